import { setTimeout as sleep } from 'node:timers/promises';
import { inShell } from '../document/shell.ts';
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

/** Goes to a branch of this name, which is made where there is none. */
export async function switchTo(root: string, branch: string): Promise<void> {
  const { code } = await tryGit(root, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`], DURABLE);
  await git(root, ['switch', '--quiet', ...(code === 0 ? [] : ['-c']), branch], DURABLE);
}

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

/** A branch, and the remote that it is pushed to. */
export interface PushTarget {
  readonly branch: string;
  readonly remote: string;
}

/** The branch that is checked out, and its remote. */
export async function pushTarget(root: string): Promise<PushTarget> {
  const branch = await branchOf(root);
  if (branch === undefined)
    throw new Failure(3, 'git: no branch is checked out (a detached HEAD). Name one: --branch <name>.');
  const remotes = (await git(root, ['remote'], DURABLE)).split('\n').filter(name => name !== '');
  const known = (await tryGit(root, ['config', '--get', `branch.${branch}.remote`], DURABLE)).out.trim();
  const remote =
    remotes.find(name => name === known) ?? remotes.find(name => name === 'origin') ?? remotes[0];
  if (remote !== undefined) return { branch, remote };
  throw new Failure(3, 'git: there is no remote to push to. Run git remote add origin <address>.');
}

export async function push(root: string, { branch, remote }: PushTarget): Promise<void> {
  const args = ['push', '--quiet', '--set-upstream', '--', remote, `refs/heads/${branch}`];
  const { code, err } = await tryGit(root, args, DURABLE);
  if (code === 0) return;
  if (!/\[rejected\]/.test(err)) throw gitFailure(args, err);
  throw new Failure(
    3,
    `git: ${remote} has commits that are not here, so that it rejected the push. Take them in:\n  git pull --rebase --autostash ${inShell(remote)} ${inShell(branch)}`,
  );
}

/** The branch that is checked out; none where HEAD is detached. */
export async function branchOf(root: string): Promise<string | undefined> {
  const { code, out } = await tryGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD'], DURABLE);
  return code === 0 ? out.trim() : undefined;
}
