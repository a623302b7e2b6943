import { describe, expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewOf } from '../../src/domain/view.ts';
import { codesOf } from '../support/own-codes.ts';
import { incidentOf, press, settings } from '../support/press.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

const [first = '', second = '', ...rest] = exampleText(SEMARANG).split(/\n\n(?= {2}- at:)/);
const identified = `${first}\n\n${second}`;
/** The example's updates up to the one of a status. */
const until = (status: string): string => {
  const index = rest.findIndex(update => update.includes(`status: ${status}`));
  return [first, second, ...rest.slice(0, index + 1)].join('\n\n');
};
const DOWN = `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: { mobile-data: unavailable, voice: normal }
    areas: [kendal]
    next: 2026-11-02T09:00:00+07:00`;
const PLANNED = `format: 1
kind: maintenance
updates:
  - at: 2026-11-01T10:00:00+07:00
    status: scheduled
    window: { from: 2026-11-02T01:00:00+07:00, to: 2026-11-02T04:00:00+07:00 }
    services: { home-internet: unavailable, voice: normal }
    areas: [kendal]
    action: replace-equipment
    max_interruption: 30m
    next: 2026-11-02T04:30:00+07:00`;

describe('own words about something else than the outage', () => {
  test.each([
    [
      'Batas pengisian formulir diundur hingga 20 Juli 2026.',
      'The deadline for the form has moved to 20 July 2026.',
    ],
    ['Truk tangki datang pada 24/11.', 'The tanker comes on 24 November.'],
    ['Air tangki dijual seharga Rp5.000 per jeriken.', 'Tanker water costs Rp5,000 per jerrycan.'],
  ])('may name a day or a price: %s', async (id, en) => {
    expect(await codesOf(DOWN, 'message', id, en)).toEqual([]);
  });

  test.each([
    ['Layanan pulih pada 24/11.', 'Service is back on 24 November.'],
    ['Mulai 24/11 Anda dapat menonton lagi.', 'From 24 November you can watch again.'],
    ['Anda menerima Rp5.000 per hari.', 'You receive Rp5,000 a day.'],
    ['Truk tangki datang pada Senin, 24/11.', 'The tanker comes on Monday, 24 November.'],
    ['Batas pengisian formulir diundur hingga 20 Juli.', 'The deadline for the form has moved to 21 July.'],
  ])('and no estimate, no award, no other day: %s', async (id, en) => {
    expect(await codesOf(DOWN, 'message', id, en)).not.toEqual([]);
  });
});

