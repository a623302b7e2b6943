import { inBoth, type Language } from '../../domain/language.ts';
import { lazily } from '../lint/patterns.ts';
import type { Scanner } from './claim.ts';
import { readShares } from './read-shares.ts';
import { maySpellNumber, NUMBER_WORDS, SCALES, wordsValue } from './read-words.ts';

/** Digits with their separators, as the source of an expression. */
export const NUMBER = '\\d+(?:[.,]\\d+)*';
/** `ribu`, `juta` behind a number; its only group. */
export const SCALE = `(?: (${Object.keys(SCALES).join('|')})\\b)?`;
/** A month counts as thirty days. */
const MINUTES: Readonly<Record<string, number>> = {
  menit: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  jam: 60,
  h: 60,
  hour: 60,
  hours: 60,
  hari: 1440,
  d: 1440,
  day: 1440,
  days: 1440,
  "day's": 1440,
  "days'": 1440,
  minggu: 10_080,
  pekan: 10_080,
  week: 10_080,
  weeks: 10_080,
  bulan: 43_200,
  month: 43_200,
  months: 43_200,
};
const UNIT = Object.keys(MINUTES)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Cheap to look for, and there wherever a link is. */
const MAY_LINK = /[a-z0-9-]\.[a-z]/i;
const LINK =
  /(?:https?:\/\/)?(?<![\w.@-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,24}\b(?:\/[^\s]*[\w/])?/gi;
const PHONE =
  /(?<![\d.,])(?:(?:\+62[-. ]?|0)\d{2,3}(?:[-. ]?\d{3,4}){1,2}|\(0\d{2,3}\) ?\d{3,4}[- ]?\d{3,4}|1[345]00[- ]?\d{3})(?![\d.,]*\d)/g;
/** `hubungi 188`; with more digits it is a phone number anywhere, and "call 30 minutes before" is none. */
const SHORT_PHONE =
  /(?<=\b(?:[Hh]ubungi|[Tt]elepon(?: kami)?|[Ll]aporkan|[Cc]all|[Dd]ial|[Pp]hone(?: us)?|[Rr]eport it)(?: kami)?(?: di| ke| on| at| us on| us at)?(?: nomor| number)? |\b(?:ke SMS|SMS ke|[Tt]ext(?: \w+){0,3} to) )\d{3,5}(?=[.,](?!\d)|[;)]|$| (?:untuk|jika|bila|atau|for|if|or)\b)|\*\d{2,4}(?:\*\d+)*#/g;
/** Police, fire brigade, ambulance and rescue: anybody may be told to call them. */
export const EMERGENCY = ['110', '112', '113', '115', '117', '118', '119'] as const;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const TIMES = /(?<![\d.,])(\d+) ?[\u00d7x] ?24 (?:jam|hours?)\b/g;
const DURATION = new RegExp(
  `(?<![\\d.,])(${NUMBER}) ?(${UNIT})(?!\\w)(?:,? (?:and |dan )?(\\d+) ?(${UNIT})(?!\\w))?(?:,? (?:and |dan )?(\\d+) ?(${UNIT})(?!\\w))?`,
  'g',
);
const PERCENT = new RegExp(`(?<![\\d.,])(${NUMBER}) ?(?:%|persen\\b|per ?cent\\b)`, 'g');
/** A number that stands alone; `(2)` numbers an item of a list. */
const COUNT = new RegExp(`(?<![\\w.,/])(?<!\\((?=\\d\\)))(${NUMBER})(?![\\dA-Za-z/])${SCALE}`, 'g');
/** Numbers in words, and what they count; of teams and areas, shorter expressions say the same. */
const COUNTED_WORDS = {
  id: `\\b(${NUMBER_WORDS.id}) (?:(${UNIT})(?!\\w)(?: (?:dan )?(${NUMBER_WORDS.id}) (menit)(?!\\w))?|(?=tim|wilayah|daerah|kota|kabupaten|kecamatan|provinsi|layanan|persen|(?:orang )?(?:pelanggan|nasabah|pengguna|warga|sambungan(?= (?:pelanggan|rumah|internet|listrik|air|baru|terdampak|yang)))))`,
  en: `\\b(${NUMBER_WORDS.en}) (?:(${UNIT})(?!\\w)(?:,? (?:and )?(${NUMBER_WORDS.en}) (minutes?)(?!\\w))?|(?=(?:of our )?teams?|(?:affected )?areas?|cities|regencies|districts|provinces|services?|per ?cent|(?:[a-z-]+ ){0,3}(?:customers?|subscribers?|users?|residents?)\\b))`,
} as const;
const WORDS = inBoth(language => lazily(() => new RegExp(COUNTED_WORDS[language], 'gi')));
/** `satu setengah jam`, `an hour and a half`, `two and a half hours` */
const HOUR_AND_HALF =
  /\b(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\d{1,2}) setengah jam\b|\ban hour and a half\b|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}) and a half hours\b/gi;
/** `setengah jam`, `seperempat jam` */
const PART_OF_HOUR = /\b(?:setengah jam|half an hour|(seperempat jam|a quarter of an hour))\b/gi;

const PEOPLE = {
  id: /^ (?:orang )?(?:pelanggan|nasabah|pengguna|warga|sambungan(?= (?:pelanggan|rumah|internet|listrik|air|baru|terdampak|yang))|rumah(?! sakit)|keluarga)\b/i,
  en: /^(?: [a-z-]+){0,4} (?:customers?|subscribers?|users?|residents?|households?|homes|families)\b/i,
} as const;

/** `Jumlah pelanggan terdampak: 35.800` */
const PEOPLE_BEFORE = {
  id: /\b(?:pelanggan|nasabah|pengguna|warga)(?: (?:yang )?terdampak)?: $/i,
  en: /\b(?:customers|users|residents)(?: affected)?: $/i,
} as const;

