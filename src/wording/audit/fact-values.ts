import { DAY, DURATION, durationMinutes, epoch, INSTANT, MONTH } from '../../domain/instant.ts';
import type { Bilingual } from '../../domain/language.ts';
import { ZONE_HOURS, type Zone } from '../../domain/vocabulary.ts';
import { WEEKDAYS } from '../calendar.ts';
import type { ClaimKind } from './claim.ts';
import { clockOf, halfOf } from './read-time.ts';

/** A text that was written for this incident. */
export interface FactText {
  readonly text: Bilingual<string>;
  /** Every number in it must be a fact as well. */
  readonly isBound: boolean;
  /** Of a report, which tells of other lengths of time as well: how long a battery lasted, how soon the next notice is to come. */
  readonly isReport: boolean;
  /** What is being done. */
  readonly isAction: boolean;
}

/** Own words in which every number must be a fact as well; other texts are facts themselves. */
const BOUND: ReadonlySet<string> = new Set([
  'message',
  'reason',
  'action',
  'title',
  'advice',
  'symptom',
  'report',
]);

/** How the facts of an update are gathered: values as claims have them, and the texts that hold some. */
export interface Walk {
  readonly add: (kind: ClaimKind, value: string | number) => void;
  readonly texts: FactText[];
  readonly zones: readonly Zone[];
  /** What was gathered already, times and whole facts: the update and the state share most. */
  readonly seen: Set<unknown>;
  /** The same of days, counted from 1970. */
  readonly days: Set<number>;
}

/** What the fact that a text stands in says of it. */
type Bearing = Omit<FactText, 'text'>;

const FREE: Bearing = { isBound: false, isReport: false, isAction: false };

const BEARINGS: ReadonlyMap<string, Bearing> = new Map(
  [...BOUND].map(fact => [fact, { isBound: true, isReport: fact === 'report', isAction: fact === 'action' }]),
);

/** Gathers every value of these facts. */
export function walkFacts(facts: object, context: Walk): void {
  for (const [fact, value] of Object.entries(facts)) {
    if (value === undefined || context.seen.has(value)) continue;
    if (KEYED[fact]) for (const name of namesIn(value)) context.add(KEYED[fact], name);
    walk(value, fact, BEARINGS.get(fact) ?? FREE, context);
  }
}

/** Gathers every value inside one; `key` is the one it stands at. */
function walk(value: unknown, key: string, bearing: Bearing, context: Walk): void {
  if (typeof value === 'number') addNumber(value, key, context);
  else if (typeof value === 'string') addString(value, key, context);
  else if (typeof value === 'object' && value !== null && !context.seen.has(value)) {
    context.seen.add(value);
    if (Array.isArray(value)) for (const item of value) walk(item, key, bearing, context);
    else walkObject(value, key, bearing, context);
  }
}

function walkObject(value: object, key: string, bearing: Bearing, context: Walk): void {
  if ('id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string') {
    context.texts.push({ text: { id: value.id, en: value.en }, ...bearing });
    return;
  }
  const fields: Readonly<Record<string, unknown>> = value as Record<string, unknown>;
  for (const inside of Object.keys(fields)) {
    const inner = fields[inside];
    if (KEYED[inside]) for (const name of namesIn(inner)) context.add(KEYED[inside], name);
    walk(inner, COUNTED.has(key) ? key : inside, bearing, context);
  }
}

/** Facts whose keys are services or areas. */
const KEYED: Readonly<Record<string, 'service' | 'place'>> = {
  services: 'service',
  everServices: 'service',
  spellServices: 'service',
  customers: 'service',
  restored: 'service',
  service: 'service',
  areas: 'place',
  everAreas: 'place',
  spellAreas: 'place',
  area: 'place',
};
const COUNTED: ReadonlySet<string> = new Set(['customers', 'restored']);

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter(item => typeof item === 'string');
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function addNumber(value: number, key: string, { add }: Walk): void {
  if (key === 'amount') add('money', value);
  else if (key === 'gb') add('volume', `${value} GB`);
  else if (key === 'days') add('duration', value * 1440);
  else if (key === 'minutes') add('duration', value);
  else add('count', value);
}

/** Times, days, months and lengths begin with a digit; most words among the facts are keys. */
const DIGIT = /^\d/;

function addString(value: string, key: string, context: Walk): void {
  const { add, seen } = context;
  if (key === 'delivery' || key === 'certainty') add(key, value);
  if (!DIGIT.test(value) || seen.has(value)) return;
  seen.add(value);
  if (INSTANT.test(value)) addInstant(value, context);
  else if (DAY.test(value)) addDate(Date.parse(value), context);
  else if (MONTH.test(value)) add('month', value.slice(5));
  else if (DURATION.test(value)) add('duration', durationMinutes(value) ?? 0);
}

function addInstant(text: string, context: Walk): void {
  const ms = epoch(text);
  const clock = clockOf(ms);
  context.add('clock', clock);
  context.add('clock', halfOf(clock));
  for (const zone of context.zones) addDate(ms + ZONE_HOURS[zone] * 3_600_000, context);
}

const DAY_MS = 86_400_000;

/** A calendar day, given as its midnight or any other moment of it in UTC; an incident has few days and many times. */
function addDate(ms: number, { add, days }: Walk): void {
  const number = Math.floor(ms / DAY_MS);
  if (days.has(number)) return;
  days.add(number);
  const moment = new Date(ms);
  const day = moment.toISOString().slice(0, 10);
  const date = day.slice(5);
  const weekday = WEEKDAYS.en[moment.getUTCDay()] ?? '';
  add('date', date);
  add('year', day);
  add('weekday', `${date} ${weekday}`);
  add('weekday', weekday);
}
