// The cards of a lookup: putting in what the server rendered, without losing what the person has open.
import { byId, make, makeButton } from './dom.js';
import { mountGrids } from './grids.js';
import { rendered } from './rendered.js';
import { selectTab, selectedTab } from './tabs.js';

const TOOLS = [['again', 'Look again'], ['copy-text', 'Copy card'], ['copy-json', 'JSON'], ['fold', '']];
const REFERENCES = ['id', 'aria-controls', 'aria-labelledby', 'aria-describedby', 'for', 'href'];

export const cardOf = (entry) => byId(`entity-${entry}`);
export const cards = () => [...byId('results').getElementsByClassName('card')];
export const stateOf = (card) => card?.dataset.state ?? 'waiting';

/** Shows the marked text (closed in narrow windows) and a waiting card for each entity, in place of everything. */
export function showPlan(html) {
  const content = rendered(html);
  content.querySelectorAll('.card').forEach(addTools);
  content.querySelector('.pasted')?.toggleAttribute('open', innerWidth >= 700);
  byId('results').replaceChildren(content);
}

/** Replaces what a card says about one source. */
export function showSource(entry, source, html) {
  cardOf(entry)?.querySelector(`[data-source="${CSS.escape(source)}"]`)?.replaceWith(rendered(html));
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
  if (tab) selectTab(byId(tab));
  for (const summary of card.querySelectorAll('details > summary')) {
    if (opened.has(summary.textContent)) summary.parentElement.open = true;
  }
  mountGrids(card, hunts);
  if (focus) (card.querySelector(focus) ?? card).focus({ preventScroll: true });
}

/** Says on the cards that still wait that no answer will come; those with an older answer keep it. */
export function markUnanswered(entries) {
  for (const card of entries.map(cardOf)) {
    card.ariaBusy = 'false';
    if (stateOf(card) !== 'waiting') continue;
    card.dataset.state = 'cut';
    card.append(make('p', { className: 'unanswered' }, 'No answer: the lookup ended before it came.'));
  }
}

/** Says on a card that it waits for an answer again. */
export function markWaiting(entry) {
  const card = cardOf(entry);
  card.ariaBusy = 'true';
  card.querySelector('.unanswered')?.remove();
  if (stateOf(card) === 'cut') card.dataset.state = 'waiting';
}

/** Folds a card to its header, or unfolds it. */
export function fold(card, isFolded) {
  card.toggleAttribute('data-folded', isFolded);
  const button = card.querySelector('[data-action="fold"]');
  button.ariaExpanded = String(!isFolded);
  button.textContent = isFolded ? 'Expand' : 'Collapse';
  mountGrids(card);
}

/** Gives the focus to a card and shows it. */
export function visit(card) {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
}

function addTools(card) {
  const header = card.querySelector('header') ?? card;
  const ariaLabel = header.querySelector('h2 .value, h2')?.textContent.trim();
  header.append(make('div', { className: 'card-tools', role: 'group', ariaLabel }, ...TOOLS.map(([action, text]) => {
    const button = makeButton(text);
    button.className = 'quiet';
    button.dataset.action = action;
    return button;
  })));
  fold(card, false);
}

/** A selector that finds, in the replaced card, what has the focus in this one; null when nothing has. */
function focusKey(card) {
  const active = document.activeElement;
  if (!card.contains(active)) return null;
  if (active.dataset.action) return `[data-action="${active.dataset.action}"]`;
  return active.id && active !== card ? `#${active.id}` : ':scope';
}

/** Gives a card and everything in it another number. */
function renumber(content, from, to) {
  const pattern = new RegExp(`(^|[\\s#])entity-${from}(?=$|[\\s-])`, 'g');
  for (const element of content.querySelectorAll('*')) {
    for (const name of REFERENCES) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(pattern, `$1entity-${to}`));
    }
    if (element.dataset.entry) element.dataset.entry = to;
  }
}
