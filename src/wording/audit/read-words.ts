import { inBoth, type Language } from '../../domain/language.ts';
import { lazily } from '../lint/patterns.ts';
import { SMALL_NUMBERS } from '../numbers.ts';

const valued = (words: string, first: number, step = 1): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * step]));
const small = (language: Language): Readonly<Record<string, number>> =>
  valued(SMALL_NUMBERS[language].join(' '), 0);

/** Words that are a number by themselves, and words that multiply or raise the one before. */
const NUMBERS = {
  id: { ...small('id'), sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000, sejuta: 1e6 },
  en: {
    ...small('en'),
    ...valued('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
    ...valued('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  },
} as const satisfies Record<Language, Readonly<Record<string, number>>>;
const TENS: Readonly<Record<string, (before: number) => number>> = {
  belas: before => before + 10,
  puluh: before => before * 10,
  ratus: before => before * 100,
  hundred: before => before * 100,
};
export const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  thousand: 1e3,
  juta: 1e6,
  million: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  billion: 1e9,
  triliun: 1e12,
  trillion: 1e12,
};

const wordsOf = (language: Language): string =>
  Object.keys({ ...NUMBERS[language], ...TENS, ...SCALES })
    .sort((a, b) => b.length - a.length)
    .join('|');

/** A number in words, as the source of an expression: `dua puluh lima`, `twenty-five`, `two hundred and five`. */
export const NUMBER_WORDS = {
  id: `(?:${wordsOf('id')})(?: (?:${wordsOf('id')}))*`,
  en: `(?:${wordsOf('en')})(?:(?: and)?[ -](?:${wordsOf('en')}))*`,
} as const;

/** Whether a number may stand in a text in words: cheaper to find out than to look for the numbers. */
export const maySpellNumber = (text: string, language: Language): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z]/)
    .some(word => SPELLED[language].has(word));

const SPELLED = {
  id: new Set(Object.keys({ ...NUMBERS.id, ...TENS, ...SCALES })),
  en: new Set(Object.keys({ ...NUMBERS.en, ...TENS, ...SCALES })),
} as const satisfies Record<Language, ReadonlySet<string>>;

/** Words that hold a number as well: *ketiga wilayah*, *kedua tim*, *sejam*, *both*, *the third*, *an hour*. */
const ALSO = {
  id: { kedua: 2, ketiga: 3, keempat: 4, kelima: 5, keenam: 6, pertama: 1, sejam: 1, sehari: 1, seminggu: 1 },
  en: { both: 2, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, first: 1, another: 1, an: 1, a: 1 },
} as const satisfies Record<Language, Readonly<Record<string, number>>>;

/** Every number that a text says in words, whatever it counts. */
export function spokenNumbers(text: string, language: Language): ReadonlySet<number> {
  const also: Readonly<Record<string, number>> = ALSO[language];
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set([
    ...(text.match(SPOKEN[language]()) ?? []).map(found => wordsValue(found, language)),
    ...words.flatMap(word => also[word] ?? []),
    ...(text.match(/\b\d+(?=(?:st|nd|rd|th)\b)/g) ?? []).map(Number),
  ]);
}

const SPOKEN = inBoth(language => lazily(() => new RegExp(`\\b${NUMBER_WORDS[language]}\\b`, 'gi')));

/** The value of a number in words. */
export function wordsValue(words: string, language: Language): number {
  const known: Readonly<Record<string, number>> = NUMBERS[language];
  let [total, group, last] = [0, 0, 0];
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const value = known[word];
    if (value !== undefined) [group, last] = [group + last, value];
    else if (TENS[word]) [group, last] = [group + TENS[word](last), 0];
    else if (SCALES[word]) [total, group, last] = [total + (group + last || 1) * SCALES[word], 0, 0];
  }
  return total + group + last;
}
