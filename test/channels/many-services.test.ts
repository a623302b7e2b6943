import { expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import type { ServiceImpact } from '../../src/domain/incident.ts';
import { viewOf } from '../../src/domain/view.ts';
import { everyOccasion } from '../support/generate.ts';
import { press, settings } from '../support/press.ts';

/** A catalogue of twelve services, as a large operator has. */
const MORE = {
  tv: ['televisi kabel', 'cable television'],
  video: ['video sesuai permintaan', 'video on demand'],
  cloud: ['komputasi awan', 'cloud computing'],
  vpn: ['jaringan privat perusahaan', 'corporate private network'],
  payment: ['pembayaran tagihan', 'bill payment'],
  topup: ['isi ulang pulsa', 'credit top-up'],
  roaming: ['jelajah internasional', 'international roaming'],
  support: ['pusat layanan pelanggan', 'customer service centre'],
} as const;
const named = Object.entries(MORE).map(([key, [id, en]]) => [key, { name: { id, en } }] as const);
const large = { ...settings, services: { ...settings.services, ...Object.fromEntries(named) } };

const MANY = everyOccasion.filter(({ occasion }) => occasion !== 'compensation');
test.each(MANY)('a notice of $occasion tells of all services at once on every channel', ({ incident }) => {
  const [first, ...later] = incident.updates;
  const down: ServiceImpact = incident.kind === 'outage' ? 'disrupted' : 'unavailable';
  const more = Object.fromEntries(Object.keys(MORE).map(key => [key, down]));
  const updates = first ? [{ ...first, services: { ...first.services, ...more } }, ...later] : [];
  const view = viewOf({ ...incident, updates });
  const { notices, findings } = renderAll(view, targetsOf(large), { ...press, settings: large });
  expect([findings, notices.every(({ measure }) => measure.fits)]).toEqual([[], true]);
});

test('a headline counts so many, and the page names them', () => {
  const closed = everyOccasion.find(({ occasion }) => occasion === 'resolved')?.incident;
  const [first, ...later] = closed?.updates ?? [];
  if (!closed || !first) throw new Error('no incident is resolved');
  const services = Object.fromEntries(Object.keys(large.services).map(key => [key, 'disrupted' as const]));
  const view = viewOf({ ...closed, updates: [{ ...first, services }, ...later] });
  const { notices } = renderAll(view, targetsOf(large), { ...press, settings: large });
  const page = notices.filter(({ channel }) => channel === 'website');
  expect(page.map(({ headline }) => headline)).toEqual([
    'Selesai: seluruh layanan sudah normal',
    'Resolved: all services are back to normal',
  ]);
  for (const { plain, language } of page) expect(plain).toContain(MORE.roaming[language === 'id' ? 0 : 1]);
});
