import { describe, expect, test } from 'vitest';
import { codesOf } from '../support/own-codes.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

const told = (services: string, more = ''): string => `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: ${services}
    areas: [kota-semarang, kendal]
    cause: unknown
    next: 2026-11-02T09:00:00+07:00${more}`;
const down = told('{ mobile-data: unavailable, voice: normal }');
const slow = told('{ mobile-data: slow, voice: normal }');
const voiceDown = told('{ voice: unavailable, home-internet: normal, mobile-data: normal }');

describe('another story than the facts tell is found in own words', () => {
  test.each([
    [
      'the regency instead of the city',
      down,
      'Kabupaten Semarang masih terganggu.',
      'Semarang Regency is still disrupted.',
    ],
    [
      'a city where there is a regency',
      down,
      'Kota Kendal masih terganggu.',
      'Kendal City is still disrupted.',
    ],
    ['city here, regency there', down, 'Kota Kendal masih terganggu.', 'Kendal Regency is still disrupted.'],
    ['slow for what is off', down, 'Data seluler lambat di Kendal.', 'Mobile data is slow in Kendal.'],
    ['off for what is slow', slow, 'Data seluler mati di Kendal.', 'Mobile data is down in Kendal.'],
    ['slow here, off there', down, 'Data seluler lambat.', 'Mobile data is unavailable.'],
    [
      'a group of services of which all work',
      voiceDown,
      'Internet tidak dapat digunakan.',
      'Internet is unavailable.',
    ],
  ])('%s: %s', async (_, incident, id, en) => {
    expect(await codesOf(incident, 'message', id, en)).not.toEqual([]);
  });

  test.each([
    [down, 'Kabupaten Kendal masih terganggu.', 'Kendal Regency is still disrupted.'],
    [down, 'Kab. Kendal masih terganggu.', 'Kendal Regency is still disrupted.'],
    [down, 'Kabupaten Semarang tidak terdampak.', 'Semarang Regency is not affected.'],
    [down, 'Data seluler tidak dapat digunakan di Kendal.', 'Mobile data is unavailable in Kendal.'],
    [slow, 'Kecepatan data seluler berkurang.', 'Mobile data speed is reduced.'],
    [slow, 'Data seluler masih lambat.', 'Mobile data is still slow.'],
    [
      slow,
      'Sebagian pelanggan tidak dapat menggunakan data seluler.',
      'Some customers cannot use mobile data.',
    ],
    [told('{ mobile-data: disrupted }'), 'Data seluler dapat terasa lambat.', 'Mobile data may feel slow.'],
    [
      slow.replace('mobile-data: slow', 'mobile-data: intermittent'),
      'Halaman situs terasa lambat dan data seluler terputus-putus.',
      'Pages are slow to load and mobile data drops in and out.',
    ],
    [
      down,
      'Sebagian pelanggan masih belum bisa pakai data seluler.',
      'Some customers still cannot use mobile data.',
    ],
    [
      down,
      'Gangguan ini tidak ada kaitannya dengan serangan siber.',
      'This outage has nothing to do with a cyberattack.',
    ],
    [
      down,
      'Gangguan ini tidak terjadi di Kabupaten Semarang.',
      'Semarang Regency is not affected by this outage.',
    ],
    [voiceDown, 'Internet tetap normal.', 'Internet works normally.'],
  ])('what is true passes: %#', async (incident, id, en) => {
    expect(await codesOf(incident, 'message', id, en)).toEqual([]);
  });
});

const [begun = '', known = ''] = exampleText(SEMARANG).split(/\n\n(?= {2}- at:)/);
const identified = `${begun}\n\n${known}`.replace(/\n {4}message:.*/g, '');

describe('of an outage with a known cause', () => {
  test.each([
    ['Layanan TV kabel juga terganggu.', 'Cable TV is disrupted too.'],
    ['Layanan TV kabel terganggu.', 'Cable TV is disrupted.'],
    ['ATM kami juga tidak dapat digunakan.', 'Our ATMs are unavailable too.'],
    ['Roaming juga terganggu.', 'Roaming is disrupted too.'],
    ['Aplikasi kami tidak dapat diakses.', 'Our app cannot be accessed.'],
    ['Air tidak mengalir.', 'There is no running water.'],
    ['Layanan normal di Kota Semarang.', 'Service is normal in Semarang City.'],
    ['Gangguan teratasi.', 'The fault is fixed.'],
    ['Anda sudah dapat menggunakan internet lagi.', 'You can use the internet again.'],
    ['Hampir seluruh pelanggan sudah pulih.', 'Nearly all customers are back.'],
    ['Data pelanggan bocor.', 'Customer data has leaked.'],
    ['Data pelanggan dicuri.', 'Customer data was stolen.'],
    ['Kabel serat optik kami terputus.', 'Our power supply failed.'],
    ['Perangkat kami rusak.', 'Our equipment failed.'],
    ['Kabel serat optik terputus di Kaligawe.', 'The fibre cable was cut in Genuk.'],
    ['Teknisi kami berada di Kaligawe.', 'Our technicians are in Ungaran.'],
    ['Dalam keadaan darurat, hubungi 911.', 'In an emergency, call 911.'],
    ['Pelanggan mendapat US$10.', 'Customers get US$10.'],
    ['Pelanggan mendapat 10 juta dolar.', 'Customers get 10 million dollars.'],
    ['Layanan pulih paling lambat pukul 20.00 WIB.', 'Service is back at the earliest at 20:00 WIB.'],
    ['Sembilan puluh lima persen pelanggan sudah pulih.', 'Ninety-five percent of customers are back.'],
    ['Dua kota terdampak.', 'Two cities are affected.'],
    [
      'Sebanyak 35.800 pelanggan internet rumah terdampak.',
      'A total of 35,800 home internet customers are affected.',
    ],
    ['Gangguan terjadi sejak tengah hari.', 'The outage began at noon.'],
    ['Gangguan berlangsung seperempat jam.', 'The outage lasted a quarter of an hour.'],
    ['Layanan terganggu dua hari terakhir.', 'Service has been disrupted for the past two days.'],
  ])('%s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).not.toEqual([]);
  });

  test.each([
    ['Kami memberi kabar begitu gangguan teratasi.', 'We will tell you as soon as the problem is fixed.'],
    ['Dua pemancar kami mati karenanya.', 'Two of our masts went down as a result.'],
    ['Kami menyambung kembali kabel di Kaligawe.', 'We are reconnecting the cable in Kaligawe.'],
    ['Kabel terputus akibat pekerjaan galian.', 'The cable was cut by excavation work.'],
    ['Aplikasi kami tetap dapat digunakan.', 'Our app can still be used.'],
    ['Gangguan akan teratasi setelah kabel tersambung.', 'The outage will be over once the cable is joined.'],
    ['Jika modem Anda mati, nyalakan kembali.', 'If your modem is off, turn it on again.'],
    ['Kami memasang perangkat cadangan.', 'We are installing spare equipment.'],
    ['Pelanggan kami di Jepang tidak terdampak.', 'Our customers in Japan are not affected.'],
    ['Dalam keadaan darurat, hubungi 119.', 'In an emergency, call 119.'],
    ['Kabel serat optik terputus di Kaligawe.', 'The fibre cable was cut in Kaligawe.'],
    ['Teknisi kami berada di Kaligawe.', 'Our technicians are in Kaligawe.'],
  ])('what is true passes: %s', async (id, en) => {
    expect(await codesOf(identified, 'message', id, en)).toEqual([]);
  });
});
