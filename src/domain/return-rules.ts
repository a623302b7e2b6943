import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { epoch } from './instant.ts';

export function reopenedWithoutSince({ update, from }: Step): Fault | undefined {
  if (update.status !== 'reopened' || from === 'reopened' || update.since) return undefined;
  return {
    field: 'status',
    message: 'The outage returned, but nothing says since when.',
    fix: 'Add since: with the time at which it returned.',
  };
}

/** It cannot have returned before it was over: one of the two times is wrong. */
export function reopenedBeforeEnd({ update, earlier }: Step): Fault | undefined {
  if (update.status !== 'reopened' || !update.since) return undefined;
  const ended = earlier.findLast(other => other.ended !== undefined)?.ended;
  if (!ended || epoch(update.since) >= epoch(ended)) return undefined;
  return {
    field: 'since',
    message: `The outage returned (${update.since}) before it had ended (${ended}).`,
    fix: 'Check the time; if the end was told wrongly, correct it first: incident correct --ended.',
  };
}
