import { inBoth, type Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { noting } from '../lint/sentences.ts';
import type { Contradiction } from './contradiction.ts';
import { OUTAGE_SAYINGS } from './outage-sayings.ts';
import { PROMISE_SAYINGS } from './promise-sayings.ts';
import type { TextReading } from './read-claims.ts';
import type { Saying } from './saying.ts';
import { WORK_SAYINGS } from './work-sayings.ts';

/** A question or a condition says nothing of how things stand, nor does a denial of what the words say. */
const OPEN = {
  id: /\b(?:jika|bila|apabila|kalau|setelah|sebelum|sampai|hingga|saat(?! ini)|ketika|di luar|selain|akan|diperkirakan)\b|\?/i,
  en: /\b(?:if|whoever|in case|once|after|before|until|when|outside|except|will|expect|should)\b|\?/i,
} as const;

const DENIED = { id: /\btidak\b/i, en: /\b(?:no|not(?! yet))\b/i } as const;

/** What a text says of the incident as a whole, and the facts say otherwise. */
export function standingFaults(
  { sentences }: TextReading,
  language: Language,
  view: View,
): readonly Contradiction[] {
  if (view.correction) return [];
  return sentences.flatMap(sentence =>
    SAID[language](sentence).flatMap(({ saying: { isWrong, instead, fix }, found, index }) => {
      if (!isWrong(view)) return [];
      const message = `says "${found}", and ${instead(view)}.`;
      return { code: 'wrong-state', language, found, index: sentence.index + index, message, fix };
    }),
  );
}

interface Said {
  readonly saying: Saying;
  readonly found: string;
  readonly index: number;
}

const SAYINGS = [...OUTAGE_SAYINGS, ...WORK_SAYINGS, ...PROMISE_SAYINGS];

/** What a sentence says of the incident as a whole, right or wrong. */
const SAID = inBoth(language =>
  noting((sentence): readonly Said[] =>
    SAYINGS.flatMap(saying => {
      if (!saying.marks[language].some(mark => sentence.includes(mark))) return [];
      const match = matchOf(saying, sentence, language);
      return match ? { saying, found: match[0], index: match.index } : [];
    }),
  ),
);

function matchOf(saying: Saying, sentence: string, language: Language): RegExpExecArray | undefined {
  const match = saying.words[language].exec(sentence);
  if (!match || (!saying.isAhead && OPEN[language].test(sentence))) return undefined;
  return !saying.isDenial && DENIED[language].test(sentence) ? undefined : match;
}
