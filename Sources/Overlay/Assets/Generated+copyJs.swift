extension OverlayAsset {
    /// The file `Web/copy.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let copyJs = OverlayAsset(
        name: "copy.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // Copying: defanged unless the person asks for the real value with Shift or the switch in the help.
            import { defanged } from './defang.js';
            import { hunts } from './grids.js';
            import { notify } from './status.js';

            const BLOCKS = 'address,article,blockquote,dd,details,div,dl,dt,figure,footer,h2,h3,h4,h5,header,li,ol,p,pre,section,'
              + 'summary,table,tr,ul';
            const SKIPPED = 'button,.card-tools,[role="tablist"],.grid,template,form';

            /** Puts a text, or one that is still to come, on the clipboard and says so. */
            export async function copy(text, notice = 'Copied') {
              try {
                if (typeof text === 'string') {
                  await navigator.clipboard.writeText(text);
                } else {
                  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
                  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
                }
                notify(notice);
              } catch {
                notify('Not copied: the browser or the server refused');
              }
            }

            /** Whether real values are wanted. */
            export const wantsRaw = (event) => event.shiftKey || document.getElementById('raw-toggle').checked;

            function tableText({ table, columns, rows }) {
              const cell = (value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''));
              const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cell))];
              return `${table}\n${lines.map((line) => line.join('\t')).join('\n')}\n`;
            }

            /** A card as lines of text, those of closed tabs included. */
            function cardText(card) {
              let text = '';
              const walk = (node) => {
                if (node.nodeType === Node.TEXT_NODE) text += node.data.replace(/\s+/g, ' ');
                if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return;
                if (node.dataset.utc) {
                  text += node.title;
                  return;
                }
                const isBlock = node.matches(BLOCKS);
                if (isBlock) text += '\n';
                node.childNodes.forEach(walk);
                text += node.matches('dt') ? ':' : node.matches('td,th') ? '\t' : isBlock ? '\n' : '';
              };
              walk(card);
              text = text.replace(/ *\n\s*/g, '\n').replace(/:\n/g, ': ').trim();
              return [text, ...hunts(card).map(tableText)].join('\n\n');
            }

            /** Copies a card as text. */
            export function copyCard(card, event) {
              const text = cardText(card);
              return wantsRaw(event) ? copy(text, 'Card copied, with real values') : copy(defanged(text), 'Card copied, defanged');
            }

            /** Makes every copy button work, also those that come later. */
            export function wireCopy() {
              document.addEventListener('click', (event) => {
                const button = event.target.closest('button.copy');
                if (!button) return;
                const isRaw = wantsRaw(event) && button.dataset.copyRaw !== undefined;
                copy(isRaw ? button.dataset.copyRaw : button.dataset.copy, isRaw ? 'Copied the real value' : 'Copied');
              });
            }
            """##
    )
}
