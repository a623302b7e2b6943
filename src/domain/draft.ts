import type { Update, Within } from './incident.ts';
import { NOWHERE } from './places.ts';
import type { Status } from './status.ts';
import type { Kind } from './vocabulary.ts';

/** An update of which every field may be missing, because a wrong value was taken out before. */
export type LooseUpdate = { [Field in keyof Update]?: Update[Field] | undefined };

/** An incident as far as it could be understood; rules look only at what is there, so that all faults show at once. */
export interface Draft {
  readonly kind: Kind;
  readonly updates: readonly LooseUpdate[];
  /** By update, the fields that are there with a wrong value: a rule must not call them missing. */
  readonly doubtful?: readonly ReadonlySet<string>[];
  /** Where areas lie, as far as a catalogue says so. */
  readonly within?: Within | undefined;
}

/** An update with what held before it, as the rules need it. */
export interface Step {
  readonly kind: Kind;
  readonly update: LooseUpdate;
  /** What was stated with a wrong value here or before: nobody can say what holds of it. */
  readonly doubtful: ReadonlySet<string>;
  readonly index: number;
  readonly earlier: readonly LooseUpdate[];
  /** The status before this update and after it; undefined before the first one that states any. */
  readonly from: Status | undefined;
  readonly status: Status | undefined;
  /** The last value of each field up to and including this update. */
  readonly known: LooseUpdate;
  readonly within: Within;
}

const NONE: ReadonlySet<string> = new Set();

/** Walks a draft in file order. */
export function stepsOf(draft: Draft): readonly Step[] {
  let known: LooseUpdate = {};
  let doubtful = NONE;
  return draft.updates.map((update, index) => {
    const from = known.status;
    const wrong = draft.doubtful?.[index] ?? NONE;
    if (wrong.size > 0) doubtful = new Set([...doubtful, ...wrong]);
    known = { ...known, ...(update.corrects ? withoutStatus(update) : update), ...sums(known, update) };
    return {
      kind: draft.kind,
      update,
      doubtful,
      index,
      earlier: draft.updates.slice(0, index),
      from,
      status: known.status,
      known,
      within: draft.within ?? NOWHERE,
    };
  });
}

function withoutStatus({ status, ...rest }: LooseUpdate): LooseUpdate {
  return rest;
}

function sums(known: LooseUpdate, update: LooseUpdate): LooseUpdate {
  const merged: LooseUpdate = {};
  if (known.customers && update.customers) merged.customers = { ...known.customers, ...update.customers };
  if (known.restored && update.restored) merged.restored = { ...known.restored, ...update.restored };
  if (known.services && update.services) merged.services = { ...known.services, ...update.services };
  return merged;
}
