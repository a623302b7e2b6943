import type { ServiceImpact, Update } from './incident.ts';
import type { Impact } from './vocabulary.ts';

/** Areas with the impact there, where one was told. */
export type AreaImpacts = Readonly<Record<string, Impact | undefined>>;

export function impactOf(value: ServiceImpact): Impact {
  return typeof value === 'string' ? value : value.impact;
}

export function areaImpacts(areas: NonNullable<Update['areas']>): AreaImpacts {
  return Array.isArray(areas) ? Object.fromEntries(areas.map(name => [name, undefined])) : { ...areas };
}

export const isNormal = (value: ServiceImpact | undefined): boolean =>
  value === undefined || impactOf(value) === 'normal';

/** The part of a service map that does not work normally. */
export function affected(services: Readonly<Record<string, ServiceImpact>>): Record<string, ServiceImpact> {
  return Object.fromEntries(Object.entries(services).filter(([, value]) => !isNormal(value)));
}

/** The areas that are affected: one may be named because it is not. */
export const withoutNormal = (areas: AreaImpacts): AreaImpacts =>
  Object.fromEntries(Object.entries(areas).filter(([, impact]) => impact !== 'normal'));
