/** Options every template is compiled with: nothing but facts, `if`, `each` and partials. */
export const compileOptions = (name: string) => ({
  knownHelpersOnly: true,
  knownHelpers: { if: true, each: true },
  strict: true,
  preventIndent: true,
  noEscape: !isHtml(name),
});

/**
 * The source as it is compiled: in a text, a line break is a space and an empty line separates paragraphs, so that a
 * sentence that is left out leaves no empty line behind. Layouts keep their lines.
 */
export const compilableSource = (name: string, source: string): string =>
  name.startsWith('layouts/')
    ? source
    : source
        .trim()
        .replace(/\r\n/g, '\n')
        .replace(/([^\n])\n(?!\n)/g, '$1 ');

export const isHtml = (name: string): boolean => name === 'layouts/website';
