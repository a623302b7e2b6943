import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isIncidentFile, slugOf } from '../document/incident-name.ts';
import type { Problem } from '../domain/problem.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { readText } from '../ports/files.ts';
import { changesBetween, type FileChange, mergeBase, publishedAt, textAt } from '../ports/git.ts';
import { withSnapshot } from '../ports/snapshot.ts';
import { findRoot, openWorkspace, readIncident, requireReady, type Workspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { compareVersions, type IncidentChange, type Version } from '../review/compare.ts';
import type { Review } from '../review/diff-words.ts';
import { pairRenamed } from '../review/renamed.ts';

export interface DiffOptions {
  readonly dir?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** What a change says to customers: facts in words, and each notice before and after. */
export async function diff(args: readonly string[], options: DiffOptions, world: World): Promise<void> {
  const root = findRoot(options.dir ?? world.cwd);
  const { range, paths } = splitArguments(args, root, world);
  const [named, to] = range === undefined ? [await mergeBase(root), undefined] : sidesOf(range);
  // One revision stands for what it held when this branch left it: what came later is not this change.
  const from = to === undefined ? (await publishedAt(root, named)).slice(0, 12) : named;
  const listed = await changesBetween(root, from, to);
  const all = to === undefined ? await withRenamed(listed, root, from) : listed;
  const touches = ({ file, was }: FileChange, path: string): boolean =>
    [file, was].some(name => name === path || name?.startsWith(`${path}/`));
  const unknown = paths.find(
    path => !existsSync(join(root, path)) && !all.some(change => touches(change, path)),
  );
  if (unknown !== undefined)
    throw usageError(`error: there is no ${unknown} in the workspace. Two revisions are written as a..b.`);
  const changes = all.filter(change => paths.length === 0 || paths.some(path => touches(change, path)));
  const invalid: Invalid = { files: [], problems: [], texts: new Map() };
  const review = { ...(await reviewOf({ root, named, from, to, changes, invalid })), invalid: invalid.files };
  if (options.json) world.out(`${JSON.stringify(toJson(review), null, 2)}\n`);
  else if (options.markdown) world.out((await import('../review/diff-markdown.ts')).formatMarkdown(review));
  else world.out((await import('./print-diff.ts')).formatDiff(review, world));
  if (invalid.files.length > 0)
    throw new Failure(
      1,
      `Not valid on one of the sides, so not compared: ${invalid.files.join(', ')}.`,
      invalid,
    );
}

/** Files that a side cannot read; the review tells the others all the same. */
interface Invalid {
  readonly files: string[];
  readonly problems: Problem[];
  readonly texts: Map<string, string>;
}

/** Incidents renamed in the working tree: git sees that only once it has been told of the new file. */
async function withRenamed(
  changes: readonly FileChange[],
  root: string,
  from: string,
): Promise<readonly FileChange[]> {
  const [gone, come] = (['removed', 'added'] as const).map(kind =>
    changes.filter(change => change.kind === kind && isIncident(change.file)).map(({ file }) => file),
  );
  if (!gone?.length || !come?.length) return changes;
  const before = await Promise.all(
    gone.map(async file => ({ file, text: (await textAt(root, from, file)) ?? '' })),
  );
  const after = come.map(file => {
    const read = readText(join(root, file));
    return { file, text: 'text' in read ? read.text : '' };
  });
  const was = pairRenamed(before, after);
  const renamed = new Set(was.values());
  return changes
    .filter(({ file }) => !renamed.has(file))
    .map(change =>
      was.has(change.file) ? { ...change, kind: 'changed', was: was.get(change.file) } : change,
    );
}

/** The first argument is a revision unless it is a path of the workspace. */
function splitArguments(args: readonly string[], root: string, world: World) {
  const [first, ...rest] = args;
  const inRoot = (path: string): string => relative(root, resolve(world.cwd, path)).split(sep).join('/');
  const isPath =
    first !== undefined &&
    /^(?:incidents|templates)(?:\/|$)/.test(inRoot(first)) &&
    existsSync(resolve(world.cwd, first));
  const paths = (isPath ? args : rest).map(inRoot);
  return { range: isPath ? undefined : first, paths };
}

/** `a..b` compares two revisions; one alone is compared with the working tree. */
function sidesOf(range: string): readonly [string, string | undefined] {
  const [from = '', to, more] = range.split('..');
  if (
    from === '' ||
    to === '' ||
    more !== undefined ||
    to?.startsWith('.') ||
    from.startsWith('-') ||
    to?.startsWith('-')
  )
    throw usageError(`error: "${range}" is no revision, nor a range like main..HEAD.`);
  return [from, to];
}

interface Comparing {
  readonly root: string;
  /** The revision as it was typed. */
  readonly named: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly changes: readonly FileChange[];
  readonly invalid: Invalid;
}

const isIncident = (file: string): boolean => file.startsWith('incidents/') && isIncidentFile(file);
const isCommon = (file: string): boolean =>
  file === 'incidents/settings.yaml' || /^templates\/.*\.(?:hbs|ya?ml)$/.test(file);

async function reviewOf({
  root,
  named,
  from,
  to,
  changes,
  invalid,
}: Comparing): Promise<Omit<Review, 'invalid'>> {
  const common = changes.flatMap(({ file, was }) => [file, was ?? file]).filter(isCommon);
  const changed = changes.filter(({ file, was }) => isIncident(file) || isIncident(was ?? ''));
  const files = new Set(changed.flatMap(({ file, was }) => [file, was ?? file]));
  // What all notices are made with has changed: every incident may say something else.
  const wanted = (file: string): boolean =>
    isCommon(file) || (isIncident(file) && (common.length > 0 || files.has(file)));
  const compare = async (
    before: Workspace | undefined,
    after: Workspace,
  ): Promise<readonly IncidentChange[]> => {
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
    const before = existsSync(join(folder, 'incidents/settings.yaml'))
      ? await openWorkspace(folder)
      : undefined;
    if (to === undefined) return compare(before, await openWorkspace(root));
    return withSnapshot(root, { revision: to, wanted }, async other => {
      if (!existsSync(join(other, 'incidents/settings.yaml')))
        throw usageError(`error: there is no workspace in ${to}: it has no incidents/settings.yaml.`);
      return compare(before, await openWorkspace(other));
    });
  });
  return { between: `${named} → ${to ?? 'the working tree'}`, common: [...new Set(common)], incidents };
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

/** Texts and counts of the notices, without what only the program needs. */
function toJson({ incidents, ...review }: Review): object {
  return {
    ...review,
    incidents: incidents.map(({ notices, ...change }) => ({
      ...change,
      notices: notices.map(({ update, before, after }) => ({
        update,
        place: (after ?? before)?.network ?? (after ?? before)?.channel,
        language: (after ?? before)?.language,
        before: before && { text: before.plain, used: before.measure.used, fits: before.measure.fits },
        after: after && { text: after.plain, used: after.measure.used, fits: after.measure.fits },
      })),
    })),
  };
}
