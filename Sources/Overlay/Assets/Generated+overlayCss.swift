extension OverlayAsset {
    /// The file `Web/overlay.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let overlayCss = OverlayAsset(
        name: "overlay.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            :root { color-scheme: light dark; }
            """##
    )
}
