// What the browser keeps between visits. Browsers may refuse; then nothing is kept and nothing breaks.
const PREFIX = 'defender-lens.';

/** The value kept under a name, or null. */
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

/** Keeps a value under a name; null erases it. */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Refused or full.
  }
}
