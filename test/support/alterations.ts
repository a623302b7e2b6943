import type { Language } from '../../src/domain/language.ts';
import { settings } from './press.ts';
import type { Dice } from './random-incident.ts';

/** Changes one thing a notice says; `undefined` where it says nothing of the kind. */
export type Alteration = (text: string, language: Language, dice: Dice) => string | undefined;

type Change = (found: string) => string;

/** Changes one of the places where a pattern is found. */
function changeOne(text: string, pattern: RegExp, dice: Dice, change: Change): string | undefined {
  const all = [...text.matchAll(pattern)];
  const match = all.length > 0 ? dice.pick(all) : undefined;
  if (!match) return undefined;
  const altered = change(match[0]);
  return altered === match[0]
    ? undefined
    : text.slice(0, match.index) + altered + text.slice(match.index + match[0].length);
}

const ZONES = ['WIB', 'WITA', 'WIT'] as const;
const MONTHS = {
  id: ['November', 'Desember', 'Januari'],
  en: ['November', 'December', 'January', 'Nov', 'Dec', 'Jan'],
} as const;

/** A status word and what somebody could have typed in its place. */
const STATUS_WORDS = {
  id: [
    ['terganggu', 'normal'],
    ['tidak dapat digunakan', 'normal'],
    ['(?<!paling )lambat', 'normal'],
    ['terputus-putus', 'normal'],
    ['tertunda', 'normal'],
    ['pulih', 'terganggu'],
    ['normal', 'terganggu'],
  ],
  en: [
    ['disrupted', 'normal'],
    ['unavailable', 'normal'],
    ['slow', 'normal'],
    ['dropping in and out', 'normal'],
    ['delayed', 'normal'],
    ['normal', 'disrupted'],
    ['back', 'disrupted'],
    ['restored', 'disrupted'],
  ],
} as const;

/** Words for what a service meets; each in place of another is another story. */
const IMPACT_WORDS = {
  id: ['tidak dapat digunakan', 'lambat', 'terputus-putus', 'berkurang'],
  en: ['unavailable', 'slow', 'dropping in and out', 'reduced'],
} as const;

const names = (language: Language) =>
  Object.entries(settings.areas).flatMap(([key, { name, short }]) =>
    [...new Set([name[language], short?.[language] ?? name[language]])].map(shown => ({ key, shown })),
  );

export const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  digit: (text, _, dice) =>
    changeOne(text, /\d/g, dice, found => String((Number(found) + 1 + dice.roll(9)) % 10)),
  zone: (text, _, dice) =>
    changeOne(text, /\b(?:WIB|WITA|WIT)\b/g, dice, found => dice.pick(ZONES.filter(zone => zone !== found))),
  day: (text, language, dice) => {
    const months = MONTHS[language].join('|');
    const pattern = new RegExp(`\\b\\d{1,2}(?=/\\d|\\s(?:${months}))`, 'g');
    return changeOne(text, pattern, dice, found => String(1 + ((Number(found) + dice.roll(27)) % 28)));
  },
  month: (text, language, dice) => {
    const pattern = new RegExp(`\\b(?:${MONTHS[language].join('|')})\\b`, 'g');
    return changeOne(text, pattern, dice, found =>
      dice.pick(MONTHS[language].filter(month => month.slice(0, 3) !== found.slice(0, 3))),
    );
  },
  place: (text, language, dice) => {
    const known = names(language).sort((a, b) => b.shown.length - a.shown.length);
    const pattern = new RegExp(
      `(?<!\\p{L})(?:${known.map(({ shown }) => shown.replace('.', '\\.')).join('|')})(?!\\p{L})`,
      'gu',
    );
    return changeOne(text, pattern, dice, found => {
      const key = known.find(({ shown }) => shown === found)?.key;
      return dice.pick(known.filter(other => other.key !== key)).shown;
    });
  },
  status: (text, language, dice) => {
    const [from, to] = dice.pick<readonly [string, string]>(STATUS_WORDS[language]);
    return changeOne(text, new RegExp(`\\b${from}\\b`, 'g'), dice, () => to);
  },
  impact: (text, language, dice) => {
    const words = IMPACT_WORDS[language];
    const pattern = new RegExp(`(?<!paling )\\b(?:${words.join('|')})\\b(?! untuk| for)`, 'g');
    return changeOne(text, pattern, dice, found => dice.pick(words.filter(word => word !== found)));
  },
};
