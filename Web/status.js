// Sentences for the person, seen and heard: what a lookup does, and short notices.
import { byId } from './dom.js';

const PAUSE = 3000;
let pending = 0;
let saidAt = 0;
let fading = 0;

/** Says how a lookup stands. What is only `passing` is said at most every three seconds. */
export function say(text, passing = false) {
  clearTimeout(pending);
  const wait = passing ? saidAt + PAUSE - Date.now() : 0;
  if (wait > 0) {
    pending = setTimeout(say, wait, text);
    return;
  }
  saidAt = Date.now();
  byId('status').textContent = text;
}

/** Shows a notice for a moment, such as "Copied". */
export function notify(text) {
  clearTimeout(fading);
  byId('toast').textContent = text;
  if (text) fading = setTimeout(notify, 2500, '');
}
