import type { Update } from './incident.ts';
import { epoch } from './instant.ts';

/** Facts stated a key at a time: an update adds to what is known. */
export const MERGED = ['customers', 'restored', 'promises'] as const;
/** The same and the services: what two of them state is united key by key. */
export const KEYED = ['services', ...MERGED] as const;

/** Index of the update that `update` corrects, or -1. Instants are compared, not their spelling. */
export function correctedIndex(updates: readonly Update[], update: Update): number {
  const at = update.corrects;
  return at === undefined
    ? -1
    : updates.findIndex(other => other !== update && epoch(other.at) === epoch(at));
}

/** The same of a correction of a correction: the update that said it first. */
function firstIndex(updates: readonly Update[], update: Update): number {
  const index = correctedIndex(updates, update);
  const target = updates[index];
  return target?.corrects && index < updates.indexOf(update) ? firstIndex(updates, target) : index;
}

/** Moves what each correction states into the update it corrects. */
export function corrected(updates: readonly Update[]): readonly Update[] {
  if (!updates.some(update => update.corrects)) return updates;
  const result = [...updates];
  updates.forEach((update, index) => {
    const target = firstIndex(updates, update);
    const wrong = result[target];
    if (!wrong || target >= index) return;
    const { at, corrects, next, message, reason } = update;
    result[target] = mergeInto(wrong, rightFacts(update));
    result[index] = {
      at,
      corrects,
      ...(next && { next }),
      ...(message && { message }),
      ...(reason && { reason }),
    };
  });
  return result;
}

/** The updates before the correction `index`, as they would have been had what it states been told at first. */
export function asIfRight(updates: readonly Update[], index: number): readonly Update[] {
  const correction = updates[index];
  const target = correction ? correctedIndex(updates, correction) : -1;
  return updates
    .slice(0, index)
    .map((update, at) => (correction && at === target ? mergeInto(update, rightFacts(correction)) : update));
}

/** What a correction puts right. */
function rightFacts({ at, corrects, next, message, reason, ...facts }: Update): Partial<Update> {
  return facts;
}

function mergeInto(base: Update, facts: Partial<Update>): Update {
  const merged: Update = { ...base, ...facts };
  for (const field of KEYED) {
    const [before, after] = [base[field], facts[field]];
    if (before && after) Object.assign(merged, { [field]: { ...before, ...after } });
  }
  return merged;
}
