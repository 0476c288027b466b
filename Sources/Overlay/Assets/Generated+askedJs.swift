extension OverlayAsset {
    /// The file `Web/asked.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let askedJs = OverlayAsset(
        name: "asked.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            const NAME = 'defender-lens.asked';
            export function keepAsked(fragment) {
            if (fragment) sessionStorage.setItem(NAME, fragment);
            }
            export function takeAsked() {
            const fragment = sessionStorage.getItem(NAME);
            sessionStorage.removeItem(NAME);
            return fragment;
            }
            """##
    )
}
