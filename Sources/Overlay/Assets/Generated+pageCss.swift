extension OverlayAsset {
    /// The file `Web/page.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let pageCss = OverlayAsset(
        name: "page.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            body > header { display: flex; }
            """##
    )
}
