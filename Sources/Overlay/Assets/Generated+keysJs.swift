extension OverlayAsset {
    /// The file `Web/keys.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let keysJs = OverlayAsset(
        name: "keys.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // The keyboard: keys of one letter can be switched off, and rest while something is typed.
            import { cards, fold, visit } from './cards.js';
            import { recall, remember } from './memory.js';
            import { cancel, refreshCard } from './run.js';

            const box = document.getElementById('q');
            const help = document.getElementById('keys');
            const toggle = document.getElementById('keys-toggle');

            function move(step) {
              const shown = cards().filter((card) => !card.hidden);
              const here = shown.indexOf(document.activeElement.closest('.card'));
              const next = shown[here < 0 && step < 0 ? 0 : here + step];
              if (next) visit(next);
            }

            const onCard = {
              ArrowDown: () => move(1),
              ArrowUp: () => move(-1),
              Enter: (card) => fold(card, !card.hasAttribute('data-folded')),
              r: refreshCard,
            };
            const anywhere = {
              '/': () => box.focus(),
              j: () => move(1),
              k: () => move(-1),
              '?': () => help.showModal(),
            };

            function press(event) {
              const { target, key } = event;
              if (event.defaultPrevented || help.open) return;
              if (key === 'Escape') cancel();
              if (event.ctrlKey || event.altKey || event.metaKey) return;
              if (target.closest('input,textarea,select,[contenteditable],[role="grid"]')) return;
              const card = target.matches('.card') ? target : null;
              const isOff = key.length === 1 && !toggle.checked;
              const act = (card && onCard[key]) || anywhere[key];
              if (!act || isOff) return;
              event.preventDefault();
              act(card);
            }

            /** Makes the keys and their help work. */
            export function wireKeys() {
              toggle.checked = recall('keys') !== false;
              toggle.addEventListener('change', () => remember('keys', toggle.checked ? null : false));
              document.getElementById('help').addEventListener('click', () => help.showModal());
              document.addEventListener('keydown', press);
            }
            """##
    )
}
