import { join, relative, resolve, sep } from 'node:path';
import { outletOf } from '../channels/names.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { changesBetween, type FileChange, mergeBase, publishedAt, textAt } from '../ports/git.ts';
import { jsonText } from '../ports/printable.ts';
import { exists, textOf } from '../ports/read-files.ts';
import { findRoot } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import type { Review } from '../review/diff-words.ts';
import { pairRenamed } from '../review/renamed.ts';
import { type Invalid, isIncident, reviewOf } from './review-of.ts';

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
    path === '' || [file, was].some(name => name === path || name?.startsWith(`${path}/`));
  const unknown = paths.find(path => !exists(join(root, path)) && !all.some(change => touches(change, path)));
  if (unknown !== undefined)
    throw usageError(`error: there is no ${unknown} in the workspace. Two revisions are written as a..b.`);
  const changes = all.filter(change => paths.length === 0 || paths.some(path => touches(change, path)));
  const invalid: Invalid = { files: [], problems: [], texts: new Map() };
  const review = {
    ...(await reviewOf({ root, named, from, to, ...(to === undefined && { tip: named }), changes, invalid })),
    invalid: invalid.files,
  };
  if (options.json) world.out(jsonText(toJson(review)));
  else if (options.markdown) world.out((await import('../review/diff-markdown.ts')).formatMarkdown(review));
  else world.out((await import('./print-diff.ts')).formatDiff(review, world));
  if (invalid.files.length > 0)
    throw new Failure(
      1,
      `Not valid on one of the sides, so not compared: ${invalid.files.join(', ')}.`,
      invalid,
    );
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
  const after = come.map(file => ({ file, text: textOf(join(root, file)) ?? '' }));
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
    /^(?:$|(?:incidents|templates)(?:\/|$))/.test(inRoot(first)) &&
    exists(resolve(world.cwd, first));
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

/** Texts and counts of the notices, without what only the program needs. */
function toJson({ incidents, ...review }: Review): object {
  return {
    ...review,
    incidents: incidents.map(({ notices, ...change }) => ({
      ...change,
      notices: notices.map(({ update, before, after }) => {
        const notice = after ?? before;
        return {
          update,
          place: notice && outletOf(notice),
          language: notice?.language,
          before: before && { text: before.plain, used: before.measure.used, fits: before.measure.fits },
          after: after && { text: after.plain, used: after.measure.used, fits: after.measure.fits },
        };
      }),
    })),
  };
}
