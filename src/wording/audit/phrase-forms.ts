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
  for (const source of sources) {
    for (const [field, section] of Object.entries(SECTIONS)) {
      const named: unknown = (source as Record<string, unknown>)[field];
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
