import type { Incident, Update } from '../domain/incident.ts';
import type { Settings } from '../domain/settings.ts';
import { MAINTENANCE_STATUSES, OCCASIONS, type Occasion } from '../domain/status.ts';

const at = (time: string, day = '22'): string => `2026-11-${day}T${time}:00+07:00`;
const both = (id: string, en: string) => ({ id, en });

/** What a trial states beside what it must: everything, or nothing. */
type Amount = 'full' | 'bare';

export interface TrialIncident {
  readonly occasion: Occasion;
  /** It states all that can be stated. */
  readonly isFull: boolean;
  readonly incident: Incident;
}

/** For each occasion an incident with every optional fact and the longest names, and one with none of them. */
export function trialIncidents(settings: Settings): readonly TrialIncident[] {
  return OCCASIONS.flatMap(occasion =>
    (['full', 'bare'] as const).map(amount => ({
      occasion,
      isFull: amount === 'full',
      incident: {
        slug: `2026-11-22-trial-${amount}`,
        kind: PLANNED.has(occasion) ? 'maintenance' : 'outage',
        updates: livesOf(settings, amount)[occasion],
      },
    })),
  );
}

const PLANNED: ReadonlySet<string> = new Set(MAINTENANCE_STATUSES);

/** Keys of a catalogue, those with the longest names first. */
const longest = (catalogue: Settings['services'] | Settings['areas'], count: number): readonly string[] =>
  Object.entries(catalogue)
    .sort(([, a], [, b]) => b.name.id.length - a.name.id.length)
    .slice(0, count)
    .map(([key]) => key);

function livesOf(settings: Settings, amount: Amount): Record<Occasion, readonly Update[]> {
  const full = <T extends object>(facts: T): T | object => (amount === 'full' ? facts : {});
  const services = longest(settings.services, amount === 'full' ? 3 : 1);
  const areas = longest(settings.areas, amount === 'full' ? 4 : 1);
  const [service = '', other = service] = services;
  const begin: Update = {
    at: at('14:25'),
    status: 'investigating',
    severity: 'major',
    started: at('14:05'),
    services: Object.fromEntries(services.map(key => [key, 'disrupted' as const])),
    areas: [...areas],
    cause: 'unknown',
    next: at('15:00'),
    ...full({
      symptom: 'no-internet',
      customers: { [service]: 1_234_567 },
      data_exposure: 'none-confirmed' as const,
      advice: ['keep-settings'],
    }),
  };
  const identified: Update = {
    at: at('14:58'),
    status: 'identified',
    cause: { type: 'fiber-cut', certainty: amount === 'full' ? 'confirmed' : 'suspected' },
    next: at('17:00'),
    ...full({ action: { type: 'reconnect-cable', teams: 2 }, eta: at('20:00') }),
  };
  const monitoring: Update = {
    at: at('19:30'),
    status: 'monitoring',
    next: at('20:30'),
    ...full({
      restored: { [service]: 1_200_000 },
      eta: at('20:30'),
      action: { type: 'reconnect-cable', done: at('19:25') },
    }),
    ...(amount === 'bare' && { eta: 'unknown' as const }),
  };
  const resolved: Update = {
    at: at('20:28'),
    status: 'resolved',
    ended: at('20:20'),
    ...full({
      data_exposure: 'none-confirmed' as const,
      advice: ['restart-modem-or-phone'],
      promises: { compensation: at('12:00', '23'), report: '2026-11-27' },
    }),
  };
  const scheduled: Update = {
    at: at('10:00', '20'),
    status: 'scheduled',
    window: { from: at('01:00'), to: at('04:00') },
    services: Object.fromEntries(services.slice(0, 2).map(key => [key, 'unavailable' as const])),
    areas: [...areas],
    max_interruption: '30m',
    next: at('04:30'),
    ...full({ action: 'replace-equipment', purpose: 'add-capacity' }),
  };
  const started: Update = { at: at('01:02'), status: 'in-progress', started: at('01:00'), next: at('04:30') };
  const reason = full({
    reason: both('satu perangkat harus diganti lagi', 'one device must be replaced again'),
  });
  const by = at('23:59', '25');
  return {
    investigating: [begin],
    identified: [begin, identified],
    monitoring: [begin, identified, monitoring],
    resolved: [begin, identified, resolved],
    reopened: [
      begin,
      identified,
      resolved,
      {
        at: at('21:10'),
        status: 'reopened',
        since: at('21:05'),
        next: at('21:40'),
        ...full({ action: 'reconnect-cable' }),
      },
    ],
    'false-alarm': [
      begin,
      {
        at: at('14:50'),
        status: 'false-alarm',
        reason: both('yang terganggu adalah alat pemantau kami', 'the fault was in our monitoring'),
      },
    ],
    correction: [begin, identified, { at: at('15:20'), corrects: begin.at, started: at('14:00') }],
    compensation: [
      begin,
      identified,
      resolved,
      {
        at: at('12:00', '23'),
        compensation: [
          { type: 'extra-data', services: [service], gb: 1, days: 7, delivery: 'automatic', by },
          ...(amount === 'full'
            ? [{ type: 'bill-credit', services: [other], amount: 25_000, delivery: 'automatic' as const, by }]
            : []),
        ],
      },
    ],
    report: [
      begin,
      identified,
      resolved,
      {
        at: at('10:00', '27'),
        report: {
          finding: both(
            'kabel kami terputus di lokasi pekerjaan jalan',
            'our cable was cut at a roadworks site',
          ),
          brief: both('kabel kami terputus', 'our cable was cut'),
          actions: [
            {
              do: both('membangun jalur cadangan', 'building a backup route'),
              brief: both('Jalur cadangan siap', 'Backup route ready'),
              by: '2027-01-31',
            },
          ],
        },
      },
    ],
    scheduled: [scheduled],
    'in-progress': [scheduled, started],
    extended: [
      scheduled,
      started,
      {
        at: at('03:50'),
        status: 'extended',
        window: { from: at('01:00'), to: at('05:00') },
        next: at('05:30'),
        ...reason,
      },
    ],
    verifying: [scheduled, started, { at: at('03:30'), status: 'verifying', next: at('04:30') }],
    completed: [scheduled, started, { at: at('03:40'), status: 'completed', ended: at('03:20') }],
    postponed: [
      scheduled,
      {
        at: at('10:00', '21'),
        status: 'postponed',
        window: amount === 'full' ? { from: at('01:00', '23'), to: at('04:00', '23') } : 'unknown',
        next: at('04:30', '23'),
        ...reason,
      },
    ],
    cancelled:
      amount === 'full'
        ? [scheduled, { at: at('10:00', '21'), status: 'cancelled', ...reason }]
        : [scheduled, started, { at: at('03:40'), status: 'cancelled', ended: at('03:20') }],
  };
}
