import type { Update, Within } from './incident.ts';
import { areWithin } from './places.ts';
import type { State } from './state.ts';
import { isOpen } from './status.ts';

interface Earlier {
  readonly before: State | undefined;
  readonly within: Within;
}

/**
 * A service and its number of customers before an update gives another one. At the end the number is of all who were
 * affected: it changes the largest that was told of as many areas, not that of those left.
 */
export function changedCount(
  update: Update,
  state: State,
  { before, within }: Earlier,
): readonly [string, number] | undefined {
  const isComparable = areWithin(state.spellAreas, before?.total.areas ?? {}, within);
  const most = Object.entries(before?.total.customers ?? {}).map(
    ([service, count]) => [service, Math.max(count, before?.customers?.[service] ?? 0)] as const,
  );
  const told = isOpen(state.status) ? before?.customers : isComparable ? Object.fromEntries(most) : {};
  // Once some were back and the others fell out again, the number is not the one before, grown or shrunk.
  const fellBack = (service: string): boolean =>
    isOpen(state.status) && (before?.restored?.[service] ?? 0) > 0 && state.restored?.[service] === undefined;
  const entries = Object.entries(told ?? {}).filter(([service]) => !fellBack(service));
  return entries.find(([service, count]) => (update.customers?.[service] ?? count) !== count);
}
