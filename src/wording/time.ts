import { DAY, epoch } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import { ZONE_HOURS, type Zone } from '../domain/vocabulary.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { groupBy } from './list.ts';
import { home, type Voice } from './voice.ts';

/**
 * A moment in the forms that sentences need. For 22 November 2026, 14:05 WIB in prose:
 * time `14.05`, clock `14.05 WIB`, at `pukul 14.05 WIB`, day `Minggu, 22 November 2026`, date `22 November 2026`,
 * full `Minggu, 22 November 2026, pukul 14.05 WIB`; `when` leaves the day out where it is the notice's own.
 */
export interface Moment {
  readonly time: string;
  readonly clock: string;
  /** `at` for the first mention, with the other zones, in English the offset; `opening` has a day not the notice's. */
  readonly first: string;
  readonly opening: string;
  readonly at: string;
  readonly day: string;
  readonly date: string;
  readonly when: string;
  readonly full: string;
  /** Without *pukul*: `20.00 WIB`, on another day `Senin, 23/11, 12.00 WIB`. */
  readonly terse: string;
  /** For an SMS in which the zone was said: `15.00`, on another day `23/11 pkl 09.00`. */
  readonly brief: string;
  /** With its preposition: `pada Senin, …` / `at 12:00 WIB on Monday, …`, of a day `on Friday, …`. */
  readonly on: string;
}

/** A moment's forms; a day alone has no clock, and its `when` and `full` are the day. */
export function momentForms(text: string, voice: Voice): Moment {
  const ms = epoch(text, home(voice));
  const day = formatDay(ms, voice);
  const date = formatDate(ms, voice);
  if (DAY.test(text))
    return {
      time: '',
      clock: '',
      first: '',
      opening: day,
      at: '',
      day,
      date,
      when: day,
      full: day,
      terse: day,
      brief: date,
      on: `${{ id: 'pada', en: 'on' }[voice.language]} ${day}`,
    };
  const time = formatClock(ms, home(voice), voice.language);
  const clock = `${time} ${home(voice)}`;
  const at = prefixed(clock, voice);
  const today = !voice.mixedDays && sameDay(ms, voice.asOf, home(voice));
  const when = today ? at : dated(day, at, voice);
  const terse = today ? clock : `${day}${voice.style === 'sms' ? '' : ','} ${clock}`;
  // Beside the time of another zone, one without its own could be either.
  const bare = voice.otherZones.length > 0 && !voice.omit.has('zones') ? clock : time;
  const brief = today ? bare : dated(day, prefixed(bare, voice), voice);
  const first = prefixed(`${clock}${zoneNotes(ms, voice)}`, voice);
  const full = datedFirst(voice.style === 'short' ? date : day, { ms, clock, voice });
  return {
    time,
    clock,
    first,
    at,
    day,
    date,
    when,
    full,
    opening: sameDay(ms, voice.asOf, home(voice)) ? first : full,
    terse,
    brief,
    on: `${{ id: 'pada', en: 'at' }[voice.language]} ${dated(day, at, voice)}`,
  };
}

/** A moment told beside another one: on the same day, that one gives the day for both; on different days each its own. */
export function momentBeside(text: string, other: string, voice: Voice): Moment {
  if (DAY.test(text) || DAY.test(other)) return momentForms(text, voice);
  if (areOnDifferentDays(text, other, voice)) return momentForms(text, { ...voice, mixedDays: true });
  const forms = momentForms(text, voice);
  return { ...forms, when: forms.at, terse: forms.clock, brief: forms.time };
}

/** `16.00` after `Selasa, 3 November` would be read as of that Tuesday. */
export const areOnDifferentDays = (text: string, other: string, voice: Voice): boolean =>
  !sameDay(epoch(text), epoch(other), home(voice));

/** A span of a window: `pukul 01.00–04.00 WIB`, with both days where it crosses midnight. */
export function formatRange(
  from: string,
  to: string,
  voice: Voice,
): {
  readonly range: string;
  readonly full: string;
  readonly on: string;
} {
  const [start, end] = [epoch(from), epoch(to)];
  const zone = home(voice);
  const [first, last] = [formatClock(start, zone, voice.language), formatClock(end, zone, voice.language)];
  if (!sameDay(start, end, zone)) {
    // In an SMS the zone stands once.
    const here = voice.style === 'sms' && zoneNotes(start, voice) === '' ? first : `${first} ${zone}`;
    const opening = datedFirst(formatDay(start, voice), { ms: start, clock: here, voice });
    const joiner = { id: voice.style === 'sms' ? ' s.d. ' : ' hingga ', en: ' to ' }[voice.language];
    const range = `${opening}${joiner}${dated(formatDay(end, voice), prefixed(`${last} ${zone}`, voice), voice)}`;
    return { range, full: range, on: `${voice.language === 'id' ? 'pada' : 'from'} ${range}` };
  }
  const range = prefixed(`${first}–${last} ${zone}${zoneNotes(start, voice, end)}`, voice);
  const day = plannedDay(start, voice);
  const full = voice.language === 'id' && voice.style === 'sms' ? `${day} ${range}` : `${day}, ${range}`;
  return { range, full, on: `${voice.language === 'id' ? 'pada' : 'on'} ${full}` };
}

/** Planned work names its weekday everywhere: `Rabu 2/12` in an SMS, the whole date elsewhere. */
function plannedDay(ms: number, voice: Voice): string {
  if (voice.style !== 'sms') return formatDay(ms, { ...voice, style: 'long' });
  return formatDay(ms, { ...voice, style: 'short' }).replace(', ', ' ');
}

