import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, run } from '../support/run.ts';
import { exampleText, makeWorkspace, SEMARANG } from '../support/workspace.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const FILE = 'incidents/2026/2026-11-22-uji.yaml';
const text = `${exampleText(SEMARANG).split('\n\n  - at: 2026-11-22T14:58')[0]}\n`;
const ARGS = [
  'update',
  'uji',
  '--at',
  '2026-11-22T14:58+07:00',
  '--customers',
  'home-internet=38500',
  '--next',
  '17:00',
];

/** Calls that change the file system, or that an update reads its file with. */
const CALLS = ['openat', 'write', 'fsync', 'rename', 'link', 'unlink'] as const;
const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT', 'EINTR'] as const;

const scratch = mkdtempSync(join(tmpdir(), 'incident-faults-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let runs = 0;

/** Runs the update under strace with one fault injected into the main thread's call number `when`. */
async function withFault(
  cwd: string,
  call: string,
  fault: string,
  when: number,
): Promise<{ code: number | null; hit: boolean }> {
  const log = join(scratch, `trace-${runs++}`);
  const code = await traced(cwd, log, ['-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${when}`]);
  return { code, hit: /INJECTED|killed by SIGKILL/.test(readFileSync(log, 'utf8')) };
}

function traced(cwd: string, log: string, options: readonly string[]): Promise<number | null> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn('strace', ['-f', '-y', '-o', log, ...options, process.execPath, BIN, ...ARGS], {
    cwd,
    env,
  });
  return new Promise(resolve => child.on('close', resolve));
}

/** Numbers, among the main thread's calls of a kind, of those that touch the workspace: strace counts by thread. */
async function callsOf(call: string): Promise<readonly number[]> {
  const cwd = makeWorkspace({ [FILE]: text });
  const log = join(scratch, `count-${call}`);
  await traced(cwd, log, ['-e', `trace=execve,${call}`]);
  const lines = readFileSync(log, 'utf8').split('\n');
  const main = lines[0]?.split(' ')[0];
  const calls = lines.filter(line => line.startsWith(`${main} `) && line.includes(` ${call}(`));
  return calls.flatMap((line, index) => (line.includes(cwd) ? [index + 1] : []));
}

/** The file is the old or the new one, whole; "done" means that it is the new one; the next update goes through. */
async function expectWhole(cwd: string, code: number | null): Promise<void> {
  const after = readFileSync(join(cwd, FILE), 'utf8');
  const isNew = after !== text;
  if (isNew) expect(after.startsWith(text) && after.includes('38500')).toBe(true);
  if (code === 0) expect(isNew).toBe(true);
  const next = await run(['update', 'uji', '--at', '2026-11-22T15:20+07:00', '--next', '17:00'], { cwd });
  expect(next).toMatchObject({ code: 0 });
  expect((await run(['check'], { cwd })).code).toBe(0);
  expect(readdirSync(join(cwd, 'incidents/2026'))).toEqual(['2026-11-22-uji.yaml']);
}

describe.skipIf(!hasStrace)(
  'a fault at every file system call of an update (skipped where strace is not installed)',
  () => {
    test.each(CALLS)('%s', { timeout: 1_200_000 }, async call => {
      const numbers = await callsOf(call);
      expect(numbers.length).toBeGreaterThan(0);
      let hits = 0;
      for (const when of numbers) {
        for (const fault of ['signal=SIGKILL', ...ERRORS.map(error => `error=${error}`)]) {
          const cwd = makeWorkspace({ [FILE]: text });
          const { code, hit } = await withFault(cwd, call, fault, when);
          if (hit) hits++;
          await expectWhole(cwd, code);
        }
      }
      // The runtime's own calls before ours differ by one or two from run to run, so that the last number may be past the end.
      expect(hits).toBeGreaterThan(numbers.length * (ERRORS.length + 1) * 0.8);
    });
  },
);
