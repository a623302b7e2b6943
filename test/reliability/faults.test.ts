import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, run } from '../support/run.ts';
import { makeWorkspace, OPEN_FILE, openText, UPDATE_FLAGS } from '../support/workspace.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const ARGS = ['update', 'uji', ...UPDATE_FLAGS];

/** Calls that change the file system, or that an update reads its file with. */
const CALLS = ['openat', 'write', 'fsync', 'rename', 'link', 'unlink'] as const;
const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT', 'EINTR'] as const;

const scratch = mkdtempSync(join(tmpdir(), 'incident-faults-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let runs = 0;

/**
 * Runs the update under strace with a fault injected into call number `when`. An error has hit when the
 * log shows it on a call that touches the workspace; of a call that a kill cut off no log tells more than the kill.
 */
async function withFault(
  cwd: string,
  call: string,
  fault: string,
  when: number,
): Promise<{ code: number | null; hit: boolean }> {
  const log = join(scratch, `trace-${runs++}`);
  const code = await traced(cwd, log, ['-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${when}`]);
  if (fault.startsWith('signal'))
    return { code, hit: readFileSync(log, 'utf8').includes('killed by SIGKILL') };
  const struck = callsIn(log, call).find(line => line.includes('(INJECTED)'));
  return { code, hit: struck?.includes(cwd) === true };
}

/** The calls of a kind in a log. Only the main thread is traced: faults in the runtime's own threads would end it early. */
const callsIn = (log: string, call: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => line.startsWith(`${call}(`));

function traced(cwd: string, log: string, options: readonly string[]): Promise<number | null> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn('strace', ['-y', '-o', log, ...options, process.execPath, BIN, ...ARGS], {
    cwd,
    env,
  });
  return new Promise(resolve => child.on('close', resolve));
}

/** Numbers of the calls of a kind that touch the workspace. */
async function callsOf(call: string): Promise<readonly number[]> {
  const cwd = makeWorkspace({ [OPEN_FILE]: openText });
  const log = join(scratch, `count-${call}`);
  await traced(cwd, log, ['-e', `trace=${call}`]);
  return callsIn(log, call).flatMap((line, index) => (line.includes(cwd) ? [index + 1] : []));
}

/** The runtime's own calls before ours differ by a few from run to run: where a fault missed, its neighbours are tried. */
const NEIGHBOURS = [0, 1, -1, 2, -2, 3, -3] as const;

async function strike(call: string, fault: string, when: number): Promise<boolean> {
  for (const step of NEIGHBOURS) {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { code, hit } = await withFault(cwd, call, fault, Math.max(1, when + step));
    await expectWhole(cwd, code);
    if (hit) return true;
  }
  return false;
}

/** The file is the old or the new one, whole; "done" means that it is the new one; the next update goes through. */
async function expectWhole(cwd: string, code: number | null): Promise<void> {
  const after = readFileSync(join(cwd, OPEN_FILE), 'utf8');
  const isNew = after !== openText;
  if (isNew) expect(after.startsWith(openText) && after.includes('38500')).toBe(true);
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
      for (const when of numbers) {
        for (const fault of ['signal=SIGKILL', ...ERRORS.map(error => `error=${error}`)]) {
          expect([call, when, fault, await strike(call, fault, when)]).toEqual([call, when, fault, true]);
        }
      }
    });
  },
);
