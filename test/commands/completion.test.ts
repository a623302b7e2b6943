import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, run } from '../support/run.ts';
import { makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

const completed = async (cwd: string, ...words: readonly string[]): Promise<readonly string[]> =>
  (await run(['complete', '--', ...words], { cwd })).out.split('\n').filter(Boolean);

describe('completion', () => {
  test.each([
    [['up'], ['update']],
    [['update', 'uj'], []],
    [['update', '2026'], ['2026-11-22-uji']],
    [['update', '--cause', 'fib'], ['fiber-cut']],
    [['update', '--service', 'home'], ['home-internet']],
    [['update', '--service', 'home-internet=sl'], ['home-internet=slow']],
    [['update', '--area', 'demak,ken'], ['demak,kendal']],
    [['update', '--cause=fib'], ['--cause=fiber-cut']],
    [['update', '--service=home-internet=sl'], ['--service=home-internet=slow']],
    [
      ['init', '--ci', 'gi'],
      ['github', 'gitlab'],
    ],
    [['update', '--status', 'corr'], []],
    [['update', '--sever'], ['--severity']],
    [['update', '--severity', 'c'], ['critical']],
    [['render', '--channel', 'sms,w'], ['sms,website']],
    [['schema', 'se'], ['settings']],
    [['completion', 'z'], ['zsh']],
    [['nirgends', 'x'], []],
  ])('of %j is %j', async (words, expected) => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    expect(await completed(cwd, ...words)).toEqual(expected);
  });

  test('says less where there is no workspace, and is never an error', async () => {
    const ran = await run(['complete', '--', 'update', '--cause', ''], { cwd: '/' });
    expect([ran.code, ran.out]).toEqual([0, '']);
  });

  describe.each(['bash', 'zsh', 'fish'])('the script for %s', shell => {
    const hasShell = spawnSync(shell, ['--version']).status === 0;

    test.skipIf(!hasShell)('is one that this shell reads (skipped where it is not installed)', async () => {
      const { out, code } = await run(['completion', shell], { cwd: '/' });
      expect(code).toBe(0);
      // In a file: what Node passes as stdin is a socket, which fish takes for a folder.
      const file = join(makeWorkspace({ 'completion.txt': out }), 'completion.txt');
      expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    });
  });

  test.each([
    [['--cause', 'fib'], 'fiber-cut'],
    [['--cause', '=', 'fib'], 'fiber-cut'],
    [['--service', 'home-internet', '=', 'sl'], 'slow'],
    [['--service', 'home-internet', '='], 'unavailable disrupted slow'],
  ])('bash completes %j with it', async (words, completed) => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    mkdirSync(join(cwd, 'bin'));
    symlinkSync(BIN, join(cwd, 'bin/incident'));
    const { out } = await run(['completion', 'bash'], { cwd });
    const ask = `${out}\nCOMP_WORDS=(incident update ${words.join(' ')}); COMP_CWORD=${words.length + 1}; _incident; echo "\${COMPREPLY[@]}"`;
    const env = { ...process.env, PATH: `${join(cwd, 'bin')}:${process.env.PATH}` };
    expect(spawnSync('bash', ['-c', ask], { cwd, env, encoding: 'utf8' }).stdout).toMatch(
      new RegExp(`^${completed}`),
    );
  });
});
