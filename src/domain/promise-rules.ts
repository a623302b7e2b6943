import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { epoch } from './instant.ts';

/** Work is announced before it begins; what was done is told after it was. */
export function workPassed({ update, status }: Step): Fault | undefined {
  const from = update.window?.from;
  const isAhead = status === 'scheduled' || status === 'postponed';
  if (!from || !update.at || !isAhead || update.corrects || epoch(from) >= epoch(update.at)) return undefined;
  return {
    field: ['window', 'from'],
    message: `The work is ${status}, and its window began (${from}) before this update.`,
    fix: 'Check the window and at:, or give the status that the work has now.',
  };
}

export function doneLater({ update }: Step): Fault | undefined {
  const { action, at } = update;
  const done = typeof action === 'object' && 'done' in action ? action.done : undefined;
  if (!done || !at || epoch(done) <= epoch(at)) return undefined;
  return {
    field: ['action', 'done'],
    message: `The work is done at ${done}, after the update that says so.`,
    fix: 'Check done: and at:.',
  };
}

/** What is promised for a day that has passed is no promise. */
export function promisePassed({ update }: Step): Fault | undefined {
  const { at, promises, compensation, corrects } = update;
  if (!at || corrects) return undefined;
  const isPast = (by: string | undefined): boolean => by !== undefined && epoch(by) + ANYWHERE < epoch(at);
  for (const what of ['compensation', 'report'] as const)
    if (isPast(promises?.[what])) return passed(['promises', what], promises?.[what]);
  const index = compensation?.findIndex(({ by }) => isPast(by)) ?? -1;
  return index < 0 ? undefined : passed(['compensation', index, 'by'], compensation?.[index]?.by);
}

/** The end of a day is counted in the west, where it comes last; a minute is lost to its being 23.59. */
const ANYWHERE = 60_000;

const passed = (field: readonly (string | number)[], by: string | undefined): Fault => ({
  field,
  message: `The promise is for ${by}, which had passed when it was made.`,
  fix: 'Give the time that is meant, or leave the promise out.',
});
