import { type Sentence, splitSentences } from '../lint/sentences.ts';
import { remembering } from '../remember.ts';
import { type Claim, scannerOf } from './claim.ts';
import { type Lexicon, readManner, readNames } from './lexicon.ts';
import { readAmounts, readLinks, readMoney } from './read-numbers.ts';
import { readClocks, readDates } from './read-time.ts';

/** A text with all that it states. */
export interface TextReading {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly sentences: readonly Sentence[];
}

/** Names and phrases are read as texts of their own; of the rest the last few are kept. */
const MOST_TEXTS = 50;

const readers = new WeakMap<Lexicon, (text: string) => TextReading>();

/** What a text states, read once however often it is asked for. */
export function readText(text: string, lexicon: Lexicon): TextReading {
  let read = readers.get(lexicon);
  if (!read) {
    const claimsOf = remembering(sentence => readClaims(sentence, lexicon));
    read = remembering(whole => readSentences(whole, claimsOf), MOST_TEXTS);
    readers.set(lexicon, read);
  }
  return read(text);
}

/** Nothing that a text states begins in one sentence and ends in another. */
function readSentences(text: string, claimsOf: (sentence: string) => readonly Claim[]): TextReading {
  const sentences = splitSentences(text);
  const claims = sentences.flatMap(({ text: sentence, index }) =>
    claimsOf(sentence).map(claim => ({ ...claim, index: claim.index + index })),
  );
  return { text, claims, sentences };
}

/**
 * Everything a text states, read from its words alone and normalized: `14.05 WIB`, `14:05 WIB` and `15.05 WITA` are
 * one value. The order matters: what one reader has taken, the next ones do not see.
 */
function readClaims(text: string, lexicon: Lexicon): readonly Claim[] {
  const { language, settings } = lexicon;
  const scanner = scannerOf(text);
  const hasDigits = /\d/.test(text);
  readLinks(scanner, text, hasDigits);
  readMoney(scanner, language);
  readDates(scanner, language, hasDigits);
  readClocks(scanner, language, settings.organization.zone);
  readNames(scanner, lexicon);
  readAmounts(scanner, language, hasDigits);
  readManner(scanner, language);
  return scanner.claims;
}
