extension OverlayAsset {
    /// The file `Web/overlay.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let overlayJs = OverlayAsset(
        name: "overlay.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // The overlay.
            """##
    )
}
