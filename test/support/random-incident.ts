import fc from 'fast-check';
import type { Incident, Update } from '../../src/domain/incident.ts';
import { epoch, formatInstant } from '../../src/domain/instant.ts';
import { isStepBack, nextStatuses, type OutageStatus, type Status } from '../../src/domain/status.ts';
import type { Kind } from '../../src/domain/vocabulary.ts';
import { settings } from './press.ts';

/** A stream of choices that fast-check draws and shrinks. */
export interface Dice {
  /** A whole number below `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
  /** Some of a list, one at least, in its order. */
  readonly some: <T>(list: readonly T[], most?: number) => readonly T[];
}

export function diceOf(drawn: readonly number[]): Dice {
  let at = 0;
  const roll = (sides: number) => (drawn[at++ % drawn.length] ?? 0) % sides;
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return {
    roll,
    pick,
    chance: percent => roll(100) < percent,
    some: (list, most = list.length) => {
      const first = roll(list.length);
      const count = 1 + roll(Math.min(most, list.length));
      return list.filter((_, index) => (index - first + list.length) % list.length < count);
    },
  };
}

const SERVICES = Object.keys(settings.services);
const AREAS = Object.keys(settings.areas);
const IMPACTS = ['unavailable', 'disrupted', 'slow', 'intermittent', 'delayed'] as const;
const PLACES = ['Kaligawe', 'Genuk', 'Pelabuhan Tanjung Emas', 'Mranggen'];
const place = (dice: Dice) => {
  const name = dice.pick(PLACES);
  return { id: name, en: name };
};
const CAUSES = [
  (dice: Dice) => ({ type: 'fiber-cut', ...(dice.chance(70) && { place: place(dice) }) }),
  () => ({ type: 'power' }),
  (dice: Dice) => ({ type: 'hardware', ...(dice.chance(50) && { place: place(dice) }) }),
  () => ({ type: 'software' }),
  () => ({ type: 'configuration' }),
  () => ({ type: 'capacity' }),
  () => ({ type: 'fire' }),
  () => ({ type: 'human-error' }),
];
const ACTIONS = ['reconnect-cable', 'replace-equipment', 'reroute', 'restore-power', 'add-capacity'] as const;
const ADVICE = [
  'restart-modem',
  'keep-settings',
  'airplane-mode',
  'emergency',
  'no-action',
  'restart-modem-or-phone',
];

interface Making {
  readonly dice: Dice;
  readonly updates: Update[];
  now: number;
  status: Status;
  services: Record<string, string>;
  customers: Record<string, number>;
  restored: Record<string, number>;
  started: number;
  cause: 'unknown' | 'suspected' | 'confirmed';
  eta: number | undefined;
}

const instant = (ms: number): string => formatInstant(ms, settings.organization.zone);
const minutes = (count: number): number => count * 60_000;

/** What a {@link Dice} is made of. */
export const numbers = fc.array(fc.nat(1_000_000), { minLength: 120, maxLength: 120 });

/** Random incidents that pass validation: several updates, most facts, both kinds. */
export const randomIncident: fc.Arbitrary<Incident> = numbers.map(drawn => make(diceOf(drawn)));

function make(dice: Dice): Incident {
  const kind: Kind = dice.chance(85) ? 'outage' : 'maintenance';
  const day = epoch('2026-11-22T00:00:00+07:00') + minutes(dice.roll(60 * 24 * 40));
  const updates = kind === 'outage' ? outage(dice, day) : maintenance(dice, day);
  return { slug: '2026-11-22-acak', kind, updates };
}

