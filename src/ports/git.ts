import { execFile } from 'node:child_process';
import { Failure, isFailure, usageError } from './failure.ts';

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

/** The commit where HEAD left a revision; the revision's own where they share no history here. */
export async function publishedAt(root: string, revision: string): Promise<string> {
  const named = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  const commit = await git(root, named).then(
    out => out.trim(),
    cause => {
      if (!isFailure(cause) || !/single revision|bad revision|unknown revision/i.test(cause.message))
        throw cause;
      throw new Failure(3, `git: there is no revision ${revision} here.`, { cause });
    },
  );
  return git(root, ['merge-base', 'HEAD', commit]).then(
    out => out.trim(),
    () => commit,
  );
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
  const revisions = to === undefined ? [from] : [from, to];
  const out = await git(root, [...args, '--end-of-options', ...revisions, '--', '.']);
  const fields = out.split('\0').filter(field => field !== '');
  const changes: FileChange[] = [];
  for (let at = 0; at < fields.length; ) {
    const status = fields[at++] ?? '';
    const first = fields[at++] ?? '';
    if (/^[RC]/.test(status)) changes.push({ file: fields[at++] ?? '', was: first, kind: 'changed' });
    else changes.push({ file: first, was: undefined, kind: KINDS[status] ?? 'changed' });
  }
  return to === undefined ? [...changes, ...(await untracked(root))] : changes;
}

const KINDS: Readonly<Record<string, FileChange['kind']>> = { A: 'added', D: 'removed' };

async function untracked(root: string): Promise<readonly FileChange[]> {
  const out = await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']);
  return out
    .split('\0')
    .filter(file => file !== '')
    .map(file => ({ file, was: undefined, kind: 'added' }));
}

/** Where this branch left the one that it is to go back to: its upstream, or else the remote's main branch. */
export async function mergeBase(root: string): Promise<string> {
  for (const upstream of ['@{upstream}', 'origin/HEAD', 'origin/main', 'origin/master']) {
    try {
      const base = await git(root, ['merge-base', '--end-of-options', 'HEAD', upstream]);
      return base.trim().slice(0, 12);
    } catch (error) {
      if (
        !isFailure(error) ||
        !/no upstream|unknown revision|Not a valid object|no such branch|HEAD does not point/i.test(
          error.message,
        )
      )
        throw error;
    }
  }
  throw usageError(
    'error: this branch has no upstream to compare with. Name a revision: incident diff main.',
  );
}

/** Options of calls that write: hooks run, and what is committed is on the disk when git says so. */
const DURABLE = [
  '-c',
  'core.fsync=committed,index',
  '-c',
  'core.fsmonitor=false',
  '--literal-pathspecs',
  '--no-pager',
];

/** Goes to a branch of this name, which is made where there is none. */
export async function switchTo(root: string, branch: string): Promise<void> {
  const name = (await git(root, ['check-ref-format', '--branch', branch], DURABLE)).trim();
  const isThere = await git(root, ['rev-parse', '--verify', '--quiet', `refs/heads/${name}`], DURABLE).then(
    () => true,
    () => false,
  );
  await git(root, ['switch', '--quiet', ...(isThere ? [] : ['-c']), name], DURABLE);
}

/** Commits these files and nothing else; `false` where the last commit holds them already. */
export async function commitFiles(root: string, files: readonly string[], subject: string): Promise<boolean> {
  await git(root, ['add', '--', ...files], DURABLE);
  const changed = await git(root, ['status', '--porcelain', '-z', '--', ...files], DURABLE);
  if (changed === '') return false;
  await git(root, ['commit', '--quiet', '-m', subject, '--only', '--', ...files], DURABLE);
  return true;
}

/** Pushes the branch that is checked out to its remote. */
export async function push(root: string): Promise<void> {
  const branch = (await git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD'], DURABLE)).trim();
  const remote = await git(root, ['config', '--get', `branch.${branch}.remote`], DURABLE).then(
    text => (text.trim() === '.' ? 'origin' : text.trim()),
    () => 'origin',
  );
  await git(root, ['push', '--quiet', '--set-upstream', '--', remote, `refs/heads/${branch}`], DURABLE);
}

const MERGE_CONFIG: Readonly<Record<string, string>> = {
  'merge.incident.name': 'updates of both sides, united by their time',
  'merge.incident.driver': 'npx --no-install incident merge-file %O %A %B %P',
  'diff.incident.xfuncname': '^ *- at: (.*)$',
};

/** Tells the repository of a workspace about the merge driver; says in a line what was done. */
export async function configureMerge(root: string): Promise<string> {
  try {
    await git(root, ['rev-parse', '--git-dir']);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return 'git config: there is no repository here; run git init, then incident init again';
  }
  let changed = 0;
  for (const [key, value] of Object.entries(MERGE_CONFIG)) {
    const known = await git(root, ['config', '--local', '--get', key], DURABLE).catch(() => '');
    // A person's own driver stays: the workspace may stand in a folder of the repository.
    if (known.trim() !== '') continue;
    await git(root, ['config', '--local', key, value], DURABLE);
    changed++;
  }
  return `git config: ${changed > 0 ? 'the merge driver is set' : 'is already there'}`;
}

function git(cwd: string, args: readonly string[], config = SAFE): Promise<string> {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_CONFIG_COUNT, GIT_EXTERNAL_DIFF, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...env, LC_ALL: 'C' }, encoding: 'utf8', maxBuffer: 1 << 27 } as const;
    execFile('git', [...config, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else reject(gitFailure(error, stderr));
    });
  });
}

function gitFailure(cause: Error, stderr: string): Failure {
  if ('code' in cause && cause.code === 'ENOENT') return new Failure(3, 'git is not installed.', { cause });
  const lines = stderr.trim().split('\n');
  const reason =
    lines.find(line => /^(?:fatal|error): |\[(?:remote )?rejected\]/.test(line.trim())) ||
    lines[0] ||
    'it gave no reason (a hook, a detached HEAD, or a history that is cut off)';
  const [, plain] = PLAIN_WORDS.find(([pattern]) => pattern.test(stderr)) ?? [];
  return new Failure(3, plain ?? `git: ${reason.replace(/^(?:fatal|error): /, '')}`, { cause });
}

/** What git says, and how the person who ran the command can go on. */
const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/not a git repository/, 'git: this workspace is not in a git repository. Run git init, or incident init.'],
  [
    /dubious ownership/,
    'git: the repository belongs to another user. If you trust it, run git config --global --add safe.directory <folder>.',
  ],
  [/must be run in a work tree/, 'git: this is a bare repository; run the command in a clone of it.'],
  [
    /shallow|not enough history/i,
    'git: the history here is cut off (a shallow clone). Run git fetch --unshallow, in CI with fetch-depth: 0.',
  ],
];
