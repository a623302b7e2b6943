import { describe, expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewOf } from '../../src/domain/view.ts';
import { incidentOf, press, settings } from '../support/press.ts';

/** An outage whose numbers and estimate change, which ends, and which comes back. */
const UPDATES = [
  'at: 2026-11-02T08:10:00+07:00, status: investigating, severity: major, started: 2026-11-02T08:00:00+07:00, services: { mobile-data: unavailable, voice: normal }, areas: [kendal, demak], cause: unknown, customers: { mobile-data: 21400 }, next: 2026-11-02T09:00:00+07:00',
  'at: 2026-11-02T08:55:00+07:00, status: identified, cause: { type: power, certainty: confirmed }, eta: 2026-11-02T11:00:00+07:00, next: 2026-11-02T10:00:00+07:00',
  'at: 2026-11-02T09:50:00+07:00, customers: { mobile-data: 24600 }, eta: 2026-11-02T13:00:00+07:00, next: 2026-11-02T12:00:00+07:00',
  'at: 2026-11-02T11:50:00+07:00, status: monitoring, restored: { mobile-data: 18900 }, next: 2026-11-02T13:00:00+07:00',
  'at: 2026-11-02T12:25:00+07:00, status: resolved, ended: 2026-11-02T12:20:00+07:00',
  'at: 2026-11-02T15:10:00+07:00, status: reopened, since: 2026-11-02T15:00:00+07:00, areas: [kendal], services: { mobile-data: slow }, next: 2026-11-02T16:00:00+07:00',
];

/** What `check` says of a message in the update of that number, remarks of style aside. */
async function codesOf(number: number, id: string, en: string): Promise<readonly string[]> {
  const updates = UPDATES.slice(0, number).map((facts, at) =>
    at + 1 === number ? `  - { ${facts}, message: ${JSON.stringify({ id, en })} }\n` : `  - { ${facts} }\n`,
  );
  const view = viewOf(await incidentOf(`format: 1\nkind: outage\nupdates:\n${updates.join('')}`));
  return renderAll(view, targetsOf(settings), press)
    .findings.filter(({ level = 'error' }) => level === 'error')
    .map(({ code }) => code);
}

describe('what an officer writes at night, and is so, passes', () => {
  test.each([
    [1, 'Kami sedang mencari penyebabnya.', 'We are looking for the cause.'],
    [1, 'Penyebabnya masih kami cari.', 'We are still looking for the cause.'],
    [
      1,
      'Selain data seluler, semua layanan kami berjalan seperti biasa.',
      'Apart from mobile data, all our services work as usual.',
    ],
    [
      1,
      'Kabar tentang gangguan ini kami sampaikan juga lewat telepon.',
      'Updates on this outage are also given in calls.',
    ],
    [
      2,
      'Data seluler kami perkirakan pulih pukul 11.00 WIB.',
      'We expect mobile data to be back at 11:00 WIB.',
    ],
    [2, 'Data seluler diperkirakan pulih pukul 11.00 WIB.', 'Mobile data should be back at 11:00 WIB.'],
    [2, 'Tidak ada tanda-tanda serangan siber.', 'There is no sign of a cyberattack.'],
    [2, 'Serangan siber bukan penyebabnya.', 'A cyberattack is not the cause.'],
    [2, 'Ini bukan pemeliharaan, melainkan kerusakan.', 'This is not maintenance but damage.'],
    [3, 'Sebelumnya kami menyebut 21.400 pelanggan.', 'We said 21,400 customers before.'],
    [
      4,
      'Sebanyak 18.900 pelanggan sudah pulih; 5.700 masih menunggu.',
      'In total, 18,900 customers are back; 5,700 are still waiting.',
    ],
    [4, 'Sekitar 77% pelanggan sudah terhubung kembali.', 'About 77% of customers are connected again.'],
    [4, 'Hampir 19.000 pelanggan sudah terhubung kembali.', 'Almost 19,000 customers are connected again.'],
    [5, 'Gangguan berlangsung lebih dari empat jam.', 'The outage lasted more than four hours.'],
    [5, 'Kami masih memantau kestabilan jaringan.', 'We are still watching the network.'],
    [5, 'Anda tidak perlu mengajukan klaim apa pun.', 'You do not need to file a claim of any kind.'],
    [6, 'Gangguan pertama berlangsung 4 jam 20 menit.', 'The first outage lasted 4 hours 20 minutes.'],
    [6, 'Gangguan pertama berdampak pada 24.600 pelanggan.', 'The first outage affected 24,600 customers.'],
    [6, 'Gangguan pertama selesai pada pukul 12.20 WIB.', 'The first outage ended at 12:20 WIB.'],
    [
      6,
      'Gangguan pertama disebabkan oleh terputusnya pasokan listrik.',
      'The first outage was caused by a power failure.',
    ],
  ])('update %d: %s', async (number, id, en) => {
    expect(await codesOf(number, id, en)).toEqual([]);
  });
});

describe('what is not so any more, or never was, is found', () => {
  test.each([
    [1, 'Rekening Anda tetap aman.', 'Your account remains secure.', 'unsupported-safe'],
    [1, 'Petugas kami akan meminta PIN Anda.', 'Our staff will ask for your PIN.', 'fraud-line'],
    [
      2,
      'Belum ada perkiraan kapan layanan pulih.',
      'There is no estimate yet of when service will be back.',
      'wrong-state',
    ],
    [2, 'Ini kabar terakhir kami.', 'This is our last update.', 'wrong-state'],
    [3, 'Perkiraan pulih tetap pukul 11.00 WIB.', 'The estimate is still 11:00 WIB.', 'wrong-role'],
    [
      3,
      'Data seluler pulih paling lambat pukul 11.00 WIB.',
      'Mobile data will be back by 11:00 WIB.',
      'wrong-role',
    ],
    [3, 'Sebanyak 21.400 pelanggan terdampak.', 'In total, 21,400 customers are affected.', 'wrong-state'],
    [
      4,
      'Sebanyak 5.700 pelanggan sudah pulih; 18.900 masih menunggu.',
      'In total, 5,700 customers are back; 18,900 are still waiting.',
      'wrong-state',
    ],
    [5, 'Data seluler tidak dapat digunakan.', 'Mobile data is unavailable.', 'status-mismatch'],
    [
      2,
      'Semua pelanggan sudah mendapat layanan kembali.',
      'All customers have service again.',
      'wrong-state',
    ],
    [4, 'Seluruh wilayah sudah normal.', 'All areas are back to normal.', 'wrong-state'],
    [5, 'Tidak ada pelanggan yang terdampak.', 'No customers were affected.', 'wrong-state'],
    [5, 'Kompensasi sudah kami bayarkan.', 'The compensation has been paid.', 'unsupported'],
    [5, 'Laporannya sudah kami terbitkan.', 'We have published the report.', 'wrong-state'],
  ])('update %d: %s', async (number, id, en, code) => {
    expect(await codesOf(number, id, en)).toContain(code);
  });
});
