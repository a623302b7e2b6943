import { isIn, withinOf } from '../domain/places.ts';
import { SEVERITIES } from '../domain/vocabulary.ts';
import { groupBy } from '../wording/list.ts';
import { listAreas, serviceName } from '../wording/names.ts';
import { formatSmall } from '../wording/numbers.ts';
import type { PageFacts } from '../wording/page-names.ts';
import { capitalize } from '../wording/tidy.ts';
import { pageVoice } from '../wording/voice.ts';
import type { Affected } from './affected.ts';
import type { Place, Site } from './context.ts';
import { areasInBrief, type Listed } from './listed.ts';
import type { Tone } from './story.ts';
import { SITE_WORDS } from './words.ts';

/** More working services than these are folded away beside those that do not work. */
const MOST_UNFOLDED = 3;

/** Every service of the catalogue: those that do not work as usual, the gravest first, and those that do. */
export function serviceStates(
  all: readonly Listed[],
  place: Place,
): Pick<PageFacts['front'], 'services' | 'working' | 'working_count' | 'fold_working'> {
  const { settings } = place.site.press;
  const affected = new Map(
    groupBy(
      all.flatMap(listed => listed.affected),
      ({ service }) => service,
    ),
  );
  const voice = pageVoice(place.site.press, place.language);
  const rows = Object.keys(settings.services).map(key => {
    const states = affected.get(key) ?? [];
    const graveness = GRAVE.indexOf(worst(states.map(({ tone }) => tone)));
    return { name: capitalize(serviceName(key, voice)), states: statesOf(states, place), graveness };
  });
  const services = rows
    .filter(({ states }) => states.length > 0)
    .sort((a, b) => a.graveness - b.graveness)
    .map(({ name, states }) => ({ name, states }));
  const working = rows.filter(({ states }) => states.length === 0).map(({ name }) => ({ name }));
  return {
    services,
    working,
    working_count: formatSmall(working.length, place.language),
    fold_working: services.length > 0 && working.length > MOST_UNFOLDED,
  };
}

/** What a service is like where, the gravest first: `Terganggu di Kota Semarang dan Kendal`. */
function statesOf(
  affected: readonly Affected[],
  { site, language }: Place,
): PageFacts['front']['services'][number]['states'] {
  const voice = pageVoice(site.press, language);
  return groupBy(worstByPlace(affected, site), ({ state }) => state[language]).map(([state, those]) => {
    const keys = [...new Set(those.flatMap(one => one.areas))];
    const [places, named] = [areasInBrief(keys, voice), listAreas(keys, voice)];
    const words = places === '' ? state : `${state} ${SITE_WORDS[language].in} ${places}`;
    return {
      tone: worst(those.map(({ tone }) => tone)),
      words: capitalize(words),
      areas: named === places ? '' : named,
    };
  });
}

/** The gravest first, and of one place only that: two incidents there are one state of the service. */
function worstByPlace(affected: readonly Affected[], { press }: Site): readonly Affected[] {
  const within = withinOf(press.settings.areas);
  const told: Record<string, true> = {};
  return affected
    .toSorted((a, b) => GRAVE.indexOf(a.tone) - GRAVE.indexOf(b.tone))
    .flatMap(one => {
      const areas = one.areas.filter(area => !isIn(area, told, within));
      for (const area of areas) told[area] = true;
      return areas.length > 0 || one.areas.length === 0 ? [{ ...one, areas }] : [];
    });
}

/** From the gravest to the mildest. */
export const GRAVE: readonly Tone[] = [...SEVERITIES, 'planned'];
export const worst = (tones: readonly Tone[]): Tone => GRAVE.find(tone => tones.includes(tone)) ?? 'ok';
