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
  const isWrong = judgeOf(view);
  return sentences.flatMap(sentence =>
    MARKED[language](sentence)
      .filter(({ saying }) => isWrong(saying))
      .flatMap(({ saying: { instead, fix }, match }) => {
        const said = match();
        if (!said) return [];
        const { 0: found, index } = said;
        const message = `says "${found}", and ${instead(view)}.`;
        return [{ code: 'wrong-state', language, found, index: sentence.index + index, message, fix }];
      }),
  );
}

interface Marked {
  readonly saying: Saying;
  /** Where the sentence says it; `undefined` where it does not. Looked for only if it would be wrong, and once. */
  readonly match: () => RegExpExecArray | undefined;
}

const SAYINGS = [...OUTAGE_SAYINGS, ...WORK_SAYINGS, ...PROMISE_SAYINGS];

const judges = new WeakMap<View, (saying: Saying) => boolean>();

/** What an update's notices may not say; found once for all of them. */
function judgeOf(view: View): (saying: Saying) => boolean {
  const known = judges.get(view);
  if (known) return known;
  const judged = new Map<Saying, boolean>();
  const judge = (saying: Saying): boolean => {
    const found = judged.get(saying) ?? saying.isWrong(view);
    judged.set(saying, found);
    return found;
  };
  judges.set(view, judge);
  return judge;
}

/** What a sentence may say of the incident as a whole, right or wrong. */
const MARKED = inBoth(language =>
  noting((sentence): readonly Marked[] =>
    SAYINGS.filter(({ marks }) => marks[language].some(mark => sentence.includes(mark))).map(saying => {
      let match: RegExpExecArray | undefined;
      let isRead = false;
      return {
        saying,
        match: () => {
          if (!isRead) match = matchOf(saying, sentence, language);
          isRead = true;
          return match;
        },
      };
    }),
  ),
);

function matchOf(saying: Saying, sentence: string, language: Language): RegExpExecArray | undefined {
  const match = saying.words[language].exec(sentence);
  if (!match || (!saying.isAhead && OPEN[language].test(sentence))) return undefined;
  return !saying.isDenial && DENIED[language].test(sentence) ? undefined : match;
}
