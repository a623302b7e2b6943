import { isAlike } from './alike.ts';
import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';

/** A cause told as confirmed becomes another one, or a suspicion: that is a correction. What was only suspected may be wrong. */
export function silentCause({ update, earlier }: Step): Fault | undefined {
  const { cause } = update;
  if (!cause || update.corrects || update.status === 'reopened') return undefined;
  const last = earlier.findLast(other => other.cause !== undefined || other.status === 'reopened');
  const told = last?.cause;
  if (!told || told === 'unknown') return undefined;
  if (told.certainty !== 'confirmed') return undefined;
  // Why a service was paused is found out later: what was told stays true.
  if (told.type === PAUSED && cause !== 'unknown') return undefined;
  const isSame = cause !== 'unknown' && cause.type === told.type;
  const other = isSame ? otherSlot(told, cause) : undefined;
  if (isSame && cause.certainty === 'confirmed' && !other) return undefined;
  const tells = !isSame ? 'tells another one' : other ? `gives another ${other}` : 'only suspects it';
  return {
    field: 'cause',
    message: `The cause was told as ${told.type}, confirmed; this update ${tells}.`,
    fix: 'Use incident correct, so that the notice says it openly.',
  };
}

/** The phrase of a service that the organization itself has paused. */
const PAUSED = 'security-precaution';

type KnownCause = Exclude<NonNullable<LooseUpdate['cause']>, 'unknown'>;

/** What was told of the cause, its place, say, and now is something else; more may be told of it. */
const otherSlot = (told: KnownCause, now: KnownCause): string | undefined =>
  Object.entries(told).find(([slot, value]) => {
    const other = (now as Readonly<Record<string, unknown>>)[slot];
    return slot !== 'certainty' && other !== undefined && !isAlike(value, other);
  })?.[0];

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
