import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import {
  exampleText,
  makeFolder,
  makeWorkspace,
  OPEN_FILE,
  openText,
  SEMARANG,
} from '../support/workspace.ts';

const MESSAGE =
  '    message: { id: "Perkiraan pulih pukul 21.00 WIB.", en: "Estimated recovery: 21:00 WIB." }\n';
const withMessage = `${openText.trimEnd()}\n${MESSAGE}`;
const settingsText = exampleText('incidents/settings.yaml');

test('check warns of a service that one open incident calls normal where another says that it is off', async () => {
  const outage = (services: string, areas: string): string => `format: 1
kind: outage
updates:
  - at: 2026-11-22T14:20:00+07:00
    status: investigating
    severity: major
    started: 2026-11-22T14:05:00+07:00
    services: ${services}
    areas: ${areas}
    cause: unknown
    next: 2026-11-22T15:00:00+07:00
`;
  const [one, other] = ['incidents/2026/2026-11-22-satu.yaml', 'incidents/2026/2026-11-22-dua.yaml'];
  const cwd = makeWorkspace({
    [one]: outage('{ home-internet: unavailable, voice: normal }', '[demak, kendal]'),
    [other]: outage('{ voice: disrupted }', '[kendal]'),
  });
  const { code, out } = await run(['check'], { cwd });
  expect([code, out]).toEqual([0, expect.stringContaining(`${one}:8:`)]);
  expect(out).toContain(
    'voice is called normal here, and 2026-11-22-dua, open as well, says that it is off there.',
  );
  writeFileSync(join(cwd, other), outage('{ voice: disrupted }', '[kota-ambon]'));
  expect((await run(['check'], { cwd })).out).not.toContain('works-elsewhere');
});

