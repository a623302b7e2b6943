import { matchesOf } from './patterns.ts';

/** A sentence and where it begins in its text, in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly index: number;
  /** What was found in it, shared by all sentences of these words that one reader met. */
  readonly notes: unknown[];
}

let finders = 0;

/** Looks for something in the words of a sentence, once for all sentences that share their notes. */
export function noting<T extends object>(find: (text: string) => T): (sentence: Sentence) => T {
  const place = finders++;
  return ({ text, notes }) => {
    const found = (notes[place] as T | undefined) ?? find(text);
    notes[place] = found;
    return found;
  };
}

/** Whether any sentence may hold what an expression looks for: what was looked at before is not looked at again. */
export function mayHold(pattern: RegExp): (sentences: readonly Sentence[]) => boolean {
  const look = noting(text => ({ isThere: pattern.test(text) }));
  return sentences => sentences.some(sentence => look(sentence).isThere);
}

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:No|Jl|Gg|PT|CV|St|Ir|Hj?|Kab|Kec|Kel|Prof|Dr|dr|s\.d|dll|Yth|Rp|approx|mis|e\.g|i\.e|[A-Z](?:\.[A-Z])*)\.$/;

/** Whether the point that a text ends with belongs to its last word. */
export const endsInAbbreviation = (text: string): boolean => ABBREVIATION.test(text);

const END = /[.?!]+["')]*(?=\s|$)|\n+/g;

/** Sentences end at a stop before a blank or at the end of a paragraph; points in numbers and times do not count. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of matchesOf(text, END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && endsInAbbreviation(text.slice(start, end))) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  if (piece.trim() !== '') sentences.push({ text: piece.trim(), index: start + lead, notes: [] });
}
