extension OverlayAsset {
    /// The file `Web/sign-in.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let signInJs = OverlayAsset(
        name: "sign-in.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import './theme.js';
            import { keepAsked } from './asked.js';
            keepAsked(location.hash);
            """##
    )
}
