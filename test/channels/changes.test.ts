import { describe, expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewOf } from '../../src/domain/view.ts';
import { incidentOf, press, settings } from '../support/press.ts';

const FIRST = `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: { mobile-data: slow, home-internet: normal }
    areas: [demak]
    cause: unknown
    next: 2026-11-02T09:00:00+07:00
`;

/** What the last update says in Indonesian and English on SMS, X and the website; every notice must be sound. */
async function toldBy(...updates: readonly string[]): Promise<string> {
  const more = updates.map(update => `  - { ${update} }\n`);
  const incident = await incidentOf(`${FIRST}${more.join('')}`);
  const targets = targetsOf(settings).filter(({ network = 'x' }) => network === 'x');
  const { sound, findings } = renderAll(viewOf(incident), targets, press);
  expect(findings).toEqual([]);
  return sound.map(({ plain }) => plain).join('\n');
}

const later = (time: string, facts: string): string =>
  `at: 2026-11-02T${time}:00+07:00, ${facts}, next: 2026-11-02T23:00:00+07:00`;

describe('what changes is told as a change', () => {
  test('another impact is so now, not since the start, and not still', async () => {
    const text = await toldBy(later('08:50', 'services: { mobile-data: unavailable }'));
    expect(text).toContain('layanan data seluler kini tidak dapat digunakan di Kabupaten Demak');
    expect(text).toContain('Mobile data is now unavailable in Demak');
    expect(text).not.toMatch(/[Ss]ejak 2\/11 pkl 08\.00|masih tidak|still unavailable/);
  });

  test('another impact in an area is so now', async () => {
    const text = await toldBy(
      later('08:30', 'areas: { demak: slow, kendal: unavailable }'),
      later('08:50', 'areas: { demak: slow, kendal: slow }'),
    );
    expect(text).not.toMatch(/masih lambat di Kabupaten Kendal/);
  });

  test('an area that works again is told of at once, and once', async () => {
    const cleared = later('08:50', 'areas: { demak: unavailable, kendal: normal }');
    const wide = later('08:30', 'areas: { demak: unavailable, kendal: slow }');
    expect(await toldBy(wide, cleared)).toContain('Di Kabupaten Kendal, layanan sudah normal.');
    expect(await toldBy(wide, cleared, later('09:30', 'severity: minor'))).not.toContain(
      'layanan sudah normal',
    );
  });

  test('an estimate that moves to an earlier day names both days', async () => {
    const text = await toldBy(
      later('08:30', 'eta: 2026-11-03T05:00:00+07:00'),
      later('08:50', 'eta: 2026-11-02T21:00:00+07:00'),
    );
    expect(text).toContain(
      'berubah dari Selasa, 3 November 2026, pukul 05.00 WIB menjadi Senin, 2 November 2026, pukul 21.00 WIB',
    );
    expect(text).toContain(
      'moved from 05:00 WIB on Tuesday, 3 November 2026 to 21:00 WIB on Monday, 2 November 2026',
    );
  });

  test('a suspicion that another cause takes the place of is withdrawn', async () => {
    const suspected = later(
      '08:30',
      'status: identified, cause: { type: vandalism-theft, certainty: suspected }',
    );
    const confirmed = await toldBy(suspected, later('08:50', 'cause: { type: power, certainty: confirmed }'));
    expect(confirmed).toContain('Dugaan sebelumnya, perusakan atau pencurian kabel kami, tidak terbukti.');
    expect(confirmed).toContain('Our earlier suspicion, damage to or theft of our cable, was not confirmed.');
    expect(await toldBy(suspected, later('08:50', 'cause: unknown'))).toContain('tidak terbukti.');
  });

  test('of the return of an outage nobody has said that data is safe', async () => {
    const ended =
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, data_exposure: none-confirmed';
    const back = later('10:00', 'status: reopened, since: 2026-11-02T09:55:00+07:00');
    const again = 'at: 2026-11-02T11:00:00+07:00, status: resolved, ended: 2026-11-02T10:50:00+07:00';
    expect(await toldBy(ended)).toContain('No customer data was affected.');
    expect(await toldBy(ended, back, again)).not.toContain('No customer data was affected.');
  });

  test('compensation that comes to nothing may be told', async () => {
    const ended =
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, promises: { compensation: 2026-11-03T12:00:00+07:00 }';
    const nothing =
      'at: 2026-11-03T10:00:00+07:00, compensation: [{ type: not-applicable, basis: { id: gangguannya singkat, en: it was brief } }]';
    expect(await toldBy(ended, nothing)).toContain('tidak memenuhi syarat kompensasi karena');
  });
});

describe('a correction', () => {
  test('of areas says in an SMS what was not affected', async () => {
    const wide = later('08:30', 'areas: [demak, kendal]');
    const text = await toldBy(
      wide,
      'at: 2026-11-02T08:40:00+07:00, corrects: 2026-11-02T08:30:00+07:00, areas: [demak]',
    );
    expect(text).toContain('Kendal tidak terdampak');
    expect(text).toContain('Kendal was not affected');
    expect(text).not.toContain('Demak, bukan Demak');
  });

  test('of two facts that a post has no room for says what is right', async () => {
    const counted = later('08:30', 'customers: { mobile-data: 3000 }, eta: 2026-11-02T12:00:00+07:00');
    const text = await toldBy(
      counted,
      'at: 2026-11-02T08:40:00+07:00, corrects: 2026-11-02T08:30:00+07:00, customers: { mobile-data: 30000 }, eta: 2026-11-02T15:00:00+07:00',
    );
    const posts = text.split('\n').filter(line => /^Ralat(?::| kabar)/.test(line));
    expect(posts.length).toBeGreaterThan(0);
    expect(posts.every(line => line.includes('30.000 pelanggan'))).toBe(true);
  });
});
