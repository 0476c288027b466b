// What went wrong, what it means, and what can be done.
import { byId, make, makeButton } from './dom.js';

const box = byId('problem');

/** A link to the sign-in in a list, for a problem that it solves; an empty list for others. */
export const signInLink = (problem) => (problem?.status === 401
  ? [make('a', { href: '/sign-in', target: '_blank', rel: 'noopener' }, 'Sign in in a new tab')] : []);

/** Takes the message away, and the focus to the next thing to do if it was there. */
export function hideProblem() {
  if (box.contains(document.activeElement)) byId('go').focus();
  box.replaceChildren();
}

/** Shows texts and what the server rendered; `retry` becomes a button. */
export function showProblem(content, problem, retry) {
  const text = make('div', {}, ...content);
  if (problem?.retryAfter) {
    const then = new Date(Date.now() + problem.retryAfter * 1000).toLocaleTimeString();
    text.append(` It asks to wait ${problem.retryAfter} s, until ${then}.`);
  }
  box.replaceChildren(text, ...signInLink(problem));
  box.append(makeButton('Try again', retry), makeButton('Dismiss', hideProblem));
}
