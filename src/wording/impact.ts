import { impactOf } from '../domain/impacts.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import { fillPhrase } from './phrase.ts';
import type { Voice } from './voice.ts';

/** What is so of a service, `lambat` / `slow`, or what planned work will do to it: `terputus` / `off`. */
export function impactWords(
  impact: ServiceImpact,
  { phrases, language }: Pick<Voice, 'phrases' | 'language'>,
  when: 'now' | 'planned' = 'now',
): string {
  const features = typeof impact === 'string' ? undefined : impact.features?.[language];
  return fillPhrase(phrases.impacts[impactOf(impact)]?.[when][language] ?? '', { features });
}
