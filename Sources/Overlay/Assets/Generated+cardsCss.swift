extension OverlayAsset {
    /// The file `Web/cards.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let cardsCss = OverlayAsset(
        name: "cards.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            .card { background: var(--surface); }
            """##
    )
}
