import { type Bilingual, LANGUAGE_NAMES, LANGUAGES, otherLanguage } from '../../domain/language.ts';
import { type Claim, type ClaimKind, keyOf, MEASURED } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import { halfOf } from './read-time.ts';
import type { Support } from './support.ts';

/** A length of one unit, in words that are no number. */
const ONE_OF: Bilingual<Readonly<Record<string, RegExp>>> = {
  id: {
    'duration 60': /\bsejam\b/i,
    'duration 1440': /\bsehari\b/i,
    'duration 10080': /\b(?:sepekan|seminggu)\b/i,
  },
  en: { 'duration 60': /\ban hour\b/i, 'duration 1440': /\ba day\b/i, 'duration 10080': /\ba week\b/i },
};

const halfKey = ({ kind, value, key }: Claim): string =>
  kind === 'clock' && !value.startsWith('half') ? keyOf(kind, halfOf(value)) : key;

/** Kinds that both languages must state alike; the others are worded as each language does. */
const SHARED: ReadonlySet<ClaimKind> = new Set([
  ...MEASURED,
  'place',
  'places',
  'service',
  'certainty',
  'delivery',
]);

/** What one language states and the other does not. */
export function twoStories(
  claims: Bilingual<readonly Claim[]>,
  texts: Bilingual<string>,
  supports: Bilingual<Support>,
): readonly Contradiction[] {
  return LANGUAGES.flatMap(language => {
    const other = otherLanguage(language);
    const said = new Set(claims[other].map(({ key }) => key));
    const halves = new Set(claims[other].map(halfKey));
    // "Jam dua" may be either of two times, and says the same as either of them; "an hour" says one hour.
    const isSaid = (claim: Claim): boolean =>
      said.has(claim.key) ||
      said.has(halfKey(claim)) ||
      halves.has(claim.key) ||
      ONE_OF[other][claim.key]?.test(texts[other]) === true;
    return claims[language]
      .filter(claim => SHARED.has(claim.kind) && !isSaid(claim))
      .filter(claim => !/^(?:group |name |always$)/.test(claim.value) && !supports[language].isQuoted(claim))
      .filter(claim => claim.kind === 'places' || supports[language].has(claim))
      .map(({ found, index }) => ({
        code: 'two-stories' as const,
        language,
        found,
        index,
        message: `says "${found}", the notice in ${LANGUAGE_NAMES[other]} does not.`,
        fix: 'Say the same in both languages.',
      }));
  });
}
