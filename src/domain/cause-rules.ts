import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';

/** A cause told as confirmed becomes another one, or a suspicion: that is a correction. What was only suspected may be wrong. */
export function silentCause({ update, earlier }: Step): Fault | undefined {
  const { cause } = update;
  if (!cause || update.corrects || update.status === 'reopened') return undefined;
  const last = earlier.findLast(other => other.cause !== undefined || other.status === 'reopened');
  const told = last?.cause;
  if (!told || told === 'unknown') return undefined;
  if (told.certainty !== 'confirmed') return undefined;
  const isSame = cause !== 'unknown' && cause.type === told.type;
  if (isSame && cause.certainty === 'confirmed') return undefined;
  return {
    field: 'cause',
    message: `The cause was told as ${told.type}, confirmed; this update ${isSame ? 'only suspects it' : 'tells another one'}.`,
    fix: 'Use incident correct, so that the notice says it openly.',
  };
}

/** "No data was affected" is not taken back in passing. */
export function silentExposure({ update, earlier }: Step): Fault | undefined {
  const told = update.data_exposure;
  if (told === undefined || update.corrects || update.status === 'reopened') return undefined;
  const last = earlier.findLast(other => other.data_exposure !== undefined || other.status === 'reopened');
  const known = last?.data_exposure;
  // Only what was being checked may come to either end.
  if (known === undefined || known === told || known === 'under-investigation') return undefined;
  return {
    field: 'data_exposure',
    message: `It was told that data_exposure is ${known}; this update tells another story.`,
    fix: 'Use incident correct --data-exposure, so that the notice says it openly.',
  };
}

export function identifiedWithoutCause({ update, known }: Step): Fault | undefined {
  if (update.status !== 'identified' || (known.cause !== undefined && known.cause !== 'unknown'))
    return undefined;
  return {
    field: 'status',
    message: 'The status is identified, but the cause is unknown.',
    fix: 'Add cause: { type: …, certainty: confirmed } (--cause, --certainty), or keep the status investigating.',
  };
}

export function falseAlarmAfterCause({ update, known }: Step): Fault | undefined {
  const cause = known.cause;
  if (update.status !== 'false-alarm' || !cause || cause === 'unknown' || cause.certainty !== 'confirmed')
    return undefined;
  return {
    field: 'status',
    message: 'A false alarm cannot follow a confirmed cause.',
    fix: 'Resolve the incident instead, or correct the cause first.',
  };
}
