import { isAlike } from './alike.ts';
import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { knownWindow } from './fold.ts';
import type { Window } from './incident.ts';
import { durationMinutes, epoch, minutesBetween } from './instant.ts';
import { isAhead, isUnderWay } from './status.ts';

export function windowOrder({ update }: Step): Fault | undefined {
  const window = knownWindow(update.window);
  if (!window || epoch(window.to) > epoch(window.from)) return undefined;
  return {
    field: ['window', 'to'],
    message: `The window ends (${window.to}) before it begins (${window.from}).`,
    fix: 'Check from: and to:.',
  };
}

export function missingWindow({ update, from, known, status }: Step): Fault | undefined {
  const isNew = update.status === 'extended' || update.status === 'postponed';
  const isUnset =
    known.window === 'unknown' &&
    update.window === undefined &&
    (status === 'scheduled' || isUnderWay(status));
  if (!isUnset && (!isNew || status === from || update.window)) return undefined;
  const later = status === 'postponed' ? ', or window: unknown where they are not set' : '';
  return {
    field: 'status',
    message: `The status is ${status}, but the update gives no new window.`,
    fix: `Add window: { from: …, to: … } with the new times${later}.`,
  };
}

/** Only of work that is postponed customers need no date. */
export function windowUnset({ update, status }: Step): Fault | undefined {
  if (update.window !== 'unknown' || (status === 'postponed' && !update.corrects)) return undefined;
  return {
    field: 'window',
    message: 'The window is unknown, and this update does not postpone the work.',
    fix: 'Give the window, or add status: postponed.',
  };
}

/** The window that was told last, where this update gives one. */
function windowBefore({ update, earlier }: Step): Window | undefined {
  if (!knownWindow(update.window) || update.corrects) return undefined;
  return knownWindow(earlier.findLast(other => other.window !== undefined)?.window);
}

export function windowUnchanged(step: Step): Fault | undefined {
  const before = windowBefore(step);
  if (step.update.status !== 'postponed' || !before || !isAlike(step.update.window, before)) return undefined;
  return {
    field: 'window',
    message: 'The work is postponed to the very window that was told before.',
    fix: 'Give the new times, or take the status out.',
  };
}

/** Whoever planned for the window that was told hears that it is another one: the notice of a status says so. */
export function windowMoved(step: Step): Fault | undefined {
  const { update, status, from } = step;
  const before = windowBefore(step);
  const window = knownWindow(update.window);
  // Work that begins late says until when it goes on.
  if (update.status === 'in-progress' && from !== 'in-progress') return undefined;
  if (!before || !window || isAlike(window, before)) return undefined;
  if (update.status === 'postponed' || update.status === 'extended') return undefined;
  if (!isAhead(status) && epoch(window.to) <= epoch(before.to)) return undefined;
  return {
    field: 'window',
    message: `The window was told as ${before.from} to ${before.to}; this update tells another one.`,
    fix: `Add status: ${isAhead(status) ? 'postponed' : 'extended'}, so that the notice says it openly.`,
  };
}

/** Work is announced before it begins, and goes on no longer than its window says. */
export function windowPassed({ update, known, status }: Step): Fault | undefined {
  const window = knownWindow(known.window);
  if (!window || !update.at || !status || update.corrects) return undefined;
  if (isAhead(status) && epoch(window.from) < epoch(update.at))
    return {
      ...(update.window && { field: ['window', 'from'] }),
      message: `The work is ${status}, and its window began (${window.from}) before this update.`,
      fix: 'Check the window and at:, or give the status that the work has now.',
    };
  const isOn = status === 'in-progress' || status === 'extended';
  if (isOn && epoch(window.to) <= epoch(update.at))
    return {
      ...(update.window && { field: ['window', 'to'] }),
      message: `The work is ${status}, and its window had ended (${window.to}) before this update.`,
      fix: 'Add status: extended and a window: that ends later, or give the status that the work has now.',
    };
  return undefined;
}

/** "Takes longer" with an earlier end would be two stories. */
export function notExtended(step: Step): Fault | undefined {
  const { update } = step;
  const [before, window] = [windowBefore(step), knownWindow(update.window)];
  if (update.status !== 'extended' || !window || !before || epoch(window.to) > epoch(before.to))
    return undefined;
  return {
    field: ['window', 'to'],
    message: `The work is extended, and its end (${window.to}) is not later than before (${before.to}).`,
    fix: 'Check to:; for an earlier end, keep the status and give the window.',
  };
}

/** An interruption as long as the window was may be longer, now that the window is. */
export function interruptionUnsaid(step: Step): Fault | undefined {
  const { update, known } = step;
  const [before, window] = [windowBefore(step), knownWindow(update.window)];
  const longest = known.max_interruption;
  if (update.status !== 'extended' || update.max_interruption || !longest || !before || !window)
    return undefined;
  if (durationMinutes(longest) !== minutesBetween(epoch(before.from), epoch(before.to))) return undefined;
  return {
    field: 'window',
    message: `The longest interruption (${longest}) was the whole window, which is longer now.`,
    fix: 'Add max_interruption: (--max-interruption) with the longest that it takes a service away now.',
  };
}

export function interruptionTooLong({ update, known }: Step): Fault | undefined {
  const { max_interruption: longest } = known;
  const window = knownWindow(known.window);
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
  const from = knownWindow(known.window)?.from;
  if (from === undefined || update.corrects || !isBegun(status)) return undefined;
  const at = status === 'completed' ? update.ended : update.at;
  if (at === undefined || minutesBetween(epoch(at), epoch(from)) <= EARLIEST) return undefined;
  return {
    field: update.window ? ['window', 'from'] : 'status',
    message: `The status is ${status} at ${at}, long before the window begins (${from}).`,
    fix: 'Correct the time or the window, or cancel the work: status: cancelled.',
  };
}

const isBegun = (status: Step['status']): boolean => status === 'completed' || isUnderWay(status);
