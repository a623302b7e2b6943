import { describe, expect, test } from 'vitest';
import { toldAfter } from '../support/told.ts';

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

const PLANNED = `format: 1
kind: maintenance
updates:
  - at: 2026-11-01T10:00:00+07:00
    status: scheduled
    window: { from: 2026-11-02T08:00:00+07:00, to: 2026-11-02T11:00:00+07:00 }
    services: { home-internet: unavailable, mobile-data: normal }
    areas: { kota-semarang: unavailable, kendal: slow }
    action: replace-equipment
    max_interruption: 30m
    next: 2026-11-02T11:30:00+07:00
`;

const toldBy = (...updates: readonly string[]): Promise<string> => toldAfter(FIRST, ...updates);

const later = (time: string, facts: string): string =>
  `at: 2026-11-02T${time}:00+07:00, ${facts}, next: 2026-11-02T23:00:00+07:00`;

describe('what changes is told as a change', () => {
  test('another impact is so now, not since the start, and not still', async () => {
    const text = await toldBy(later('08:50', 'services: { mobile-data: unavailable }'));
    expect(text).toContain('layanan data seluler kini tidak dapat digunakan di Kabupaten Demak');
    expect(text).toContain('Mobile data is now unavailable in Demak');
    expect(text).not.toMatch(/[Ss]ejak 2\/11 pkl 08\.00|masih tidak|still unavailable/);
  });

  test('an estimate does not outlive the repair that it was of', async () => {
    const fixed = later(
      '08:30',
      'status: monitoring, cause: { type: power, certainty: confirmed }, eta: 2026-11-02T12:00:00+07:00',
    );
    const text = await toldBy(fixed, later('08:50', 'status: identified'));
    expect(text).toContain('Perkiraan sebelumnya, pukul 12.00 WIB, tidak berlaku lagi.');
    expect(text).toContain('Our earlier estimate, 12:00 WIB, no longer holds.');
    expect(text).not.toMatch(/diperkirakan pulih|expect service/);
  });

  test('at the end all is back, where areas came back one after another', async () => {
    const text = await toldBy(
      later('08:30', 'areas: [demak, kendal]'),
      later('08:40', 'areas: [demak]'),
      'at: 2026-11-02T09:00:00+07:00, status: resolved, ended: 2026-11-02T08:55:00+07:00',
    );
    expect(text).toContain('di Demak, Kendal pulih seluruhnya 2/11 pkl 08.55 WIB');
    expect(text).toContain('fully returned to normal at 08:55 WIB');
  });

  test('a count that became another one stands beside the one told before, and replaces it at the end', async () => {
    const counted = later('08:30', 'customers: { mobile-data: 3000 }');
    const open = await toldBy(counted, later('08:50', 'customers: { mobile-data: 4200 }'));
    expect(open).toContain('data seluler 4.200 pelanggan (sebelumnya 3.000) lambat');
    expect(open).toContain('mobile data for 4,200 customers (previously 3,000) has been slow');
    const ended = 'at: 2026-11-02T09:00:00+07:00, status: resolved, ended: 2026-11-02T08:55:00+07:00';
    const closed = await toldBy(counted, `${ended}, customers: { mobile-data: 2500 }`);
    const grown = later('08:50', 'areas: [kendal], customers: { mobile-data: 4200 }');
    const both = later('08:20', 'areas: [demak, kendal]');
    expect(await toldBy(both, counted, grown, `${ended}, customers: { mobile-data: 4300 }`)).toContain(
      'itu menggantikan 4.200 yang kami sebut sebelumnya.',
    );
    expect(closed).toContain('itu menggantikan 3.000 yang kami sebut sebelumnya.');
    expect(closed).toContain('replaces the 3,000 we gave earlier.');
  });

  test('counts of two services that become others stand beside those told before', async () => {
    const counted = later('08:30', 'services: { voice: slow }, customers: { mobile-data: 1000, voice: 400 }');
    const open = await toldBy(counted, later('08:50', 'customers: { mobile-data: 1200, voice: 500 }'));
    expect(open).toContain(
      'data seluler 1.200 pelanggan (sebelumnya 1.000) serta telepon 500 pelanggan (sebelumnya 400) masih lambat',
    );
    expect(open).toContain('calls for 500 customers (previously 400)');
    expect(open).toContain(
      '1,200 mobile data customers (previously 1,000) and 500 phone customers (previously 400)',
    );
    const ended = 'at: 2026-11-02T09:00:00+07:00, status: resolved, ended: 2026-11-02T08:55:00+07:00';
    const closed = await toldBy(counted, `${ended}, customers: { mobile-data: 1200, voice: 500 }`);
    expect(closed).toContain('itu menggantikan 1.000 dan 400 yang kami sebut sebelumnya.');
    expect(closed).toMatch(/The figures of 1,200 .* replace the 1,000 and 400 we gave earlier\./);
  });

  test('another impact in an area is so now', async () => {
    const text = await toldBy(
      later('08:30', 'areas: { demak: slow, kendal: unavailable }'),
      later('08:50', 'areas: { demak: slow, kendal: slow }'),
    );
    expect(text).not.toMatch(/masih lambat di Kabupaten Kendal/);
    const worse = await toldBy(
      later('08:30', 'areas: { demak: slow, kendal: slow }'),
      later('08:50', 'areas: { demak: slow, kendal: unavailable }'),
    );
    expect(worse).toContain(
      'masih lambat di Kabupaten Demak dan kini tidak dapat digunakan di Kabupaten Kendal',
    );
    expect(worse).toContain('still slow in Demak Regency and now unavailable in Kendal Regency');
  });

  test('an area that works again is told of at once, and once', async () => {
    const cleared = later('08:50', 'areas: { demak: unavailable, kendal: normal }');
    const wide = later('08:30', 'areas: { demak: unavailable, kendal: slow }');
    expect(await toldBy(wide, cleared)).toContain('Di Kabupaten Kendal, layanan sudah normal.');
    expect(await toldBy(wide, cleared, later('09:30', 'severity: minor'))).not.toContain(
      'layanan sudah normal',
    );
  });

  test('an area that was back and is off again is told of, and not called "still"', async () => {
    const wide = later('08:30', 'areas: [demak, kendal]');
    const back = later('08:50', 'areas: [demak]');
    const again = await toldBy(wide, back, later('09:30', 'areas: [demak, kendal]'));
    for (const words of ['Kabupaten Kendal kembali terdampak.', 'Kendal Regency is affected again.'])
      expect(again).toContain(words);
    expect(again).not.toMatch(/masih lambat|still slow/);
    // Where all works, nothing is affected again.
    const monitored = later(
      '09:30',
      'status: monitoring, areas: [demak, kendal], services: { mobile-data: normal }',
    );
    expect(await toldBy(wide, back, monitored)).not.toMatch(/kembali terdampak|affected again/);
  });

  test('what is otherwise for those who wait, and why, is told beside how many are back', async () => {
    const off = later(
      '08:30',
      'services: { mobile-data: unavailable, home-internet: disrupted }, customers: { mobile-data: 1000 }',
    );
    const coming = 'status: monitoring, services: { mobile-data: slow }, restored: { mobile-data: 600 }';
    const text = await toldBy(off, later('09:30', `${coming}, eta: 2026-11-02T12:00:00+07:00`));
    for (const words of [
      'Sisanya (Demak) belum pulih. Internet rumah masih terganggu. Perkiraan pulih 12.00 WIB.',
      'The rest, in Demak, are not back yet: mobile data is now slow. Home internet is still disrupted in Demak. Estimated recovery: 12:00 WIB.',
      'Bagi mereka, data seluler kini lambat.',
    ])
      expect(text).toContain(words);
    const known = await toldBy(
      off,
      later('09:30', `${coming}, cause: { type: power, certainty: confirmed }`),
    );
    expect(known).toContain('Penyebab: pasokan listrik terputus.');
    expect(known).toContain('Cause: power failure.');
  });

  test('a list of areas leaves each its own impact, and what a service is now it is in all of them', async () => {
    const map = later('08:30', 'areas: { demak: slow, kendal: unavailable }');
    const listed = await toldBy(map, later('08:50', 'areas: [demak, kendal]'));
    expect(listed).toContain('slow in Demak Regency and unavailable in Kendal Regency');
    const turned = await toldBy(map, later('08:50', 'services: { mobile-data: intermittent }'));
    expect(turned).toContain('mobile data is now dropping in and out in Demak Regency and Kendal Regency');
    expect(turned).not.toMatch(/unavailable|slow/);
  });

  test('what a service cannot be used for may change, and is told as new', async () => {
    const partly = (features: string): string =>
      `services: { mobile-data: { impact: partial-function, features: ${features} } }`;
    const text = await toldBy(
      later('08:30', partly('{ id: panggilan video, en: video calls }')),
      later('08:50', partly('{ id: unduhan, en: downloads }')),
    );
    expect(text).toContain('is now unavailable for downloads');
    expect(text).not.toMatch(/still unavailable for/);
  });

  test('that data of customers was affected comes first, when it is news', async () => {
    const text = await toldBy(later('08:50', 'data_exposure: some-affected'));
    expect(text).toMatch(/\n\nSome customer data has been affected\. /);
  });

  test('a notice that brings no change says so in its headline, and a moved estimate likewise', async () => {
    expect(await toldBy(later('08:50', 'edited: 2026-11-02T08:55:00+07:00'))).toContain(
      'No change: mobile data is still slow in Demak Regency\n\nNothing has changed since our last update.',
    );
    const moved = await toldBy(
      later('08:30', 'eta: 2026-11-02T10:00:00+07:00'),
      later('08:50', 'eta: 2026-11-02T12:00:00+07:00'),
    );
    expect(moved).toContain('Perkiraan pulih berubah menjadi pukul 12.00 WIB\n');
  });

  test('an outage that spreads while it is watched says so on every channel', async () => {
    const text = await toldBy(later('09:30', 'status: monitoring, areas: [demak, kendal]'));
    for (const words of ['Meluas ke Kendal.', 'Spread to Kendal.', 'Gangguan meluas ke Kabupaten Kendal.'])
      expect(text).toContain(words);
  });

  test('an estimate may be a day alone, which passes as that day does', async () => {
    const day = later('08:50', 'eta: 2026-11-05');
    const text = await toldBy(day);
    expect(text).toContain('Layanan diperkirakan pulih pada Kamis, 5 November 2026');
    expect(text).toContain('We expect service to be back on Thursday, 5 November 2026');
    expect(text).toContain('Perkiraan pulih 5/11.');
    const moved = await toldBy(day, later('09:30', 'eta: 2026-11-09'));
    expect(moved).toContain('berubah dari Kamis, 5 November 2026 menjadi Senin, 9 November 2026');
    expect(moved).toContain('Estimated recovery 9 Nov, not 5 Nov.');
  });

  test('an SMS whose estimate is a day gives the zone with its next update', async () => {
    const on = later('08:50', 'status: monitoring, action: reroute, eta: 2026-11-05');
    expect(await toldBy(on)).toContain('perkiraan pulih 5/11. Kabar lagi 2/11 23.00 WIB.');
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

  test('an estimate that moves beside the numbers of those who are back is told as a move', async () => {
    const text = await toldBy(
      later('08:30', 'customers: { mobile-data: 3000 }, eta: 2026-11-02T12:00:00+07:00'),
      later('08:50', 'status: monitoring, restored: { mobile-data: 2000 }, eta: 2026-11-02T15:00:00+07:00'),
    );
    expect(text).toContain('diperkirakan pulih pukul 15.00 WIB, bukan pukul 12.00 WIB seperti perkiraan');
    expect(text).toContain('expected to be back by 15:00 WIB, not 12:00 WIB as we estimated before');
    expect(text).toContain('Sisanya (Demak) perkiraan 15.00 WIB, bukan 12.00.');
    expect(text).toContain('The rest, in Demak Regency, are expected by 15:00 WIB, not 12:00 WIB.');
  });

  test('work that is done before its window has passed does not speak of the window as past', async () => {
    const text = await toldAfter(
      PLANNED,
      later('08:02', 'status: in-progress, started: 2026-11-02T08:00:00+07:00'),
      later('10:00', 'status: verifying'),
    );
    expect(text).toContain(
      'yang dijadwalkan pada Senin, 2 November 2026, pukul 08.00–11.00 WIB sudah selesai',
    );
    expect(text).toContain('scheduled for Monday, 2 November 2026, 08:00–11:00 WIB (UTC+7) is done');
  });

  test('a report on an outage that returned says so', async () => {
    const text = await toldBy(
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, cause: { type: power, certainty: confirmed }',
      later('10:00', 'status: reopened, since: 2026-11-02T09:55:00+07:00'),
      'at: 2026-11-02T11:00:00+07:00, status: resolved, ended: 2026-11-02T10:50:00+07:00, cause: { type: power, certainty: confirmed }',
      'at: 2026-11-05T10:00:00+07:00, report: { finding: { id: pasokan listrik kami terputus, en: our power supply failed }, gap: { id: Seharusnya ada genset., en: There should have been a generator. }, actions: [{ do: { id: memasang genset, en: installing a generator }, by: 2026-12-31 }] }',
    );
    expect(text).toContain('Setelah sempat pulih, gangguan terjadi kembali pukul 09.55 WIB.');
    expect(text).toContain('After service had been restored, the disruption returned at 09:55 WIB.');
  });

  test('and gives the day of the return and of the end, also on that very day', async () => {
    const text = await toldBy(
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, cause: { type: power, certainty: confirmed }',
      'at: 2026-11-05T10:00:00+07:00, status: reopened, since: 2026-11-05T09:55:00+07:00, next: 2026-11-05T11:00:00+07:00',
      'at: 2026-11-06T01:00:00+07:00, status: resolved, ended: 2026-11-06T00:50:00+07:00, cause: { type: power, certainty: confirmed }',
      'at: 2026-11-06T10:00:00+07:00, report: { finding: { id: pasokan listrik kami terputus, en: our power supply failed }, actions: [{ do: { id: memasang genset, en: installing a generator }, by: 2026-12-31 }] }',
    );
    expect(text).toContain('gangguan terjadi kembali Kamis, 5 November 2026, pukul 09.55 WIB.');
    expect(text).toContain('Seluruh layanan normal sejak Jumat, 6 November 2026, pukul 00.50 WIB.');
    expect(text).toContain('the disruption returned at 09:55 WIB on Thursday, 5 November 2026.');
    expect(text).toContain('All services were back to normal at 00:50 WIB on Friday, 6 November 2026.');
  });

  test('who is back is told while the cause is still looked for', async () => {
    const text = await toldBy(
      'at: 2026-11-02T08:40:00+07:00, customers: { mobile-data: 9000 }, next: 2026-11-02T10:00:00+07:00',
      'at: 2026-11-02T09:40:00+07:00, restored: { mobile-data: 8000 }, next: 2026-11-02T11:00:00+07:00',
    );
    expect(text).toContain('Data seluler sudah pulih untuk 8.000 dari 9.000 pelanggan');
    expect(text).toContain('The remaining 1,000');
  });

  test('an SMS with an estimate says first what has become worse', async () => {
    const text = await toldBy(
      'at: 2026-11-02T08:40:00+07:00, status: identified, cause: { type: power, certainty: confirmed }, eta: 2026-11-02T12:00:00+07:00, next: 2026-11-02T10:00:00+07:00',
      'at: 2026-11-02T09:40:00+07:00, services: { mobile-data: unavailable }, next: 2026-11-02T11:00:00+07:00',
    );
    const [sms = ''] = text.split('\n');
    expect(sms).toMatch(/Data seluler kini tidak dapat digunakan .*Perkiraan pulih 12\.00 WIB/);
  });

  test('work that is done is not under way in an SMS, and a place that joins was not so before', async () => {
    const text = await toldBy(
      'at: 2026-11-02T08:40:00+07:00, status: identified, cause: { type: fiber-cut, certainty: confirmed }, action: { type: reroute, done: 2026-11-02T08:35:00+07:00 }, areas: [demak, kendal], next: 2026-11-02T10:00:00+07:00',
    );
    expect(text).not.toMatch(/sedang dialihkan|rerouting under way/);
    expect(text).not.toMatch(/masih lambat di [^.]*Kendal|still slow in [^.]*Kendal/);
    expect(text).toContain('is slow in Demak Regency and Kendal Regency');
  });

  test('a service that worked again is off again, and not since the start', async () => {
    const works = later('08:30', 'status: monitoring, services: { mobile-data: normal }');
    const off = later('08:50', 'status: investigating, services: { mobile-data: slow }');
    const text = await toldBy(works, off);
    expect(text).toContain('layanan data seluler kembali lambat di Kabupaten Demak');
    expect(text).toContain('Mobile data is again slow in Demak');
    for (const notices of [text, await toldBy(works, off, later('09:30', 'severity: minor'))])
      expect(notices).not.toMatch(/[Ss]ejak (?:2\/11 )?(?:pkl|pukul) 08\.00|since (?:2 Nov )?08:00/);
  });

  test('who was back is told no more once the recovery does not hold, and may be counted anew', async () => {
    const back = later(
      '08:30',
      'status: monitoring, services: { home-internet: slow }, customers: { mobile-data: 9000, home-internet: 500 }, restored: { mobile-data: 6000, home-internet: 200 }',
    );
    const works = later('08:40', 'services: { home-internet: normal }, restored: { home-internet: 500 }');
    const text = await toldBy(
      back,
      works,
      later('08:50', 'status: identified, cause: { type: power, certainty: confirmed }'),
    );
    expect(text).not.toMatch(/9[.,]000|6[.,]000|pulih untuk|back for/);
    expect(text).toContain('Jumlah pelanggan yang kini terdampak masih kami periksa.');
    const other = await toldBy(back, works, later('08:50', 'services: { home-internet: unavailable }'));
    expect(other).toContain('6.000 dari 9.000 pelanggan');
    expect(other).not.toMatch(/500 dari 500/);
    const fewer = await toldBy(
      back,
      works,
      later('08:50', 'services: { home-internet: slow }, restored: { home-internet: 100 }'),
    );
    expect(fewer).toContain('100 dari 500 pelanggan');
  });

  test('those who wait are counted by service, and not moved to other areas', async () => {
    const back = later(
      '08:30',
      'areas: [demak, kendal], services: { home-internet: slow }, customers: { mobile-data: 9000, home-internet: 500 }, restored: { mobile-data: 6000, home-internet: 200 }',
    );
    const text = await toldBy(back);
    expect(text).toContain('3.000 pelanggan data seluler dan 300 pelanggan internet rumah');
    expect(text).not.toMatch(/3[.,]300|yang kini terdampak masih/);
    const fewer = await toldBy(back, later('08:50', 'areas: [demak]'));
    expect(fewer).not.toMatch(/3[.,]000|6[.,]000/);
    expect(fewer).toContain('pelanggan yang kini terdampak masih kami periksa.');
  });

  test('at the end the number is of all who were affected, however many were left', async () => {
    const both = later('08:30', 'areas: [demak, kendal], customers: { mobile-data: 9000 }');
    const fewer = later('08:50', 'areas: [demak], customers: { mobile-data: 2500 }');
    const end = (more: string): string =>
      `at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00${more}`;
    const [unsaid, said] = [
      await toldBy(both, fewer, end('')),
      await toldBy(both, later('08:50', 'areas: [demak]'), end(', customers: { mobile-data: 9000 }')),
    ];
    for (const text of [unsaid, said])
      expect(text).toContain('dan berdampak pada 9.000 pelanggan data seluler');
    for (const text of [unsaid, said]) expect(text).not.toMatch(/berubah|belum diketahui/);
    const more = await toldBy(both, fewer, end(', customers: { mobile-data: 9400 }'));
    expect(more).toContain('Angka 9.400 pelanggan data seluler itu menggantikan 9.000 yang kami sebut');
    const grown = later('08:50', 'areas: [demak, kendal, kota-surabaya]');
    expect(await toldBy(both, grown, end(''))).toContain(
      'Jumlah seluruh pelanggan terdampak belum diketahui.',
    );
  });

  test('an hour of the estimated day is no other estimate', async () => {
    const text = await toldBy(
      later('08:30', 'eta: 2026-11-05'),
      later('08:50', 'eta: 2026-11-05T06:00:00+07:00'),
    );
    expect(text).toContain('Perkiraan pulih 5/11 pkl 06.00.');
    expect(text).not.toMatch(/bukan|berubah dari|has moved|not 5 Nov/);
  });

  test('since when a recovery did not hold is told', async () => {
    const text = await toldBy(
      later('08:30', 'status: monitoring, services: { mobile-data: normal }'),
      later(
        '08:50',
        'status: investigating, services: { mobile-data: slow }, since: 2026-11-02T08:42:00+07:00',
      ),
    );
    expect(text).toContain('Pemulihan belum stabil sejak 08.42.');
    expect(text).toContain('The problem returned at 08:42 WIB, so our work continues.');
  });

  test('a further notice of a return does not tell it as news', async () => {
    const text = await toldBy(
      'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00',
      later(
        '12:00',
        'status: reopened, since: 2026-11-02T11:50:00+07:00, services: { mobile-data: unavailable }',
      ),
      later('12:30', 'services: { mobile-data: slow }'),
    );
    expect(text).toContain('Data seluler kini lambat di Demak (12.30 WIB).');
    expect(text).toContain('Info gangguan (2/11, 12.30 WIB): data seluler kini lambat');
    expect(text).not.toMatch(/kembali:|kembali \(|has returned/);
  });

  test('a service that works in part again is not newly off', async () => {
    const part =
      '{ mobile-data: { impact: partial-function, features: { id: menonton video, en: watching videos } } }';
    const text = await toldBy(
      later('08:30', 'services: { mobile-data: unavailable }'),
      later('08:50', `services: ${part}`),
    );
    expect(text).toContain('sudah dapat digunakan lagi (kecuali untuk menonton video)');
    expect(text).toContain('works again (except for watching videos)');
    expect(text).not.toMatch(/kini tidak|now unavailable for/);
  });

  test('nor does it work again in a place that is newly affected', async () => {
    const part =
      '{ mobile-data: { impact: partial-function, features: { id: menonton video, en: watching videos } } }';
    const text = await toldBy(
      later('08:30', 'services: { mobile-data: unavailable }'),
      later('08:50', `services: ${part}, areas: [kendal]`),
    );
    expect(text).not.toMatch(/digunakan lagi|works again/);
    expect(text).toContain('unavailable for watching videos in Kendal Regency');
  });

  test('a promise that was kept is told no more, though the outage returns', async () => {
    const end = (day: string, more = ''): string =>
      `at: 2026-11-${day}T10:00:00+07:00, status: resolved, ended: 2026-11-${day}T09:50:00+07:00${more}`;
    const text = await toldBy(
      end('02', ', promises: { compensation: 2026-11-04 }'),
      'at: 2026-11-04T10:00:00+07:00, compensation: [{ type: bill-credit-days, days: 2, by: 2026-11-30 }]',
      'at: 2026-11-05T08:10:00+07:00, status: reopened, since: 2026-11-05T08:00:00+07:00, next: 2026-11-05T09:00:00+07:00',
      end('05'),
    );
    expect(text).not.toMatch(/[Kk]ompensasi|[Cc]ompensation/);
  });

  test('a promise of days after the end comes first, and does not tell the end as news', async () => {
    const text = await toldBy(
      'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00, promises: { report: 2026-11-09 }',
      'at: 2026-11-08T10:00:00+07:00, promises: { report: 2026-11-16 }',
    );
    expect(text).toContain('ContohTel: Kabar lanjutan. Laporan 16/11, bukan 9/11. Data seluler');
    expect(text).toContain('Kabar lanjutan gangguan 2/11. Laporan Senin, 16/11, bukan Senin, 9/11. Data');
    expect(text).toContain('Follow-up on the disruption of 2 November 2026\n\nWe will publish a report');
    expect(text).not.toMatch(/Layanan sudah pulih|Service is back|Selesai|Resolved/);
  });

  test('a cause is the headline while it is news, and then what is off', async () => {
    const cause = later('08:30', 'status: identified, cause: { type: power, certainty: confirmed }');
    expect(await toldBy(cause)).toContain('Penyebab diketahui: ');
    const text = await toldBy(cause, later('08:50', 'eta: 2026-11-02T21:00:00+07:00'));
    expect(text).not.toMatch(/Penyebab diketahui|Cause identified/);
    expect(text).toContain('\nData seluler lambat di Kabupaten Demak\n\nGangguan');
  });

  test('a promise that moves names both days, and nothing is promised anew in silence', async () => {
    const text = await toldBy(
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, promises: { report: 2026-11-09 }',
      'at: 2026-11-02T10:00:00+07:00, promises: { report: 2026-11-12 }',
    );
    expect(text).toContain('pada Kamis, 12 November 2026, bukan Senin, 9 November 2026');
    expect(text).toContain('on Thursday, 12 November 2026, not Monday, 9 November 2026');
  });

  test('who is still waiting is told what of, and a service that works again has no share', async () => {
    const text = await toldBy(
      later('08:30', 'customers: { mobile-data: 3000 }, services: { mobile-data: unavailable }'),
      later('08:50', 'status: monitoring, restored: { mobile-data: 2000 }, services: { mobile-data: slow }'),
    );
    expect(text).toContain('di Kabupaten Demak masih terdampak. Bagi mereka, data seluler kini lambat.');
    const all = await toldBy(
      later('08:30', 'customers: { mobile-data: 3000 }, services: { voice: slow }'),
      later(
        '08:50',
        'status: monitoring, restored: { mobile-data: 3000 }, services: { mobile-data: normal }',
      ),
    );
    expect(all).not.toContain('100%');
  });

  test('what is down in one place and slow in another is neither down nor slow in all of them', async () => {
    const wide = 'areas: { demak: unavailable, kendal: slow, kota-semarang: slow, kabupaten-semarang: slow }';
    const text = await toldBy(
      later('08:50', `status: identified, cause: { type: vandalism-theft, certainty: confirmed }, ${wide}`),
    );
    expect(text).not.toMatch(/masih mati di|still down in/);
    expect(text).toMatch(/mati\/lambat/);
  });

  test('a first notice of recovery says since when', async () => {
    const incident = FIRST.replace('status: investigating', 'status: monitoring');
    expect(await toldAfter(incident)).toContain('terjadi sejak Senin, 2 November 2026, pukul 08.00 WIB');
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
    const [sms = '', english = ''] = confirmed.split('\n');
    expect(sms).toContain('Dugaan kabel dirusak atau dicuri tidak terbukti.');
    expect(english).toContain('Earlier suspicion not confirmed: ');
    const end = 'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00';
    const closed = await toldBy(suspected, `${end}, cause: { type: power, certainty: confirmed }`);
    expect(closed.match(/tidak terbukti/g)).toHaveLength(3);
  });

  test('a suspicion is another one where it named another part, and the same where more is known', async () => {
    const cause = (words: string): string => `cause: { type: hardware, ${words} }`;
    const part = (id: string): string => `equipment: { id: ${id}, en: ${id} }`;
    const suspected = later(
      '08:30',
      `status: identified, ${cause(`certainty: suspected, ${part('ruter')}`)}`,
    );
    const other = await toldBy(suspected, later('08:50', cause(`certainty: confirmed, ${part('baterai')}`)));
    expect(other).toContain('Dugaan sebelumnya, kerusakan ruter, tidak terbukti.');
    const more = `certainty: confirmed, ${part('ruter')}, place: { id: Kaligawe, en: Kaligawe }`;
    expect(await toldBy(suspected, later('08:50', cause(more)))).not.toContain('tidak terbukti');
  });

  test('that data is safe is said as soon as somebody states it', async () => {
    const safe = await toldBy(
      later('08:30', 'data_exposure: none-confirmed'),
      later('08:50', 'severity: major'),
    );
    expect(safe).toContain('Tidak ada data pelanggan yang terdampak.');
    expect(safe).toContain('No customer data has been affected.');
  });

  test('whether data is affected may be under investigation, which is no word that it is not', async () => {
    const text = await toldBy(later('08:30', 'data_exposure: under-investigation'));
    expect(text).toContain('Kami sedang memeriksa apakah ada data pelanggan yang terdampak.');
    expect(text).toContain('We are checking whether any customer data has been affected.');
  });

  test('that data is safe is taken back by a correction alone', async () => {
    const safe = later('08:30', 'data_exposure: none-confirmed');
    await expect(toldBy(safe, later('08:50', 'data_exposure: under-investigation'))).rejects.toThrow(
      'silent-change',
    );
    const text = await toldBy(
      safe,
      later('08:50', 'corrects: 2026-11-02T08:30:00+07:00, data_exposure: under-investigation'),
    );
    expect(text).toContain(
      'kami menyebut tidak ada data pelanggan yang terdampak. Yang benar: kami sedang memeriksa',
    );
    expect(text).toContain('said no customer data was affected. It should have said we are checking whether');
  });

  test('that some data was affected comes out of the check, and against what was told only by a correction', async () => {
    const checked = later('08:30', 'data_exposure: under-investigation');
    const lost = later('08:50', 'data_exposure: some-affected');
    const text = await toldBy(checked, lost);
    expect(text).toContain('Sebagian data pelanggan terdampak.');
    expect(text).toContain('Some customer data has been affected.');
    await expect(toldBy(later('08:30', 'data_exposure: none-confirmed'), lost)).rejects.toThrow(
      'silent-change',
    );
    await expect(toldBy(lost, later('09:10', 'data_exposure: none-confirmed'))).rejects.toThrow(
      'silent-change',
    );
  });

  test('of the return of an outage nobody has said that data is safe', async () => {
    const ended =
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, data_exposure: none-confirmed';
    const back = later('10:00', 'status: reopened, since: 2026-11-02T09:55:00+07:00');
    const again = 'at: 2026-11-02T11:00:00+07:00, status: resolved, ended: 2026-11-02T10:50:00+07:00';
    expect(await toldBy(ended)).toContain('No customer data was affected.');
    expect(await toldBy(ended, back)).not.toContain('No customer data');
    expect(await toldBy(ended, back, again)).not.toContain('No customer data');
  });

  test('compensation that does not apply to a service says to which', async () => {
    const text = await toldBy(
      later('08:30', 'services: { home-internet: slow }'),
      'at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00',
      'at: 2026-11-04T10:00:00+07:00, compensation: [{ type: not-applicable, services: [mobile-data], basis: { id: hanya 1 jam, en: it took 1 hour } }]',
    );
    expect(text).toContain('Bagi pelanggan seluler, gangguan ini tidak memenuhi syarat kompensasi karena');
    expect(text).toMatch(/For mobile[a-z ]* customers, this outage does not qualify/);
  });

  test('compensation that comes to nothing may be told', async () => {
    const ended =
      'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00, promises: { compensation: 2026-11-03T12:00:00+07:00 }';
    const nothing =
      'at: 2026-11-03T10:00:00+07:00, compensation: [{ type: not-applicable, basis: { id: gangguannya singkat, en: it was brief } }]';
    expect(await toldBy(ended, nothing)).toContain('tidak memenuhi syarat kompensasi karena');
  });
});

describe('planned work', () => {
  const begun =
    'at: 2026-11-02T08:05:00+07:00, status: in-progress, started: 2026-11-02T08:00:00+07:00, next: 2026-11-02T11:30:00+07:00';

  test('tells while it lasts what is done, and what is drawn in', async () => {
    const areas = (kendal: string, more = ''): string =>
      `areas: { kota-semarang: unavailable, kendal: ${kendal}${more} }`;
    const longer =
      'at: 2026-11-02T10:50:00+07:00, status: extended, window: { from: 2026-11-02T08:00:00+07:00, to: 2026-11-02T13:00:00+07:00 }, max_interruption: 30m, next: 2026-11-02T13:30:00+07:00';
    const done = await toldAfter(PLANNED, begun, `${longer}, ${areas('normal')}`);
    expect(done).toContain('Di Kabupaten Kendal, layanan sudah normal.');
    // On X as well as on the website.
    const early = await toldAfter(PLANNED, `${begun}, ${areas('normal')}`);
    expect(early.split('Di Kabupaten Kendal, layanan sudah normal.')).toHaveLength(3);
    const wider = await toldAfter(PLANNED, begun, `${longer}, ${areas('slow', ', demak: slow')}`);
    expect(wider).toContain('Pemeliharaan ini kini juga mencakup Kabupaten Demak.');
  });

  test('says in short notices, too, what it no longer covers', async () => {
    const text = await toldAfter(
      PLANNED,
      'at: 2026-11-01T12:00:00+07:00, areas: { kota-semarang: unavailable, kendal: normal }, next: 2026-11-02T11:30:00+07:00',
    );
    expect(text).toContain('Kendal tidak lagi termasuk.');
    expect(text).toContain('The maintenance no longer covers Kendal Regency.');
  });

  test('that is widened says so, and what is done', async () => {
    const text = await toldAfter(
      PLANNED,
      'at: 2026-11-01T12:00:00+07:00, areas: { kota-semarang: unavailable, kendal: slow, demak: slow }, next: 2026-11-02T11:30:00+07:00',
    );
    expect(text).toContain('kami akan mengganti perangkat jaringan');
    expect(text).toContain('Pemeliharaan ini kini juga mencakup Kabupaten Demak.');
  });

  test('is never done where it was left out before it began', async () => {
    const text = await toldAfter(
      PLANNED,
      'at: 2026-11-01T12:00:00+07:00, areas: { kota-semarang: unavailable, kendal: normal }, next: 2026-11-02T11:30:00+07:00',
      'at: 2026-11-02T08:05:00+07:00, status: in-progress, started: 2026-11-02T08:00:00+07:00, next: 2026-11-02T11:30:00+07:00',
      'at: 2026-11-02T10:05:00+07:00, status: completed, ended: 2026-11-02T10:00:00+07:00',
    );
    expect(text).toContain('Pemeliharaan di Kota Semarang selesai');
    expect(text).not.toContain('Kendal');
  });

  test('that was postponed without a date can be cancelled', async () => {
    const text = await toldAfter(
      PLANNED,
      'at: 2026-11-01T12:00:00+07:00, status: postponed, window: unknown, next: 2026-11-02T12:00:00+07:00',
      'at: 2026-11-02T11:00:00+07:00, status: cancelled',
    );
    expect(text).toContain('Pemeliharaan di Kota Semarang, Kendal yang kami tunda dibatalkan.');
    expect(text).toContain('The postponed maintenance in Semarang City and Kendal Regency is cancelled.');
  });

  test('that gets a date after it had none says which one it had before', async () => {
    const text = await toldAfter(
      PLANNED.replace('{ kota-semarang: unavailable, kendal: slow }', '[kendal]'),
      'at: 2026-11-01T12:00:00+07:00, status: postponed, window: unknown, next: 2026-11-02T12:00:00+07:00',
      'at: 2026-11-02T11:00:00+07:00, status: postponed, window: { from: 2026-11-09T08:00:00+07:00, to: 2026-11-09T11:00:00+07:00 }, next: 2026-11-09T11:30:00+07:00',
    );
    expect(text).toMatch(
      /Pemeliharaan pada Senin, 2 November 2026[^.]* (?:pukul )?[\d.–]+ WIB, di [^.]* ditunda ke Senin, 9 November 2026/,
    );
    expect(text).toMatch(/on Monday, 2 November 2026[^.]* has moved to Monday, 9 November 2026/);
  });

  test('of one purpose says once what it is for', async () => {
    const text = await toldAfter(
      PLANNED.replace('action: replace-equipment', 'action: add-capacity\n    purpose: add-capacity'),
    );
    expect(text).toContain('kami akan menambah kapasitas');
    expect(text).not.toMatch(/untuk menambah kapasitas|to add capacity/);
  });

  test('that is stopped before it is done says so, why, and since when all works', async () => {
    const text = await toldAfter(
      PLANNED,
      'at: 2026-11-02T08:02:00+07:00, status: in-progress, started: 2026-11-02T08:00:00+07:00, next: 2026-11-02T11:30:00+07:00',
      'at: 2026-11-02T09:10:00+07:00, status: cancelled, ended: 2026-11-02T09:00:00+07:00, reason: { id: perangkat baru tidak berfungsi, en: the new equipment does not work }',
    );
    expect(text).toMatch(/kami hentikan sebelum selesai karena perangkat baru/);
    expect(text).toContain(
      'Internet rumah di sana sudah normal sejak Senin, 2 November 2026, pukul 09.00 WIB',
    );
    expect(text).toMatch(
      /was stopped before it was finished\b[^.]*\. Home internet back to normal since 2 Nov/,
    );
    expect(text).not.toMatch(/dibatalkan|cancelled|tetap normal|not affected/);
  });

  test('that is postponed without a new date says so, and that nothing is off until then', async () => {
    const unset =
      'at: 2026-11-01T18:00:00+07:00, status: postponed, window: unknown, next: 2026-11-04T10:00:00+07:00';
    const text = await toldAfter(PLANNED, unset);
    expect(text).toMatch(/ditunda\. Jadwal baru belum kami tetapkan\. Sampai saat itu, internet rumah tetap/);
    expect(text).toMatch(
      /is postponed\. We have not set a new date yet\. Until then, home internet will not/,
    );
    expect(text).toContain('Kabar lagi 4/11 10.00 WIB.');
    expect(text).not.toMatch(/terputus|will be off/);
    const set =
      'at: 2026-11-04T09:00:00+07:00, status: scheduled, window: { from: 2026-11-09T08:00:00+07:00, to: 2026-11-09T11:00:00+07:00 }, next: 2026-11-09T11:30:00+07:00';
    expect(await toldAfter(PLANNED, unset, set)).toContain(
      'pada Senin, 9 November 2026, pukul 08.00–11.00 WIB',
    );
  });

  test('keeps the advice that lives may depend on in a post, whatever the room', async () => {
    const live = PLANNED.replace('    max_inter', '    advice: [live-network]\n    max_inter');
    const text = await toldAfter(live);
    expect(text.match(/[Aa]nggap jaringan bertegangan/g)).toHaveLength(2);
    expect(text.match(/[Tt]reat the lines as live/g)).toHaveLength(2);
  });

  test('whose impacts differ by place is no milder in an SMS than it is', async () => {
    const longer = PLANNED.replace('30m', '2h30m').replace('kendal: slow', 'kendal: slow, demak: slow');
    const text = await toldAfter(longer);
    expect(text).toContain('Internet rumah terputus/lambat maks 2 jam 30 menit.');
    expect(text).toContain('Home internet off/slow for up to 2 h 30 min.');
  });
});

describe('compensation', () => {
  const ended =
    'at: 2026-11-02T09:00:00+07:00, status: resolved, ended: 2026-11-02T08:50:00+07:00, cause: { type: power, certainty: confirmed }';
  const told = (time: string, ...items: readonly string[]): string =>
    `at: 2026-11-03T${time}:00+07:00, compensation: [${items.join(', ')}]`;

  test('is claimed where the fact says, and what comes by different times needs no registration', async () => {
    const claim =
      '{ type: calls-sms, services: [mobile-data], messages: 100, minutes: 60, delivery: claim, via: { id: kantor cabang, en: a branch }, by: 2026-12-31 }';
    const text = await toldBy(ended, told('09:00', claim));
    expect(text).toContain('Ajukan klaim melalui kantor cabang paling lambat Kamis, 31 Desember 2026.');
    expect(text).toContain('Claim it via a branch by Thursday, 31 December 2026.');
    const automatic = (type: string, by: string): string =>
      `{ ${type}, services: [mobile-data], delivery: automatic, by: ${by} }`;
    const both = await toldBy(
      ended,
      told(
        '09:00',
        automatic('type: extra-data, gb: 1, days: 7', '2026-12-05'),
        automatic('type: bill-credit, amount: 25000', '2026-12-31'),
      ),
    );
    expect(both).toContain('Semuanya otomatis; Anda tidak perlu mendaftar.');
  });

  test('corrected, one thing of several is told alone; what is no longer given is told as well', async () => {
    const item = (amount: number): string =>
      `{ type: refund, services: [mobile-data], amount: ${amount}, delivery: automatic, by: 2026-12-31 }`;
    const data =
      '{ type: extra-data, services: [mobile-data], gb: 1, days: 7, delivery: automatic, by: 2026-12-05 }';
    const corrects = 'at: 2026-11-03T10:00:00+07:00, corrects: 2026-11-03T09:00:00+07:00';
    const text = await toldBy(
      ended,
      told('09:00', data, item(2500000)),
      `${corrects}, compensation: [${data}, ${item(250000)}]`,
    );
    expect(text).toContain(
      'kami menyebut pelanggan seluler prabayar dan pascabayar mendapat pengembalian dana Rp2.500.000. Yang benar:',
    );
    expect(text).not.toContain('1 GB');
    const none =
      '{ type: not-applicable, basis: { id: gangguan kurang dari 24 jam, en: it lasted less than 24 hours } }';
    const gone = await toldBy(ended, told('09:00', data), `${corrects}, compensation: [${none}]`);
    expect(gone).toContain(
      'Yang benar: gangguan ini tidak memenuhi syarat kompensasi karena gangguan kurang dari 24 jam.',
    );
  });

  test('names who gets several things once', async () => {
    const item = (facts: string): string =>
      `{ ${facts}, services: [mobile-data], delivery: automatic, by: 2026-12-05 }`;
    const text = await toldBy(
      'at: 2026-11-02T09:00:00+07:00, status: resolved, ended: 2026-11-02T08:50:00+07:00, cause: { type: power, certainty: confirmed }',
      `at: 2026-11-03T09:00:00+07:00, compensation: [${item('type: extra-data, gb: 1, days: 7')}, ${item('type: validity-extension, days: 3')}]`,
    );
    expect(text).toContain(
      'Pelanggan seluler prabayar dan pascabayar: kuota data 1 GB yang berlaku 7 hari dan perpanjangan masa aktif 3 hari.',
    );
    expect(text).toContain('1 GB of data, valid for 7 days and a validity extension of 3 days.');
  });
});

describe('a correction', () => {
  test('of the end gives the length anew', async () => {
    const ended = 'at: 2026-11-02T08:50:00+07:00, status: resolved, ended: 2026-11-02T08:45:00+07:00';
    const text = await toldBy(
      ended,
      'at: 2026-11-02T10:00:00+07:00, corrects: 2026-11-02T08:50:00+07:00, ended: 2026-11-02T08:40:00+07:00',
    );
    expect(text).toContain('Dengan demikian, gangguan berlangsung selama 40 menit.');
    expect(text).toContain('The disruption therefore lasted 40 minutes.');
  });

  test('of areas says in an SMS what was not affected', async () => {
    const wide = later('08:30', 'areas: [demak, kendal]');
    const text = await toldBy(
      wide,
      'at: 2026-11-02T08:40:00+07:00, corrects: 2026-11-02T08:30:00+07:00, areas: [demak]',
    );
    expect(text).toContain('Kendal tidak terdampak');
    expect(text).toContain('Kendal is not affected');
    expect(text).not.toContain('Demak, bukan Demak');
  });

  test('of a cause says that it is the cause, in an SMS once', async () => {
    const text = await toldBy(
      later('08:30', 'status: identified, cause: { type: fire, certainty: confirmed }'),
      'at: 2026-11-02T08:40:00+07:00, corrects: 2026-11-02T08:30:00+07:00, cause: { type: power, certainty: confirmed }',
    );
    expect(text).toMatch(/penyebabnya listrik padam, bukan kebakaran/);
    expect(text).toContain('It should have said the cause was a power failure');
  });

  test('of an area that was affected before says that it no longer is', async () => {
    const text = await toldBy(
      later('08:30', 'areas: [demak, kendal]'),
      later('08:50', 'areas: [demak, kendal], customers: { mobile-data: 3000 }'),
      'at: 2026-11-02T08:55:00+07:00, corrects: 2026-11-02T08:50:00+07:00, areas: [demak]',
    );
    expect(text).toContain('Kendal sudah tidak terdampak');
    expect(text).toContain('Kendal is no longer affected');
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

  test('of several facts says in an SMS what is right alone', async () => {
    const text = await toldBy(
      later('08:30', 'customers: { mobile-data: 35000 }, eta: 2026-11-02T14:00:00+07:00'),
      later(
        '08:40',
        'corrects: 2026-11-02T08:30:00+07:00, customers: { mobile-data: 30000 }, eta: 2026-11-02T15:00:00+07:00',
      ),
    );
    expect(text).toContain('the estimated recovery is 15:00 WIB. Sorry.');
    expect(text).not.toMatch(/, bukan (?:35|perkiraan)|, not (?:35|the estimated)/);
  });

  test('speaks of the services and areas of what it corrects, not of those of now', async () => {
    const text = await toldBy(
      later('08:30', 'customers: { mobile-data: 3000 }'),
      later('09:00', 'areas: [kota-semarang]'),
      'at: 2026-11-02T09:10:00+07:00, corrects: 2026-11-02T08:30:00+07:00, customers: { mobile-data: 30000 }',
    );
    expect(text).toContain('Ralat kabar 2/11 pkl 08.30 WIB, data seluler di Demak: ');
    expect(text).toContain('Correction to our 2 Nov 08:30 WIB update, mobile data in Demak: ');
    expect(text).toContain('Data seluler masih lambat di Kota Semarang.');
  });

  test('of a correction says what that one said', async () => {
    const corrects = (at: string, of: string, count: number): string =>
      `at: 2026-11-02T${at}:00+07:00, corrects: 2026-11-02T${of}:00+07:00, customers: { mobile-data: ${count} }`;
    const text = await toldBy(
      later('08:30', 'customers: { mobile-data: 3000 }'),
      corrects('08:40', '08:30', 30000),
      corrects('08:50', '08:40', 33000),
    );
    expect(text).toContain(
      '08.40 WIB tentang data seluler, kami menyebut 30.000 pelanggan. Yang benar: 33.000 pelanggan.',
    );
    expect(text).not.toMatch(/ 3[.,]000 /);
  });

  test('of how long work interrupts says what is off that long', async () => {
    const text = await toldAfter(
      PLANNED,
      'at: 2026-11-01T12:00:00+07:00, corrects: 2026-11-01T10:00:00+07:00, max_interruption: 45m, next: 2026-11-02T11:30:00+07:00',
    );
    expect(text).toContain('terputus paling lama 45 menit');
    expect(text).toContain(
      'said service would be off for up to 30 minutes. It should have said service would be off',
    );
    expect(text).not.toContain('During that window');
  });
});
