extension OverlayAsset {
    /// The file `Web/jump.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let jumpJs = OverlayAsset(
        name: "jump.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // The list of entities beside the cards, with how each stands, and the filter of both.
            import { cardOf, cards, fold, stateOf, visit } from './cards.js';
            import { defanged } from './defang.js';

            const WORDS = {
              waiting: ['…', 'waiting'],
              found: ['●', 'found'],
              partial: ['◐', 'found, not complete'],
              clean: ['○', 'nothing found'],
              failed: ['✕', 'failed'],
              cut: ['–', 'no answer'],
            };
            const toolbar = document.getElementById('toolbar');
            const jump = document.getElementById('jump');
            const list = jump.querySelector('ol');
            const kind = document.getElementById('kind');
            const onlyFound = document.getElementById('only-found');
            const noneShown = document.getElementById('none-shown');
            let entities = [];

            /** Lists the entities of a lookup that starts. */
            export function listEntities(all) {
              entities = all;
              toolbar.hidden = jump.hidden = all.length < 2;
              list.replaceChildren(...all.map(({ value }, entry) => {
                const item = document.createElement('li');
                const link = document.createElement('a');
                link.href = `#entity-${entry}`;
                const [sign, name, words] = ['i', 'span', 'small'].map((tag) => document.createElement(tag));
                sign.setAttribute('aria-hidden', 'true');
                name.textContent = defanged(value);
                link.append(sign, name, words);
                item.append(link);
                return item;
              }));
              const kinds = [...new Set(all.map((entity) => entity.kind))].sort();
              kind.replaceChildren(new Option('All kinds', ''), ...kinds.map((name) => new Option(name, name)));
              onlyFound.checked = false;
              all.forEach((_, entry) => refresh(entry));
              noneShown.hidden = true;
            }

            /** Brings the line of an entity, and whether its card is shown, up to how its card stands. */
            export function refresh(entry) {
              const item = list.children[entry];
              const card = cardOf(entry);
              if (!item || !card) return;
              const state = stateOf(card);
              const [sign, words] = WORDS[state] ?? WORDS.waiting;
              item.dataset.state = state;
              item.querySelector('i').textContent = sign;
              item.querySelector('small').textContent = words;
              const isFound = ['found', 'partial', 'waiting'].includes(state);
              const isShown = (!kind.value || entities[entry].kind === kind.value) && (isFound || !onlyFound.checked);
              card.hidden = item.hidden = !isShown;
            }

            function filter() {
              entities.forEach((_, entry) => refresh(entry));
              noneShown.hidden = cards().length === 0 || cards().some((card) => !card.hidden);
            }

            /** Makes the list, the filter, and the buttons for all cards work. */
            export function wireJump() {
              toolbar.addEventListener('change', filter);
              toolbar.addEventListener('click', ({ target }) => {
                if (target.id === 'collapse-all' || target.id === 'expand-all') {
                  for (const card of cards()) fold(card, target.id === 'collapse-all');
                }
              });
              document.addEventListener('click', (event) => {
                const link = event.target.closest('a[href^="#entity-"]');
                const card = link && document.getElementById(link.hash.slice(1))?.closest('.card');
                if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                card.hidden = false;
                visit(card);
              });
            }
            """##
    )
}
