extension OverlayAsset {
    /// The file `Web/icon.svg`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let iconSvg = OverlayAsset(
        name: "icon.svg",
        contentType: "image/svg+xml; charset=utf-8",
        content: ##"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
            <rect width="32" height="32" rx="7" fill="#1d56c2"/>
            <circle cx="14" cy="14" r="7" fill="none" stroke="#fff" stroke-width="3"/>
            <path d="m19.5 19.5 6 6" stroke="#fff" stroke-width="3.6" stroke-linecap="round"/>
            <circle cx="14" cy="14" r="2.2" fill="#fff"/>
            </svg>
            """##
    )
}
