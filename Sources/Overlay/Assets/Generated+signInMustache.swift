extension OverlayTemplate {
    /// The file `Web/templates/sign-in.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let signInMustache = OverlayTemplate(
        name: "sign-in",
        text: ##"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in · Defender Lens</title>
            <link rel="stylesheet" href="/assets/base.css">
            <link rel="stylesheet" href="/assets/page.css">
            <link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
            <script type="module" src="/assets/sign-in.js"></script>
            </head>
            <body>
            <main class="sign-in">
            <h1>Defender Lens</h1>
            <p>{{tenantName}}</p>
            {{#message}}<p class="sign-in-message" role="alert">{{.}}</p>{{/message}}
            <form method="post" action="/sign-in">
            <label for="token">Access token</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
            <button type="submit" class="primary">Sign in</button>
            </form>
            <small>Whoever runs this server gives out access tokens. The browser keeps a session for 12 hours, never the token.</small>
            </main>
            </body>
            </html>
            """##
    )
}
