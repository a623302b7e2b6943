import { type Sentence, splitSentences } from '../lint/sentences.ts';
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

/** Phrases and names come again and again; of the rest the last few are kept. */
const MOST_KEPT = 100;
const kept = new WeakMap<Lexicon, Map<string, TextReading>>();

/** What a text states, read once however often it is asked for. */
export function readText(text: string, lexicon: Lexicon): TextReading {
  let readings = kept.get(lexicon);
  if (!readings || readings.size > MOST_KEPT) {
    readings = new Map();
    kept.set(lexicon, readings);
  }
  let reading = readings.get(text);
  if (!reading) {
    reading = { text, claims: readClaims(text, lexicon), sentences: splitSentences(text) };
    readings.set(text, reading);
  }
  return reading;
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
  if (hasDigits) readMoney(scanner, language);
  readDates(scanner, language, hasDigits);
  readClocks(scanner, language, settings.organization.zone);
  readNames(scanner, lexicon);
  readAmounts(scanner, language, hasDigits);
  readManner(scanner, language);
  return scanner.claims;
}
