import { emitFlow } from '../document/emit.ts';
import type { Plain } from '../document/inline.ts';
import { isAlike, momentOf } from '../domain/alike.ts';
import { isOpen, isStatus, isStepBack, type Status } from '../domain/status.ts';
import { asUpdates, eachSide, type Mapping, mappingOf, type Sides, updateKey } from './merge-values.ts';

/** Facts that an incident has once: two sides that found out different ones have two stories. */
const ONCE = ['started', 'since', 'ended', 'cause'] as const;

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

/** Fields that belong to the telling of a correction, not to the facts it puts right. */
const TELLING: readonly string[] = ['at', 'corrects', 'next', 'message', 'reason', 'advice'];

/** Updates by their key, see {@link updateKey}. */
type Updates = ReadonlyMap<string, Plain>;

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
  const added = (one: Updates | undefined, other: Updates | undefined): readonly Mapping[] =>
    [...(one ?? [])].flatMap(([key, update]) =>
      updates.base?.has(key) || other?.has(key) ? [] : [mappingOf(update)],
    );
  const pairs = added(updates.ours, updates.theirs).flatMap(ours =>
    added(updates.theirs, updates.ours).map(theirs => ({ ours, theirs })),
  );
  return [
    ...pairs.flatMap(differing),
    ...pairs.flatMap(toldTwice),
    ...pairs.flatMap(({ ours, theirs }) => [...denied(ours, theirs), ...denied(theirs, ours)]),
    ...misplaced(updates),
  ];
}

/** A fact that each side states in its own way. */
const differing = ({ ours, theirs }: Pair): readonly string[] =>
  fieldsAtStake(ours, theirs)
    .filter(field => ours[field] !== undefined && theirs[field] !== undefined)
    .filter(field => !isAlike(ours[field], theirs[field]))
    .map(field => {
      const said = (update: Mapping): string => `${shown(update[field])} at ${shown(update.at)}`;
      return `${field} is ${said(ours)} in ours and ${said(theirs)} in theirs. ${settle('what is wrong')}`;
    });

/** Of two corrections of one update, every fact; of two updates, those that an incident has once. */
function fieldsAtStake(ours: Mapping, theirs: Mapping): readonly string[] {
  const [mine, their] = [momentOf(ours.corrects), momentOf(theirs.corrects)];
  if (mine === undefined && their === undefined) return ONCE;
  return mine === their ? Object.keys(ours).filter(field => !TELLING.includes(field)) : [];
}

/** One event that both sides announce. */
function toldTwice({ ours, theirs }: Pair): readonly string[] {
  const status = ownStatus(ours);
  if (status === undefined || !EVENTS.includes(status) || ownStatus(theirs) !== status) return [];
  return [
    `both sides tell status: ${status}, ours at ${shown(ours.at)} and theirs at ${shown(theirs.at)}. ${settle('one of them')}`,
  ];
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
function misplaced({ ours = new Map(), theirs = new Map() }: Sides<Updates>): readonly string[] {
  const united: Updates = new Map([...theirs, ...ours]);
  return [...united].flatMap(([key, value]) => {
    const update = mappingOf(value);
    const now = stateBefore(united, key);
    const was = [ours, theirs].filter(side => side.has(key)).map(side => stateBefore(side, key));
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

/** The last update with a status before the one of this key; empty where there is none. */
function stateBefore(updates: Updates, key: string): Mapping {
  const before = [...updates].filter(([other]) => other < key).map(([, update]) => mappingOf(update));
  const stated = before.filter(update => ownStatus(update) !== undefined);
  return stated.reduce((last, update) => (isAfter(update, last) ? update : last), {} as Mapping);
}

const isAfter = (one: Mapping, other: Mapping): boolean => updateKey(one) > updateKey(other);

/** Facts of an open incident behind its end: an estimate among them comes out as a recovery. */
function isLate(update: Mapping, before: Mapping): boolean {
  const status = ownStatus(before);
  const isPlain = !update.status && !update.corrects && !update.compensation && !update.report;
  return isPlain && status !== undefined && !isOpen(status);
}

function isBack(update: Mapping, before: Mapping): boolean {
  const status = ownStatus(update);
  return status !== undefined && isStepBack(ownStatus(before), status);
}

/** The status an update states; a correction puts right what was told, and tells no event. */
const ownStatus = ({ status, corrects }: Mapping): Status | undefined =>
  isStatus(status) && !corrects ? status : undefined;

const settle = (what: string): string => `Both stand: take out ${what}, then git add it.`;

const shown = (value: Plain | undefined): string => emitFlow(value ?? null);
