import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository } from '../support/repository.ts';
import { type Ran, run } from '../support/run.ts';
import { exampleText, OPEN_FILE, openText } from '../support/workspace.ts';

const PUBLISHED = `${openText}
  - at: 2026-11-22T14:58:00+07:00
    customers: { home-internet: 38500 }
    message: { id: "Petugs kami sudah di lokasi.", en: "Our crew is on site." }
    next: 2026-11-22T17:00:00+07:00
`;

const TWO = PUBLISHED.replace('home-internet: 38500', 'home-internet: 38500, mobile-data: 120');

const MOVED = `${PUBLISHED.replace('    customers', '    eta: 2026-11-22T20:00:00+07:00\n    customers')}
  - at: 2026-11-22T16:00:00+07:00
    eta: 2026-11-22T22:00:00+07:00
    next: 2026-11-22T18:00:00+07:00
`;
const PASSED = `${PUBLISHED.replace('    customers', '    eta: 2026-11-22T15:20:00+07:00\n    customers')}
  - at: 2026-11-22T15:15:00+07:00
    severity: critical
    next: 2026-11-22T18:00:00+07:00
`;
const RIGHT = `${PUBLISHED}
  - at: 2026-11-22T15:30:00+07:00
    corrects: 2026-11-22T14:58:00+07:00
    customers: { home-internet: 35800 }
`;
const RIGHT_OF_TWO = RIGHT.replace('home-internet: 38500', 'home-internet: 38500, mobile-data: 120');
const EDITED = PUBLISHED.replace(
  '    next: 2026-11-22T17',
  '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17',
);

/** What check says of a change to what the main branch holds. */
async function checked(text: string | undefined, published = PUBLISHED): Promise<Ran> {
  const { cwd, git, write } = makeRepository({ [OPEN_FILE]: published });
  git('switch', '-qc', 'work');
  if (text === undefined) rmSync(join(cwd, OPEN_FILE));
  else write(OPEN_FILE, text);
  return run(['check', '--base', 'main'], { cwd });
}

const change = (from: string, to: string): string => PUBLISHED.replace(from, to);

test('a template that changed in one language alone is named, with the other', async () => {
  const [id, en] = ['id', 'en'].map(language => `templates/long/identified.${language}.hbs`);
  const { cwd, git, write } = makeRepository({
    [OPEN_FILE]: PUBLISHED,
    [`${id}`]: exampleText(`${id}`),
    [`${en}`]: exampleText(`${en}`),
  });
  git('switch', '-qc', 'work');
  write(`${id}`, `${exampleText(`${id}`).trimEnd()} Terima kasih.\n`);
  const { out } = await run(['check', '--base', 'main'], { cwd });
  expect(out).toContain(`${id}:1:1 warning stale-translation`);
  expect(out).toContain(`${en}, did not`);
  write(`${en}`, `${exampleText(`${en}`).trimEnd()} Thank you.\n`);
  expect((await run(['check', '--base', 'main'], { cwd })).out).not.toContain('stale-translation');
});

