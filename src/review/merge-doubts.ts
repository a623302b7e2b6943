import { isDeepStrictEqual } from 'node:util';
import type { Plain } from '../document/inline.ts';
import { epoch, instantFault } from '../domain/instant.ts';
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
  const { base, ours, theirs } = eachSide(sides, side => asUpdates(mappingOf(side).updates));
  const added = (side: typeof ours, other: typeof ours): readonly Mapping[] =>
    [...(side ?? [])].flatMap(([key, update]) =>
      base?.has(key) || other?.has(key) ? [] : [mappingOf(update)],
    );
  return added(ours, theirs).flatMap(mine =>
    added(theirs, ours).flatMap(their =>
      fieldsAtStake(mine, their)
        .filter(field => mine[field] !== undefined && their[field] !== undefined)
        .filter(field => !isDeepStrictEqual(mine[field], their[field]))
        .map(field => ({ field, ours: mine, theirs: their })),
    ),
  );
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
