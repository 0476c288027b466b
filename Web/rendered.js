// HTML that the server rendered becomes elements here, and nowhere else.
import { make } from './dom.js';
import { localTimes } from './time.js';

/** Elements from HTML that the server rendered: the only text that is ever parsed as HTML. */
export function rendered(html) {
  const template = make('template', { innerHTML: html });
  localTimes(template.content);
  return template.content;
}