describe('check reads the notices', () => {
  test('and points at the words in the file that no fact bears out', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: withMessage });
    const { code, out } = await run(['check'], { cwd });
    const line = withMessage.split('\n').findIndex(text => text.includes('message:')) + 1;
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`${OPEN_FILE}:${line}:20 error unsupported`));
    expect(out).toContain('"21.00 WIB", which no fact of the incident bears out');
    expect(out).toContain('--eta');
  });

  test('render gives no notice of an update that contradicts itself, and says why', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: withMessage });
    const { code, out, err } = await run(['render', '--channel', 'website'], { cwd });
    expect([code, out.trim()]).toEqual([1, '']);
    expect(err).toContain('unsupported');
  });

  test('and at the line of an own template that says a number of its own', async () => {
    const template = exampleText('templates/long/investigating.id.hbs').trimEnd();
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText,
      'templates/long/investigating.id.hbs': `${template}\nTim kami berjumlah 47 orang.\n`,
      'templates/long/investigating.en.hbs': exampleText('templates/long/investigating.en.hbs'),
    });
    const { code, out } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/templates\/long\/investigating\.id\.hbs:\d+:\d+ error unsupported/);
  });

  test.each([
    ['says what the facts deny', 'Jaringan sekarang sudah lancar.', 'The network is running smoothly now.'],
    ['adds a place', 'Kudus juga terdampak.', 'Kudus is also affected.'],
    ['adds a service', 'Layanan IPTV juga terganggu.', 'The IPTV service is also disrupted.'],
  ])('and an own template that %s, at its line', async (_, id, en) => {
    const own = (language: string, words: string) => {
      const file = `templates/long/investigating.${language}.hbs`;
      return { [file]: `${exampleText(file).trimEnd()}\n\n${words}\n` };
    };
    const cwd = makeWorkspace({ [OPEN_FILE]: openText, ...own('id', id), ...own('en', en) });
    const { code, out } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/templates\/long\/investigating\.id\.hbs:\d+:\d+ error unsupported/);
  });

  test('and once at a title that says what no fact does, however many notices it heads', async () => {
    const title = 'title: { id: Gangguan internet di Surabaya, en: Internet outage in Surabaya }';
    const cwd = makeWorkspace({
      [SEMARANG]: exampleText(SEMARANG).replace('updates:', `${title}\nupdates:`),
    });
    const { out } = await run(['check'], { cwd });
    expect(out.match(/semarang\.yaml:\d+:\d+ error unsupported/g)).toHaveLength(2);
    expect(out).toMatch(/semarang\.yaml:5:14 error unsupported/);
  });

  test('a logo that is not there is found before the site is built', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    rmSync(join(cwd, 'incidents/logo.svg'));
    const { code, out } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/incidents\/settings\.yaml:12:9 error missing-logo/);
  });

  const PLAIN =
    '<use href = "#a"/><path style="fill:url(&quot;#a&quot;)" stroke="url( #b )"/><image href="data:image/png;base64,AA"/>';
  test('an ordinary logo is taken', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const logo = join(cwd, 'incidents/logo.svg');
    writeFileSync(logo, readFileSync(logo, 'utf8').replace('</svg>', `${PLAIN}</svg>`));
    expect((await run(['check'], { cwd })).code).toBe(0);
  });

  test('a byte that is no text stands at its place', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: Buffer.from('format: 1\nkind: \xff\n', 'latin1') });
    expect((await run(['check'], { cwd })).out).toContain(`${OPEN_FILE}:2:7 error not-utf-8`);
  });

  test.each([
    '<script>alert(1)</script>',
    '<rect onload="alert(1)"/>',
    '<image href="https://contoh.example/a.png"/>',
    '<style>@import "https://contoh.example/a.css";</style>',
  ])('nor does a logo run or ask anything: %s', async live => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const logo = join(cwd, 'incidents/logo.svg');
    writeFileSync(logo, readFileSync(logo, 'utf8').replace('</svg>', `${PLAIN}${live}</svg>`));
    expect((await run(['check'], { cwd })).out).toMatch(/incidents\/settings\.yaml:12:9 error live-logo/);
    const { code, err } = await run(['render', '--channel', 'website', '--out', 'site'], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining('holds a script')]);
  });

  test('two services of one name are refused where they are named', async () => {
    const settings = settingsText.replace(/name: \{ id: SMS, en: SMS \}/, 'name: { id: Telepon, en: SMS }');
    const cwd = makeWorkspace({ 'incidents/settings.yaml': settings });
    const { out } = await run(['check'], { cwd });
    expect(out).toMatch(/settings\.yaml:\d+:\d+ error same-name\n {2}"Telepon" is the name of voice as well/);
  });

  test('what is wrong with settings of many areas stands at its line', async () => {
    const settings = exampleText('incidents/settings.yaml');
    const names = Array.from(
      { length: 150 },
      (_, index) => `  w-${index}: { name: { id: "W${index}", en: "W${index}" }, zone: WIB }`,
    );
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText,
      'incidents/settings.yaml': settings.replace(/\nareas:\n/, `\nareas:\n${names.join('\n')}\n`),
    });
    rmSync(join(cwd, 'incidents/logo.svg'));
    expect((await run(['check'], { cwd })).out).toMatch(/incidents\/settings\.yaml:12:9 error missing-logo/);
  });

  test('a name with a day that no calendar has is no slug, nor may two files share one', async () => {
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText,
      [OPEN_FILE.replace('.yaml', '.yml')]: openText,
      [OPEN_FILE.replace('11-22', '02-30')]: openText,
    });
    const { code, out } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('2026-02-30-uji.yaml:1:1 error bad-slug');
    expect(out).toContain('2026-11-22-uji.yml:1:1 error duplicate-slug');
  });

  test('a block of a template that does not end as it begins is shown where it is', async () => {
    const both = (name: string, text: string) => ({
      [`templates/sms/${name}.id.hbs`]: text,
      [`templates/sms/${name}.en.hbs`]: text,
    });
    const cwd = makeWorkspace({
      ...both('identified', 'a\n{{#if eta}}\nb\n'),
      ...both('resolved', '{{!-- {{#if --}}a {{#each services}}\nb\n{{/if}}\n'),
      ...both('monitoring', 'a {{else}} b'),
      ...both('reopened', 'a {{#if eta b {{org}}'),
    });
    const { out } = await run(['check'], { cwd });
    for (const expected of [
      /identified\.id\.hbs:2:1 error template-syntax\n.*\{\{#if …\}\} never ends/,
      /resolved\.en\.hbs:3:1 error template-syntax\n.*\{\{#each …\}\} of line 1 must end/,
      /monitoring\.id\.hbs:1:3 error template-syntax\n.*stands in no block/,
      /reopened\.en\.hbs:1:3 error template-syntax\n.*never close/,
    ])
      expect(out).toMatch(expected);
  });

  test('the cause unknown is taken, and templates must be a folder', async () => {
    const phrases = 'format: 1\ncauses: { unknown: { clause: { id: a, en: b }, noun: { id: a, en: b } } }\n';
    const { out } = await run(['check'], { cwd: makeWorkspace({ 'templates/phrases.yaml': phrases }) });
    expect(out).toContain('templates/phrases.yaml:2:11 error reserved-key');
    const { code, out: other } = await run(['check'], { cwd: makeWorkspace({ templates: 'x' }) });
    expect([code, other]).toEqual([1, expect.stringContaining('templates:1:1 error not-a-folder')]);
  });

  test("no name within the organization's own is read as a place or a service", async () => {
    const own = settingsText.replace('name: ContohTel', 'name: Internet Kota Semarang');
    const east = 'incidents/2026/2026-12-09-data-seluler-indonesia-timur.yaml';
    const cwd = makeWorkspace({ 'incidents/settings.yaml': own, [east]: exampleText(east) });
    expect(await run(['check'], { cwd })).toMatchObject({ code: 0, out: '' });
  });

  test('what both languages lack is said once', async () => {
    const text = openText.replace(/next: .*/, 'next: 2026-11-22T23:58:00+07:00');
    const { out } = await run(['check'], { cwd: makeWorkspace({ [OPEN_FILE]: text }) });
    expect(out.match(/next-update-past/g)).toHaveLength(1);
    expect(out).toContain('The notice in both languages');
  });

  test('and at an own phrase that says another number in each language', async () => {
    const phrases =
      'format: 1\nadvice:\n  own:\n    say: { id: "Hubungi 0811-222-333.", en: "Call 0811-222-444." }\n';
    const cwd = makeWorkspace({ [OPEN_FILE]: openText, 'templates/phrases.yaml': phrases });
    const { code, out } = await run(['check'], { cwd });
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/templates\/phrases\.yaml:4:\d+ error two-stories/),
    ]);
  });

  test('an own phrase may say how long to wait, and not how long the repair takes', async () => {
    const withAdvice = (id: string, en: string) =>
      makeWorkspace({
        [OPEN_FILE]: openText.replace(/ {4}advice:.*/, '    advice: [own]'),
        'templates/phrases.yaml': `format: 1\nadvice:\n  own:\n    say: { id: "${id}", en: "${en}" }\n`,
      });
    const wait = withAdvice('Matikan modem selama 2 menit.', 'Turn the modem off for 2 minutes.');
    expect((await run(['check'], { cwd: wait })).code).toBe(0);
    const repair = withAdvice('Perbaikan memerlukan 2 jam.', 'The repair takes 2 hours.');
    expect((await run(['check'], { cwd: repair })).out).toMatch(
      /templates\/phrases\.yaml:4:\d+ error unsupported/,
    );
  });

  test('a workspace may soften a rule of style, and none that keeps a notice true', async () => {
    const shouting = openText.replace(
      '    next:',
      '    message: { id: "Terima kasih!", en: "Thank you!" }\n    next:',
    );
    const soft = makeWorkspace({
      [OPEN_FILE]: shouting,
      'incidents/settings.yaml': `${settingsText}\nrules: { shout: off }\n`,
    });
    expect((await run(['check'], { cwd: soft })).err).toContain('0 errors, 0 warnings');
    const firm = makeWorkspace({
      'incidents/settings.yaml': `${settingsText}\nrules: { unsupported-safe: warning, shou: off }\n`,
    });
    const { code, out } = await run(['check'], { cwd: firm });
    expect(code).toBe(1);
    expect(out).toContain('firm-rule');
    expect(out).toContain('Did you mean shout?');
  });
});

