import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository } from '../support/repository.ts';
import { run } from '../support/run.ts';
import {
  exampleText,
  makeFolder,
  OPEN_FILE,
  openText,
  SEMARANG,
  UPDATE_FLAGS,
} from '../support/workspace.ts';

const TWO = `${openText}
  - at: 2026-11-22T14:58:00+07:00
    status: identified
    cause: { type: fiber-cut, certainty: confirmed }
    customers: { home-internet: 38500 }
    eta: 2026-11-22T20:00:00+07:00
    next: 2026-11-22T17:00:00+07:00
`;
const LATER = TWO.replace('20:00:00', '22:00:00');

describe('diff', () => {
  test('says the changed fact in words, and marks it in every notice with its count', async () => {
    const { cwd, git, write } = makeRepository({ [OPEN_FILE]: TWO });
    git('switch', '-qc', 'work');
    write(OPEN_FILE, LATER);
    const { code, out } = await run(['diff', 'main'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('2026-11-22-uji  changed');
    expect(out).toContain('2026-11-22 14:58 WIB  perkiraan pulih 20.00 WIB → 22.00 WIB');
    expect(out).toMatch(/sms id {2}\d+ of 160 septets\n.*\[-20\.00-\]\{\+22\.00\+\} WIB/);
    expect(out).toMatch(/website en {2}\d+ characters[\s\S]*\[-20:00-\]\{\+22:00\+\} WIB/);
    expect(await run(['diff', 'main', 'incidents/settings.yaml'], { cwd })).toMatchObject({
      code: 0,
      out: 'main → the working tree: no fact and no notice changes.\n',
    });
  });

  test('a fact that changed in English alone is told in English', async () => {
    const placed = TWO.replace(
      'certainty: confirmed',
      'certainty: confirmed, place: { id: Pelabuhan, en: Harbour }',
    );
    const { cwd, write } = makeRepository({ [OPEN_FILE]: placed });
    write(OPEN_FILE, placed.replace('Harbour', 'Airport'));
    const { out } = await run(['diff', 'HEAD'], { cwd });
    expect(out).toContain('penyebab (Inggris)');
    expect(out).toMatch(/in Harbour.* → .*in Airport/);
  });

  test('of two revisions compares those, whatever the working tree holds', async () => {
    const { cwd, commit, write } = makeRepository({ [OPEN_FILE]: TWO });
    commit('Later', { [OPEN_FILE]: LATER });
    write(OPEN_FILE, openText);
    const { out } = await run(['diff', 'HEAD~1..HEAD'], { cwd });
    expect(out).toContain('perkiraan pulih 20.00 WIB → 22.00 WIB');
    expect(out).not.toContain('dihapus');
  });

  test('without a revision compares with where the branch left its upstream', async () => {
    const { cwd, git, commit } = makeRepository({ [OPEN_FILE]: TWO });
    expect((await run(['diff'], { cwd })).err).toContain('Name a revision: incident diff main.');
    git('switch', '-qc', 'work');
    git('branch', '-q', '--set-upstream-to=main');
    commit('Later', { [OPEN_FILE]: LATER });
    expect((await run(['diff'], { cwd })).out).toContain('perkiraan pulih 20.00 WIB → 22.00 WIB');
  });

  test('what came back to the branch it is compared with, squashed, is no news', async () => {
    const { cwd, git, commit, write } = makeRepository({ [OPEN_FILE]: openText });
    git('switch', '-qc', 'work');
    commit('More', { [OPEN_FILE]: TWO });
    git('switch', '-q', 'main');
    git('merge', '-q', '--squash', 'work');
    git('commit', '-qm', 'Squashed');
    git('switch', '-q', 'work');
    expect((await run(['diff', 'main'], { cwd })).out).toContain('no fact and no notice changes');
    write(
      OPEN_FILE,
      `${TWO}\n  - at: 2026-11-22T16:00:00+07:00\n    severity: minor\n    next: 2026-11-22T18:00:00+07:00\n`,
    );
    const { out } = await run(['diff', 'main'], { cwd });
    expect(out).toContain('tingkat');
    expect(out).not.toContain('terdampak 38.500');
  });

  test('says compensation in words, and of a report what differs', async () => {
    const text = exampleText(SEMARANG);
    const { cwd, write } = makeRepository({ [SEMARANG]: text });
    write(
      SEMARANG,
      text.replace('days: 1', 'days: 2').replace('di lokasi pekerjaan jalan', 'di lokasi galian'),
    );
    const { out } = await run(['diff', 'HEAD'], { cwd });
    expect(out).toMatch(/kompensasi pelanggan internet rumah.*: .*1 hari.* → .*2 hari/);
    expect(out).not.toContain('type: bill-credit-days');
    expect(out).toMatch(/laporan finding\.id "?kabel serat optik utama.* → .*di lokasi galian/);
    expect(out).not.toContain('laporan finding.en');
  });

  test('knows new, removed and renamed incidents', async () => {
    const other = OPEN_FILE.replace('uji', 'lain');
    const { cwd } = makeRepository({ [OPEN_FILE]: TWO, [other]: openText });
    renameSync(join(cwd, OPEN_FILE), join(cwd, OPEN_FILE.replace('uji', 'baru')));
    rmSync(join(cwd, other));
    writeFileSync(join(cwd, OPEN_FILE.replace('uji', 'tambah')), openText.replaceAll('14:25', '14:35'));
    const { out } = await run(['diff', 'HEAD', '--json'], { cwd });
    const kinds = JSON.parse(out).incidents.map(({ slug, kind }: { slug: string; kind: string }) => [
      slug,
      kind,
    ]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      '2026-11-22-lain': 'removed',
      '2026-11-22-tambah': 'new',
      '2026-11-22-baru': 'renamed',
    });
    expect(Object.keys(Object.fromEntries(kinds))).not.toContain('2026-11-22-uji');
  });

  test('a changed phrase shows every notice that it changes', async () => {
    const { cwd } = makeRepository({ [OPEN_FILE]: TWO });
    mkdirSync(join(cwd, 'templates'));
    writeFileSync(
      join(cwd, 'templates/phrases.yaml'),
      'format: 1\nimpacts:\n  disrupted:\n    now: { id: mengalami gangguan, en: disrupted }\n    planned: { id: terganggu, en: disrupted }\n',
    );
    const { out } = await run(['diff', 'HEAD'], { cwd });
    expect(out).toContain('For every incident: templates/phrases.yaml');
    expect(out).toMatch(/\[-terganggu-\]\{\+mengalami/);
  });

  test('tells problems that are new, and those that are solved', async () => {
    const wrong = TWO.replace(
      '    next: 2026-11-22T17',
      '    message: { id: "Selesai pukul 21.00 WIB.", en: "Done at 21:00 WIB." }\n    next: 2026-11-22T17',
    );
    const { cwd, write } = makeRepository({ [OPEN_FILE]: TWO });
    write(OPEN_FILE, wrong);
    expect((await run(['diff', 'HEAD'], { cwd })).out).toMatch(/new problem \S+ .*21\.00 WIB/);
  });
});

describe('diff where the other side cannot be rendered', () => {
  test('a change that makes the workspace, or mends an incident, shows it as new', async () => {
    const broken = TWO.replace('status: identified', 'status: identifed');
    const { cwd, write } = makeRepository({ [OPEN_FILE]: broken });
    write(OPEN_FILE, TWO);
    const { code, out } = await run(['diff', 'HEAD'], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining('2026-11-22-uji  new')]);
  });

  test('below incidents/ a revision is still a revision', async () => {
    const { cwd, write } = makeRepository({ [OPEN_FILE]: TWO });
    write(OPEN_FILE, LATER);
    const { out } = await run(['diff', 'HEAD'], { cwd: join(cwd, 'incidents') });
    expect(out).toContain('perkiraan pulih 20.00 WIB → 22.00 WIB');
  });
});

describe('diff --markdown', () => {
  test('is one collapsed part a notice', async () => {
    const { cwd, write } = makeRepository({ [OPEN_FILE]: TWO });
    write(OPEN_FILE, LATER);
    const { out } = await run(['diff', 'HEAD', '--markdown'], { cwd });
    expect(out).toContain('perkiraan pulih 20.00 WIB → 22.00 WIB');
    expect(out).toMatch(/<details><summary>sms id · \d+ of 160 septets/);
    expect(out).toContain('<del>20.00</del><ins>22.00</ins>');
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
  });

  test('mentions nobody, links nowhere and is no markup, whatever a text holds', async () => {
    const hostile = 'Hi @admin #12 [x](https://evil.example) <img src=x> `a` **b** </pre></details> ![y](z)';
    const { cwd, write } = makeRepository({ [OPEN_FILE]: TWO });
    write(
      OPEN_FILE,
      TWO.replace(
        'kind: outage\n',
        `kind: outage\ntitle: { id: ${JSON.stringify(hostile)}, en: ${JSON.stringify(hostile)} }\n`,
      ),
    );
    const { out } = await run(['diff', 'HEAD', '--markdown'], { cwd });
    expect(out).toContain('&#60;img');
    expect(out).not.toMatch(/@admin|(?<!&)#12\b|\]\(|https:\/\/evil|<img|`|\*\*|<\/pre><\/details>/);
  });

  test('stays below 65,000 characters whatever the change', async () => {
    const { cwd } = makeRepository({});
    for (let index = 0; index < 40; index++)
      writeFileSync(
        join(cwd, `incidents/2026-11-22-uji-${index}.yaml`),
        exampleText('incidents/2026/2026-11-22-internet-semarang.yaml'),
      );
    const { out } = await run(['diff', 'HEAD', '--markdown'], { cwd });
    expect(out.length).toBeGreaterThan(50_000);
    expect(out.length).toBeLessThan(65_000);
    expect(out).toMatch(/\d+ more facts, \d+ more notices do not fit here/);
    for (let index = 0; index < 40; index++) expect(out).toContain(`2026-11-22-uji-${index}</code>`);
  });
});

describe('where git is no help, the command says so in one line', () => {
  test('settings that changed are told value by value, a title and an action in words', async () => {
    const { cwd, read, write } = makeRepository({ [OPEN_FILE]: TWO });
    write('incidents/settings.yaml', read('incidents/settings.yaml').replace('segments: 1', 'segments: 2'));
    write(
      OPEN_FILE,
      TWO.replace('kind: outage\n', 'kind: outage\ntitle: { id: Satu, en: One }\n').replace(
        '    customers:',
        '    action: { type: reconnect-cable, teams: 3 }\n    customers:',
      ),
    );
    const { out } = await run(['diff', 'HEAD'], { cwd });
    for (const words of [
      'channels.sms.segments: 1 → 2',
      'judul "Satu"',
      'tindakan tiga tim kami sedang menyambung kabel',
    ])
      expect(out).toContain(words);
    expect((await run(['diff', 'HEAD', '--markdown'], { cwd })).out).toContain(
      'channels.sms.segments: 1 → 2',
    );
    expect(JSON.parse((await run(['diff', 'HEAD', '--json'], { cwd })).out).common).toEqual([
      {
        file: 'incidents/settings.yaml',
        values: [{ key: 'channels.sms.segments', before: '1', after: '2' }],
      },
    ]);
  });

  test('one file that is not valid hides no other', async () => {
    const { cwd, write } = makeRepository({ [OPEN_FILE]: TWO });
    write(OPEN_FILE, LATER);
    writeFileSync(join(cwd, OPEN_FILE.replace('uji', 'rusak')), 'bad: [');
    for (const flags of [[], ['--markdown'], ['--json']]) {
      const { code, out, err } = await run(['diff', 'HEAD', ...flags], { cwd });
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('so not compared: incidents/2026/2026-11-22-rusak.yaml'),
      ]);
      expect(out).toContain('22.00 WIB');
    }
  });

  test('no commit yet', async () => {
    const { cwd, git } = makeRepository({ [OPEN_FILE]: openText });
    git('update-ref', '-d', 'HEAD');
    const ran = await run(['diff'], { cwd });
    expect([ran.code, ran.err]).toEqual([3, 'git: this repository has no commit yet to compare with.\n']);
  });

  test('nothing to compare with', async () => {
    const { cwd } = makeRepository({ [OPEN_FILE]: openText });
    const ran = await run(['diff'], { cwd });
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('Name a revision: incident diff main.')]);
  });

  test('a shallow clone', async () => {
    const { cwd, git, commit } = makeRepository({ [OPEN_FILE]: openText });
    git('switch', '-qc', 'work');
    commit('Work', { [OPEN_FILE]: TWO });
    git('switch', '-q', 'main');
    commit('Main', { 'incidents/notes.txt': 'x' });
    const clone = join(makeFolder(), 'clone');
    git('clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'work', `file://${cwd}`, clone);
    for (const args of [
      ['diff', 'origin/main'],
      ['check', '--base', 'origin/main'],
    ]) {
      const ran = await run(args, { cwd: clone });
      expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('Run git fetch --unshallow')]);
    }
    git('-C', clone, 'fetch', '-q', '--unshallow');
    expect((await run(['diff', 'origin/main'], { cwd: clone })).out).toContain('38.500');
    expect((await run(['check'], { cwd: clone })).code).toBe(0);
  });

  test('a bare repository', async () => {
    const { cwd, git } = makeRepository({ [OPEN_FILE]: openText });
    const bare = join(makeFolder(), 'bare');
    git('clone', '-q', '--bare', cwd, bare);
    cpSync(join(cwd, 'incidents'), join(bare, 'incidents'), { recursive: true });
    for (const args of [
      ['diff', 'HEAD'],
      ['check', '--base', 'HEAD'],
    ]) {
      const ran = await run(args, { cwd: bare });
      expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('this is a bare repository')]);
    }
    expect((await run(['check'], { cwd: bare })).code).toBe(0);
  });

  test('a repository of somebody else', async () => {
    const { cwd } = makeRepository({ [OPEN_FILE]: openText });
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    for (const args of [
      ['diff', 'HEAD'],
      ['check', '--base', 'HEAD'],
      ['update', ...UPDATE_FLAGS, '--commit'],
    ]) {
      const ran = await run(args, { cwd, env });
      expect([ran.code, ran.err]).toEqual([
        3,
        expect.stringContaining('git config --global --add safe.directory'),
      ]);
    }
    expect((await run(['check'], { cwd, env })).code).toBe(0);
  });

  test.each([
    ['no such revision', ['diff', 'nirgends'], 3, 'nirgends'],
    ['an option for a revision', ['diff', '--', '--output=x'], 2, 'is no revision'],
    ['half a range', ['diff', 'main..'], 2, 'is no revision'],
    ['three points', ['diff', 'main...HEAD'], 2, 'is no revision'],
    ['a path that is not there', ['diff', 'HEAD', 'incidents/typo'], 2, 'there is no incidents/typo'],
    ['two revisions side by side', ['diff', 'HEAD', 'main'], 2, 'written as a..b'],
  ])('%s', async (_, args, code, words) => {
    const { cwd } = makeRepository({ [OPEN_FILE]: openText });
    const ran = await run(args, { cwd });
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(words)]);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  test('no repository, no git', async () => {
    const { cwd } = makeRepository({ [OPEN_FILE]: openText });
    rmSync(join(cwd, '.git'), { recursive: true });
    const env = { GIT_CEILING_DIRECTORIES: '/' };
    expect((await run(['diff', 'main'], { cwd, env })).err).toContain('is not in a git repository');
    expect((await run(['diff', 'main'], { cwd, env: { PATH: '/nonexistent' } })).err).toContain(
      'git is not installed',
    );
    appendFileSync(join(cwd, OPEN_FILE), '');
    expect((await run(['check'], { cwd, env: { PATH: '/nonexistent' } })).code).toBe(0);
  });
});
