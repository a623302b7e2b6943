import type { Draft, LooseUpdate } from './draft.ts';
import { nearest } from './nearest.ts';
import { nestedAreas } from './nested-areas.ts';
import { withinOf } from './places.ts';
import type { Finding, Path } from './problem.ts';
import type { Settings } from './settings.ts';
import { isSlot, type Slot } from './slots.ts';

/** The sections of the phrase book that updates choose from. */
export const PHRASE_SECTIONS = [
  'causes',
  'symptoms',
  'actions',
  'purposes',
  'advice',
  'compensation',
] as const;
export type PhraseSection = (typeof PHRASE_SECTIONS)[number];

/** A phrase as references need it: the slots it must have and those it may have. */
export interface PhraseSlots {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Keys an incident may refer to. */
export interface Catalogue {
  readonly services: Settings['services'];
  readonly areas: Settings['areas'];
  readonly phrases: Readonly<Record<PhraseSection, Readonly<Record<string, PhraseSlots>>>>;
}

type Reference = { readonly path: Path; readonly atKey?: boolean; readonly key: string };

/** Services, areas and phrases that an incident names and nobody defined, and slots left open or unknown. */
export function validateReferences(draft: Draft, catalogue: Catalogue): readonly Finding[] {
  const within = withinOf(catalogue.areas);
  return draft.updates.flatMap((update, index) => {
    const base = ['updates', index];
    return [
      ...serviceReferences(update).flatMap(ref => unknown('service', ref, base, catalogue.services)),
      ...areaReferences(update).flatMap(ref => unknown('area', ref, base, catalogue.areas)),
      ...nestedAreas(update, base, within),
      ...phraseReferences(update).flatMap(ref => phraseFindings(ref, base, catalogue)),
    ];
  });
}

function serviceReferences(update: LooseUpdate): Reference[] {
  const maps = (['services', 'customers', 'restored'] as const).flatMap(field =>
    Object.keys(update[field] ?? {}).map(key => ({ path: [field, key], atKey: true, key })),
  );
  const compensated = (update.compensation ?? []).flatMap((item, at) =>
    (item.services ?? []).map((key, place) => ({ path: ['compensation', at, 'services', place], key })),
  );
  return [...maps, ...compensated, ...slotReferences('service', update)];
}

/** Services and areas that fill a slot of a phrase. */
function slotReferences(slot: 'service' | 'area', update: LooseUpdate): Reference[] {
  return phraseReferences(update).flatMap(({ path, value }) => {
    const key = typeof value === 'object' ? value[slot] : undefined;
    return typeof key === 'string' ? [{ path: [...path, slot], key }] : [];
  });
}

function areaReferences(update: LooseUpdate): Reference[] {
  const { areas } = update;
  const slots = slotReferences('area', update);
  if (!areas) return slots;
  if (Array.isArray(areas)) return [...slots, ...areas.map((key, at) => ({ path: ['areas', at], key }))];
  return [...slots, ...Object.keys(areas).map(key => ({ path: ['areas', key], atKey: true, key }))];
}

interface PhraseReference {
  readonly section: PhraseSection;
  readonly path: Path;
  readonly value: string | Readonly<Record<string, unknown>>;
}

/** Fields beside the slots that an item of a section may have. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'type',
  'certainty',
  'teams',
  'done',
  'services',
  'delivery',
  'via',
  'by',
]);

function phraseReferences(update: LooseUpdate): PhraseReference[] {
  const { cause, symptom, action, purpose, advice = [], compensation = [] } = update;
  const single = [
    { section: 'causes', field: 'cause', value: cause === 'unknown' ? undefined : cause },
    { section: 'symptoms', field: 'symptom', value: symptom },
    { section: 'actions', field: 'action', value: action },
    { section: 'purposes', field: 'purpose', value: purpose },
  ] as const;
  return [
    ...single.flatMap(({ section, field, value }) => (value ? [{ section, path: [field], value }] : [])),
    ...advice.map((value, at) => ({ section: 'advice' as const, path: ['advice', at], value })),
    ...compensation.map((value, at) => ({
      section: 'compensation' as const,
      path: ['compensation', at],
      value,
    })),
  ];
}

function phraseFindings(
  { section, path, value }: PhraseReference,
  base: Path,
  catalogue: Catalogue,
): Finding[] {
  const key = typeof value === 'string' ? value : value.type;
  if (typeof key !== 'string') return [];
  const known = catalogue.phrases[section];
  const keyPath = typeof value === 'string' ? path : [...path, 'type'];
  const phrase = Object.hasOwn(known, key) ? known[key] : undefined;
  if (!phrase) return unknown('phrase', { path: keyPath, key }, base, known, section);
  const given = typeof value === 'string' ? [] : Object.keys(value).filter(isSlot);
  return [
    ...slotsMissing(key, phrase, given, [...base, ...keyPath]),
    ...slotsUnused(key, phrase, value, [...base, ...path]),
  ];
}

function slotsMissing(key: string, phrase: PhraseSlots, given: readonly Slot[], path: Path): Finding[] {
  const missing = phrase.required.filter(slot => !given.some(name => name === slot));
  if (missing.length === 0) return [];
  return [
    {
      code: 'missing-slot',
      path,
      message: `The phrase ${key} needs ${missing.join(', ')}.`,
      fix: `Write { type: ${key}, ${missing.map(slot => `${slot}: …`).join(', ')} }.`,
    },
  ];
}

function slotsUnused(
  key: string,
  phrase: PhraseSlots,
  value: PhraseReference['value'],
  path: Path,
): Finding[] {
  if (typeof value === 'string') return [];
  const named = [...phrase.required, ...phrase.optional];
  const usable = named.includes('place') ? [...named, 'area'] : named;
  return Object.keys(value)
    .filter(name => !OWN_FIELDS.has(name) && !usable.includes(name))
    .map(name => ({
      code: 'unused-slot',
      path: [...path, name],
      atKey: true,
      message: `The phrase ${key} has no place for ${name}, so nobody would read it.`,
      fix: usable.length > 0 ? `Remove it, or use: ${usable.join(', ')}.` : 'Remove it.',
    }));
}

function unknown(what: string, ref: Reference, base: Path, known: object, where = `${what}s`): Finding[] {
  if (Object.hasOwn(known, ref.key)) return [];
  const keys = Object.keys(known);
  const guess = nearest(ref.key, keys);
  const home = what === 'phrase' ? `templates/phrases.yaml, ${where}` : `settings.yaml, ${where}`;
  return [
    {
      code: `unknown-${what}`,
      path: [...base, ...ref.path],
      ...(ref.atKey && { atKey: true }),
      message: `There is no ${what} "${ref.key}".`,
      fix: guess
        ? `Did you mean ${guess}? If not, add it to ${home}.`
        : `${keys.length > 0 ? `Use ${someOf(keys, ref.key)}, or add` : 'Add'} it to ${home}.`,
    },
  ];
}

/** Enough to choose from, on a line or two. */
const MOST_NAMED = 10;

/** Those that share a word with what was written come first. */
function someOf(all: readonly string[], written: string): string {
  const words = written.toLowerCase().split(/[-_ ]/);
  const isLike = (key: string): boolean => key.split('-').some(word => words.includes(word));
  const keys = all.toSorted((a, b) => Number(isLike(b)) - Number(isLike(a)));
  const more = keys.length - MOST_NAMED;
  return `one of ${keys.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
