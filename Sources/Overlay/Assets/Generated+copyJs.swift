extension OverlayAsset {
    /// The file `Web/copy.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let copyJs = OverlayAsset(
        name: "copy.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { defanged } from './defang.js';
            import { byId } from './dom.js';
            import { hunts } from './grids.js';
            import { notify } from './status.js';
            const BLOCKS = 'article,dd,details,div,dl,dt,h2,h3,h4,h5,header,li,ol,p,pre,section,summary,table,tr,ul';
            const SKIPPED = 'button,.card-tools,.grid';
            export async function copy(text, notice = 'Copied') {
            try {
            const blob = Promise.resolve(text).then((words) => new Blob([words], { type: 'text/plain' }));
            await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
            notify(notice);
            } catch {
            notify('Not copied: the browser or the server refused');
            }
            }
            export const wantsRaw = (event) => event.shiftKey || byId('raw-toggle').checked;
            function tableText({ table, columns, rows }) {
            const cell = (value) => (Object(value) === value ? JSON.stringify(value) : String(value ?? ''));
            const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cell))];
            return `${table}\n${lines.map((line) => line.join('\t')).join('\n')}`;
            }
            function textOf(node) {
            if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ');
            if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return '';
            if (node.matches('time')) return node.title;
            const text = [...node.childNodes].map(textOf).join('');
            if (node.matches('dt')) return `\n${text}: `;
            if (node.matches('dt + dd')) return `${text}\n`;
            if (node.matches('td,th')) return `${text}\t`;
            return node.matches(BLOCKS) ? `\n${text}\n` : text;
            }
            export function copyCard(card, event) {
            const lines = textOf(card).replace(/ *\n\s*/g, '\n').trim();
            const text = [lines, ...hunts(card).map(tableText)].join('\n\n');
            if (wantsRaw(event)) copy(text, 'Card copied, with real values');
            else copy(defanged(text), 'Card copied, defanged');
            }
            export function wireCopy() {
            document.addEventListener('click', (event) => {
            const button = event.target.closest('button.copy');
            if (!button) return;
            const raw = wantsRaw(event) && button.dataset.copyRaw;
            copy(raw || button.dataset.copy, raw ? 'Copied the real value' : 'Copied');
            });
            }
            """##
    )
}
