// Recent lookups: kept in this browser only, and only while the person wants it.
import { byId, make } from './dom.js';
import { recall, remember } from './memory.js';

const MOST = 20;
const MAX_CHARACTERS = 2000;
const toggle = byId('recent-toggle');

function show() {
  const texts = recall('recent');
  toggle.checked = byId('recent-note').hidden = texts !== null;
  byId('recent').replaceChildren(...(texts ?? []).map((text) => {
    const href = `#q=${encodeURIComponent(text)}`;
    return make('li', {}, make('a', { href }, text.replace(/\s+/g, ' ').slice(0, 80)));
  }));
}

/** Keeps a text as the newest, if the person wants that. */
export function keepRecent(text) {
  const texts = recall('recent');
  if (texts === null || text.length > MAX_CHARACTERS) return;
  remember('recent', [text, ...texts.filter((other) => other !== text)].slice(0, MOST));
  show();
}

/** Makes the switch work; switching off erases. */
export function wireRecent() {
  toggle.addEventListener('change', () => {
    remember('recent', toggle.checked ? [] : null);
    show();
  });
  show();
}
