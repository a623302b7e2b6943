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

export function windowUnchanged({ update, from }: Step): Fault | undefined {
  const status = update.status;
  if ((status !== 'extended' && status !== 'postponed') || status === from || update.window) return undefined;
  return {
    field: 'status',
    message: `The status is ${status}, but the update gives no new window.`,
    fix: 'Add window: { from: …, to: … } with the new times.',
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
