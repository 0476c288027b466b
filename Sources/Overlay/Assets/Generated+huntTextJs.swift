extension OverlayAsset {
    /// The file `Web/hunt-text.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let huntTextJs = OverlayAsset(
        name: "hunt-text.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            const width = (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
            export function utf16Offsets(text, bytes) {
            const found = new Map();
            const wanted = [...new Set(bytes)].sort((a, b) => a - b);
            let byte = 0, offset = 0, next = 0;
            for (const character of text) {
            const end = byte + width(character.codePointAt(0));
            while (next < wanted.length && wanted[next] < end) found.set(wanted[next++], offset);
            byte = end;
            offset += character.length;
            }
            return bytes.map((place) => found.get(place) ?? offset);
            }
            export function placeOf(text, offset) {
            const lines = text.slice(0, offset).split('\n');
            return { line: lines.length, column: [...lines.at(-1)].length + 1 };
            }
            export function pieces(text, diagnostics) {
            const parts = [];
            let at = 0;
            for (const { from, to, severity } of [...diagnostics].sort((a, b) => a.from - b.from || b.to - a.to)) {
            const start = Math.max(from, at), end = Math.max(to, from + 1);
            if (end <= start) continue;
            parts.push({ text: text.slice(at, start) }, { text: text.slice(start, end) || ' ', severity });
            at = end;
            }
            return [...parts, { text: text.slice(at) }];
            }
            """##
    )
}
