extension OverlayAsset {
    /// The file `Web/memory.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let memoryJs = OverlayAsset(
        name: "memory.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            const PREFIX = 'defender-lens.';
            export function recall(name) {
            try {
            return JSON.parse(localStorage.getItem(PREFIX + name));
            } catch {
            return null;
            }
            }
            export function remember(name, value) {
            try {
            if (value === null) localStorage.removeItem(PREFIX + name);
            else localStorage.setItem(PREFIX + name, JSON.stringify(value));
            } catch {
            }
            }
            """##
    )
}
