import { DAY, durationMinutes } from '../domain/instant.ts';

/**
 * How people say a time, in digits: `jam 9 malam` is 21:00, `28 Nov 15:00` is `28/11 15:00`, `20 menit lalu` is `-20m`,
 * and a length alone, `30 menit`, lies ahead or behind as the question does.
 */
export function inDigits(typed: string, direction: 'ahead' | 'back'): string {
  const text = asSpoken(typed.trim().replace(/\s+/g, ' '));
  // "Tadi pagi" lies behind, "nanti malam" ahead: of the other one there is none.
  const near = direction === 'ahead' ? /\b(?:nanti|ini) ?/i : /\b(?:tadi|ini) ?/i;
  return (
    asShift(text, direction) ?? dated(asClock(/^hari ini\b/i.test(text) ? text : text.replace(near, '')))
  );
}

/** `jam 2 kurang 10`, `jam 1 lewat 50`, `setengah 2`, `0150` and `tengah malam` as clock times, `semalam` as `kemarin malam`. */
function asSpoken(text: string): string {
  const before = (hour: string): number =>
    Number(hour) > 12 ? Number(hour) - 1 : (Number(hour) + 11) % 12 || 12;
  return text
    .replace(
      /\b(\d{1,2}) kurang (\d{1,2})\b/i,
      (_, hour, less) => `${before(hour)}:${String(60 - less).padStart(2, '0')}`,
    )
    .replace(
      /\b(\d{1,2}) (?:lewat|lebih) (\d{1,2})\b/i,
      (_, hour, more) => `${hour}:${more.padStart(2, '0')}`,
    )
    .replace(/\bsetengah (\d{1,2})\b/i, (_, hour) => `${before(hour)}:30`)
    .replace(/^(\d{2})([0-5]\d)$/, '$1:$2')
    .replace(/\btengah malam(?: nanti)?$/i, 'malam jam 12')
    .replace(/^([+-]) ?(\d{1,3})$/, '$1$2m')
    .replace(/^semalam (?=\D*\d)/i, 'kemarin malam ');
}

/** The small hours of a night belong to the day after the one that it is named by. */
const DAY_AFTER: Readonly<Record<string, string>> = {
  kemarin: 'hari ini',
  yesterday: 'today',
  'hari ini': 'besok',
  today: 'tomorrow',
  besok: 'lusa',
  tomorrow: 'lusa',
  ...Object.fromEntries(
    ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'].map((day, index, week) => [
      day,
      week[(index + 1) % 7] ?? day,
    ]),
  ),
};

const CLOCK = String.raw`(?:jam |pukul |pkl )?(\d{1,2})(?:[.:](\d{2}))?`;
const PART = '(?<![a-z])(?:dini hari|pagi|siang|sore|malam|[ap]\\.?m\\.?)';
const CLOCK_FIRST = new RegExp(`^(.*?)${CLOCK} ?(${PART})$`, 'i');
const PART_FIRST = new RegExp(`^(.*?)(${PART}) ${CLOCK}$`, 'i');

/** A clock with the part of the day that it belongs to, as a clock of 24 hours. */
function asClock(text: string): string {
  const [, before, hour, minute = '00', part] = CLOCK_FIRST.exec(text) ?? [];
  if (before !== undefined && hour && part) return onClock(before, hour, minute, part);
  const [, ahead, word, at, minutes = '00'] = PART_FIRST.exec(text) ?? [];
  if (ahead !== undefined && word && at) return onClock(ahead, at, minutes, word);
  return text.replace(/(?<=\b(?:jam|pukul|pkl) )(\d{1,2})$/i, '$1:00');
}

function onClock(before: string, hour: string, minute: string, part: string): string {
  const named = before.trim();
  const isSmall = part.toLowerCase() === 'malam' && (Number(hour) === 12 || Number(hour) < 5);
  const day = (isSmall && DAY_AFTER[named.toLowerCase()]) || named;
  const clock = `${hourOf(Number(hour), part.toLowerCase().replaceAll('.', ''))}:${minute}`;
  return day === '' ? clock : `${day} ${clock}`;
}

/** `8 malam` is 20, `12 malam` and `12 am` are 0, `1 siang` is 13. */
function hourOf(hour: number, part: string): number {
  if (hour > 12) return hour;
  const isNight = part === 'malam' && hour < 5;
  if (part === 'am' || part === 'pagi' || part === 'dini hari' || isNight) return hour === 12 ? 0 : hour;
  if (part === 'malam' && hour === 12) return 0;
  const isNoon = hour === 12 || (part === 'siang' && hour > 9);
  return isNoon ? hour : hour + 12;
}

