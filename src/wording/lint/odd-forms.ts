import { inBoth } from '../../domain/language.ts';
import { MONTHS, WEEKDAYS } from '../calendar.ts';
import { CLOCK, matchesOf, ZONE_NAME } from './patterns.ts';
import type { Hit, Reading } from './rule.ts';

/** In an SMS one zone serves all its times; elsewhere a sentence with a time names a zone. */
export function zonelessClocks({ text, sentences, channel, words }: Reading): readonly Hit[] {
  const isTime = (hour: string | undefined, minute: string | undefined): boolean =>
    Number(hour) < 25 && Number(minute) < 60 && (hour?.length ?? 0) > 0;
  if (channel === 'sms' && ZONE_NAME.test(text)) return [];
  return sentences
    .filter(({ text: sentence }) => !ZONE_NAME.test(sentence))
    .flatMap(({ text: sentence, index }) =>
      matchesOf(words.slice(index, index + sentence.length), CLOCK)
        .filter(match => isTime(match[1], match[2]) && !isAmount(sentence, match.index, match[0]))
        .map(match => ({ index: index + match.index, found: match[0] })),
    );
}

/** `1.25 GB`, `Rp12.50`, `99.95%`: a number, not a time. */
function isAmount(sentence: string, index: number, found: string): boolean {
  const rest = sentence.slice(index + found.length);
  return (
    /^ ?(?:%|persen|percent|[GMK]B|Mbps|km|jam|hours?|menit|minutes?|juta|million|miliar|billion)/i.test(
      rest,
    ) || /(?:Rp|v|versi |version )$/i.test(sentence.slice(0, index))
  );
}

/** Dates with a weekday and a year, the month as its name or its number. */
const WHOLE_DATES = inBoth(language => {
  const day = `\\b(${WEEKDAYS[language].join('|')}),? \\(?(\\d{1,2})`;
  return {
    named: new RegExp(`${day} (${MONTHS[language].join('|')}) (\\d{4})\\b`, 'g'),
    numbered: new RegExp(`${day}/(\\d{1,2})/(\\d{4})\\b`, 'g'),
  };
});

/** `Senin, 22 November 2026` where that day is a Sunday. Only dates with a year say which weekday they are. */
export function wrongWeekdays({ text, language }: Reading): readonly Hit[] {
  const [days, months] = [WEEKDAYS[language], MONTHS[language]];
  const { named, numbered } = WHOLE_DATES[language];
  if (!/\d{4}/.test(text)) return [];
  return [...matchesOf(text, named), ...matchesOf(text, numbered)]
    .filter(([, day, date, month, year]) => {
      const index = /^\d/.test(month ?? '') ? Number(month) - 1 : months.indexOf(month as never);
      const real = new Date(Date.UTC(Number(year), index, Number(date)));
      return days[real.getUTCDay()] !== day || real.getUTCDate() !== Number(date);
    })
    .map(({ 0: found, index }) => ({ index, found }));
}

/** The latest day of each month, in a leap year. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ZONED_CLOCK = /(?<![\d.,:])(\d{1,2})[.:](\d{2})(?= ?(?:WIB|WITA|WIT)\b)/g;
const SLASHED_DAY = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{4})?(?![\d/])/g;
const NAMED_DAY = inBoth(
  language => new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTHS[language].join('|')})\\b`, 'g'),
);

/** `25.61 WIB`, `30 Februari`, `31/11`: no clock and no calendar knows them. A fraction, as in 24/7, is no day. */
export function impossibleTimes({ text, language }: Reading): readonly Hit[] {
  const isDay = (day: number, month: number): boolean => day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0);
  const months: readonly string[] = MONTHS[language];
  return [
    ...matchesOf(text, ZONED_CLOCK).filter(([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59),
    ...matchesOf(text, NAMED_DAY[language]).filter(
      ([, day, month = '']) => !isDay(Number(day), months.indexOf(month) + 1),
    ),
    ...(language === 'id'
      ? matchesOf(text, SLASHED_DAY).filter(
          ([, day, month]) => Number(day) > 24 && Number(month) <= 12 && !isDay(Number(day), Number(month)),
        )
      : []),
  ].map(({ 0: found, index }) => ({ index, found }));
}

const MAY_LINK = /[a-z0-9]\.[a-z]/i;
const LINK =
  /(?<![\w@.])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:id|com|net|org|co|link|ly|gl|gd|me|example|info|io)(?:\/[^\s]*[\w/])?/gi;
const SHORTENER =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|s\.id|tinyurl\.com|t\.co|goo\.gl|cutt\.ly|rb\.gy|is\.gd|ow\.ly|linktr\.ee)\b/i;

export function oddLinks({ text, channel }: Reading): readonly Hit[] {
  if (!MAY_LINK.test(text)) return [];
  const links = matchesOf(text, LINK).map(({ 0: found, index }) => ({ index, found }));
  const odd = links.filter(({ found }) => SHORTENER.test(found) || (channel === 'sms' && found.length > 25));
  const extra = channel === undefined || channel === 'website' ? [] : links.slice(1);
  return [...odd, ...extra].slice(0, 1);
}
