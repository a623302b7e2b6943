import { epoch } from '../../domain/instant.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { withinOf, zonesOf } from '../../domain/places.ts';
import type { Settings } from '../../domain/settings.ts';
import type { State } from '../../domain/state.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Zone } from '../../domain/vocabulary.ts';
import { plannedAction } from '../action.ts';
import type { Wording } from '../facts.ts';
import { type Claim, type ClaimKind, keyOf } from './claim.ts';
import { addDerived, type Lengths, lengthsOf } from './derived-facts.ts';
import { type FactText, walkFacts } from './fact-values.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { isNear } from './near.ts';
import { isHarmless, isInstructed, speaksOfSpread } from './own-claims.ts';
import { phraseForms } from './phrase-forms.ts';
import { readText } from './read-claims.ts';
import { linkValue } from './read-numbers.ts';
import { standingSupport } from './standing-support.ts';

/** What the facts of an update bear out, in the form claims have. */
export interface Support {
  readonly has: (claim: Claim) => boolean;
  /** The words themselves stand in a text of the file, a phrase or a name. */
  readonly isQuoted: (claim: Claim) => boolean;
  /** A round number that the fact is a little more than: `lebih dari 38.000` of 38,500; how long it has lasted, nearly. */
  readonly isNear: (claim: Claim, text: string) => boolean;
  /** A text with the words that a person wrote for this incident blanked out, each place as long as it was. */
  readonly withoutOwn: (text: string) => string;
}

export function supportOf(
  { values, texts, forms, asOf, lengths }: Gathered,
  { settings }: Wording,
  language: Language,
): Support {
  const lexicon = lexiconOf(settings, language);
  const standing = standingSupport(settings, language);
  const quoted = new Set<string>();
  for (const own of texts) {
    for (const claim of readText(own.text[language], lexicon).claims) {
      if (!own.isBound || isHarmless(claim, language, { ...own, asOf })) quoted.add(claim.key);
    }
  }
  for (const form of forms) for (const key of statedBy(form, lexicon)) quoted.add(key);
  const isWritten = (name: string): boolean =>
    texts.some(({ text, isBound }) => text[language].includes(name) && !(isBound && speaksOfSpread(text))) ||
    forms.some(form => form[language].includes(name)) ||
    standing.texts.some(text => text.includes(name));
  const isQuoted = (claim: Claim): boolean => {
    return (
      quoted.has(claim.key) ||
      standing.quoted.has(claim.key) ||
      (claim.value.startsWith('name ') && isWritten(claim.value.slice(5)))
    );
  };
  const own = new Set(
    texts.filter(({ text }) => text[language].length > 8).map(({ text }) => bare(text[language])),
  );
  return {
    has: claim => values.has(claim.key) || standing.values.has(claim.key) || isQuoted(claim),
    isQuoted,
    isNear: (claim, text) => isNear(claim, text, language, { values, lengths }),
    // Once each: a sentence of the notice may say the same.
    withoutOwn: text => [...own].reduce((rest, words) => rest.replace(words, ' '.repeat(words.length)), text),
  };
}

/** What a phrase of the book may not say by itself, nor count people: it serves many incidents. */
const CHECKED_IN_PHRASES: ReadonlySet<ClaimKind> = new Set([
  'clock',
  'date',
  'money',
  'phone',
  'link',
  'percent',
  'weekday',
]);

const stated = new WeakMap<Lexicon, WeakMap<Bilingual<string>, readonly string[]>>();

/** What a phrase of the book may state by itself, read once. */
function statedBy(form: Bilingual<string>, lexicon: Lexicon): readonly string[] {
  const known = stated.get(lexicon) ?? new WeakMap<Bilingual<string>, readonly string[]>();
  stated.set(lexicon, known);
  const keys =
    known.get(form) ??
    readText(form[lexicon.language], lexicon)
      .claims.filter(claim => !claim.isPeople && !CHECKED_IN_PHRASES.has(claim.kind))
      // How long a repair takes differs; how long to leave a modem off does not.
      .filter(claim => claim.kind !== 'duration' || isInstructed(claim, form[lexicon.language]))
      .map(({ key }) => key);
  known.set(form, keys);
  return keys;
}

