import type { CompensationItem } from '../../domain/incident.ts';
import { inBoth, type Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { noting } from '../lint/sentences.ts';
import { awardFaults } from './award-faults.ts';
import { NONE, OPEN } from './award-words.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

const COMPENSATION = {
  id: /\b(?:voucher|tagihan[^.;]{0,30} kami (?:potong|hapus|gratiskan)|biaya[^.;]{0,30} kami (?:hapus|gratiskan)|tagihan[^.;]{0,20} (?:gratis|dibebaskan)|tidak perlu membayar tagihan|(?:uang|ongkos)[^.;]{0,20} dikembalikan|kompensasi|ganti rugi|potongan tagihan|pengembalian dana|kuota gratis|mengganti (?:penuh|kerugian|biaya))\b/i,
  en: /\b(?:vouchers?|waive[sd]?|bill (?:is|will be) free|(?:fare|money)s? (?:will be|is) returned|cut (?:this month's|your) bill|(?:need not|do not need to|don't need to) pay|compensat(?:ion|e|ed)|refunds?|(?<!can be )refunded|bill credits?|free data|give back)\b/i,
} as const;
/** What was promised to look into may come to nothing; the phrase says so, and why. */
const isDenied = ({ type }: CompensationItem): boolean => type === 'not-applicable';

/** Compensation that no fact promises, or none where the facts do; none, too, is for the facts to say. */
export function compensationFaults(
  reading: TextReading,
  language: Language,
  { incident, index, state, update, correction }: View,
): readonly Contradiction[] {
  // A correction of it says what it is not: "a refund of Rp75,000, not a refund of Rp50,000".
  if (correction && update.compensation) return [];
  const updates = incident.updates.slice(0, index + 1);
  const awards = awardFaults(reading, language, updates);
  if (awards.length > 0 || state.compensation?.some(isDenied)) return awards;
  const spoken = reading.sentences.filter(sentence => SPOKEN[language](sentence).isThere);
  if (spoken.length === 0) return [];
  const isPromised = updates.some(
    ({ compensation, promises }) => compensation !== undefined || promises?.compensation !== undefined,
  );
  return spoken.flatMap(({ text, index: start }) => {
    const denied = NONE[language].exec(text)?.[0];
    const found = denied ?? COMPENSATION[language].exec(text)?.[0];
    if (found === undefined || (isPromised && denied === undefined)) return [];
    // Planned work is not compensated: replies say so, where customers ask.
    if (denied !== undefined && !isPromised && incident.kind === 'maintenance') return [];
    return {
      code: 'unsupported' as const,
      language,
      found,
      index: start + text.indexOf(found),
      message: `says "${found}", and ${isPromised ? 'the facts promise' : denied ? 'no fact denies' : 'no fact promises'} compensation.`,
      fix: `Take it out, or state it: --promise compensation=<time>, --compensation${denied ? ' not-applicable' : ''}.`,
    };
  });
}

/** Whether a sentence speaks of compensation, given or not. */
const SPOKEN = inBoth(language =>
  noting(text => ({ isThere: COMPENSATION[language].test(text) && !OPEN[language].test(text) })),
);
