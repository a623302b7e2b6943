import { execFile } from 'node:child_process';
import { Failure, type Reason } from './failure.ts';

/** Options of every reading call: nothing of the repository's own configuration runs. */
export const SAFE = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '--literal-pathspecs',
  '--no-pager',
];

/** Options of calls that write: hooks run, and what is committed is on the disk when git says so. */
export const DURABLE = [
  '-c',
  'core.fsync=committed,index',
  '-c',
  'core.fsmonitor=false',
  '--literal-pathspecs',
  '--no-pager',
];

interface GitResult {
  /** 0 where all went well. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What git sets for its hooks and a person may have set for another repository. */
const OF_ANOTHER: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_EXTERNAL_DIFF',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
]);

/** Runs git in a folder, in English and without what the environment says of another repository. */
export function tryGit(cwd: string, args: readonly string[], config = SAFE): Promise<GitResult> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_ANOTHER.has(name)));
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...env, LC_ALL: 'C' }, encoding: 'utf8', maxBuffer: 1 << 27 } as const;
    const child = execFile('git', [...config, ...args], options, (error, out, err) => {
      if (error?.code === 'ENOENT') reject(new Failure(3, 'git is not installed.', { cause: error }));
      else resolve({ code: error ? Number(error.code) || 1 : 0, out, err });
    });
    // What a hook left running holds on to git's output: that is no reason to wait for it, once all was read.
    const letGo = () => [child.stdout, child.stderr].map(one => one?.destroy());
    child.once('exit', () => setTimeout(() => setImmediate(letGo), 1000).unref());
  });
}

/** What git prints; a failure in plain words where it does not do what it was asked for. */
export async function git(cwd: string, args: readonly string[], config = SAFE): Promise<string> {
  const { code, out, err } = await tryGit(cwd, args, config);
  if (code !== 0) throw gitFailure(args, err);
  return out;
}

export function gitFailure([command]: readonly string[], err: string): Failure {
  const lines = err.trim().split('\n');
  // What a hook says, here or at the remote, stands before git's own words, and says more.
  const telling = lines.filter(line => !/^error: failed to push|^hint:/.test(line));
  const own = telling.find(line => /^(?:fatal|error): |\[(?:remote )?rejected\]/.test(line.trim()));
  const there = telling.flatMap(line => /^remote: ?(.*\S)/.exec(line)?.[1] ?? []);
  const here = own === undefined ? telling : [];
  const hook = there.length > 0 ? there : here;
  const reason = [...hook.slice(0, MOST_LINES), own ?? ''].join('\n').trim() || lines[0];
  const silent =
    command === 'commit' ? 'a hook stopped the commit and gave no reason' : `git ${command} gave no reason`;
  const [, plain, why] = PLAIN_WORDS.find(([pattern]) => pattern.test(err)) ?? [];
  return new Failure(3, plain ?? `git: ${(reason || silent).trim().replace(/^(?:fatal|error): /, '')}`, {
    reason: why,
  });
}

/** Enough of what a hook says to know what to mend. */
const MOST_LINES = 10;

export const CUT_OFF =
  'git: the history here is cut off (a shallow clone). Run git fetch --unshallow, in CI with fetch-depth: 0.';

export const BARE = 'git: this is a bare repository; run the command in a clone of it.';

/** What git says, and how the person who ran the command can go on. */
const PLAIN_WORDS: readonly (readonly [RegExp, string, Reason?])[] = [
  [/not a git repository/, 'git: this workspace is not in a git repository. Run git init, or incident init.'],
  [
    /dubious ownership/,
    'git: the repository belongs to another user. If you trust it, run git config --global --add safe.directory <folder>.',
  ],
  [/must be run in a work tree/, BARE],
  [/shallow|not enough history/i, CUT_OFF],
  [
    /would be overwritten by checkout/,
    'git: that branch holds another version of this file. Name a new branch.',
    'other-version',
  ],
  [
    /ignored by one of your \.gitignore/,
    'git: the file is ignored by .gitignore, so that it cannot be committed.',
  ],
  [/index\.lock/, 'git: another git command is at work here, or was killed and left .git/index.lock behind.'],
];