describe('a value that is a fact, said of something else, is found', () => {
  const closed = until('resolved');
  test.each([
    [identified, 'Mohon tunggu hingga pukul 21.00 WIB.', 'Please wait until 21:00 WIB.'],
    [identified, 'Anda akan online dalam 3 jam.', 'You will be online in 3 hours.'],
    [identified, 'Empat wilayah terdampak.', 'Four areas are affected.'],
    [identified, 'Hubungi 188.', 'Call 188.'],
    [
      identified,
      'Sebanyak 38.500 pelanggan data seluler terdampak.',
      'In total, 38,500 mobile data users are affected.',
    ],
    [identified, 'Layanan TV juga terganggu.', 'TV is also disrupted.'],
    [identified, 'Penyebabnya adalah pasokan listrik yang terputus.', 'The cause was the power supply.'],
    [identified, 'SMS tidak dapat dikirim.', 'Text messages cannot be sent.'],
    [until('monitoring'), 'Kabel tersambung pukul 19.30 WIB.', 'The cable was reconnected at 19:30 WIB.'],
    [closed, 'Gangguan selesai pukul 20.28 WIB.', 'The outage ended at 20:28 WIB.'],
    [closed, 'Telepon terganggu selama 6 jam 15 menit.', 'Calls were disrupted for 6 hours 15 minutes.'],
    [closed, 'Laporan terbit dalam dua minggu.', 'The report comes out in two weeks.'],
  ])('%#: %s', async (incident, id, en) => {
    const codes = await codesOf(incident.replace(/\n {4}message:.*/g, ''), 'message', id, en);
    expect(codes).not.toEqual([]);
  });

  test.each([
    ['Anda mendapat pengembalian dana.', 'You will get a refund.'],
    ['Anda juga mendapat 100 SMS gratis.', 'You also get 100 free SMS.'],
    ['Potongan muncul pada tagihan Januari 2027.', 'The credit appears on the January 2027 bill.'],
    ['Pelanggan internet rumah mendapat kuota 1 GB.', 'Home internet customers get 1 GB of data.'],
  ])('of compensation: %s', async (id, en) => {
    const index = rest.findIndex(update => update.includes('compensation:\n'));
    const paid = [first, second, ...rest.slice(0, index + 1)].join('\n\n');
    expect(await codesOf(paid, 'message', id, en)).not.toEqual([]);
  });

  test.each([
    ['mengganti kabel hingga pukul 21.00 WIB', 'replacing the cable until 21:00 WIB'],
    ['mengganti kabel dalam 3 jam', 'replacing the cable within 3 hours'],
  ])('of what is being done: %s', async (id, en) => {
    expect(await codesOf(DOWN, 'action', id, en)).not.toEqual([]);
  });

  test.each([
    ['banjir menghambat tim kami menuju lokasi', 'flooding is slowing our team on the way to the site'],
    ['listrik di lokasi padam', 'the power supply at the site failed'],
  ])('and why an estimate moves may be what a cause could be: %s', async (id, en) => {
    const moved = `${identified.trimEnd()}

  - at: 2026-11-22T16:30:00+07:00
    eta: 2026-11-22T22:00:00+07:00
    next: 2026-11-22T18:00:00+07:00`;
    expect(await codesOf(moved, 'reason', id, en)).toEqual([]);
    expect(
      await codesOf(moved, 'message', `Gangguan ini terjadi karena ${id}.`, `This happened because ${en}.`),
    ).not.toEqual([]);
  });

  test.each([
    ['Gangguan sudah berlangsung 53 menit.', 'The outage has lasted 53 minutes.'],
    ['Jika terjadi kebakaran, hubungi 112.', 'In case of fire, call 112.'],
    ['Penyebabnya bukan pemadaman listrik.', 'The cause is not a power failure.'],
    ['Titik putus ditemukan pukul 14.40 WIB.', 'The break was found at 14:40 WIB.'],
  ])('and what is true passes: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toEqual([]);
  });
});

