import { expect, test } from 'vitest';
import { toldAfter } from '../support/told.ts';

const FIRST = `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: { mobile-data: unavailable, home-internet: normal }
    areas: { demak: unavailable, kendal: normal }
    cause: unknown
    next: 2026-11-02T09:00:00+07:00
`;

const PLANNED = `format: 1
kind: maintenance
updates:
  - at: 2026-11-01T10:00:00+07:00
    status: scheduled
    window: { from: 2026-11-02T20:00:00+07:00, to: 2026-11-02T22:00:00+07:00 }
    services: { home-internet: slow, mobile-data: normal }
    areas: [kendal]
    action: replace-equipment
    max_interruption: 30m
    next: 2026-11-02T23:30:00+07:00
`;

const at = (time: string, facts: string): string =>
  `at: 2026-11-02T${time}:00+07:00, ${facts}, next: 2026-11-02T23:00:00+07:00`;
const CABLE = 'status: identified, cause: { type: fiber-cut, certainty: confirmed }';

test('an area that works does not take the number of customers away', async () => {
  const text = await toldAfter(FIRST, at('08:30', `${CABLE}, customers: { mobile-data: 21300 }`));
  expect(text).toContain('Sebanyak 21.300 pelanggan');
  expect(text).toContain('21,300');
  expect(text).not.toContain('masih kami periksa');
});

test('a service drawn in later was not disrupted since the start', async () => {
  const text = await toldAfter(FIRST, at('08:30', `${CABLE}, services: { home-internet: unavailable }`));
  expect(text).toMatch(/Gangguan data seluler sejak .{5,50} disebabkan oleh/);
  expect(text).toMatch(/The disruption to mobile data since .{5,60} was caused by/);
  expect(text).toContain('meluas ke');
});

test('a number for fewer areas than those affected is not the total, and the end says so', async () => {
  const text = await toldAfter(
    FIRST,
    at('08:30', 'customers: { mobile-data: 900 }'),
    at('08:50', 'areas: [demak, kota-semarang]'),
    'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00',
  );
  expect(text).toContain('Jumlah seluruh pelanggan terdampak belum diketahui.');
  expect(text).toContain('The total number of customers affected is not yet known.');
});

test('a service that is back for all of its customers is not called affected still', async () => {
  const spread = at(
    '08:30',
    'areas: [demak], services: { home-internet: unavailable }, customers: { mobile-data: 800, home-internet: 450 }',
  );
  const back = 'status: monitoring, restored: { mobile-data: 799, home-internet: 450 }';
  await expect(toldAfter(FIRST, spread, at('09:30', back))).rejects.toThrow(/restored-whole/);
  const text = await toldAfter(FIRST, spread, at('09:30', `${back}, services: { home-internet: normal }`));
  expect(text).toMatch(/[Ii]nternet rumah (?:sudah )?normal.*799 dari 800.*[Ss]isanya/);
});

test('an impact that changed is in the end called a disruption, for all of its length', async () => {
  const text = await toldAfter(
    FIRST.replace(/areas: .*/, 'areas: [demak]'),
    at('08:40', 'status: monitoring, services: { mobile-data: slow }'),
    'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00, cause: { type: software, certainty: confirmed }',
    'at: 2026-11-03T10:00:00+07:00, report: { finding: { id: pembaruan gagal, en: an update failed }, actions: [{ do: { id: menguji pembaruan, en: testing updates }, by: 2026-12-01 }] }',
  );
  expect(text).toMatch(/terganggu/);
  expect(text).not.toMatch(/(?<!paling )lambat|tidak dapat digunakan/);
});

test('compensation without a day names none', async () => {
  const text = await toldAfter(
    FIRST,
    'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00',
    'at: 2026-11-03T10:00:00+07:00, compensation: [{ type: extra-data, services: [mobile-data], gb: 1, days: 7, delivery: automatic }]',
  );
  expect(text).toContain('Jika belum menerimanya, hubungi');
  expect(text).toContain('If you do not receive it, call');
});

test('a correction of compensation says which of it was wrong, on X too', async () => {
  const items = (gb: number): string =>
    `compensation: [{ type: extra-data, services: [mobile-data], gb: ${gb}, days: 1, delivery: automatic }, { type: bill-credit, services: [home-internet], amount: 25000, bill: 2026-12, delivery: automatic }]`;
  const text = await toldAfter(
    FIRST,
    at('08:30', 'services: { home-internet: unavailable }'),
    'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00',
    `at: 2026-11-03T10:00:00+07:00, ${items(2)}`,
    `at: 2026-11-03T11:00:00+07:00, corrects: 2026-11-03T10:00:00+07:00, ${items(3)}`,
  );
  expect(text.match(/3 GB/g)?.length).toBeGreaterThanOrEqual(6);
  expect(text).not.toContain('25.000');
});

test('a report that is put off is said in an SMS', async () => {
  const text = await toldAfter(
    FIRST,
    'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00, promises: { report: 2026-11-10 }',
    'at: 2026-11-09T10:00:00+07:00, promises: { report: 2026-11-13 }',
  );
  expect(text).toContain('Laporan 13/11, bukan 10/11.');
  expect(text).toContain('Report: 13 Nov, not 10 Nov.');
});

test('a service that was said wrongly of planned work is so during the work', async () => {
  const text = await toldAfter(
    PLANNED,
    'at: 2026-11-01T12:00:00+07:00, corrects: 2026-11-01T10:00:00+07:00, services: { mobile-data: slow }, next: 2026-11-02T23:30:00+07:00',
  );
  expect(text).toContain('Yang benar: data seluler lambat selama pemeliharaan.');
  expect(text).toContain('mobile data would be slow during the maintenance');
});

test('work that only slows a service does not switch it off', async () => {
  expect(await toldAfter(PLANNED)).toContain('layanan langsung normal kembali');
  expect(await toldAfter(PLANNED)).toContain('service will return to normal straight away');
});

test('work that comes sooner is not put off', async () => {
  const moved = (from: string): Promise<string> =>
    toldAfter(
      PLANNED,
      `at: 2026-11-01T12:00:00+07:00, status: postponed, window: { from: ${from}, to: 2026-11-02T23:00:00+07:00 }, next: 2026-11-02T23:30:00+07:00`,
    );
  expect(await moved('2026-11-02T21:00:00+07:00')).toContain('dijadwalkan ulang ke');
  expect(await moved('2026-11-02T21:00:00+07:00')).not.toContain('ditunda');
});
