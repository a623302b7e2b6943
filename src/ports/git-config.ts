import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DURABLE, git, tryGit } from './run-git.ts';

/** The repository that a folder lies in, and where in it. */
export interface Repository {
  readonly top: string;
  /** The folder's path from the top, with forward slashes; empty at the top itself. */
  readonly folder: string;
  /** Where npm finds the program, from the top: the folder of the nearest package.json; empty at the top. */
  readonly installed: string;
}

/** The repository around a folder; none where there is none, or no git. */
export async function repositoryOf(root: string): Promise<Repository | undefined> {
  const { code, out } = await tryGit(root, ['rev-parse', '--show-toplevel']).catch(() => NOTHING);
  if (code !== 0) return undefined;
  const top = realpathSync(out.replace(/\n$/, ''));
  const folder = relative(top, realpathSync(root)).split(sep).join('/');
  const above = folder.split('/').map((_, depth, parts) => parts.slice(0, parts.length - depth).join('/'));
  const installed = [...above, ''].find(path => existsSync(join(top, path, 'package.json')));
  return { top, folder, installed: installed ?? folder };
}

const NOTHING = { code: 1, out: '' };

/** Tells the repository of a workspace about the merge driver; says in a line what was done. */
export async function configureMerge(repository: Repository | undefined): Promise<string> {
  if (!repository) return 'git config: there is no repository here; run git init, then incident init again';
  const { top, installed } = repository;
  // Git runs the driver at the top of the repository.
  const where = installed === '' ? '' : ` --prefix '${installed.replaceAll("'", "'\\''")}'`;
  const wanted: Readonly<Record<string, string>> = {
    'merge.incident.name': 'updates of both sides, united by their time',
    'merge.incident.driver': `npx --no-install${where} incident merge-file %O %A %B %P`,
    'diff.incident.xfuncname': '^ *- at: (.*)$',
  };
  let changed = 0;
  for (const [key, value] of Object.entries(wanted)) {
    const known = await tryGit(top, ['config', '--local', '--get', key], DURABLE);
    // A person's own driver stays.
    if (known.out.trim() !== '') continue;
    await git(top, ['config', '--local', key, value], DURABLE);
    changed++;
  }
  return `git config: ${changed > 0 ? 'the merge driver is set' : 'is already there'}`;
}
