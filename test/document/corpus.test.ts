import { describe, expect, test } from 'vitest';
import { loadIncident } from '../../src/document/incident-file.ts';
import { MAX_BYTES } from '../../src/document/text.ts';
import { catalogue } from '../support/press.ts';

const BASE = `format: 1
kind: outage
updates:
  - at: 2026-11-22T14:25:00+07:00
    status: investigating
    severity: major
    started: 2026-11-22T14:05:00+07:00
    services: { home-internet: disrupted }
    areas: [demak]
    cause: unknown
    next: 2026-11-22T15:00:00+07:00

  - at: 2026-11-22T14:58:00+07:00
    status: identified
    cause: { type: fiber-cut, certainty: confirmed }
    next: 2026-11-22T17:00:00+07:00
`;
const swap = (from: string, to: string): string => {
  if (!BASE.includes(from)) throw new Error(from);
  return BASE.replace(from, to);
};
const SECOND = '  - at: 2026-11-22T14:58:00+07:00\n';
const add = (lines: string): string => `${BASE}${lines}`;

/** Name, text, and the problems expected as `line code`; one fault a file, but where the name says more. */
const CORPUS: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing wrong', BASE, []],
  ['comments everywhere', BASE.replace(/\n/g, ' # x\n'), []],
  [
    'block texts',
    add('    message:\n      id: |\n        Satu\n        dua\n      en: >-\n        One\n        two\n'),
    [],
  ],
  ['quoted keys', swap('kind: outage', '"kind": "outage"'), []],
  ['flow over several lines', swap('areas: [demak]', 'areas: [\n      demak,\n      kendal\n    ]'), []],
  ['CRLF and a byte order mark', `\ufeff${BASE.replaceAll('\n', '\r\n')}`, []],

  ['not a mapping', '- a\n', ['1 wrong-type']],
  ['nothing', '', ['1 wrong-type']],
  ['an unknown key at the top', swap('kind: outage', 'kind: outage\nid: x'), ['3 unknown-key']],
  ['an unknown key in an update', swap('    severity: major', '    sverity: major'), ['6 unknown-key']],
  ['an estimate without offset', swap('    next:', '    eta: 20:00\n    next:'), ['11 bad-moment']],
  [
    'an estimated day that is not in the calendar',
    swap('    next:', '    eta: 2026-11-31\n    next:'),
    ['11 bad-moment'],
  ],
  ['a newer format', swap('format: 1', 'format: 2'), ['1 newer-format']],
  ['a format that is none', swap('format: 1', 'format: "1"'), ['1 wrong-value']],
  ['a space that is none', swap('updates:\n', 'updates:\u00a0\n'), ['3 yaml-syntax']],
  ['no format', swap('format: 1\n', ''), ['1 missing-key']],
  ['a kind that is none', swap('kind: outage', 'kind: outrage'), ['2 wrong-value']],
  ['no updates', 'format: 1\nkind: outage\nupdates: []\n', ['3 empty-list']],
  ['a bare local time', swap('2026-11-22T15:00:00+07:00', '2026-11-22T15:00:00'), ['11 bad-instant']],
  [
    'a day that is not in the calendar',
    swap('started: 2026-11-22', 'started: 2026-02-30'),
    ['7 bad-instant'],
  ],
  ['an hour that does not exist', swap('T14:58', 'T25:58'), ['13 bad-instant']],
  ['a status that is none', swap('status: identified', 'status: identifed'), ['14 wrong-value']],
  ['an unknown service', swap('home-internet: disrupted', 'home-internt: disrupted'), ['8 unknown-service']],
  ['an unknown area', swap('[demak]', '[demakk]'), ['9 unknown-area']],
  ['an unknown cause', swap('type: fiber-cut', 'type: fibre-cut'), ['15 unknown-phrase']],
  ['a key with a capital', swap('[demak]', '[Demak]'), ['9 bad-key']],
  ['an impact that is none', swap('home-internet: disrupted', 'home-internet: broken'), ['8 wrong-value']],
  [
    'a slot the phrase has not',
    swap('certainty: confirmed }', 'certainty: confirmed, days: 3 }'),
    ['15 unused-slot'],
  ],
  ['a slot the phrase needs', swap('type: fiber-cut,', 'type: third-party,'), ['15 missing-slot']],
  ['a phrase without certainty', swap(', certainty: confirmed', ''), ['15 missing-key']],
  ['updates out of order', swap('T14:58', 'T14:20'), ['13 updates-out-of-order']],
  [
    'the same time in another zone',
    swap(SECOND, '  - at: 2026-11-22T15:25:00+08:00\n'),
    ['13 updates-out-of-order'],
  ],
  [
    'an illegal transition',
    swap('status: identified', 'status: reopened'),
    ['14 illegal-transition', '14 reopened-without-since'],
  ],
  [
    'a beginning that is none',
    swap('status: investigating', 'status: reopened'),
    ['5 illegal-transition', '5 reopened-without-since'],
  ],
  ['next before at', swap('next: 2026-11-22T17', 'next: 2026-11-22T14'), ['16 next-not-after-at']],
  ['no next while open', swap('    next: 2026-11-22T17:00:00+07:00\n', ''), ['13 missing-next']],
  ['an estimate in the past', add('    eta: 2026-11-22T14:00:00+07:00\n'), ['17 eta-not-after-at']],
  ['resolved without ended', swap('status: identified', 'status: resolved'), ['14 resolved-without-ended']],
  [
    'ended in the future',
    swap('status: identified', 'status: resolved\n    ended: 2026-11-22T16:00:00+07:00'),
    ['15 ended-after-at'],
  ],
  [
    'ended before it started',
    swap('status: identified', 'status: resolved\n    ended: 2026-11-22T14:00:00+07:00'),
    ['15 ended-before-started'],
  ],
  [
    'a start in the future',
    swap('started: 2026-11-22T14:05', 'started: 2026-11-22T14:35'),
    ['7 started-after-at'],
  ],
  [
    'identified without a cause',
    swap('    cause: { type: fiber-cut, certainty: confirmed }\n', ''),
    ['14 identified-without-cause'],
  ],
  [
    'a false alarm after a confirmed cause',
    add('\n  - at: 2026-11-22T16:00:00+07:00\n    status: false-alarm\n'),
    ['19 false-alarm-after-cause'],
  ],
  [
    'a false alarm that ended',
    `${BASE.split('\n\n')[0]}\n\n  - at: 2026-11-22T16:00:00+07:00\n    status: false-alarm\n    ended: 2026-11-22T15:50:00+07:00\n`,
    ['15 end-of-false-alarm'],
  ],
  [
    'numbers of those who are back, of fewer areas than there are now',
    `${swap('    cause: unknown\n', '    cause: unknown\n    customers: { home-internet: 500 }\n')}    areas: [demak, kendal]\n    restored: { home-internet: 300 }\n`,
    ['19 restored-uncounted'],
  ],
  ['English missing', add('    message: { id: Halo }\n'), ['17 one-language']],
  ['Indonesian missing', add('    message:\n      en: Hello\n'), ['18 one-language']],
  ['an empty text', add('    message: { id: "", en: Hello }\n'), ['17 empty-text']],
  ['a number where a text belongs', add('    message: { id: 123, en: Hello }\n'), ['17 wrong-type']],
  ['a text where a number belongs', add('    customers: { home-internet: many }\n'), ['17 wrong-type']],
  ['a negative count', add('    customers: { home-internet: -1 }\n'), ['17 negative']],
  ['nobody affected', add('    customers: { home-internet: 0 }\n'), ['17 negative']],
  ['no team', add('    action: { type: reconnect-cable, teams: 0 }\n'), ['17 negative']],
  ['the same advice twice', add('    advice: [emergency, emergency]\n'), ['17 duplicate-value']],
  ['a start of another year', swap('started: 2026-11-22', 'started: 1970-11-22'), ['7 started-long-ago']],
  [
    'numbers back of a service that works',
    add('    restored: { voice: 5 }\n    services: { voice: normal }\n'),
    ['17 restored-too-many'],
  ],
  ['a number in groups', add('    customers: { home-internet: 12.000 }\n'), ['17 grouped-number']],
  [
    'a number of a service that works',
    add('    customers: { voice: 12 }\n    services: { voice: normal }\n'),
    ['17 counted-unaffected'],
  ],
  [
    'more restored than there are',
    add('    customers: { home-internet: 5 }\n    restored: { home-internet: 6 }\n'),
    ['18 restored-too-many'],
  ],
  [
    'a correction of nothing',
    add(
      '\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:59:00+07:00\n    severity: minor\n',
    ),
    ['19 bad-correction'],
  ],
  [
    'a correction of what was never told',
    add(
      '\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    customers: { home-internet: 5 }\n',
    ),
    ['20 bad-correction'],
  ],
  [
    'a correction that says the same start in another zone',
    add(
      '\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    severity: minor\n    started: 2026-11-22T07:05:00Z\n',
    ),
    ['21 bad-correction'],
  ],
  [
    'a correction that names the same area with another impact',
    add(
      '\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    areas: { demak: slow }\n',
    ),
    ['20 bad-correction'],
  ],
  [
    'a correction that repeats the one before it',
    add(
      [1, 2]
        .map(
          minute =>
            `\n  - at: 2026-11-22T16:0${minute}:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    services: { home-internet: slow }\n`,
        )
        .join(''),
    ),
    ['23 bad-correction'],
  ],
  [
    'a correction of an end before the outage returned',
    add(
      `\n  - at: 2026-11-22T16:00:00+07:00\n    status: resolved\n    ended: 2026-11-22T15:30:00+07:00\n
  - at: 2026-11-22T17:00:00+07:00\n    status: reopened\n    since: 2026-11-22T16:50:00+07:00\n    next: 2026-11-22T18:00:00+07:00\n
  - at: 2026-11-22T17:10:00+07:00\n    corrects: 2026-11-22T16:00:00+07:00\n    ended: 2026-11-22T15:20:00+07:00\n
  - at: 2026-11-22T17:20:00+07:00\n    corrects: 2026-11-22T17:10:00+07:00\n    ended: 2026-11-22T13:20:00+07:00\n`,
    ),
    ['33 ended-before-started'],
  ],
  [
    'an area that works again, and none that does not',
    add(
      '\n  - at: 2026-11-22T16:00:00+07:00\n    areas: { demak: normal }\n    next: 2026-11-22T17:00:00+07:00\n',
    ),
    ['19 nothing-affected'],
  ],
  [
    'a correction of a correction, with another number told in between',
    add(
      [
        ['15:30', '', '42000'],
        ['15:40', '    corrects: 2026-11-22T14:58:00+07:00\n', '40000'],
        ['15:50', '    corrects: 2026-11-22T15:40:00+07:00\n', '42000'],
        ['15:55', '    corrects: 2026-11-22T15:50:00+07:00\n', '42000'],
      ]
        .map(
          ([at, corrects, count]) =>
            `\n  - at: 2026-11-22T${at}:00+07:00\n${corrects}    customers: { home-internet: ${count} }\n    next: 2026-11-22T17:00:00+07:00\n`,
        )
        .join(''),
    ),
    ['24 bad-correction', '34 bad-correction'],
  ],
  [
    'a correction of what was told only later',
    add(
      '    customers: { home-internet: 5 }\n\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    customers: { home-internet: 6 }\n',
    ),
    ['21 bad-correction'],
  ],
  [
    'a correction of an estimate that has moved since',
    add(
      '    eta: 2026-11-22T18:00:00+07:00\n\n  - at: 2026-11-22T15:00:00+07:00\n    eta: 2026-11-22T19:00:00+07:00\n    next: 2026-11-22T17:00:00+07:00\n\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:58:00+07:00\n    eta: 2026-11-22T18:30:00+07:00\n',
    ),
    ['25 bad-correction'],
  ],
  [
    'a correction of how many there are below those who are back',
    add(
      '    customers: { home-internet: 50 }\n\n  - at: 2026-11-22T15:50:00+07:00\n    status: monitoring\n    restored: { home-internet: 20 }\n    next: 2026-11-22T17:00:00+07:00\n\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:58:00+07:00\n    customers: { home-internet: 10 }\n',
    ),
    ['26 restored-too-many'],
  ],
  [
    'corrections of an update that tells of a return: what it did not tell, and an impact in another spelling',
    add(
      `    customers: { home-internet: 50 }\n
  - at: 2026-11-22T16:00:00+07:00\n    status: resolved\n    ended: 2026-11-22T15:30:00+07:00\n
  - at: 2026-11-22T17:00:00+07:00\n    status: reopened\n    since: 2026-11-22T16:50:00+07:00\n    services: { home-internet: slow }\n    next: 2026-11-22T18:00:00+07:00\n${[
    'customers: { home-internet: 60 }',
    'started: 2026-11-22T16:40:00+07:00',
    'services: { home-internet: { impact: slow } }',
    'since: 2026-11-22T16:45:00+07:00',
  ]
    .map(
      (fact, number) =>
        `\n  - at: 2026-11-22T17:1${number}:00+07:00\n    corrects: 2026-11-22T17:00:00+07:00\n    ${fact}\n`,
    )
    .join('')}`,
    ),
    ['31 bad-correction', '35 bad-correction', '39 bad-correction'],
  ],
  [
    'a correction that has no words',
    add(
      '\n  - at: 2026-11-22T16:00:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    symptom: no-internet\n',
    ),
    ['20 bad-correction'],
  ],
  [
    'another start without a correction',
    add('    started: 2026-11-22T14:00:00+07:00\n'),
    ['17 silent-change'],
  ],
  [
    'an estimate that has passed',
    add(
      '    eta: 2026-11-22T15:30:00+07:00\n\n  - at: 2026-11-22T16:00:00+07:00\n    next: 2026-11-22T18:00:00+07:00\n',
    ),
    ['19 eta-passed'],
  ],
  [
    'compensation while open',
    add('    compensation: [{ type: refund, amount: 5000 }]\n'),
    ['17 afterword-too-early'],
  ],
  [
    'a link that is not safe',
    swap('kind: outage', 'kind: outage\nlink: "javascript:alert(1)"'),
    ['3 bad-link'],
  ],
  [
    'a window on an outage',
    add('    window: { from: 2026-11-22T15:00:00+07:00, to: 2026-11-22T16:00:00+07:00 }\n'),
    ['17 unknown-key'],
  ],
  [
    'three faults at once',
    swap('[demak]', '[demakk]').replace('severity: major', 'severity: huge').replace('T17:00', 'T14:00'),
    ['16 next-not-after-at', '6 wrong-value', '9 unknown-area'],
  ],

  [
    'a duplicate key',
    swap('    severity: major', '    severity: major\n    severity: minor'),
    ['7 duplicate-key'],
  ],
  [
    'a duplicate key in quotes',
    swap('    severity: major', '    severity: major\n    "severity": minor'),
    ['7 duplicate-key'],
  ],
  ['an anchor', swap('[demak]', '&a [demak]'), ['9 yaml-feature']],
  ['an alias', swap('[demak]', '*a'), ['9 yaml-feature']],
  ['a tag', swap('cause: unknown', 'cause: !!str unknown'), ['10 yaml-feature']],
  ['a merge key', swap('    severity: major', '    <<: { severity: major }'), ['6 yaml-feature']],
  ['an explicit key', swap('kind: outage', '? kind\n: outage'), ['2 yaml-feature']],
  ['a directive', `%YAML 1.1\n---\n${BASE}`, ['1 yaml-feature']],
  ['a second document', `${BASE}---\na: 1\n`, ['17 yaml-feature']],
  ['__proto__', swap('kind: outage', 'kind: outage\n__proto__: { admin: true }'), ['3 unknown-key']],
  ['constructor', swap('kind: outage', 'kind: outage\nconstructor: 1'), ['3 unknown-key']],
  ['an open bracket', swap('[demak]', '[demak'), ['9 yaml-syntax']],
  ['an open quote', swap('cause: unknown', 'cause: "unknown'), ['10 yaml-syntax']],
  ['a tab for indentation', swap('    severity', '\tseverity'), ['6 yaml-syntax']],
  ['wrong indentation', swap('    severity', '   severity'), ['6 yaml-syntax']],
  [
    'a conflict marker',
    swap(
      '    status: identified',
      '<<<<<<< HEAD\n    status: identified\n=======\n    status: monitoring\n>>>>>>> other',
    ),
    ['14 conflict-marker'],
  ],
  ['NUL', swap('cause: unknown', 'cause: unknown # \u0000'), ['10 forbidden-character']],
  ['an escape sequence', swap('cause: unknown', 'cause: unknown # \u001b[2J'), ['10 forbidden-character']],
  [
    'a bidi override in a comment',
    swap('cause: unknown', 'cause: unknown # \u202e'),
    ['10 forbidden-character'],
  ],
  ['a bidi override by escape', add('    message: { id: "a\\u202Eb", en: x }\n'), ['17 forbidden-character']],
  [
    'a lone surrogate by escape',
    add('    message: { id: "a\\uD800b", en: x }\n'),
    ['17 forbidden-character'],
  ],
  ['a lone carriage return', swap('cause: unknown', 'cause: unknown\r'), []],
  ['C1', swap('cause: unknown', 'cause: unknown # \u0085'), ['10 forbidden-character']],
  ['tag characters', swap('cause: unknown', 'cause: unknown # \u{e0041}'), ['10 forbidden-character']],
  ['nesting', `a: ${'['.repeat(1000)}`, ['1 too-deep']],
  [
    'block nesting',
    Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ['17 too-deep'],
  ],
  ['dashes', '- '.repeat(2000), ['1 too-deep']],
  [
    'twenty thousand keys',
    Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n'),
    ['101 too-many-keys'],
  ],
  [
    'twenty thousand flow keys',
    `{${Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join(', ')}}`,
    ['1 too-many-keys'],
  ],
];

