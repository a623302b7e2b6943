import { expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewsOf } from '../../src/domain/view.ts';
import { incidentOf, press, settings } from '../support/press.ts';

/** A company whose one service is called mobile-data by its key, and electricity by its name. */
const { 'mobile-data': _, ...others } = settings.services;
const power = {
  ...settings,
  services: {
    ...others,
    'mobile-data': {
      name: { id: 'listrik', en: 'electricity' },
      impacts: {
        unavailable: { id: 'padam', en: 'off' },
        reduced: { id: 'menyala bergilir', en: 'on by turns' },
      },
    },
  },
};

const OUTAGE = `format: 1
kind: outage
updates:
  - { at: 2026-11-02T08:10:00+07:00, status: investigating, severity: major, started: 2026-11-02T08:00:00+07:00, services: { mobile-data: unavailable, home-internet: slow }, areas: [demak, kendal], cause: unknown, next: 2026-11-02T09:00:00+07:00 }
  - { at: 2026-11-02T08:50:00+07:00, services: { home-internet: normal }, areas: { demak: unavailable, kendal: slow }, next: 2026-11-02T10:00:00+07:00 }
  - { at: 2026-11-02T09:50:00+07:00, status: resolved, ended: 2026-11-02T09:40:00+07:00 }
`;
const WORK = `format: 1
kind: maintenance
updates:
  - { at: 2026-11-01T10:00:00+07:00, status: scheduled, window: { from: 2026-11-02T08:00:00+07:00, to: 2026-11-02T11:00:00+07:00 }, services: { mobile-data: unavailable }, areas: [demak], action: replace-equipment, max_interruption: 30m, next: 2026-11-02T11:30:00+07:00 }
`;

const FEWER = `format: 1
kind: outage
updates:
  - { at: 2026-11-02T08:10:00+07:00, status: investigating, severity: major, started: 2026-11-02T08:00:00+07:00, services: { mobile-data: reduced }, areas: [demak], cause: unknown, customers: { mobile-data: 5000 }, next: 2026-11-02T09:00:00+07:00 }
`;

test.each([
  [
    OUTAGE,
    ['listrik padam', 'electricity is off', 'padam di Demak', 'off in Demak'],
    /tidak dapat digunakan|unavailable/,
  ],
  [
    FEWER,
    ['bagi 5.000 pelanggan menyala bergilir', 'for 5,000 customers has been on by turns'],
    /berkurang|reduced/,
  ],
  [WORK, ['listrik akan padam', 'electricity will be off', 'Listrik padam maks'], /terputus/],
])('a service is said to be what its trade calls it, on every channel', async (text, words, others) => {
  const views = viewsOf(await incidentOf(text));
  const rendered = views.map(view => renderAll(view, targetsOf(power), { ...press, settings: power }));
  expect(rendered.flatMap(({ findings }) => findings)).toEqual([]);
  const told = rendered.flatMap(({ sound }) => sound.map(({ plain }) => plain)).join('\n');
  for (const word of words) expect(told).toContain(word);
  expect(told).not.toMatch(others);
});

/** Companies that share their name with their service, or whose service fails as a cause is called. */
test.each([
  ['Listrik Contoh', 'Listrik', 'listrik', 'electricity'],
  ['PLN Contoh', 'PLN Contoh', 'pasokan listrik', 'power supply'],
  ['Internet Nusantara', 'Internet', 'internet', 'internet'],
  ['Listrik Contoh', 'Listrik', 'aplikasi Listrik Contoh', 'the Listrik Contoh app'],
])('%s may send as %s, and name its service %s', async (name, sender, id, en) => {
  const own = { ...power.services['mobile-data'], name: { id, en } };
  const company = {
    ...power,
    organization: { ...power.organization, name, sender },
    services: { ...power.services, 'mobile-data': own },
  };
  const alone = OUTAGE.replace(', home-internet: slow', '').replace(/ {2}- \{ at: \S+T08:50.*\n/, '');
  const lives = [alone, alone.replace('cause: unknown', 'cause: { type: power, certainty: confirmed }')];
  for (const life of lives)
    for (const view of viewsOf(await incidentOf(life)))
      expect(renderAll(view, targetsOf(company), { ...press, settings: company }).findings).toEqual([]);
});
