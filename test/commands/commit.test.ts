import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository, type Repository } from '../support/repository.ts';
import { run } from '../support/run.ts';
import { makeFolder, OPEN_FILE, openText, UPDATE_FLAGS } from '../support/workspace.ts';

const SUBJECT = '2026-11-22-uji: investigating, 2026-11-22 14:58 WIB';

/** An open incident, and a file that somebody else is in the middle of changing. */
function repositoryWithWork(): Repository {
  const repository = makeRepository({ [OPEN_FILE]: openText, 'incidents/notes.txt': 'one\n' });
  repository.write('incidents/notes.txt', 'two\n');
  repository.git('add', 'incidents/notes.txt');
  return repository;
}

const update = (cwd: string, ...flags: readonly string[]) =>
  run(['update', ...UPDATE_FLAGS, ...flags], { cwd });

describe('--commit', () => {
  test('commits that one file, with a subject a reviewer can read', async () => {
    const { cwd, git } = repositoryWithWork();
    const { code, err } = await update(cwd, '--commit');
    expect([code, err]).toEqual([0, expect.stringContaining(`committed on main: ${SUBJECT}`)]);
    expect(git('log', '-1', '--format=%s')).toBe(`${SUBJECT}\n`);
    expect(git('show', '--name-only', '--format=', 'HEAD')).toBe(`${OPEN_FILE}\n`);
    expect(git('status', '--porcelain')).toBe('M  incidents/notes.txt\n');
  });

  test('commits no update whose notices contradict themselves', async () => {
    const { cwd, git } = repositoryWithWork();
    const words = ['--message-id', 'Pulih pukul 05.00 WIB.', '--message-en', 'Service is back at 06:00 WIB.'];
    const { code, err } = await update(cwd, ...words, '--commit');
    expect([code, err]).toEqual([1, expect.stringContaining(`${OPEN_FILE} is saved, but not committed`)]);
    expect(git('rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  test('run again commits nothing a second time', async () => {
    const { cwd, git } = repositoryWithWork();
    await update(cwd, '--commit');
    const { code, err } = await update(cwd, '--commit');
    expect([code, err]).toEqual([0, expect.stringContaining('The last commit on main holds it already.')]);
    expect(git('rev-list', '--count', 'HEAD')).toBe('2\n');
  });

  test('says that lines changed by hand go with it', async () => {
    const { cwd, read, write } = repositoryWithWork();
    write(OPEN_FILE, read(OPEN_FILE).replace('severity: major', 'severity: minor'));
    const { code, err } = await update(cwd, '--commit');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(`${OPEN_FILE}: lines that had been changed by hand are committed with it.`),
    ]);
  });

  test('new commits the incident and its schema; without it git is left alone', async () => {
    const { cwd, git } = makeRepository({});
    const flags = [
      'new',
      '--service',
      'home-internet',
      '--area',
      'demak',
      '--severity',
      'major',
      '--at',
      '2026-11-30T14:25+07:00',
      '--started',
      '14:05',
      '--next',
      '15:00',
      '--slug',
      '2026-11-30-uji',
    ];
    await run(flags, { cwd });
    expect(git('rev-list', '--count', 'HEAD')).toBe('1\n');
    await run([...flags, '--commit'], { cwd });
    expect(git('show', '--name-only', '--format=%s', 'HEAD').trim().split('\n')).toEqual([
      '2026-11-30-uji: investigating, 2026-11-30 14:25 WIB',
      '',
      'incidents/2026/2026-11-30-uji.yaml',
      'incidents/incident.schema.json',
    ]);
  });

  test('a hook that fails leaves the update saved, and says how to go on', async () => {
    const { cwd, git, read } = repositoryWithWork();
    const hook = join(cwd, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho "not like this," >&2\necho "but like that" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const { code, err } = await update(cwd, '--commit');
    expect([code, err]).toEqual([3, expect.stringContaining('is saved, but not committed')]);
    expect(err).toContain('not like this,\nbut like that\nWhen that is mended: git add');
    expect(read(OPEN_FILE)).toContain('home-internet: 38500');
    expect(git('rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  test('of a dry run nothing reaches git, also where the update is there already', async () => {
    const { cwd, git, read } = repositoryWithWork();
    await update(cwd);
    const before = read(OPEN_FILE);
    const { code } = await update(cwd, '--dry-run', '--push', '--branch', 'kabar-2');
    expect([code, git('rev-list', '--count', 'HEAD'), git('symbolic-ref', 'HEAD')]).toEqual([
      0,
      '1\n',
      'refs/heads/main\n',
    ]);
    expect(read(OPEN_FILE)).toBe(before);
  });

  test('several at once wait for each other', async () => {
    const { cwd, git } = repositoryWithWork();
    const minutes = [30, 31, 32, 33, 34, 35];
    const all = await Promise.all(
      minutes.map(minute =>
        run(
          [
            'update',
            '--at',
            `2026-11-22T15:${minute}+07:00`,
            '--next',
            '17:00',
            '--severity',
            'minor',
            '--commit',
          ],
          {
            cwd,
          },
        ),
      ),
    );
    expect(all.map(({ code }) => code)).toEqual(minutes.map(() => 0));
    expect(git('status', '--porcelain', '--', OPEN_FILE)).toBe('');
  });

  test('a branch that holds another version is not gone to, and the sentence says so', async () => {
    const { cwd, git, commit } = makeRepository({ [OPEN_FILE]: openText });
    git('switch', '-qc', 'other');
    commit('Other', { [OPEN_FILE]: `${openText}# lain\n` });
    git('switch', '-q', 'main');
    const { code, err } = await update(cwd, '--commit', '--branch', 'other');
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('that branch holds another version of this file'),
    ]);
    expect(err).toContain('When that is mended: git switch -c other-2 && git add -- ');
  });

  test('outside of a repository the update is saved all the same', async () => {
    const { cwd, read } = repositoryWithWork();
    const { code, err } = await run(['update', ...UPDATE_FLAGS, '--commit'], {
      cwd,
      env: { PATH: '/nonexistent' },
    });
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('is saved, but not committed. git is not installed.'),
    ]);
    expect(read(OPEN_FILE)).toContain('home-internet: 38500');
  });
});

