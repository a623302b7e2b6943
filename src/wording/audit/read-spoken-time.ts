import { inBoth, type Language } from '../../domain/language.ts';
import type { Zone } from '../../domain/vocabulary.ts';
import { lazily } from '../lint/patterns.ts';
import type { Scanner } from './claim.ts';
import { clockValue, halfClockValue, ZONE_WORDS, zoneOf } from './read-time.ts';
import { wordsValue } from './read-words.ts';

// What a part of the day makes of an hour from 1 to 12.
const morning = (hour: number): number => hour % 12;
const midday = (hour: number): number => (hour >= 10 ? hour : hour + 12);
const afternoon = (hour: number): number => (hour % 12) + 12;
const night = (hour: number): number => (hour >= 5 && hour < 12 ? hour + 12 : hour % 12);

const PARTS: Readonly<Record<Language, Readonly<Record<string, (hour: number) => number>>>> = {
  id: {
    'dini hari': morning,
    pagi: morning,
    siang: midday,
    sore: afternoon,
    petang: afternoon,
    malam: night,
  },
  en: {
    am: morning,
    'a.m.': morning,
    pm: afternoon,
    'p.m.': afternoon,
    'in the morning': morning,
    'in the afternoon': afternoon,
    'in the evening': afternoon,
    'at night': night,
  },
};

const HOURS = {
  id: 'satu|dua belas|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas',
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
} as const;
const partsOf = (language: Language): string =>
  Object.keys(PARTS[language])
    .map(part => part.replaceAll('.', '\\.'))
    .join('|');
const ZONE = `(?: (?<zone>${ZONE_WORDS})\\b)?`;
const HOUR = {
  id: `(?<hour>${HOURS.id}|\\d{1,2}(?!\\d|[.:]\\d))`,
  en: `(?<hour>${HOURS.en}|\\d{1,2}(?!\\d|[.:]\\d))`,
};

/** `pukul setengah tiga sore`, `jam 9 malam`, `half past two in the afternoon`, `9 pm`: what the day's part makes plain. */
const PLAIN = {
  id: [
    `\\b(?:pukul|jam) (?<half>setengah )?${HOUR.id}(?: (?<way>lewat|lebih|kurang) (?<minutes>seperempat|\\d{1,2}|[a-z]+(?: [a-z]+){0,2}?)(?: menit)?)? (?<part>${partsOf('id')})\\b${ZONE}`,
  ],
  en: [
    `\\b(?:(?<half>half past )|(?<minutes>(?:a )?quarter|\\d{1,2}|[a-z]+)(?: minutes)? (?<way>past|to) )?(?<hour>${HOURS.en}|\\d{1,2})(?: o.clock)? ?(?<part>${partsOf('en')})(?!\\w)${ZONE}`,
  ],
} as const;

/** By how much the hour is passed, or not reached: `lewat seperempat`, `a quarter to`. */
const WITHIN = {
  id: '(?: (?<way>lewat|lebih|kurang) (?<minutes>seperempat|\\d{1,2}|[a-z]+(?: [a-z]+)?)(?: menit)?(?![a-z ]*menit))?',
  en: '(?<minutes>(?:a )?quarter|(?:\\d{1,2}|[a-z]+) minutes) (?<way>past|to)',
} as const;
/** What "jam tiga", "setengah tiga" and "by two" may not go on with, as they count something then. */
const NO_UNIT = '(?! (?:menit|jam|detik|hari|kali)\\b)(?!\\w)';
const NO_COUNT =
  '(?! (?:jam|menit|hari|pekan|minggu|bulan|tahun|juta|ribu|ratus|persen|pelanggan|nasabah|pengguna|warga)\\b)(?!\\w)';
