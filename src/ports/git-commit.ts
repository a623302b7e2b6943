import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, isFailure } from './failure.ts';
import { DURABLE, git, gitFailure, tryGit } from './run-git.ts';

/** Whether a branch can have this name; `@{-1}` and the like stand for another name. Without git nobody can tell. */
export async function isBranchName(root: string, name: string): Promise<boolean> {
  if (name.startsWith('-') || name === '@' || name === 'HEAD') return false;
  try {
    const { code, out } = await tryGit(root, ['check-ref-format', '--branch', name]);
    return code === 0 && out === `${name}\n`;
  } catch (error) {
    if (isFailure(error)) return true;
    throw error;
  }
}

/** The name, or the first with a number behind it that no branch has. */
export async function freeBranch(root: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const branch = number === 1 ? name : `${name}-${number}`;
    if ((await switchArgs(root, branch)).includes('-c')) return branch;
  }
}

/** Arguments that go to a branch of this name, which is made where there is none. */
export async function switchArgs(root: string, branch: string): Promise<readonly string[]> {
  const { code } = await tryGit(root, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`], DURABLE);
  return ['switch', ...(code === 0 ? [] : ['-c']), branch];
}

export const switchTo = (root: string, args: readonly string[]): Promise<string> =>
  git(root, [...args, '--quiet'], DURABLE);

/** Commits these files and nothing else; `false` where the last commit holds them already. */
export async function commitFiles(root: string, files: readonly string[], subject: string): Promise<boolean> {
  await gitAlone(root, ['add', '--', ...files]);
  const isHeld = async (): Promise<boolean> =>
    (await git(root, ['status', '--porcelain', '-z', '--', ...files], DURABLE)) === '';
  if (await isHeld()) return false;
  for (let tries = 0; ; tries++) {
    const head = await headOf(root);
    try {
      await gitAlone(root, ['commit', '--quiet', '-m', subject, '--only', '--', ...files]);
      return true;
    } catch (error) {
      if (!isFailure(error)) throw error;
      // Another process may have committed the file with this update in it, and a third one written on since.
      if (await isHeld()) return false;
      if (tries === MOST_TRIES || (await headOf(root)) === head) throw error;
    }
  }
}

const MOST_TRIES = 10;

const headOf = async (root: string): Promise<string> =>
  (await tryGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'], DURABLE)).out;

const PATIENCE_MS = 10_000;

/** A command that needs the index to itself: it waits for another one that holds it. */
async function gitAlone(root: string, args: readonly string[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { code, err } = await tryGit(root, args, DURABLE);
    if (code === 0) return;
    if (!/index\.lock|cannot lock ref/.test(err) || Date.now() > end) throw gitFailure(args, err);
    await sleep(100 + Math.random() * 200);
  }
}

/** A branch, and where it is pushed to. */
export interface PushTarget {
  readonly branch: string;
  readonly remote: string;
  /** The branch's name there. */
  readonly name: string;
  /** It follows a branch of a remote already, which a push does not change. */
  readonly isFollowing: boolean;
}

/** The branch that is checked out, and the remote that git's own configuration gives it. */
export async function pushTarget(root: string): Promise<PushTarget> {
  const branch = await branchOf(root);
  if (branch === undefined) throw new Failure(3, 'git: no branch is checked out (a detached HEAD).');
  const remotes = await remotesOf(root);
  const format = '--format=%(push:remotename)%00%(push)%00%(upstream)';
  const known = await git(root, ['for-each-ref', format, `refs/heads/${branch}`], DURABLE);
  const [own, tracked = '', upstream] = known.trimEnd().split('\0');
  const remote = remotes.find(name => name === own) ?? remotes[0];
  if (remote === undefined)
    throw new Failure(3, 'git: there is no remote to push to. Run git remote add origin <address>.');
  const folder = `refs/remotes/${remote}/`;
  const name = tracked.startsWith(folder) ? tracked.slice(folder.length) : branch;
  return { branch, remote, name, isFollowing: Boolean(upstream) };
}

/** The remotes, `origin` first. */
export async function remotesOf(root: string): Promise<readonly string[]> {
  const names = (await tryGit(root, ['remote'], DURABLE)).out.split('\n').filter(name => name !== '');
  return names.toSorted((one, other) => Number(other === 'origin') - Number(one === 'origin'));
}

/** Arguments of the push, as a person would type them. */
export const pushArgs = ({ branch, remote, name, isFollowing }: PushTarget): readonly string[] => [
  'push',
  ...(isFollowing ? [] : ['--set-upstream']),
  remote,
  name === branch ? branch : `${branch}:${name}`,
];

/** Pushes the branch; `false` where the remote has commits that are not here, and rejected it. */
export async function push(root: string, target: PushTarget): Promise<boolean> {
  const { branch, remote, name, isFollowing } = target;
  const options = ['--quiet', ...(isFollowing ? [] : ['--set-upstream'])];
  const args = ['push', ...options, '--', remote, `refs/heads/${branch}:refs/heads/${name}`];
  const { code, err } = await tryGit(root, args, DURABLE);
  if (code === 0) return true;
  if (/\[rejected\]/.test(err)) return false;
  throw gitFailure(args, err);
}

/** Whether a file differs from the last commit in more than lines that were added. */
export async function hasOtherChanges(root: string, file: string): Promise<boolean> {
  const { out } = await tryGit(root, ['diff', '--numstat', '--no-ext-diff', 'HEAD', '--', file], DURABLE);
  return /^\d+\t[1-9]/.test(out);
}

/** The branch that is checked out; none where HEAD is detached. */
export async function branchOf(root: string): Promise<string | undefined> {
  const { code, out } = await tryGit(root, ['symbolic-ref', '--quiet', 'HEAD'], DURABLE);
  return code === 0 ? out.trim().replace(/^refs\/heads\//, '') : undefined;
}

/** What git is in the middle of, by the file that stands in its folder meanwhile. */
const UNDER_WAY = [
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['rebase-apply/applying', 'am'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
] as const;

/** What was begun in a repository and is not finished; none, too, where git cannot tell. */
export async function underWay(root: string): Promise<(typeof UNDER_WAY)[number][1] | undefined> {
  try {
    const asked = UNDER_WAY.flatMap(([file]) => ['--git-path', file]);
    const paths = (await tryGit(root, ['rev-parse', ...asked])).out.split('\n');
    return UNDER_WAY.find((_, index) => paths[index] && existsSync(resolve(root, paths[index])))?.[1];
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}
