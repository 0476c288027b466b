// The keyboard: keys of one letter can be switched off, and rest while something is typed.
import { cards, fold, visit } from './cards.js';
import { byId } from './dom.js';
import { recall, remember } from './memory.js';
import { cancel, refreshCard } from './run.js';

const help = byId('keys');
const toggle = byId('keys-toggle');
const showHelp = () => help.showModal();

function move(step) {
  const shown = cards().filter((card) => !card.hidden);
  const here = shown.indexOf(document.activeElement.closest('.card'));
  const next = shown[Math.max(here + step, 0)];
  if (next) visit(next);
}

const onCard = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: (card) => fold(card, !card.hasAttribute('data-folded')),
  r: refreshCard,
};
const anywhere = {
  '/': () => byId('q').focus(),
  j: () => move(1),
  k: () => move(-1),
  '?': showHelp,
};

function press(event) {
  const { target, key } = event;
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (key === 'Escape') cancel();
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (target.closest('input,textarea,select,[role="grid"]')) return;
  const act = (target.matches('.card') && onCard[key]) || anywhere[key];
  if (!act || (key.length === 1 && !toggle.checked)) return;
  event.preventDefault();
  act(target);
}

/** Makes the keys and their help work. */
export function wireKeys() {
  toggle.checked = recall('keys') !== false;
  toggle.addEventListener('change', () => remember('keys', toggle.checked ? null : false));
  byId('help').addEventListener('click', showHelp);
  document.addEventListener('keydown', press);
}
