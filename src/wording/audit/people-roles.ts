import { impactOf } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

/** Words of customers who are back, and of those who wait. */
const BACK = {
  id: /\b(?:pulih|normal|tersambung|terhubung|(?<=(?:sudah|telah|kembali) )online)\b/i,
  en: /\b(?:back|restored|recovered|(?:re)?connected|(?<=(?:are|is|back) )online)\b/i,
} as const;
const WAITING = {
  id: /\b(?:belum|tidak)(?: \w+)? (?:pulih|normal|tersambung|terhubung|bisa|dapat)\b|\bmasih\b/i,
  en: /\bnot(?: \w+)? (?:back|restored|(?:re)?connected|online)\b|\b(?:still|yet to|waiting|remaining)\b/i,
} as const;
/** What is expected or on a condition says nothing of now. */
const HEDGED = {
  id: /\b(?:akan|diperkirakan|perkiraan|jika|setelah|sebelum|hingga|sampai)\b/i,
  en: /\b(?:will|expect(?:ed)?|estimated?|if|after|before|until)\b/i,
} as const;
/** `35.420 dari 38.500 pelanggan`: all of them are named beside those who are back. */
const OUT_OF = { id: /\bdari(?: total)? $/i, en: /\bof(?: the| all)? $/i } as const;

/** Numbers of customers that are those of a fact, and said of others: those who wait called back, or the other way round. */
export function peopleFaults(
  { sentences, claims }: TextReading,
  language: Language,
  { state, correction }: View,
): readonly Contradiction[] {
  const counts = claims.filter(({ kind, isPeople }) => kind === 'count' && isPeople);
  if (counts.length === 0 || correction || !isOpen(state.status)) return [];
  const { back, waiting } = numbersOf(state);
  return sentences.flatMap(({ text, index }) => {
    const isWaiting = WAITING[language].test(text);
    if (HEDGED[language].test(text) || !(isWaiting || BACK[language].test(text))) return [];
    const [right, wrong] = isWaiting ? [waiting, back] : [back, waiting];
    return counts
      .filter(claim => claim.index >= index && claim.index < index + text.length)
      .filter(claim => !OUT_OF[language].test(text.slice(0, claim.index - index)))
      .filter(({ value }) => wrong.has(Number(value)) && !right.has(Number(value)))
      .map(({ found, index: at }) => ({
        code: 'wrong-state' as const,
        language,
        found,
        index: at,
        message: `says that ${found} ${isWaiting ? 'wait' : 'are back'}, and the facts say otherwise.`,
        fix: 'Correct the words, or state the numbers: --customers, --restored.',
      }));
  });
}

/** Numbers of those who are back and of those who wait, by service and together; before anybody is back, all wait. */
function numbersOf({ customers = {}, restored = {}, services }: View['state']) {
  const pairs = Object.entries(customers).map(([service, all]) => {
    const isWhole = impactOf(services[service] ?? 'disrupted') === 'normal';
    return [isWhole ? all : (restored[service] ?? 0), all] as const;
  });
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const withSum = (values: readonly number[]): ReadonlySet<number> => new Set([...values, sum(values)]);
  return {
    back: withSum(pairs.map(([back]) => back).filter(back => back > 0)),
    waiting: withSum(pairs.map(([back, all]) => all - back)),
  };
}
