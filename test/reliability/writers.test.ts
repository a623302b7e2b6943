import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, run } from '../support/run.ts';
import { makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

async function writer(cwd: string, name: string, updates: number): Promise<readonly (number | null)[]> {
  const codes: (number | null)[] = [];
  for (let count = 0; count < updates; count++) {
    const words = `${name} ${count}`;
    codes.push(
      (await run(['update', 'uji', '--message-id', words, '--message-en', words, '--next', '+1h'], { cwd }))
        .code,
    );
  }
  return codes;
}

describe('writers at once', () => {
  test('16 processes with 5 updates each lose nothing and are never refused', {
    timeout: 300_000,
  }, async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const codes = await Promise.all(Array.from({ length: 16 }, (_, index) => writer(cwd, `w${index}`, 5)));
    expect(codes.flat()).toEqual(Array.from({ length: 80 }, () => 0));
    const said = [...readFileSync(join(cwd, OPEN_FILE), 'utf8').matchAll(/id: (w\d+ \d)/g)].map(
      match => match[1],
    );
    expect(new Set(said).size).toBe(80);
    expect((await run(['check'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'incidents/2026'))).toEqual(['2026-11-22-uji.yaml']);
  });

  test('updates with times of their own arrive in any order and stand in time order', {
    timeout: 120_000,
  }, async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const minutes = [50, 31, 44, 29, 37, 48, 33, 41];
    const codes = await Promise.all(
      minutes.map(minute =>
        run(['update', 'uji', '--at', `2026-11-22T14:${minute}+07:00`, '--next', '18:00'], { cwd }),
      ),
    );
    expect(codes.map(({ code }) => code)).toEqual(minutes.map(() => 0));
    const times = [...readFileSync(join(cwd, OPEN_FILE), 'utf8').matchAll(/at: 2026-11-22T14:(\d\d)/g)].map(
      match => Number(match[1]),
    );
    expect(times).toEqual([25, ...minutes.toSorted((a, b) => a - b)]);
  });

  test("a killed owner's lock blocks nobody, and what it left is cleared away", async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise(resolve => dead.on('close', resolve));
    const owner = {
      pid: dead.pid,
      start: '1',
      boot: 'x',
      host: (await import('node:os')).hostname(),
      token: 'dead',
    };
    writeFileSync(join(cwd, `${OPEN_FILE}.lock`), JSON.stringify(owner));
    writeFileSync(join(cwd, `${OPEN_FILE}.lock.${dead.pid}.abc`), '');
    writeFileSync(join(cwd, 'incidents/2026/.2026-11-22-uji.yaml.abc.tmp'), 'half');
    const start = performance.now();
    expect((await run(['update', 'uji', '--next', '+1h'], { cwd })).code).toBe(0);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(readdirSync(join(cwd, 'incidents/2026'))).toEqual(['2026-11-22-uji.yaml']);
  });

  test('a lock without an owner blocks nobody for long', { timeout: 60_000 }, async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    writeFileSync(join(cwd, `${OPEN_FILE}.lock`), '');
    expect((await run(['update', 'uji', '--next', '+1h'], { cwd })).code).toBe(0);
  });

  test('killed at random moments, the file is the old or the new one, and the next update goes through', {
    timeout: 300_000,
  }, async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    for (let round = 0; round < 25; round++) {
      const child = spawn(
        process.execPath,
        [BIN, 'update', 'uji', '--customers', `home-internet=${round}`, '--next', '+1h'],
        { cwd },
      );
      const closed = new Promise(resolve => child.on('close', resolve));
      await new Promise(resolve => setTimeout(resolve, 30 + round * 6));
      child.kill('SIGKILL');
      await closed;
      expect((await run(['check'], { cwd })).err).toContain('0 errors');
    }
    expect((await run(['update', 'uji', '--severity', 'minor', '--next', '+1h'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'incidents/2026'))).toEqual(['2026-11-22-uji.yaml']);
  });
});
