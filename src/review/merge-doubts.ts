import { isDeepStrictEqual } from 'node:util';
import type { Plain } from '../document/inline.ts';
import { epoch, instantFault } from '../domain/instant.ts';
import { isOpen, isStatus } from '../domain/status.ts';
import { asUpdates, eachSide, type Mapping, mappingOf, type Sides } from './merge-values.ts';

/** A fact of the incident that each side's new updates state in its own way: both stand, and one is wrong. */
export interface Doubt {
  readonly field: string;
  readonly ours: Mapping;
  readonly theirs: Mapping;
}

/** Facts that an incident has once: two sides that found out different ones have two stories. */
const ONCE = ['started', 'ended', 'cause'] as const;

/** What a person must settle although the lines of both sides could be united. */
export function doubtsOf(sides: Sides<Plain>): readonly Doubt[] {
  const { ours, theirs } = addedBy(sides);
  return ours.flatMap(mine =>
    theirs.flatMap(their =>
      fieldsAtStake(mine, their)
        .filter(field => mine[field] !== undefined && their[field] !== undefined)
        .filter(field => !isDeepStrictEqual(mine[field], their[field]))
        .map(field => ({ field, ours: mine, theirs: their })),
    ),
  );
}

/** An update of one side, written while the incident was open, that now stands behind the end the other side told. */
export interface Late {
  readonly end: Mapping;
  readonly update: Mapping;
}

/** Updates that would be told as if the incident were over: an estimate among them comes out as a recovery. */
export function lateUpdates(sides: Sides<Plain>): readonly Late[] {
  const { ours, theirs } = addedBy(sides);
  const behind = (ends: readonly Mapping[], updates: readonly Mapping[]): readonly Late[] =>
    ends
      .filter(({ status }) => isStatus(status) && !isOpen(status))
      .flatMap(end =>
        updates
          .filter(({ at, status, corrects }) => isAfter(at, end.at) && status === undefined && !corrects)
          .filter(({ compensation, report }) => !compensation && !report)
          .map(update => ({ end, update })),
      );
  return [...behind(ours, theirs), ...behind(theirs, ours)];
}

function isAfter(at: Plain | undefined, other: Plain | undefined): boolean {
  const [late, early] = [momentOf(at), momentOf(other)];
  return late !== undefined && early !== undefined && late > early;
}

/** The updates that each side added, and the other one did not. */
function addedBy(sides: Sides<Plain>): {
  readonly ours: readonly Mapping[];
  readonly theirs: readonly Mapping[];
} {
  const { base, ours, theirs } = eachSide(sides, side => asUpdates(mappingOf(side).updates));
  const added = (side: typeof ours, other: typeof ours): readonly Mapping[] =>
    [...(side ?? [])].flatMap(([key, update]) =>
      base?.has(key) || other?.has(key) ? [] : [mappingOf(update)],
    );
  return { ours: added(ours, theirs), theirs: added(theirs, ours) };
}

/** Of two corrections of one update, every fact; of two updates, those that an incident has once. */
function fieldsAtStake(ours: Mapping, theirs: Mapping): readonly string[] {
  const [mine, their] = [momentOf(ours.corrects), momentOf(theirs.corrects)];
  if (mine === undefined && their === undefined) return ONCE;
  const told = ['at', 'corrects', 'next', 'message', 'reason', 'advice'];
  return mine === their ? Object.keys(ours).filter(field => !told.includes(field)) : [];
}

const momentOf = (value: Plain | undefined): number | undefined =>
  typeof value === 'string' && instantFault(value) === undefined ? epoch(value) : undefined;
