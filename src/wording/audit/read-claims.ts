import { type Sentence, splitSentences } from '../lint/sentences.ts';
import { remembering } from '../remember.ts';
import { type Claim, scannerOf } from './claim.ts';
import { type Lexicon, readNames } from './lexicon.ts';
import { placeLists } from './place-lists.ts';
import { readManner } from './read-manner.ts';
import { readMoney } from './read-money.ts';
import { readAmounts, readLinks } from './read-numbers.ts';
import { readSpokenClocks } from './read-spoken-time.ts';
import { readClocks, readDates, readZones } from './read-time.ts';
import { readVolumes } from './read-volumes.ts';
import { zoneNotes } from './zone-notes.ts';

/** A text with all that it states. */
export interface TextReading {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** What several of its claims state together: places in one list, a time beside itself in another zone. */
  readonly joint: readonly Claim[];
  readonly sentences: readonly Sentence[];
}

/** Names and phrases are read as texts of their own; of the rest the last few are kept. */
const MOST_TEXTS = 50;

const readers = new WeakMap<Lexicon, (text: string) => TextReading>();

/** What a text states, read once however often it is asked for. */
export function readText(text: string, lexicon: Lexicon): TextReading {
  let read = readers.get(lexicon);
  if (!read) {
    const known = remembering(sentence => readSentence(sentence, lexicon));
    read = remembering(whole => readSentences(whole, known), MOST_TEXTS);
    readers.set(lexicon, read);
  }
  return read(text);
}

/** A sentence that was read before is given as the very string it was then, with its notes. */
function readSentences(text: string, read: (sentence: string) => SentenceReading): TextReading {
  const claims: Claim[] = [];
  const joint: Claim[] = [];
  const sentences: Sentence[] = [];
  // Nothing that a text states begins in one sentence and ends in another.
  for (const { text: found, index } of splitSentences(text)) {
    const sentence = read(found);
    sentences.push({ text: sentence.text, index, notes: sentence.notes });
    for (const claim of sentence.claims) claims.push({ ...claim, index: claim.index + index });
    for (const claim of sentence.joint) joint.push({ ...claim, index: claim.index + index });
  }
  return { text, claims, joint, sentences };
}

type SentenceReading = Omit<TextReading, 'sentences'> & Pick<Sentence, 'notes'>;

function readSentence(text: string, lexicon: Lexicon): SentenceReading {
  const claims = readClaims(text, lexicon);
  return { text, claims, joint: [...placeLists(claims, text), ...zoneNotes(claims, text)], notes: [] };
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
  readSpokenClocks(scanner, language, settings.organization.zone);
  readZones(scanner);
  readNames(scanner, lexicon);
  readVolumes(scanner, language);
  readAmounts(scanner, text, { language, hasDigits });
  readManner(scanner, language);
  return scanner.claims;
}
