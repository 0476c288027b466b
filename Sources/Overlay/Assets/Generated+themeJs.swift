extension OverlayAsset {
    /// The file `Web/theme.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let themeJs = OverlayAsset(
        name: "theme.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { recall, remember } from './memory.js';
            const apply = (theme) => {
            if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
            else delete document.documentElement.dataset.theme;
            };
            apply(recall('theme'));
            export function wireTheme(select) {
            select.value = document.documentElement.dataset.theme ?? 'auto';
            select.addEventListener('change', () => {
            apply(select.value);
            remember('theme', select.value === 'auto' ? null : select.value);
            });
            }
            """##
    )
}
