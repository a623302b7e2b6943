import { impactOf, type State } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Sentence } from '../lint/sentences.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import { withoutNegation } from './parallel.ts';
import type { TextReading } from './read-claims.ts';

const AFFECTED = {
  id: /\b(?:terganggu|tidak dapat digunakan|nonaktif|lambat|terputus(?:-putus)?|tertunda|berkurang|padam|terdampak|gangguan|mati)\b/i,
  en: /\b(?:disrupted|unavailable|slow|dropping|delayed|reduced|affected|outage|off|down|disruption)\b/i,
} as const;
const WORKING = {
  id: /\b(?:normal|pulih|kembali|lancar)\b/i,
  en: /\b(?:normal(?:ly)?|back|restored|works?|not affected|recovered)\b/i,
} as const;
/** The same of a place: work goes on in it as well. */
const RESTORED = { id: /\b(?:normal|pulih)\b/i, en: /\b(?:normal|back|restored|recovered)\b/i } as const;
/** What a clause begins with that speaks of a place; in any other, the place only says where something else is. */
const OF_PLACE = /^(?:(?:(?:seluruh|semua|all) )?(?:layanan|services?) )?(?:(?:di|in) )?$/i;
/** What is expected, advised, past or partly true says nothing about now. */
const HEDGED = {
  id: /\b(?:perkiraan|diperkirakan|akan|jika|sebelum|setelah|belum|masih|untuk|dari|sisanya|hingga|sampai|memastikan|gunakan|kembali di|terjadi)\b|[?%]/i,
  en: /\b(?:expect(?:ed)?|estimated?|will|if|before|after|until|still|for \d|of \d|rest|use|checking|returned|when|declare)\b|[?%]/i,
} as const;

/** Services that a clause says work while the facts say they do not, in an open outage; and the other way round. */
export function statusFaults(
  { sentences, claims }: TextReading,
  language: Language,
  { state, incident, correction }: View,
): readonly Contradiction[] {
  if (incident.kind !== 'outage' || !isOpen(state.status) || correction) return [];
  const services = claims.filter(({ kind, value }) => kind === 'service' && value in state.services);
  const places = claims.filter(({ kind, value }) => kind === 'place' && isOut(value, state));
  const isAffected = (key: string): boolean => impactOf(state.services[key] ?? 'normal') !== 'normal';
  return clausesOf(sentences).flatMap(({ text, index }) => {
    const isInside = (claim: Claim): boolean => claim.index >= index && claim.index < index + text.length;
    const inside = services.filter(isInside);
    const out = places.filter(
      place => OF_PLACE.test(text.slice(0, Math.max(0, place.index - index))) && isInside(place),
    );
    if (inside.length + out.length === 0 || HEDGED[language].test(text)) return [];
    const plain = withoutNegation(text, language);
    const [affected, working] = [AFFECTED[language].test(plain), WORKING[language].test(plain)];
    if (affected === working) return [];
    const isWrong = ({ value }: Claim): boolean =>
      isAffected(value) === working && (working || !(value in state.everServices));
    // Of a place alone it may be said that all works there.
    const wrong =
      inside.length > 0 ? inside.filter(isWrong) : working && RESTORED[language].test(plain) ? out : [];
    return wrong.map(({ found, index: at }) => ({
      code: 'wrong-state' as const,
      language,
      found,
      index: at,
      message: `says that ${found} ${working ? 'works' : 'is affected'}, and the facts say otherwise.`,
      fix: 'Correct the words, or state the service or area: --service, --area.',
    }));
  });
}

/** An area in which something does not work. */
const isOut = (area: string, { areas, services }: State): boolean =>
  area in areas &&
  areas[area] !== 'normal' &&
  Object.values(services).some(service => impactOf(service) !== 'normal');

/** Sentences, and their parts where one goes on about something else. */
function clausesOf(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.flatMap(({ text, index }) => {
    if (!BREAK.test(text)) return [{ text, index }];
    let start = 0;
    return text.split(BREAK).flatMap(piece => {
      const clause = { text: piece, index: index + start };
      start += piece.length;
      return piece.length > 3 ? [clause] : [];
    });
  });
}

const BREAK = /(;|, (?:sedangkan|tetapi|namun|but|while) )/;
