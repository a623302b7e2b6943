import { DAY, epoch, formatInstant } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import { ZONE_HOURS, type Zone } from '../domain/vocabulary.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { home, type Voice } from './voice.ts';

/** `14.05` / `14:05`: 24 hours, two digits (CLDR `id`: HH.mm). */
export function formatClock(ms: number, zone: Zone, language: Language): string {
  const local = inZone(ms, zone);
  return [local.getUTCHours(), local.getUTCMinutes()].map(twoDigits).join(language === 'id' ? '.' : ':');
}

/** For staff and logs: `2026-11-22 14:05 WIB`; of a day, the day alone. */
export function formatStamp(moment: string, zone: Zone): string {
  if (DAY.test(moment)) return moment;
  const local = formatInstant(epoch(moment), zone);
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${zone}`;
}

/** `Minggu, 22 November 2026` in prose, `Minggu, 22/11` in brief, `22/11` in an SMS. */
export function formatDay(ms: number, voice: Voice): string {
  const isBare = voice.style === 'sms' || (voice.style === 'short' && voice.omit.has('weekdays'));
  const weekday = WEEKDAYS[voice.language][inZone(ms, home(voice)).getUTCDay()] ?? '';
  const date = formatDate(ms, voice);
  if (voice.style === 'long') return `${weekday}, ${date}`;
  if (isBare) return date;
  return `${voice.language === 'id' ? weekday : weekday.slice(0, 3)}, ${date}`;
}

/** In prose `22 November 2026`; in brief `22/11` / `22 Nov`, with the year where it is not the notice's. */
export function formatDate(ms: number, { language, style, asOf, settings }: Voice): string {
  const { zone } = settings.organization;
  const local = inZone(ms, zone);
  const [day, month, year] = [local.getUTCDate(), local.getUTCMonth(), local.getUTCFullYear()];
  const otherYear = year !== inZone(asOf, zone).getUTCFullYear();
  const name = MONTHS[language][month] ?? '';
  if (style === 'long' || (style === 'short' && otherYear)) return `${day} ${name} ${year}`;
  if (language === 'id') return otherYear ? `${day}/${month + 1}/${year}` : `${day}/${month + 1}`;
  return otherYear ? `${day} ${name.slice(0, 3)} ${year}` : `${day} ${name.slice(0, 3)}`;
}

/** `pukul 14.05` in prose, `pkl 14.05` or `14.05` in an SMS. */
export function prefixed(clock: string, { language, style, omit }: Voice): string {
  if (language === 'en' || (style === 'sms' && omit.has('pkl'))) return clock;
  return style === 'sms' ? `pkl ${clock}` : `pukul ${clock}`;
}

const HALF_DAY = 12 * 3_600_000;

/** In an SMS that is short of room a moment less than half a day away needs no day: only one such clock time is near. */
export const isNearby = (ms: number, { style, omit, asOf }: Voice): boolean =>
  style === 'sms' && omit.has('days') && Math.abs(ms - asOf) < HALF_DAY;

/** A clock time with its day, in the order of the language. */
export function dated(day: string, at: string, { language, style }: Voice): string {
  if (style === 'sms') return `${day} ${at}`;
  if (language === 'en') return `${at} on ${day}`;
  return style === 'short' && !day.includes(',') ? `${day} ${at}` : `${day}, ${at}`;
}

export function sameDay(a: number, b: number, zone: Zone): boolean {
  return dayNumber(a, zone) === dayNumber(b, zone);
}

/** Days since 1970 in a zone. */
const dayNumber = (ms: number, zone: Zone): number => Math.floor((ms / 3_600_000 + ZONE_HOURS[zone]) / 24);

export const inZone = (ms: number, zone: Zone): Date => new Date(ms + ZONE_HOURS[zone] * 3_600_000);
const twoDigits = (value: number): string => String(value).padStart(2, '0');
