import { inBoth, type Language } from '../../domain/language.ts';
import { lazily } from '../lint/patterns.ts';
import type { Scanner } from './claim.ts';
import { NUMBER_WORDS, wordsValue } from './read-words.ts';

/** `separuh pelanggan`, `a third of our customers`: shares of people, in hundredths. */
const SHARES = {
  id: /\b(separuh|separo|setengah|sepertiga|seperempat|dua pertiga|tiga perempat)(?: dari)?(?: (?:jumlah|seluruh|semua|total))? (?=pelanggan|nasabah|pengguna|warga|sambungan)/gi,
  en: /\b(half|(?:a|one) (?:third|quarter)|two[- ]thirds|three[- ]quarters)(?: of)?(?: (?:all|our|the|those|affected))* (?=(?:[a-z-]+ ){0,2}(?:customers|subscribers|users|residents|households)\b)/gi,
} as const;
const SHARE_MARKS = {
  id: ['eparuh', 'eparo', 'etengah', 'epertiga', 'eperempat', 'pertiga', 'perempat'],
  en: ['alf', 'third', 'quarter'],
} as const;
const SHARE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:separuh|separo|setengah|half)/i, '50'],
  [/^(?:sepertiga|a third|one third)/i, '33'],
  [/^(?:seperempat|a quarter|one quarter)/i, '25'],
  [/^(?:dua|two)/i, '67'],
  [/^(?:tiga|three)/i, '75'],
];

/** `tiga dari empat pelanggan`, `one in twenty customers`, in small numbers: of larger ones each is a fact. */
const RATIOS = {
  id: `\\b(${NUMBER_WORDS.id}|\\d{1,2}) (?:dari|di antara)(?: (?:setiap|tiap))? (${NUMBER_WORDS.id}|\\d{1,2})(?= (?:orang )?(?:pelanggan|nasabah|pengguna|warga|rumah(?! sakit))\\b)`,
  en: `\\b(${NUMBER_WORDS.en}|\\d{1,2}) (?:in|of|out of)(?: every)? (${NUMBER_WORDS.en}|\\d{1,2})(?= (?:of )?(?:[a-z-]+ ){0,3}(?:customers|subscribers|users|residents|homes|households)\\b)`,
} as const;
const RATIO = inBoth(language => lazily(() => new RegExp(RATIOS[language], 'gi')));
const RATIO_MARKS = { id: [' dari ', ' di antara '], en: [' in ', ' of '] } as const;
const MOST_PARTS = 20;

/** `ribuan pelanggan`, `hundreds of homes`: how many digits their number has, at least and at most. */
const MAGNITUDES = {
  id: /\b(puluhan|ratusan|ribuan|puluhan ribu|ratusan ribu|jutaan|puluhan juta) (?:orang )?(?=pelanggan|nasabah|pengguna|warga|rumah(?! sakit)|keluarga)/gi,
  en: /\b(tens of millions|hundreds of thousands|tens of thousands|millions|thousands|hundreds|dozens) of (?=(?:[a-z]+ ){0,2}(?:customers|subscribers|users|residents|homes|households|families)\b)/gi,
} as const;
const DIGITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:puluhan juta|tens of millions)$/i, '8 8'],
  [/^(?:jutaan|millions)$/i, '7 9'],
  [/^(?:ratusan ribu|hundreds of thousands)$/i, '6 6'],
  [/^(?:puluhan ribu|tens of thousands)$/i, '5 5'],
  [/^(?:ribuan|thousands)$/i, '4 6'],
  [/^(?:ratusan|hundreds)$/i, '3 3'],
  [/^/, '2 2'],
];

/** Shares of people in words, as so many of so many, and numbers of which only the size is told. */
export function readShares(scanner: Scanner, language: Language): void {
  const numberIn = (number: string): number =>
    /^\d/.test(number) ? Number(number) : wordsValue(number, language);
  scanner.take(
    RATIO[language],
    ([, some = '', all = '']) => {
      const [part, whole] = [numberIn(some), numberIn(all)];
      const isRatio = part < whole && whole <= MOST_PARTS;
      return isRatio ? [{ kind: 'percent', value: String(Math.round((100 * part) / whole)) }] : [];
    },
    RATIO_MARKS[language],
  );
  scanner.take(
    MAGNITUDES[language],
    ([, size = '']) => {
      const digits = DIGITS.find(([pattern]) => pattern.test(size))?.[1];
      return [{ kind: 'count', value: `digits ${digits}`, isPeople: true }];
    },
    ['uluhan', 'atusan', 'ibuan', 'utaan', 'ozens', 'undreds', 'housands', 'ens of', 'illions'],
  );
  scanner.take(
    SHARES[language],
    ([, share = '']) => [
      { kind: 'percent', value: SHARE_WORDS.find(([pattern]) => pattern.test(share))?.[1] ?? '' },
    ],
    SHARE_MARKS[language],
  );
}
