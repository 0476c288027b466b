// What is known of devices and was done to them, in all places that show it.
import { byId, make, makeButton } from './dom.js';
import { get, post } from './lookup.js';
import { signInLink } from './problem.js';
import { rendered } from './rendered.js';
import { notify } from './status.js';

const MOST_AT_ONCE = 10;
const reads = new Map();

const placesOf = (device) => [...document.querySelectorAll(`.containment[data-device="${CSS.escape(device)}"]`)];
const actIn = (list, id) => list.querySelector(`[data-id="${CSS.escape(id)}"]`);

/** A selector that finds a button again after what is around it was replaced; empty for anything else. */
export const selectorOf = ({ dataset }) => ['order', 'scope', 'sha1', 'cancels']
  .filter((name) => dataset[name])
  .map((name) => `[data-${name}="${CSS.escape(dataset[name])}"]`)
  .join('');

/** Changes what is in a place; a focus in it stays on the same button, or else on the place. */
export function keepFocus(place, change) {
  const active = place.contains(document.activeElement) ? document.activeElement : null;
  change();
  if (!active || active.isConnected) return;
  const key = selectorOf(active);
  ((key && place.querySelector(key)) || place).focus({ preventScroll: true });
}

/** Reads a device and shows it in all its places; of two answers the later question's counts. */
export async function readDevice(device) {
  const number = (reads.get(device) ?? 0) + 1;
  reads.set(device, number);
  for (const place of placesOf(device)) {
    place.dataset.read = '';
    place.ariaBusy = 'true';
  }
  let fill;
  try {
    const { html } = await (await get(`/overlay/devices/${encodeURIComponent(device)}`)).json();
    fill = (place) => place.replaceChildren(rendered(html));
  } catch (problem) {
    fill = (place) => place.replaceChildren(...unread(problem), place.querySelector('.acts') ?? '');
  }
  if (reads.get(device) !== number) return;
  for (const place of placesOf(device)) {
    place.ariaBusy = 'false';
    keepFocus(place, () => fill(place));
  }
}

/** Says that a device could not be read: what was known before counts no more. */
function unread(problem) {
  const again = makeButton('Try again');
  again.dataset.order = 'read';
  const text = make('p', { className: 'isolation' }, `Not known whether it is isolated: ${problem.message} `, ...signInLink(problem));
  text.dataset.isolation = 'unknown';
  return [text, again];
}

/** Reads the devices of a card that can be seen, ten at most; the others have a button for it. */
export function mountDevices(card) {
  const seen = [...card.querySelectorAll('.containment')].filter((place) => !place.closest('[hidden]'));
  seen.slice(0, MOST_AT_ONCE).filter((place) => !('read' in place.dataset)).forEach(({ dataset }) => readDevice(dataset.device));
}

/** Asks how the open actions of a place are, then reads its device. */
export async function refreshPlace(place) {
  const open = [...place.querySelectorAll('.act[data-open]')].map(({ dataset }) => post(`/api/v1/actions/${dataset.id}/refresh`, {}));
  await Promise.allSettled(open);
  readDevice(place.dataset.device);
}

/** Shows an action in the list and on its device and file; says what is new, and reads the device when it ended. */
export function showAct({ id, device, html }) {
  const { dataset, firstElementChild: line } = rendered(html).firstElementChild;
  const known = actIn(byId('acts'), id)?.dataset.state;
  const places = [...document.querySelectorAll(`[data-device="${CSS.escape(device)}"]:is(.containment, .quarantine)`)]
    .filter((place) => !place.dataset.file || place.dataset.file === dataset.file);
  for (const list of [byId('acts'), ...places.map((place) => place.querySelector('.acts')).filter(Boolean)]) {
    keepFocus(list.closest('[tabindex]'), () => putAct(list, id, rendered(html).firstElementChild));
  }
  if (dataset.state === known) return;
  notify([...line.children].slice(0, 3).map(({ textContent }) => textContent).join(' '));
  if (placesOf(device).some((place) => 'read' in place.dataset)) readDevice(device);
}

function putAct(list, id, act) {
  const old = actIn(list, id);
  if (!old) {
    list.prepend(act);
    return;
  }
  act.querySelector('details').open = old.querySelector('details').open;
  old.replaceWith(act);
}
