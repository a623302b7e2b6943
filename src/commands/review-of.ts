import { join } from 'node:path';
import { isIncidentFile, slugOf } from '../document/incident-name.ts';
import { CATALOGUE_LIMITS, type Plain } from '../document/plain.ts';
import type { Problem } from '../domain/problem.ts';
import type { Zone } from '../domain/vocabulary.ts';
import { usageError } from '../ports/failure.ts';
import { type FileChange, textAt } from '../ports/git.ts';
import { exists, textOf } from '../ports/read-files.ts';
import { withSnapshot, writeInto } from '../ports/snapshot.ts';
import { openWorkspace, readIncident, requireReady, type Workspace } from '../ports/workspace.ts';
import { changedValues } from '../review/changed-values.ts';
import { compareVersions, type IncidentChange, type Version } from '../review/compare.ts';
import type { CommonChange, Review } from '../review/diff-words.ts';
import { holdsAll } from '../review/published.ts';

export interface Comparing {
  readonly root: string;
  /** The revision as it was typed. */
  readonly named: string;
  readonly from: string;
  readonly to: string | undefined;
  /** What the revision holds by now; that may be more than where the branch left it. */
  readonly tip?: string;
  readonly changes: readonly FileChange[];
  readonly invalid: Invalid;
}

const isCommon = (file: string): boolean =>
  file === 'incidents/settings.yaml' || /^templates\/.*\.(?:hbs|ya?ml)$/.test(file);

export async function reviewOf({
  root,
  named,
  from,
  to,
  tip,
  changes,
  invalid,
}: Comparing): Promise<Omit<Review, 'invalid'>> {
  const common = changes.flatMap(({ file, was }) => [file, was ?? file]).filter(isCommon);
  const changed = changes.filter(({ file, was }) => isIncident(file) || isIncident(was ?? ''));
  const files = new Set(changed.flatMap(({ file, was }) => [file, was ?? file]));
  // What all notices are made with has changed: every incident may say something else.
  const wanted = (file: string): boolean =>
    isCommon(file) || (isIncident(file) && (common.length > 0 || files.has(file)));
  let zone: Zone = 'WIB';
  const compare = async (
    before: Workspace | undefined,
    after: Workspace,
  ): Promise<readonly IncidentChange[]> => {
    zone = after.settings?.organization.zone ?? zone;
    const pairs = common.length > 0 ? allPairs(before, after, changed) : changed;
    const found: IncidentChange[] = [];
    for (const { file, was, kind } of pairs) {
      const now = kind === 'removed' ? undefined : await versionOf(after, file, invalid);
      if (!now && kind !== 'removed') continue;
      const change = compareVersions(
        kind === 'added' ? undefined : await earlierVersion(before, was ?? file),
        now,
      );
      if (change) found.push(change);
    }
    return found;
  };
  const incidents = await withSnapshot(root, { revision: from, wanted }, async folder => {
    if (tip !== undefined) await takeWhatCameBack(folder, root, tip, [...files].filter(isIncident));
    const before = exists(join(folder, 'incidents/settings.yaml')) ? await openWorkspace(folder) : undefined;
    if (to === undefined) return compare(before, await openWorkspace(root));
    return withSnapshot(root, { revision: to, wanted }, async other => {
      if (!exists(join(other, 'incidents/settings.yaml')))
        throw usageError(`error: there is no workspace in ${to}: it has no incidents/settings.yaml.`);
      return compare(before, await openWorkspace(other));
    });
  });
  const unique = [...new Set(common)];
  return {
    between: `${named} → ${to ?? 'the working tree'}`,
    zone,
    common: await Promise.all(unique.map(file => commonChange(file, { root, from, to }))),
    incidents,
  };
}

/** An incident of this branch that the revision holds by now, squashed into one commit perhaps, is no news. */
async function takeWhatCameBack(
  folder: string,
  root: string,
  tip: string,
  files: readonly string[],
): Promise<void> {
  const { readPositioned } = await import('../document/positioned.ts');
  for (const file of files) {
    const [now, held] = [textOf(join(root, file)), await textAt(root, tip, file)];
    if (now === undefined || held === undefined) continue;
    if (holdsAll(readPositioned(now, CATALOGUE_LIMITS).value, readPositioned(held, CATALOGUE_LIMITS).value))
      writeInto(folder, file, held);
  }
}

/** A file that every notice is made with, and of YAML each value that differs. */
async function commonChange(
  file: string,
  { root, from, to }: Pick<Comparing, 'root' | 'from' | 'to'>,
): Promise<CommonChange> {
  if (!/\.ya?ml$/.test(file)) return { file, values: [] };
  const { readPositioned } = await import('../document/positioned.ts');
  const plainOf = (text: string | undefined): Plain | undefined =>
    text === undefined ? undefined : readPositioned(text, CATALOGUE_LIMITS).value;
  const now = to === undefined ? textOf(join(root, file)) : await textAt(root, to, file);
  return { file, values: changedValues(plainOf(await textAt(root, from, file)), plainOf(now)) };
}

/** Every incident of both sides; of those that did not change themselves, one file each. */
function allPairs(
  before: Workspace | undefined,
  after: Workspace,
  changed: readonly FileChange[],
): readonly FileChange[] {
  const known = new Set(changed.flatMap(({ file, was }) => [file, was ?? file]));
  const there = new Set(before?.files);
  const others = after.files.filter(file => !known.has(file) && there.has(file));
  return [...changed, ...others.map(file => ({ file, was: undefined, kind: 'changed' as const }))].sort(
    (a, b) => (slugOf(a.file) < slugOf(b.file) ? -1 : 1),
  );
}

/** What could not be rendered before was told to nobody: the change makes it new. */
async function earlierVersion(workspace: Workspace | undefined, file: string): Promise<Version | undefined> {
  if (!workspace?.press) return undefined;
  const { value } = await readIncident(workspace, file);
  return value && { incident: value, press: workspace.press };
}

/** An incident as a side has it; one that is not valid there is passed over, and said at the end. */
async function versionOf(workspace: Workspace, file: string, invalid: Invalid): Promise<Version | undefined> {
  const { press } = requireReady(workspace);
  const { value, problems } = await readIncident(workspace, file);
  if (value) return { incident: value, press };
  invalid.files.push(file);
  invalid.problems.push(...problems);
  invalid.texts.set(file, workspace.texts.get(file) ?? '');
  return undefined;
}

/** Files that a side cannot read; the review tells the others all the same. */
export interface Invalid {
  readonly files: string[];
  readonly problems: Problem[];
  readonly texts: Map<string, string>;
}

export const isIncident = (file: string): boolean => file.startsWith('incidents/') && isIncidentFile(file);
