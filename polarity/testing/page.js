'use strict';

/** Opens everything on a component's page that can be opened, and shows the first rows of each table. */
function openAll(component) {
  for (const table of component.card.tabs.flatMap((tab) => tab.tables)) {
    if (!table.isOpen) component.act('toggleTable', table);
  }
  openParts(component.details);
}

function openParts(value) {
  if (Array.isArray(value)) return value.forEach(openParts);
  if (value === null || typeof value !== 'object') return undefined;
  if (value.items || value.sources || (value.title && value.text)) value.isOpen = true;
  return Object.values(value).forEach(openParts);
}

const steering = ['outcome', 'id', 'sha1', 'token', 'code', 'action', 'kind'];

/** Every text in a page model that a person is to find on the page: all but what steers it. */
function texts(value, name = '', owner = null) {
  if (Array.isArray(value)) return value.flatMap((element) => texts(element, name, owner));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => (key === 'control' ? [] : texts(inner, key, value)));
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
