import type { Language } from '../../domain/language.ts';
import type { State } from '../../domain/state.ts';
import type { PhraseBook } from '../phrase-book.ts';
import { ownTexts } from './bilingual.ts';

/** A cause that was told. */
export type Told = Exclude<State['cause'], 'unknown' | undefined>;

/** The words of a text that may name a cause. */
export const wordsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(word => !ANYTHING.has(word));

/** Words that explain nothing: whatever the cause is, something was broken or cut. */
const ANYTHING: ReadonlySet<string> = new Set(
  'yang karena oleh akibat pada dengan kami terputus putus rusak gangguan jalur broken failed that with from which because route'.split(
    ' ',
  ),
);

/** Names that a person gave for a cause, however short: the company that failed, the place. */
export const slotNames = ({ type: _, certainty, ...slots }: Told, language: Language): readonly string[] => [
  ...Object.values(slots).filter(slot => typeof slot === 'string'),
  ...ownTexts(slots, []).map(({ text }) => text[language]),
];

/** Every word that may stand for a cause: of its phrase, and those that a person wrote for it. */
export function toldWords(
  { type, ...slots }: Told,
  language: Language,
  phrases: PhraseBook,
): readonly string[] {
  const own = ownTexts(slots, []).flatMap(({ text }) => wordsIn(text[language]));
  return [...formWords(type, language, phrases), ...own];
}

const formsSeen = new WeakMap<PhraseBook, Map<string, readonly string[]>>();

/** The words of a phrase in all its forms, looked for once. */
function formWords(type: string, language: Language, phrases: PhraseBook): readonly string[] {
  const seen = formsSeen.get(phrases) ?? new Map<string, readonly string[]>();
  formsSeen.set(phrases, seen);
  const key = `${language} ${type}`;
  const words =
    seen.get(key) ??
    Object.values(phrases.causes[type] ?? {}).flatMap(form => wordsIn(form?.[language] ?? ''));
  seen.set(key, words);
  return words;
}
