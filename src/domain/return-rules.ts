import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { epoch } from './instant.ts';
import { isStepBack } from './status.ts';

const OF_OUTAGE = [
  'cause',
  'customers',
  'restored',
  'services',
  'areas',
  'action',
  'eta',
  'started',
] as const;

/** Nothing was out of order: a fact of an outage would stand in no notice, or contradict them all. */
export function factsAfterFalseAlarm({ update, from }: Step): Fault | undefined {
  if (from !== 'false-alarm' || update.status === 'reopened') return undefined;
  const field = OF_OUTAGE.find(name => update[name] !== undefined);
  if (field === undefined) return undefined;
  return {
    field: [field],
    atKey: true,
    message: `The incident was told as a false alarm, and ${field} is a fact of an outage.`,
    fix: 'If there is an outage after all, declare it with incident new: an update here would say again that there was none.',
  };
}

export function reopenedWithoutSince({ update, from }: Step): Fault | undefined {
  if (update.status !== 'reopened' || from === 'reopened' || update.since) return undefined;
  return {
    field: 'status',
    message: 'The outage returned, but nothing says since when.',
    fix: 'Add since: (--since) with the time at which it returned.',
  };
}

/** Only the notice of a return, or of a step back, tells since when: elsewhere the time would be lost without a word. */
export function sinceWithoutReturn({ update, status, from }: Step): Fault | undefined {
  if (!update.since || update.corrects || update.status === 'reopened' || !status) return undefined;
  if (isStepBack(from, status)) return undefined;
  return {
    field: 'since',
    message: `since says when an outage returned after its end, or a recovery did not hold, and the status is ${status}.`,
    fix: 'Take since: out; say in message: when it got worse again.',
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