const UNITS = [
  ['m', 'menit|minutes?|mins?|m'],
  ['h', 'jam|hours?|hrs?|j|h'],
  ['d', 'hari|days?|d'],
] as const;

/** `+20m`, `-1h30m`: as typed, or as people say it. */
function asShift(text: string, direction: 'ahead' | 'back'): string | undefined {
  const spoken = text
    .replace(/\b(?:setengah|half an?)(?= (?:jam|hour))/i, '0.5')
    .replace(/\b(?:satu|sejam|an|a|one)(?= (?:jam|hour|menit|minute))/i, '1');
  const past = /^(.+?) ?(?:yang lalu|lalu|ago)$/i.exec(spoken)?.[1];
  const future = /^(?:in |dalam )(.+)$|^(.+?) ?(?:lagi|from now)$/i.exec(spoken);
  const signed = /^([+-]) ?(.+)$/.exec(spoken);
  const sign = past ? '-' : future ? '+' : (signed?.[1] ?? (direction === 'ahead' ? '+' : '-'));
  const length = lengthOf(past ?? future?.[1] ?? future?.[2] ?? signed?.[2] ?? spoken);
  return length === undefined ? undefined : sign + length;
}

/** A length as the schema writes it, `1h30m`, or as people say it; a number alone is of minutes. */
export function parseTypedLength(text: string): string | undefined {
  const typed = text.trim();
  if (durationMinutes(typed)) return typed;
  return lengthOf(/^\d{1,3}$/.test(typed) ? `${typed}m` : typed);
}

/** A length of one unit as the schema writes it: `1,5 jam` is `90m`. */
function lengthOf(text: string): string | undefined {
  const [, hours, minutes] =
    /^(\d+) ?(?:jam|hours?|h) (?:dan |and )?(\d+) ?(?:menit|minutes?|mins?|m)$/i.exec(text.trim()) ?? [];
  if (hours && minutes) return `${hours}h${minutes}m`;
  for (const [unit, names] of UNITS) {
    const [, number] = new RegExp(`^(\\d+(?:[.,]\\d+)?) ?(?:${names})$`, 'i').exec(text.trim()) ?? [];
    if (number === undefined) continue;
    const amount = Number(number.replace(',', '.'));
    if (Number.isInteger(amount)) return `${amount}${unit}`;
    const minutes = amount * (unit === 'h' ? 60 : unit === 'd' ? 1440 : 1);
    return Number.isInteger(minutes) ? `${minutes}m` : undefined;
  }
  return undefined;
}

/** A day in the order of the parser: `28 November 2026 15:00`, `28/11/2026 15:00` and `28-11-2026 15:00` have the year first. */
function dated(text: string): string {
  const [, day = '', word = '', year, clock] =
    /^(\d{1,2}) ([a-z]{3})[a-z]*,?(?: (\d{4}),?)? (.+)$/i.exec(text) ?? [];
  const month = MONTHS[word.toLowerCase()];
  if (month !== undefined) return onDay(day, month, year, clock);
  const [, numbered, ofMonth, inYear, then] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}),? (.+)$/.exec(text) ?? [];
  return numbered && ofMonth ? onDay(numbered, Number(ofMonth), inYear, then) : text;
}

function onDay(day: string, month: number, year: string | undefined, clock = ''): string {
  const digits = (number: number | string): string => String(number).padStart(2, '0');
  const date = `${year}-${digits(month)}-${digits(day)}`;
  return year === undefined ? `${day}/${month} ${clock}` : `${DAY.test(date) ? date : ''} ${clock}`;
}

/** Months by how they begin in either language. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
};

/** Weekdays in either language, Sunday first. */
const WEEKDAYS = [
  'minggu|sun(?:day)?',
  'senin|mon(?:day)?',
  'selasa|tue(?:sday)?',
  'rabu|wed(?:nesday)?',
  'kamis|thu(?:rsday)?',
  'jumat|fri(?:day)?',
  'sabtu|sat(?:urday)?',
];

/** Which day of the week a word names, Sunday 0. */
export function weekdayOf(word: string): number | undefined {
  const index = WEEKDAYS.findIndex(names => new RegExp(`^(?:${names})$`, 'i').test(word));
  return index < 0 ? undefined : index;
}
