import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BIN, run } from '../support/run.ts';
import { makeFolder } from '../support/workspace.ts';

const FLAGS = [
  'init',
  '--name',
  'ContohNet',
  '--zone',
  'WITA',
  '--status-page',
  'https://status.contohnet.example',
  '--service',
  'voice=telepon/calls',
  '--area',
  'denpasar=Kota Denpasar/Denpasar City',
  '--area',
  'sorong=Kota Sorong/Sorong City:WIT',
];

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=C', '-c', 'user.email=c@contohnet.example', ...args], {
    cwd,
    encoding: 'utf8',
  });

/** A repository that is a workspace, with the program where CI would have installed it. */
async function initialized(...flags: readonly string[]): Promise<string> {
  const cwd = makeFolder();
  git(cwd, 'init', '-q', '-b', 'main');
  expect((await run([...FLAGS, '--example', ...flags], { cwd })).code).toBe(0);
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(BIN, join(cwd, 'node_modules/.bin/incident'));
  writeFileSync(join(cwd, '.gitignore'), 'node_modules\n');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'Begin');
  return cwd;
}

const update = (clock: string, fact: string): string =>
  `\n  - at: 2026-01-05T${clock}:00+07:00\n    ${fact}\n    next: 2026-01-05T17:00:00+07:00\n`;
const EARLY = update('14:40', 'severity: minor');
const LATE = update('14:50', 'customers: { voice: 1200 }');

/** Adds an update on each of two branches and merges them, by whatever driver git knows. */
function unitesTwoBranches(cwd: string, file: string): void {
  const base = readFileSync(file, 'utf8');
  for (const [branch, added] of [
    ['one', EARLY],
    ['other', LATE],
  ] as const) {
    git(cwd, 'switch', '-qc', branch, 'main');
    writeFileSync(file, base + added);
    git(cwd, 'commit', '-qam', branch);
  }
  git(cwd, 'merge', '-q', '--no-edit', 'one');
}