function outage(dice: Dice, start: number): readonly Update[] {
  const making: Making = {
    dice,
    updates: [],
    now: start + minutes(5 + dice.roll(40)),
    status: 'investigating',
    services: {},
    customers: {},
    restored: {},
    started: start,
    cause: 'unknown',
    eta: undefined,
  };
  first(making);
  const count = dice.roll(6);
  for (let index = 0; index < count; index++) {
    making.now += minutes(10 + dice.roll(180));
    const closed = making.status === 'resolved' || making.status === 'false-alarm';
    if (!closed && dice.chance(10)) correct(making);
    else if (making.status === 'false-alarm') break;
    else if (making.status === 'resolved' && dice.chance(60)) afterword(making);
    else follow(making);
  }
  return making.updates;
}

function first(making: Making): void {
  const { dice } = making;
  for (const name of dice.some(SERVICES, 3)) making.services[name] = dice.pick(IMPACTS);
  const works = SERVICES.filter(name => !(name in making.services));
  const normal = dice.chance(60) ? works : [];
  making.updates.push({
    at: instant(making.now),
    status: 'investigating',
    severity: dice.pick(['critical', 'major', 'minor']),
    started: instant(making.started),
    services: { ...making.services, ...Object.fromEntries(normal.map(name => [name, 'normal'])) } as never,
    areas: areasOf(making) as never,
    cause: 'unknown',
    ...(dice.chance(40) && isInternetOff(making) && { symptom: 'no-internet' }),
    ...(dice.chance(10) && { data_exposure: dice.pick(['none-confirmed', 'under-investigation']) }),
    ...(dice.chance(40) && { customers: counts(making) }),
    ...(dice.chance(40) && { advice: [dice.pick(ADVICE)] }),
    next: later(making),
  });
}

/** Customers whose internet works do not notice that there is none. */
const isInternetOff = ({ services }: Making): boolean =>
  'home-internet' in services || 'mobile-data' in services;

/** A promise or estimate some time ahead. */
const later = ({ now, dice }: Making, least = 15): string => instant(now + minutes(least + dice.roll(240)));

function counts(making: Making): Record<string, number> {
  const { dice } = making;
  const affected = Object.keys(making.services);
  for (const name of dice.some(affected, 2))
    making.customers[name] = 1 + dice.roll(dice.pick([9, 900, 90_000, 2_000_000]));
  return { ...making.customers };
}

function follow(making: Making): void {
  const { dice } = making;
  const choices = nextStatuses('outage', making.status).filter(
    status => status !== 'false-alarm' || making.cause !== 'confirmed',
  );
  const status = dice.pick(choices) as OutageStatus;
  const isChange = status !== making.status;
  const isBack = isStepBack(making.status, status);
  making.status = status;
  if (status === 'resolved') resolve(making, isChange);
  else if (status === 'false-alarm') falseAlarm(making);
  else if (status === 'reopened' && isChange) reopen(making);
  else goOn(making, status, isBack);
}

function goOn(making: Making, status: OutageStatus, isBack: boolean): void {
  const { dice } = making;
  const needsCause = status === 'identified' && making.cause === 'unknown';
  const states = making.cause !== 'confirmed' && (needsCause || dice.chance(20));
  if (states) making.cause = dice.pick(['confirmed', 'suspected']);
  const update: Update = {
    at: instant(making.now),
    status,
    ...(states && {
      cause: { ...dice.pick(CAUSES)(dice), certainty: making.cause } as never,
    }),
    ...(dice.chance(50) && {
      action: dice.chance(50) ? dice.pick(ACTIONS) : { type: dice.pick(ACTIONS), teams: 1 + dice.roll(5) },
    }),
    ...(dice.chance(30) && { customers: counts(making) }),
    ...(dice.chance(30) && { areas: [...dice.some(AREAS, 4)] }),
    ...(dice.chance(30) && { advice: [dice.pick(ADVICE)] }),
    ...(dice.chance(20) && { reason: { id: 'sambungan harus diulang', en: 'a joint had to be redone' } }),
    next: later(making),
  };
  estimate(making, update);
  if (isBack) failAgain(making, update);
  if (status === 'monitoring' && dice.chance(60)) restore(making, update);
  if (status === 'monitoring' && dice.chance(40)) Object.assign(update, { services: comeBack(making) });
  making.updates.push(update);
}

