import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository } from '../support/repository.ts';
import { BIN, run } from '../support/run.ts';
import { makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

const completed = async (cwd: string, ...words: readonly string[]): Promise<readonly string[]> =>
  (await run(['complete', '--', ...words], { cwd })).out.split('\n').filter(Boolean);

/** A workspace with the program in a folder of the search path. */
function workspaceWithProgram(): string {
  const cwd = makeWorkspace({ [OPEN_FILE]: openText });
  mkdirSync(join(cwd, 'bin'));
  symlinkSync(BIN, join(cwd, 'bin/incident'));
  return cwd;
}

const environment = (cwd: string) => ({ ...process.env, PATH: `${join(cwd, 'bin')}:${process.env.PATH}` });

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
    [
      ['init', '--zone', 'WIT'],
      ['WITA', 'WIT'],
    ],
    [['check', '--channel', 'x'], ['x']],
    [['update', '--status', 'corr'], []],
    [['check', '--status', 'corr'], ['correction']],
    [['update', '--sever'], ['--severity']],
    [['update', '--severity', 'c'], ['critical']],
    [['render', '--channel', 'sms,w'], ['sms,website']],
    [['schema', 'se'], ['settings']],
    [['completion', 'z'], ['zsh']],
    [['nirgends', 'x'], []],
    [['update', '--dry-run', '2026'], ['2026-11-22-uji']],
    [['update', '--dry-run', '--facts', '2026'], []],
    // Outside of a repository nothing is known of revisions.
    [['diff', 'ma'], []],
  ])('of %j is %j', async (words, expected) => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    expect(await completed(cwd, ...words)).toEqual(expected);
  });

  test('of a revision is a branch or a tag', async () => {
    const { cwd, git } = makeRepository({});
    git('tag', 'malam');
    expect(await completed(cwd, 'diff', 'ma')).toEqual(['main', 'malam']);
    expect(await completed(cwd, 'check', '--base=mal')).toEqual(['--base=malam']);
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

  test.skipIf(spawnSync('fish', ['--version']).status !== 0)(
    'fish completes phrases, and files where the program knows nothing (skipped where it is not installed)',
    async () => {
      const cwd = workspaceWithProgram();
      const { out } = await run(['completion', 'fish'], { cwd: '/' });
      const ask = (line: string): string =>
        spawnSync('fish', ['-c', `${out}\ncomplete -C '${line}'`], {
          cwd,
          env: environment(cwd),
          encoding: 'utf8',
        }).stdout;
      expect(ask('incident update --cause fib')).toMatch(/^fiber-cut/);
      expect(ask('incident update --facts in')).toMatch(/^incidents\//);
    },
  );

  test.each([
    [['--cause', 'fib'], 'fiber-cut'],
    [['--cause', '=', 'fib'], 'fiber-cut'],
    [['--service', 'home-internet', '=', 'sl'], 'slow'],
    [['--service', 'home-internet', '='], 'unavailable disrupted slow'],
  ])('bash completes %j with it', async (words, completed) => {
    const cwd = workspaceWithProgram();
    const { out } = await run(['completion', 'bash'], { cwd });
    const ask = `${out}\nCOMP_WORDS=(incident update ${words.join(' ')}); COMP_CWORD=${words.length + 1}; _incident; echo "\${COMPREPLY[@]}"`;
    expect(spawnSync('bash', ['-c', ask], { cwd, env: environment(cwd), encoding: 'utf8' }).stdout).toMatch(
      new RegExp(`^${completed}`),
    );
  });
});
