import { addMinutes, DAY, durationMinutes, formatInstant, instantFault, isDay } from '../domain/instant.ts';
import { ZONE_HOURS, type Zone } from '../domain/vocabulary.ts';
import { inDigits, weekdayOf } from './natural-time.ts';

/** What a typed time is relative to. */
export interface TimeContext {
  /** The update's own time, in milliseconds. */
  readonly at: number;
  readonly zone: Zone;
  /** A clock time alone is the next one `ahead` of `at`, or the last one `back` from it. */
  readonly direction: 'ahead' | 'back';
  /** The day that `besok` counts from, `2026-11-22`; without it, that of `at`. */
  readonly today?: string;
}

const CLOCK =
  /^(?:(\d{4}-\d{2}-\d{2})[ T]|(\d{1,2})\/(\d{1,2}) )?(?:jam |pukul |pkl )?(\d{1,2})[.:](\d{2})$/i;
/** A day named by its distance from today; the clock time stands behind it. */
const NEAR_DAY = /^(besok|tomorrow|lusa|kemarin|yesterday|hari ini|today) (.+)$/i;
const DISTANCE: Readonly<Record<string, number>> = {
  besok: 1,
  tomorrow: 1,
  lusa: 2,
  kemarin: -1,
  yesterday: -1,
  'hari ini': 0,
  today: 0,
};
/** As the notices write it, with the name of its zone. */
const ZONED = /^(.*\d) ?(WIB|WITA|WIT)$/i;
const DAY_MS = 86_400_000;
/** A clock time further away than this most likely meant the other side of now: it needs its day. */
const LONGEST_GUESS = 18 * 3_600_000;

/**
 * A time as people type it — `15:00`, `15.00`, `23/11 15.00`, `besok 09.00`, `15.00 WITA`, `+45m`, `-20m`, `now`, or in full — as the stored
 * instant in the organization's zone; `undefined` when it is none.
 */
export function parseTypedTime(text: string, context: TimeContext): string | undefined {
  const typed = inDigits(text, context.direction);
  const { at, zone } = context;
  if (/^(?:now|sekarang)$/i.test(typed)) return formatInstant(at, zone);
  const [, bare, named] = ZONED.exec(typed) ?? [];
  if (bare !== undefined && named !== undefined) {
    const there = parseTypedTime(bare, {
      ...context,
      today: todayOf(context),
      zone: named.toUpperCase() as Zone,
    });
    return there && formatInstant(Date.parse(there), zone);
  }
  const shift = /^([+-])(.+)$/.exec(typed);
  if (shift) return shifted(shift[1] === '-' ? -1 : 1, shift[2] ?? '', context);
  if (instantFault(typed) === undefined)
    return typed.endsWith('Z') || typed.length < 25 ? formatInstant(Date.parse(typed), zone) : typed;
  const near = NEAR_DAY.exec(typed);
  if (near) {
    const [, name = '', clock = ''] = near;
    const ms = Date.parse(todayOf(context)) + (DISTANCE[name.toLowerCase()] ?? 0) * DAY_MS;
    return onDay(new Date(ms).toISOString().slice(0, 10), clock, context);
  }
  const [, weekday = '', then = ''] = /^([a-z]{3,9}),? (.+)$/i.exec(typed) ?? [];
  const day = weekdayOf(weekday);
  if (day !== undefined) return onWeekday(day, then, context);
  const parts = CLOCK.exec(typed);
  return parts ? onClock(parts, context) : undefined;
}

/** The next day of that name, or the last one; today where the clock allows it. */
function onWeekday(day: number, clock: string, context: TimeContext): string | undefined {
  const today = Date.parse(todayOf(context));
  const days = Array.from({ length: 8 }, (_, index) => index * (context.direction === 'ahead' ? 1 : -1));
  const isMeant = (at: string): boolean =>
    context.direction === 'ahead' ? Date.parse(at) > context.at : Date.parse(at) <= context.at;
  for (const distance of days) {
    const date = new Date(today + distance * DAY_MS);
    if (date.getUTCDay() !== day) continue;
    const found = onDay(date.toISOString().slice(0, 10), clock, context);
    if (found === undefined || isMeant(found)) return found;
  }
  return undefined;
}

/** The day it is in the organization's zone. */
export const todayOf = ({ at, zone, today }: Omit<TimeContext, 'direction'>): string =>
  today ?? formatInstant(at, zone).slice(0, 10);

/** A clock time alone, on a day. */
function onDay(day: string, clock: string, context: TimeContext): string | undefined {
  const parts = CLOCK.exec(`${day} ${clock}`);
  return parts ? onClock(parts, context) : undefined;
}

/** Like {@link parseTypedTime}, or a day alone: `2026-11-27`, `27/11`, `27 Nov`, `kemarin`. */
export function parseTypedMoment(text: string, context: TimeContext): string | undefined {
  const typed = text.trim();
  if (DAY.test(typed)) return isDay(typed) ? typed : undefined;
  const moment = parseTypedTime(typed, context);
  const mayBeDay = /\d/.test(typed) || typed.toLowerCase() in DISTANCE || weekdayOf(typed) !== undefined;
  // What names a day is what makes a time together with a clock.
  return moment ?? (mayBeDay ? parseTypedTime(`${typed} 12:00`, context)?.slice(0, 10) : undefined);
}

function shifted(sign: number, length: string, { at, zone }: TimeContext): string | undefined {
  const minutes = durationMinutes(length);
  return minutes === undefined ? undefined : formatInstant(addMinutes(at, sign * minutes), zone);
}

function onClock(
  [, day, dayOfMonth, month, hour, minute]: RegExpExecArray,
  context: TimeContext,
): string | undefined {
  const { at, zone, direction } = context;
  const named = day ?? (dayOfMonth ? dayNear(Number(dayOfMonth), Number(month), context) : undefined);
  if (dayOfMonth && !named) return undefined;
  const today = new Date(at + ZONE_HOURS[zone] * 3_600_000).toISOString().slice(0, 10);
  const text = `${named ?? today}T${hour?.padStart(2, '0')}:${minute}:00+0${ZONE_HOURS[zone]}:00`;
  if (instantFault(text) !== undefined) return undefined;
  const ms = Date.parse(text);
  if (named) return text;
  const meant =
    direction === 'ahead' && ms <= at ? ms + DAY_MS : direction === 'back' && ms > at ? ms - DAY_MS : ms;
  return Math.abs(meant - at) > LONGEST_GUESS ? undefined : formatInstant(meant, zone);
}

/** A day and month in the year that brings it closest to `at`. */
function dayNear(day: number, month: number, { at, zone }: TimeContext): string | undefined {
  const year = new Date(at + ZONE_HOURS[zone] * 3_600_000).getUTCFullYear();
  const candidates = [year - 1, year, year + 1]
    .map(candidate => `${candidate}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    .filter(isDay);
  return candidates.sort((a, b) => Math.abs(Date.parse(a) - at) - Math.abs(Date.parse(b) - at))[0];
}
