import { describe, expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewOf } from '../../src/domain/view.ts';
import { codesOf } from '../support/own-codes.ts';
import { incidentOf, press, settings } from '../support/press.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

const [first = '', second = '', third = '', fourth = '', fifth = ''] =
  exampleText(SEMARANG).split(/\n\n(?= {2}- at:)/);
/** The example as it stood after each of its updates. */
const LIFE = {
  unknown: first,
  identified: [first, second].join('\n\n'),
  monitoring: [first, second, third].join('\n\n'),
  resolved: [first, second, third, fourth].join('\n\n'),
  compensation: [first, second, third, fourth, fifth].join('\n\n'),
} as const;

const work = (...updates: readonly string[]): string => `format: 1
kind: maintenance
updates:
  - at: 2026-11-01T10:00:00+07:00
    status: scheduled
    window: { from: 2026-11-02T01:00:00+07:00, to: 2026-11-02T04:00:00+07:00 }
    services: { home-internet: unavailable, voice: normal }
    areas: [kendal]
    action: replace-equipment
    max_interruption: 30m
    next: 2026-11-02T04:30:00+07:00${updates.map(update => `\n\n${update}`).join('')}`;
const BEGUN = `  - at: 2026-11-02T01:05:00+07:00
    status: in-progress
    next: 2026-11-02T04:30:00+07:00`;
const CANCELLED = `  - at: 2026-11-01T12:00:00+07:00
    status: cancelled`;

const bankOf = (advice: string): string => `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: { mobile-data: unavailable, voice: normal }
    areas: [kendal]
    advice: [${advice}]
    next: 2026-11-02T09:00:00+07:00`;

