import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, run } from '../support/run.ts';
import {
  exampleText,
  makeFolder,
  makeWorkspace,
  OPEN_FILE,
  openText,
  ROOT,
  SEMARANG,
  UPDATE_FLAGS,
} from '../support/workspace.ts';

const FIRST = [
  '--service',
  'home-internet,voice=normal',
  '--area',
  'demak',
  '--severity',
  'major',
  '--at',
  '2026-11-22T14:25+07:00',
  '--started',
  '14:05',
  '--next',
  '15.00',
];

describe('new', () => {
  test('declares an incident by flags, with a schema for the editor in its first line', async () => {
    const cwd = makeWorkspace();
    const { code, out } = await run(['new', ...FIRST, '--slug', '2026-11-22-uji'], { cwd });
    expect([code, out]).toEqual([0, `${OPEN_FILE}: declared\n`]);
    const text = readFileSync(join(cwd, OPEN_FILE), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/incident\.schema\.json\n/);
    expect(text).toContain('next: 2026-11-22T15:00:00+07:00');
    expect(existsSync(join(cwd, 'incidents/incident.schema.json'))).toBe(true);
    expect((await run(['check'], { cwd })).code).toBe(0);
  });

  test('without a terminal names the flags of what is missing, and writes nothing', async () => {
    const cwd = makeWorkspace();
    const { code, err } = await run(['new', '--area', 'demak'], { cwd });
    expect(code).toBe(2);
    for (const flag of ['--service', '--severity', '--started', '--next']) expect(err).toContain(flag);
    expect(existsSync(join(cwd, 'incidents/2026'))).toBe(false);
  });

  test('the same again is already there; another one under that name is refused', async () => {
    const cwd = makeWorkspace();
    const args = ['new', ...FIRST, '--slug', '2026-11-22-uji'];
    await run(args, { cwd });
    expect(await run(args, { cwd })).toMatchObject({ code: 0, out: `${OPEN_FILE}: is already there\n` });
    expect((await run([...args, '--symptom', 'no-internet'], { cwd })).code).toBe(1);
  });

  test('a typo in a service is refused with a suggestion', async () => {
    const cwd = makeWorkspace();
    const { code, err } = await run(
      ['new', ...FIRST, '--service', 'home-internt', '--slug', '2026-11-22-uji'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(err).toContain('error: --service: There is no service');
    expect(err).toContain('Did you mean home-internet?');
    expect(existsSync(join(cwd, OPEN_FILE))).toBe(false);
  });
});

describe('update', () => {
  test('adds lines only, to the only open incident', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const args = [
      'update',
      '--at',
      '14:58',
      '--status',
      'identified',
      '--cause',
      'fiber-cut',
      '--certainty',
      'confirmed',
      '--place',
      'Kaligawe',
      '--eta',
      '20:00',
      '--next',
      '17:00',
    ];
    const { code, out } = await run(
      args.map(arg => (arg === '14:58' ? '2026-11-22T14:58+07:00' : arg)),
      { cwd },
    );
    expect([code, out]).toEqual([0, `${OPEN_FILE}: update 2 (2026-11-22T14:58:00+07:00) added\n`]);
    const text = readFileSync(join(cwd, OPEN_FILE), 'utf8');
    expect(text.startsWith(openText)).toBe(true);
    expect(text).toContain(
      'cause: { type: fiber-cut, certainty: confirmed, place: { id: Kaligawe, en: Kaligawe } }',
    );
  });

  test('the same update twice is already there', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const args = ['update', ...UPDATE_FLAGS];
    await run(args, { cwd });
    const before = readFileSync(join(cwd, OPEN_FILE), 'utf8');
    expect(await run(args, { cwd })).toMatchObject({
      code: 0,
      out: `${OPEN_FILE}: update 2 (2026-11-22T14:58:00+07:00) is already there\n`,
    });
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toBe(before);
    const other = await run([...args.slice(0, 3), '--severity', 'minor', '--next', '17:00'], { cwd });
    expect(other.code).toBe(1);
    expect(other.err).toContain('incident correct');
  });

  test('names the flag of what a status needs', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    expect((await run(['update', '--status', 'resolved'], { cwd })).err).toContain('--ended');
    expect((await run(['update', '--status', 'identified', '--next', '+1h'], { cwd })).err).toContain(
      '--cause',
    );
    expect((await run(['update', '--eta', '+4h'], { cwd })).err).toContain('--next');
    expect((await run(['update'], { cwd })).code).toBe(2);
    expect((await run(['update', '--next', 'soon'], { cwd })).err).toContain('"soon" is not a time');
    expect((await run(['update', '--message-id', 'x', '--next', '+1h'], { cwd })).err).toContain(
      '--message-en',
    );
  });

  test('lists the choices when several incidents are open', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText, 'incidents/2026/2026-11-22-lain.yaml': openText });
    const { code, err } = await run(['update', '--next', '+1h'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('2026-11-22-lain, 2026-11-22-uji');
  });

  test('a file that is not valid is never rewritten', async () => {
    const broken = openText.replace('severity: major', 'severity: huge');
    const cwd = makeWorkspace({ [OPEN_FILE]: broken });
    const { code, err } = await run(['update', 'uji', '--next', '+1h'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain(`${OPEN_FILE}:8:15 error wrong-value`);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toBe(broken);
  });

  test('takes facts as YAML, and shows a dry run without writing', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const facts = 'message:\n  id: Halo\n  en: Hello\ncustomers: { home-internet: 7 }\n';
    const args = ['update', '--facts', '-', '--at', '2026-11-22T14:58+07:00', '--next', '17:00'];
    const dry = await run([...args, '--dry-run'], { cwd, input: facts });
    const { out } = await run([...args, '--dry-run', '--json'], { cwd, input: facts });
    expect(JSON.parse(out)).toMatchObject({
      slug: '2026-11-22-uji',
      result: 'dry-run',
      notices: expect.any(Array),
    });
    expect(dry.out).toContain('sms id');
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toBe(openText);
    expect((await run(args, { cwd, input: facts })).code).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toContain('message:\n      id: Halo\n      en: Hello');
    const wrong = await run(args, { cwd, input: 'custommers: 1\n' });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('<stdin>:1:1 error unknown-key')]);
  });
});

