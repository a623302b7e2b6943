import { inBoth, type Language } from '../../domain/language.ts';
import { lazily } from '../lint/patterns.ts';
import type { Scanner } from './claim.ts';
import { NUMBER, numberValue } from './read-numbers.ts';
import { NUMBER_WORDS, wordsValue } from './read-words.ts';

const UNITS = ['GB', 'MB', 'TB', 'Mbps', 'Gbps', 'km'];
const VOLUME = new RegExp(`(?<![\\d.,])(${NUMBER}) ?(${UNITS.join('|')})\\b`, 'g');
/** `lima giga`, `5 gigabytes` */
const SPOKEN = inBoth(language =>
  lazily(() => new RegExp(`\\b(${NUMBER_WORDS[language]}|${NUMBER}) (?:GB|giga(?:bytes?)?)(?!\\w)`, 'gi')),
);
/** As much as anybody likes. */
const UNLIMITED = {
  id: /\b(?:kuota|data|internet) (?:tanpa batas|tak terbatas|tidak terbatas|unlimited)(?!\w)/gi,
  en: /\b(?:unlimited (?:data|internet)|data without (?:a )?limit)\b/gi,
} as const;

/** Data volumes, speeds and distances: `5 GB`, `lima giga`, `10 Mbps`, `2 km`. */
export function readVolumes(scanner: Scanner, language: Language): void {
  scanner.take(
    VOLUME,
    ([, digits = '', unit]) => [{ kind: 'volume', value: `${numberValue(digits, language)} ${unit}` }],
    UNITS,
  );
  scanner.take(
    SPOKEN[language],
    ([, amount = '']) => {
      const gigabytes = /^\d/.test(amount) ? numberValue(amount, language) : wordsValue(amount, language);
      return [{ kind: 'volume', value: `${gigabytes} GB` }];
    },
    ['iga', ' GB'],
  );
  scanner.take(UNLIMITED[language], () => [{ kind: 'volume', value: 'unlimited' }], ['batas', 'limit']);
}
