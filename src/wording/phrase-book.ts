import * as z from 'zod/mini';
import { bilingual, key } from '../domain/schema.ts';
import { OCCASIONS } from '../domain/status.ts';
import { AUDIENCES, FORMAT, IMPACTS, SEVERITIES } from '../domain/vocabulary.ts';

const label = z.strictObject({ label: bilingual, meaning: z.optional(bilingual) });

/** The sections of `phrases.yaml` and the forms a phrase has in each. */
const SECTIONS = {
  statuses: z.partialRecord(z.enum([...OCCASIONS, 'recovering', 'suspected']), label),
  severities: z.partialRecord(z.enum(SEVERITIES), label),
  audiences: z.partialRecord(
    z.enum(AUDIENCES),
    z.strictObject({ people: bilingual, person: bilingual, greeting: bilingual }),
  ),
  impacts: z.partialRecord(
    z.enum(IMPACTS),
    z.strictObject({ now: bilingual, planned: bilingual, short: z.optional(bilingual) }),
  ),
  causes: z.record(
    key.check(z.refine(name => name !== 'unknown', 'reserved-key')),
    z.strictObject({
      clause: bilingual,
      noun: bilingual,
      headline: z.optional(bilingual),
      short: z.optional(bilingual),
    }),
  ),
  symptoms: z.record(key, z.strictObject({ say: bilingual })),
  actions: z.record(
    key,
    z.strictObject({
      doing: bilingual,
      planned: bilingual,
      done: bilingual,
      done_short: z.optional(bilingual),
      short: z.optional(bilingual),
    }),
  ),
  purposes: z.record(key, z.strictObject({ say: bilingual })),
  advice: z.record(key, z.strictObject({ say: bilingual, short: z.optional(bilingual) })),
  compensation: z.record(
    key,
    z.union([
      z.strictObject({ say: bilingual }),
      z.strictObject({ long: bilingual, short: z.optional(bilingual) }),
    ]),
  ),
};

export const phraseBookSchema = z.strictObject({ format: z.literal(FORMAT), ...SECTIONS });
const optionalSections = Object.fromEntries(Object.keys(SECTIONS).map(name => [name, true])) as Record<
  keyof typeof SECTIONS,
  true
>;
/** A workspace's own phrases may be any part of the book. */
export const ownPhrasesSchema = z.partial(phraseBookSchema, optionalSections);

export type PhraseBook = z.infer<typeof phraseBookSchema>;
export type OwnPhrases = z.infer<typeof ownPhrasesSchema>;

/** The shipped book with a workspace's phrases added, or put in place of those with the same key. */
export function mergePhrases(shipped: PhraseBook, own: OwnPhrases): PhraseBook {
  const merged: Record<string, unknown> = { ...shipped };
  for (const [section, phrases] of Object.entries(own)) {
    if (section !== 'format')
      merged[section] = { ...shipped[section as keyof typeof SECTIONS], ...(phrases as object) };
  }
  return merged as PhraseBook;
}