describe('correct', () => {
  test('adds a visible correction and leaves the wrong update as it was', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    await run(
      ['update', '--at', '2026-11-22T14:58+07:00', '--customers', 'home-internet=35800', '--next', '17:00'],
      { cwd },
    );
    const before = readFileSync(join(cwd, OPEN_FILE), 'utf8');
    const { code } = await run(
      ['correct', '--of', '14:58', '--at', '2026-11-22T15:10+07:00', '--customers', 'home-internet=38500'],
      { cwd },
    );
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, OPEN_FILE), 'utf8');
    expect(text.startsWith(before)).toBe(true);
    const { out } = await run(['render', '--channel', 'sms'], { cwd });
    expect(out).toContain('38.500 pelanggan, bukan 35.800');
    expect(out).toContain('38,500 customers, not 35,800');
  });

  test('of one kind of compensation keeps the others, and does not speak of them', async () => {
    const cwd = makeWorkspace({ [SEMARANG]: exampleText(SEMARANG) });
    const award = 'bill-credit-days services=home-internet days=2 bill=2026-12 delivery=automatic';
    const { code } = await run(
      ['correct', 'semarang', '--of', '5', '--at', '2026-11-23T13:00+07:00', '--compensation', award],
      { cwd },
    );
    expect(code).toBe(0);
    const { out } = await run(
      ['render', 'semarang', '--at', '2026-11-23T13:00+07:00', '--channel', 'website'],
      { cwd },
    );
    expect(readFileSync(join(cwd, SEMARANG), 'utf8').match(/type: extra-data/g)).toHaveLength(2);
    expect(out).not.toMatch(/kuota|GB/);
  });
});

