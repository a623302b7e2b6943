import { inBoth, type Language } from '../../domain/language.ts';
import type { Zone } from '../../domain/vocabulary.ts';
import { lazily } from '../lint/patterns.ts';
import { capitalize } from '../tidy.ts';
import type { Scanner } from './claim.ts';
import { clockValue } from './read-time.ts';
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
const ZONE = '(?: (?<zone>WIB|WITA|Wita|WIT)\\b)?';

/** `pukul setengah tiga sore`, `jam 9 malam`, `half past two in the afternoon`, `9 pm`: what the day's part makes plain. */
const SPOKEN = {
  id: `\\b(?:pukul|jam) (?<half>setengah )?(?<hour>${HOURS.id}|\\d{1,2})(?: (?<way>lewat|lebih|kurang) (?<minutes>seperempat|\\d{1,2}|[a-z]+(?: [a-z]+){0,2}?)(?: menit)?)? (?<part>${partsOf('id')})\\b${ZONE}`,
  en: `\\b(?:(?<half>half past )|(?<minutes>(?:a )?quarter|\\d{1,2}|[a-z]+)(?: minutes)? (?<way>past|to) )?(?<hour>${HOURS.en}|\\d{1,2})(?: o.clock)? ?(?<part>${partsOf('en')})(?!\\w)${ZONE}`,
} as const;
const SPOKEN_CLOCK = inBoth(language => lazily(() => new RegExp(SPOKEN[language], 'gi')));
const MARKS = {
  id: Object.keys(PARTS.id).flatMap(part => [` ${part}`, ` ${capitalize(part)}`]),
  en: ['pm', 'PM', '.m.', ' am', ' AM', '0am', '0AM', ' in the ', ' at night'],
} as const;

/** Clock times in words; whoever reads them knows the half of the day only where its part is named. */
export function readSpokenClocks(scanner: Scanner, language: Language, home: Zone): void {
  scanner.take(
    SPOKEN_CLOCK[language],
    ({ groups = {} }) => {
      const { half, hour = '', way, minutes, part = '', zone } = groups;
      const spoken = numberOf(hour, language);
      const toHour = PARTS[language][part.toLowerCase()];
      const within = half ? 30 : way ? minutesOf(minutes ?? '', language) : 0;
      if (!toHour || spoken < 1 || spoken > 12 || within === undefined) return [];
      // "Setengah tiga" is half an hour before three, "half past two" half an hour after two.
      const isBefore = half ? language === 'id' : way === 'kurang' || way === 'to';
      const minute = toHour(spoken) * 60 + (isBefore ? -within : within);
      const value = clockValue(0, minute, (zone ?? home).toUpperCase() as Zone);
      return [{ kind: 'clock', value }];
    },
    MARKS[language],
  );
}

const numberOf = (words: string, language: Language): number =>
  /^\d/.test(words) ? Number(words) : wordsValue(words, language);

function minutesOf(words: string, language: Language): number | undefined {
  if (/^seperempat$|quarter$/i.test(words)) return 15;
  const minutes = numberOf(words, language);
  return minutes > 0 && minutes < 60 ? minutes : undefined;
}
