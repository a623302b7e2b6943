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
