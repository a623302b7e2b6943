import { emitFlow } from '../document/emit.ts';
import type { Plain } from '../document/plain.ts';
import { isAlike, momentOf } from '../domain/alike.ts';
import { KEYED } from '../domain/corrected.ts';
import { isOpen, isStatus, isStepBack, type Status } from '../domain/status.ts';
import { asSaid } from './as-said.ts';
import {
  addedIn,
  asUpdates,
  eachSide,
  type Mapping,
  mappingOf,
  mergeValues,
  type Sides,
  type Updates,
  updateKey,
} from './merge-values.ts';

/** Statuses that tell an event. Told by both sides, it would be announced as if it had happened twice. */
const EVENTS: readonly Status[] = [
  'resolved',
  'reopened',
  'false-alarm',
  'extended',
  'completed',
  'postponed',
  'cancelled',
];

/** Fields that belong to the telling: two updates have each their own. */
const TELLING: ReadonlySet<string> = new Set([
  ...['at', 'corrects', 'status', 'action', 'reason', 'advice', 'message', 'edited', 'next'],
]);

/** Facts stated a key at a time: only where both sides name the same key, they can differ. */
const IS_KEYED: ReadonlySet<string> = new Set(KEYED);

/** An update of each side that the other one does not have. */
interface Pair {
  readonly ours: Mapping;
  readonly theirs: Mapping;
}

/**
 * What a person must settle although the lines of both sides could be united, a sentence each. Every one of these
 * incidents is valid; but its notices would tell something that neither side has said.
 */
export function doubtsOf(sides: Sides<Plain>): readonly string[] {
  const updates = eachSide(sides, side => asUpdates(mappingOf(side).updates));
  const { base, ours, theirs } = updates;
  const added = (one: Updates | undefined, other: Updates | undefined): readonly Mapping[] =>
    addedIn(one, base)
      .filter(update => !other?.has(updateKey(update)))
      .map(mappingOf);
  const pairs = added(ours, theirs).flatMap(one =>
    added(theirs, ours).map(other => ({ ours: one, theirs: other })),
  );
  const united = asUpdates(mappingOf(mergeValues(sides).value).updates) ?? new Map();
  return [
    ...pairs.flatMap(differing),
    ...pairs.flatMap(toldTwice),
    ...pairs.flatMap(({ ours, theirs }) => [...denied(ours, theirs), ...denied(theirs, ours)]),
    ...correctedAndChanged(updates),
    ...misplaced(updates, united),
  ];
}

/** A fact that each side states in its own way: the later one would be told as a change, or as a second story. */
function differing({ ours, theirs }: Pair): readonly string[] {
  if (momentOf(ours.corrects) !== momentOf(theirs.corrects)) return [];
  return Object.keys(ours)
    .filter(field => !TELLING.has(field) && isContested(field, ours[field], theirs[field]))
    .map(field => {
      const said = (update: Mapping): string => `${shown(update[field])} at ${shown(update.at)}`;
      return `${field} is ${said(ours)} in ours and ${said(theirs)} in theirs. ${settle('what is wrong')}`;
    });
}

function isContested(field: string, ours: Plain | undefined, theirs: Plain | undefined): boolean {
  const [mine, their] = [asSaid(field, ours), asSaid(field, theirs)];
  if (ours === undefined || theirs === undefined || isAlike(mine, their)) return false;
  const other = mappingOf(their);
  return (
    !IS_KEYED.has(field) ||
    Object.entries(mappingOf(mine)).some(
      ([key, value]) => other[key] !== undefined && !isAlike(value, other[key]),
    )
  );
}

/** One event that both sides announce, or the very same words a little apart. */
function toldTwice({ ours, theirs }: Pair): readonly string[] {
  const status = ownStatus(ours);
  const isEvent = status !== undefined && EVENTS.includes(status) && ownStatus(theirs) === status;
  if (!isEvent && !isAlike(timeless(ours), timeless(theirs))) return [];
  const what = isEvent ? `tell status: ${status}` : 'say the same';
  return [
    `both sides ${what}, ours at ${shown(ours.at)} and theirs at ${shown(theirs.at)}. ${settle('one of them')}`,
  ];
}

