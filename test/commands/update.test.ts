import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { makeFolder, makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

const WORK_FILE = 'incidents/2026/2026-11-28-kerja.yaml';
const WORK = `format: 1
kind: maintenance
updates:
  - at: 2026-11-24T10:00:00+07:00
    status: scheduled
    window: { from: 2026-11-28T22:00:00+07:00, to: 2026-11-28T23:00:00+07:00 }
    services: { voice: unavailable }
    areas: [demak]
    purpose: repair-damage
    max_interruption: 1h
    next: 2026-11-28T20:00:00+07:00
`;

interface Made {
  /** Runs a command on the incident, and tells its exit code and what it said. */
  readonly on: (...args: readonly string[]) => Promise<readonly [code: number | null, said: string]>;
  readonly text: () => string;
}

function writeFacts(text: string): string {
  const file = join(makeFolder(), 'facts.yaml');
  writeFileSync(file, text);
  return file;
}

function made(file: string, text: string): Made {
  const cwd = makeWorkspace({ [file]: text });
  return {
    on: async (command = '', ...args) => {
      const slug = /([^/]+)\.yaml$/.exec(file)?.[1] ?? '';
      const { code, out, err } = await run([command, slug, ...args], { cwd });
      return [code, out + err];
    },
    text: () => readFileSync(join(cwd, file), 'utf8'),
  };
}

describe('planned work', () => {
  const begin = [
    '--at',
    '2026-11-28T22:10+07:00',
    '--status',
    'in-progress',
    '--started',
    '22:05',
    '--next',
    '23:30',
  ];

  test('that began late is told by its own start in an SMS too', async () => {
    const { on } = made(WORK_FILE, WORK);
    await on('update', ...begin);
    const [code, notice] = await on('render', '--channel', 'sms');
    expect(code).toBe(0);
    for (const words of [
      'dimulai 28/11 pkl 22.05 WIB, rencana selesai',
      'started 28 Nov 22:05 WIB and should finish',
    ])
      expect(notice).toContain(words);
  });

  test('whose start is put right did not finish then', async () => {
    const { on } = made(WORK_FILE, WORK);
    await on('update', ...begin);
    await on(
      'correct',
      '--of',
      '2',
      '--at',
      '2026-11-28T22:40+07:00',
      '--started',
      '22:02',
      '--next',
      '23:30',
    );
    const [code, notice] = await on('render', '--channel', 'website,sms');
    expect(code).toBe(0);
    for (const words of ['maintenance started at 22:02', 'pemeliharaan dimulai'])
      expect(notice).toContain(words);
  });

  test('that was moved to an earlier day is not postponed, whatever is told of it later', async () => {
    const { on } = made(WORK_FILE, WORK);
    const earlier = ['--from', '2026-11-27T22:00', '--to', '23:00', '--next', '2026-11-27T23:30'];
    await on('update', '--at', '2026-11-25T10:00+07:00', '--status', 'postponed', ...earlier);
    await on(
      'update',
      '--at',
      '2026-11-25T11:00+07:00',
      '--max-interruption',
      '30m',
      '--next',
      '2026-11-27T23:30',
    );
    const [, notice] = await on('render', '--channel', 'website,sms', '--lang', 'id');
    expect(notice).toContain('dijadwalkan ulang');
    expect(notice).not.toContain('ditunda');
  });

  test('that becomes less or takes longer says so', async () => {
    const { on } = made(WORK_FILE, WORK.replace(/areas: \[.*\]/, 'areas: [kendal, demak]'));
    await on('update', '--at', '2026-11-25T10:00+07:00', '--area', 'demak', '--next', '2026-11-28T23:30');
    const [, fewer] = await on('render', '--channel', 'website');
    for (const words of ['tidak lagi mencakup Kabupaten Kendal.', 'no longer covers Kendal Regency.'])
      expect(fewer).toContain(words);
    await on(
      'update',
      '--at',
      '2026-11-26T10:00+07:00',
      '--max-interruption',
      '45m',
      '--next',
      '2026-11-28T23:30',
    );
    const [code, longer] = await on('render', '--channel', 'sms,website');
    for (const words of ['maks 45 menit, bukan', 'paling lama 45 menit, bukan', 'for up to 45 minutes, not'])
      expect(longer).toContain(words);
    expect(code).toBe(0);
  });

  test('promised news before it ends is not news of its end', async () => {
    const { on } = made(WORK_FILE, WORK);
    const [, notice] = await on('render', '--channel', 'website,social', '--network', 'x');
    expect(notice).toContain('paling lambat Sabtu, 28 November 2026, pukul 20.00 WIB');
    expect(notice).not.toMatch(/saat pekerjaan selesai|when (?:the )?work ends/);
  });

  test('is not under way days before its window', async () => {
    const { on, text } = made(WORK_FILE, WORK);
    const [code, said] = await on(
      'update',
      '--at',
      '2026-11-25T10:00+07:00',
      '--status',
      'in-progress',
      '--next',
      '+1h',
    );
    expect([code, said]).toEqual([1, expect.stringContaining('work-before-window')]);
    expect(text()).toBe(WORK);
  });

  test('that was cancelled cannot begin, and nothing is asked about it first', async () => {
    const { on } = made(WORK_FILE, `${WORK}  - { at: 2026-11-25T10:00:00+07:00, status: cancelled }\n`);
    const moved = ['--status', 'scheduled', '--from', '2026-11-30 22:00', '--to', '2026-11-30 23:00'];
    for (const status of [['--status', 'in-progress'], moved]) {
      const [code, said] = await on('update', '--at', '2026-11-26T22:05+07:00', ...status);
      expect(code).toBe(1);
      expect(said.match(/error [a-z-]+/g)).toEqual(['error illegal-transition']);
      expect(said).toContain('declare what happens now as an incident of its own');
    }
  });

  test('that takes longer keeps its start, and its end counts from now', async () => {
    const { on, text } = made(WORK_FILE, WORK);
    await on('update', '--at', '2026-11-28T22:00+07:00', '--status', 'in-progress', '--next', '+1h');
    const [code] = await on(
      'update',
      '--at',
      '2026-11-28T22:50+07:00',
      '--status',
      'extended',
      '--to',
      '+3h',
      '--max-interruption',
      '1 jam 30 menit',
      '--next',
      '+1h',
    );
    expect(code).toBe(0);
    expect(text()).toContain('max_interruption: "1h30m"');
    expect(text()).toContain('from: 2026-11-28T22:00:00+07:00, to: 2026-11-29T01:50:00+07:00');
  });
});

describe('an update', () => {
  test('of several services in one word says now of what is new', async () => {
    const { on } = made(OPEN_FILE, openText);
    const first = 'mobile-data=slow,voice=intermittent,sms=normal,home-internet=normal';
    const later = 'mobile-data=unavailable,voice=unavailable,sms=delayed';
    const places = 'kota-semarang,kendal,demak,kota-surabaya';
    await on(
      'update',
      '--at',
      '2026-11-22T14:40+07:00',
      '--service',
      first,
      '--area',
      places,
      '--next',
      '+1h',
    );
    await on('update', '--at', '2026-11-22T14:58+07:00', '--service', later, '--next', '+1h');
    const [, notice] = await on('render', '--channel', 'sms');
    expect(notice).toMatch(/kini (?:mati|terganggu|tidak dapat)/);
    expect(notice).not.toMatch(/masih|still/);
  });

  test('takes counts as they are typed, with points or commas', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    const [code, said] = await on(
      'update',
      '--customers',
      'home-internet=38,500,mobile-data=1.200',
      '--next',
      '+1h',
    );
    expect([code, said]).toEqual([0, expect.not.stringContaining('error')]);
    expect(text()).toContain('customers: { home-internet: 38500, mobile-data: 1200 }');
    const refused = await on('update', '--customers', 'home-internet=38.50', '--next', '+2h');
    expect(refused).toEqual([2, expect.stringContaining('"38.50" is not a whole number')]);
  });

  test.each([
    ['--cause-slot', ['--cause-slot', 'name=Jasuka']],
    ['--certainty', ['--certainty', 'suspected']],
    ['--action-slot', ['--action-slot', 'equipment=genset']],
    ['--place', ['--place', 'Kaligawe']],
  ])('takes no %s that would be lost', async (flag, args) => {
    const { on, text } = made(OPEN_FILE, openText);
    const [code, said] = await on('update', '--at', '2026-11-22T14:58+07:00', '--next', '+1h', ...args);
    expect([code, said]).toEqual([2, expect.stringContaining(flag)]);
    expect(text()).toBe(openText);
  });

  test('takes its time from a flag, and none from a file of facts', async () => {
    const { on } = made(OPEN_FILE, openText);
    const said = await on('update', '--next', '+1h', '--facts', writeFacts('at: 2026-11-22T15:00:00+07:00'));
    expect(said).toEqual([2, expect.stringContaining('--facts: at is not read from there. Give --at.')]);
  });

  test('takes no flag that would be lost beside own words', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    const words = ['--action-id', 'mengganti kabel', '--action-en', 'replacing the cable'];
    const refused = await on('update', ...words, '--done', '-5m', '--next', '+1h');
    expect(refused).toEqual([2, expect.stringContaining('--done goes with --action')]);
    expect(text()).toBe(openText);
  });

  test('written without a look at it still tells what the facts leave in doubt', async () => {
    const { on } = made(OPEN_FILE, openText);
    const late = await on('update', '--at', '2026-11-22T14:40+07:00', '--next', '+9h', '--yes');
    expect(late).toEqual([0, expect.stringContaining('later than this severity allows')]);
    const [, said] = await on(
      'update',
      '--at',
      '2026-11-22T14:50+07:00',
      '--status',
      'identified',
      '--cause',
      'fiber-cut',
      '--certainty',
      'confirmed',
      '--next',
      '+1h',
    );
    expect(said).toContain('should say action');
    expect(said).toContain('incident update --action');
  });

  test('in own words without a full stop does not run into the next sentence', async () => {
    const { on } = made(OPEN_FILE, openText);
    await on(
      'update',
      '--message-id',
      'Tim kami bekerja sepanjang malam',
      '--message-en',
      'Our crew works through the night',
      '--next',
      '+1h',
    );
    const [, notice] = await on('render', '--channel', 'website,social', '--network', 'facebook');
    expect(notice).toContain('sepanjang malam.');
    expect(notice).toContain('through the night.');
    expect(notice).not.toMatch(/malam [A-Z]|night [A-Z]/);
  });

  test('that leaves an area out, or speaks of tomorrow, is asked about', async () => {
    const { on } = made(OPEN_FILE, openText);
    const [code, said] = await on(
      'update',
      '--area',
      'demak',
      '--at',
      '2099-11-22T14:40+07:00',
      '--next',
      '+1h',
    );
    expect(code).toBe(0);
    expect(said).toMatch(/note: Semarang City.*told as working again.*--area demak,kota-semarang/);
    expect(said).toContain('still to come');
  });

  test('says which notices have no room for a message', async () => {
    const { on } = made(OPEN_FILE, openText);
    const words = ['--message-id', 'Rumah sakit rujukan beroperasi dengan genset.'];
    const [code, said] = await on(
      'update',
      ...words,
      '--message-en',
      'Referral hospitals are running on generators.',
      '--next',
      '+1h',
    );
    expect(code).toBe(0);
    expect(said).toMatch(/note: There is no room for message on [a-z, ]*sms/);
  });

  test('of a service that is back for all says that it works', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    await on('update', '--customers', 'home-internet=900', '--next', '+1h');
    await on('update', '--status', 'monitoring', '--restored', 'home-internet=900', '--next', '+1h');
    expect(text().split('status: monitoring')[1]).toMatch(/services:\s+home-internet: normal/);
  });

  test('takes a time with its zone, and says why another one is none', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    const at = ['--at', '2026-11-22T14:40+07:00'];
    await on('update', ...at, '--next', '17.00 WITA');
    expect(text()).toContain('next: 2026-11-22T16:00:00+07:00');
    const refused = await on('update', '--at', '2026-11-22T14:50+07:00', '--next', '14:45');
    expect(refused).toEqual([2, expect.stringContaining('14:45 has passed today')]);
  });

  test('with an unknown area is told those that sound alike', async () => {
    const { on } = made(OPEN_FILE, openText);
    const [code, said] = await on('update', '--area', 'semarang', '--next', '+1h');
    expect(code).toBe(2);
    expect(said).toContain('error: --area: ');
    expect(said).toContain('Use one of kota-semarang, kabupaten-semarang, ');
  });

  test('of a service that is partly usable says for what it is not', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    const bare = await on(
      'update',
      '--at',
      '2026-11-22T14:58+07:00',
      '--service',
      'home-internet=partial-function',
      '--next',
      '+1h',
    );
    expect(bare).toEqual([1, expect.stringContaining('missing-features')]);
    const [code] = await on(
      'update',
      '--at',
      '2026-11-22T14:58+07:00',
      '--service',
      'home-internet=partial-function:video|videos',
      '--next',
      '+1h',
    );
    expect([code, text()]).toEqual([0, expect.stringContaining('features: { id: video, en: videos }')]);
  });

  test('after the end promises no next one', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    await on('update', '--at', '2026-11-22T15:58+07:00', '--status', 'resolved', '--ended', '15:50');
    const before = text();
    const [code, said] = await on('update', '--at', '2026-11-22T16:58+07:00', '--next', '+1h');
    expect([code, said]).toEqual([2, expect.stringContaining('--next: the status is resolved')]);
    expect(text()).toBe(before);
  });

  test('ends with a suspicion only if the report is promised, or check says so', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const slug = '2026-11-22-uji';
    await run(
      [
        'update',
        slug,
        '--at',
        '2026-11-22T14:58+07:00',
        '--status',
        'identified',
        '--cause',
        'fiber-cut',
        '--certainty',
        'suspected',
        '--next',
        '+1h',
      ],
      { cwd },
    );
    await run(
      ['update', slug, '--at', '2026-11-22T15:58+07:00', '--status', 'resolved', '--ended', '15:50'],
      { cwd },
    );
    expect((await run(['check'], { cwd })).out).toContain('when the report on the cause comes');
    const file = join(cwd, OPEN_FILE);
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n    promises: { report: 2026-11-27 }\n`);
    expect((await run(['check'], { cwd })).out).not.toContain('when the report on the cause comes');
  });

  test('of compensation with a day and no way says the day', async () => {
    const { on } = made(OPEN_FILE, openText);
    await on('update', '--at', '2026-11-22T15:58+07:00', '--status', 'resolved', '--ended', '15:50');
    const [code] = await on(
      'update',
      '--at',
      '2026-11-22T16:58+07:00',
      '--compensation',
      'bill-credit services=home-internet by=30/11 amount=50000',
    );
    const [, notice] = await on('render', '--channel', 'sms,website');
    expect(code).toBe(0);
    for (const day of ['paling lambat 30/11', 'by 30 Nov', 'paling lambat Senin, 30 November 2026'])
      expect(notice).toContain(day);
  });
});

test('the report of an outage that returned twice says so', async () => {
  const { on } = made(OPEN_FILE, openText);
  const end = (at: string, ended: string) =>
    on('update', '--at', at, '--status', 'resolved', '--ended', ended);
  const again = (at: string, since: string) =>
    on('update', '--at', at, '--status', 'reopened', '--since', since, '--next', '+1h');
  await end('2026-11-22T15:00+07:00', '14:55');
  await again('2026-11-22T15:30+07:00', '15:25');
  await end('2026-11-22T16:00+07:00', '15:55');
  await again('2026-11-22T16:30+07:00', '16:25');
  await end('2026-11-22T17:00+07:00', '16:55');
  const facts =
    'report: { finding: { id: baterai kami aus, en: our batteries were worn }, actions: [{ do: { id: mengganti baterai, en: replacing the batteries } }] }';
  await on('update', '--at', '2026-11-23T10:00+07:00', '--facts', writeFacts(facts));
  const [code, notice] = await on('render', '--channel', 'website');
  expect(code).toBe(0);
  expect(notice).toMatch(/gangguan terjadi kembali dua kali, terakhir .*pukul 16\.25 WIB\./);
  expect(notice).toContain('the outage returned twice, most recently at 16:25 WIB');
});

test('what was counted and expected before all worked again is not told of a relapse', async () => {
  const { on } = made(OPEN_FILE, openText);
  await on(
    'update',
    '--at',
    '2026-11-22T14:50+07:00',
    '--customers',
    'home-internet=60000',
    '--eta',
    '18:00',
    '--next',
    '+1h',
  );
  await on(
    'update',
    '--at',
    '2026-11-22T15:30+07:00',
    '--status',
    'monitoring',
    '--service',
    'home-internet=normal,mobile-data=normal',
    '--next',
    '+1h',
  );
  const flags = [
    '--service',
    'home-internet=slow',
    '--customers',
    'home-internet=15000',
    '--area',
    'demak',
    '--next',
    '+1h',
  ];
  await on('update', '--at', '2026-11-22T16:00+07:00', '--status', 'investigating', ...flags);
  const [code, notice] = await on('render', '--channel', 'website,sms');
  expect(code).toBe(0);
  expect(notice).toContain('15.000');
  for (const words of ['60.000', '18.00', 'tidak dapat terhubung', 'meluas'])
    expect(notice).not.toContain(words);
});

test('a correction of an earlier spell tells neither the length of the last one nor an unknown cause', async () => {
  const { on } = made(OPEN_FILE, openText);
  const fact = (at: string, ...flags: readonly string[]) =>
    on('update', '--at', `2026-11-22T${at}+07:00`, ...flags);
  await fact(
    '14:50',
    '--status',
    'identified',
    '--cause',
    'power',
    '--certainty',
    'confirmed',
    '--next',
    '+1h',
  );
  await fact('15:00', '--status', 'resolved', '--ended', '14:55');
  await fact('15:30', '--status', 'reopened', '--since', '15:25', '--next', '+1h');
  await fact(
    '16:00',
    '--status',
    'resolved',
    '--ended',
    '15:55',
    '--cause',
    'software',
    '--certainty',
    'confirmed',
  );
  await on('correct', '--at', '2026-11-22T17:00+07:00', '--of', '1', '--started', '14.00');
  const [early, start] = await on('render', '--channel', 'website');
  expect([early, start]).toEqual([0, expect.not.stringMatching(/30 menit|1 jam/)]);
  expect(start).toContain('gangguan mulai pukul 14.00 WIB');
  await on(
    'correct',
    '--at',
    '2026-11-22T17:10+07:00',
    '--of',
    '2',
    '--cause',
    'equipment',
    '--certainty',
    'confirmed',
  );
  expect((await on('render', '--channel', 'website'))[0]).toBe(0);
});

test('amounts, sizes, months and times of compensation are taken as people type them', async () => {
  const { on } = made(OPEN_FILE, openText);
  await on('update', '--at', '2026-11-22T15:58+07:00', '--status', 'resolved', '--ended', '15:50');
  const compensation = [
    'bill-credit amount=Rp25.000 services=home-internet by=27/11 23.59',
    'extra-data gb=1,5 days=7 services=mobile-data by=27/11 23.59',
    'bill-credit-days days=1 bill=12/2026 services=home-internet by=27/11 23.59',
  ].flatMap(words => ['--compensation', words]);
  const [code] = await on('update', '--at', '2026-11-22T16:58+07:00', ...compensation);
  const [, notice] = await on('render', '--channel', 'website');
  expect(code).toBe(0);
  for (const words of [
    'Rp25.000',
    '1,5 GB',
    'Desember 2026',
    'paling lambat Jumat, 27 November 2026, pukul 23.59',
  ])
    expect(notice).toContain(words);
});

test.each([
  [
    'of areas that a closing notice sums up',
    ['--of', '2', '--area', 'demak'],
    'Correct the update that told them',
  ],
  [
    'that makes the outage last no time',
    ['--of', '1', '--started', '2026-11-22T15:50'],
    'not earlier than the end',
  ],
])('a correction %s is refused, with what to do', async (_, flags, advice) => {
  const { on } = made(OPEN_FILE, openText);
  await on('update', '--at', '2026-11-22T15:58+07:00', '--status', 'resolved', '--ended', '15:50');
  const [code, said] = await on('correct', '--at', '2026-11-22T17:00+07:00', ...flags);
  expect([code, said]).toEqual([1, expect.stringContaining(advice)]);
});

describe('what cannot have been is refused:', () => {
  const BASE = openText.trimEnd();
  const RESOLVED = `${BASE}\n  - at: 2026-11-22T15:58:00+07:00\n    status: resolved\n    ended: 2026-11-22T15:50:00+07:00\n`;
  test.each([
    ['done-after-at', `${BASE}\n    action: { type: reconnect-fiber, done: 2026-11-22T19:55:00+07:00 }\n`],
    ['promise-passed', `${RESOLVED}    promises: { report: 2026-11-20 }\n`],
    [
      'promise-passed',
      `${RESOLVED}  - at: 2026-11-23T10:00:00+07:00\n    compensation: [{ type: bill-credit, services: [home-internet], amount: 5000, by: 2026-11-20 }]\n`,
    ],
    [
      'not-extended',
      `${WORK}  - at: 2026-11-28T22:00:00+07:00
    status: in-progress
    next: 2026-11-28T22:30:00+07:00
  - at: 2026-11-28T22:20:00+07:00
    status: extended
    window: { from: 2026-11-28T22:00:00+07:00, to: 2026-11-28T22:50:00+07:00 }
    max_interruption: 30m
    next: 2026-11-28T23:00:00+07:00\n`,
    ],
    [
      'window-unchanged',
      `${WORK}  - at: 2026-11-25T10:00:00+07:00
    status: postponed
    window: { from: 2026-11-28T22:00:00+07:00, to: 2026-11-28T23:00:00+07:00 }
    next: 2026-11-28T23:30:00+07:00\n`,
    ],
    [
      'reopened-before-end',
      `${RESOLVED}  - at: 2026-11-22T21:00:00+07:00
    status: reopened
    since: 2026-11-22T14:30:00+07:00
    next: 2026-11-22T22:00:00+07:00\n`,
    ],
    [
      'unnamed-area',
      `${BASE}\n  - at: 2026-11-22T14:40:00+07:00\n    areas: { kendal: normal, demak: slow }\n    next: 2026-11-22T15:00:00+07:00\n`,
    ],
    ['work-passed', WORK.replace('at: 2026-11-24', 'at: 2026-11-29')],
  ])('%s', async (code, text) => {
    const { out } = await run(['check'], { cwd: makeWorkspace({ [OPEN_FILE]: text }) });
    expect(out).toContain(`error ${code}`);
  });

  test('a report promised for the same day is not', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: `${RESOLVED}    promises: { report: 2026-11-22 }\n` });
    expect((await run(['check'], { cwd })).out).not.toContain('error');
  });
});

test('days are those of the organization, whatever offset a file or a flag has', async () => {
  const late = ['--started', '2026-11-22T17:10:00Z', '--at', '2026-11-22T17:30:00Z', '--next', '+1h'];
  const what = ['--service', 'voice=slow', '--area', 'demak', '--severity', 'minor', '--yes'];
  const cwd = makeWorkspace({});
  expect((await run(['new', ...what, ...late], { cwd })).out).toContain('2026-11-23-voice-demak.yaml');
  const { out } = await run(['show'], { cwd });
  expect(out).toContain('2026-11-23 00:30 WIB');
});

test('what a service cannot be used for may stand behind either sign', async () => {
  const partly = (sign: string) => ['--service', `voice=partial-function${sign}transfer|transfers`];
  const rest = ['--area', 'demak', '--severity', 'minor', '--started', '-10m', '--next', '+1h', '--dry-run'];
  for (const sign of [':', '=']) {
    const { out } = await run(['new', ...partly(sign), ...rest], { cwd: makeWorkspace({}) });
    expect(out).toContain('features: { id: transfer, en: transfers }');
  }
});

test('no update goes to another incident because the one that is meant cannot be read', async () => {
  const broken = openText.replace('status: investigating', 'status: investigatin');
  const cwd = makeWorkspace({ [OPEN_FILE]: broken, [OPEN_FILE.replace('-uji', '-lain')]: openText });
  const { code, out, err } = await run(['update', '--severity', 'minor', '--next', '+1h'], { cwd });
  expect(code).toBe(1);
  expect(out + err).toContain('is not valid, and may be open');
  expect(readFileSync(join(cwd, OPEN_FILE.replace('-uji', '-lain')), 'utf8')).toBe(openText);
  const named = [
    'update',
    '2026-11-22-lain',
    '--severity',
    'minor',
    '--next',
    '+1h',
    '--at',
    '2026-11-22T14:40+07:00',
  ];
  expect((await run(named, { cwd })).code).toBe(0);
});

describe('what a person types', () => {
  const AT = ['--at', '2026-11-22T15:00+07:00', '--next', '+1h'] as const;

  test.each([
    ['--eta', 'besok jam 9', 'eta: 2026-11-23T09:00:00+07:00'],
    ['--eta', 'lusa 9.00', 'eta: 2026-11-24T09:00:00+07:00'],
    ['--eta', '23/11/2026 09:00', 'eta: 2026-11-23T09:00:00+07:00'],
    ['--eta', '23 November 2026 pukul 09.00', 'eta: 2026-11-23T09:00:00+07:00'],
    ['--eta', 'besok 00.30 WITA', 'eta: 2026-11-22T23:30:00+07:00'],
    ['--eta', '+2j', 'eta: 2026-11-22T17:00:00+07:00'],
    ['--action', 'menambal pipa|patching the pipe', 'action: { id: menambal pipa, en: patching the pipe }'],
    ['--advice', 'use-other service=voice', 'advice: [{ type: use-other, service: voice }]'],
  ])('%s %j', async (flag, typed, stored) => {
    const { on, text } = made(OPEN_FILE, openText);
    const [code, said] = await on('update', ...AT, flag, typed);
    expect([code, said]).toEqual([0, expect.anything()]);
    expect(text()).toContain(stored);
  });

  test('--certainty alone confirms the cause that was suspected', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    const cause = [
      '--status',
      'identified',
      '--cause',
      'fiber-cut',
      '--certainty',
      'suspected',
      '--place',
      'Kaligawe',
    ];
    await on('update', ...AT, ...cause);
    const [code] = await on(
      'update',
      '--at',
      '2026-11-22T15:30+07:00',
      '--certainty',
      'confirmed',
      '--next',
      '+1h',
    );
    expect(code).toBe(0);
    expect(text()).toContain(
      'cause: { type: fiber-cut, certainty: confirmed, place: { id: Kaligawe, en: Kaligawe } }',
    );
  });

  test('a day word behind --from counts from today', async () => {
    const cwd = makeWorkspace();
    const flags = [
      ...['--kind', 'maintenance', '--service', 'voice', '--area', 'demak', '--max-interruption', '30m'],
      ...['--at', '2026-11-22T15:00+07:00', '--next', '+1h', '--from', 'besok 22.00', '--to', 'besok 23.00'],
    ];
    expect((await run(['new', ...flags, '--dry-run'], { cwd })).out).toContain(
      'window: { from: 2026-11-23T22:00:00+07:00, to: 2026-11-23T23:00:00+07:00 }',
    );
  });

  test('is the report as well', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    await on(
      ...['update', '--at', '2026-11-22T16:00+07:00', '--status', 'resolved', '--ended', '15:50'],
      ...['--cause', 'fiber-cut', '--certainty', 'confirmed'],
    );
    const [code, said] = await on(
      ...[
        'update',
        '--at',
        '2026-11-27T10:00+07:00',
        '--report',
        'finding=kabel kami terputus|our cable was cut',
      ],
      ...['--report', 'step=membangun jalur lain|building another route; by=2027-01-31'],
    );
    expect([code, said]).toEqual([0, expect.anything()]);
    expect(text()).toContain('finding: { id: kabel kami terputus, en: our cable was cut }');
    expect(text()).toMatch(/by: 2027-01-31/);
    expect(await on('update', '--report', 'cause=a|b')).toEqual([
      2,
      expect.stringContaining('no part "cause"'),
    ]);
  });
});

test('the end may lie before a correction, which says nothing of what is off', async () => {
  const { on } = made(OPEN_FILE, openText);
  const counted = ['--at', '2026-11-22T14:58+07:00', '--customers', 'home-internet=35800', '--next', '+1h'];
  await on('update', ...counted);
  await on('correct', '--of', '2', '--at', '2026-11-22T15:30+07:00', '--customers', 'home-internet=38500');
  const [code, said] = await on(
    ...['update', '--at', '2026-11-22T15:40+07:00', '--status', 'resolved', '--ended', '15:20'],
  );
  expect([code, said]).toEqual([0, expect.anything()]);
});

describe('an update whose time was mistyped', () => {
  test('is refused where it lies ahead, and where a clock alone would', async () => {
    const { on, text } = made(OPEN_FILE, openText);
    const [code, said] = await on('update', '--at', 'besok 08:30', '--next', '+4h');
    expect([code, said]).toEqual([2, expect.stringContaining('--at: besok 08:30 lies ahead')]);
    expect(await on('update', '--at', '24:10', '--next', '+4h')).toEqual([
      2,
      expect.stringContaining('Write 00:10 of the next day.'),
    ]);
    expect(text()).toBe(openText);
  });

  test('is named by whatever comes before it, not what follows from it', async () => {
    const ahead = `${openText}\n  - { at: 2099-11-29T08:30:00+07:00, next: 2099-11-29T12:30:00+07:00 }\n`;
    const { on, text } = made(OPEN_FILE, ahead);
    const later = expect.stringContaining('update 2 is of 2099-11-29T08:30:00+07:00, which lies ahead');
    expect(await on('update', '--next', '+1h')).toEqual([1, later]);
    expect(await on('correct', '--of', '1', '--started', '14:01')).toEqual([1, later]);
    expect(text()).toBe(ahead);
  });
});
