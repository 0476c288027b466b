extension OverlayAsset {
    /// The file `Web/dom.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let domJs = OverlayAsset(
        name: "dom.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            export const byId = (id) => document.getElementById(id);
            export function make(tag, properties = {}, ...children) {
            const element = Object.assign(document.createElement(tag), properties);
            element.append(...children);
            return element;
            }
            export const makeButton = (text, onclick = null) => make('button', { type: 'button', onclick }, text);
            """##
    )
}
