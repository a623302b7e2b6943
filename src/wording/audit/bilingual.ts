import { LANGUAGES, type Language, otherLanguage } from '../../domain/language.ts';
import type { Finding, Path } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import { lazily } from '../lint/patterns.ts';
import { type Claim, type ClaimKind, MEASURED } from './claim.ts';
import { lexiconOf } from './lexicon.ts';
import { readText } from './read-claims.ts';
import { isSameClock } from './read-time.ts';
import { maySpellNumber, spokenNumbers } from './read-words.ts';

/** A text that a person wrote in both languages, and where it stands in the file. */
export interface OwnText {
  readonly path: Path;
  readonly text: Readonly<Record<Language, string>>;
}

/** The bilingual texts inside a value, with their paths. */
export function ownTexts(value: unknown, path: Path): readonly OwnText[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => ownTexts(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string')
    return [{ path, text: { id: value.id, en: value.en } }];
  return Object.entries(value).flatMap(([key, inner]) => ownTexts(inner, [...path, key]));
}

/** Common words: three make a sentence of one language, which cannot be one of the other. */
const COMMON = lazily(() => /(?<![\p{L}\d.-])\p{Ll}{2,}(?![\p{L}\d.-])/gu);

/** A name may be alike in both languages: of a place, a product, a company. */
export const isName = ({ id, en }: OwnText['text']): boolean =>
  id === en && (id.match(COMMON())?.length ?? 0) < 3;

/** Sentences that stand in both languages letter by letter: one of them was never written. */
export function sameTexts(texts: readonly OwnText[]): readonly Finding[] {
  return texts
    .filter(({ path, text }) => text.id === text.en && path.at(-1) !== 'place' && !isName(text))
    .map(({ path }) => ({
      code: 'same-text',
      path,
      message: 'Both languages hold the same words.',
      fix: 'Write the one that is missing: customers of each language read their own.',
    }));
}

const COMPARED: ReadonlySet<ClaimKind> = new Set([...MEASURED, 'weekday', 'month']);

/** Times, numbers and links that a bilingual text states in one language and not in the other. */
export function unequalTexts(texts: readonly OwnText[], settings: Settings): readonly Finding[] {
  return texts.flatMap(({ path, text }) => {
    if (text.id === text.en) return [];
    const claims = (language: Language) =>
      readText(text[language], lexiconOf(settings, language)).claims.filter(({ kind }) => COMPARED.has(kind));
    const both = { id: claims('id'), en: claims('en') };
    const unequal = otherNumber(text, both);
    return LANGUAGES.flatMap(language => {
      const other = otherLanguage(language);
      if (unequal !== undefined && language === 'id')
        return {
          code: 'two-stories',
          path: [...path, language],
          message: `The number ${unequal} stands in one language only: the other says another one.`,
          fix: 'Say the same in both languages.',
        };
      return both[language]
        .filter(claim => claim.value !== 'always' && !both[other].some(said => isSame(claim, said)))
        .filter(claim => !isSpoken(claim, language, () => spokenNumbers(text[other], other)))
        .map(({ found }) => ({
          code: 'two-stories',
          path: [...path, language],
          message: `"${found}" stands in one language only: the other says something else, or nothing.`,
          fix: 'Say the same in both languages.',
        }));
    });
  });
}

const FRACTION = /\b(?:setengah|seperempat|half|quarters?)\b/i;

/** A number in words, of two or more, that the other language says otherwise: each says one that the other does not. */
function otherNumber(
  text: OwnText['text'],
  claims: Readonly<Record<Language, readonly Claim[]>>,
): number | undefined {
  if (!maySpellNumber(text.id, 'id') || !maySpellNumber(text.en, 'en')) return undefined;
  // "Setengah sembilan" is half past eight.
  if (FRACTION.test(text.id) || FRACTION.test(text.en)) return undefined;
  const spoken = { id: [...spokenNumbers(text.id, 'id')], en: [...spokenNumbers(text.en, 'en')] };
  const said = (language: Language): readonly number[] => [
    ...spoken[language],
    ...(text[language].match(/\d+/g) ?? []).map(Number),
    ...claims[language].map(({ value }) => Number(value)),
  ];
  const alone = (language: Language, other: Language): readonly number[] =>
    spoken[language].filter(number => number > 1 && !said(other).includes(number));
  const [here, there] = [alone('id', 'en'), alone('en', 'id')];
  return here.length === 1 && there.length === 1 ? here[0] : undefined;
}

/** One language may write in words what the other writes in digits: `12 teknisi`, `twelve technicians`. */
function isSpoken(
  { kind, found, value }: Claim,
  language: Language,
  spoken: () => ReadonlySet<number>,
): boolean {
  if (kind === 'count') return spoken().has(Number(value));
  if (kind !== 'duration') return false;
  const numbers = spoken();
  return [Number(digits(found) || Number.NaN), ...spokenNumbers(found, language)].some(number =>
    numbers.has(number),
  );
}

/** "20" may leave its unit out beside "15 minutes". */
function isSame(claim: Claim, said: Claim): boolean {
  if (claim.kind === 'clock' && said.kind === 'clock') return isSameClock(claim.value, said.value);
  if (claim.kind === said.kind) return claim.value === said.value;
  const kinds = [claim.kind, said.kind].sort().join();
  return kinds === 'count,duration' && digits(claim.found) === digits(said.found);
}

const digits = (text: string): string => text.replace(/\D/g, '');
