import { describe, expect, test } from 'vitest';
import { renderNotices } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import type { Language } from '../../src/domain/language.ts';
import { viewOf } from '../../src/domain/view.ts';
import { incidentOf, press, settings } from '../support/press.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

const semarang = await incidentOf(exampleText(SEMARANG));
const planned = await incidentOf(exampleText('incidents/2026/2026-12-02-pemeliharaan-semarang.yaml'));

function textOf(incident: typeof semarang, index: number, channel: string, language: Language): string {
  const target = targetsOf(settings).find(({ network, channel: name }) => (network ?? name) === channel);
  if (!target) throw new Error(channel);
  const { notices, findings } = renderNotices(viewOf(incident, index), target, press);
  expect(findings).toEqual([]);
  return notices.find(notice => notice.language === language)?.plain ?? '';
}

/** The model notices (wording.md 6) as the templates write them: the same facts, and as short. */
const SHORT: readonly (readonly [string, typeof semarang, number, string, Language, string])[] = [
  [
    '6.1',
    semarang,
    0,
    'x',
    'id',
    'Info gangguan (Minggu, 22/11): sejak pukul 14.05 WIB, internet rumah dan data seluler terganggu di Kota Semarang, Kendal, dan Demak. Telepon dan SMS tetap normal. Penyebabnya sedang kami selidiki. Kami mohon maaf. Kabar berikutnya pukul 15.00 WIB. status.contohtel.example',
  ],
  [
    '6.1',
    semarang,
    0,
    'sms',
    'id',
    'ContohTel: Sejak 22/11 pkl 14.05 WIB internet rumah & data seluler terganggu di Kota Semarang, Kendal, Demak. Telepon/SMS normal. Mohon maaf. Kabar lagi 15.00.',
  ],
  [
    '6.2',
    semarang,
    1,
    'x',
    'en',
    'Outage update (22 Nov, 14:58 WIB): our fibre cable was cut in Kaligawe. Home internet for 38,500 customers and mobile data are still disrupted in Semarang City, Kendal and Demak. Estimated recovery: 20:00 WIB. We are sorry. Next update by 17:00 WIB. status.contohtel.example',
  ],
  [
    '6.2',
    semarang,
    1,
    'sms',
    'id',
    'ContohTel: Kabel optik putus di Kaligawe, sedang disambung. Internet di Kota Semarang, Kendal, Demak diperkirakan pulih 20.00 WIB. Mohon maaf. Kabar lagi 17.00.',
  ],
  [
    '6.2',
    semarang,
    1,
    'sms',
    'en',
    'ContohTel: Fibre cable cut in Kaligawe, repair under way. Internet in Semarang City, Kendal, Demak expected back by 20:00 WIB. Sorry. Next update by 17:00.',
  ],
  [
    '6.3',
    semarang,
    2,
    'x',
    'id',
    'Info pemulihan (22/11, 19.30 WIB): kabel sudah tersambung dan data seluler normal. Internet rumah pulih untuk 35.420 dari 38.500 pelanggan (92%). Sisanya di Demak, perkiraan 20.30 WIB. Belum tersambung? Nyalakan ulang modem. Kabar lagi 20.30 WIB. status.contohtel.example',
  ],
  [
    '6.4',
    semarang,
    3,
    'sms',
    'id',
    'ContohTel: Internet di Kota Semarang, Kendal, Demak pulih 22/11 pkl 20.20 WIB. Masih terkendala? Nyalakan ulang modem/ponsel. Mohon maaf. Info kompensasi 23/11.',
  ],
  [
    '6.4',
    semarang,
    3,
    'sms',
    'en',
    'ContohTel: Internet in Semarang City, Kendal, Demak was restored 22 Nov 20:20 WIB. Still offline? Restart your modem/phone. Sorry. Compensation info on 23 Nov.',
  ],
  [
    '6.5',
    semarang,
    4,
    'sms',
    'id',
    'ContohTel: Mohon maaf atas gangguan 22/11. Anda mendapat kuota 1 GB (7 hari), masuk otomatis paling lambat 25/11 pkl 23.59 WIB. Kami tidak meminta PIN/OTP Anda.',
  ],
  [
    '6.5',
    semarang,
    4,
    'sms',
    'en',
    'ContohTel: Sorry for the 22 Nov outage. You will get 1 GB (7 days), added automatically by 25 Nov 23:59 WIB. We never ask for your PIN or OTP.',
  ],
  [
    '6.6',
    semarang,
    5,
    'sms',
    'id',
    'ContohTel: Laporan gangguan 22/11: kabel utama & cadangan putus di titik yang sama. Jalur cadangan terpisah siap paling lambat 31/1/2027. contohtel.example/g1',
  ],
  [
    '6.6',
    semarang,
    5,
    'x',
    'en',
    'Report on the 22 Nov outage: our main and backup cables were cut at the same spot in Kaligawe, so traffic could not be rerouted. We are building a separate backup route via Ungaran, in service by 31 January 2027. Full report: status.contohtel.example',
  ],
  [
    '6.7',
    planned,
    0,
    'x',
    'id',
    'Pemeliharaan terjadwal: Rabu, 2 Desember 2026, pukul 01.00–04.00 WIB, kami mengganti perangkat jaringan di Kota Semarang. Internet rumah terputus paling lama 30 menit. Data seluler, telepon, dan SMS tetap normal. Kabar berikutnya saat pekerjaan selesai. status.contohtel.example',
  ],
  [
    '6.7',
    planned,
    0,
    'sms',
    'id',
    'ContohTel: Pemeliharaan Rabu 2/12 pkl 01.00-04.00 WIB di Kota Semarang. Internet rumah terputus maks 30 menit. Data seluler/telepon/SMS normal. Terima kasih.',
  ],
];

