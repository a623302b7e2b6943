import { impactOf } from '../domain/impacts.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import { type Bilingual, inBoth } from '../domain/language.ts';
import { isOpen, isUnderWay } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import type { Impact } from '../domain/vocabulary.ts';
import type { Wording } from '../wording/facts.ts';
import { impactWords } from '../wording/impact.ts';
import type { Tone } from './story.ts';

/** A service that does not work as usual now, in words, and the keys of the areas where. */
export interface Affected {
  readonly service: string;
  readonly tone: Tone;
  readonly areas: readonly string[];
  readonly state: Bilingual;
}

/** How grave a service's state looks among the others. */
const TONES: Readonly<Record<Impact, Tone>> = {
  unavailable: 'critical',
  disrupted: 'major',
  'partial-function': 'major',
  slow: 'minor',
  intermittent: 'minor',
  delayed: 'minor',
  reduced: 'minor',
  normal: 'ok',
};
const AT_WORK: Bilingual = { id: 'pekerjaan terjadwal', en: 'planned work' };

/** Planned work takes services away only while it goes on. */
export function affectedBy(view: View, { phrases, settings }: Wording): readonly Affected[] {
  const { incident, state } = view;
  const isPlanned = incident.kind === 'maintenance';
  if (!isOpen(state.status) || (isPlanned && !isUnderWay(state.status))) return [];
  const words = (service: string, value: ServiceImpact): Bilingual =>
    isPlanned ? AT_WORK : inBoth(language => impactWords(value, { phrases, settings, language }, [service]));
  return Object.entries(state.services)
    .filter(([, value]) => impactOf(value) !== 'normal')
    .flatMap(([service, value]) => {
      const here = (own: ServiceImpact, areas: readonly string[]): Affected => ({
        service,
        tone: isPlanned ? 'planned' : TONES[impactOf(own)],
        areas,
        state: words(service, own),
      });
      const areas = Object.entries(state.areas).filter(([, own]) => own !== 'normal');
      if (areas.every(([, own]) => own === undefined))
        return [
          here(
            value,
            areas.map(([area]) => area),
          ),
        ];
      return areas.map(([area, own]) => here(own ?? value, [area]));
    });
}
