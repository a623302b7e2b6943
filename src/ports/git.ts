import { Failure, usageError } from './failure.ts';
import { CUT_OFF, git, gitFailure, tryGit } from './run-git.ts';

/** Files below a folder that differ from a revision in the working tree, or are new in it; paths from that folder. */
export async function changedSince(root: string, revision: string): Promise<readonly string[]> {
  const args = ['diff', '--name-only', '-z', '--relative', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const out = await git(root, [...args, '--end-of-options', revision, '--', '.']);
  return [...names(out), ...(await untracked(root))];
}

const names = (out: string): readonly string[] => out.split('\0').filter(name => name !== '');

/** The commit where HEAD left a revision; the revision's own where they share no history. */
export async function publishedAt(root: string, revision: string): Promise<string> {
  const commit = await commitNamed(root, revision);
  return (await commonCommit(root, commit)) ?? commit;
}

/** The commit that a revision names, which must exist. */
export async function commitNamed(root: string, revision: string): Promise<string> {
  const commit = await commitOf(root, revision);
  if (commit !== undefined) return commit;
  const [, remote, branch] = /^([\w.-]+)\/([\w./-]+)$/.exec(revision) ?? [];
  const fetch = branch === undefined ? '' : ` ${remote} ${branch}:refs/remotes/${revision}`;
  if (await isCutOff(root))
    throw new Failure(
      3,
      `git: there is no revision ${revision} here, where the history is cut off (a shallow clone). Run git fetch --unshallow${fetch}, in CI with fetch-depth: 0.`,
    );
  const way = branch === undefined ? '' : ` If it is a branch of a remote: git fetch${fetch}`;
  throw new Failure(3, `git: there is no revision ${revision} here.${way}`);
}

const isCutOff = async (root: string): Promise<boolean> =>
  (await git(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';

/** The commit that a revision names; none where there is no such revision. */
async function commitOf(root: string, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  const { code, out, err } = await tryGit(root, args);
  if (code === 0) return out.trim();
  if (/single revision|bad revision|unknown revision|no upstream|no such branch|does not point/i.test(err))
    return undefined;
  throw gitFailure(args, err);
}

/** The last commit that HEAD shares with another one; none where their histories have nothing in common. */
async function commonCommit(root: string, commit: string): Promise<string | undefined> {
  const args = ['merge-base', '--end-of-options', 'HEAD', commit];
  const { code, out, err } = await tryGit(root, args);
  if (code === 0) return out.trim();
  if (err.trim() !== '') throw gitFailure(args, err);
  // Where the history is cut off, what they share may be just what is missing.
  if (await isCutOff(root)) throw new Failure(3, CUT_OFF);
  return undefined;
}

/** Branches and tags by name, those of remotes included. */
export async function revisionNames(root: string): Promise<readonly string[]> {
  const args = ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes'];
  return (await git(root, args)).split('\n').filter(name => name !== '');
}

/** A file as it was in a revision; `undefined` where it did not exist. */
export async function textAt(root: string, revision: string, file: string): Promise<string | undefined> {
  const args = ['show', '--no-textconv', '--end-of-options', `${revision}:./${file}`];
  const { code, out, err } = await tryGit(root, args);
  if (code === 0) return out;
  if (/does not exist in|exists on disk, but not in/.test(err)) return undefined;
  throw gitFailure(args, err);
}

/** Regular files below some folders in a revision; paths from `root`. */
export async function filesAt(
  root: string,
  revision: string,
  folders: readonly string[],
): Promise<readonly string[]> {
  const out = await git(root, ['ls-tree', '-r', '-z', '--end-of-options', revision, '--', ...folders]);
  return out.split('\0').flatMap(line => /^100\d{3} blob [0-9a-f]+\t(.+)$/s.exec(line)?.[1] ?? []);
}

export interface FileChange {
  readonly file: string;
  /** Its path before it was renamed. */
  readonly was: string | undefined;
  readonly kind: 'added' | 'removed' | 'changed';
}

/** Files that differ between a revision and another one, or the working tree with what is new in it. */
export async function changesBetween(
  root: string,
  from: string,
  to: string | undefined,
): Promise<readonly FileChange[]> {
  // Outside of a repository git diff would compare two folders instead.
  await git(root, ['rev-parse', '--is-inside-work-tree']);
  const args = ['diff', '--name-status', '-z', '--relative', '--no-ext-diff', '--no-textconv', '-M60%'];
  const revisions = await Promise.all(
    (to === undefined ? [from] : [from, to]).map(revision => commitNamed(root, revision)),
  );
  const out = await git(root, [...args, '--end-of-options', ...revisions, '--', '.']);
  const fields = names(out);
  const changes: FileChange[] = [];
  for (let at = 0; at < fields.length; ) {
    const status = fields[at++] ?? '';
    const first = fields[at++] ?? '';
    if (/^[RC]/.test(status)) changes.push({ file: fields[at++] ?? '', was: first, kind: 'changed' });
    else changes.push({ file: first, was: undefined, kind: KINDS[status] ?? 'changed' });
  }
  if (to !== undefined) return changes;
  const added = await untracked(root);
  return [...changes, ...added.map(file => ({ file, was: undefined, kind: 'added' as const }))];
}

const KINDS: Readonly<Record<string, FileChange['kind']>> = { A: 'added', D: 'removed' };

/** Files that git does not know yet, and is not told to ignore. */
async function untracked(root: string): Promise<readonly string[]> {
  return names(await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']));
}

/** Where this branch left the one that it is to go back to: its upstream, or else the remote's main branch. */
export async function mergeBase(root: string): Promise<string> {
  if ((await commitOf(root, 'HEAD')) === undefined)
    throw new Failure(3, 'git: this repository has no commit yet to compare with.');
  // The upstream of a branch that was pushed under its own name is that branch itself, not where it is to go.
  const head = (await tryGit(root, ['symbolic-ref', '--quiet', 'HEAD'])).out.trim();
  const branch = head.replace(/^refs\/heads\//, '');
  const tracked = (await tryGit(root, ['rev-parse', '--abbrev-ref', '@{upstream}'])).out.trim();
  const mains = ['origin/HEAD', 'origin/main', 'origin/master'];
  const isOwn = branch !== '' && tracked.endsWith(`/${branch}`);
  for (const upstream of isOwn ? [...mains, '@{upstream}'] : ['@{upstream}', ...mains]) {
    const commit = await commitOf(root, upstream);
    const base = commit && (await commonCommit(root, commit));
    if (base) return base.slice(0, 12);
  }
  throw usageError(
    'error: this branch has no upstream to compare with. Name a revision: incident diff main.',
  );
}
