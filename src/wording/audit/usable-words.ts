import type { Language } from '../../domain/language.ts';
import type { State } from '../../domain/state.ts';
import type { Impact } from '../../domain/vocabulary.ts';

const CAN = {
  id: ['digunakan', 'dipakai', 'diakses', 'masuk', 'menggunakan', 'memakai', 'nikmati'],
  en: ['can '],
} as const;
/** What is down altogether cannot be used, nor be what customers are told to use. */
const USABLE = {
  id: /(?<!\b(?:tidak|belum) )\b(?:dapat|bisa) (?:digunakan|dipakai|diakses|masuk)\b/i,
  en: /\bcan (?:still )?(?:be used|be accessed|log in)\b/i,
} as const;
/** Nor can what is disrupted be used again; that it can be used, slowly, may be. */
const USABLE_AGAIN = {
  id: /\b(?:sudah|telah|kini|kembali) (?:dapat|bisa) (?:digunakan|dipakai|diakses|dinikmati|menggunakan|memakai|menikmati)\b|(?<!\b(?:tidak|belum) )\b(?:dapat|bisa) (?:digunakan|dipakai|diakses|dinikmati) (?:kembali|lagi)\b/i,
  en: /\bcan (?:now )?(?:be (?:used|accessed|enjoyed)|(?:use|enjoy) [^.;,]{1,40}) (?:again|now)\b|\bcan now (?:use|enjoy|be used)\b/i,
} as const;
/** Some customers, or some areas, are back: what is said of these is not said of all. */
const isPartlyBack = ({ restored = {}, everAreas, areas }: State): boolean =>
  Object.values(restored).some(count => count > 0) ||
  Object.keys(everAreas).some(name => !(name in areas) || areas[name] === 'normal');

const IN_STEPS = {
  id: /\b(?:begitu|bertahap|berangsur)\b/i,
  en: /\b(?:once|as soon as|step by step|gradually)\b/i,
} as const;

/** What cannot be used as it should be, whatever part of it can. */
const AFFECTED_WHOLE: ReadonlySet<Impact> = new Set(['unavailable', 'disrupted']);
const DOWN: ReadonlySet<Impact> = new Set(['unavailable']);

/** Of a clause that says that something can be used, or can be again: of which impacts that is not so. */
export function wrongToUse(text: string, language: Language, state: State): ReadonlySet<Impact> | undefined {
  if (!CAN[language].some(word => text.includes(word))) return undefined;
  if (USABLE_AGAIN[language].test(text) && !isPartlyBack(state) && !IN_STEPS[language].test(text))
    return AFFECTED_WHOLE;
  return USABLE[language].test(text) ? DOWN : undefined;
}