/** `14.05` / `14:05`: 24 hours, two digits (CLDR `id`: HH.mm). */
export function formatClock(ms: number, zone: Zone, language: Language): string {
  const local = inZone(ms, zone);
  return [local.getUTCHours(), local.getUTCMinutes()].map(twoDigits).join(language === 'id' ? '.' : ':');
}

/** `Desember 2026` / `December 2026`; without its year in brief texts. */
export function formatMonth(month: string, voice: Voice): string {
  const name = MONTHS[voice.language][Number(month.slice(5)) - 1] ?? month;
  return voice.style === 'long' ? `${name} ${month.slice(0, 4)}` : name;
}

function formatDay(ms: number, voice: Voice): string {
  const weekday = WEEKDAYS[voice.language][inZone(ms, home(voice)).getUTCDay()] ?? '';
  const date = formatDate(ms, voice);
  if (voice.style === 'long') return `${weekday}, ${date}`;
  if (voice.style === 'sms') return date;
  return `${voice.language === 'id' ? weekday : weekday.slice(0, 3)}, ${date}`;
}

/** In prose `22 November 2026`; in brief `22/11` / `22 Nov`, with the year where it is not the notice's. */
function formatDate(ms: number, { language, style, asOf, settings }: Voice): string {
  const { zone } = settings.organization;
  const local = inZone(ms, zone);
  const [day, month, year] = [local.getUTCDate(), local.getUTCMonth(), local.getUTCFullYear()];
  const otherYear = year !== inZone(asOf, zone).getUTCFullYear();
  const name = MONTHS[language][month] ?? '';
  if (style === 'long' || (style === 'short' && otherYear)) return `${day} ${name} ${year}`;
  if (language === 'id') return otherYear ? `${day}/${month + 1}/${year}` : `${day}/${month + 1}`;
  return otherYear ? `${day} ${name.slice(0, 3)} ${year}` : `${day} ${name.slice(0, 3)}`;
}

function prefixed(clock: string, { language, style }: Voice): string {
  if (language === 'en') return clock;
  return style === 'sms' ? `pkl ${clock}` : `pukul ${clock}`;
}

function dated(day: string, at: string, { language, style }: Voice): string {
  if (style === 'sms') return `${day} ${at}`;
  if (language === 'en') return `${at} on ${day}`;
  return style === 'short' && !day.includes(',') ? `${day} ${at}` : `${day}, ${at}`;
}

/**
 * A moment at its first mention, with the same in other zones. Where that is another day there, an English text gives
 * its own day first: what stands in brackets would come between.
 */
function datedFirst(day: string, { ms, clock, voice }: { ms: number; clock: string; voice: Voice }): string {
  const notes = zoneNotes(ms, voice);
  const isBehind = voice.language === 'en' && voice.style !== 'sms' && notes.includes(' on ');
  return isBehind
    ? `${dated(day, clock, voice)}${notes}`
    : dated(day, prefixed(`${clock}${notes}`, voice), voice);
}

/** ` (UTC+7)` in English, ` (15.05 WITA/16.05 WIT)` where the areas lie in other zones too; of a span, both its ends. */
function zoneNotes(ms: number, voice: Voice, end?: number): string {
  const { language, style, omit, otherZones } = voice;
  const others =
    otherZones.length === 0 || omit.has('zones') ? [] : clocksElsewhere(ms, otherZones, voice, end);
  const utc =
    language === 'en' && style !== 'sms' && !omit.has('utc') ? [`UTC+${ZONE_HOURS[home(voice)]}`] : [];
  const notes = [...utc, ...others];
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

/** `15.05 WITA/16.05 WIT`, and with their day where midnight lies between: `Kamis, 10 Juni, 00.00 WITA/01.00 WIT`. */
function clocksElsewhere(ms: number, zones: readonly Zone[], voice: Voice, end?: number): readonly string[] {
  const clock = (zone: Zone): string => {
    const until = end === undefined ? '' : `–${formatClock(end, zone, voice.language)}`;
    return `${formatClock(ms, zone, voice.language)}${until} ${zone}`;
  };
  return groupBy(zones, zone => dayElsewhere(ms, zone, voice)).map(([day, those]) => {
    const clocks = those.map(clock).join('/');
    if (day === '') return clocks;
    if (voice.language === 'en' && voice.style !== 'sms') return `${clocks} on ${day}`;
    return voice.style === 'sms' ? `${day} ${clocks}` : `${day}, ${clocks}`;
  });
}

/** The day in another zone, where it is not that at home. */
function dayElsewhere(ms: number, zone: Zone, voice: Voice): string {
  if (inZone(ms, home(voice)).getUTCDate() === inZone(ms, zone).getUTCDate()) return '';
  const organization = { ...voice.settings.organization, zone };
  return formatDay(ms, { ...voice, settings: { ...voice.settings, organization } });
}

export function sameDay(a: number, b: number, zone: Zone): boolean {
  return dayNumber(a, zone) === dayNumber(b, zone);
}

/** Days since 1970 in a zone. */
const dayNumber = (ms: number, zone: Zone): number => Math.floor((ms / 3_600_000 + ZONE_HOURS[zone]) / 24);

const inZone = (ms: number, zone: Zone): Date => new Date(ms + ZONE_HOURS[zone] * 3_600_000);
const twoDigits = (value: number): string => String(value).padStart(2, '0');