describe('own words that no fact bears out are found', () => {
  test.each([
    ['unsupported', 'Telepon 0800-111-2222.', 'Call 0800-111-2222.'],
    ['unsupported', 'Cek di contoh-lain.example.', 'Check contoh-lain.example.'],
    ['unsupported', 'Sebanyak 99.000 pelanggan terdampak.', '99,000 customers are affected.'],
    ['unsupported', 'Siapkan dua miliar rupiah.', 'Have two billion rupiah ready.'],
    ['two-stories', 'Siapkan 2 Miliar rupiah.', 'Have 3 billion rupiah ready.'],
    [
      'unsupported',
      'Tunggu hingga pukul 22.00 WIB, saat layanan pulih.',
      'Wait until 22:00 WIB, when service is back.',
    ],
  ])('%s, in advice: %s', async (code, id, en) => {
    expect(await codesOf(DOWN, 'advice', id, en)).toContain(code);
  });

  test.each([
    ['Setiap pelanggan menerima 50 ribu rupiah.', 'Every customer gets 50 thousand rupiah.'],
    ['Setiap pelanggan menerima lima puluh ribu rupiah.', 'Every customer gets fifty thousand rupiah.'],
    ['Pelanggan mendapat kuota 5 GB.', 'Customers get 5 GB of data.'],
    ['Semua pelanggan mendapat kuota gratis.', 'All customers get free data.'],
    ['Gangguan meluas ke Kudus.', 'The outage has spread to Kudus.'],
    ['Gangguan terjadi di seluruh Jawa Tengah.', 'There is an outage throughout Central Java.'],
    ['Sebanyak 41.200 rumah kehilangan internet.', 'In total, 41,200 homes have lost internet.'],
    ['Jumlah pelanggan terdampak: 35.800.', 'Number of customers affected: 35,800.'],
    ['Kabel kami dicuri.', 'Our cable was stolen.'],
    ['Ada peretas yang menyerang sistem kami.', 'Hackers attacked our systems.'],
    ['Banjir merendam perangkat kami.', 'Floodwater damaged our equipment.'],
    ['Gangguan disebabkan oleh kebakaran kabel.', 'The outage was caused by a cable fire.'],
    ['Kabel disambung pukul 19.05 WIB.', 'The cable is reconnected at 19:05 WIB.'],
    ['Separuh pelanggan sudah dapat memakai internet.', 'Half of our customers can use the internet.'],
  ])('unsupported: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toContain('unsupported');
  });

  test.each([
    ['Separuh pelanggan sudah tersambung kembali.', 'Half of the customers are connected again.', []],
    ['Setengah dari pelanggan kembali tersambung.', 'Three quarters of customers are back.', ['two-stories']],
    ['Sepertiga pelanggan kembali tersambung.', 'A third of customers are back.', ['unsupported']],
    ['Separuh tim kami bekerja di Demak.', 'Half of our team works in Demak.', []],
  ])('a share of customers that is about so: %s', async (id, en, codes) => {
    const half = until('monitoring').replace('home-internet: 35420', 'home-internet: 18900');
    expect(await codesOf(half, 'message', id, en)).toEqual(
      codes.length === 0 ? [] : expect.arrayContaining(codes),
    );
  });

  test.each([
    ['Kabel terputus pukul 17.00 WIB.', 'The cable was cut at 17:00 WIB.'],
    [
      'Internet rumah tidak dapat digunakan sejak pukul 14.58 WIB.',
      'Home internet has been down since 14:58 WIB.',
    ],
  ])('a time in another role: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toContain('wrong-role');
  });

  test.each([
    [identified, 'SMS tidak terkirim.', 'SMS are not delivered.'],
    [identified, 'Semua pelanggan sudah tersambung.', 'All customers are connected.'],
    [identified, 'Kabel sudah tersambung kembali.', 'The cable has been reconnected.'],
    [DOWN, 'Penyebabnya sudah kami temukan.', 'We have found the cause.'],
    [DOWN, 'Data seluler masih dapat digunakan.', 'Mobile data can still be used.'],
    [DOWN, 'Gunakan data seluler untuk mengirim pesan.', 'Use mobile data to send messages.'],
    [identified, 'Tidak ada gangguan pada layanan kami.', 'There is no outage of our services.'],
    [identified, 'Saat ini tidak ada gangguan.', 'There is currently no outage.'],
    [identified, 'Gangguan sudah berakhir.', 'The outage is over.'],
    [identified, 'Layanan sudah pulih di semua wilayah.', 'Service is restored in all areas.'],
    [identified, 'Semua layanan berjalan normal.', 'All services are running normally.'],
    [identified, 'Internet Anda sudah bisa dipakai lagi.', 'Your internet works again.'],
  ])('another state than that of now: %#', async (incident, id, en) => {
    const codes = await codesOf(incident, 'message', id, en);
    expect(codes.filter(code => code === 'wrong-state').length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['Di luar ketiga wilayah itu tidak ada gangguan.', 'There is no outage outside these three areas.'],
    ['Tidak ada gangguan pada telepon dan SMS.', 'There is no disruption to calls and SMS.'],
    ['Tidak ada gangguan lain yang kami ketahui.', 'We know of no other outage.'],
    ['Gangguan belum berakhir.', 'The outage is not over.'],
    [
      'Gangguan kami nyatakan selesai setelah layanan stabil.',
      'We will call the outage over once service is stable.',
    ],
  ])('and what is so: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toEqual([]);
  });

  test.each([
    [
      'Beberapa pelanggan di Kabupaten Demak masih belum tersambung.',
      'Some customers in Demak Regency are still offline.',
    ],
    ['Tim kami masih memperbaiki kabel.', 'Our team is still repairing the cable.'],
  ])('what is over and is not: %s', async (id, en) => {
    expect(await codesOf(until('resolved'), 'message', id, en)).toContain('wrong-state');
  });

  test.each([
    ['Pekerjaan sudah selesai.', 'The work is finished.'],
    ['Pekerjaan ini dibatalkan.', 'The work is cancelled.'],
    ['Telepon tidak dapat digunakan selama pekerjaan.', 'Calls are unavailable during the work.'],
    ['Internet rumah tetap menyala selama pekerjaan.', 'Home internet stays on during the work.'],
  ])('of planned work: %s', async (id, en) => {
    expect(await codesOf(PLANNED, 'message', id, en)).toContain('wrong-state');
  });

  test('what need not be done in one language', async () => {
    const codes = await codesOf(
      identified,
      'message',
      'Anda perlu menyalakan ulang modem.',
      'You do not need to restart your modem.',
    );
    expect(codes).toContain('one-language-spares');
  });

  test.each([
    ['denies', 'Kami tidak menemukan kerusakan lain.', 'We have found further damage.'],
    ['denies', 'Kedua tim kami sudah tiba.', 'Neither of our teams has arrived, not one.'],
    ['hedges', 'Tim kami akan tiba sore ini.', 'Our team might arrive this afternoon.'],
    ['all', 'Sebagian pelanggan sudah kami hubungi.', 'We have called all customers.'],
    ['spares', 'Tidak perlu melapor.', 'Please report it.'],
  ])('what one language only %s: %s', async (sense, id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toContain(`one-language-${sense}`);
  });

  test.each([
    ['Ketiga tim kami sudah berada di lokasi.', 'All three of our teams are on site.'],
    ['Sebanyak 3 tim bekerja di lokasi.', 'Three repair crews are at work.'],
  ])('teams that the facts count otherwise: %s', async (id, en) => {
    const codes = await codesOf(identified, 'message', id, en);
    expect(codes.filter(code => code === 'unsupported')).toHaveLength(2);
  });
});

