import { describe, expect, test } from 'vitest';
import { toldAfter } from '../support/told.ts';

/** An outage; `areas` are those it begins in. */
const first = (
  areas = '[demak]',
  services = '{ mobile-data: slow, home-internet: normal }',
): string => `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: ${services}
    areas: ${areas}
    cause: unknown
    next: 2026-11-02T09:00:00+07:00
`;

const later = (time: string, facts: string): string =>
  `at: 2026-11-02T${time}:00+07:00, ${facts}, next: 2026-11-02T23:00:00+07:00`;
const ended = (facts: string): string =>
  `at: 2026-11-02T12:00:00+07:00, status: resolved, ended: 2026-11-02T11:45:00+07:00, ${facts}`;

/** The texts of SMS and X, without that of the website. */
async function inBrief(...updates: readonly string[]): Promise<string> {
  // Its headline stands alone, before an empty line.
  const [brief = ''] = (await toldAfter(first(), ...updates)).split(/\n[^\n]*\n\n/);
  return brief;
}

const times = (text: string, words: string): number => text.split(words).length - 1;

describe('what SMS and posts tell as the page does', () => {
  test('that data of customers is affected, or is being checked', async () => {
    const affected = await inBrief(later('08:50', 'data_exposure: some-affected'));
    expect(times(affected, 'Sebagian data pelanggan terdampak.')).toBe(2);
    expect(times(affected, 'Some customer data has been affected.')).toBe(2);
    const checked = await inBrief(later('08:50', 'data_exposure: under-investigation'));
    expect(checked).toContain('Kami sedang memeriksa apakah ada data pelanggan yang terdampak.');
  });

  test('a recovery and a spread beside them', async () => {
    const wide = later('08:30', 'services: { voice: slow }');
    const back = later('08:50', 'services: { voice: normal }, areas: [demak, kendal]');
    const brief = await inBrief(wide, back);
    expect(times(brief, 'elepon sudah normal.')).toBe(2);
    expect(brief).toContain('Meluas ke Kendal.');
    expect(brief).toContain('Gangguan meluas ke Kendal.');
    expect(brief).toContain('Spread to Kendal.');
  });

  test('an estimate that holds no more, also where the cause is unknown', async () => {
    const brief = await inBrief(
      later('08:30', 'eta: 2026-11-02T10:00:00+07:00'),
      later('08:50', 'eta: unknown'),
    );
    expect(times(brief, 'Perkiraan 10.00')).toBe(2);
    expect(times(brief, 'estimate no longer holds.')).toBe(2);
  });

  test('a report that is to come, where nothing else is', async () => {
    expect(await inBrief(ended('promises: { report: 2026-11-16 }'))).toContain('Laporan: Senin, 16/11.');
  });

  test('each of two services by its own word where one is off and the other is not', async () => {
    const services = '{ mobile-data: unavailable, voice: disrupted, home-internet: slow }';
    const text = await toldAfter(first('[kota-semarang, kendal, demak]', services));
    expect(text).not.toMatch(/mati\/|down\//);
  });
});

describe('what has changed for the better', () => {
  const partial =
    '{ mobile-data: { impact: partial-function, features: { id: menonton video, en: watching videos } } }';

  test('is said of a service that lacks some functions alone', async () => {
    const text = await toldAfter(
      first(),
      later('08:30', 'services: { mobile-data: unavailable }'),
      later('08:50', `services: ${partial}`),
    );
    expect(text).toContain('sudah dapat digunakan lagi (kecuali untuk menonton video)');
    expect(text).not.toMatch(/untuk di|for in/);
  });

  test('a number of customers does not outlive the recovery of its service', async () => {
    const text = await toldAfter(
      first('[demak]', '{ mobile-data: slow, voice: slow }'),
      later('08:30', 'customers: { mobile-data: 1200 }'),
      later('08:50', 'services: { mobile-data: normal }'),
      later('09:30', 'services: { mobile-data: slow }'),
    );
    expect(text).not.toMatch(/1[.,]200/);
    expect(text).toContain('Penyebab gangguan dan jumlah pelanggan yang kini terdampak masih kami periksa.');
  });

  test('a step back is headed by what is off, not by a cause that is known', async () => {
    const cause = 'cause: { type: software, certainty: confirmed }';
    const text = await toldAfter(
      first(),
      later('08:30', `status: identified, ${cause}`),
      later('08:50', 'status: monitoring, customers: { mobile-data: 100 }, restored: { mobile-data: 50 }'),
      later('09:30', 'status: identified'),
    );
    expect(text).not.toMatch(/Penyebab diketahui|Cause identified/);
  });
});

describe('times in several zones', () => {
  test('are told at the first time of a page about the recovery', async () => {
    const text = await toldAfter(
      first('[kota-surabaya, kota-jayapura]'),
      later('08:50', 'status: monitoring, eta: 2026-11-02T11:00:00+07:00'),
    );
    expect(text).toContain('diperkirakan pulih pukul 11.00 WIB (13.00 WIT). Semua waktu lain dalam WIB.');
    expect(text).toContain('by 11:00 WIB (UTC+7; 13:00 WIT). All other times are in WIB.');
    expect(text).toContain('halaman ini paling lambat pukul 23.00 WIB.');
  });

  test('yield in a closing SMS to how long it lasted, and why', async () => {
    const cause =
      'cause: { type: third-party, certainty: confirmed, provider: { id: Bank Nusa, en: Bank Nusa } }';
    const services = '{ mobile-data: slow, home-internet: normal }';
    const text = await toldAfter(
      first('[kota-surabaya, kota-makassar, kota-jayapura]', services),
      ended(cause),
    );
    const [sms = ''] = text.split('\n');
    expect(sms).toMatch(/setelah 3 jam 45 menit \(gangguan pada Bank Nusa\)/);
    expect(sms).not.toContain('WITA');
  });

  test('and no zone is spoken of where no time is told', async () => {
    const planned = `format: 1
kind: maintenance
updates:
  - at: 2026-11-01T10:00:00+07:00
    status: scheduled
    window: { from: 2026-11-05T08:00:00+07:00, to: 2026-11-05T11:00:00+07:00 }
    services: { home-internet: unavailable }
    areas: [kota-makassar]
    max_interruption: 30m
    next: 2026-11-05T11:30:00+07:00
`;
    const unset =
      'at: 2026-11-02T09:00:00+07:00, status: postponed, window: unknown, next: 2026-11-03T09:00:00+07:00';
    const still = 'at: 2026-11-03T08:00:00+07:00, next: 2026-11-04T09:00:00+07:00';
    const text = await toldAfter(planned, unset, still);
    expect(text).not.toMatch(/Semua waktu lain|All other times/);
    expect(text).toContain('masih ditunda; jadwal baru belum ditetapkan');
    expect(text).toContain('We are sorry that there is no new date yet.');
  });
});

describe('promises', () => {
  test('that move say why', async () => {
    const text = await toldAfter(
      first(),
      ended('promises: { compensation: 2026-11-04T12:00:00+07:00 }'),
      'at: 2026-11-03T09:00:00+07:00, reason: { id: perhitungan belum selesai, en: the calculation is not finished }, promises: { compensation: 2026-11-06T12:00:00+07:00 }',
    );
    expect(text).toMatch(/bukan Rabu, 4 November 2026, pukul 12\.00 WIB karena perhitungan belum selesai/);
    expect(text).toContain('because the calculation is not finished');
  });
});
