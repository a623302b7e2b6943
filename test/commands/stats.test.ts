import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { exampleText, makeWorkspace, OPEN_FILE, openText, ROOT, SEMARANG } from '../support/workspace.ts';

const LATE = exampleText(SEMARANG)
  .replaceAll('2026-11-22T', '2026-12-22T')
  .replace('at: 2026-12-22T14:25', 'at: 2026-12-22T15:05')
  .replace('next: 2026-12-22T15:00', 'next: 2026-12-22T15:10')
  .replace('at: 2026-12-22T14:58', 'at: 2026-12-22T15:38')
  .replaceAll('2026-11-23', '2026-12-24')
  .replaceAll('2026-11-25', '2026-12-26')
  .replace('compensation: 2026-12-24T12:00', 'compensation: 2026-12-23T12:00')
  .replaceAll('2026-11-27', '2026-12-27');
const FILES = { [SEMARANG]: exampleText(SEMARANG), 'incidents/2026/2026-12-22-lambat.yaml': LATE };

describe('stats', () => {
  test('a correction is no update that was promised, and a corrected start counts', async () => {
    const corrected = `${openText}
  - at: 2026-11-22T14:50:00+07:00
    corrects: 2026-11-22T14:25:00+07:00
    started: 2026-11-22T13:05:00+07:00
`;
    const { out } = await run(['stats', '--json', '--now', '2026-11-22T16:00:00+07:00'], {
      cwd: makeWorkspace({ [OPEN_FILE]: corrected }),
    });
    expect(JSON.parse(out).incidents[0]).toMatchObject({
      firstNotice: 80,
      onTime: 0,
      late: 1,
      corrections: 1,
    });
  });

  test('an outage that returned lasted as long as its spells, and no time while it is open', async () => {
    const file = 'incidents/2026/2026-12-09-data-seluler-indonesia-timur.yaml';
    const durationOf = async (text: string): Promise<unknown> =>
      JSON.parse((await run(['stats', '--json'], { cwd: makeWorkspace({ [file]: text }) })).out).incidents[0]
        .duration;
    // 07.55 to 10.45, and 13.55 to 16.05.
    expect(await durationOf(exampleText(file))).toBe(170 + 130);
    expect(
      await durationOf(exampleText(file).split('\n\n  - at: 2026-12-09T16:20')[0] ?? ''),
    ).toBeUndefined();
  });

  test('counts notices, promises and corrections of each incident, and of all', async () => {
    const { out, code } = await run(['stats', '--json'], { cwd: makeWorkspace(FILES) });
    const { summary, incidents, languages, channels } = JSON.parse(out);
    expect(code).toBe(0);
    expect(incidents).toEqual([
      {
        slug: '2026-11-22-internet-semarang',
        began: '2026-11-22T14:05:00+07:00',
        firstNotice: 20,
        duration: 375,
        updates: 6,
        onTime: 2,
        late: 1,
        kept: 2,
        broken: 0,
        corrections: 0,
        languages: ['id', 'en'],
        channels,
      },
      expect.objectContaining({ firstNotice: 60, onTime: 1, late: 2, kept: 1, broken: 1 }),
    ]);
    expect(summary).toEqual({
      incidents: 2,
      firstNotice: 40,
      duration: 375,
      onTime: 3,
      late: 3,
      kept: 3,
      broken: 1,
      corrections: 0,
    });
    expect([languages, channels.length]).toEqual([['id', 'en'], 11]);
  });

  test('draws a small chart in the terminal, and a table for a page', async () => {
    const cwd = makeWorkspace(FILES);
    const { out } = await run(['stats'], { cwd });
    expect(out).toMatch(/2026-11-22-internet-semarang\n {2}20 min +6 h 15 min {2}2 of 3/);
    expect(out).toMatch(/2026-11-22-internet-semarang {2}█{13} 20\n2026-12-22-lambat +█{40} 60\n/);
    const [table = ''] = out.split('Served in');
    expect(Math.max(...table.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
    expect((await run(['stats', '--markdown'], { cwd })).out).toContain('| all 2: medians, sums | 40 min |');
  });

  test('a promise that has passed without a word is broken, an update that is overdue is late', async () => {
    const [silent = ''] = exampleText(SEMARANG).split('\n\n  - at: 2026-11-23');
    const [open = ''] = exampleText(SEMARANG).split('\n\n  - at: 2026-11-22T14:58');
    const cwd = makeWorkspace({ [SEMARANG]: silent, 'incidents/2026/2026-11-22-terbuka.yaml': open });
    const at = async (now: string) =>
      JSON.parse((await run(['stats', '--json', '--now', now], { cwd })).out).incidents.map(
        ({ late, kept, broken }: Record<string, number>) => ({ late, kept, broken }),
      );
    // By then neither has said more than its first notice.
    expect(await at('2026-11-22T14:57+07:00')).toEqual([
      { late: 0, kept: 0, broken: 0 },
      { late: 0, kept: 0, broken: 0 },
    ]);
    expect(await at('2026-11-30T12:00+07:00')).toEqual([
      { late: 1, kept: 0, broken: 2 },
      { late: 1, kept: 0, broken: 0 },
    ]);
  });

  const told = (at: string, ...facts: readonly string[]): string =>
    `\n  - at: ${at}:00+07:00\n${facts.map(fact => `    ${fact}\n`).join('')}`;
  const statistics = async (text: string, now = '2026-12-30T12:00+07:00'): Promise<unknown> => {
    const cwd = makeWorkspace({ [OPEN_FILE]: text });
    return JSON.parse((await run(['stats', '--json', '--now', now], { cwd })).out).incidents[0];
  };
  const END = ['status: resolved', 'cause: { type: power, certainty: confirmed }'];

  test('an end that is told twice ended one spell', async () => {
    const ended = (at: string, end: string) => told(at, ...END, `ended: 2026-11-22T${end}:00+07:00`);
    const twice = openText + ended('2026-11-22T16:05', '16:00') + ended('2026-11-22T17:00', '16:00');
    expect(await statistics(twice)).toMatchObject({ duration: 115 });
  });

  test('a correction does not hide that a promised update never came, and after the end none is due', async () => {
    const corrected =
      openText +
      told(
        '2026-11-22T16:00',
        'corrects: 2026-11-22T14:25:00+07:00',
        'severity: minor',
        'next: 2026-11-22T18:00:00+07:00',
      ) +
      told('2026-11-22T17:00', ...END, 'ended: 2026-11-22T16:50:00+07:00', 'next: 2026-11-22T20:00:00+07:00');
    expect(await statistics(corrected)).toMatchObject({ onTime: 1, late: 1 });
  });

  test('each promise is kept or broken by what was told after it', async () => {
    const promise = (day: string) => `promises: { report: ${day} }`;
    const report =
      'report: { finding: { id: Baterai aus., en: A worn battery. }, actions: [{ do: { id: Baterai diganti., en: The battery was replaced. } }] }';
    const resolved = told(
      '2026-11-22T16:05',
      ...END,
      'ended: 2026-11-22T16:00:00+07:00',
      promise('2026-11-25'),
    );
    const first = openText + resolved + told('2026-11-24T10:00', report);
    expect(await statistics(first)).toMatchObject({ kept: 1, broken: 0 });
    // A second report is promised: the first one does not keep that.
    const second = first + told('2026-11-26T10:00', promise('2026-12-01'));
    expect(await statistics(second)).toMatchObject({ kept: 1, broken: 1 });
    expect(await statistics(second, '2026-11-27T10:00+07:00')).toMatchObject({ kept: 1, broken: 0 });
    const cwd = makeWorkspace({ [OPEN_FILE]: second });
    const { code, out } = await run(['check', '--promises', '--now', '2026-12-02T10:00+07:00'], { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining('uji.yaml:31:25 error overdue')]);
    // Moved in time is no broken promise; moved afterwards is one.
    const moved = (at: string) => openText + resolved + told(at, promise('2026-12-01'));
    expect(await statistics(moved('2026-11-24T10:00'), '2026-11-27T10:00+07:00')).toMatchObject({
      broken: 0,
    });
    expect(await statistics(moved('2026-11-26T10:00'), '2026-11-27T10:00+07:00')).toMatchObject({
      broken: 1,
    });
  });

  test('a channel that one notice did not fit was not served', async () => {
    const long = 'Penjelasan yang panjang sekali '.repeat(8).trim();
    const report = exampleText(SEMARANG).replace(
      /( {6}brief:\n {8}id: ).*\n( {8}en: ).*\n/,
      `$1${long}\n$2${long}\n`,
    );
    const { out } = await run(['stats', '--json'], { cwd: makeWorkspace({ [SEMARANG]: report }) });
    const [{ languages, channels }] = JSON.parse(out).incidents;
    expect(languages).toEqual(['id', 'en']);
    expect(channels).not.toContain('sms');
    expect(channels).toContain('website');
  });

  test('--since leaves out what began before', async () => {
    const cwd = makeWorkspace(FILES);
    const { out } = await run(['stats', '--since', '2026-12-01', '--json'], { cwd });
    expect(JSON.parse(out).incidents).toHaveLength(1);
    const { out: since } = await run(['stats', '--since', '1 Des 2026', '--json'], { cwd });
    expect(JSON.parse(since).incidents).toHaveLength(1);
    expect(await run(['stats', '--since', 'dulu'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since: "dulu" is no day or time'),
    });
  });

  test('of the examples, with a correction and a return', async () => {
    const { out } = await run(['stats', '--json'], { cwd: ROOT });
    expect(JSON.parse(out).summary).toMatchObject({ incidents: 3, corrections: 1 });
  });
});
