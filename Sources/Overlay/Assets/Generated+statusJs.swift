extension OverlayAsset {
    /// The file `Web/status.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let statusJs = OverlayAsset(
        name: "status.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { byId } from './dom.js';
            const PAUSE = 3000;
            let pending = 0;
            let saidAt = 0;
            let fading = 0;
            export function say(text, passing = false) {
            clearTimeout(pending);
            const wait = passing ? saidAt + PAUSE - Date.now() : 0;
            if (wait > 0) {
            pending = setTimeout(say, wait, text);
            return;
            }
            saidAt = Date.now();
            byId('status').textContent = text;
            }
            export function notify(text) {
            clearTimeout(fading);
            byId('toast').textContent = text;
            if (text) fading = setTimeout(notify, 2500, '');
            }
            """##
    )
}