/** Facts of each model's web notice; every one must stand in ours. */
const WEB: readonly (readonly [string, typeof semarang, number, Language, readonly string[]])[] = [
  [
    '6.1',
    semarang,
    0,
    'id',
    [
      'Pelanggan Yth., sejak Minggu, 22 November 2026, pukul 14.05 WIB',
      'internet rumah dan data seluler ContohTel',
      'Kota Semarang, Kabupaten Kendal, dan Kabupaten Demak',
      'tidak dapat terhubung ke internet',
      'Telepon dan SMS tetap berfungsi normal',
      'jumlah pelanggan terdampak masih kami periksa',
      'tidak perlu mengubah pengaturan',
      '112',
      'mohon maaf',
      'paling lambat pukul 15.00 WIB',
      '0800-000-0000 (24 jam)',
    ],
  ],
  [
    '6.2',
    semarang,
    1,
    'en',
    [
      '14:05 WIB',
      'a cut in our fibre cable in Kaligawe, Semarang City',
      '38,500 home internet customers and mobile data users',
      'Kendal Regency and Demak Regency',
      'Calls and SMS work normally',
      'Two of our teams are on site reconnecting the cable',
      '20:00 WIB on Sunday, 22 November 2026',
      'if this estimate changes',
      'you can call and send SMS as usual',
      'sorry',
      '17:00 WIB',
    ],
  ],
  [
    '6.3',
    semarang,
    2,
    'id',
    [
      'Kabel serat optik di Kaligawe sudah tersambung kembali pada pukul 19.25 WIB',
      'Data seluler sudah normal di seluruh wilayah terdampak',
      '35.420 dari 38.500 pelanggan (92%)',
      'Sebanyak 3.080 pelanggan di Kabupaten Demak',
      'pukul 20.30 WIB',
      'matikan modem, tunggu 1 menit',
      'memantau kestabilan',
      'Terima kasih',
      'mohon maaf',
    ],
  ],
  [
    '6.4',
    semarang,
    3,
    'en',
    [
      'have been back to normal since 20:20 WIB (UTC+7) on Sunday, 22 November 2026',
      '6 hours 15 minutes',
      '14:05 WIB',
      '38,500 home internet customers and mobile data users in the three areas',
      'a cut in our fibre cable in Kaligawe',
      'No customer data was affected',
      'restart your modem or phone, or call 0800-000-0000',
      'sorry',
      '12:00 WIB on Monday, 23 November 2026',
      'Friday, 27 November 2026',
    ],
  ],
  [
    '6.5',
    semarang,
    4,
    'id',
    [
      'mohon maaf',
      'Minggu, 22 November 2026',
      'Kota Semarang, Kabupaten Kendal, dan Kabupaten Demak',
      'potongan senilai biaya langganan 1 hari pada tagihan Desember 2026',
      'Pelanggan seluler prabayar dan pascabayar: kuota data 1 GB yang berlaku 7 hari',
      'otomatis paling lambat Rabu, 25 November 2026, pukul 23.59 WIB',
      'tidak perlu mendaftar',
      '0800-000-0000',
      'PIN, OTP, atau kata sandi',
    ],
  ],
  [
    '6.6',
    semarang,
    5,
    'en',
    [
      'At 14:05 WIB (UTC+7) on Sunday, 22 November 2026',
      'roadworks site in Kaligawe',
      'Because both cables followed the same route',
      '38,500',
      '6 hours 15 minutes',
      '20:20 WIB',
      'a gap in our planning',
      '(1) building a separate backup route via Ungaran, in service by 31 January 2027',
      '(2) checking 42 other routes',
      '28 February 2027',
      '(3)',
      '15 minutes',
      'sorry',
    ],
  ],
  [
    '6.7',
    planned,
    0,
    'en',
    [
      'Dear customers, on Wednesday, 2 December 2026',
      '01:00–04:00 WIB (UTC+7)',
      'replace network equipment in Semarang City to add capacity',
      'home internet will be off for up to 30 minutes',
      'Mobile data, calls and SMS will work normally',
      'please use mobile data',
      'If we finish early',
      'If the schedule changes',
      'sorry for the interruption',
      '04:30 WIB',
    ],
  ],
];

describe('the model notices', () => {
  test.each(SHORT)('%s (%#)', (_, incident, index, channel, language, expected) => {
    expect(textOf(incident, index, channel, language)).toBe(expected);
  });

  test.each(WEB)('%s on the website holds every fact (%#)', (_, incident, index, language, facts) => {
    const text = textOf(incident, index, 'website', language);
    expect(facts.filter(fact => !text.includes(fact))).toEqual([]);
  });
});
