import type { Incident, Update } from '../../src/domain/incident.ts';
import { MAINTENANCE_STATUSES, OCCASIONS, type Occasion } from '../../src/domain/status.ts';

const at = (time: string): string => `2026-11-22T${time}:00+07:00`;
const both = (id: string, en: string) => ({ id, en });

const BEGIN: Update = {
  at: at('14:25'),
  status: 'investigating',
  severity: 'major',
  started: at('14:05'),
  services: { 'home-internet': 'disrupted', 'mobile-data': 'slow', voice: 'normal', sms: 'normal' },
  areas: ['kota-semarang', 'kendal', 'demak'],
  cause: 'unknown',
  symptom: 'no-internet',
  customers: { 'home-internet': 38500 },
  advice: ['keep-settings', 'emergency'],
  next: at('15:00'),
};
const CAUSE = { type: 'fiber-cut', certainty: 'confirmed', place: both('Kaligawe', 'Kaligawe') } as const;
const IDENTIFIED: Update = {
  at: at('14:58'),
  status: 'identified',
  cause: CAUSE,
  action: { type: 'reconnect-cable', teams: 2 },
  eta: at('20:00'),
  next: at('17:00'),
};
const RESOLVED: Update = {
  at: at('20:28'),
  status: 'resolved',
  ended: at('20:20'),
  data_exposure: 'none-confirmed',
  advice: ['restart-modem-or-phone'],
  promises: { compensation: at('23:00'), report: '2026-11-27' },
};
const SCHEDULED: Update = {
  at: '2026-11-20T10:00:00+07:00',
  status: 'scheduled',
  window: { from: at('01:00'), to: at('04:00') },
  services: { 'home-internet': 'unavailable', 'mobile-data': 'normal' },
  areas: ['kota-semarang'],
  action: 'replace-equipment',
  purpose: 'add-capacity',
  max_interruption: '30m',
  advice: [{ type: 'internet-alternative', service: 'mobile-data' }],
  next: at('04:30'),
};
const STARTED: Update = { at: at('01:02'), status: 'in-progress', started: at('01:00'), next: at('04:30') };

/** An incident whose last update is of the given occasion, with every fact that occasion can have. */
const LIVES: Record<Occasion, readonly Update[]> = {
  investigating: [BEGIN],
  identified: [BEGIN, IDENTIFIED],
  monitoring: [
    BEGIN,
    IDENTIFIED,
    {
      at: at('19:30'),
      status: 'monitoring',
      services: { 'mobile-data': 'normal' },
      areas: ['demak'],
      restored: { 'home-internet': 35420 },
      action: { type: 'reconnect-cable', done: at('19:25') },
      eta: at('20:30'),
      advice: ['restart-modem'],
      next: at('20:30'),
    },
  ],
  resolved: [BEGIN, IDENTIFIED, RESOLVED],
  reopened: [
    BEGIN,
    IDENTIFIED,
    RESOLVED,
    {
      at: at('21:10'),
      status: 'reopened',
      since: at('21:05'),
      areas: ['demak'],
      services: { 'home-internet': 'disrupted' },
      action: 'reconnect-cable',
      next: at('21:40'),
    },
  ],
  'false-alarm': [
    BEGIN,
    {
      at: at('14:50'),
      status: 'false-alarm',
      reason: both('yang terganggu adalah alat pemantau kami', 'the fault was in our monitoring'),
    },
  ],
  correction: [
    BEGIN,
    IDENTIFIED,
    { at: at('15:20'), corrects: at('14:25'), customers: { 'home-internet': 35800 } },
  ],
  compensation: [
    BEGIN,
    IDENTIFIED,
    RESOLVED,
    {
      at: at('23:00'),
      compensation: [
        {
          type: 'bill-credit',
          services: ['home-internet'],
          amount: 25000,
          delivery: 'automatic',
          by: '2026-11-25T23:59:00+07:00',
        },
        {
          type: 'extra-data',
          services: ['mobile-data'],
          gb: 1,
          days: 7,
          delivery: 'automatic',
          by: '2026-11-25T23:59:00+07:00',
        },
      ],
    },
  ],
  report: [
    BEGIN,
    IDENTIFIED,
    RESOLVED,
    {
      at: '2026-11-27T10:00:00+07:00',
      report: {
        at: at('14:05'),
        finding: both('kabel kami terputus di Kaligawe', 'our cable was cut in Kaligawe'),
        gap: both('Seharusnya ada jalur cadangan.', 'There should have been a backup route.'),
        actions: [{ do: both('membangun jalur cadangan', 'building a backup route'), by: '2027-01-31' }],
      },
    },
  ],
  scheduled: [SCHEDULED],
  'in-progress': [SCHEDULED, STARTED],
  extended: [
    SCHEDULED,
    STARTED,
    {
      at: at('03:50'),
      status: 'extended',
      window: { from: at('01:00'), to: at('05:00') },
      reason: both('satu perangkat harus diganti lagi', 'one device must be replaced again'),
      next: at('05:30'),
    },
  ],
  verifying: [SCHEDULED, STARTED, { at: at('03:30'), status: 'verifying', next: at('04:30') }],
  completed: [SCHEDULED, STARTED, { at: at('03:40'), status: 'completed', ended: at('03:20') }],
  postponed: [
    SCHEDULED,
    {
      at: '2026-11-21T10:00:00+07:00',
      status: 'postponed',
      window: { from: '2026-11-23T01:00:00+07:00', to: '2026-11-23T04:00:00+07:00' },
      reason: both('cuaca buruk', 'the weather is bad'),
      next: '2026-11-23T04:30:00+07:00',
    },
  ],
  cancelled: [
    SCHEDULED,
    {
      at: '2026-11-21T10:00:00+07:00',
      status: 'cancelled',
      reason: both('perangkat belum tiba', 'the equipment has not arrived'),
    },
  ],
};

const PLANNED: ReadonlySet<string> = new Set(MAINTENANCE_STATUSES);

export const everyOccasion: readonly { readonly occasion: Occasion; readonly incident: Incident }[] =
  OCCASIONS.map(occasion => ({
    occasion,
    incident: {
      slug: '2026-11-22-test',
      kind: PLANNED.has(occasion) ? 'maintenance' : 'outage',
      updates: LIVES[occasion],
    },
  }));
