extension OverlayTemplate {
    /// The file `Web/templates/page.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let pageMustache = OverlayTemplate(
        name: "page",
        text: ##"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Defender Lens</title>
            <link rel="stylesheet" href="/assets/base.css">
            <link rel="stylesheet" href="/assets/page.css">
            <script type="module" src="/assets/overlay.js"></script>
            </head>
            <body>
            <header><h1>Defender Lens</h1><p>{{tenantName}}</p></header>
            <main id="results"></main>
            </body>
            </html>
            """##
    )
}