describe('check and time', () => {
  test('says what is due and overdue at --now, and fails only with --promises', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const quiet = await run(['check'], { cwd });
    expect(quiet.err).toContain('0 errors, 0 warnings');
    const due = await run(['check', '--now', '2026-11-22T14:50+07:00'], { cwd });
    expect([due.code, due.out]).toEqual([0, expect.stringContaining('due in 10 minutes')]);
    const late = await run(['check', '--now', '2026-11-22T15:10+07:00'], { cwd });
    expect([late.code, late.out]).toEqual([0, expect.stringContaining('overdue by 10 minutes')]);
    const strict = await run(['check', '--now', '2026-11-22T15:10+07:00', '--promises'], { cwd });
    expect([strict.code, strict.out]).toEqual([1, expect.stringMatching(/:\d+:\d+ error overdue/)]);
  });

  test('says by how much the first notice came late, whatever the time is now', async () => {
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText.replace('started: 2026-11-22T14:05', 'started: 2026-11-22T13:05'),
    });
    const checked = await run(['check', '--now', '2026-11-22T14:50+07:00'], { cwd });
    expect(checked.out).toContain('and came 50 minutes late.');
    const list = await run(['list', '--now', '2026-11-22T14:50+07:00'], { cwd });
    expect(list.out).toContain('first notice by 2026-11-22 13:35 WIB (came 50 minutes late)');
  });
});

