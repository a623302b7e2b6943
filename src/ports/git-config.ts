import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isFailure } from './failure.ts';
import { DURABLE, git, gitFailure, tryGit } from './run-git.ts';

/** The repository that a folder lies in, and where in it. */
export interface Repository {
  readonly top: string;
  /** The folder's path from the top, with forward slashes; empty at the top itself. */
  readonly folder: string;
  /** Where npm finds the program, from the top: the folder of the nearest package.json; empty at the top. */
  readonly installed: string;
}

/** The repository around a folder, or in a sentence why there is none to work with. */
export async function repositoryOf(root: string): Promise<Repository | string> {
  const args = ['rev-parse', '--show-toplevel'];
  const { code, out, err } = await tryGit(root, args).catch(cause => {
    if (isFailure(cause)) return { code: 1, out: '', err: cause.message };
    throw cause;
  });
  if (code !== 0) return /not a git repo/.test(err) ? NO_REPOSITORY : gitFailure(args, err).message;
  const top = realpathSync(out.replace(/\n$/, ''));
  const folder = relative(top, realpathSync(root)).split(sep).join('/');
  const above = folder.split('/').map((_, depth, parts) => parts.slice(0, parts.length - depth).join('/'));
  const installed = [...above, ''].find(path => existsSync(join(top, path, 'package.json')));
  return { top, folder, installed: installed ?? folder };
}

const NO_REPOSITORY = 'there is no repository here; run git init, then incident init again';

/** Tells the repository of a workspace about the merge driver; says in a line what was done. */
export async function configureMerge(repository: Repository | string): Promise<string> {
  if (typeof repository === 'string') return `git config: ${repository.replace(/^git: /, '')}`;
  const { top, installed } = repository;
  // Git runs the driver at the top of the repository.
  const where = installed === '' ? '' : ` --prefix '${installed.replaceAll("'", "'\\''")}'`;
  const program = `npx --no-install${where} incident`;
  const wanted: Readonly<Record<string, string>> = {
    'merge.incident.name': 'updates of both sides, united by their time',
    // Before npm ci has run, git's own way leaves both sides in the file, with its marks.
    'merge.incident.driver': `if ${program} --version >/dev/null 2>&1; then ${program} merge-file %O %A %B %P; else git merge-file -L ours -L base -L theirs %A %O %B; fi`,
    'diff.incident.xfuncname': '^ *- at: (.*)$',
  };
  let changed = 0;
  const others: string[] = [];
  for (const [key, value] of Object.entries(wanted)) {
    const known = (await tryGit(top, ['config', '--local', '--get', key], DURABLE)).out.replace(/\n$/, '');
    // A person's own driver stays, or that of another workspace in this repository.
    if (known !== '' && known !== value) others.push(`  - ${key} ${known}\n  + ${key} ${value}`);
    if (known !== '') continue;
    await git(top, ['config', '--local', key, value], DURABLE);
    changed++;
  }
  if (others.length > 0)
    return `git config: is there and differs, and is left as it is. Where the two differ:\n${others.join('\n')}`;
  return `git config: ${changed > 0 ? 'the merge driver is set' : 'is already there'}`;
}
