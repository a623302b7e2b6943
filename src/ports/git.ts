import { execFile } from 'node:child_process';
import { Failure } from './failure.ts';

/** Options of every reading call: nothing of the repository's own configuration runs. */
const SAFE = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '--literal-pathspecs',
  '--no-pager',
];

/** Files below a folder that differ from a revision, in the working tree; paths from that folder. */
export async function changedSince(root: string, revision: string): Promise<readonly string[]> {
  const args = ['diff', '--name-only', '-z', '--relative', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const out = await git(root, [...args, '--end-of-options', revision, '--', '.']);
  return out.split('\0').filter(name => name !== '');
}

/** A file as it was in a revision; `undefined` where it did not exist. */
export async function textAt(root: string, revision: string, file: string): Promise<string | undefined> {
  try {
    return await git(root, ['show', '--no-textconv', '--end-of-options', `${revision}:./${file}`]);
  } catch (error) {
    if (error instanceof Error && /does not exist in|exists on disk, but not in/.test(error.message))
      return undefined;
    throw error;
  }
}

function git(cwd: string, args: readonly string[]): Promise<string> {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_CONFIG_COUNT, GIT_EXTERNAL_DIFF, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...env, LC_ALL: 'C' }, encoding: 'utf8', maxBuffer: 1 << 27 } as const;
    execFile('git', [...SAFE, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else reject(gitFailure(error, stderr));
    });
  });
}

function gitFailure(cause: Error, stderr: string): Failure {
  if ('code' in cause && cause.code === 'ENOENT') return new Failure(3, 'git is not installed.', { cause });
  const reason = stderr.trim().split('\n').at(0) ?? cause.message;
  return new Failure(3, `git: ${reason.replace(/^fatal: /, '')}`, { cause });
}