describe('own words that the facts deny', () => {
  test.each([
    ['identified', 'Internet sudah jalan lagi.', 'Internet is up again.'],
    ['identified', 'Kami sudah memulihkan jaringan.', 'We have restored the network.'],
    ['identified', 'Pelanggan sudah bisa login.', 'Customers can log in again.'],
    ['identified', 'Penyambungan sudah rampung.', 'The splicing is finished.'],
    [
      'identified',
      'Alhamdulillah, semua pelanggan kini tersambung lagi.',
      'Thankfully, all are connected again.',
    ],
    ['identified', 'Gangguan tadi sudah lewat.', 'This outage is behind us.'],
    ['identified', 'Layanan berangsur membaik.', 'Service is getting better.'],
    ['identified', 'Kabelnya sudah kami sambung.', 'We have joined the cable.'],
    ['identified', 'Kami tidak akan memberi kabar lagi.', 'We will not post again.'],
    ['identified', 'Gangguan sudah berlangsung berjam-jam.', 'The outage has lasted for hours.'],
    ['unknown', 'Server kami kepanasan.', 'Our servers overheated.'],
    ['unknown', 'Ini bukan ulah peretas.', 'This is not the work of hackers.'],
    ['unknown', 'Petugas kami salah menekan tombol.', 'Our operator pressed the wrong button.'],
    ['unknown', 'Kami sudah tahu apa yang salah.', 'We already know what went wrong.'],
    ['identified', 'Sebutkan tanggal lahir Anda kepada kami.', 'Tell us your date of birth.'],
    ['identified', 'Ada pelanggan yang kehilangan uang.', 'Some customers lost money.'],
    ['identified', 'Air aman diminum.', 'The water is safe to drink.'],
    ['identified', 'Tidak ada kompensasi.', 'There is no compensation.'],
    ['identified', 'Anda tidak dikenai denda.', 'You pay no penalty.'],
    ['identified', 'Gangguan meluas ke seluruh Jawa.', 'The outage has spread throughout Java.'],
    ['identified', 'Hanya Kendal yang terdampak.', 'Only Kendal is affected.'],
    ['identified', 'Jutaan pelanggan terdampak.', 'Millions of customers are affected.'],
    ['monitoring', 'Kabel belum tersambung.', 'The cable has not been joined yet.'],
    ['monitoring', 'Tim kami masih menyambung kabel.', 'Our team is still joining the cable.'],
    ['resolved', 'Kecepatan internet belum seperti semula.', 'Internet speed is not what it was yet.'],
    ['unknown', 'Kabel kami terkena alat berat.', 'Our cable was hit by an excavator.'],
    ['unknown', 'Gardu kami meledak.', 'Our substation exploded.'],
    ['unknown', 'Masalahnya ada di jaringan mitra kami.', "The problem is in our partner's network."],
    ['identified', 'Kabel putus di Mangkang.', 'The cable broke in Mangkang.'],
    ['identified', 'Titik putus berada di Kabupaten Demak.', 'The break is in Demak Regency.'],
    ['unknown', 'Saldo Anda tidak berubah.', 'Your balance has not changed.'],
    ['unknown', 'Uang Anda tetap utuh.', 'Your money is intact.'],
    ['identified', 'Denda tidak kami kenakan bulan ini.', 'We charge no late fees this month.'],
    ['identified', 'Target kami pukul 18.00 WIB.', 'Our target is 18:00 WIB.'],
    ['identified', 'Sudah tiga jam pelanggan menunggu.', 'Customers have been waiting for three hours.'],
    ['identified', 'Layanan terganggu hingga pukul 14.05 WIB.', 'Service is disrupted until 14:05 WIB.'],
    ['identified', 'Buka halaman ini setelah pukul 17.00 WIB.', 'Open this page after 17:00 WIB.'],
    ['identified', 'Hubungi 0800.000.0001.', 'Call 0800.000.0001.'],
    ['identified', 'Kirim keluhan ke SMS 3636.', 'Text your complaint to 3636.'],
    ['identified', 'Tekan *123# untuk mengecek.', 'Dial *123# to check.'],
    ['identified', 'Gangguan berlangsung seharian.', 'The outage has lasted all day.'],
    ['identified', 'Gangguan sudah berlangsung lima jam.', 'The outage has lasted five hours.'],
    ['identified', 'Kabar berikutnya lima jam lagi.', 'Next update in five hours.'],
    ['identified', 'Satu jam lagi internet pulih.', 'The internet will be back in one hour.'],
    ['unknown', 'Perkiraan pulih 20 menit lagi.', 'Estimated recovery in 20 minutes.'],
    ['identified', 'Internet rumah sudah dapat digunakan kembali.', 'Home internet can be used again.'],
    ['identified', 'Kami telah selesai menyambung kabel.', 'We have finished joining the cable.'],
    ['unknown', 'Kami sedang menyambung kabel yang putus.', 'We are reconnecting the cut cable.'],
  ] as const)('%s: %s', async (status, id, en) => {
    expect(await codesOf(LIFE[status], 'message', id, en)).not.toEqual([]);
  });

  test.each([
    ['Balas pesan ini dengan nama Anda.', 'Reply to this message with your name.'],
    ['Aktifkan kuota di aplikasi kami.', 'Activate the data in our app.'],
  ])('of what comes by itself: %s', async (id, en) => {
    expect(await codesOf(LIFE.compensation, 'message', id, en)).not.toEqual([]);
  });

  test.each([
    [work(), 'Pekerjaan sudah kami mulai.', 'We have started the work.'],
    [work(BEGUN), 'Pekerjaan belum dimulai.', 'The work has not started yet.'],
    [work(), 'Katup baru sudah terpasang.', 'The new valve has been installed.'],
    [work(), 'Kami tidak jadi mengganti perangkat.', 'We will not be replacing the equipment.'],
    [work(), 'Layanan tetap menyala.', 'Service keeps flowing.'],
    [work(BEGUN), 'Pekerjaan sudah tuntas.', 'The job is done.'],
    [work(), 'Pekerjaan ini tidak jadi dilakukan.', 'This work will not take place.'],
    [work(CANCELLED), 'Internet rumah akan terputus.', 'Home internet will be off.'],
  ])('of planned work, case %#', async (incident, id, en) => {
    expect(await codesOf(incident, 'message', id, en)).not.toEqual([]);
  });

  test.each([
    ['retry-payment', 'Ulangi transaksi Anda.', 'Repeat your transaction.'],
    ['restart-modem', 'Jangan sentuh modem Anda.', 'Do not touch your modem.'],
    ['live-network', 'Kabel sudah tidak bertegangan.', 'The cable is no longer live.'],
  ])('of its own advice: %s', async (advice, id, en) => {
    expect(await codesOf(bankOf(advice), 'message', id, en)).not.toEqual([]);
  });
});

