extension OverlayAsset {
    /// The file `Web/cards.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let cardsJs = OverlayAsset(
        name: "cards.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // The cards of a lookup: putting in what the server rendered, without losing what the person has open.
            import { mountGrids } from './grids.js';
            import { selectTab, selectedTab } from './tabs.js';
            import { localTimes } from './time.js';

            const results = document.getElementById('results');
            const TOOLS = [
              ['again', 'Look again', 'Asks the tenant again'],
              ['copy-text', 'Copy card', 'Copies this card as text'],
              ['copy-json', 'JSON', 'Copies this card as JSON'],
            ];

            /** Elements from HTML that the server rendered: the only text that is ever parsed as HTML. */
            export function rendered(html) {
              const template = document.createElement('template');
              template.innerHTML = html;
              localTimes(template.content);
              return template.content;
            }

            export const cardOf = (entry) => document.getElementById(`entity-${entry}`);
            export const cards = () => [...results.getElementsByClassName('card')];
            export const stateOf = (card) => card?.dataset.state ?? 'waiting';

            /** Shows the marked text and a waiting card for each entity, in place of everything. */
            export function showPlan(html) {
              const content = rendered(html);
              for (const card of content.querySelectorAll('.card')) addTools(card);
              results.replaceChildren(content);
            }

            /** Replaces what a card says about one source. */
            export function showSource(entry, source, html) {
              const old = cardOf(entry)?.querySelector(`[data-source="${CSS.escape(source)}"]`);
              const focused = old?.contains(document.activeElement);
              const fresh = rendered(html);
              const first = fresh.firstElementChild;
              old?.replaceWith(fresh);
              if (focused) first?.focus();
            }

            /**
             * Replaces a whole card. Keeps the open tab, what is folded and unfolded, and the focus.
             *
             * `from` is the number the server gave the entity, which differs when only some entities were looked up again.
             */
            export function showReport(entry, from, html, hunts) {
              const old = cardOf(entry);
              const content = rendered(html);
              const card = content.querySelector('.card');
              if (!old || !card) return;
              if (from !== entry) renumber(content, from, entry);
              addTools(card);
              fold(card, old.hasAttribute('data-folded'));
              const tab = selectedTab(old)?.id;
              const focus = focusKey(old);
              const opened = new Set([...old.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent));
              old.replaceWith(content);
              if (tab) selectTab(document.getElementById(tab));
              for (const summary of card.querySelectorAll('details > summary')) {
                if (opened.has(summary.textContent)) summary.parentElement.open = true;
              }
              mountGrids(card, hunts);
              if (focus) (card.querySelector(focus) ?? card).focus({ preventScroll: true });
            }

            /** Says on the cards that still wait that no answer will come; those with an older answer keep it. */
            export function markUnanswered(entries) {
              for (const entry of entries) {
                const card = cardOf(entry);
                if (!card) continue;
                card.removeAttribute('aria-busy');
                if (!['waiting', 'cut'].includes(stateOf(card)) || card.querySelector('.unanswered')) continue;
                card.dataset.state = 'cut';
                const note = document.createElement('p');
                note.className = 'unanswered';
                note.textContent = 'No answer: the lookup ended before it came.';
                card.append(note);
              }
            }

            /** Says on a card that it waits for an answer again. */
            export function markWaiting(entry) {
              const card = cardOf(entry);
              card?.setAttribute('aria-busy', 'true');
              card?.querySelector('.unanswered')?.remove();
            }

            /** Folds a card to its header, or unfolds it. */
            export function fold(card, isFolded) {
              card.toggleAttribute('data-folded', isFolded);
              const button = card.querySelector('[data-action="fold"]');
              if (button) {
                button.setAttribute('aria-expanded', String(!isFolded));
                button.textContent = isFolded ? 'Expand' : 'Collapse';
              }
              if (!isFolded) mountGrids(card);
            }

            /** Gives the focus to a card and shows it. */
            export function visit(card) {
              card.focus({ preventScroll: true });
              card.scrollIntoView({ block: 'start' });
            }

            function addTools(card) {
              const header = card.querySelector('header') ?? card;
              const group = document.createElement('div');
              group.className = 'card-tools';
              const name = header.querySelector('h2 .value, h2')?.textContent.trim() ?? 'this entity';
              for (const [action, text, title] of [...TOOLS, ['fold', '', 'Shows only the header or everything']]) {
                const button = document.createElement('button');
                button.type = 'button';
                button.className = 'quiet';
                button.dataset.action = action;
                button.textContent = text;
                button.title = `${title}: ${name}`;
                group.append(button);
              }
              header.append(group);
              fold(card, false);
            }

            /** A selector that finds, in the replaced card, what has the focus in this one; null when nothing has. */
            function focusKey(card) {
              const active = document.activeElement;
              if (!card.contains(active)) return null;
              if (active === card) return ':scope';
              if (active.dataset.action) return `[data-action="${active.dataset.action}"]`;
              if (active.id) return `#${CSS.escape(active.id)}`;
              return active.dataset.copy ? `[data-copy="${CSS.escape(active.dataset.copy)}"]` : ':scope';
            }

            const REFERENCES = ['id', 'aria-controls', 'aria-labelledby', 'aria-describedby', 'for', 'href', 'data-entry'];

            /** Gives a card and everything in it another number. */
            function renumber(content, from, to) {
              const pattern = new RegExp(`(^|[\\s#])entity-${from}(?=$|[\\s-])`, 'g');
              for (const element of content.querySelectorAll('*')) {
                for (const name of REFERENCES) {
                  const value = element.getAttribute(name);
                  if (value === null) continue;
                  element.setAttribute(name, name === 'data-entry' ? to : value.replace(pattern, `$1entity-${to}`));
                }
              }
            }
            """##
    )
}