describe('init', () => {
  test('makes an empty repository a workspace, with an example that check finds clean', async () => {
    const cwd = await initialized();
    expect(await run(['check'], { cwd })).toMatchObject({ code: 0, out: '' });
    expect((await run(['render', '--channel', 'sms'], { cwd })).out).toContain(
      'telepon terganggu di Kota Denpasar',
    );
    expect(git(cwd, 'config', '--get', 'merge.incident.driver')).toContain('merge-file %O %A %B %P');
    expect(readFileSync(join(cwd, 'incidents/settings.yaml'), 'utf8')).toMatch(/sorong: .*zone: WIT }/);
  });

  test('names plural services as such, and areas shortly where that is plain', async () => {
    const areas = [
      'sleman=Kabupaten Sleman/Sleman Regency',
      'kota-m=Kota Magelang/Magelang City',
      'kab-m=Kabupaten Magelang/Magelang Regency',
    ];
    const more = ['--service', 'atm=ATM/ATMs', ...areas.flatMap(area => ['--area', area])];
    const cwd = await initialized(...more);
    const settings = parse(readFileSync(join(cwd, 'incidents/settings.yaml'), 'utf8'));
    expect(settings.services.atm.plural).toBe(true);
    expect(settings.areas.sleman.short).toEqual({ id: 'Sleman', en: 'Sleman' });
    expect(settings.areas['kab-m'].short).toBeUndefined();
  });

  test('run again changes nothing, and says so', async () => {
    const cwd = await initialized();
    const { code, out } = await run(['init'], { cwd });
    expect(code).toBe(0);
    for (const line of out.trim().split('\n')) expect(line).toMatch(/: is already there$/);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('says what it does not do with flags for settings that are there, and adds an example to them', async () => {
    const cwd = await initialized();
    const example = join(cwd, 'incidents/2026/2026-01-05-contoh.yaml');
    rmSync(example);
    const { code, out, err } = await run(['init', '--example', '--name', 'Lain', '--zone', 'WIT'], { cwd });
    expect([code, err]).toEqual([
      0,
      'incidents/settings.yaml is already there, so nothing was done with --name, --zone: edit the file.\n',
    ]);
    expect(out).toContain('2026-01-05-contoh.yaml: created');
    expect(git(cwd, 'status', '--porcelain')).toBe('');
    writeFileSync(join(cwd, 'incidents/settings.yaml'), 'format: 1\norganisasi: {}\n');
    rmSync(example);
    const broken = await run(['init', '--example'], { cwd });
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('settings.yaml:2:1 error')]);
    expect(existsSync(example)).toBe(false);
  });

  test('inside a workspace completes that one, and says which', async () => {
    const cwd = await initialized();
    const { code, out, err } = await run(['init'], { cwd: join(cwd, 'incidents') });
    expect([code, err]).toEqual([0, expect.stringContaining(`In the workspace around this folder: ${cwd}`)]);
    expect(out).toContain('.gitattributes: is already there');
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('in a bare repository writes nothing', async () => {
    const cwd = makeFolder();
    git(cwd, 'init', '-q', '--bare');
    const { code, err } = await run(FLAGS, { cwd });
    expect([code, err]).toEqual([3, expect.stringContaining('run the command in a clone of it')]);
    expect(existsSync(join(cwd, 'incidents'))).toBe(false);
  });

  test('takes several in one flag, makes keys of names, and one name for both languages', async () => {
    const cwd = makeFolder();
    const lists = [
      '--service',
      'air bersih/water supply; qris=QRIS',
      '--area',
      'Gambut; Kota Ternate/Ternate City:WIT',
    ];
    const firm = [
      '--name',
      'Air Contoh',
      '--zone',
      'WIB',
      '--status-page',
      'https://status.aircontoh.example',
    ];
    expect((await run(['init', ...firm, ...lists], { cwd })).code).toBe(0);
    const { services, areas } = parse(readFileSync(join(cwd, 'incidents/settings.yaml'), 'utf8'));
    expect(services).toEqual({
      'water-supply': { name: { id: 'air bersih', en: 'water supply' } },
      qris: { name: { id: 'QRIS', en: 'QRIS' } },
    });
    expect(areas).toEqual({
      gambut: { name: { id: 'Gambut', en: 'Gambut' }, zone: 'WIB' },
      'ternate-city': { name: { id: 'Kota Ternate', en: 'Ternate City' }, zone: 'WIT' },
    });
  });

  test('adds to a .gitattributes, and leaves a workflow that differs as it is, showing how', async () => {
    const cwd = await initialized();
    writeFileSync(join(cwd, '.gitattributes'), '*.png binary');
    writeFileSync(join(cwd, '.github/workflows/incident.yml'), 'name: own\n');
    const { out } = await run(['init'], { cwd });
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toMatch(/^\*\.png binary\nincidents\/\*\*/);
    expect(readFileSync(join(cwd, '.github/workflows/incident.yml'), 'utf8')).toBe('name: own\n');
    expect(out).toMatch(
      /incident\.yml: is there and differs, and is left as it is[\s\S]* {2}- name: own\n {2}\+ /,
    );
  });

  test('names what has no English, and takes a proper name for both languages', async () => {
    const cwd = makeFolder();
    const names = ['--service', 'tiket=aplikasi tiket', '--service', 'wifi=WiFi', '--area', 'bali=Bali'];
    const { code, err } = await run([...FLAGS, ...names], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('Without an English name: "aplikasi tiket". ')]);
  });

  test('without a terminal names every flag that is missing, and writes nothing', async () => {
    const cwd = makeFolder();
    const { code, err } = await run(['init', '--name', 'ContohNet'], { cwd });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('Give --zone, --status-page, --service, --area'),
    ]);
    expect(existsSync(join(cwd, 'incidents'))).toBe(false);
  });

  test.each([
    ['--status-page', 'http://x', 'error bad-link'],
    ['--sender', '123', 'error bad-sender'],
    ['--phone', 'water=air/water', 'error bad-phone'],
  ])('refuses %s %s, and writes nothing', async (flag, value, says) => {
    const cwd = makeFolder();
    const { code, err } = await run([...FLAGS, flag, value], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining(says)]);
    expect(existsSync(join(cwd, 'incidents'))).toBe(false);
  });

  test('the merge driver that it sets unites two branches', async () => {
    const cwd = await initialized();
    const file = join(cwd, 'incidents/2026/2026-01-05-contoh.yaml');
    const base = readFileSync(file, 'utf8');
    unitesTwoBranches(cwd, file);
    expect(readFileSync(file, 'utf8')).toBe(base + EARLY + LATE);
  });
});

