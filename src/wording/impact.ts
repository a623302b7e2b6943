import { impactOf } from '../domain/impacts.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import type { Bilingual } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { Impact } from '../domain/vocabulary.ts';
import { fillPhrase } from './phrase.ts';
import type { Voice } from './voice.ts';

/**
 * What is so of services, `lambat` / `slow`, or what planned work will do to them: `terputus` / `off`. Where the
 * settings have words of these services' own, all the same, those.
 */
export function impactWords(
  impact: ServiceImpact,
  { phrases, settings, language }: Pick<Voice, 'phrases' | 'settings' | 'language'>,
  services: readonly string[],
  when: 'now' | 'planned' = 'now',
): string {
  const own = ownWords(impactOf(impact), services, settings);
  if (own) return own[language];
  const features = typeof impact === 'string' ? undefined : impact.features?.[language];
  return fillPhrase(phrases.impacts[impactOf(impact)]?.[when][language] ?? '', { features });
}

/** The words that all of these services have for an impact. */
export function ownWords(
  impact: Impact,
  services: readonly string[],
  settings: Settings,
): Bilingual | undefined {
  if (impact === 'normal' || impact === 'partial-function') return undefined;
  const [first, ...others] = services.map(key => settings.services[key]?.impacts?.[impact]);
  return first && others.every(other => other?.id === first.id && other.en === first.en) ? first : undefined;
}
