import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { knownWindow } from './fold.ts';
import { epoch } from './instant.ts';
import { isOpen } from './status.ts';

/** Promised for when the work is done, and now the work has not even begun by then. */
function isBehindWindow({ update, earlier }: Step, promised: string): boolean {
  const told = earlier.findLast(({ window }) => window !== undefined)?.window;
  const [before, now] = [knownWindow(told), knownWindow(update.window)];
  return (
    before !== undefined &&
    now !== undefined &&
    epoch(promised) >= epoch(before.to) &&
    epoch(promised) < epoch(now.from)
  );
}

/** An open incident without a time by which customers hear again, or with one that has passed. */
export function missingNext(step: Step): Fault | undefined {
  const { update, status, earlier } = step;
  if (!status || !isOpen(status) || update.next !== undefined) return undefined;
  if (update.corrects) {
    const promised = earlier.findLast(({ next }) => next !== undefined)?.next;
    const moved = promised && isBehindWindow(step, promised);
    if (moved)
      return {
        message: `The next update was promised by ${promised}, for after the work, which the corrected window puts later.`,
        fix: 'Add next: (--next) with a time after the new window.',
      };
    if (!promised || !update.at || epoch(promised) > epoch(update.at)) return undefined;
    return {
      message: `The next update was promised by ${promised}, which has passed: the correction would promise it again.`,
      fix: 'Add next: (--next) with a new time by which customers hear from you.',
    };
  }
  return {
    message: `An update with the open status ${status} must promise the next one.`,
    fix: 'Add next: (--next) with the time by which customers hear from you again.',
  };
}