function estimate(making: Making, update: Update): void {
  const { dice } = making;
  const passed = making.eta !== undefined && making.eta <= making.now;
  if (!passed && !dice.chance(50)) return;
  const eta = dice.chance(15) ? 'unknown' : estimated(making);
  making.eta = eta === 'unknown' ? undefined : epoch(eta, settings.organization.zone);
  Object.assign(update, { eta });
}

/** Most repairs take hours; of those that take days the day is told. */
function estimated({ dice, now }: Making): string {
  const isFar = dice.chance(15);
  return isFar
    ? instant(now + minutes(60 * 24 * (1 + dice.roll(9)))).slice(0, 10)
    : instant(now + minutes(20 + dice.roll(300)));
}

/** The recovery did not hold: since when is told at times, and what is off again. */
function failAgain({ dice, now, services }: Making, update: Update): void {
  const off = dice.some(Object.keys(services)).map(name => [name, dice.pick(IMPACTS)]);
  Object.assign(update, { services: Object.fromEntries(off) });
  if (dice.chance(40)) Object.assign(update, { since: instant(now - minutes(1 + dice.roll(8))) });
}

/** Some of the affected services, or all, work again. */
function comeBack({ dice, services }: Making): Record<string, string> {
  const names = Object.keys(services);
  const back = dice.chance(40) ? names : dice.some(names, names.length);
  return Object.fromEntries(back.map(name => [name, 'normal']));
}

/** Areas as a list, or where all services have one impact, at times as a map of impacts. */
function areasOf({ dice, services }: Making): readonly string[] | Record<string, string> {
  const areas = dice.some(AREAS, 4);
  const isMap = new Set(Object.values(services)).size === 1 && dice.chance(15);
  return isMap
    ? Object.fromEntries(areas.map(name => [name, dice.pick(['unavailable', 'reduced', 'slow'])]))
    : [...areas];
}

function restore(making: Making, update: Update): void {
  for (const [name, all] of Object.entries(making.customers)) {
    const least = making.restored[name] ?? 0;
    making.restored[name] = Math.min(all, least + making.dice.roll(all + 1));
  }
  if (Object.keys(making.restored).length > 0) Object.assign(update, { restored: { ...making.restored } });
}

function resolve(making: Making, isChange: boolean): void {
  const { dice, now } = making;
  making.eta = undefined;
  making.updates.push({
    at: instant(now),
    status: 'resolved',
    ...(isChange && {
      ended: instant(Math.max(making.started + minutes(1), now - minutes(1 + dice.roll(9)))),
    }),
    ...(dice.chance(30) && { data_exposure: 'none-confirmed' }),
    ...(dice.chance(40) && { advice: ['restart-modem-or-phone'] }),
    ...(dice.chance(40) && {
      promises: {
        compensation: instant(now + minutes(600 + dice.roll(2000))),
        report: instant(now + minutes(3000 + dice.roll(9000))).slice(0, 10),
      },
    }),
  });
}

function falseAlarm({ now, updates }: Making): void {
  updates.push({
    at: instant(now),
    status: 'false-alarm',
    reason: { id: 'yang terganggu adalah alat pemantau kami', en: 'the fault was in our monitoring' },
  });
}

function reopen(making: Making): void {
  const { dice, now } = making;
  making.started = now - minutes(1 + dice.roll(9));
  Object.assign(making, { customers: {}, restored: {}, cause: 'unknown', eta: undefined });
  making.updates.push({
    at: instant(now),
    status: 'reopened',
    since: instant(making.started),
    areas: [...dice.some(AREAS, 3)],
    next: later(making),
  });
}

