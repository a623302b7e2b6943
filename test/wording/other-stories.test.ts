import { describe, expect, test } from 'vitest';
import { codesOf } from '../support/own-codes.ts';

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
    [slow, 'Data seluler masih lambat.', 'Mobile data is still slow.'],
    [
      slow,
      'Sebagian pelanggan tidak dapat menggunakan data seluler.',
      'Some customers cannot use mobile data.',
    ],
    [told('{ mobile-data: disrupted }'), 'Data seluler dapat terasa lambat.', 'Mobile data may feel slow.'],
    [voiceDown, 'Internet tetap normal.', 'Internet works normally.'],
  ])('what is true passes: %#', async (incident, id, en) => {
    expect(await codesOf(incident, 'message', id, en)).toEqual([]);
  });
});
