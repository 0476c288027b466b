extension OverlayAsset {
    /// The file `Web/grid-detail.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let gridDetailJs = OverlayAsset(
        name: "grid-detail.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { defanged } from './defang.js';
            import { jsonRow } from './grid-files.js';
            import { fieldsOf, isEmpty, opened, textOf } from './grid-values.js';
            import { formatTime } from './time.js';
            const DEEPEST = 8;
            const MOST = 200;
            function make(name, text = '', className = '') {
            return Object.assign(document.createElement(name), { textContent: text, className });
            }
            function button(label, text, act) {
            const element = make('button', text);
            element.type = 'button';
            if (label) element.setAttribute('aria-label', label);
            element.addEventListener('click', act);
            return element;
            }
            function copyButton(label, text, raw) {
            const element = make('button', text, 'copy');
            element.type = 'button';
            if (label) element.setAttribute('aria-label', label);
            element.title = 'Defanged; with Shift the real value';
            Object.assign(element.dataset, { copy: defanged(raw), copyRaw: raw });
            return element;
            }
            function tree(value, depth) {
            const inner = opened(value);
            if (isEmpty(inner)) return make('span', inner === '' ? '""' : 'null', 'none');
            if (typeof inner !== 'object') return make('span', String(inner));
            const entries = Object.entries(inner);
            if (depth > DEEPEST || !entries.length) return make('code', JSON.stringify(inner));
            const list = make('dl');
            for (const [name, member] of entries.slice(0, MOST)) term(list, name, tree(member, depth + 1));
            if (entries.length > MOST) term(list, '…', make('span', `${entries.length - MOST} more, in the JSON`));
            return list;
            }
            function term(list, name, ...content) {
            const pair = make('div');
            const definition = make('dd');
            definition.append(...content);
            pair.append(make('dt', name), definition);
            list.append(pair);
            }
            function fieldContent({ name, kind, raw, value }) {
            const copy = copyButton(`Copy ${name}`, 'Copy', textOf(raw));
            if (kind === 'time') {
            const time = make('time', formatTime(raw));
            time.dateTime = time.title = raw;
            return [time, copy];
            }
            const isTree = typeof value === 'object' && kind !== 'span';
            return [isTree ? tree(value, 0) : make('span', textOf(raw)), copy];
            }
            export function detailPanel({ columns, row, place, step, close }) {
            const panel = make('section', '', 'grid-detail');
            const heading = make('h4', place);
            heading.tabIndex = -1;
            panel.setAttribute('aria-label', place);
            const bar = make('div', '', 'grid-bar');
            bar.append(
            heading,
            button('Row before', '↑', () => step(-1)),
            button('Row after', '↓', () => step(1)),
            copyButton('', 'Copy as JSON', jsonRow(columns, row, columns.keys(), '\n  ')),
            button('Close the row', '✕', close),
            );
            const { given, empty } = fieldsOf(columns, row);
            const list = make('dl');
            for (const field of given) term(list, field.name, ...fieldContent(field));
            panel.append(bar, list);
            if (empty.length) {
            const rest = make('details');
            const title = `${empty.length} empty ${empty.length === 1 ? 'field' : 'fields'}`;
            rest.append(make('summary', title), make('p', empty.join(', ')));
            panel.append(rest);
            }
            panel.addEventListener('keydown', (event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
            });
            return { panel, heading };
            }
            """##
    )
}
