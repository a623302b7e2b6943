import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN } from './run.ts';
import { makeWorkspace } from './workspace.ts';

export interface Repository {
  readonly cwd: string;
  /** Runs git; what it prints, or an error that holds it. */
  readonly git: (...args: readonly string[]) => string;
  /** Runs git; its exit code and all that it prints. */
  readonly tryGit: (...args: readonly string[]) => { readonly code: number; readonly out: string };
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Writes files and commits them. */
  readonly commit: (subject: string, files?: Readonly<Record<string, string>>) => void;
}

const DRIVER = `'${process.execPath}' '${BIN}' merge-file %O %A %B %P`;

/** A workspace in a real repository on branch `main`, its first commit made, with the merge driver at work. */
export function makeRepository(files: Readonly<Record<string, string>>): Repository {
  const cwd = makeWorkspace(files);
  const { NODE_EXTRA_CA_CERTS: _, ...outer } = process.env;
  const env = {
    ...outer,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_EDITOR: 'true',
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const tryGit: Repository['tryGit'] = (...args) => {
    try {
      return { code: 0, out: git(...args) };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, out: stdout + stderr };
    }
  };
  const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(join(cwd, file), text);
  const commit = (subject: string, changed: Readonly<Record<string, string>> = {}): void => {
    for (const [file, text] of Object.entries(changed)) write(file, text);
    git('add', '-A');
    git('commit', '-qm', subject);
  };
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Contoh');
  git('config', 'user.email', 'contoh@contohtel.example');
  git('config', 'merge.incident.driver', DRIVER);
  appendFileSync(join(cwd, '.gitattributes'), '*.yaml merge=incident\n');
  commit('Begin');
  return { cwd, git, tryGit, read, write, commit };
}
