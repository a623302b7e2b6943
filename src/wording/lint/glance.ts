import { remembering } from '../remember.ts';
import { BLANK, literally } from './patterns.ts';

/** A sentence seen at a glance, before rule after rule reads it. */
export interface Glance {
  /** The sentence with names and links blanked out, so that no word rule reads them. */
  readonly words: string;
  /** Whether any rule's words may be in it; in nearly every sentence there are none. */
  readonly mayHoldWords: boolean;
  /** The same of rules that speak of some texts alone: others may well hold their words. */
  readonly mayHoldOthers: boolean;
  /** The same of signs, which are read in the sentence as it stands. */
  readonly mayHoldSigns: boolean;
}

/** Finds words as they are written, and words written in small letters. */
export interface GlancePatterns {
  readonly exact: RegExp | undefined;
  readonly small: RegExp | undefined;
  readonly others: { readonly exact: RegExp | undefined; readonly small: RegExp | undefined };
  readonly signs: readonly RegExp[];
}

/** Looks at sentences that hold these names, for words that one of these expressions finds. */
export const glancer = (
  names: readonly string[],
  { exact, small, others, signs }: GlancePatterns,
): ((sentence: string) => Glance) => {
  const blankOut = blanker(names);
  return remembering(sentence => {
    const words = blankOut(sentence);
    const inSmall = smallLetters(words);
    return {
      words,
      mayHoldWords: exact?.test(words) || small?.test(inSmall) || false,
      mayHoldOthers: others.exact?.test(words) || others.small?.test(inSmall) || false,
      mayHoldSigns: signs.some(pattern => sentence.search(pattern) >= 0),
    };
  });
};

/** A text in small letters, sign for sign: one that would become two stays as it is. */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return [...text]
    .map(sign => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
    .join('');
}

/** Cheap to look for, and there wherever a link is. */
const MAY_LINK = /[a-z0-9-]\.[a-z]|:\/\/|mailto:/i;
const LINK =
  /\b(?:https?:\/\/|mailto:)\S+|\b[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,24}\b(?:\/\S*)?/gi;

/** Names and links become as many signs that are no letters. */
function blanker(names: readonly string[]): (sentence: string) => string {
  const blank = (found: string): string => BLANK.repeat(found.length);
  const known = [...new Set(names)].filter(name => name !== '').map(literally);
  const pattern = known.length > 0 ? new RegExp(known.join('|'), 'g') : undefined;
  return sentence => {
    const linked = MAY_LINK.test(sentence) ? sentence.replace(LINK, blank) : sentence;
    return pattern ? linked.replace(pattern, blank) : linked;
  };
}
