import { resolve } from 'node:path';
import { emitFlow } from '../document/emit.ts';
import { loadIncident } from '../document/incident-file.ts';
import { isIncidentFile } from '../document/incident-name.ts';
import { CATALOGUE_LIMITS, type Plain } from '../document/plain.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { Failure } from '../ports/failure.ts';
import { readText } from '../ports/read-files.ts';
import type { World } from '../ports/world.ts';
import { replaceFile } from '../ports/write-files.ts';
import { changedValues } from '../review/changed-values.ts';
import { doubtsOf } from '../review/merge-doubts.ts';
import { mergeYaml, unreadable, withUnsettled } from '../review/merge-file.ts';
import { asUpdates, type Conflict, eachSide, mappingOf, type Sides } from '../review/merge-values.ts';

/**
 * A git merge driver: unites three versions of a file and writes the result over ours. Ends with 1 where a person must
 * settle something: the file holds our side there, what they wrote as comments at its end, and is refused until these
 * are gone, so that no side's update is lost by a `git add`.
 */
export async function mergeFile(
  [base, ours, theirs, name]: readonly [string, string, string, string?],
  world: World,
): Promise<void> {
  const path = (file: string): string => resolve(world.cwd, file);
  const sides = { base: textOf(path(base)), ours: textOf(path(ours)), theirs: textOf(path(theirs)) };
  const shown = name ?? ours;
  const { readPositioned } = await import('../document/positioned.ts');
  const odd = unreadable(sides, readPositioned);
  if (odd.length > 0) {
    const note = `${odd.join(' and ')} cannot be read as YAML. Nothing was merged; ours is kept.`;
    if (!odd.includes('ours')) replaceFile(path(ours), withUnsettled(sides.ours, [note]));
    throw new Failure(1, `${shown}: ${note}`);
  }
  const { text, conflicts } = mergeYaml(sides, readPositioned);
  const plain = eachSide(sides, side => readPositioned(side ?? '', CATALOGUE_LIMITS).value);
  const unsettled = [
    ...conflicts.map(inWords),
    ...(conflicts.some(isWhole) ? theirChanges(plain) : []),
    ...(isIncidentFile(shown) ? doubtsOf(plain) : []),
  ];
  const merged = withUnsettled(text, unsettled);
  if (merged !== sides.ours) replaceFile(path(ours), merged);
  const problems = await problemsOf(text, shown);
  if (unsettled.length + problems.length === 0) return;
  const left = unsettled.length > 0 ? [`${shown}: what is to be settled stands at the end of the file.`] : [];
  throw new Failure(
    1,
    [
      ...unsettled.map(note => (note.startsWith(' ') ? note : `${shown}: ${note}`)),
      ...left,
      ...advice(shown, problems),
    ].join('\n'),
    { problems, texts: new Map([[shown, text]]) },
  );
}

function textOf(file: string): string {
  const read = readText(file);
  if ('text' in read) return read.text;
  throw new Failure(1, `${file} is not a UTF-8 text file within the size limit. Nothing was merged.`);
}

const isWhole = ({ path }: Conflict): boolean => path.length === 0;

const MOST_CHANGES = 40;

/** What they changed, value by value and update by update. */
function theirChanges({ base, theirs }: Sides<Plain>): readonly string[] {
  const changes = changedValues(byTime(base), byTime(theirs)).map(
    ({ key, before = 'nothing', after = 'nothing' }) => `  ${key}: ${before} -> ${after}`,
  );
  const more = changes.length - MOST_CHANGES;
  return more > 0 ? [...changes.slice(0, MOST_CHANGES), `  and ${more} more`] : changes;
}

/** A file's value with its updates as a mapping by their times. */
function byTime(value: Plain | undefined): Plain {
  const { updates, ...rest } = mappingOf(value);
  const known = asUpdates(updates);
  if (!known) return mappingOf(value);
  return {
    ...rest,
    updates: Object.fromEntries([...known.values()].map(one => [String(mappingOf(one).at), one])),
  };
}

function inWords({ path, ours, theirs }: Conflict): string {
  if (path.length === 0)
    return 'both sides changed it in ways that cannot be united line by line. Ours is kept; add theirs by hand:';
  const value = (side: Conflict['ours']): string => (side === undefined ? 'taken out' : emitFlow(side));
  return `${path.join(' > ')} is ${value(ours)} in ours and ${value(theirs)} in theirs. Ours is kept.`;
}

const advice = (name: string, problems: readonly Problem[]): readonly string[] =>
  problems.length > 0
    ? [`${name}: the two sides do not go together as they are. Mend the file, then git add it.`]
    : [];

/** What is wrong with the united incident: its order, its statuses. The settings on disk may still be those before the merge. */
async function problemsOf(text: string, name: string): Promise<readonly Problem[]> {
  if (!isIncidentFile(name)) return [];
  return (await loadIncident({ file: name, text }, undefined)).problems.filter(isError);
}