describe('where the program is not installed yet', () => {
  test('a merge leaves both sides in the file, with their marks', async () => {
    const cwd = await initialized();
    rmSync(join(cwd, 'node_modules'), { recursive: true });
    const file = join(cwd, 'incidents/2026/2026-01-05-contoh.yaml');
    expect(() => unitesTwoBranches(cwd, file)).toThrow();
    const merged = readFileSync(file, 'utf8');
    for (const words of ['<<<<<<< ours', '14:40', '14:50', '>>>>>>> theirs']) expect(merged).toContain(words);
    expect((await run(['check'], { cwd })).out).toContain('conflict');
  });

  test('init says what is to be installed', async () => {
    const cwd = makeFolder();
    git(cwd, 'init', '-q');
    expect((await run(FLAGS, { cwd })).err).toMatch(
      /^Next: install the program here .*npm install --save-dev \.\/incident-\d+\.\d+\.\d+\.tgz/m,
    );
  });
});

describe('init in a folder of a repository', () => {
  /** The program is installed in the folder, or at the top. */
  async function inFolder(installed: string, ...flags: readonly string[]): Promise<string> {
    const top = makeFolder();
    git(top, 'init', '-q', '-b', 'main');
    mkdirSync(join(top, 'ops/status'), { recursive: true });
    mkdirSync(join(top, installed, 'node_modules/.bin'), { recursive: true });
    symlinkSync(BIN, join(top, installed, 'node_modules/.bin/incident'));
    writeFileSync(join(top, installed, 'package.json'), '{ "private": true }\n');
    writeFileSync(join(top, '.gitignore'), 'node_modules\n');
    const { code } = await run([...FLAGS, '--example', ...flags], { cwd: join(top, 'ops/status') });
    expect(code).toBe(0);
    git(top, 'add', '-A');
    git(top, 'commit', '-qm', 'Begin');
    return top;
  }

  test.each(['', 'ops/status'])('the merge driver works, with the program in "%s"', async installed => {
    const top = await inFolder(installed);
    const file = join(top, 'ops/status/incidents/2026/2026-01-05-contoh.yaml');
    const base = readFileSync(file, 'utf8');
    unitesTwoBranches(top, file);
    expect(readFileSync(file, 'utf8')).toBe(base + EARLY + LATE);
  });

  test.each(['github', 'gitlab'])(
    'the workflow of %s stands at the top and works in the folder',
    async system => {
      const top = await inFolder('ops/status', '--ci', system);
      const name = system === 'github' ? '.github/workflows/incident.yml' : '.gitlab-ci.yml';
      expect(existsSync(join(top, 'ops/status', name))).toBe(false);
      const workflow = parse(readFileSync(join(top, name), 'utf8'));
      if (system === 'github') {
        expect(workflow.defaults.run['working-directory']).toBe('ops/status');
        expect(workflow.jobs.comment.defaults.run['working-directory']).toBe('.');
        expect(workflow.jobs.site.steps.at(-1).with).toEqual({ name: 'site', path: 'ops/status/public' });
        expect(workflow.jobs.check.steps.at(-1).with).toEqual({
          name: 'notices',
          path: 'ops/status/notices.md',
        });
      } else {
        expect(workflow.default.before_script).toEqual(['cd ops/status', 'npm ci --ignore-scripts']);
        expect(workflow.check.artifacts.paths).toEqual(['ops/status/notices.md']);
        expect(workflow.site.artifacts.paths).toEqual(['ops/status/public']);
        expect(workflow.comment.script.at(-1)).toContain('body@ops/status/notices.md');
      }
      const again = await run(['init', '--ci', system], { cwd: join(top, 'ops/status') });
      for (const line of again.out.trim().split('\n')) expect(line).toMatch(/: is already there/);
    },
  );

  test('a folder with an odd name gets no workflow, and is told so', async () => {
    const top = makeFolder();
    git(top, 'init', '-q');
    mkdirSync(join(top, 'a; rm -rf b'));
    const { code, out } = await run(FLAGS, { cwd: join(top, 'a; rm -rf b') });
    expect([code, out]).toEqual([0, expect.stringContaining('incident.yml: not written')]);
    expect(existsSync(join(top, '.github'))).toBe(false);
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

describe('the workflows that init writes', () => {
  const github = async () => {
    const cwd = await initialized();
    const text = readFileSync(join(cwd, '.github/workflows/incident.yml'), 'utf8');
    return { cwd, text, workflow: parse(text) };
  };

  test('have least permissions, pinned actions, and nothing of a pull request in a shell line', async () => {
    const { text, workflow } = await github();
    const jobs: readonly { readonly permissions?: object; readonly steps: readonly Step[] }[] = Object.values(
      workflow.jobs,
    );
    const steps = jobs.flatMap(job => job.steps);
    expect(text).not.toContain('pull_request_target');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.flatMap(({ permissions }) => permissions ?? [])).toEqual([{ 'pull-requests': 'write' }]);
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
    for (const { run: line } of steps) expect(line ?? '').not.toContain('${{');
  });

  test.each(['github', 'gitlab'])('of %s: their commands run in a clean clone', async system => {
    const cwd = await initialized('--ci', system);
    const text = readFileSync(
      join(cwd, system === 'github' ? '.github/workflows/incident.yml' : '.gitlab-ci.yml'),
      'utf8',
    );
    const clone = join(makeFolder(), 'clone');
    git(cwd, 'clone', '-q', cwd, clone);
    mkdirSync(join(clone, 'node_modules/.bin'), { recursive: true });
    symlinkSync(BIN, join(clone, 'node_modules/.bin/incident'));
    const lines = [...text.matchAll(/^ *(?:- |run: |- run: )((?:npx|git) .*)$/gm)].map(
      ([, line = '']) => line,
    );
    expect(lines.length).toBeGreaterThan(4);
    const env = {
      ...process.env,
      BASE: 'main',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      GITHUB_ACTIONS: '',
    };
    for (const line of lines) {
      const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', line], {
        cwd: clone,
        env,
        encoding: 'utf8',
      });
      // The example is open since January: its promise is overdue, and the timer must say so.
      expect([line, status, stderr.slice(0, 200)]).toEqual([
        line,
        line.includes('--promises') ? 1 : 0,
        expect.any(String),
      ]);
    }
    expect(readFileSync(join(clone, 'public/index.html'), 'utf8')).toContain('Ada satu gangguan');
    expect(readFileSync(join(clone, 'notices.md'), 'utf8')).toContain('No fact and no notice changes.');
  });

  test('of github: the comment of an earlier run is replaced, and nobody else’s', async () => {
    const cwd = await initialized();
    const { jobs } = parse(readFileSync(join(cwd, '.github/workflows/incident.yml'), 'utf8'));
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(
      join(cwd, 'bin/gh'),
      '#!/bin/sh\necho "$*" >> gh.log\ncase "$*" in *--paginate*) cat own.txt;; esac\n',
    );
    chmodSync(join(cwd, 'bin/gh'), 0o755);
    const env = {
      ...process.env,
      PATH: `${join(cwd, 'bin')}:${process.env.PATH}`,
      GH_REPO: 'c/r',
      NUMBER: '3',
    };
    for (const own of ['', '17\n18\n']) {
      writeFileSync(join(cwd, 'own.txt'), own);
      await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', jobs.comment.steps.at(-1).run], {
        cwd,
        env,
      });
    }
    const said = readFileSync(join(cwd, 'gh.log'), 'utf8').trim().split('\n');
    expect([said[1], said[3]]).toEqual([
      'pr comment 3 --body-file notices.md',
      'api --silent --method PATCH repos/c/r/issues/comments/17 --field body=@notices.md',
    ]);
  });

  test('of gitlab: the comment is posted with its token alone', async () => {
    const cwd = await initialized('--ci', 'gitlab');
    const { comment } = parse(readFileSync(join(cwd, '.gitlab-ci.yml'), 'utf8'));
    expect(comment.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"', when: 'always' }]);
    expect(comment.environment).toEqual({ name: 'incident-comment', action: 'access' });
    writeFileSync(join(cwd, 'notices.md'), 'Ayo & baca\n');
    const received: string[] = [];
    const notes = [{ id: 4, body: 'Bagus' }];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => {
        const posted = new URLSearchParams(body).get('body') ?? '';
        received.push(`${request.method} ${request.url} ${request.headers['private-token']}`, posted);
        response.end(JSON.stringify(notes));
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = {
      ...process.env,
      INCIDENT_COMMENT_TOKEN: 'rahasia',
      CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
      CI_PROJECT_ID: '7',
      CI_MERGE_REQUEST_IID: '3',
    };
    const post = () =>
      promisify(execFile)('bash', ['-euo', 'pipefail', '-c', comment.script.join('\n')], { cwd, env });
    await post();
    notes.push({ id: 9, body: '## Notices: <code>main</code>' });
    await post();
    server.close();
    const path = '/api/v4/projects/7/merge_requests/3/notes';
    expect(received).toEqual([
      `GET ${path}?per_page=100 rahasia`,
      '',
      `POST ${path} rahasia`,
      'Ayo & baca\n',
      `GET ${path}?per_page=100 rahasia`,
      '',
      `PUT ${path}/9 rahasia`,
      'Ayo & baca\n',
    ]);
  });
});
