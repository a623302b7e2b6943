import { durationMinutes } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import { clausesOf } from './clauses.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

const INTERRUPTED = {
  id: /\b(?:(?:ter)?putus|padam|mati|nonaktif|tidak (?:dapat|bisa) (?:digunakan|dipakai|diakses))\b/i,
  en: /\b(?:off|down|out|interrupted|unavailable)\b/i,
} as const;

/** How long a text says that planned work takes a service away, where that is longer than the facts say. */
export function interruptionFaults(
  { sentences, claims }: TextReading,
  language: Language,
  { incident, state }: View,
): readonly Contradiction[] {
  const most = state.max_interruption && durationMinutes(state.max_interruption);
  if (incident.kind !== 'maintenance' || !isOpen(state.status) || !most) return [];
  const lengths = claims.filter(({ kind }) => kind === 'duration');
  if (!lengths.some(({ value }) => Number(value) > most)) return [];
  return sentences
    .flatMap(sentence => clausesOf(sentence, language))
    .filter(({ text }) => INTERRUPTED[language].test(text))
    .flatMap(({ text, index }) => {
      const told = lengths.filter(claim => claim.index >= index && claim.index < index + text.length);
      return told.every(({ value }) => Number(value) > most) ? told.slice(0, 1) : [];
    })
    .map(({ found, index }) => ({
      code: 'wrong-state',
      language,
      found,
      index,
      message: `says "${found}", and the facts say that the work takes service away for at most ${state.max_interruption}.`,
      fix: 'Correct the words, or the fact: --max-interruption.',
    }));
}
