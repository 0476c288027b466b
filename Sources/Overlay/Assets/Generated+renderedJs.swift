extension OverlayAsset {
    /// The file `Web/rendered.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let renderedJs = OverlayAsset(
        name: "rendered.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { make } from './dom.js';
            import { localTimes } from './time.js';
            export function rendered(html) {
            const template = make('template', { innerHTML: html });
            localTimes(template.content);
            return template.content;
            }
            """##
    )
}
