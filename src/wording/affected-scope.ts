import type { Changes } from '../domain/changes.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import type { Impact } from '../domain/vocabulary.ts';

/** What is affected where, for whom, and what of it is otherwise than before: all that a situation is worded from. */
export interface Scope {
  readonly services: Readonly<Record<string, ServiceImpact>>;
  readonly areas: Readonly<Record<string, Impact | undefined>>;
  /** Customers by service, named beside it in short posts. */
  readonly customers: Readonly<Record<string, number>>;
  /** What was not so before: of that no notice says `still`. */
  readonly changes: Pick<
    Changes,
    | 'changedServices'
    | 'easedServices'
    | 'returnedServices'
    | 'changedAreas'
    | 'newAreas'
    | 'returnedAreas'
    | 'countsBefore'
  >;
}

/** Of a scope that is told apart from what was before. */
export const NO_CHANGES = {
  changedServices: [],
  easedServices: [],
  returnedServices: [],
  changedAreas: [],
  newAreas: [],
  returnedAreas: [],
  countsBefore: {},
} as const;
