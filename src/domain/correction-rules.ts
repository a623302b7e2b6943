import { isAlike } from './alike.ts';
import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { areaImpacts, type State, standingStateAt } from './fold.ts';
import type { Incident, Update } from './incident.ts';
import { epoch } from './instant.ts';

/** Facts told by service: a correction names some of them. */
const isKeyed = (field: string): field is 'customers' | 'restored' | 'services' =>
  field === 'customers' || field === 'restored' || field === 'services';

/** The update that a correction names. */
const wrongOf = ({ corrects }: LooseUpdate, earlier: readonly LooseUpdate[]): LooseUpdate | undefined =>
  earlier.find(({ at }) => at !== undefined && isAlike(at, corrects));

/** The update that a correction, or the correction of one, puts right in the end. */
function firstSaid(update: LooseUpdate, earlier: readonly LooseUpdate[]): LooseUpdate | undefined {
  const wrong = wrongOf(update, earlier);
  return wrong?.corrects ? firstSaid(wrong, earlier.slice(0, earlier.indexOf(wrong))) : wrong;
}

/** What was known when the corrected update was told, as far as it was put right since; nothing where times are missing. */
export function knownThen(update: LooseUpdate, earlier: readonly LooseUpdate[]): State | undefined {
  const first = firstSaid(update, earlier);
  if (!first || earlier.some(({ at }) => at === undefined)) return undefined;
  const incident = { slug: '', kind: 'outage', updates: earlier as readonly Update[] } as Incident;
  return standingStateAt(incident, earlier.indexOf(first));
}

/** The facts as the corrected update told them: a correction that is corrected itself said only what it states. */
function toldBefore(update: LooseUpdate, earlier: readonly LooseUpdate[]): LooseUpdate {
  const wrong = wrongOf(update, earlier);
  if (wrong?.corrects) return wrong;
  const { areas, firstStarted, started, ...state } = knownThen(update, earlier) ?? { areas: {} };
  // Of an outage that has returned it says when it did.
  return {
    ...state,
    areas: Object.keys(areas),
    started: firstStarted === undefined ? started : undefined,
  } as LooseUpdate;
}

/** Whether it was told by then: of counts and services, the very ones that the correction names. */
function isTold(field: keyof LooseUpdate, update: LooseUpdate, told: LooseUpdate): boolean {
  if (!isKeyed(field)) return told[field] !== undefined;
  return Object.keys(update[field] ?? {}).every(key => key in (told[field] ?? {}));
}

/** What the corrected update says in just this way: the fact, and of counts and services which. */
function repeated(
  field: keyof LooseUpdate,
  update: LooseUpdate,
  told: LooseUpdate,
): readonly string[] | undefined {
  if (isKeyed(field)) {
    const known: Readonly<Record<string, unknown>> = told[field] ?? {};
    const same = Object.entries(update[field] ?? {}).find(([key, value]) =>
      isAlike(plainImpact(value), plainImpact(known[key])),
    );
    return same && [field, same[0]];
  }
  const isSame =
    field === 'areas' ? isSameAreas(update.areas, told.areas) : isAlike(update[field], told[field]);
  return isSame ? [field] : undefined;
}

/** `{ impact: slow }` says what `slow` does. */
const plainImpact = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'impact' in value && Object.keys(value).length === 1
    ? value.impact
    : value;

/** Facts of which only the last holds: to put an earlier one right would tell a time that is no longer so. */
const REPLACING = ['eta', 'window', 'max_interruption'] as const;
export const REPLACED: ReadonlySet<string> = new Set(REPLACING);

/** The later update that has told another one since. */
function toldSince(
  field: (typeof REPLACING)[number],
  { corrects = '', [field]: right }: LooseUpdate,
  earlier: readonly LooseUpdate[],
): string | undefined {
  if (right === undefined) return undefined;
  return earlier.find(
    other => !other.corrects && other.at && epoch(other.at) > epoch(corrects) && other[field] !== undefined,
  )?.at;
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
  const done = CORRECTABLE.map(field => field as keyof LooseUpdate).flatMap(field => {
    const last = earlier.findLast(other => isAlike(other.corrects, at) && isSameFact(field, update, other));
    return last?.at ? [{ field, at: last.at }] : [];
  })[0];
  if (done) {
    return {
      field: 'corrects',
      message: `The ${done.field} of that update has been corrected already, at ${done.at}.`,
      fix: `Correct that correction: corrects: ${done.at}.`,
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
  const told = toldBefore(update, earlier);
  const untold = facts.find(field => !isTold(field as keyof LooseUpdate, update, told));
  if (untold) {
    return {
      field: [untold],
      atKey: true,
      message: told.corrects
        ? `That correction does not state this ${untold}.`
        : `Neither that update nor one before it states this ${untold}, so there is nothing to correct.`,
      fix: told.corrects
        ? `Correct the update that does: corrects: ${told.corrects}, perhaps.`
        : 'State it in an update of its own: incident update.',
    };
  }
  const [again] = facts.flatMap(field => {
    const same = repeated(field as keyof LooseUpdate, update, told);
    return same ? [same] : [];
  });
  if (again) {
    return {
      field: again,
      atKey: true,
      message: `The update of ${at} says this ${again.join(' ')} already, so there is nothing to correct.`,
      fix:
        again[0] === 'areas'
          ? 'What is off in an area is told in an update of its own: incident update --area NAME=IMPACT.'
          : `Give the value that is right, or take ${again.at(-1)}: out.`,
    };
  }
  const [replaced] = REPLACING.flatMap(field => {
    const since = toldSince(field, update, earlier);
    return since ? [{ field, since }] : [];
  });
  if (replaced) {
    return {
      field: replaced.field,
      message: `Another ${replaced.field} was told at ${replaced.since}: this one would not hold any more.`,
      fix: `Correct that update, or take ${replaced.field}: out.`,
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
