extension OverlayAsset {
    /// The file `Web/marks.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let marksJs = OverlayAsset(
        name: "marks.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { make } from './dom.js';
            import { recognise } from './lookup.js';
            const PAUSE = 250;
            const SHOWN = 40;
            const MAX_CHARACTERS = 200_000;
            export function wireMarks(box, list, note) {
            let timer = 0;
            let controller = new AbortController();
            const show = (entities, words) => {
            const chips = entities.slice(0, SHOWN).map(({ kind, text }) => make('li', {}, make('small', {}, kind), ` ${text}`));
            list.replaceChildren(...chips);
            note.textContent = words;
            };
            const clear = () => {
            clearTimeout(timer);
            controller.abort();
            show([], '');
            };
            const update = async () => {
            const text = box.value;
            if (!text.trim() || text.length > MAX_CHARACTERS) {
            clear();
            return;
            }
            controller.abort();
            controller = new AbortController();
            try {
            const { entities, dropped = [] } = await recognise(text, controller.signal);
            show(entities, noteFor(entities.length, dropped.map((candidate) => candidate.text)));
            } catch (error) {
            if (error.name !== 'AbortError') clear();
            }
            };
            box.addEventListener('input', () => {
            clearTimeout(timer);
            timer = setTimeout(update, PAUSE);
            });
            box.form.addEventListener('submit', clear);
            return update;
            }
            function noteFor(size, dropped) {
            const parts = [];
            if (!size) parts.push('No entity in this text yet');
            if (size > SHOWN) parts.push(`and ${size - SHOWN} more`);
            if (dropped.length) {
            const more = dropped.length > 6 ? ` and ${dropped.length - 6} more` : '';
            parts.push(`not looked up: ${dropped.slice(0, 6).join(', ')}${more}`);
            }
            return parts.join('; ');
            }
            """##
    )
}
