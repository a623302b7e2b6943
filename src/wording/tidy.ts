/**
 * Makes the output of a template fit to read: single spaces, no space before a stop, no doubled stop, and a capital
 * at the beginning of each sentence. Paragraphs, separated by empty lines, stay apart.
 */
export function tidyText(rendered: string): string {
  return rendered
    .split(/\n\s*\n/)
    .map(tidyParagraph)
    .filter(paragraph => paragraph !== '')
    .join('\n\n');
}

function tidyParagraph(text: string): string {
  const spaced = text
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:!?)])/g, '$1')
    .replace(/\( +/g, '(')
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
    .trim();
  return capitalize(spaced);
}

/** Abbreviations of Indonesian whose point ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:No|Jl|Kab|Kec|Kel|Prof|Dr|dr|s\.d|dll|Yth)\.$/;

/** Raises the first letter of a sentence, unless its first word is a link or carries capitals of its own. */
export function capitalize(text: string): string {
  return text.replace(/(?<=^|[.?!] )\p{Ll}[^\s]*/gu, (word: string, offset: number) => {
    const stop = text.slice(0, offset).trimEnd();
    const letters = /^[\p{L}\p{N}]*/u.exec(word)?.[0] ?? '';
    const isOwn = /\p{Lu}/u.test(letters) || /\.\p{L}|:\/\//u.test(word) || ABBREVIATION.test(stop);
    return isOwn ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
