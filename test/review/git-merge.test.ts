import { describe, expect, test } from 'vitest';
import { readPositioned } from '../../src/document/positioned.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { run } from '../support/run.ts';
import { exampleText, OPEN_FILE, openText } from '../support/workspace.ts';

const NOC = `
  - at: 2026-11-22T14:58:00+07:00
    # dari NOC
    status: identified
    cause: { type: fiber-cut, certainty: confirmed }
    next: 2026-11-22T17:00:00+07:00
`;
const COMMS = `
  - at: 2026-11-22T14:40:00+07:00
    customers: { home-internet: 38500 }
    next: 2026-11-22T15:10:00+07:00
`;
const faultsOf = (text: string) => readPositioned(text, { depth: 16, keys: 2000 }).faults;
const BOTH = openText + COMMS + NOC;
/** A file once a person has taken away what the merge left to be settled. */
const settled = (text: string): string => text.replace(/\n(?:# unsettled: .*\n)+$/, '');
const state = (clock: string, ...facts: readonly string[]): string =>
  `\n  - at: 2026-11-22T${clock}:00+07:00\n${facts.map(fact => `    ${fact}\n`).join('')}`;

/** Two branches from one open incident: `noc` tells the cause, `comms` the number of customers. */
function twoBranches(noc = openText + NOC, comms = openText + COMMS, base = openText): Repository {
  const repository = makeRepository({ [OPEN_FILE]: base });
  repository.git('switch', '-qc', 'noc');
  repository.commit('Tell the cause', { [OPEN_FILE]: noc });
  repository.git('switch', '-qc', 'comms', 'main');
  repository.commit('Tell the number', { [OPEN_FILE]: comms });
  return repository;
}

describe('git unites two branches that each add an update', () => {
  test.each([
    ['merge', 'comms', ['merge', '--no-edit', 'noc']],
    ['merge', 'noc', ['merge', '--no-edit', 'comms']],
    ['rebase', 'comms', ['rebase', 'noc']],
    ['rebase', 'noc', ['rebase', 'comms']],
    ['cherry-pick', 'comms', ['cherry-pick', 'noc']],
    ['cherry-pick', 'noc', ['cherry-pick', 'comms']],
  ])('by %s onto %s', async (_, branch, command) => {
    const { cwd, git, read } = twoBranches();
    git('switch', '-q', branch);
    git(...command);
    expect(read(OPEN_FILE)).toBe(BOTH);
    expect(git('status', '--porcelain')).toBe('');
    expect((await run(['check'], { cwd })).code).toBe(0);
  });

  test('an update for an open incident behind the end that the other branch told is left to a person', () => {
    const ended = `${openText}\n  - at: 2026-11-22T14:35:00+07:00\n    status: resolved\n    ended: 2026-11-22T14:30:00+07:00\n`;
    const { tryGit, read } = twoBranches(ended);
    const merged = tryGit('merge', '--no-edit', 'noc');
    expect(merged.code).not.toBe(0);
    expect(merged.out).toContain(
      'the update at 2026-11-22T14:40:00+07:00 was written for an open incident, and now stands behind status: resolved',
    );
    for (const words of ['at: 2026-11-22T14:35', 'at: 2026-11-22T14:40'])
      expect(read(OPEN_FILE)).toContain(words);
  });

  test('two ends, or two corrections, of one outage are united and left to a person', () => {
    const ended = (clock: string, at: string): string =>
      `${openText}\n  - at: 2026-11-22T${at}:00+07:00\n    status: resolved\n    cause: { type: power, certainty: confirmed }\n    ended: 2026-11-22T${clock}:00+07:00\n`;
    const { tryGit, read } = twoBranches(ended('20:20', '20:28'), ended('20:40', '20:45'));
    const merged = tryGit('merge', '--no-edit', 'noc');
    expect(merged.code).not.toBe(0);
    expect(merged.out).toContain(
      'ended is 2026-11-22T20:40:00+07:00 at 2026-11-22T20:45:00+07:00 in ours and 2026-11-22T20:20:00+07:00',
    );
    for (const words of ['at: 2026-11-22T20:28', 'at: 2026-11-22T20:45'])
      expect(read(OPEN_FILE)).toContain(words);
    const corrected = (clock: string, at: string): string =>
      `${openText}\n  - at: 2026-11-22T${at}:00+07:00\n    corrects: 2026-11-22T14:25:00+07:00\n    started: 2026-11-22T${clock}:00+07:00\n    next: 2026-11-22T17:00:00+07:00\n`;
    const other = twoBranches(corrected('14:00', '14:40'), corrected('13:50', '14:45'));
    expect(other.tryGit('merge', '--no-edit', 'noc').out).toContain('started is 2026-11-22T13:50:00+07:00');
  });

  const next = 'next: 2026-11-22T17:00:00+07:00';
  const cause = 'cause: { type: power, certainty: confirmed }';
  const since = 'since: 2026-11-22T14:40:00+07:00';
  const resolved = ['status: resolved', 'ended: 2026-11-22T14:30:00+07:00'];
  const ended = openText + state('14:35', ...resolved);
  test.each([
    {
      name: 'one end told twice',
      noc: openText + state('14:35', ...resolved),
      comms: openText + state('14:50', ...resolved),
      says: 'both sides tell status: resolved, ours at 2026-11-22T14:',
    },
    {
      name: 'one return told twice',
      base: ended,
      noc: ended + state('14:50', 'status: reopened', since, next),
      comms: ended + state('14:55', 'status: reopened', since, next),
      says: 'both sides tell status: reopened',
    },
    {
      name: 'a false alarm against a repair',
      noc: openText + state('14:35', 'status: false-alarm'),
      comms: openText + state('14:30', 'status: monitoring', next),
      says: 'one side tells status: false-alarm at 2026-11-22T14:35:00+07:00, the other one status: monitoring at 2026-11-22T14:30:00+07:00.',
    },
    {
      name: 'one estimate and another',
      noc: openText + state('14:35', 'eta: 2026-11-22T20:00:00+07:00', next),
      comms: openText + state('14:40', 'eta: 2026-11-22T22:00:00+07:00', next),
      says: 'eta is 2026-11-22T2',
    },
    {
      name: 'one number and another of the same service',
      noc: openText + state('14:35', 'customers: { home-internet: 100, mobile-data: 5 }', next),
      comms: openText + state('14:40', 'customers: { home-internet: 200 }', next),
      says: 'customers is { home-internet:',
    },
    {
      name: 'one promise and another',
      base: ended,
      noc: ended + state('14:50', 'promises: { report: 2026-11-30 }'),
      comms: ended + state('14:55', 'promises: { report: 2026-12-05 }'),
      says: 'promises is { report:',
    },
    {
      name: 'one compensation and another',
      base: ended,
      noc:
        ended +
        state('14:50', 'compensation: [{ type: bill-credit-days, services: [home-internet], days: 1 }]'),
      comms:
        ended +
        state('14:55', 'compensation: [{ type: extra-data, services: [home-internet], gb: 1, days: 7 }]'),
      says: 'compensation is [{ type: ',
    },
    {
      name: 'the very same a minute apart',
      noc: openText + state('14:35', 'customers: { home-internet: 100 }', next),
      comms: openText + state('14:36', 'customers: { home-internet: 100 }', next),
      says: 'both sides say the same, ours at 2026-11-22T14:3',
    },
    {
      name: 'an update that one side corrects and the other one changes',
      base: openText + COMMS,
      noc:
        openText +
        COMMS +
        state('14:50', 'corrects: 2026-11-22T14:40:00+07:00', 'customers: { home-internet: 40000 }', next),
      comms: openText + COMMS.replace('38500', '39000'),
      says: 'corrects the update of 2026-11-22T14:40:00+07:00 at 2026-11-22T14:50:00+07:00, and the other side changes it.',
    },
    {
      name: 'a step back that nobody took',
      noc: openText + state('14:58', 'status: identified', cause, next),
      comms: openText + state('14:40', 'status: monitoring', next),
      says: 'status: identified at 2026-11-22T14:58:00+07:00 now stands behind status: monitoring at 2026-11-22T14:40:00+07:00, and would be told as a step back.',
    },
  ])('$name is united and left to a person', ({ base, noc, comms, says }) => {
    for (const [one, other] of [
      ['comms', 'noc'],
      ['noc', 'comms'],
    ] as const) {
      const { git, tryGit, read } = twoBranches(noc, comms, base);
      git('switch', '-q', one);
      const merged = tryGit('merge', '--no-edit', other);
      expect(merged.code).not.toBe(0);
      expect(merged.out).toContain(says);
      expect(merged.out).not.toContain(' error ');
      expect(faultsOf(read(OPEN_FILE)).map(({ code }) => code)).toEqual(['unsettled-merge']);
      expect(faultsOf(settled(read(OPEN_FILE)))).toEqual([]);
    }
  });

  const late = state('14:50', 'status: resolved', 'ended: 2026-11-22T14:45:00+07:00');
  test.each([
    {
      name: 'a step back that one side took itself',
      noc:
        openText +
        state('14:40', 'status: monitoring', next) +
        state('14:50', 'status: identified', cause, next),
      comms: openText + COMMS.replace('14:40', '14:55'),
    },
    {
      name: 'facts after a return',
      noc: ended + state('14:45', 'status: reopened', since, next),
      comms: openText + COMMS.replace('14:40', '14:55'),
    },
    {
      name: 'a report that is promised after the end',
      noc: ended,
      comms: openText + state('14:40', 'promises: { report: 2026-11-27 }'),
    },
    {
      name: 'an estimate, and another update that was only moved',
      base: openText + state('14:30', 'eta: 2026-11-22T20:00:00+07:00', 'severity: minor', next),
      noc: openText + state('14:31', 'eta: 2026-11-22T20:00:00+07:00', 'severity: minor', next),
      comms:
        openText +
        state('14:30', 'eta: 2026-11-22T20:00:00+07:00', 'severity: minor', next) +
        state('14:40', 'eta: 2026-11-22T21:00:00+07:00', next),
    },
    {
      name: 'the same places in another order',
      noc: openText + state('14:35', 'areas: [demak, kendal]', next),
      comms: openText + state('14:40', 'areas: [kendal, demak]', 'customers: { home-internet: 5 }', next),
    },
    {
      name: 'the same impact in two spellings',
      noc: openText + state('14:35', 'services: { voice: slow }', next),
      comms: openText + state('14:40', 'services: { voice: { impact: slow } }', 'severity: minor', next),
    },
    {
      name: 'an end that one side took back, and an estimate behind it',
      base: openText + late,
      noc:
        openText.replace('link: https://contohtel.example/g1', 'link: https://contohtel.example/g2') + late,
      comms:
        openText +
        state('14:50', 'status: monitoring', next) +
        state('14:55', 'eta: 2026-11-22T21:00:00+07:00', next),
    },
  ])('$name is no doubt, whichever side is ours', ({ base, noc, comms }) => {
    for (const [one, other] of [
      ['comms', 'noc'],
      ['noc', 'comms'],
    ] as const) {
      const { git, tryGit } = twoBranches(noc, comms, base);
      git('switch', '-q', one);
      expect(tryGit('merge', '--no-edit', other)).toMatchObject({ code: 0 });
    }
  });

  test('one instant in two spellings is no conflict', () => {
    const { git, read } = twoBranches(
      openText + COMMS.replace('15:10:00+07:00', '08:10:00Z'),
      (openText + COMMS).replace('severity: major', 'severity: minor'),
    );
    git('merge', '--no-edit', 'noc');
    expect(read(OPEN_FILE)).toBe((openText + COMMS).replace('severity: major', 'severity: minor'));
  });

  test('the same update on both is one', () => {
    const { git, read } = twoBranches(openText + COMMS + NOC, openText + COMMS);
    git('merge', '--no-edit', 'noc');
    expect(read(OPEN_FILE)).toBe(BOTH);
  });

  test('settings of both are united', async () => {
    const SETTINGS = 'incidents/settings.yaml';
    const settings = exampleText(SETTINGS);
    const { cwd, git, commit, read } = makeRepository({});
    git('switch', '-qc', 'one');
    commit('Two segments', { [SETTINGS]: settings.replace('segments: 1', 'segments: 2') });
    git('switch', '-qc', 'other', 'main');
    commit('Another name', { [SETTINGS]: settings.replace('en: calls }', 'en: phone calls }') });
    git('merge', '--no-edit', 'one');
    expect(read(SETTINGS)).toBe(
      settings.replace('segments: 1', 'segments: 2').replace('en: calls }', 'en: phone calls }'),
    );
    expect((await run(['check'], { cwd })).code).toBe(0);
  });
});

describe('git stops where a person must decide', () => {
  test('one fact, two values: ours is kept, and what conflicts is named, in the file as well', async () => {
    const { cwd, tryGit, read, write } = twoBranches(
      (openText + NOC).replace('severity: major', 'severity: critical'),
      (openText + COMMS).replace('severity: major', 'severity: minor'),
    );
    const { code, out } = tryGit('merge', '--no-edit', 'noc');
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(
        `${OPEN_FILE}: updates > 2026-11-22T14:25:00+07:00 > severity is minor in ours and critical in theirs. Ours is kept.`,
      ),
    ]);
    expect(settled(read(OPEN_FILE))).toBe(BOTH.replace('severity: major', 'severity: minor'));
    const unsettled = await run(['check'], { cwd });
    expect([unsettled.code, unsettled.out]).toEqual([1, expect.stringContaining('error unsettled-merge')]);
    const update = await run(['update', '--next', '+1h', '--yes'], { cwd });
    expect([update.code, update.err]).toEqual([1, expect.stringContaining('unsettled-merge')]);
    write(OPEN_FILE, settled(read(OPEN_FILE)));
    expect((await run(['check'], { cwd })).code).toBe(0);
  });

  test('two updates of one moment: theirs is not lost by adding the file as it is', async () => {
    const at = (fact: string): string => state('14:40', fact, 'next: 2026-11-22T17:00:00+07:00');
    const { cwd, tryGit, git, read } = twoBranches(
      openText + at('eta: 2026-11-22T21:00:00+07:00'),
      openText + at('customers: { home-internet: 40000 }').replace('17:00', '17:30'),
    );
    expect(tryGit('merge', '--no-edit', 'noc').code).toBe(1);
    git('add', OPEN_FILE);
    expect(read(OPEN_FILE)).toMatch(/# unsettled: updates > [^\n]*eta: 2026-11-22T21:00[^\n]* in theirs/);
    expect((await run(['check'], { cwd })).code).toBe(1);
  });

  test('two updates that do not go together: what is wrong is told at its line', () => {
    const resolved =
      '\n  - at: 2026-11-22T14:35:00+07:00\n    status: resolved\n    ended: 2026-11-22T14:30:00+07:00\n';
    const { tryGit, read } = twoBranches(openText + NOC, openText + resolved);
    const { code, out } = tryGit('merge', '--no-edit', 'noc');
    expect([code, out]).toEqual([1, expect.stringMatching(/uji\.yaml:\d+:\d+ error illegal-transition/)]);
    expect(out).toContain('Mend the file, then git add it.');
    expect(read(OPEN_FILE)).toBe(openText + resolved + NOC);
  });

  test('two amounts of one compensation: what is wrong is told at its line', () => {
    const ended =
      '\n  - at: 2026-11-22T14:35:00+07:00\n    status: resolved\n    ended: 2026-11-22T14:30:00+07:00\n';
    const credit = (time: string, days: number): string =>
      `\n  - at: 2026-11-22T${time}:00+07:00\n    compensation: [{ type: bill-credit-days, services: [home-internet], days: ${days} }]\n`;
    const base = openText + ended;
    const { tryGit } = twoBranches(base + credit('14:50', 1), base + credit('14:55', 2));
    const { code, out } = tryGit('merge', '--no-edit', 'noc');
    expect([code, out]).toEqual([1, expect.stringMatching(/uji\.yaml:\d+:\d+ error silent-change/)]);
  });

  test('a side that is no YAML is not touched', () => {
    const broken = `${openText}  kaput: [\n`;
    const { tryGit, read } = twoBranches(broken);
    expect(tryGit('merge', '--no-edit', 'noc')).toEqual({
      code: 1,
      out: expect.stringContaining('theirs cannot be read as YAML. Nothing was merged; ours is kept.'),
    });
    expect(settled(read(OPEN_FILE))).toBe(openText + COMMS);
    expect(read(OPEN_FILE)).toContain('# unsettled: theirs cannot be read');
  });
});
