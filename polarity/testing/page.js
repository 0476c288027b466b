'use strict';

/** Opens everything on a component's page that can be opened, and shows all of every list. */
function openAll(component) {
  const { card } = component;
  const open = (part) => part.isOpen || component.act('toggle', part);
  const unfold = (list) => {
    while (list.rest > 0) component.act('showMore', list);
  };
  if (card.sources?.length) open(card);
  for (const tab of card.tabs) {
    unfold(tab.list);
    for (const part of [...tab.tables, ...tab.objects.flatMap((object) => [...object.sections, ...object.passages])]) {
      open(part);
      if (part.list) unfold(part.list);
    }
    tab.objects.forEach((object) => unfold(object.talk));
  }
}

const steering = ['outcome', 'id', 'sha1', 'token', 'code', 'action', 'kind'];

/** What the component adds to the page model. */
const notModel = ['control', 'list', 'talk'];

/** Every text in a page model that a person is to find on the page: all but what steers it. */
function texts(value, name = '', owner = null) {
  if (Array.isArray(value)) return value.flatMap((element) => texts(element, name, owner));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => (notModel.includes(key) ? [] : texts(inner, key, value)));
  }
  const isTabName = name === 'name' && owner?.objects;
  return typeof value === 'string' && !isTabName && !steering.includes(name) ? [value] : [];
}

/** What a person reads: a page with its character references resolved. */
function decoded(html) {
  const characters = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#x60': '`', '#x3D': '=' };
  return html.replace(/&(amp|lt|gt|quot|#x27|#x60|#x3D);/g, (_, name) => characters[name]);
}

module.exports = { openAll, texts, decoded };
