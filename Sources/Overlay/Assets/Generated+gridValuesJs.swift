extension OverlayAsset {
    /// The file `Web/grid-values.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let gridValuesJs = OverlayAsset(
        name: "grid-values.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            const kinds = {
            datetime: 'time', date: 'time', timespan: 'span', time: 'span',
            int: 'number', int32: 'number', long: 'number', int64: 'number', real: 'number', double: 'number', decimal: 'number',
            bool: 'flag', boolean: 'flag', sbyte: 'flag', dynamic: 'json', object: 'json',
            };
            export const kindOf = (type) => kinds[String(type).toLowerCase()] ?? 'text';
            export const isEmpty = (value) => value === null || value === undefined || value === '';
            export function parseExact(json) {
            if (!/\d{16}/.test(json)) return JSON.parse(json);
            let inText = false;
            return JSON.parse(json.replace(/\\.|"|-?\d{16,}(?![\d.eE])/g, (token) => {
            if (token === '"') inText = !inText;
            return inText || token[0] === '\\' || token === '"' || Number.isSafeInteger(+token) ? token : `"${token}"`;
            }));
            }
            export function spanText(ticks) {
            const seconds = Math.floor(Math.abs(ticks) / 1e7);
            const two = (n) => String(n).padStart(2, '0');
            const days = Math.floor(seconds / 86400);
            const rest = String(Math.abs(ticks) % 1e7).padStart(7, '0').replace(/0+$/, '');
            return (ticks < 0 ? '-' : '') + (days ? days + '.' : '') + two(Math.floor(seconds / 3600) % 24)
            + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60) + (rest && '.' + rest);
            }
            export function textOf(value) {
            if (isEmpty(value)) return '';
            if (typeof value !== 'object') return String(value);
            return typeof value.ticks === 'number' ? spanText(value.ticks) : JSON.stringify(value);
            }
            function sortKey(value, kind) {
            if (isEmpty(value)) return null;
            if (kind === 'time') return Date.parse(value);
            if (kind === 'number' || kind === 'flag') return Number(value);
            if (kind === 'span') return typeof value === 'object' ? value.ticks : ticksOf(value);
            return textOf(value);
            }
            function ticksOf(text) {
            const part = /^(-?)(?:(\d+)\.)?(\d+):(\d+):(\d+)(?:\.(\d+))?$/.exec(text);
            if (!part) return NaN;
            const seconds = ((+(part[2] ?? 0) * 24 + +part[3]) * 60 + +part[4]) * 60 + +part[5];
            return (part[1] ? -1 : 1) * (seconds * 1e7 + +(part[6] ?? '').padEnd(7, '0').slice(0, 7));
            }
            const collator = new Intl.Collator(undefined, { numeric: true });
            const digits = (value) => String(value).replace(/Z$/, '');
            export function sorted(indices, rows, column, kind, descending) {
            const keys = new Map(indices.map((row) => [row, sortKey(rows[row][column], kind)]));
            const sign = descending ? -1 : 1;
            const byText = kind === 'text' || kind === 'json';
            const none = (key) => key === null || Number.isNaN(key);
            return [...indices].sort((a, b) => {
            const x = keys.get(a), y = keys.get(b);
            if (none(x) || none(y)) return none(x) - none(y);
            if (byText) return sign * collator.compare(x, y);
            if (x !== y) return x < y ? -sign : sign;
            const v = digits(rows[a][column]), w = digits(rows[b][column]);
            return v === w || kind === 'flag' || typeof rows[a][column] === 'object' ? 0 : sign * collator.compare(v, w);
            });
            }
            export function emptyColumns(columns, rows) {
            return columns.flatMap((_, column) => (rows.every((row) => isEmpty(row[column])) ? [column] : []));
            }
            export function opened(value) {
            if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
            try { return parseExact(value); } catch { return value; }
            }
            export function fieldsOf(columns, row) {
            const fields = columns.map(({ name, type }, i) => (
            { name, kind: kindOf(type), raw: row[i], value: opened(row[i]) }
            ));
            const given = fields.filter(({ raw }) => !isEmpty(raw));
            return {
            given: given.map((field) => [rank(field), field]).sort((a, b) => a[0] - b[0]).map((pair) => pair[1]),
            empty: fields.filter(({ raw }) => isEmpty(raw)).map(({ name }) => name),
            };
            }
            function rank({ kind, value }) {
            if (Array.isArray(value)) return 3;
            if (typeof value === 'object' && kind !== 'span') return 4;
            return { text: 0, json: 0, time: 1 }[kind] ?? 2;
            }
            """##
    )
}
