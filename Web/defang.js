// Makes addresses harmless to paste: nothing that is defanged becomes a link.

/** The text with every scheme, address and name in it defanged. */
export function defanged(text) {
  return text
    .replace(/\b(h)tt(ps?:\/\/)/gi, '$1xx$2')
    .replace(/\b(\d{1,3}\.\d{1,3}\.\d{1,3})\.(\d{1,3})\b/g, '$1[.]$2')
    .replace(/([\p{L}\d_-])\.(?=\p{L}[\p{L}\d-]+(?![\p{L}\d.@\\-]))/gu, '$1[.]');
}