describe('check --base: what was published stands', () => {
  test('settings that are not sound hide nothing else that is wrong', async () => {
    const { cwd, git, read, write } = makeRepository({ [OPEN_FILE]: PUBLISHED });
    git('switch', '-qc', 'work');
    write('incidents/settings.yaml', read('incidents/settings.yaml').replace('zone: WIB', 'zone: XXX'));
    write(OPEN_FILE, change('severity: major', 'severity: minor'));
    const { code, out, err } = await run(['check', '--base', 'main'], { cwd });
    expect(code).toBe(1);
    for (const words of ['error wrong-value', 'checked: ']) expect(out + err).toContain(words);
  });

  test('a name in the settings that stands in published notices is told of', async () => {
    const { cwd, git, read, write } = makeRepository({ [OPEN_FILE]: PUBLISHED });
    git('switch', '-qc', 'work');
    write('incidents/settings.yaml', read('incidents/settings.yaml').replaceAll('Demak', 'Jepara'));
    const { code, out } = await run(['check', '--base', 'main'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('warning published-retold');
    expect(out).toMatch(/\d+ notices published in main would read otherwise: of 2026-11-22-uji\./);
  });

  test('so is a new file of phrases, which git need not know yet', async () => {
    const { cwd, git, write } = makeRepository({ [OPEN_FILE]: PUBLISHED });
    git('switch', '-qc', 'work');
    mkdirSync(join(cwd, 'templates'), { recursive: true });
    write(
      'templates/phrases.yaml',
      'format: 1\nimpacts:\n  disrupted: { now: { id: kacau, en: in trouble }, planned: { id: kacau, en: in trouble } }\n',
    );
    const { out } = await run(['check', '--base', 'main'], { cwd });
    expect(out).toContain('templates/phrases.yaml:1:1 warning published-retold');
  });

  test.each([
    ['nothing', PUBLISHED],
    ['a comment', change('    customers:', '    # dari NOC\n    customers:')],
    ['an instant spelt with another offset', change('14:58:00+07:00', '07:58:00Z')],
    [
      'a further update',
      `${PUBLISHED}\n  - at: 2026-11-22T16:00:00+07:00\n    next: 2026-11-22T18:00:00+07:00\n`,
    ],
    [
      'a mended spelling that is marked',
      change('Petugs', 'Petugas').replace(
        '    next: 2026-11-22T17',
        '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17',
      ),
    ],
  ])('%s may change', async (_, text) => {
    const { code, out } = await checked(text);
    expect([code, out]).toEqual([0, expect.not.stringContaining('published')]);
  });

  test.each([
    {
      what: 'a number',
      text: change('38500', '35800'),
      says: [
        'error published-changed',
        'customers was published in main as { home-internet: 38500 }, and now is { home-internet: 35800 }',
        'incident correct 2026-11-22-uji --of 2 --customers home-internet=35800',
      ],
    },
    {
      what: 'a place',
      text: change('[kota-semarang, kendal, demak]', '[kota-semarang, kendal]'),
      says: ['error published-changed', 'incident correct 2026-11-22-uji --of 1 --area kota-semarang,kendal'],
    },
    {
      what: 'one number of two',
      base: TWO,
      text: TWO.replace('mobile-data: 120', 'mobile-data: 130'),
      says: ['incident correct 2026-11-22-uji --of 2 --customers mobile-data=130\n'],
    },
    {
      what: 'a number that is gone',
      base: TWO,
      text: TWO.replace(', mobile-data: 120', ''),
      says: ['Put it back: a correction gives another number, and takes none away.\n'],
    },
    {
      what: 'a service that is gone',
      text: change('      mobile-data: disrupted\n', ''),
      says: ['incident correct 2026-11-22-uji --of 1 --service mobile-data=normal\n'],
    },
    {
      what: 'the impact in the same places',
      text: change(
        '[kota-semarang, kendal, demak]',
        '{ kota-semarang: unavailable, kendal: slow, demak: slow }',
      ),
      says: ['what is off there now is said in a further update: incident update 2026-11-22-uji\n'],
    },
    {
      what: 'a service that works, left out',
      text: change('      voice: normal\n', ''),
      says: ['Put it back as it was.\n'],
    },
    {
      what: 'a number that nobody told',
      text: change('38500 }', '38500, mobile-data: 120 }'),
      says: ['say it in a further update: incident update 2026-11-22-uji --customers mobile-data=120\n'],
    },
    {
      what: 'what was said before, said again',
      text: change('    customers', '    severity: major\n    customers'),
      says: [
        'Take it out, and say it in a further update: incident update 2026-11-22-uji --severity major\n',
      ],
    },
    {
      what: 'a number beside one that was put right since',
      base: RIGHT_OF_TWO,
      text: RIGHT_OF_TWO.replace('mobile-data: 120', 'mobile-data: 130'),
      says: ['incident correct 2026-11-22-uji --of 2 --customers mobile-data=130\n'],
    },
    {
      what: 'an estimate that has moved since',
      base: MOVED,
      text: MOVED.replace('T20:00', 'T21:00'),
      says: ['Put it back: the update of 2026-11-22T16:00:00+07:00 says what is so since then.\n'],
    },
    {
      what: 'an estimate for a time that had passed when the last update was told',
      base: PASSED,
      text: PASSED.replace('T15:20', 'T15:10'),
      says: ['said in a further update: incident update 2026-11-22-uji\n'],
    },
    {
      what: 'a number that was put right since',
      base: RIGHT,
      text: RIGHT.replace('38500', '38501'),
      says: ['Put it back: the update of 2026-11-22T15:30:00+07:00 says what is so since then.\n'],
    },
    {
      what: 'the note of a mended spelling',
      base: EDITED,
      text: PUBLISHED,
      says: ['error published-changed', 'edited was published in main', 'Put it back as it was.\n'],
    },
    {
      what: 'the order of places',
      text: change('[kota-semarang, kendal, demak]', '[demak, kota-semarang, kendal]'),
      says: ['Put it back as it was.\n'],
    },
    {
      what: 'a whole update',
      text: openText,
      says: [
        'error published-removed',
        'The update of 2026-11-22T14:58:00+07:00 was published in main and is gone',
      ],
    },
    {
      what: 'a fact that no correction states',
      text: change('symptom: no-internet', 'symptom: { id: "Lambat.", en: "Slow." }'),
      says: ['say what is so now in a further update: incident update 2026-11-22-uji\n'],
    },
    {
      what: 'a fact that no flag can say whole',
      text: change('cause: unknown', 'cause: { type: fiber-cut, certainty: confirmed, area: demak }'),
      says: ['with cause: in a file of facts: incident correct 2026-11-22-uji --of 1 --facts FILE\n'],
    },
    {
      what: 'a place, whose name a shell takes literally',
      text: change(
        'cause: unknown',
        `cause: { type: fiber-cut, certainty: confirmed, place: { id: "Jl. Ma'arif $(id)", en: "Jl. Ma'arif $(id)" } }`,
      ),
      says: [`--cause fiber-cut --certainty confirmed --place 'Jl. Ma'\\''arif $(id)'`],
    },
    { what: 'the file', text: undefined, says: ['uji.yaml:1:1 error published-removed'] },
    {
      what: 'a spelling that is not marked',
      text: change('Petugs', 'Petugas'),
      says: ['error published-edited', 'Add edited: with the time of this change'],
    },
    {
      what: 'a spelling that is marked, and a number in it',
      text: change('Petugs kami', '2 petugas kami')
        .replace('Our crew', '2 of our crew')
        .replace('    next: 2026-11-22T17', '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17'),
      says: ['error published-changed', 'message was published in main'],
    },
    {
      what: 'a sentence that means another thing, marked as spelling',
      text: change('Petugs kami sudah di lokasi', 'Pemasok itu yang lalai sekali').replace(
        '    next: 2026-11-22T17',
        '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17',
      ),
      says: ['error published-changed', 'message was published in main'],
    },
    {
      what: 'a word that is another one by a letter, marked as spelling',
      text: change('Petugs', 'Petuas').replace(
        '    next: 2026-11-22T17',
        '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17',
      ),
      says: ['error published-changed', 'message was published in main'],
    },
    {
      what: 'a title that was told',
      text: change('kind: outage\n', 'kind: maintenance\n'),
      says: ['error published-changed', 'kind was published in main as outage'],
    },
  ])('$what may not', async ({ base, text, says }) => {
    const { code, out } = await checked(text, base);
    expect(code).toBe(1);
    for (const words of says) expect(out).toContain(words);
  });

  test('a branch behind the main branch is held to what it began with', async () => {
    const { cwd, git, commit, read, write } = makeRepository({ [OPEN_FILE]: openText });
    git('switch', '-qc', 'work');
    git('switch', '-q', 'main');
    commit('More', { [OPEN_FILE]: PUBLISHED });
    git('switch', '-q', 'work');
    expect((await run(['check', '--base', 'main'], { cwd })).code).toBe(0);
    expect((await run(['diff', 'main'], { cwd })).out).toContain('no fact and no notice changes');
    write(OPEN_FILE, read(OPEN_FILE).replace('severity: major', 'severity: minor'));
    expect((await run(['check', '--base', 'main'], { cwd })).out).toContain('published-changed');
    expect((await run(['check', '--base', 'HEAD~1..HEAD'], { cwd })).code).toBe(3);
  });

  test.each([
    ['turned round', 'Petugs kami sudah di lokasi', 'impossible to pay', 'possible to pay'],
    ['another short word', 'Some customers', 'Some customers', 'Same customers'],
    ['none and one', 'x', 'Data leaked: none', 'Data leaked: one'],
    ['safe and unsafe', 'x', 'Water is unsafe to drink', 'Water is safe to drink'],
  ])('a word that is %s is no matter of spelling', async (_, __, before, after) => {
    const said = PUBLISHED.replace('Our crew is on site', before);
    const { cwd, git, write } = makeRepository({ [OPEN_FILE]: said });
    git('switch', '-qc', 'work');
    write(
      OPEN_FILE,
      said
        .replace(before, after)
        .replace('    next: 2026-11-22T17', '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17'),
    );
    const { code, out } = await run(['check', '--base', 'main'], { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining('error published-changed')]);
  });

  test.each([
    [
      'an update before one that was published',
      PUBLISHED.replace(
        '\n  - at: 2026-11-22T14:58',
        '\n  - at: 2026-11-22T14:40:00+07:00\n    severity: minor\n    next: 2026-11-22T17:00:00+07:00\n\n  - at: 2026-11-22T14:58',
      ),
      'error published-before',
    ],
    [
      'a title',
      PUBLISHED.replace('kind: outage\n', 'kind: outage\ntitle: { id: Satu, en: One }\n'),
      'error published-changed',
    ],
  ])('%s may not be put in', async (_, text, says) => {
    const { code, out } = await checked(text);
    expect([code, out]).toEqual([1, expect.stringContaining(says)]);
  });

  test('what the revision holds by now counts too, squashed or not', async () => {
    const { cwd, git, commit, write } = makeRepository({ [OPEN_FILE]: openText });
    git('switch', '-qc', 'work');
    commit('More', { [OPEN_FILE]: PUBLISHED });
    git('switch', '-q', 'main');
    git('merge', '-q', '--squash', 'work');
    git('commit', '-qm', 'Squashed');
    git('switch', '-q', 'work');
    expect((await run(['check', '--base', 'main'], { cwd })).code).toBe(0);
    write(OPEN_FILE, PUBLISHED.replace('38500', '35800'));
    const { code, out } = await run(['check', '--base', 'main'], { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining('customers was published in main')]);
  });

  test('the command that it gives says it openly, all of it at once', async () => {
    const { cwd, git, write } = makeRepository({ [OPEN_FILE]: PUBLISHED });
    git('switch', '-qc', 'work');
    write(
      OPEN_FILE,
      PUBLISHED.replace('38500', '35800').replace(
        '    customers',
        '    services: { voice: slow }\n    customers',
      ),
    );
    const { out } = await run(['check', '--base', 'main'], { cwd });
    const [, command = ''] = /correct it openly: incident (.*)$/m.exec(out) ?? [];
    expect(command).toBe(
      'correct 2026-11-22-uji --of 2 --customers home-internet=35800 --service voice=slow',
    );
    git('checkout', '-q', '--', '.');
    const corrected = await run([...command.split(' '), '--at', '2026-11-22T15:30+07:00'], { cwd });
    expect([corrected.code, corrected.err]).toEqual([0, expect.not.stringContaining('error')]);
    expect((await run(['check', '--base', 'main'], { cwd })).out).not.toContain('published');
  });

  test('a file that was not valid there may be mended; what it loses is told', async () => {
    const broken = PUBLISHED.replace('severity: major', 'severity: majr');
    const { cwd, git, write } = makeRepository({ [OPEN_FILE]: broken });
    git('switch', '-qc', 'work');
    write(OPEN_FILE, PUBLISHED);
    const { code, out } = await run(['check', '--base', 'main'], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining('warning published-changed')]);
    expect(out).toContain('The file was not valid in main');
  });

  test('a mended spelling stands on the website with its time', async () => {
    const text = change('Petugs', 'Petugas').replace(
      '    next: 2026-11-22T17',
      '    edited: 2026-11-22T15:05:00+07:00\n    next: 2026-11-22T17',
    );
    const { cwd, read } = makeRepository({ [OPEN_FILE]: text });
    expect((await run(['render', '--channel', 'website', '--out', 'site'], { cwd })).code).toBe(0);
    expect(read('site/insiden/2026-11-22-uji.html')).toContain(
      'Ejaan diperbaiki Minggu, 22 November 2026, pukul 15.05 WIB; faktanya tidak berubah.',
    );
    expect(read('site/en/incidents/2026-11-22-uji.html')).toContain('no fact has changed.');
  });
});