function correct(making: Making): void {
  const told = making.updates.findLast(update => update.customers !== undefined);
  const name = Object.keys(told?.customers ?? {})[0];
  if (!told || name === undefined) return;
  const count = 1 + making.dice.roll(90_000) + (making.restored[name] ?? 0);
  if (told.customers?.[name] === count) return;
  making.customers[name] = count;
  making.updates.push({ at: instant(making.now), corrects: told.at, customers: { [name]: count } });
}

function afterword(making: Making): void {
  const { dice, now } = making;
  const day = instant(now + minutes(1440 * (1 + dice.roll(20)))).slice(0, 10);
  if (dice.chance(15)) {
    making.updates.push({ at: instant(now), promises: { report: day } });
    return;
  }
  if (dice.chance(50)) {
    making.updates.push({
      at: instant(now),
      compensation: Object.keys(making.services).map(name => ({
        ...(dice.chance(50)
          ? { type: 'bill-credit', amount: 1000 * (1 + dice.roll(200)) }
          : { type: 'extra-data', gb: 1 + dice.roll(20), days: 1 + dice.roll(30) }),
        services: [name],
        delivery: 'automatic',
        by: `${day}T23:59:00+07:00`,
      })),
    });
    return;
  }
  making.updates.push({
    at: instant(now),
    report: {
      finding: {
        id: 'kabel utama dan kabel cadangan kami terputus bersamaan',
        en: 'our main and backup cables were cut together',
      },
      actions: [
        { do: { id: 'membangun jalur cadangan terpisah', en: 'building a separate backup route' }, by: day },
      ],
    },
  });
}

function maintenance(dice: Dice, start: number): readonly Update[] {
  const from = start + minutes(60 * 24 * (2 + dice.roll(5)));
  const to = from + minutes(60 * (1 + dice.roll(6)));
  const affected = dice.some(SERVICES, 2);
  const works = SERVICES.filter(name => !affected.includes(name));
  const updates: Update[] = [
    {
      at: instant(start),
      status: 'scheduled',
      window: { from: instant(from), to: instant(to) },
      services: {
        ...Object.fromEntries(affected.map(name => [name, dice.pick(['unavailable', 'slow'])])),
        ...Object.fromEntries(works.map(name => [name, 'normal'])),
      } as never,
      areas: [...dice.some(AREAS, 3)],
      max_interruption: `${5 + dice.roll(50)}m`,
      action: dice.pick(['replace-equipment', 'add-capacity']),
      ...(dice.chance(60) && { purpose: 'strengthen-network' }),
      next: instant(to + minutes(30)),
    },
  ];
  if (dice.chance(20)) {
    updates.push({
      at: instant(start + minutes(600)),
      status: 'cancelled',
      reason: { id: 'perangkat belum tiba', en: 'the equipment has not arrived' },
    });
    return updates;
  }
  if (dice.chance(10)) {
    updates.push({
      at: instant(start + minutes(700)),
      status: 'postponed',
      window: 'unknown',
      next: instant(start + minutes(3000)),
    });
    if (dice.chance(50)) updates.push({ at: instant(start + minutes(900)), status: 'cancelled' });
    return updates;
  }
  if (dice.chance(70))
    updates.push({
      at: instant(from + minutes(2)),
      status: 'in-progress',
      started: instant(from),
      next: instant(to + minutes(30)),
    });
  if (updates.length > 1 && dice.chance(15)) {
    updates.push({
      at: instant(from + minutes(30)),
      status: 'cancelled',
      ended: instant(from + minutes(25)),
      reason: { id: 'perangkat baru tidak berfungsi', en: 'the new equipment does not work' },
    });
    return updates;
  }
  if (updates.length > 1 && dice.chance(40))
    updates.push({
      at: instant(to - minutes(10)),
      status: 'extended',
      window: { from: instant(from), to: instant(to + minutes(60)) },
      next: instant(to + minutes(90)),
    });
  if (updates.length > 1 && dice.chance(60))
    updates.push({ at: instant(to + minutes(5)), status: 'completed', ended: instant(to - minutes(5)) });
  return updates;
}