/** Without its first letter and last stop, which tidying may change. */
const bare = (text: string): string => text.trim().slice(1).replace(/[.?]$/, '');

/** The facts of a view in the form claims have, and the texts that hold some; the same for both languages. */
export interface Gathered {
  readonly values: ReadonlySet<string>;
  readonly texts: readonly FactText[];
  /** The phrases that they name. */
  readonly forms: readonly Bilingual<string>[];
  /** When the notice speaks, in milliseconds. */
  readonly asOf: number;
  readonly lengths: () => Lengths;
}

export function gatherFacts(view: View, { settings, phrases }: Wording, beside: object): Gathered {
  const values = new Set<string>();
  const texts: FactText[] = [];
  const add = (kind: ClaimKind, value: string | number): void => void values.add(keyOf(kind, value));
  const sources = sourcesOf(view);
  const zones = zonesToldIn(view, settings);
  const seen = new Set<unknown>();
  const days = new Set<number>();
  for (const source of [...sources, ...toldBefore(view), beside])
    walkFacts(source, { add, texts, zones, seen, days });
  addDerived(view, add);
  for (const key of Object.keys(view.state.everAreas))
    add('place', `region ${settings.areas[key]?.region?.id}`);
  // What is said of a place may name a smaller one in it.
  for (const [key, around] of Object.entries(withinOf(settings.areas)))
    if (around.some(area => area in view.state.everAreas)) add('place', key);
  if (view.incident.link) add('link', linkValue(view.incident.link));
  return {
    values,
    texts,
    forms: phraseForms(sources, phrases),
    asOf: epoch(view.update.at),
    lengths: () => lengthsOf(view),
  };
}

/**
 * After the end, what was estimated or planned is past, and may be told beside what came true; of an outage that
 * returned, when it was there before, and of how many.
 */
function toldBefore({ state, before, incident, index }: View): readonly object[] {
  const earlier = incident.updates.slice(0, index);
  return [
    ...(isOpen(state.status) ? [] : earlier.map(({ eta, window }) => ({ eta, window }))),
    // Work whose new date was not set is told with the one that it had.
    ...(index > 0 && before?.window === undefined ? earlier.map(({ window }) => ({ window })) : []),
    ...(state.firstStarted === undefined
      ? []
      : earlier.map(({ started, since, ended, customers }) => ({ started, since, ended, customers }))),
  ];
}

/** The organization's zone, and those its areas lie in: at night their dates differ. */
function zonesToldIn({ state }: View, { areas, organization }: Settings): readonly Zone[] {
  return [...new Set([organization.zone, ...zonesOf(state.everAreas, areas)])];
}

/** What the notice may speak of: the update, the state, and of what was told before only what has changed. */
export function sourcesOf(view: View): readonly object[] {
  const { update, state, correction, changes, before, incident, index } = view;
  const told = correction
    ? Object.fromEntries(correction.fields.map(field => [field, correction.told[field as keyof State]]))
    : {};
  const done = incident.updates.slice(0, index + 1).map(({ action }) => action);
  return [
    { ...update, ...(correction && { of: correction.of.at }) },
    state,
    told,
    { eta: changes.etaBefore, customers: changes.countsBefore },
    before?.window && update.window ? { window: before.window } : {},
    before?.max_interruption && update.max_interruption ? { told: before.max_interruption } : {},
    before?.promises && update.promises ? { promises: before.promises } : {},
    { action: plannedAction(view) },
    // Where nothing has changed, the notice says that what was being done goes on.
    changes.nothing && before?.action ? { action: before.action } : {},
    { areas: changes.clearedAreas },
    changes.suspected ? { cause: changes.suspected } : {},
    { done: done.flatMap(action => (typeof action === 'object' && 'done' in action ? [action.done] : [])) },
    incident.title ? { title: incident.title } : {},
    { earlier: incident.updates.slice(0, index).map(({ at }) => at) },
  ];
}
