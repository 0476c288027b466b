'use strict';

/** Opens everything in a page model that can be opened. */
function openAll(value) {
  if (Array.isArray(value)) return value.forEach(openAll);
  if (value === null || typeof value !== 'object') return undefined;
  if (value.tableName || value.items || value.sources || (value.title && value.text)) value.isOpen = true;
  return Object.values(value).forEach(openAll);
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
