// What an address asked for, kept in this tab while somebody signs in: the form forgets it.
const NAME = 'defender-lens.asked';

/** Keeps a fragment such as `#q=…`; an empty one keeps nothing. */
export function keepAsked(fragment) {
  if (fragment) sessionStorage.setItem(NAME, fragment);
}

/** Returns the fragment that was kept, once. */
export function takeAsked() {
  const fragment = sessionStorage.getItem(NAME);
  sessionStorage.removeItem(NAME);
  return fragment;
}