test('how many lost service again may be said beside the lower number', async () => {
  const fewer = `${until('monitoring').trimEnd()}

  - at: 2026-11-22T20:00:00+07:00
    restored: { home-internet: 34420 }
    next: 2026-11-22T21:00:00+07:00`;
  const words = [
    'Sebanyak 1.000 pelanggan internet rumah kembali terdampak.',
    'In total, 1,000 home internet customers are affected again.',
  ] as const;
  expect(await codesOf(fewer, 'message', ...words)).toEqual([]);
});

describe('a text that turns the facts round is found', () => {
  test.each([
    ['unsupported', 'Salatiga juga terdampak.', 'Salatiga is affected as well.'],
    ['vague-when', 'Teknisi tiba sebelum petang.', 'Technicians arrive before dusk.'],
    ['wrong-state', 'Kami sudah menyelesaikan perbaikan.', 'Our team has finished the repair.'],
    ['one-language-opposes', 'Perbaikan berjalan lebih cepat.', 'The repair is slower.'],
    ['one-language-opposes', 'Matikan modem Anda.', 'Switch your modem on.'],
    ['one-language-opposes', 'Laporan pelanggan berkurang.', 'Reports from customers are rising.'],
    ['one-language-opposes', 'Gerai kami tetap buka.', 'Our shops are closed.'],
    ['wrong-state', 'Internet sudah bisa dipakai lagi.', 'The internet is working again.'],
    ['unsupported', 'Kabel kami dipotong pencuri.', 'Our cable was cut by thieves.'],
    ['unsupported', 'Tagihan bulan ini kami potong.', "We waive this month's bill."],
    ['unsupported-safe', 'Tidak ada transaksi yang hilang.', 'No transactions were lost.'],
    ['vague-when', 'Gangguan dimulai sejak pagi.', 'The outage began this morning.'],
    ['legal-risk', 'Ini tidak akan terulang.', 'This will never happen again.'],
  ])('%s: %s', async (code, id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toContain(code);
  });

  test.each([
    ['Hampir semua pelanggan masih terganggu.', 'Nearly all customers are still disrupted.'],
    ['Sebagian besar pelanggan belum pulih.', 'Most customers are not back.'],
    ['Perkiraan pulih tidak berubah.', 'The estimate has not changed.'],
  ])('while the numbers and estimates say otherwise: %s', async (id, en) => {
    expect(await codesOf(until('monitoring'), 'message', id, en)).toContain('wrong-state');
  });

  test.each([
    ['Internet akan terputus selama 3 jam.', 'The internet will be off for 3 hours.'],
    ['Layanan tidak akan terputus.', 'Service will not be interrupted.'],
  ])('of planned work: %s', async (id, en) => {
    expect(await codesOf(PLANNED, 'message', id, en)).toContain('wrong-state');
  });

  test.each([
    [
      'Selama 3 jam itu internet terputus paling lama 30 menit.',
      'In these 3 hours the internet is off for at most 30 minutes.',
    ],
    ['Layanan telepon tidak akan terganggu.', 'Calls will not be disrupted.'],
  ])('and this is not, of planned work: %s', async (id, en) => {
    expect(await codesOf(PLANNED, 'message', id, en)).toEqual([]);
  });

  test.each([
    ['Internet kantor juga terganggu.', 'Internet at offices is disrupted too.'],
    ['Matikan modem, lalu nyalakan lagi.', 'Switch the modem off and on again.'],
    ['Salatiga tidak terdampak.', 'Salatiga is not affected.'],
    ['Antrean panggilan tidak lebih lama.', 'Calls are answered no later.'],
  ])('and this is not: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toEqual([]);
  });
});

