extension OverlayAsset {
    /// The file `Web/grid-files.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let gridFilesJs = OverlayAsset(
        name: "grid-files.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { textOf } from './grid-values.js';
            export function csvField(text) {
            const safe = /^[=+\-@\t\r]/.test(text) && !/^-(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? "'" + text : text;
            return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
            }
            export function csvText(columns, rows, shown) {
            const line = (texts) => texts.map(csvField).join(',') + '\r\n';
            const lines = rows.map((row) => line(shown.map((i) => textOf(row[i]))));
            return '\ufeff' + line(shown.map((i) => columns[i].name)) + lines.join('');
            }
            export function jsonRow(columns, row, shown = columns.keys(), gap = '') {
            const members = [...shown].map((i) => JSON.stringify(columns[i].name) + ':' + jsonValue(row[i], columns[i].type));
            return `{${gap}${members.join(',' + gap)}${gap && '\n'}}`;
            }
            function jsonValue(value, type) {
            const isDigits = typeof value === 'string' && /^(long|int64)$/i.test(type) && /^-?\d+$/.test(value);
            return isDigits ? value : JSON.stringify(value ?? null);
            }
            export const jsonLines = (columns, rows, shown) => rows.map((row) => jsonRow(columns, row, shown) + '\n').join('');
            export function fileName(table, ending, now = new Date()) {
            const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
            return `${table.replace(/[^\w-]+/g, '_') || 'hunt'}-${time}.${ending}`;
            }
            """##
    )
}
