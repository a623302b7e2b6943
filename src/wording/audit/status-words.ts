import { impactOf } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Wording } from '../facts.ts';
import { splitSentences } from '../lint/sentences.ts';
import type { Contradiction } from './contradiction.ts';
import { lexiconOf } from './lexicon.ts';
import { readClaims } from './read-claims.ts';

const AFFECTED = {
  id: /\b(?:terganggu|tidak dapat digunakan|lambat|terputus(?:-putus)?|tertunda|berkurang|padam|terdampak|gangguan|mati)\b/i,
  en: /\b(?:disrupted|unavailable|slow|dropping|delayed|reduced|affected|outage|off|down|disruption)\b/i,
} as const;
const WORKING = {
  id: /\b(?:normal|pulih|kembali|lancar)\b/i,
  en: /\b(?:normal(?:ly)?|back|restored|works?|not affected|recovered)\b/i,
} as const;
/** What is expected, advised, past or partly true says nothing about now. */
const HEDGED = {
  id: /perkiraan|diperkirakan|akan|jika|sebelum|setelah|belum|masih|untuk|dari|sisanya|hingga|sampai|memastikan|\?|%|gunakan|kembali di|terjadi/i,
  en: /expect|estimate|will|if |before|after|until|still|for \d|of \d|rest|\?|%|use |checking|returned|when |declare/i,
} as const;

/** Services that a clause says work while the facts say they do not, in an open outage; and the other way round. */
export function statusFaults(
  text: string,
  language: Language,
  view: View,
  { settings }: Wording,
): readonly Contradiction[] {
  const { state, incident, correction } = view;
  if (incident.kind !== 'outage' || !isOpen(state.status) || correction) return [];
  const lexicon = lexiconOf(settings, language);
  const isAffected = (key: string): boolean => impactOf(state.services[key] ?? 'normal') !== 'normal';
  return clausesOf(text).flatMap(({ text: clause, index }) => {
    const [affected, working] = [AFFECTED[language].test(clause), WORKING[language].test(clause)];
    if (affected === working || HEDGED[language].test(clause)) return [];
    return readClaims(clause, lexicon)
      .filter(({ kind, value }) => kind === 'service' && value in state.services)
      .filter(({ value }) => isAffected(value) === working && (working || !(value in state.everServices)))
      .map(({ found, index: at }) => ({
        code: 'wrong-state' as const,
        language,
        found,
        index: index + at,
        message: `says that ${found} ${working ? 'works' : 'is affected'}, and the facts say otherwise.`,
        fix: 'Correct the words, or state the service: --service.',
      }));
  });
}

interface Clause {
  readonly text: string;
  readonly index: number;
}

function clausesOf(text: string): readonly Clause[] {
  return splitSentences(text).flatMap(({ text: sentence, index }) => {
    let start = 0;
    return sentence.split(/(;|, (?:sedangkan|tetapi|namun|but|while) )/).flatMap(piece => {
      const clause = { text: piece, index: index + start };
      start += piece.length;
      return piece.length > 3 ? [clause] : [];
    });
  });
}
