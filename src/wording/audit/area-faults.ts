import { inBoth, type Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import { noting } from '../lint/sentences.ts';
import type { Contradiction } from './contradiction.ts';
import { isAffectedAreas } from './own-claims.ts';
import type { TextReading } from './read-claims.ts';

/** Where a sentence says that something is out in one place alone. */
const ONLY = {
  id: /\b(?:hanya|tinggal)\b[^.;]*\b(?:terdampak|terganggu|terkena|mengalami\w*|merasakan\w*|padam|mati|belum \w+|saja)\b/i,
  en: /\bonly\b[^.;]*\b(?:affected|disrupted|hit|experience|feel|out|down|off|left|not (?:yet )?\w+)\b/i,
} as const;
const NOT_ONLY = {
  id: /\b(?:tidak|bukan) hanya\b|\b(?:akan|jika|bila)\b/i,
  en: /\bnot only\b|\b(?:will|if)\b/i,
} as const;
const SAID = inBoth(language =>
  noting(text => ({ isThere: ONLY[language].test(text) && !NOT_ONLY[language].test(text) })),
);

/** How many areas a text says are affected, and which alone, where the facts hold others. */
export const areaFaults = (
  reading: TextReading,
  language: Language,
  view: View,
): readonly Contradiction[] => [
  ...onlyPlaces(reading, language, view),
  ...areaCounts(reading, language, view),
];

/** A number that is a fact of something else, said of affected areas. */
function areaCounts(
  { text, claims }: TextReading,
  language: Language,
  { state, changes, correction }: View,
): readonly Contradiction[] {
  if (correction) return [];
  const told = claims.filter(claim => isAffectedAreas(claim, text, language));
  if (told.length === 0) return [];
  const { areas, everAreas, spellAreas } = state;
  const sizes = [areas, everAreas, spellAreas, changes.newAreas, changes.returnedAreas, changes.clearedAreas];
  const counts = [
    ...sizes.map(those => Object.keys(those).length),
    Object.values(areas).filter(impact => impact !== 'normal').length,
  ];
  return told
    .filter(({ value }) => !counts.includes(Number(value)))
    .map(({ found, index }) => ({
      code: 'wrong-state',
      language,
      found,
      index,
      message: `says that ${found} areas are affected, and the facts count others.`,
      fix: 'Correct it, or state the areas: --area.',
    }));
}

function onlyPlaces(
  { sentences, claims }: TextReading,
  language: Language,
  { state, correction }: View,
): readonly Contradiction[] {
  if (correction || !isOpen(state.status)) return [];
  const out = Object.entries(state.areas).flatMap(([area, impact]) => (impact === 'normal' ? [] : area));
  if (out.length < 2) return [];
  return sentences
    .filter(sentence => SAID[language](sentence).isThere)
    .flatMap(({ text, index }) => {
      const named = claims.filter(
        claim => claim.kind === 'place' && claim.index >= index && claim.index < index + text.length,
      );
      const [first] = named.filter(({ value }) => out.includes(value));
      if (!first || out.every(area => named.some(({ value }) => value === area))) return [];
      return {
        code: 'wrong-state' as const,
        language,
        found: first.found,
        index: first.index,
        message: `says that only "${first.found}" is affected, and the facts say that others are too.`,
        fix: 'Name the others, or correct the facts: --area.',
      };
    });
}