const ENDS = '(?=[.,;:!?)](?!\\d)|$| (?:WI|and |at |on |today|tonight|tomorrow|this |local))';
/** Before *jam* a clock time stands; behind a number it is an hour. */
const BEFORE_CLOCK =
  '(?<=(?:^|[,.;(] ?|\\b(?:pada|sejak|hingga|sampai|sekitar|kira-kira|setelah|sebelum|mulai|lambat|besok|nanti|tadi|dari|ini|antara|dan|pulih|normal|selesai|kembali|lagi|berakhir|dimulai|tersambung|menyala|mengalir|buka|tutup) ))';
const MAYBE_PART = `(?: (?<part>${partsOf('id')})\\b)?`;
/** `jam sepuluh`, `sepuluh kurang seperempat`, `by ten`, `a quarter to ten`: before noon or after, nobody can tell. */
const HALF_TOLD = {
  id: [
    `\\bpukul (?<half>setengah )?${HOUR.id}${WITHIN.id}${NO_UNIT}${ZONE}`,
    `${BEFORE_CLOCK}jam (?<half>setengah )?${HOUR.id}${WITHIN.id}${NO_UNIT}${ZONE}`,
    `\\b(?<hour>${HOURS.id}) (?<way>lewat|kurang) (?<minutes>seperempat|(?:\\d{1,2}|[a-z]+(?: [a-z]+)?) menit)\\b${MAYBE_PART}${ZONE}`,
    `(?<!\\b(?:${HOURS.id}) )\\b(?<half>setengah )(?<hour>${HOURS.id})${NO_COUNT}${MAYBE_PART}${ZONE}`,
  ],
  en: [
    `\\b(?:(?<half>half past)|${WITHIN.en}) (?<hour>${HOURS.en}|\\d{1,2})\\b${ZONE}`,
    `\\b(?<hour>${HOURS.en}|\\d{1,2}) o.clock\\b${ZONE}`,
    `\\b(?:at|by|until|till|before|after|around|since|from) (?<hour>(?!one\\b)(?:${HOURS.en})|(?<=(?:at|until|till|before|around|since) )\\d{1,2})${ENDS}${ZONE}`,
  ],
} as const;

const CLOCKS = inBoth(language =>
  [...PLAIN[language], ...HALF_TOLD[language]].map(source => lazily(() => new RegExp(source, 'gi'))),
);

/** Clock times in words; whoever reads them knows the half of the day only where its part is named. */
export function readSpokenClocks(scanner: Scanner, language: Language, home: Zone): void {
  for (const clock of CLOCKS[language])
    scanner.take(clock, ({ groups = {} }) => {
      const { half, hour = '', way, minutes, part, zone } = groups;
      const spoken = numberOf(hour, language);
      const within = half ? 30 : way ? minutesOf(minutes ?? '', language) : 0;
      if (within === undefined || spoken > 23) return [];
      // "Setengah tiga" is half an hour before three, "half past two" half an hour after two.
      const isBefore = half ? language === 'id' : way === 'kurang' || way === 'to';
      const minuteOf = (hours: number): number => hours * 60 + (isBefore ? -within : within);
      const there = zone ? zoneOf(zone) : home;
      const toHour = part && PARTS[language][part.toLowerCase()];
      if (toHour) {
        if (spoken < 1 || spoken > 12) return [];
        return [{ kind: 'clock', value: clockValue(0, minuteOf(toHour(spoken)), there) }];
      }
      // "Pukul 10 WIB" is written as the clocks of the day's 24 hours are.
      const isExact = spoken > 12 || (zone !== undefined && /^\d/.test(hour));
      const value = (isExact ? clockValue : halfClockValue)(0, minuteOf(spoken), there);
      return [{ kind: 'clock', value }];
    });
}

const numberOf = (words: string, language: Language): number =>
  /^\d/.test(words) ? Number(words) : wordsValue(words, language);

function minutesOf(spoken: string, language: Language): number | undefined {
  const words = spoken.replace(/ (?:menit|minutes)$/i, '');
  if (/^seperempat$|quarter$/i.test(words)) return 15;
  const minutes = numberOf(words, language);
  return minutes > 0 && minutes < 60 ? minutes : undefined;
}
