import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { matchesOf } from '../lint/patterns.ts';
import { mayHold } from '../lint/sentences.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';
import { spokenNumbers } from './read-words.ts';

const MAY_NAME_TEAMS = mayHold(/\b(?:tim|regu|kru|teams|crews)\b/i);
/** A number of teams; those who come beside them, or some of them, are others. */
const TEAMS = {
  id: /\b(\d{1,2}|[a-z]+) (?:tim|regu|kru)\b(?! (?:lagi|lain|tambahan|cadangan|pengganti))/gi,
  en: /(?<!\b(?:another|further|extra|up to) )\b(\d{1,2}|[a-z]+)(?: of)?(?: our)?(?: repair| field)? (?:teams|crews)\b/gi,
} as const;

const EACH = {
  id: /\bsatu (?:tim|regu|kru) (?:lagi|lain(?:nya)?)\b/i,
  en: /\b(?:the other|another|one more)\b/i,
} as const;

/** Teams that a text counts otherwise than the last action that was told does. */
export function teamFaults(
  { sentences }: TextReading,
  language: Language,
  { incident, index }: View,
): readonly Contradiction[] {
  const action = incident.updates.slice(0, index + 1).findLast(update => update.action)?.action;
  const told = typeof action === 'object' && 'teams' in action ? action.teams : undefined;
  if (told === undefined || !MAY_NAME_TEAMS(sentences)) return [];
  return sentences.flatMap(({ text, index: start }) =>
    matchesOf(text, TEAMS[language]).flatMap(({ 0: found, 1: number = '', index: at }) => {
      const counted = /^\d/.test(number) ? [Number(number)] : [...spokenNumbers(number, language)];
      if (counted.length === 0 || counted.includes(told)) return [];
      // One of them does this, the other that.
      if (counted.includes(1) && EACH[language].test(text)) return [];
      return [
        {
          code: 'unsupported' as const,
          language,
          found,
          index: start + at,
          message: `says "${found}", and the facts say ${told}.`,
          fix: 'Correct it, or state the number: --action with --teams.',
        },
      ];
    }),
  );
}
