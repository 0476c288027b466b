extension OverlayAsset {
    /// The file `Web/recent.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let recentJs = OverlayAsset(
        name: "recent.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { byId, make } from './dom.js';
            import { recall, remember } from './memory.js';
            const MOST = 20;
            const MAX_CHARACTERS = 2000;
            const toggle = byId('recent-toggle');
            function show() {
            const texts = recall('recent');
            toggle.checked = byId('recent-note').hidden = texts !== null;
            byId('recent').replaceChildren(...(texts ?? []).map((text) => {
            const href = `#q=${encodeURIComponent(text)}`;
            return make('li', {}, make('a', { href }, text.replace(/\s+/g, ' ').slice(0, 80)));
            }));
            }
            export function keepRecent(text) {
            const texts = recall('recent');
            if (texts === null || text.length > MAX_CHARACTERS) return;
            remember('recent', [text, ...texts.filter((other) => other !== text)].slice(0, MOST));
            show();
            }
            export function wireRecent() {
            toggle.addEventListener('change', () => {
            remember('recent', toggle.checked ? [] : null);
            show();
            });
            show();
            }
            """##
    )
}
