import type { AreaImpacts } from './impacts.ts';
import type { ServiceImpact, Update, Window } from './incident.ts';
import type { Status } from './status.ts';
import type { Severity } from './vocabulary.ts';

/** What is known after an update: the fold of all updates up to it, with corrections applied where they belong. */
export interface State extends Known, Remembered {}

/** The facts that hold now. */
interface Known
  extends Omit<
    Update,
    'at' | 'status' | 'severity' | 'services' | 'areas' | 'window' | 'corrects' | 'edited'
  > {
  readonly status: Status;
  readonly severity: Severity;
  /** Services and their impact now; `normal` when they work. */
  readonly services: Readonly<Record<string, ServiceImpact>>;
  /** When planned work is to take place; not known before it is told, nor once it is postponed to a date that is not set. */
  readonly window?: Window | undefined;
  /** Areas and, where places differ, the impact there. */
  readonly areas: AreaImpacts;
}

/** What is only worked out from the updates: what was, beside what is. */
interface Remembered {
  /** What a closing notice speaks of: all that was ever affected, with its impact, `disrupted` where that changed. */
  readonly everServices: Readonly<Record<string, ServiceImpact>>;
  readonly everAreas: AreaImpacts;
  /** The same since the outage last began: it may have returned after it had been resolved. */
  readonly spellServices: Readonly<Record<string, ServiceImpact>>;
  readonly spellAreas: AreaImpacts;
  /** The areas that the numbers of customers were counted in. */
  readonly countedAreas: AreaImpacts;
  /** The numbers of the most areas since the outage last began: fewer may be affected by now, and in fewer areas. */
  readonly total: { readonly customers: NonNullable<Update['customers']>; readonly areas: AreaImpacts };
  /** Services of which it was told who is back, and that does not hold any more: how many are affected now was not told. */
  readonly uncounted: readonly string[];
  /** What was affected, worked again and then did not, since the outage last began. */
  readonly returned: { readonly services: readonly string[]; readonly areas: readonly string[] };
  /** The start of the first spell, once the outage has returned. */
  readonly firstStarted: string | undefined;
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NOTHING: Remembered = {
  everServices: {},
  everAreas: {},
  spellServices: {},
  spellAreas: {},
  countedAreas: {},
  total: { customers: {}, areas: {} },
  uncounted: [],
  returned: { services: [], areas: [] },
  firstStarted: undefined,
};

/** Before anything was told. */
export const EMPTY: State = {
  status: 'investigating',
  severity: 'info',
  services: {},
  areas: {},
  ...NOTHING,
};

/** The facts that hold now, without what is only worked out. */
export const knownFacts = (state: State): Partial<State> =>
  Object.fromEntries(
    Object.entries(state).filter(([name, value]) => value !== undefined && !(name in NOTHING)),
  );
