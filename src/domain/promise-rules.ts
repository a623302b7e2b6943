import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { epoch } from './instant.ts';
import { isOpen } from './status.ts';

/** An open incident without a time by which customers hear again, or with one that has passed. */
export function missingNext({ update, status, earlier }: Step): Fault | undefined {
  if (!status || !isOpen(status) || update.next !== undefined) return undefined;
  if (update.corrects) {
    const promised = earlier.findLast(({ next }) => next !== undefined)?.next;
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
