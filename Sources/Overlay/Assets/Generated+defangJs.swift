extension OverlayAsset {
    /// The file `Web/defang.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let defangJs = OverlayAsset(
        name: "defang.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            export function defanged(text) {
            return text
            .replace(/\b(h)tt(ps?:\/\/)/gi, '$1xx$2')
            .replace(/\b(\d{1,3}\.\d{1,3}\.\d{1,3})\.(\d{1,3})\b/g, '$1[.]$2')
            .replace(/([\p{L}\d_-])\.(?=\p{L}[\p{L}\d-]+(?![\p{L}\d.@\\-]))/gu, '$1[.]');
            }
            """##
    )
}
