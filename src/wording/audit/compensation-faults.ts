import type { CompensationItem } from '../../domain/incident.ts';
import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { awardFaults } from './award-faults.ts';
import { NONE, OPEN } from './award-words.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

const COMPENSATION = {
  id: /\b(?:voucher|tagihan[^.;]{0,30} kami (?:potong|hapus|gratiskan)|biaya[^.;]{0,30} kami (?:hapus|gratiskan)|tagihan[^.;]{0,20} (?:gratis|dibebaskan)|tidak perlu membayar tagihan|(?:uang|ongkos)[^.;]{0,20} dikembalikan|kompensasi|ganti rugi|potongan tagihan|pengembalian dana|kuota gratis|mengganti (?:penuh|kerugian|biaya))\b/i,
  en: /\b(?:vouchers?|waive[sd]?|bill (?:is|will be) free|(?:fare|money)s? (?:will be|is) returned|cut (?:this month's|your) bill|(?:need not|do not need to|don't need to) pay|compensat(?:ion|e|ed)|refunds?|(?<!can be )refunded|bill credits?|free data|give back)\b/i,
} as const;
/** One of these stands in every one of them: cheaper to look for than they are. */
const MARKS = {
  id: [
    'ompensasi',
    'anti rugi',
    'potong',
    'ikembalikan',
    'engembalian',
    'uota',
    'engganti',
    'oucher',
    'hapus',
    'gratiskan',
    'agihan',
  ],
  en: [
    'ompensat',
    'efund',
    'ill credit',
    'ree data',
    'ive back',
    'oucher',
    'aive',
    'eturned',
    'cut ',
    ' pay',
  ],
} as const;
/** What was promised to look into may come to nothing; the phrase says so, and why. */
const isDenied = ({ type }: CompensationItem): boolean => type === 'not-applicable';

/** Compensation that no fact promises, or none where the facts do. */
export function compensationFaults(
  reading: TextReading,
  language: Language,
  { incident, index, state, update, correction }: View,
): readonly Contradiction[] {
  // A correction of it says what it is not: "a refund of Rp75,000, not a refund of Rp50,000".
  if (correction && update.compensation) return [];
  const { text: whole, sentences } = reading;
  const awards = awardFaults(reading, language, incident.updates.slice(0, index + 1));
  if (awards.length > 0 || !MARKS[language].some(mark => whole.includes(mark))) return awards;
  if (!COMPENSATION[language].test(whole) || state.compensation?.some(isDenied)) return [];
  const spoken = sentences.filter(
    ({ text }) => COMPENSATION[language].test(text) && !OPEN[language].test(text),
  );
  if (spoken.length === 0) return [];
  const isPromised = incident.updates
    .slice(0, index + 1)
    .some(({ compensation, promises }) => compensation !== undefined || promises?.compensation !== undefined);
  return spoken
    .filter(({ text }) => NONE[language].test(text) === isPromised)
    .map(({ text, index: start }) => {
      const found = (isPromised ? NONE : COMPENSATION)[language].exec(text)?.[0] ?? '';
      return {
        code: 'unsupported' as const,
        language,
        found,
        index: start + text.indexOf(found),
        message: isPromised
          ? `says "${found}", and the facts promise compensation.`
          : `says "${found}", and no fact promises compensation.`,
        fix: 'Take it out, or state it: --promise compensation=<time>, --compensation.',
      };
    });
}
