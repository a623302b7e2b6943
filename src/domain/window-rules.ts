import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { durationMinutes, epoch, minutesBetween } from './instant.ts';

export function windowOrder({ update }: Step): Fault | undefined {
  const window = update.window;
  if (!window || epoch(window.to) > epoch(window.from)) return undefined;
  return {
    field: ['window', 'to'],
    message: `The window ends (${window.to}) before it begins (${window.from}).`,
    fix: 'Check from: and to:.',
  };
}

const isSame = (one: string, other: string): boolean => epoch(one) === epoch(other);

export function windowUnchanged({ update, from, earlier }: Step): Fault | undefined {
  const status = update.status;
  const told = earlier.findLast(other => other.window !== undefined)?.window;
  const { window } = update;
  if (
    status === 'postponed' &&
    !update.corrects &&
    window &&
    told &&
    isSame(window.from, told.from) &&
    isSame(window.to, told.to)
  )
    return {
      field: 'window',
      message: 'The work is postponed to the very window that was told before.',
      fix: 'Give the new times, or take the status out.',
    };
  if ((status !== 'extended' && status !== 'postponed') || status === from || update.window) return undefined;
  return {
    field: 'status',
    message: `The status is ${status}, but the update gives no new window.`,
    fix: 'Add window: { from: …, to: … } with the new times.',
  };
}

/** "Takes longer" with an earlier end would be two stories. */
export function notExtended({ update, earlier }: Step): Fault | undefined {
  if (update.status !== 'extended' || update.corrects || !update.window) return undefined;
  const before = earlier.findLast(other => other.window !== undefined)?.window;
  if (!before || epoch(update.window.to) > epoch(before.to)) return undefined;
  return {
    field: ['window', 'to'],
    message: `The work is extended, and its end (${update.window.to}) is not later than before (${before.to}).`,
    fix: 'Check to:; for an earlier end, keep the status and give the window.',
  };
}

export function interruptionTooLong({ update, known }: Step): Fault | undefined {
  const { window, max_interruption: longest } = known;
  if (!window || !longest || !(update.window ?? update.max_interruption)) return undefined;
  const minutes = durationMinutes(longest) ?? 0;
  if (minutes > 0 && minutes <= minutesBetween(epoch(window.from), epoch(window.to))) return undefined;
  return {
    field: update.max_interruption ? 'max_interruption' : 'window',
    message: `The longest interruption (${longest}) is ${minutes ? 'longer than the window' : 'no time at all'}.`,
    fix: 'Check max_interruption: and window:.',
  };
}

/** Work may begin a little before its window, not on another day: then the window is wrong, or the status. */
const EARLIEST = 60;

export function workBeforeWindow({ update, known, status }: Step): Fault | undefined {
  const from = known.window?.from;
  if (from === undefined || update.corrects || !status || !BEGUN.has(status)) return undefined;
  const at = status === 'completed' ? update.ended : update.at;
  if (at === undefined || minutesBetween(epoch(at), epoch(from)) <= EARLIEST) return undefined;
  return {
    field: update.window ? ['window', 'from'] : 'status',
    message: `The status is ${status} at ${at}, long before the window begins (${from}).`,
    fix: 'Correct the time or the window, or cancel the work: status: cancelled.',
  };
}

const BEGUN: ReadonlySet<string> = new Set(['in-progress', 'extended', 'verifying', 'completed']);
