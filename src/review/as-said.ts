import type { Plain } from '../document/plain.ts';
import { asMapping, mappingOf } from './merge-values.ts';

/** A fact in one spelling of several that say the same: areas have no order, an impact may stand alone or in a mapping. */
export function asSaid(field: string, value: Plain | undefined): Plain | undefined {
  if (field === 'areas' && Array.isArray(value)) return value.toSorted();
  if (field !== 'services') return value;
  const plain = Object.entries(mappingOf(value)).map(([service, impact]) => {
    const { impact: own, ...more } = asMapping(impact) ?? {};
    return [service, own !== undefined && Object.keys(more).length === 0 ? own : impact] as const;
  });
  return Object.fromEntries(plain);
}
