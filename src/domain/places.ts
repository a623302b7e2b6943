import type { AreaImpacts } from './impacts.ts';
import type { Within } from './incident.ts';
import type { Settings } from './settings.ts';
import { ZONES, type Zone } from './vocabulary.ts';

export const NOWHERE: Within = {};

const KNOWN = new WeakMap<Settings['areas'], Within>();

/** Where each area of the catalogue lies. A circle of them, which no settings may hold, ends where it began. */
export function withinOf(areas: Settings['areas']): Within {
  const known = KNOWN.get(areas) ?? worked(areas);
  KNOWN.set(areas, known);
  return known;
}

function worked(areas: Settings['areas']): Within {
  const around = (key: string, inner: readonly string[] = []): readonly string[] => {
    const next = areas[key]?.within;
    if (next === undefined) return [];
    return inner.includes(next) ? [next] : [next, ...around(next, [...inner, key])];
  };
  return Object.fromEntries(
    Object.keys(areas).flatMap(key => (areas[key]?.within === undefined ? [] : [[key, around(key)]])),
  );
}

/** Time zones that these areas and those within them lie in, from west to east. */
export function zonesOf(names: object, areas: Settings['areas']): readonly Zone[] {
  const zones = new Set(Object.keys(names).map(key => areas[key]?.zone));
  const within = withinOf(areas);
  for (const [key, around] of Object.entries(within))
    if (around.some(area => area in names)) zones.add(areas[key]?.zone);
  return ZONES.filter(zone => zones.has(zone));
}

/** Named itself, or within one that is. */
export const isIn = (area: string, named: object, within: Within): boolean =>
  area in named || (within[area]?.some(other => other in named) ?? false);

export const areWithin = (areas: object, named: object, within: Within): boolean =>
  Object.keys(areas).every(area => isIn(area, named, within));

/** Whether an area of the names lies within it. */
export const holdsAny = (area: string, named: object, within: Within): boolean =>
  Object.keys(named).some(other => within[other]?.includes(area));

/** Without areas of which a larger one says as much: "Jakarta dan seluruh Indonesia" is all of Indonesia. */
export function outermost(areas: AreaImpacts, within: Within): AreaImpacts {
  const isSaid = (area: string): boolean =>
    within[area]?.some(other => other in areas && areas[other] === areas[area]) ?? false;
  const names = Object.keys(areas);
  return names.some(isSaid)
    ? Object.fromEntries(Object.entries(areas).filter(([name]) => !isSaid(name)))
    : areas;
}