describe('check --base', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Uji', '-c', 'user.email=uji@contohtel.example', ...args], { cwd });

  test('warns of a translation left behind, and shows both', async () => {
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText.replace(
        '    next:',
        '    message: { id: "Kami di lokas.", en: "We are on site." }\n    next:',
      ),
    });
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '-m', 'Declare');
    const file = join(cwd, OPEN_FILE);
    const mended = readFileSync(file, 'utf8').replace('Kami di lokas.', 'Kami di lokasi.');
    writeFileSync(file, mended.replace('    next:', '    edited: 2026-11-22T14:30:00+07:00\n    next:'));
    const { code, out } = await run(['check', '--base', 'HEAD'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/:\d+:\d+ warning stale-translation/);
    expect(out).toContain('"Kami di lokas." to "Kami di lokasi."');
    expect(out).toContain('still "We are on site."');
  });

  test('says in one line that there is no repository or no such revision', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const none = await run(['check', '--base', 'HEAD'], { cwd, env: { GIT_CEILING_DIRECTORIES: '/' } });
    expect([none.code, none.err.split('\n').length]).toEqual([3, 2]);
    git(cwd, 'init', '--quiet');
    const missing = await run(['check', '--base', '--output=x'], { cwd });
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('--output=x')]);
  });
});

