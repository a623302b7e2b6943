import { formatInstant, isDay } from '../domain/instant.ts';
import { usageError } from '../ports/failure.ts';
import { parseTypedCount } from './typed-count.ts';
import { parseTypedMoment, parseTypedTime, type TimeContext } from './typed-time.ts';

/** What the flags of a command gave, as commander hands it over. */
export type FlagValues = Readonly<Record<string, unknown>>;

export const TIME_HINT =
  'Write 15:00, 15.00, +45m, "23/11 15:00", "besok 09:00" or 2026-11-22T15:00+07:00; a clock time more than 18 hours away needs its day.';

export const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];

export const textOf = (values: FlagValues, name: string): string | undefined => texts(values[name])[0];

export function timeOf(flag: string, text: string, context: TimeContext): string {
  const parsed = parseTypedTime(text, context);
  if (parsed === undefined) throw usageError(`error: ${flag}: ${timeFault(text, context)}`);
  return parsed;
}

/** Like {@link timeOf}, or a day alone. */
export function momentOf(flag: string, text: string, context: TimeContext): string {
  return parseTypedMoment(text, context) ?? timeOf(flag, text, context);
}

/** Why a typed text is no time here. */
export function timeFault(text: string, { at, zone, direction }: TimeContext): string {
  const [, dayOfMonth, monthOfYear] = /^(\d{1,2})\/(\d{1,2})(?: |$)/.exec(text.trim()) ?? [];
  if (dayOfMonth !== undefined && !isDay(`2024-${twoDigits(monthOfYear)}-${twoDigits(dayOfMonth)}`))
    return `There is no day ${dayOfMonth}/${monthOfYear}; the day stands first. ${TIME_HINT}`;
  const [clock, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  if (clock === undefined) return `"${text}" is not a time. ${TIME_HINT}`;
  if (hour === '24') return `A day ends at 23:59. Write 00:${minute} of the next day.`;
  if (Number(hour) > 23 || Number(minute) > 59) return `No clock shows ${clock}. ${TIME_HINT}`;
  const today = Date.parse(`${formatInstant(at, zone).slice(0, 10)}T${hour?.padStart(2, '0')}:${minute}:00Z`);
  const now = Date.parse(`${formatInstant(at, zone).slice(0, 19)}Z`);
  const isAhead = direction === 'ahead';
  // On the right side of now, but far away; or on the other side, and as far on the next day.
  const isFar = isAhead ? today > now : today < now;
  const [, month, day] = formatInstant(at + (isFar ? 0 : isAhead ? DAY : -DAY), zone)
    .slice(0, 10)
    .split('-');
  const when = isFar
    ? 'today is more than 18 hours away'
    : `${isAhead ? 'has passed' : 'is still to come'} today, and on another day it is more than 18 hours away`;
  return `${clock} ${when}. Give the day too: "${day}/${month} ${clock}".`;
}

const twoDigits = (digits = ''): string => digits.padStart(2, '0');

const DAY = 86_400_000;

/** `name=value` pairs between commas; a comma within a number, as in 38,500, parts nothing. */
export function pairs<V>(text: string, parse: (value: string | undefined) => V): Record<string, V> {
  return Object.fromEntries(
    text.split(/,(?!\d{3}(?:,|$))/).map(pair => {
      const [name = '', value] = pair.split(/=(.*)/s);
      return [name.trim(), parse(value?.trim())];
    }),
  );
}

export function number(flag: string): (value: string | undefined) => number {
  return value => {
    const count = parseTypedCount(value ?? '');
    if (count === undefined) {
      throw usageError(
        `error: ${flag}: ${value === undefined ? 'a name has no number' : `"${value}" is not a whole number`}. Write home-internet=38500.`,
      );
    }
    return count;
  };
}
