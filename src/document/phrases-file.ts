import type * as z from 'zod/mini';
import type { Finding, Path } from '../domain/problem.ts';
import { isSlot, SLOTS } from '../domain/slots.ts';
import { type Loaded, load } from './load.ts';
import { CATALOGUE_LIMITS, type Plain } from './plain.ts';
import type { Source } from './source.ts';
import { textWarnings } from './text-warnings.ts';

/** What the phrase book knows about a phrase's own syntax; document does not depend on wording. */
export interface PhraseSyntax<P> {
  readonly schema: z.ZodMiniType<P>;
  readonly slotsOf: (phrase: string) => readonly string[];
  readonly strayBracket: (phrase: string) => string | undefined;
  readonly contextSlots: readonly string[];
}

/** Reads and checks a `phrases.yaml`: its schema, its slots, and that both languages use the same ones. */
export function loadPhrases<P>(source: Source, syntax: PhraseSyntax<P>): Promise<Loaded<P>> {
  return load<P, P>(source, {
    limits: CATALOGUE_LIMITS,
    schemaOf: () => syntax.schema,
    findingsOf: ({ plain }) => [...phraseFindings(plain, [], syntax), ...textWarnings(plain)],
    build: parsed => parsed,
  });
}

function phraseFindings<P>(value: Plain, path: Path, syntax: PhraseSyntax<P>): readonly Finding[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const { id, en } = value;
  if (typeof id === 'string' && typeof en === 'string') return pairFindings({ id, en }, path, syntax);
  return Object.entries(value).flatMap(([key, inner]) => phraseFindings(inner, [...path, key], syntax));
}

function pairFindings<P>(
  pair: { id: string; en: string },
  path: Path,
  syntax: PhraseSyntax<P>,
): readonly Finding[] {
  const languages = ['id', 'en'] as const;
  const slots = { id: syntax.slotsOf(pair.id), en: syntax.slotsOf(pair.en) };
  const found = languages.flatMap(language => [
    ...unknownSlots(slots[language], [...path, language], syntax),
    ...brackets(syntax.strayBracket(pair[language]), [...path, language]),
  ]);
  const missing = (from: 'id' | 'en', to: 'id' | 'en') =>
    slots[from].filter(slot => !slots[to].includes(slot));
  const uneven = [
    ...missing('id', 'en').map(slot => [slot, 'en'] as const),
    ...missing('en', 'id').map(slot => [slot, 'id'] as const),
  ];
  return [
    ...found,
    ...uneven.map(([slot, language]) => ({
      code: 'uneven-slots',
      path: [...path, language],
      message: `The slot {${slot}} stands in one language only.`,
      fix: `Use {${slot}} in both languages, or in none.`,
    })),
  ];
}

function unknownSlots<P>(
  slots: readonly string[],
  path: Path,
  { contextSlots }: PhraseSyntax<P>,
): readonly Finding[] {
  return slots
    .filter(slot => !isSlot(slot) && !contextSlots.includes(slot))
    .map(slot => ({
      code: 'unknown-slot',
      path,
      message: `There is no slot {${slot}}.`,
      fix: `Use one of: ${[...Object.keys(SLOTS), ...contextSlots].join(', ')}.`,
    }));
}

function brackets(stray: string | undefined, path: Path): readonly Finding[] {
  if (stray === undefined) return [];
  return [
    {
      code: 'phrase-syntax',
      path,
      message: `A "${stray}" stands alone in the phrase.`,
      fix: 'Close it, or remove it.',
    },
  ];
}