export function readLinks(scanner: Scanner, text: string, hasDigits: boolean): void {
  scanner.take(EMAIL, ([address]) => [{ kind: 'link', value: address.toLowerCase() }], ['@']);
  if (MAY_LINK.test(text)) scanner.take(LINK, ([link]) => [{ kind: 'link', value: linkValue(link) }]);
  if (!hasDigits) return;
  scanner.take(PHONE, ([phone]) => [{ kind: 'phone', value: phoneValue(phone) }]);
  scanner.take(SHORT_PHONE, ([phone]) => [{ kind: 'phone', value: phone }], [
    'ubungi ',
    'elepon ',
    'aporkan ',
    'SMS ',
    'all ',
    'ial ',
    'hone ',
    'eport ',
    'ext ',
    '#',
  ]);
}

export const linkValue = (link: string): string => link.replace(/^https?:\/\/|\/$/gi, '').toLowerCase();
export const phoneValue = (phone: string): string => phone.replace(/\D/g, '').replace(/^62/, '0');

/** Lengths, shares and counts, once times and dates have been read. */
export function readAmounts(
  scanner: Scanner,
  text: string,
  { language, hasDigits }: { readonly language: Language; readonly hasDigits: boolean },
): void {
  readShares(scanner, language);
  if (hasDigits) readDigits(scanner, text, language);
  scanner.take(
    HOUR_AND_HALF,
    ([, inId, inEn]) => {
      const hours = inId ?? inEn ?? '1';
      const whole = /^\d+$/.test(hours) ? Number(hours) : wordsValue(hours, language);
      return [{ kind: 'duration', value: String(whole * 60 + 30) }];
    },
    ['setengah jam', 'and a half'],
  );
  scanner.take(PART_OF_HOUR, ([, quarter]) => [{ kind: 'duration', value: quarter ? '15' : '30' }], [
    'setengah',
    'half an',
    'seperempat',
    'quarter',
  ]);
  if (!maySpellNumber(text, language)) return;
  scanner.take(WORDS[language], ({ 1: words = '', 2: unit, 3: more, 0: found, index }) => {
    const value = wordsValue(words, language);
    if (unit !== undefined) {
      const minutes = value * (MINUTES[unit.toLowerCase()] ?? 0) + (more ? wordsValue(more, language) : 0);
      return [{ kind: 'duration', value: String(minutes) }];
    }
    const behind = text.slice(index + found.length - 1, index + found.length + 60);
    if (/^ per(?:sen| ?cent)\b/i.test(behind)) return [{ kind: 'percent', value: String(value) }];
    return [{ kind: 'count', value: String(value), isPeople: PEOPLE[language].test(behind) }];
  });
}

/** At any hour of any day. */
const ALWAYS = /\b24(?: ?(?:jam|hours?)|\/7)\b|\b7 (?:hari (?:seminggu|sepekan)|days a week)\b/g;
/** `versi 5.2`: neither a number nor a date. */
const VERSION = /\b[Vv]ersi(?:on)? \d+(?:\.\d+)*(?!\w)/g;

function readDigits(scanner: Scanner, text: string, language: Language): void {
  const number = (digits: string): string => numberValue(digits, language);
  scanner.skip(VERSION, ['ersi']);
  scanner.take(TIMES, ([, days = '']) => [{ kind: 'duration', value: String(Number(days) * 1440) }], ['24']);
  scanner.take(ALWAYS, () => [{ kind: 'duration', value: 'always' }], ['24', '7 hari', '7 days']);
  // "24 jam" says at any hour: a whole day is "1 hari".
  scanner.take(DURATION, match =>
    /^24 ?(?:jam|hours?)$/.test(match[0])
      ? []
      : [{ kind: 'duration', value: durationValue(match, language) }],
  );
  scanner.take(PERCENT, ([, digits = '']) => [{ kind: 'percent', value: number(digits) }], [
    '%',
    'persen',
    'cent',
  ]);
  // A service whose customers are counted has been read and blanked: the words are those of the text.
  scanner.take(COUNT, ({ 0: found, 1: digits = '', 2: scale, index }) => [
    {
      kind: 'count',
      value: numberValue(digits, language, scale),
      isPeople:
        PEOPLE[language].test(text.slice(index + found.length, index + found.length + 60)) ||
        (text.charAt(index - 2) === ':' &&
          PEOPLE_BEFORE[language].test(text.slice(Math.max(0, index - 40), index))),
    },
  ]);
}

function durationValue(match: RegExpExecArray, language: Language): string {
  const pairs = [
    [match[1], match[2]],
    [match[3], match[4]],
    [match[5], match[6]],
  ] as const;
  const minutes = pairs.map(([digits, unit]) =>
    digits === undefined ? 0 : Number(numberValue(digits, language)) * (MINUTES[unit ?? ''] ?? 0),
  );
  return String(minutes.reduce((sum, part) => sum + part, 0));
}

/** `38.500` in Indonesian and `38,500` in English are 38500; the other way round they are 38.5. */
export function numberValue(digits: string, language: Language, scale?: string): string {
  const [group, decimal] = language === 'id' ? (['.', ','] as const) : ([',', '.'] as const);
  const value = Number(digits.replaceAll(group, '').replace(decimal, '.'));
  const grouped = digits.split(decimal)[0]?.split(group).slice(1) ?? [];
  if (Number.isNaN(value) || grouped.some(part => part.length !== 3)) return `${digits}?`;
  return String(Math.round(value * (SCALES[scale?.toLowerCase() ?? ''] ?? 1) * 1e6) / 1e6);
}
