extension OverlayAsset {
    /// The file `Web/marks.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let marksJs = OverlayAsset(
        name: "marks.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // Shows which entities a text has while it is typed.
            import { recognise } from './lookup.js';

            const PAUSE = 250;
            const SHOWN = 40;
            const MAX_CHARACTERS = 200_000;

            /** Shows the entities of a text box in a list, and what looks like one and is none in a note. */
            export function wireMarks(box, list, note) {
              let timer = 0;
              let controller = new AbortController();
              let found = [];

              const clear = () => {
                found = [];
                list.replaceChildren();
                note.textContent = '';
              };
              const update = async () => {
                controller.abort();
                controller = new AbortController();
                const text = box.value;
                if (!text.trim() || text.length > MAX_CHARACTERS) return clear();
                try {
                  const answer = await recognise(text, controller.signal);
                  if (text !== box.value) return undefined;
                  found = answer.entities;
                  list.replaceChildren(...chips(found));
                  note.textContent = noteFor(found, answer.dropped ?? []);
                } catch (error) {
                  if (error.name !== 'AbortError') clear();
                }
                return undefined;
              };
              box.addEventListener('input', () => {
                clearTimeout(timer);
                timer = setTimeout(update, PAUSE);
              });
              box.form.addEventListener('submit', () => {
                clearTimeout(timer);
                controller.abort();
                clear();
              });
              list.addEventListener('click', (event) => {
                const chip = event.target.closest('button');
                if (chip) select(box, found[Number(chip.value)]);
              });
              return update;
            }

            function chips(found) {
              return found.slice(0, SHOWN).map(({ kind, text, value }, index) => {
                const item = document.createElement('li');
                const chip = document.createElement('button');
                const label = document.createElement('small');
                label.textContent = kind;
                Object.assign(chip, { type: 'button', value: index, title: 'Shows it in the text' });
                chip.append(label, ` ${text ?? value}`);
                item.append(chip);
                return item;
              });
            }

            function noteFor(found, dropped) {
              const more = found.length > SHOWN ? [`and ${found.length - SHOWN} more`] : [];
              if (dropped.length) more.push(`not looked up: ${dropped.slice(0, 6).map(({ text }) => text).join(', ')}`
                + (dropped.length > 6 ? ` and ${dropped.length - 6} more` : ''));
              if (!found.length) more.unshift('No entity in this text yet');
              return more.join('; ');
            }

            /** Selects an entity in the text; its offsets count bytes of UTF-8. */
            function select(box, { start, end }) {
              const bytes = new TextEncoder().encode(box.value);
              const decoder = new TextDecoder();
              const length = (upTo) => decoder.decode(bytes.subarray(0, upTo)).length;
              box.focus();
              box.setSelectionRange(length(start), length(end));
            }
            """##
    )
}
