// Short names for what every part does.
export const byId = (id) => document.getElementById(id);

/** A new element with properties and children; children that are text stay text. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A new button that does something, or only carries a name for a listener further out. */
export const makeButton = (text, onclick = null) => make('button', { type: 'button', onclick }, text);
