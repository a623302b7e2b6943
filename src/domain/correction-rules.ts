import { isAlike } from './alike.ts';
import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { areaImpacts } from './fold.ts';
import { epoch } from './instant.ts';

/** Facts told by service: a correction names some of them. */
const isKeyed = (field: string): field is 'customers' | 'restored' | 'services' =>
  field === 'customers' || field === 'restored' || field === 'services';

/** Whether an earlier update told the fact: of counts and services, the very ones that the correction names. */
function isTold(field: keyof LooseUpdate, update: LooseUpdate, earlier: readonly LooseUpdate[]): boolean {
  if (!isKeyed(field)) return earlier.some(other => other[field] !== undefined);
  return Object.keys(update[field] ?? {}).every(key => earlier.some(other => key in (other[field] ?? {})));
}

/** What was told of a fact up to the corrected update, as far as it was put right before; the last stands. */
export function toldBefore<F extends keyof LooseUpdate>(
  field: F,
  update: LooseUpdate,
  earlier: readonly LooseUpdate[],
): readonly LooseUpdate[F][] {
  const about = ({ corrects, at }: LooseUpdate): number => epoch(corrects ?? at ?? '');
  return earlier
    .filter(other => about(other) <= about(update))
    .toSorted((one, other) => about(one) - about(other))
    .map(other => other[field])
    .filter(value => value !== undefined);
}

/** Whether the corrected update says the fact in just this way. */
function isRepeated(field: keyof LooseUpdate, update: LooseUpdate, earlier: readonly LooseUpdate[]): boolean {
  const told = toldBefore(field, update, earlier);
  if (isKeyed(field)) {
    const known = Object.assign({}, ...told);
    return isAlike({ ...known, ...update[field] }, known);
  }
  if (field === 'areas') return isSameAreas(update.areas, told.at(-1) as Areas);
  return isAlike(update[field], told.at(-1));
}

/** Both state the fact; of counts and services, the same one. */
function isSameFact(field: keyof LooseUpdate, one: LooseUpdate, other: LooseUpdate): boolean {
  if (!isKeyed(field)) return one[field] !== undefined && other[field] !== undefined;
  return Object.keys(one[field] ?? {}).some(key => key in (other[field] ?? {}));
}

type Areas = LooseUpdate['areas'];

/** A correction names the areas that were affected, and not what was off in each. */
export const isSameAreas = (one: Areas, other: Areas): boolean => isAlike(areaNames(one), areaNames(other));

const areaNames = (areas: Areas): readonly string[] => Object.keys(areas ? areaImpacts(areas) : {}).sort();

/** Facts that a correction can put into words: "we said … . It should have said …". */
export const CORRECTABLE: readonly string[] = [
  'started',
  'since',
  'ended',
  'eta',
  'customers',
  'restored',
  'areas',
  'services',
  'cause',
  'severity',
  'window',
  'max_interruption',
  'compensation',
];

export function badCorrection({ update, earlier }: Step): Fault | undefined {
  const at = update.corrects;
  if (!at) return undefined;
  if (!earlier.some(other => other.at && epoch(other.at) === epoch(at))) {
    const known = earlier
      .slice(-5)
      .flatMap(other => other.at ?? [])
      .join(', ');
    return {
      field: 'corrects',
      message: `There is no earlier update at ${at}.`,
      fix: known ? `Use the at: of the wrong update: ${known}.` : 'A correction needs an earlier update.',
    };
  }
  const again = CORRECTABLE.map(field => field as keyof LooseUpdate).flatMap(field => {
    const last = earlier.findLast(other => isAlike(other.corrects, at) && isSameFact(field, update, other));
    return last?.at ? [{ field, at: last.at }] : [];
  })[0];
  if (again) {
    return {
      field: 'corrects',
      message: `The ${again.field} of that update has been corrected already, at ${again.at}.`,
      fix: `Correct that correction: corrects: ${again.at}.`,
    };
  }
  if (update.status) {
    return {
      field: 'status',
      message: 'A correction cannot change the status.',
      fix: 'Correct the fact here; give the new status in an update of its own.',
    };
  }
  const facts = Object.keys(update).filter(
    field => !['at', 'corrects', 'edited', 'next', 'message', 'reason', 'advice'].includes(field),
  );
  const silent = facts.find(field => !CORRECTABLE.includes(field));
  if (silent) {
    return {
      field: [silent],
      atKey: true,
      message: `A correction cannot say what was wrong about ${silent}.`,
      fix: `Give it in an update of its own; a correction states: ${CORRECTABLE.join(', ')}.`,
    };
  }
  const untold = facts.find(field => !isTold(field as keyof LooseUpdate, update, earlier));
  if (untold) {
    return {
      field: [untold],
      atKey: true,
      message: `No earlier update states this ${untold}, so there is nothing to correct.`,
      fix: 'State it in an update of its own: incident update.',
    };
  }
  const repeated = facts.find(field => isRepeated(field as keyof LooseUpdate, update, earlier));
  if (repeated) {
    return {
      field: [repeated],
      atKey: true,
      message: `The update of ${at} says this ${repeated} already, so there is nothing to correct.`,
      fix:
        repeated === 'areas'
          ? 'What is off in an area is told in an update of its own: incident update --area NAME=IMPACT.'
          : `Give the value that is right, or take ${repeated}: out.`,
    };
  }
  return facts.length === 0
    ? {
        field: 'corrects',
        message: 'The correction states no fact.',
        fix: 'Add the right value, for example customers:.',
      }
    : undefined;
}
