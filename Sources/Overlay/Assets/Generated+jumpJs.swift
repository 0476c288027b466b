extension OverlayAsset {
    /// The file `Web/jump.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let jumpJs = OverlayAsset(
        name: "jump.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { cardOf, cards, fold, stateOf, visit } from './cards.js';
            import { defanged } from './defang.js';
            import { byId, make } from './dom.js';
            const WORDS = {
            waiting: ['…', 'waiting'],
            found: ['●', 'found'],
            partial: ['◐', 'found, not complete'],
            clean: ['○', 'nothing found'],
            failed: ['✕', 'failed'],
            cut: ['–', 'no answer'],
            };
            const SHOWN_WHEN_FILTERED = ['found', 'partial', 'waiting'];
            const [toolbar, jump, kind, onlyFound] = ['toolbar', 'jump', 'kind', 'only-found'].map(byId);
            const list = jump.querySelector('ol');
            let entities = [];
            export function listEntities(all) {
            entities = all;
            toolbar.hidden = jump.hidden = all.length < 2;
            list.replaceChildren(...all.map(({ value }, entry) => {
            const parts = [make('i', { ariaHidden: 'true' }), make('span', {}, defanged(value)), make('small')];
            return make('li', {}, make('a', { href: `#entity-${entry}` }, ...parts));
            }));
            const kinds = [...new Set(all.map((entity) => entity.kind))].sort();
            kind.replaceChildren(new Option('All kinds', ''), ...kinds.map((name) => new Option(name)));
            onlyFound.checked = false;
            refreshAll();
            }
            export function refresh(entry) {
            const item = list.children[entry];
            const card = cardOf(entry);
            if (!item || !card) return;
            const state = stateOf(card);
            item.dataset.state = state;
            const [sign, , words] = item.firstChild.children;
            [sign.textContent, words.textContent] = WORDS[state] ?? WORDS.waiting;
            const isOfKind = !kind.value || entities[entry].kind === kind.value;
            card.hidden = item.hidden = !isOfKind || (onlyFound.checked && !SHOWN_WHEN_FILTERED.includes(state));
            }
            function refreshAll() {
            entities.forEach((_, entry) => refresh(entry));
            byId('none-shown').hidden = !entities.length || cards().some((card) => !card.hidden);
            }
            export function wireJump() {
            toolbar.addEventListener('change', refreshAll);
            toolbar.addEventListener('click', ({ target }) => {
            if (target.type === 'button') cards().forEach((card) => fold(card, target.id === 'collapse-all'));
            });
            document.addEventListener('click', (event) => {
            const link = event.target.closest('a[href^="#entity-"]');
            const card = link && document.querySelector(link.hash)?.closest('.card');
            if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            card.hidden = false;
            visit(card);
            });
            }
            """##
    )
}