test('a phrase of the workspace that tells the opposite of its advice is found', async () => {
  const view = viewOf(await incidentOf(bankOf('live-network')));
  const say = { id: 'Jaringan sudah tidak bertegangan.', en: 'The lines are no longer live.' };
  const phrases = { ...press.phrases, advice: { ...press.phrases.advice, 'live-network': { say } } };
  const { findings } = renderAll(view, targetsOf(settings), { ...press, phrases }, 'everything');
  expect(findings.map(({ code, path }) => [code, path.at(2)])).toContainEqual(['unsupported', 'advice']);
});

describe('two languages', () => {
  test.each([
    ['Gerai Kendal tutup pada Sabtu.', 'The Kendal shop is closed on Sunday.'],
    ['Kabel ini dipasang pada Maret 2019.', 'This cable was laid in May 2019.'],
    ['Enam petugas bekerja di lokasi.', 'Nine workers are on site.'],
    ['Kami mengirim tiga kendaraan.', 'We sent four vehicles.'],
  ])('name another day, month or number: %s', async (id, en) => {
    expect(await codesOf(LIFE.identified, 'message', id, en)).toContain('two-stories');
  });

  test.each([
    ['Kedua tim kami bekerja bergantian.', 'Both of our teams work in shifts.'],
    ['Tim kami mengirim 12 teknisi.', 'Our team has sent twelve technicians.'],
  ])('and may say the same in their own way: %s', async (id, en) => {
    expect(await codesOf(LIFE.identified, 'message', id, en)).toEqual([]);
  });
});

describe('honest words pass', () => {
  test.each([
    ['identified', 'Genset darurat sudah menyala.', 'The emergency generator is on.'],
    ['identified', 'Internet belum aktif lagi.', 'Internet is not active again yet.'],
    ['unknown', 'Kami memeriksa apakah kabel kami putus.', 'We are checking whether our cable is cut.'],
    ['identified', 'Titik putus berada di Kaligawe.', 'The break is in Kaligawe.'],
    ['identified', 'Gerai kami di Kendal tutup pukul 16.00 WIB.', 'Our shop in Kendal closes at 16:00 WIB.'],
    ['resolved', 'Enam jam tanpa internet itu lama.', 'Six hours without internet is a long time.'],
    ['identified', 'Satu tim menggali, satu tim lagi menyambung.', 'One team digs, the other splices.'],
    ['identified', 'Gangguan sudah berlangsung hampir satu jam.', 'The outage has lasted nearly an hour.'],
    ['identified', 'Kabar berikutnya dua jam lagi.', 'Next update in two hours.'],
    ['identified', 'Kabar berikutnya kami sampaikan dua jam lagi.', 'The next update comes in two hours.'],
    [
      'monitoring',
      'Internet rumah di Kendal sudah dapat digunakan kembali.',
      'Home internet in Kendal can be used again.',
    ],
    [
      'identified',
      'Begitu kabel tersambung, internet rumah dapat digunakan kembali.',
      'Once the cable is joined, home internet can be used again.',
    ],
    ['monitoring', 'Hanya Demak yang belum pulih.', 'Only Demak is not back yet.'],
    ['identified', 'Sudah satu jam layanan terganggu.', 'Service has been disrupted for an hour.'],
    [
      'identified',
      'Dini hari ini tim kami masih bekerja.',
      'In these early hours our team is still at work.',
    ],
    ['identified', 'Dua sambungan kabel harus dibuat ulang.', 'Two joints have to be made again.'],
    ['resolved', 'Anda belum perlu mengajukan klaim.', 'You do not need to file a compensation claim yet.'],
    ['identified', 'Gerai kami tutup pada hari Minggu.', 'Our shops are closed on Sundays.'],
  ] as const)('%s: %s', async (status, id, en) => {
    expect(await codesOf(LIFE[status], 'message', id, en)).toEqual([]);
  });
});
