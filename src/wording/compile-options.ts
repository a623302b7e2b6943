/**
 * Options every template is compiled with: nothing but facts, `if`, `each` and partials. Strict code throws where a fact
 * is not known and not asked for with `if`; it is six times as long, so the tests run it and the program does not.
 */
export const compileOptions = (name: string, strict: boolean) => ({
  knownHelpersOnly: true,
  knownHelpers: { if: true, each: true },
  strict,
  assumeObjects: !strict,
  preventIndent: true,
  noEscape: !isHtml(name),
});

/**
 * The source as it is compiled: in a text, a line break is a space and an empty line separates paragraphs, so that a
 * sentence that is left out leaves no empty line behind. Layouts and pages keep their lines.
 */
export const compilableSource = (name: string, source: string): string =>
  isLaidOut(name)
    ? source
    : source
        .trim()
        .replace(/\r\n/g, '\n')
        .replace(/([^\n])\n(?!\n)/g, '$1 ');

const isLaidOut = (name: string): boolean => name.startsWith('layouts/') || isPage(name);

export const isPage = (name: string): boolean => name.startsWith('site/');
export const isHtml = (name: string): boolean => name === 'layouts/website' || isPage(name);