describe('check --templates', () => {
  test('finds an own template that fails only with facts that no incident states yet', async () => {
    const template = exampleText('templates/sms/completed.en.hbs').trimEnd();
    const cwd = makeWorkspace({
      [OPEN_FILE]: openText,
      'templates/sms/completed.en.hbs': `${template} Call 0811-222-3333.`,
      'templates/sms/completed.id.hbs': exampleText('templates/sms/completed.id.hbs'),
    });
    expect((await run(['check'], { cwd })).code).toBe(0);
    const { code, out } = await run(['check', '--templates'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/templates\/sms\/completed\.en\.hbs:\d+:\d+ error/);
    expect(out).toContain('completed, most facts');
  });

  test('refuses an own template that is too long where the shipped one fits, and an own answer that invents', async () => {
    const long = `${exampleText('templates/sms/resolved.id.hbs').trimEnd()} ${'Kalimat ini terlalu panjang. '.repeat(6)}`;
    const cwd = makeWorkspace({
      'templates/sms/resolved.id.hbs': long,
      'templates/sms/resolved.en.hbs': exampleText('templates/sms/resolved.en.hbs'),
      'templates/answers/when.id.hbs': exampleText('templates/answers/when.id.hbs'),
      'templates/answers/when.en.hbs': `${exampleText('templates/answers/when.en.hbs').trimEnd()} Call 0811-222-3333.`,
    });
    const { code, out } = await run(['check', '--templates'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('templates/sms/resolved.id.hbs:1:1 error length');
    expect(out).toContain('templates/answers/when.en.hbs:1:1 error wrong-answer');
  });

  test('finds nothing in the shipped templates', async () => {
    const { code, out } = await run(['check', '--templates'], {
      cwd: makeWorkspace({ [OPEN_FILE]: openText }),
    });
    expect([code, / (?:error|warning) /.test(out)]).toEqual([0, false]);
  });
});

describe('check --text', () => {
  test('reads any text, counts it, and says where the words are', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'draf.txt'), 'Mohon maaf,\nada masalah teknis. Kami perbaiki secepatnya.\n');
    const { code, out, err } = await run(
      ['check', '--text', 'draf.txt', '--lang', 'id', '--status', 'investigating', '--channel', 'sms'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(out).toContain('draf.txt:2:5 warning vague-what');
    expect(out).toMatch(/draf\.txt:2:\d+ error vague-when/);
    expect(err).toContain('57 of 160 septets');
  });

  test('takes the standard input, gives JSON, and asks for the language', async () => {
    const cwd = makeFolder();
    const { code, out } = await run(['check', '--text', '-', '--lang', 'en', '--channel', 'x', '--json'], {
      cwd,
      input: `Service is back. ${'a'.repeat(280)}`,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      measure: { used: 297, limit: 280 },
      problems: [{ code: 'length' }],
    });
    const mixed = await run(['check', '--text', '-', '--lang', 'id', '--templates'], { cwd, input: 'Halo' });
    expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('--text reads one text alone')]);
    const asked = await run(['check', '--text', '-'], { cwd, input: 'Halo' });
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--lang')]);
  });

  test.each([
    'a-b.',
    'a-',
    'di-',
    '\n',
    '1.234',
    '[isi ',
    ',',
    '! ',
    'di ',
    'many .',
    ': ',
    'sebagian pelanggan ',
  ])('answers a hostile text of %j within two seconds', async piece => {
    const cwd = makeFolder();
    const text = piece.repeat(Math.floor(19_000 / piece.length));
    const start = Date.now();
    const args = [
      'check',
      '--text',
      '-',
      '--lang',
      'id',
      '--status',
      'investigating',
      '--channel',
      'sms',
      '--json',
    ];
    const { code } = await run(args, { cwd, input: `${text}x` });
    expect([0, 1]).toContain(code);
    expect(Date.now() - start).toBeLessThan(2000);
  });

  test('refuses a text that no statement is as long as', async () => {
    const { code, err } = await run(['check', '--text', '-', '--lang', 'id'], {
      cwd: makeFolder(),
      input: 'a '.repeat(20_000),
    });
    expect([code, err]).toEqual([2, expect.stringContaining('longer than 20000 characters')]);
  });
});

test.each([
  ['message: Halo.', 'Write it like this: message: { id: …, en: … }.'],
  ['customers: 300', 'Write it like this: customers: { home-internet: 38500 }.'],
  ['advice: keep-settings', 'Write it like this: advice: [keep-settings].'],
  ['cause: { type: fiber-cut, certainty: suspected, place: Kaligawe }', 'place: { id: …, en: … }.'],
])('what has another form is shown in its own: %s', async (written, form) => {
  const cwd = makeWorkspace({
    [OPEN_FILE]: `${openText.replace(/ {4}(?:cause|advice): .*\n/g, '').trimEnd()}\n    ${written}\n`,
  });
  const { code, out } = await run(['check'], { cwd });
  expect([code, out]).toEqual([1, expect.stringContaining(form)]);
});

test('JSON says what is hostile without holding it', async () => {
  const cwd = makeWorkspace({
    [OPEN_FILE]: openText.replace('severity:', '"sev\u009b31m\u202ex": major\n    severity:'),
  });
  const { out } = await run(['check', '--json'], { cwd });
  expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  expect(JSON.stringify(JSON.parse(out))).toContain('\u009b31m');
});
