import type { Update, Within } from './incident.ts';
import { areWithin } from './places.ts';
import type { State } from './state.ts';
import { isOpen } from './status.ts';

interface Earlier {
  readonly before: State | undefined;
  readonly within: Within;
}

/**
 * Services and their numbers of customers before an update gives others. At the end a number is of all who were
 * affected: it changes the largest that was told of as many areas, not that of those left.
 */
export function changedCounts(
  update: Update,
  state: State,
  { before, within }: Earlier,
): Readonly<Record<string, number>> {
  const isComparable = areWithin(state.spellAreas, before?.total.areas ?? {}, within);
  const most = Object.entries(before?.total.customers ?? {}).map(
    ([service, count]) => [service, Math.max(count, before?.customers?.[service] ?? 0)] as const,
  );
  const told = isOpen(state.status) ? before?.customers : isComparable ? Object.fromEntries(most) : {};
  // Once some were back and the others fell out again, the number is not the one before, grown or shrunk.
  const fellBack = (service: string): boolean =>
    isOpen(state.status) && (before?.restored?.[service] ?? 0) > 0 && state.restored?.[service] === undefined;
  const isChanged = ([service, count]: [string, number]): boolean =>
    !fellBack(service) && (update.customers?.[service] ?? count) !== count;
  return Object.fromEntries(Object.entries(told ?? {}).filter(isChanged));
}