describe('--push', () => {
  function withRemote(): Repository & { readonly remote: string } {
    const repository = repositoryWithWork();
    const remote = makeFolder();
    repository.git('init', '-q', '--bare', '-b', 'main', remote);
    repository.git('remote', 'add', 'origin', remote);
    repository.git('push', '-q', '-u', 'origin', 'main');
    return { ...repository, remote };
  }

  test('commits and pushes', async () => {
    const { cwd, git, remote } = withRemote();
    const { code, err } = await update(cwd, '--push');
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/committed on main: .*\npushed: main to origin\n/),
    ]);
    expect(git('--git-dir', remote, 'log', '-1', '--format=%s', 'main')).toBe(`${SUBJECT}\n`);
  });

  test('--branch does so on a branch of its own, for a pull request', async () => {
    const { cwd, git, remote } = withRemote();
    expect((await update(cwd, '--push', '--branch', 'kabar-2')).code).toBe(0);
    expect(git('--git-dir', remote, 'log', '-1', '--format=%s', 'kabar-2')).toBe(`${SUBJECT}\n`);
    expect(git('--git-dir', remote, 'log', '-1', '--format=%s', 'main')).toBe('Begin\n');
  });

  test('a push that is rejected leaves the commit, and says how to go on', async () => {
    const { cwd, git, remote } = withRemote();
    const other = makeFolder();
    git('clone', '-q', remote, other);
    git(
      '-C',
      other,
      '-c',
      'user.name=L',
      '-c',
      'user.email=l@contohtel.example',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'First',
    );
    git('-C', other, 'push', '-q');
    const { code, err } = await update(cwd, '--push');
    expect([code, err]).toEqual([3, expect.stringContaining('saved and committed, but not pushed')]);
    const [, commands = ''] = /Take them in, and push again: (.+)\n$/.exec(err) ?? [];
    for (const command of commands.split(' && ')) git(...command.split(' ').slice(1));
    expect(git('--git-dir', remote, 'log', '-2', '--format=%s', 'main')).toBe(`${SUBJECT}\nFirst\n`);
    expect(git('log', '-1', '--format=%s')).toBe(`${SUBJECT}\n`);
  });

  test.each(['--force', '-f', '-x', 'a b', 'x..y', 'a\nb', 'refs/heads/.lock', '@{-1}', '', '@', 'HEAD'])(
    'the branch name %j is refused before anything is written',
    async branch => {
      const { cwd, git, read } = withRemote();
      git('switch', '-qc', 'other');
      git('switch', '-q', 'main');
      const { code, err } = await update(cwd, '--push', `--branch=${branch}`);
      expect([code, err]).toEqual([2, expect.stringContaining('is no name for a branch')]);
      expect(git('symbolic-ref', 'HEAD')).toBe('refs/heads/main\n');
      expect(read(OPEN_FILE)).toBe(openText);
    },
  );

  test('without a remote, or with a hook that says nothing, tells how to go on', async () => {
    const { cwd, git } = repositoryWithWork();
    const hook = join(cwd, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(hook, 0o755);
    const stopped = await update(cwd, '--push');
    expect([stopped.code, stopped.err]).toEqual([
      3,
      expect.stringContaining(
        'gave no reason. When that is mended: git add -- incidents/2026/2026-11-22-uji.yaml && git commit -m ',
      ),
    ]);
    rmSync(hook);
    const lonely = await update(cwd, '--push');
    expect([lonely.code, lonely.err]).toEqual([
      3,
      expect.stringContaining('Run git remote add origin <address>.'),
    ]);
    const remote = makeFolder();
    git('init', '-q', '--bare', '-b', 'main', remote);
    git('remote', 'add', 'origin', remote);
    expect((await update(cwd, '--push')).err).toContain('pushed: main to origin');
    expect(git('rev-list', '--count', 'HEAD')).toBe('2\n');
  });

  const hookThat = (folder: string, name: string, ...lines: readonly string[]): void => {
    const hook = join(folder, 'hooks', name);
    writeFileSync(hook, ['#!/bin/sh', ...lines, 'exit 1', ''].join('\n'));
    chmodSync(hook, 0o755);
  };
  /** Runs the commands that were printed, as they are, in a shell. */
  const paste = (cwd: string, commands: string): string =>
    execFileSync('sh', ['-ec', commands], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  const advice = (err: string): string => /When that is mended: (.+)\n$/.exec(err)?.[1] ?? '';

  test('a detached head is told in a sentence, and how a branch gets the commit', async () => {
    const { cwd, git, remote } = withRemote();
    git('switch', '-q', '--detach');
    const { err: alone } = await update(cwd, '--commit');
    expect(alone).toContain(
      'committed on a detached HEAD: 2026-11-22-uji: investigating, 2026-11-22 14:58 WIB\nNo branch holds this commit; one that does: git switch -c 2026-11-22-uji\n',
    );
    const { code, err } = await update(cwd, '--push');
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('not pushed. git: no branch is checked out (a detached HEAD). When'),
    ]);
    paste(cwd, advice(err));
    expect(git('--git-dir', remote, 'log', '-1', '--format=%s', '2026-11-22-uji')).toBe(`${SUBJECT}\n`);
    expect((await update(cwd, '--push', '--branch', 'kabar-3')).err).toContain('pushed: kabar-3 to origin');
  });

  test('what is printed to go on can be pasted where the person is, also onto a branch that is there', async () => {
    const { cwd, git } = withRemote();
    git('branch', 'kabar-2');
    hookThat(join(cwd, '.git'), 'pre-commit', 'echo "not now" >&2');
    const there = join(cwd, 'incidents/2026');
    const { code, err } = await run(['update', ...UPDATE_FLAGS, '--branch', 'kabar-2'], { cwd: there });
    expect([code, err]).toEqual([3, expect.stringContaining('not now')]);
    rmSync(join(cwd, '.git/hooks/pre-commit'));
    paste(there, advice(err));
    expect(git('log', '-1', '--format=%s')).toBe(`${SUBJECT}\n`);
    git('reset', '-q', '--hard', 'HEAD~1');
    git('switch', '-q', 'main');
    git('branch', '-q', '-f', 'kabar-2', 'main');
    writeFileSync(join(cwd, '.git/refs/heads/kabar-2.lock'), '');
    writeFileSync(join(cwd, '.git/HEAD.lock'), '');
    const locked = await update(cwd, '--branch', 'kabar-2');
    expect(locked.err).toContain('When that is mended: git switch kabar-2 && git add -- ');
  });

  test('a remote that refuses the push is heard', async () => {
    const { cwd, remote } = withRemote();
    hookThat(remote, 'pre-receive', 'echo "two people must have read it" >&2');
    const { code, err } = await update(cwd, '--push');
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(
        /not pushed\. git: two people must have read it\n.*\[remote rejected\].*\nWhen that is mended: git push origin main\n$/,
      ),
    ]);
  });

  test('goes where git was told to push, and leaves what a branch follows as it is', async () => {
    const { cwd, git } = withRemote();
    const fork = makeFolder();
    git('init', '-q', '--bare', fork);
    git('remote', 'add', 'fork', fork);
    git('config', 'remote.pushDefault', 'fork');
    git('switch', '-q', '-c', 'kabar-2', 'origin/main');
    git('tag', 'kabar-2');
    const { code, err } = await update(cwd, '--push');
    expect([code, err]).toEqual([0, expect.stringContaining('pushed: kabar-2 to fork\n')]);
    expect(git('--git-dir', fork, 'log', '-1', '--format=%s', 'refs/heads/kabar-2')).toBe(`${SUBJECT}\n`);
    expect(git('rev-parse', '--abbrev-ref', 'kabar-2@{upstream}')).toBe('origin/main\n');
    git('config', '--unset', 'remote.pushDefault');
    git('config', 'push.default', 'upstream');
    expect((await update(cwd, '--push')).err).toContain('pushed: kabar-2 to origin, as main\n');
  });

  test('in the middle of a merge or a rebase nothing is written', async () => {
    const { cwd, git, tryGit, commit, read } = makeRepository({
      [OPEN_FILE]: openText,
      'notes.txt': 'one\n',
    });
    git('switch', '-q', '-c', 'other');
    commit('Other', { 'notes.txt': 'two\n' });
    git('switch', '-q', 'main');
    commit('Main', { 'notes.txt': 'three\n' });
    for (const [begin, end, name] of [
      ['merge', 'merge', 'merge'],
      ['rebase', 'rebase', 'rebase'],
      ['cherry-pick', 'cherry-pick', 'cherry-pick'],
    ] as const) {
      expect(tryGit(begin, 'other').code).toBe(1);
      const { code, err } = await update(cwd, '--commit');
      expect([code, err]).toEqual([
        3,
        expect.stringContaining(`git: ${name} was begun here and is not finished, so nothing was written.`),
      ]);
      expect(read(OPEN_FILE)).toBe(openText);
      git(end, '--abort');
    }
  });
});
