import { inBoth, type Language } from '../../domain/language.ts';
import { lazily } from '../lint/patterns.ts';
import type { Scanner } from './claim.ts';
import { NUMBER, numberValue, SCALE } from './read-numbers.ts';
import { NUMBER_WORDS, wordsValue } from './read-words.ts';

const MONEY = new RegExp(`\\b(?:Rp|IDR)\\.? ?(${NUMBER})${SCALE}`, 'g');
/** `50 ribu rupiah`, `lima puluh ribu rupiah`, `fifty thousand rupiah` */
const RUPIAH = inBoth(language =>
  lazily(() => new RegExp(`\\b(?:(${NUMBER})${SCALE}|(${NUMBER_WORDS[language]})) rupiah\\b`, 'gi')),
);
/** No fact is an amount of another currency. */
const FOREIGN = new RegExp(
  `(?:(US\\$|USD|S\\$|SGD|\\$|€|EUR) ?(${NUMBER})${SCALE}|\\b(${NUMBER})${SCALE} (dolar|dollars?|euros?|ringgit)\\b)`,
  'gi',
);
const FOREIGN_MARKS = ['$', 'USD', 'SGD', '€', 'EUR', 'dol', 'Dol', 'euro', 'Euro', 'ringgit', 'Ringgit'];

/** Amounts in rupiah, and in other currencies. */
export function readMoney(scanner: Scanner, language: Language): void {
  scanner.take(
    MONEY,
    ([, digits = '', scale]) => [{ kind: 'money', value: numberValue(digits, language, scale) }],
    ['Rp', 'IDR'],
  );
  scanner.take(
    RUPIAH[language],
    ([, digits, scale, words = '']) => [
      {
        kind: 'money',
        value:
          digits === undefined ? String(wordsValue(words, language)) : numberValue(digits, language, scale),
      },
    ],
    ['rupiah', 'Rupiah'],
  );
  scanner.take(
    FOREIGN,
    ([, , before, scale, behind = '', more]) => [
      { kind: 'money', value: `foreign ${numberValue(before ?? behind, language, scale ?? more)}` },
    ],
    FOREIGN_MARKS,
  );
}
