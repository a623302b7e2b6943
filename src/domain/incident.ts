import type * as z from 'zod/mini';
import type { INCIDENT_SCHEMAS, UPDATE_SCHEMAS } from './schema.ts';
import type { Status } from './status.ts';
import type { Kind } from './vocabulary.ts';

type OutageUpdate = z.infer<typeof UPDATE_SCHEMAS.outage>;
type MaintenanceUpdate = z.infer<typeof UPDATE_SCHEMAS.maintenance>;

/** What became known at one moment: the fields of either kind, each only where it is stated. */
export type Update = Omit<OutageUpdate, 'status'> &
  Omit<Partial<MaintenanceUpdate>, 'status' | 'at'> & { status?: Status | undefined };

export type UpdateField = keyof Update;

type Parsed = z.infer<typeof INCIDENT_SCHEMAS.outage>;

/** An incident as its file holds it: a list of dated updates, from which everything else is derived. */
export interface Incident extends Pick<Parsed, 'title' | 'link'> {
  readonly slug: string;
  readonly kind: Kind;
  readonly updates: readonly Update[];
  /** Where its areas lie, of those that lie in others. */
  readonly within?: Within;
}

export type Action = NonNullable<Update['action']>;
export type Compensation = NonNullable<Update['compensation']>;
export type CompensationItem = Compensation[number];
export type Report = NonNullable<Update['report']>;
export type ServiceImpact = NonNullable<Update['services']>[string];
/** `unknown` once work is postponed and its new date is not set. */
export type ToldWindow = Update['window'];
export type Window = Exclude<NonNullable<ToldWindow>, 'unknown'>;

/** By area, those that it lies in, from the next larger to the largest; an area that lies in none is missing. */
export type Within = Readonly<Record<string, readonly string[]>>;
