import type { Bilingual } from '../../domain/language.ts';
import type { PhraseBook } from '../phrase-book.ts';

const SECTIONS = {
  advice: 'advice',
  symptom: 'symptoms',
  cause: 'causes',
  action: 'actions',
  purpose: 'purposes',
  compensation: 'compensation',
} as const satisfies Record<string, keyof PhraseBook>;
const FIELDS = Object.entries(SECTIONS);

/** The words of every phrase that the facts name, slots included: what they hold needs no other fact. */
export function phraseForms(sources: readonly object[], phrases: PhraseBook): readonly Bilingual<string>[] {
  return [...namedForms(sources, phrases).keys()];
}

/** The same with the fact that names each: `cause fiber-cut`. */
export function namedForms(
  sources: readonly object[],
  phrases: PhraseBook,
): ReadonlyMap<Bilingual<string>, string> {
  const forms = new Map<Bilingual<string>, string>();
  // The update and the state share most.
  const seen = new Set<unknown>([undefined]);
  for (const source of sources) {
    for (const [field, section] of FIELDS) {
      const named: unknown = (source as Record<string, unknown>)[field];
      if (seen.has(named)) continue;
      if (typeof named === 'object') seen.add(named);
      for (const key of keysOf(named)) {
        for (const form of Object.values(phrases[section][key] ?? {}))
          forms.set(form as Bilingual<string>, `${field} ${key}`);
      }
    }
  }
  return forms;
}

function keysOf(named: unknown): readonly string[] {
  if (typeof named === 'string') return [named];
  if (Array.isArray(named)) return named.flatMap(keysOf);
  if (typeof named === 'object' && named !== null && 'type' in named && typeof named.type === 'string')
    return [named.type];
  return [];
}