const timeless = ({ at, next, ...facts }: Mapping): Mapping => facts;

/** An update that one side put right in the file while the other one corrected it openly: "we said …" is no longer so. */
function correctedAndChanged({ base, ours, theirs }: Sides<Updates>): readonly string[] {
  const sides = [
    { name: 'ours', one: ours, other: theirs },
    { name: 'theirs', one: theirs, other: ours },
  ];
  return sides.flatMap(({ name, one, other }) =>
    [...(one ?? [])].flatMap(([key, update]) => {
      const { at, corrects } = mappingOf(update);
      const of = updateKey({ at: corrects ?? '' });
      const isNew = corrects !== undefined && !base?.has(key);
      if (!isNew || !base?.has(of) || isAlike(base.get(of), other?.get(of))) return [];
      return [
        `${name} corrects the update of ${shown(corrects)} at ${shown(at)}, and the other side changes it. Both stand: put one of them back, then git add it.`,
      ];
    }),
  );
}

/** One side says that there never was an outage, while the other one went on telling about it. */
function denied(alarm: Mapping, other: Mapping): readonly string[] {
  const status = ownStatus(other);
  const isDenied = status !== undefined && status !== 'investigating' && status !== 'false-alarm';
  if (ownStatus(alarm) !== 'false-alarm' || !isDenied) return [];
  return [
    `one side tells status: false-alarm at ${shown(alarm.at)}, the other one status: ${status} at ${shown(other.at)}. ${settle('what is wrong')}`,
  ];
}

/** Updates that would be told otherwise than they were written, because the other side's stand before them now. */
function misplaced(
  { ours = new Map(), theirs = new Map() }: Sides<Updates>,
  united: Updates,
): readonly string[] {
  const [before, ...sides] = [united, ours, theirs].map(statesBefore);
  return [...united].flatMap(([key, value]) => {
    const update = mappingOf(value);
    const now = before?.get(key) ?? {};
    const was = sides.map(side => side.get(key)).filter(state => state !== undefined);
    const turns = (isSo: (before: Mapping) => boolean): boolean => isSo(now) && !was.some(isSo);
    if (turns(before => isLate(update, before)))
      return [
        `the update at ${shown(update.at)} was written for an open incident, and now stands behind status: ${shown(now.status)} at ${shown(now.at)}. ${settle('what is no longer so')}`,
      ];
    if (turns(before => isBack(update, before)))
      return [
        `status: ${shown(update.status)} at ${shown(update.at)} now stands behind status: ${shown(now.status)} at ${shown(now.at)}, and would be told as a step back. ${settle('one of them')}`,
      ];
    return [];
  });
}

/** By each update's key, the last update with a status before it; empty where there is none. */
function statesBefore(updates: Updates): ReadonlyMap<string, Mapping> {
  const states = new Map<string, Mapping>();
  let last: Mapping = {};
  for (const key of [...updates.keys()].sort()) {
    states.set(key, last);
    const update = mappingOf(updates.get(key));
    if (ownStatus(update) !== undefined) last = update;
  }
  return states;
}

/** Facts of an open incident behind its end: an estimate among them comes out as a recovery. */
function isLate(update: Mapping, before: Mapping): boolean {
  const status = ownStatus(before);
  const isOver = status !== undefined && !isOpen(status);
  return (
    isOver && !update.status && !update.corrects && Object.keys(update).some(fact => !AFTERWORDS.has(fact))
  );
}

/** What may still be told of an incident that is over. */
const AFTERWORDS: ReadonlySet<string> = new Set([
  ...['at', 'compensation', 'report', 'promises', 'data_exposure', 'advice', 'reason', 'message', 'edited'],
]);

function isBack(update: Mapping, before: Mapping): boolean {
  const status = ownStatus(update);
  return status !== undefined && isStepBack(ownStatus(before), status);
}

/** The status an update states; a correction puts right what was told, and tells no event. */
const ownStatus = ({ status, corrects }: Mapping): Status | undefined =>
  isStatus(status) && !corrects ? status : undefined;

const settle = (what: string): string => `Both stand: take out ${what}, then git add it.`;

const shown = (value: Plain | undefined): string => emitFlow(value ?? null);
