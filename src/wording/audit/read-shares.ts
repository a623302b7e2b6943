import type { Language } from '../../domain/language.ts';
import type { Scanner } from './claim.ts';

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

/** Shares of people in words. */
export function readShares(scanner: Scanner, language: Language): void {
  scanner.take(
    SHARES[language],
    ([, share = '']) => [
      { kind: 'percent', value: SHARE_WORDS.find(([pattern]) => pattern.test(share))?.[1] ?? '' },
    ],
    SHARE_MARKS[language],
  );
}