describe('honest words pass', () => {
  test.each([
    ['Sebanyak 12 teknisi bekerja di lokasi.', 'Twelve technicians are working on site.'],
    ['Kedua tim kami sudah tiba di lokasi.', 'Both of our teams are on site.'],
    ['Satu tim lagi menyusul ke lokasi.', 'Another team is joining them.'],
    ['Kami tidak mengirim tautan melalui SMS.', 'We do not send links by SMS.'],
    ['Tidak perlu klaim atau laporan.', 'No report is needed.'],
    [
      'Telepon dan SMS tetap dapat digunakan di ketiga wilayah tersebut.',
      'Calls and SMS still work in all three areas.',
    ],
    ['Batas pembayaran tetap tanggal 20.', 'The payment deadline stays the 20th.'],
    ['Lebih dari 38.000 pelanggan terdampak.', 'More than 38,000 customers are affected.'],
    ['Gangguan ini sudah berlangsung hampir satu jam.', 'The outage has lasted nearly an hour.'],
    ['Pelanggan di Kota Surabaya tidak terdampak.', 'Customers in Surabaya City are not affected.'],
    ['Banjir memperlambat pekerjaan tim kami.', 'Floods are slowing our team down.'],
    ['Ini bukan serangan siber.', 'This is not a cyberattack.'],
    ['Koneksi mungkin lebih lambat pada jam sibuk.', 'Connections may be slower at busy hours.'],
    ['Transaksi yang tertunda diproses otomatis.', 'Delayed transactions are processed by themselves.'],
    ['Internet 10 Mbps ke atas ikut terganggu.', 'Internet of 10 Mbps and more is disrupted too.'],
    ['Sekitar 38.000 pelanggan terdampak.', 'About 38,000 customers are affected.'],
    [
      'Layanan baru pulih setelah semua serat tersambung.',
      'Service will return only once all fibres are joined.',
    ],
    [
      'Setelah layanan pulih, matikan modem selama 1 menit lalu nyalakan lagi.',
      'Once service is back, switch the modem off for 1 minute and on again.',
    ],
    ['Kecepatan mungkin belum stabil.', 'Speeds may not be stable.'],
    ['Panggilan darurat 112 tidak pernah terganggu.', 'Emergency calls to 112 were never affected.'],
    ['Jika perlu bantuan, kirim SMS kepada kami.', 'If you need help, send an SMS to us.'],
    ['Dua dari empat kabel sudah tersambung.', 'Two of the four cables have been reconnected.'],
    [
      'Kami bekerja sama dengan PLN untuk memulihkan pasokan listrik.',
      'We are working with PLN to restore the power supply.',
    ],
    ['Kami mengabari Anda begitu ada perkembangan.', 'We will tell you as soon as there is news.'],
    ['Gangguan ini tidak berkaitan dengan serangan siber.', 'This outage is not related to a cyberattack.'],
    [
      'Rapat daring Anda mungkin terputus; gunakan data seluler operator lain bila perlu.',
      'Your online meetings may drop; use another operator’s mobile data if you need to.',
    ],
    ['Cuaca di lokasi sudah membaik.', 'The weather at the site has improved.'],
    ['Kapal perbaikan berangkat dari Kota Surabaya.', 'A repair ship is sailing from Surabaya City.'],
  ])('%s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toEqual([]);
  });

  test.each([
    ['Demak paling akhir pulih.', 'Demak is the last to recover.'],
    [
      'Sebanyak 35.420 pelanggan sudah tersambung, sedangkan 3.080 pelanggan masih menunggu.',
      '35,420 customers are connected, while 3,080 customers are still waiting.',
    ],
    ['Data seluler sudah pulih sepenuhnya.', 'Mobile data is fully restored.'],
    ['Hampir semua pelanggan internet rumah sudah pulih.', 'Nearly all home internet customers are back.'],
  ])('of an outage that ends bit by bit: %s', async (id, en) => {
    expect(await codesOf(until('monitoring'), 'message', id, en)).toEqual([]);
  });

  test.each([
    ['Gangguan berlangsung 6 jam 15 menit.', 'The outage lasted 6 hours and 15 minutes.'],
    ['Gangguan berlangsung enam jam lima belas menit.', 'The outage lasted six hours and fifteen minutes.'],
    ['Gangguan berlangsung lebih dari 6 jam.', 'The outage lasted more than 6 hours.'],
    [
      'Kami memperkirakan pukul 20.30 WIB, dan layanan pulih pukul 20.20 WIB.',
      'We estimated 20:30 WIB, and service was back at 20:20 WIB.',
    ],
  ])('of one that is over: %s', async (id, en) => {
    expect(await codesOf(until('resolved'), 'message', id, en)).toEqual([]);
  });

  test.each([
    ['Gangguan berlangsung hampir 6 jam.', 'The outage lasted almost 6 hours.'],
    ['Gangguan berlangsung 6 jam.', 'The outage lasted 6 hours.'],
    ['Gangguan berlangsung enam jam lima menit.', 'The outage lasted six hours and five minutes.'],
  ])('and no other length: %s', async (id, en) => {
    expect(await codesOf(until('resolved'), 'message', id, en)).toContain('unsupported');
  });

  test.each([
    ['Layanan di Makassar berjalan normal.', 'Service in Makassar is running normally.'],
    ['Jika belum tersambung, tunggu 5 menit.', 'If you are not connected yet, wait 5 minutes.'],
    ['Segera menjauh dari kabel yang jatuh.', 'Move away from fallen cables immediately.'],
    ['Gerai di Stasiun Pasar Minggu tetap buka.', 'Our shop at Pasar Minggu station stays open.'],
    ['Pasang aplikasi versi 5.2.', 'Install version 5.2 of the app.'],
    ['Gerai kami buka Senin sampai Jumat.', 'Our shops are open Monday to Friday.'],
    ['Unduh aplikasi hanya dari situs kami.', 'Download the app only from our site.'],
    [
      'Penyebabnya bukan pemadaman listrik dan bukan serangan siber.',
      'The cause is neither a power cut nor a cyberattack.',
    ],
    ['Truk air berkeliling mulai pukul 16.00 WIB.', 'Water trucks go round from 16:00 WIB.'],
    ['Kami bekerja sama dengan kontraktor jalan.', 'We are working with the road contractor.'],
    ['Jalur baru dibangun pada Mei 2027.', 'A new route is built in May 2027.'],
  ])('beside the facts: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toEqual([]);
  });

  test.each([
    ['Sekitar 45.000 pelanggan terdampak.', 'About 45,000 customers are affected.'],
    ['Sekitar 37.850 pelanggan terdampak.', 'About 37,850 customers are affected.'],
    ['Tunggu 90 menit, layanan pulih saat itu.', 'Wait 90 minutes, service is back by then.'],
  ])('but no other number does: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toContain('unsupported');
  });

  test('what is said twice in one language is not two stories', async () => {
    const text = until('monitoring');
    expect(
      await codesOf(text, 'message', 'Data seluler kembali normal.', 'Mobile data is back to normal.'),
    ).toEqual([]);
  });

  test('a report may tell how long other things took', async () => {
    const report = until('resolved').concat('\n\n', rest.at(-1) ?? '');
    expect(report).toContain('within 15 minutes');
    const { findings } = renderAll(viewOf(await incidentOf(report)), targetsOf(settings), press);
    expect(findings).toEqual([]);
  });

  test.each([
    ['Penyebabnya adalah kesalahan perangkat lunak.', 'The cause was a software fault.', true],
    ['Penyebabnya adalah kabel yang tertanam dangkal.', 'The cause was a cable that lay shallow.', false],
    ['Perangkat lunak pemantau juga terlambat.', 'The monitoring software was late as well.', false],
    [
      'Kabar pertama terlambat; penyebabnya adalah alarm yang tidak berfungsi.',
      'The first notice was late; the cause was an alarm that did not work.',
      false,
    ],
  ])('and find more, but no other cause than the notices gave: %s', async (id, en, isOther) => {
    const report = until('resolved').concat('\n\n', rest.at(-1) ?? '');
    const found = report.replace(/reason:\n.*\n.*/, `reason: ${JSON.stringify({ id, en })}`);
    const { findings } = renderAll(viewOf(await incidentOf(found)), targetsOf(settings), press);
    expect(findings.map(({ path }) => path.join('.'))).toEqual(
      isOther ? ['updates.4.report.reason.id', 'updates.4.report.reason.en'] : [],
    );
  });
});

