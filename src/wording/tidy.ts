import { endsInAbbreviation } from './lint/sentences.ts';

/**
 * Makes the output of a template fit to read: single spaces, no space before a stop, no doubled stop, no "layanan"
 * before a name that begins with it, and a capital
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
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .replaceAll('( ', '(')
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
    .replace(/\b(layanan|the) \1\b/gi, '$1')
    .replace(/\blayanan (?=\w+ layanan\b)/g, '')
    .trim();
  return capitalize(spaced);
}

/** Raises the first letter of a sentence, unless its first word is a link or carries capitals of its own. */
export function capitalize(text: string): string {
  let [raised, end] = ['', 0];
  for (const { index, 0: before } of text.matchAll(/(?:^|[.?!] )(?=\S)/g)) {
    const start = index + before.length;
    const letter = text.charAt(start);
    if (letter === letter.toUpperCase() || isOwn(text, start)) continue;
    raised += text.slice(end, start) + letter.toUpperCase();
    end = start + 1;
  }
  return raised + text.slice(end);
}

/** Whether the word that begins there keeps its small letter. */
function isOwn(text: string, start: number): boolean {
  const word = /\S+/y;
  word.lastIndex = start;
  const [found = ''] = word.exec(text) ?? [];
  const letters = /^[\dA-Za-z\u00c0-\u024f]*/.exec(found)?.[0] ?? '';
  return (
    letters !== letters.toLowerCase() ||
    /\.[A-Za-z]|:\/\//.test(found) ||
    endsInAbbreviation(text.slice(0, start).trimEnd())
  );
}

/** A person's own words with the stop that ends them, which is easily forgotten: the next sentence follows. */
export const asSentence = (words: string): string =>
  /[.?!]["')\]]*$/.test(words.trim()) || words.trim() === '' ? words.trim() : `${words.trim()}.`;

/** A person's own words as a part of a sentence: without the stop that a whole one has. */
export const asClause = (words: string): string => words.replace(/[.\s]+$/, '');
