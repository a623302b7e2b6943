import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { longestRun } from '../phrase.ts';
import type { PhraseBook } from '../phrase-book.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

/** Words that speak of one cause alone. */
interface CauseWords {
  readonly type: string;
  readonly words: string;
}

const made = new WeakMap<PhraseBook, Record<Language, readonly CauseWords[]>>();

/** Shorter words are too common to name a cause. */
const SHORTEST = 10;

/** The words of a cause in a text whose facts name another one, or none. */
export function causeFaults(
  { text }: TextReading,
  language: Language,
  { state, before, correction, occasion }: View,
  phrases: PhraseBook,
): readonly Contradiction[] {
  if (occasion === 'report') return [];
  const told = [state.cause, before?.cause, correction?.told.cause];
  const known = new Set(told.flatMap(cause => (typeof cause === 'object' ? [cause.type] : [])));
  const lower = text.toLowerCase();
  return causeWords(phrases)
    [language].filter(({ type, words }) => !known.has(type) && lower.includes(words))
    .map(({ type, words }) => ({
      code: 'unsupported',
      language,
      found: text.substr(lower.indexOf(words), words.length),
      index: lower.indexOf(words),
      message: `says "${words}", which is the cause ${type}; the facts do not name it.`,
      fix: 'Take it out, or state the cause as a fact: --cause, --certainty.',
    }));
}

function causeWords(phrases: PhraseBook): Record<Language, readonly CauseWords[]> {
  let words = made.get(phrases);
  if (!words) {
    words = { id: wordsOf(phrases, 'id'), en: wordsOf(phrases, 'en') };
    made.set(phrases, words);
  }
  return words;
}

/** The longest run of words of each form, where no other phrase holds it too. */
function wordsOf(phrases: PhraseBook, language: Language): readonly CauseWords[] {
  const all = Object.entries(phrases.causes).flatMap(([type, forms]) =>
    Object.values(forms).flatMap(form =>
      form ? [{ type, words: longestRun(form[language]).toLowerCase() }] : [],
    ),
  );
  const { causes, statuses, severities, audiences, impacts, format, ...others } = phrases;
  const elsewhere = JSON.stringify(others).toLowerCase();
  const isOwn = ({ type, words }: CauseWords): boolean =>
    words.length >= SHORTEST &&
    !elsewhere.includes(words) &&
    !all.some(other => other.type !== type && (other.words.includes(words) || words.includes(other.words)));
  return all.filter(isOwn);
}