describe('a time in words is read as the time it is', () => {
  test.each([
    ['Gangguan mulai pukul delapan pagi.', 'The outage began at eight in the morning.', true],
    ['Gangguan mulai jam 8 pagi.', 'The outage began at 8 am.', true],
    [
      'Gangguan mulai pukul setengah sembilan pagi.',
      'The outage began at half past eight in the morning.',
      false,
    ],
    [
      'Gangguan mulai pukul sembilan kurang seperempat pagi.',
      'The outage began at a quarter to nine in the morning.',
      false,
    ],
    ['Gangguan mulai jam delapan.', 'The outage began at eight.', true],
    ['Gangguan mulai jam delapan.', 'The outage began at 08:00 WIB.', true],
    ['Gangguan mulai pukul 08.00 waktu Jakarta.', 'The outage began at 08:00 Jakarta time.', true],
    ['Gangguan mulai setengah sembilan.', 'The outage began at half past eight.', false],
    ['Gangguan mulai sepuluh kurang seperempat.', 'The outage began at a quarter to ten.', false],
    ['Gangguan mulai pukul 08.00 waktu Bali.', 'The outage began at 08:00 Bali time.', false],
    ['Gangguan mulai pukul delapan malam.', 'The outage began at 8 p.m.', false],
    ['Gangguan mulai pukul delapan pagi WITA.', 'The outage began at eight in the morning WITA.', false],
  ])('%s', async (id, en, isTrue) => {
    const codes = await codesOf(DOWN, 'message', id, en);
    expect(codes.includes('unsupported')).toBe(!isTrue);
    expect(codes).not.toContain('two-stories');
  });

  test('and another one in the other language is another story', async () => {
    const codes = await codesOf(
      DOWN,
      'message',
      'Gangguan mulai pukul delapan pagi.',
      'The outage began at 9 am.',
    );
    expect(codes).toContain('two-stories');
  });
});