describe('render', () => {
  const cwd = ROOT;

  test('prints the notices of an incident on every channel asked for', async () => {
    const { code, out } = await run(
      ['render', 'internet-semarang', '--at', '1', '--channel', 'sms', '--lang', 'id'],
      { cwd },
    );
    expect([code, out]).toEqual([
      0,
      '2026-11-22-internet-semarang 2026-11-22T14:25:00+07:00 investigating\n\nsms id 159/160 septets\nContohTel: Sejak 22/11 pkl 14.05 WIB internet rumah & data seluler terganggu di Kota Semarang, Kendal, Demak. Telepon/SMS normal. Mohon maaf. Kabar lagi 15.00.\n\n',
    ]);
  });

  test('writes one file a notice, and writes the same bytes again', async () => {
    const out = makeFolder();
    await run(['render', '--all', '--out', out], { cwd });
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(txt|html)$/.test(file))
      .sort();
    expect(files).toContain('2026-11-22-internet-semarang/20261122T142500+0700/sms.id.txt');
    expect(files).toHaveLength(15 * 22);
    const bytes = files.map(file => readFileSync(join(out, file), 'utf8'));
    await run(['render', '--all', '--out', out], { cwd });
    expect(files.map(file => readFileSync(join(out, file), 'utf8'))).toEqual(bytes);
  });

  test('prints JSON', async () => {
    const { out } = await run(['render', 'internet-semarang', '--network', 'x', '--json'], { cwd });
    expect(JSON.parse(out)).toHaveLength(2);
    expect(JSON.parse(out)[0]).toMatchObject({
      channel: 'social',
      network: 'x',
      language: 'id',
      occasion: 'report',
      measure: { limit: 280, fits: true },
    });
  });

  test('a pipe that closes early is no error', async () => {
    const shell = spawn(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${BIN}" render --all | head -1`],
      { cwd },
    );
    const code = await new Promise(resolve => shell.on('close', resolve));
    expect(code).toBe(0);
  });

  test.each([
    [['render', 'nothing'], 'There is no incident "nothing"'],
    [['render', 'semarang'], 'fits several incidents'],
    [['render', '--channel', 'fax'], '"fax" is not one of: sms, social, website'],
    [['render', '--at', '99'], 'has no update 99'],
    [['render', '--at', '1', '--all'], 'cannot be used with'],
    [['rendr'], "unknown command 'rendr'"],
    [['check', '--lang', 'id'], '--lang goes with --text'],
    [['preview', 'internet-semarang', '--at', '99'], 'has no update 99'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err, out } = await run(args, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

test('list says of an incident that cannot be read that it may be open', async () => {
  const cwd = makeWorkspace({ [OPEN_FILE]: openText.replace('severity: major', 'severity: majr') });
  const { code, out } = await run(['list'], { cwd });
  expect([code, out]).toEqual([1, expect.stringContaining('1 incident could not be read and may be open')]);
});

describe('check', () => {
  const WRONG = openText
    .replace('severity: major', 'severity: huge')
    .replace('[kota-semarang, kendal, demak]', '[kota-semarangg]');

  test('shows every problem with its line and a caret, and exits 1', async () => {
    const { code, out, err } = await run(['check'], { cwd: makeWorkspace({ [OPEN_FILE]: WRONG }) });
    expect(code).toBe(1);
    expect(out).toContain(`${OPEN_FILE}:8:15 error wrong-value`);
    expect(out).toContain('    severity: huge\n                  ^');
    expect(out).toContain('Did you mean kota-semarang?');
    expect(err).toBe('1 incident checked: 2 errors, 0 warnings.\n');
  });

  test('writes annotations where GitHub runs it, and JSON where asked', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: WRONG });
    const { out } = await run(['check'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(out).toMatch(
      /^::error file=incidents\/2026\/2026-11-22-uji\.yaml,line=8,col=15,title=wrong-value::/,
    );
    const json = JSON.parse((await run(['check', '--json'], { cwd })).out);
    expect(json.problems.map(({ code }: { code: string }) => code)).toEqual(['wrong-value', 'unknown-area']);
  });

  test('text from a file never reaches the terminal as an escape sequence or a workflow command', async () => {
    const hostile = openText.replace('symptom: no-internet', 'symptom: "\\e[31mred\\n::error::x"');
    const cwd = makeWorkspace({ [OPEN_FILE]: hostile, 'incidents/2026/\u001b[31m.yaml': openText });
    for (const env of [{}, { GITHUB_ACTIONS: 'true' }]) {
      const { out } = await run(['check'], { cwd, env });
      expect(out).not.toContain('\u001b');
      expect(out).not.toMatch(/^::error::x/m);
    }
  });

  test('templates, phrases and settings are checked at their lines', async () => {
    const cwd = makeWorkspace({
      'templates/sms/resolved.id.hbs':
        'a\n{{#if servces}}x{{/if}}\n{{situation}} {{> nxt-sms}} {{{org}}} {{lookup a b}}',
      'templates/sms/resolved.en.hbs': 'a {{#each progress}}{{service}} {{org}}{{/each}} {{started.clok}}',
      'templates/short/resolved.id.hbs': '{{org}',
      'templates/layouts/website.hbs': '<p onclick="x">\n<script>{{body}}</script><a href={{link}}>x</a>',
      'templates/phrases.yaml':
        'format: 1\ncauses:\n  fiber-cut:\n    clause: { id: "kabel {tempat}", en: cable }\n    noun: { id: kabel }\n',
    });
    const { out } = await run(['check'], { cwd });
    for (const expected of [
      'templates/sms/resolved.id.hbs:2:7 error unknown-fact',
      'Did you mean services?',
      'templates/sms/resolved.id.hbs:3:3 error wrong-fact',
      'templates/sms/resolved.id.hbs:3:15 error unknown-partial',
      'templates/sms/resolved.id.hbs:3:29 error template-feature',
      'templates/sms/resolved.id.hbs:3:39 error template-feature',
      'templates/sms/resolved.en.hbs:1:35 error unknown-fact',
      'templates/sms/resolved.en.hbs:1:52 error unknown-fact',
      'templates/short/resolved.id.hbs:1:1 error one-language',
      'templates/short/resolved.id.hbs:1:1 error template-syntax',
      'templates/layouts/website.hbs:1:1 error unsafe-html',
      'templates/layouts/website.hbs:2:1 error unsafe-html',
      'templates/layouts/website.hbs:2:26 error unsafe-html',
      'templates/phrases.yaml:4:19 error unknown-slot',
      'templates/phrases.yaml:5:11 error one-language',
    ]) {
      expect(out).toContain(expected);
    }
  });

  test('a workspace overrides a template and a phrase', async () => {
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText,
      'templates/sms/investigating.id.hbs':
        '{{situation.now}} sejak {{started.full}}. Kabar lagi {{next.brief}}.',
      'templates/sms/investigating.en.hbs':
        '{{situation.now}} since {{started.full}}. Next update by {{next.brief}}.',
      'templates/phrases.yaml':
        'format: 1\nimpacts:\n  disrupted:\n    now: { id: bermasalah, en: down }\n    planned: { id: terganggu, en: disrupted }\n',
    });
    const { out } = await run(['render', '--channel', 'sms'], { cwd });
    expect(out).toContain(
      'ContohTel: Internet rumah & data seluler bermasalah di Kota Semarang, Kendal, Demak sejak 22/11 pkl 14.05 WIB.',
    );
    expect((await run(['check'], { cwd })).code).toBe(0);
  });

  test('only regular files are read', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    symlinkSync('/etc/hostname', join(cwd, 'incidents/2026/2026-11-22-link.yaml'));
    const { code, out } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('2026-11-22-link.yaml:1:1 error not-a-file');
  });

  test('outside of a workspace it says where to run it', async () => {
    const { code, err } = await run(['check'], { cwd: makeFolder() });
    expect(code).toBe(2);
    expect(err).toContain('incidents/settings.yaml');
  });

  test('the examples are clean', async () => {
    expect(await run(['check'], { cwd: ROOT })).toEqual({
      code: 0,
      out: '',
      err: '3 incidents checked: 0 errors, 0 warnings.\n',
    });
  });
});

