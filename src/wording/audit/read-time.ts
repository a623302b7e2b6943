import { epoch } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { ZONE_HOURS, type Zone } from '../../domain/vocabulary.ts';
import { MONTHS, WEEKDAYS } from '../calendar.ts';
import type { Scanner } from './claim.ts';

const BRIEF_MONTHS = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
} as const;
const BRIEF_DAYS = {
  id: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const two = (value: string | number): string => String(value).padStart(2, '0');

interface Patterns {
  readonly written: RegExp;
  readonly slashed: RegExp;
  readonly month: RegExp;
  readonly weekday: RegExp;
}

const PATTERNS = { id: patternsOf('id'), en: patternsOf('en') } as const;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

function patternsOf(language: Language): Patterns {
  const days = [...WEEKDAYS[language], ...BRIEF_DAYS[language]].join('|');
  const months = [...MONTHS[language], ...BRIEF_MONTHS[language]].join('|');
  const day = `(?:\\b(${days})\\.?,? \\(?)?`;
  return {
    written: new RegExp(`${day}(?<!\\d)(\\d{1,2}) (${months})\\b(?: (\\d{4})\\b)?`, 'g'),
    slashed: new RegExp(`${day}(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\d/])`, 'g'),
    month: new RegExp(`\\b(${MONTHS[language].join('|')})\\b(?: (\\d{4})\\b)?`, 'g'),
    weekday: new RegExp(
      `(?<!Pasar )\\b(${WEEKDAYS[language].join('|')})${language === 'en' ? 's?' : ''}\\b`,
      'g',
    ),
  };
}

/** Dates with their weekdays and years, and months that stand alone. */
export function readDates(scanner: Scanner, language: Language, hasDigits: boolean): void {
  const { month, weekday } = PATTERNS[language];
  if (hasDigits) readNumberedDates(scanner, language);
  scanner.take(month, ([, name = '']) => [{ kind: 'month', value: two(monthIndex(name, language) + 1) }]);
  scanner.take(weekday, ([, name]) => [{ kind: 'weekday', value: dayName(dayIndex(name, language)) }]);
}

function readNumberedDates(scanner: Scanner, language: Language): void {
  const { written, slashed } = PATTERNS[language];
  scanner.take(ISO, ([, year = '', mm = '', dd = '']) => dateClaims({ dd, mm, year }), ['-']);
  scanner.take(written, ([, day, dd = '', name = '', year]) =>
    dateClaims({ day: dayIndex(day, language), dd, mm: two(monthIndex(name, language) + 1), year }),
  );
  scanner.take(
    slashed,
    ([, day, dd = '', mm = '', year]) => dateClaims({ day: dayIndex(day, language), dd, mm: two(mm), year }),
    ['/'],
  );
}

interface WrittenDate {
  readonly day?: number | undefined;
  readonly dd: string;
  readonly mm: string;
  readonly year?: string | undefined;
}

function dateClaims({ day, dd, mm, year }: WrittenDate) {
  const date = `${mm}-${two(dd)}`;
  return [
    { kind: 'date', value: date },
    ...(year ? [{ kind: 'year', value: `${year}-${date}` } as const] : []),
    ...(day === undefined ? [] : [{ kind: 'weekday', value: `${date} ${dayName(day)}` } as const]),
  ] as const;
}

const dayName = (index: number | undefined): string => WEEKDAYS.en[index ?? -1] ?? '';

function dayIndex(name: string | undefined, language: Language): number | undefined {
  if (name === undefined) return undefined;
  const long = WEEKDAYS[language].indexOf(name as never);
  return long >= 0 ? long : BRIEF_DAYS[language].indexOf(name as never);
}

function monthIndex(name: string, language: Language): number {
  const long = MONTHS[language].indexOf(name as never);
  return long >= 0 ? long : BRIEF_MONTHS[language].indexOf(name as never);
}

/** A zone as people write it; as the source of an expression. */
export const ZONE_WORDS =
  'WIB|WITA|Wita|WIT|[Ww]aktu (?:Indonesia (?:bagian )?(?:[Bb]arat|[Tt]engah|[Tt]imur)|Jakarta|Makassar|Bali|Denpasar|Jayapura|Papua)|(?:Jakarta|Makassar|Bali|Denpasar|Jayapura|Papua|Western Indonesian?|Central Indonesian?|Eastern Indonesian?) [Tt]ime';
const CLOCKS = new RegExp(
  `(?<![\\d.,:]|\\d\\/)(\\d{1,2})([.:])(\\d{2})(?![\\d/]|[.,:]\\d)(?: ?(${ZONE_WORDS})\\b)?(?=( ?[\\u2013-] ?| hingga | sampai(?: dengan)? | s\\.d\\. | menjadi | dan | to | and )?(\\d{1,2}[.:]\\d{2} (WIB|WITA|WIT)\\b)?)`,
  'g',
);
const ZONE = new RegExp(`\\b(${ZONE_WORDS})\\b`, 'g');
const OFFSET = /\b(?:UTC|GMT) ?([+-]\d{1,2})\b/g;

/** Clock times; one without a zone has that of the range it belongs to, else the organization's. */
export function readClocks(scanner: Scanner, language: Language, home: Zone): void {
  scanner.take(CLOCKS, ([, hour = '', mark, minute = '', own, joiner, , later]) => {
    if (Number(hour) > 23 || Number(minute) > 59) return own ? [{ kind: 'clock', value: '?' }] : [];
    if (mark === '.' && language === 'en' && !own) return [];
    const zone = own ?? (joiner ? later : undefined);
    return [{ kind: 'clock', value: clockValue(Number(hour), Number(minute), zone ? zoneOf(zone) : home) }];
  });
}

/** Zones that stand alone. */
export function readZones(scanner: Scanner): void {
  scanner.take(ZONE, ([, zone = '']) => [{ kind: 'zone', value: zoneOf(zone) }], [
    'WI',
    'Wita',
    'aktu ',
    ' time',
    ' Time',
  ]);
  scanner.take(OFFSET, ([, hours = '']) => [{ kind: 'offset', value: String(Number(hours)) }], [
    'UTC',
    'GMT',
  ]);
}

/** The zone that people call so. */
export function zoneOf(words: string): Zone {
  if (/barat|jakarta|western|^wib$/i.test(words)) return 'WIB';
  return /timur|jayapura|papua|eastern|^wit$/i.test(words) ? 'WIT' : 'WITA';
}

/** The value of a clock claim is the minute of the day in UTC: here that of an instant, as written or in milliseconds. */
export const clockOf = (instant: string | number): string =>
  String(Math.floor((typeof instant === 'number' ? instant : epoch(instant)) / 60_000) % 1440);

export function clockValue(hour: number, minute: number, zone: Zone): string {
  return String((hour * 60 + minute - ZONE_HOURS[zone] * 60 + 2880) % 1440);
}

/** A clock time that leaves open which half of the day it is in. */
export const halfClockValue = (hour: number, minute: number, zone: Zone): string =>
  halfOf(clockValue(hour, minute, zone));
export const halfOf = (clock: string): string => `half ${Number(clock) % 720}`;

/** Whether two clocks may be the same time: one of them may leave its half of the day open. */
export const isSameClock = (one: string, other: string): boolean =>
  one === other || one === halfOf(other) || halfOf(one) === other;

/** Whether a clock that was read is that of an instant. */
export const isClockOf = (instant: string, value: string): boolean => isSameClock(clockOf(instant), value);
