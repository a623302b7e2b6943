import { ZONE_HOURS, type Zone } from './vocabulary.ts';

/** An instant as written: `2026-11-22T14:25:00+07:00`, always with its offset; seconds may be left out. */
export const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})$/;
/** A calendar day as written: `2026-11-27`. */
export const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A month as written: `2026-12`. */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** A length of time as written: `30m`, `4h`, `1h30m`, `3d`. */
export const DURATION = /^(?=\d)(?:(\d{1,3})d)?(?:(\d{1,3})h)?(?:(\d{1,4})m)?$/;

const MINUTE = 60_000;
const LONGEST_OFFSET = 14 * 60;

/** Why a text is no instant, or `undefined` when it is one. Looks at the calendar: 2026-02-30 does not exist. */
export function instantFault(text: string): 'shape' | 'no-offset' | 'calendar' | undefined {
  const parts = INSTANT.exec(text);
  if (!parts) return INSTANT.test(`${text}Z`) ? 'no-offset' : 'shape';
  const [, year, month, day, hour, minute, second = '0', offset = 'Z'] = parts;
  const clock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const zone =
    offset === 'Z' || (Math.abs(offsetMinutes(offset)) <= LONGEST_OFFSET && Number(offset.slice(4)) < 60);
  return clock && zone && dayExists(Number(year), Number(month), Number(day)) ? undefined : 'calendar';
}

/** True for a day that stands in the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Milliseconds since 1970 of a checked instant; of a day, its last minute in `zone` (a deadline's meaning). */
export function epoch(text: string, zone: Zone = 'WIB'): number {
  return Date.parse(text.length === DAY_LENGTH ? `${text}T23:59:00${offsetOf(zone)}` : text);
}

/** An instant as it is stored: to the second, with the zone's offset. */
export function formatInstant(ms: number, zone: Zone): string {
  return `${new Date(ms + ZONE_HOURS[zone] * 60 * MINUTE).toISOString().slice(0, 19)}${offsetOf(zone)}`;
}

/** Minutes in a written length of time; `undefined` when it is none. */
export function durationMinutes(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (!parts || text === '') return undefined;
  const [, days = '0', hours = '0', minutes = '0'] = parts;
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
}

export const addMinutes = (ms: number, minutes: number): number => ms + minutes * MINUTE;

export const minutesBetween = (from: number, to: number): number => Math.round((to - from) / MINUTE);

const offsetOf = (zone: Zone): string => `+0${ZONE_HOURS[zone]}:00`;

function offsetMinutes(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