describe('list, show, schema, migrate, help', () => {
  test('list shows what is due and overdue', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const due = await run(['list', '--now', '2026-11-22T14:40+07:00'], { cwd });
    expect(due.out).toBe(
      '2026-11-22-uji  investigating  next update by 2026-11-22 15:00 WIB (in 20 minutes)\n',
    );
    const late = await run(['list', '--now', '2026-11-22T15:10+07:00', '--json'], { cwd });
    expect(JSON.parse(late.out)[0].due).toEqual([
      { what: 'next update', at: '2026-11-22T15:00:00+07:00', minutes: -10, path: ['updates', 0, 'next'] },
    ]);
  });

  test('show tells the state now and the timeline', async () => {
    const { out } = await run(['show', 'internet-semarang'], { cwd: ROOT });
    // What was promised has been kept, and an empty fact is none.
    expect(out).not.toMatch(/^ {2}\w+: *$/m);
    expect(out).toContain('outage, resolved (closed)');
    expect(out).toContain('  5  2026-11-23 12:00 WIB  compensation');
  });

  test('the committed schemas are those that the program prints', async () => {
    for (const name of ['incident', 'settings']) {
      const { out } = await run(['schema', name], { cwd: ROOT });
      expect(out).toBe(readFileSync(join(ROOT, `incidents/${name}.schema.json`), 'utf8'));
    }
  });

  test('a schema says what every field of an update means', async () => {
    const { out } = await run(['schema'], { cwd: ROOT });
    const { anyOf, $defs } = JSON.parse(out);
    const target = (node: { $ref?: string }) => (node.$ref ? $defs[node.$ref.split('/').at(-1) ?? ''] : node);
    for (const kind of anyOf) {
      const { properties } = target(target(kind.properties.updates).items);
      const mute = Object.keys(properties).filter(field => !properties[field].description);
      expect([Object.keys(properties).length > 15, mute]).toEqual([true, []]);
    }
  });

  test('migrate has nothing to do, and refuses a newer format', async () => {
    expect(await run(['migrate'], { cwd: ROOT })).toMatchObject({
      code: 0,
      out: 'Nothing to migrate: format 1 is the only one.\n',
    });
    const newer = await run(['migrate'], {
      cwd: makeWorkspace({ [OPEN_FILE]: openText.replace('format: 1', 'format: 2') }),
    });
    expect([newer.code, newer.err]).toEqual([
      1,
      expect.stringContaining('this version of incident reads format 1'),
    ]);
  });

  test.each([
    '',
    'new',
    'update',
    'correct',
    'list',
    'show',
    'preview',
    'answer',
    'render',
    'check',
    'diff',
    'stats',
    'init',
    'schema',
    'migrate',
    'merge-file',
    'completion',
    'complete',
  ])('the help of "%s" fits a screen and shows one example', async command => {
    const { code, out } = await run([...command.split(' ').filter(Boolean), '--help'], { cwd: ROOT });
    const lines = out.trimEnd().split('\n');
    expect([code, lines.length <= 24, Math.max(...lines.map(line => line.length)) <= 80]).toEqual([
      0,
      true,
      true,
    ]);
    expect(out.match(/^Example:$/gm)).toHaveLength(1);
  });

  test.each([
    ['a command that is misspelt', ['corect'], 'Did you mean correct?'],
    ['an option that is misspelt', ['update', '--severty', 'minor'], 'Did you mean --severity?'],
    ['a name for a key', ['update', '--service', 'internet rumah=slow'], 'Did you mean home-internet?'],
    [
      'words for a cause',
      ['update', '--cause', 'kabel putus', '--certainty', 'confirmed'],
      'Did you mean fiber-cut or submarine-cable?',
    ],
    [
      'own words for a cause',
      ['update', '--cause', 'kebocoran pipa|a leaking pipe', '--certainty', 'confirmed'],
      'noun: { id: "kebocoran pipa", en: "a leaking pipe" }',
    ],
    ['an area that nobody knows', ['update', '--area', 'Bandung'], 'Use one of kota-semarang, '],
    ['a day that no month has', ['update', '--eta', '31/11 09:00'], 'There is no day 31/11'],
    ['a time that has passed', ['update', '--eta', '14:00'], 'Give the day too: "23/11 14:00"'],
    ['the end of a day', ['update', '--eta', '24:00'], 'Write 00:00 of the next day.'],
    ['no time at all', ['update', '--eta', '15:99'], 'No clock shows 15:99.'],
    ['a month by name', ['update', '--compensation', 'bill-credit-days days=1 bill=Des'], 'Write 2026-12.'],
    ['no name of a folder', ['render', '--out', ''], '--out: the name is empty.'],
  ])('%s is told what was meant', async (_, args, advice) => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const at = args[0] === 'update' ? ['--at', '2026-11-22T15:00+07:00', '--next', '17:00'] : [];
    const { code, err } = await run([...args, ...at], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(advice)]);
  });

  test('help names a command as --help does', async () => {
    const { code, out } = await run(['help', 'update'], { cwd: ROOT });
    expect([code, out]).toEqual([0, (await run(['update', '--help'], { cwd: ROOT })).out]);
  });

  test('the version is that of the package', async () => {
    const { out } = await run(['--version'], { cwd: ROOT });
    expect(out.trim()).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  });
});
