import { isDeepStrictEqual } from 'node:util';
import type { Plain } from '../document/plain.ts';
import { isAlike, momentOf } from '../domain/alike.ts';
import type { Path } from '../domain/problem.ts';

/** Something that both sides changed, each in its own way; `undefined` where a side has taken it out. */
export interface Conflict {
  readonly path: Path;
  readonly ours: Plain | undefined;
  readonly theirs: Plain | undefined;
}

/** A value with what could not be settled in it; there it is ours. */
export interface MergedValue {
  readonly value: Plain | undefined;
  readonly conflicts: readonly Conflict[];
}

/** The three versions of one thing: the common ancestor, ours and theirs; `undefined` where it does not exist. */
export interface Sides<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** How a piece of YAML is read, and a mapping or a value on one line written; the document's own ways. */
export interface Yaml {
  readonly read: (text: string) => Plain;
  readonly write: (value: Plain) => string;
  readonly flow: (value: Plain) => string;
}

/**
 * Which side to take whole, where one is enough: both are the same, or only one of them changed anything.
 */
export function simpleSide<T>(
  { base, ours, theirs }: Sides<T>,
  isSame: (a: T | undefined, b: T | undefined) => boolean,
): 'ours' | 'theirs' | undefined {
  if (isSame(ours, theirs) || isSame(base, theirs)) return 'ours';
  return isSame(base, ours) ? 'theirs' : undefined;
}

/** The side to take of three values: as they are written first, then as they are meant. */
export const sideOf = (sides: Sides<Plain>): 'ours' | 'theirs' | undefined =>
  simpleSide(sides, isDeepStrictEqual) ?? simpleSide(sides, isAlike);

/** Three versions of a value as one: mappings key by key, updates by their time, everything else as a whole. */
export function mergeValues(sides: Sides<Plain>, path: Path = []): MergedValue {
  const side = sideOf(sides);
  if (side) return { value: sides[side], conflicts: [] };
  const mappings = eachSide(sides, asMapping);
  if (mappings.ours && mappings.theirs) return mergeMappings(mappings, path);
  const updates = eachSide(sides, value => (path.at(-1) === 'updates' ? asUpdates(value) : undefined));
  if (updates.ours && updates.theirs) return mergeUpdates(updates, path);
  return { value: sides.ours, conflicts: [{ path, ours: sides.ours, theirs: sides.theirs }] };
}

export type Mapping = { readonly [key: string]: Plain };

/** A value as a mapping, where it is one. */
export const asMapping = (value: Plain | undefined): Mapping | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined;

/** A value as a mapping; empty where it is none. */
export const mappingOf = (value: Plain | undefined): Mapping => asMapping(value) ?? {};

/** Updates by their key, see {@link updateKey}. */
export type Updates = ReadonlyMap<string, Plain>;

/** Updates by the key that two spellings of one instant share; none where the list is not one of updates. */
export function asUpdates(value: Plain | undefined): Updates | undefined {
  if (!Array.isArray(value)) return undefined;
  const keyed = value.map((update: Plain) => [updateKey(update), update] as const);
  const result = new Map(keyed);
  return result.size === value.length && !result.has('') ? result : undefined;
}

/** Milliseconds of an update's time, as text that sorts; empty when it has none. */
export function updateKey(update: Plain | undefined): string {
  const at = momentOf(asMapping(update)?.at);
  return at === undefined ? '' : String(at).padStart(16, '0');
}

export const eachSide = <T, U>(
  { base, ours, theirs }: Sides<T>,
  map: (value: T | undefined) => U | undefined,
): Sides<U> => ({
  base: map(base),
  ours: map(ours),
  theirs: map(theirs),
});

function mergeMappings({ base = {}, ours = {}, theirs = {} }: Sides<Mapping>, path: Path): MergedValue {
  const conflicts: Conflict[] = [];
  const merged = Object.create(null);
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const result = mergeValues({ base: base[key], ours: ours[key], theirs: theirs[key] }, [...path, key]);
    conflicts.push(...result.conflicts);
    if (result.value !== undefined) merged[key] = result.value;
  }
  return { value: merged, conflicts };
}

function mergeUpdates(sides: Sides<Updates>, path: Path): MergedValue {
  const keys = new Set([...(sides.ours?.keys() ?? []), ...(sides.theirs?.keys() ?? [])]);
  const results = [...keys].sort().map(key => {
    const update = eachSide(sides, updates => updates?.get(key));
    const place = [...path, atOf(update)];
    return isSaidTwice(update) ? kept(update, place) : mergeValues(update, place);
  });
  return {
    value: results.flatMap(({ value }) => (value === undefined ? [] : [value])),
    conflicts: [...movedTwice(sides, path), ...results.flatMap(({ conflicts }) => conflicts)],
  };
}

/** Both sides say something new at the same minute, and not the same: these are two updates, not one. */
export const isSaidTwice = ({ base, ours, theirs }: Sides<Plain>): boolean =>
  base === undefined && ours !== undefined && theirs !== undefined && !isAlike(ours, theirs);

/** Ours, until a person has settled it. */
const kept = ({ ours, theirs }: Sides<Plain>, path: Path): MergedValue => ({
  value: ours,
  conflicts: [{ path, ours, theirs }],
});

/** Updates whose time both sides changed, each to another one: both stand in the result, and one is too many. */
function movedTwice({ base, ours, theirs }: Sides<Updates>, path: Path): readonly Conflict[] {
  const at = (update: Plain): Plain => asMapping(update)?.at ?? null;
  return [...(base ?? [])].flatMap(([key, was]) => {
    if (ours?.has(key) || theirs?.has(key)) return [];
    const [here, there] = [ours, theirs].map(side => likest(was, newIn(side, base)));
    if (!here || !there || updateKey(here) === updateKey(there)) return [];
    return [{ path: [...path, String(at(was)), 'at'], ours: at(here), theirs: at(there) }];
  });
}

const newIn = (side: Updates | undefined, base: Updates | undefined): readonly Plain[] =>
  [...(side ?? [])].flatMap(([key, update]) => (base?.has(key) ? [] : [update]));

/** What a side added to the base; an update that it only moved is not new. */
export function addedIn(side: Updates | undefined, base: Updates | undefined): readonly Plain[] {
  const added = newIn(side, base);
  const moved = [...(base ?? [])].flatMap(([key, was]) => (side?.has(key) ? [] : [likest(was, added)]));
  return added.filter(update => !moved.includes(update));
}

/** The update that shares most facts with another one, if it shares more than half: the same one, moved and perhaps edited. */
function likest(was: Plain, updates: readonly Plain[]): Plain | undefined {
  const { at, ...facts } = mappingOf(was);
  const shared = (update: Plain): number =>
    Object.entries(facts).filter(([field, value]) => isAlike(mappingOf(update)[field], value)).length;
  const [first] = updates.toSorted((one, other) => shared(other) - shared(one));
  return first !== undefined && 2 * shared(first) > Object.keys(facts).length ? first : undefined;
}

/** An update's time as it is written, to speak of it. */
export const atOf = ({ ours, theirs, base }: Sides<Plain>): string =>
  String((asMapping(ours) ?? asMapping(theirs) ?? asMapping(base))?.at ?? '?');
