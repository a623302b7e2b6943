const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML and XML hold it, in an element or in a quoted attribute; without what XML 1.0 cannot hold. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, char => ENTITIES[char] ?? '');

/** One XML element of text; nothing where there is no text. */
export const element = (name: string, text: string, attributes = ''): string =>
  text === '' ? '' : `<${name}${attributes}>${escapeMarkup(text)}</${name}>`;
