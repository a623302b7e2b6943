import {
  type Catalogue,
  PHRASE_SECTIONS,
  type PhraseSection,
  type PhraseSlots,
} from '../domain/references.ts';
import { phraseSlots } from './phrase.ts';
import type { PhraseBook } from './phrase-book.ts';

/** Words that every phrase may use without the incident giving them. */
export const CONTEXT_SLOTS: readonly string[] = ['audience', 'phone', 'where'];

/** The slots of every phrase an incident may choose, for checking its references. */
export function slotCatalogue(book: PhraseBook): Catalogue['phrases'] {
  const sections = PHRASE_SECTIONS.map(section => [section, slotsOfSection(book[section])] as const);
  return Object.fromEntries(sections) as Record<PhraseSection, Record<string, PhraseSlots>>;
}

function slotsOfSection(phrases: Readonly<Record<string, object>>): Record<string, PhraseSlots> {
  return Object.fromEntries(Object.entries(phrases).map(([name, forms]) => [name, slotsOfForms(forms)]));
}

/** A slot is required when a form in either language cannot do without it. */
function slotsOfForms(forms: object): PhraseSlots {
  const texts = Object.values(forms).flatMap(form => Object.values(form as Record<string, string>));
  const all = texts.map(phraseSlots);
  const required = new Set(
    all.flatMap(slots => slots.required).filter(name => !CONTEXT_SLOTS.includes(name)),
  );
  const optional = new Set(
    all.flatMap(slots => slots.optional).filter(name => !CONTEXT_SLOTS.includes(name)),
  );
  return { required: [...required], optional: [...optional].filter(name => !required.has(name)) };
}
