import { Failure, isFailure } from './failure.ts';
import { DURABLE, git, tryGit } from './run-git.ts';

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
  await git(root, ['add', '--', ...files], DURABLE);
  const changed = await git(root, ['status', '--porcelain', '-z', '--', ...files], DURABLE);
  if (changed === '') return false;
  await git(root, ['commit', '--quiet', '-m', subject, '--only', '--', ...files], DURABLE);
  return true;
}

/** Pushes the branch that is checked out to its remote, and says which to which: `main to origin`. */
export async function push(root: string): Promise<string> {
  const head = await tryGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD'], DURABLE);
  if (head.code !== 0)
    throw new Failure(3, 'git: no branch is checked out (a detached HEAD). Name one: --branch <name>.');
  const branch = head.out.trim();
  const known = (await tryGit(root, ['config', '--get', `branch.${branch}.remote`], DURABLE)).out.trim();
  const remote = known === '' || known === '.' ? 'origin' : known;
  await git(root, ['push', '--quiet', '--set-upstream', '--', remote, `refs/heads/${branch}`], DURABLE);
  return `${branch} to ${remote}`;
}