test('by how much the recovery was sooner than estimated follows from the facts', async () => {
  const told = async (minutes: number) =>
    codesOf(
      until('resolved'),
      'message',
      `Layanan pulih ${minutes} menit lebih cepat dari perkiraan.`,
      `Service was back ${minutes} minutes sooner than estimated.`,
    );
  expect(await told(10)).toEqual([]);
  expect(await told(50)).toContain('unsupported');
});

test('a sentence that is the same in both languages is refused, a name is not', async () => {
  const told = async (text: string) => codesOf(DOWN, 'message', text, text);
  expect(await told('Tim kami sedang menuju lokasi.')).toContain('same-text');
  expect(await told('Our teams are on the way.')).toContain('same-text');
  expect(await told('Internet Rumah Contoh Plus')).not.toContain('same-text');
});

describe('what is said of customers and places is what the facts say', () => {
  const recovering = until('monitoring');
  test.each([
    ['Sebanyak 35.420 pelanggan belum pulih.', 'In total, 35,420 customers are not back yet.'],
    ['Sebanyak 3.080 pelanggan sudah pulih.', 'In total, 3,080 customers are back.'],
    ['Semua pelanggan di Demak sudah tersambung.', 'All customers in Demak are connected.'],
    ['Internet rumah di Kendal masih terganggu.', 'Home internet in Kendal is still disrupted.'],
    ['Kota Semarang masih terdampak.', 'Semarang City is still affected.'],
    ['Kendal juga terganggu.', 'Kendal is disrupted too.'],
    ['Demak sudah aman.', 'Demak is fine now.'],
    ['Sebanyak 92% pelanggan belum pulih.', '92% of customers are not back yet.'],
    ['Sembilan dari sepuluh pelanggan belum pulih.', 'Nine in ten customers are not back yet.'],
  ])('refused: %s', async (id, en) => {
    expect(await codesOf(recovering, 'message', id, en)).toContain('wrong-state');
  });

  test.each([
    [
      'Sebanyak 35.420 pelanggan internet rumah sudah pulih.',
      'In total, 35,420 home internet customers are back.',
    ],
    [
      'Sebanyak 3.080 pelanggan di Demak belum pulih.',
      'In total, 3,080 customers in Demak are not back yet.',
    ],
    [
      'Internet rumah di Kota Semarang dan Kendal sudah normal.',
      'Home internet in Semarang City and Kendal is back to normal.',
    ],
    [
      'Sebanyak 92% pelanggan sudah pulih; 3.080 masih menunggu.',
      '92% of customers are back; 3,080 are still waiting.',
    ],
    ['Sembilan dari sepuluh pelanggan sudah pulih.', 'Nine in ten customers are back.'],
    ['Kurang dari 4.000 pelanggan belum pulih.', 'Fewer than 4,000 customers are not back yet.'],
    ['Kendal sudah pulih, sisanya menyusul.', 'Kendal is back, the rest will follow.'],
  ])('taken: %s', async (id, en) => {
    expect(await codesOf(recovering, 'message', id, en)).toEqual([]);
  });

  test('nobody is back of an outage that is only understood', async () => {
    const words = ['Sebanyak 38.500 pelanggan sudah pulih.', 'In total, 38,500 customers are back.'] as const;
    expect(await codesOf(identified, 'message', ...words)).toContain('wrong-state');
    const spared = ['Pelanggan di Demak tidak terdampak.', 'Customers in Demak are not affected.'] as const;
    expect(await codesOf(identified, 'message', ...spared)).toContain('wrong-state');
  });
});