/** Warnings stand for texts that most likely should be otherwise. */
const WARNINGS: readonly (readonly [string, string, string])[] = [
  [
    'a text cut by a hash',
    '    message: { id: x, en: y }\n    reason:\n      id: hubungi kami #112\n      en: x\n',
    '19 cut-text',
  ],
  ['plain http', '    message: { id: "http://contoh.example", en: x }\n', '17 plain-http'],
  ['a zero-width space by its escape', '    message: { id: "a\\u200bb", en: x }\n', '17 invisible-character'],
  ['a zero-width space', '    message: { id: "a\u200bb", en: x }\n', '17 invisible-character'],
  ['a host in disguise', '    message: { id: "https://xn--abc.example", en: x }\n', '17 odd-host'],
  ['two scripts in a word', '    message: { id: "bаnk", en: x }\n', '17 mixed-script'],
  ['a mention', '    message: { id: "tanya @budi", en: x }\n', '17 mention'],
  ['an identity number', '    message: { id: "NIK 3374010101010001", en: x }\n', '17 personal-number'],
];

async function problemsOf(text: string): Promise<readonly string[]> {
  const { problems } = await loadIncident({ file: 'incidents/2026/2026-11-22-test.yaml', text }, catalogue);
  for (const { message, fix, column } of problems) {
    expect(message).toMatch(/^[A-Za-z"][^\u0000-\u001f\u202e]*\.$/);
    expect(fix.length).toBeGreaterThan(5);
    expect(column).toBeGreaterThan(0);
  }
  return problems.map(({ line, code }) => `${line} ${code}`).sort();
}

describe('bad and hostile files', () => {
  test.each(CORPUS)('%s', async (_, text, expected) => {
    expect(await problemsOf(text)).toEqual([...expected].sort());
  });

  test.each(WARNINGS)('a warning for %s', async (_, lines, expected) => {
    expect(await problemsOf(add(lines))).toEqual([expected]);
  });

  test('a file that is not named by a slug', async () => {
    const { problems } = await loadIncident({ file: 'incidents/x.yaml', text: BASE }, catalogue);
    expect(problems.map(({ code }) => code)).toEqual(['bad-slug']);
  });

  test.each([
    '[',
    '{',
    '"',
    "'",
    '- ',
    'a: ',
    '? ',
    '&a ',
    '*a ',
    '!a ',
    '|\n',
    '>\n',
    '#',
    '\n',
    ': ',
    ', ',
    'é',
    '- a\n',
    ' a\n',
  ])('half a megabyte of %j is answered within two seconds', async piece => {
    const text = piece.repeat(Math.floor((MAX_BYTES - 8) / Buffer.byteLength(piece)));
    const start = performance.now();
    await problemsOf(text);
    expect(performance.now() - start).toBeLessThan(process.env.CI ? 8000 : 4000);
  });

  test.each(['|\n', '"a"\n', '"'])(
    'half a megabyte of %j behind an update is one fault, soon told',
    async piece => {
      const head = `${BASE.trimEnd()}\n    message:\n      id: `;
      const text = head + piece.repeat(Math.floor((MAX_BYTES - head.length - 8) / piece.length));
      const start = performance.now();
      expect(await problemsOf(text)).toHaveLength(1);
      expect(performance.now() - start).toBeLessThan(process.env.CI ? 8000 : 4000);
    },
  );
});
