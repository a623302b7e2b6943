import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './workspace.ts';

export const BIN = join(ROOT, 'bin/incident.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs the built program as its users do; standard input is closed unless a text is given. */
export function run(args: readonly string[], { cwd, env = {}, input }: RunOptions): Promise<Ran> {
  const { NODE_EXTRA_CA_CERTS: _, GITHUB_ACTIONS: __, ...clean } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...clean, NO_COLOR: '1', ...env } });
  const texts = { out: '', err: '' };
  child.stdout.on('data', chunk => {
    texts.out += chunk;
  });
  child.stderr.on('data', chunk => {
    texts.err += chunk;
  });
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, ...texts }));
  });
}
