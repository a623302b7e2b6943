import { impactOf } from '../domain/impacts.ts';
import { type Bilingual, inBoth, type Language } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { View } from '../domain/view.ts';
import type { Claim } from '../wording/audit/claim.ts';
import { lexiconOf } from '../wording/audit/lexicon.ts';
import { namedForms } from '../wording/audit/phrase-forms.ts';
import { readText } from '../wording/audit/read-claims.ts';
import { sourcesOf } from '../wording/audit/support.ts';
import type { Wording } from '../wording/facts.ts';
import { ownWords } from '../wording/impact.ts';
import { literally } from '../wording/lint/patterns.ts';
import { groupBy } from '../wording/list.ts';
import { longestRun } from '../wording/phrase.ts';

/** What a stretch of a text states: the same values wherever they are said. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

/** Words by which a fact is told that is no number, time or name: a cause, an impact, what is done about it. */
export interface StatedWords {
  readonly value: string;
  readonly words: Bilingual<string>;
}

/** The words of the phrases that an update's facts name. */
export function statedWords(view: View, { phrases, settings }: Wording): readonly StatedWords[] {
  const own = Object.entries(view.state.services).flatMap(([key, value]) => {
    const words = ownWords(impactOf(value), [key], settings);
    return words ? [[words, `impact ${impactOf(value)}`] as const] : [];
  });
  const impacts = [...new Set(Object.values(view.state.services).map(impactOf))].flatMap(impact =>
    Object.values(phrases.impacts[impact] ?? {}).flatMap(form =>
      form ? [[form, `impact ${impact}`] as const] : [],
    ),
  );
  const phrased = [...namedForms(sourcesOf(view), phrases), ...impacts, ...own].map(([form, value]) => ({
    value,
    words: inBoth(language => longestRun(form[language])),
  }));
  return [...phrased, ...writtenWords(view), ...(hasNormal(view) ? WORKING : [])];
}

/** What a person wrote for this update, without the stop that a sentence of a notice may have of its own. */
function writtenWords({ update: { reason, message }, incident: { title } }: View): readonly StatedWords[] {
  return Object.entries({ reason, message, title }).flatMap(([field, text]) =>
    text === undefined ? [] : [{ value: field, words: inBoth(language => bare(text[language])) }],
  );
}

const bare = (text: string): string => text.trim().replace(/[.?!]$/, '');

const hasNormal = ({ state }: View): boolean =>
  Object.values(state.services).some(service => impactOf(service) === 'normal');

/** How templates say that a service works, beside the phrase. */
const WORKING: readonly StatedWords[] = [
  { id: 'berfungsi normal', en: 'work normally' },
  { id: 'berjalan normal', en: 'works normally' },
  { id: 'normal', en: 'normal' },
].map(words => ({ value: 'impact normal', words }));

/** What a text states, stretch by stretch; none of them overlap. */
export function stretchesIn(
  text: string,
  language: Language,
  { settings, words }: { readonly settings: Settings; readonly words: readonly StatedWords[] },
): readonly Stretch[] {
  const { claims } = readText(text, lexiconOf(settings, language));
  const read = groupBy(claims, ({ index, found }: Claim) => String(text.indexOf(found, index))).map(
    ([start, those]) => ({
      start: Number(start),
      end: Number(start) + Math.max(...those.map(({ found }) => found.length)),
      values: those.map(claim => statedValue(claim, text)),
    }),
  );
  const told = words.flatMap(({ value, words: { [language]: run } }) => placesOf(run, text, value));
  const longestFirst = [...read, ...told.sort((a, b) => b.end - b.start - (a.end - a.start))];
  const apart: Stretch[] = [];
  for (const one of longestFirst) {
    const rest = one.start < 0 ? undefined : besideThe(apart, one, text);
    if (rest) apart.push(rest);
  }
  return apart.sort((a, b) => a.start - b.start);
}

/** Two teams, two areas and the second update are three facts. */
function statedValue({ kind, key, index, found }: Claim, text: string): string {
  if (kind !== 'count') return key;
  const [before, behind] = [text.slice(Math.max(0, index - 8), index), text.slice(index + found.length)];
  const counted = COUNTED.find(([, words]) => words.test(behind))?.[0];
  return `${key} ${/(?:ke-|Update )$/.test(before) ? 'updates' : (counted ?? '')}`.trim();
}

const COUNTED = [
  ['teams', /^ (?:tim|(?:of our )?teams?)\b/i],
  ['areas', /^ (?:wilayah|areas?)\b/i],
  ['services', /^ (?:layanan|services?)\b/i],
] as const;

/** Of words that hold a number or a name, which are facts of their own, the longest part that holds none. */
function besideThe(others: readonly Stretch[], one: Stretch, text: string): Stretch | undefined {
  const inside = others.filter(({ start, end }) => start < one.end && one.start < end);
  if (inside.length === 0) return one;
  const bounds = [one.start, ...inside.flatMap(({ start, end }) => [start, end]), one.end].sort(
    (a, b) => a - b,
  );
  const parts = bounds.slice(1).flatMap((end, index) => {
    const start = bounds[index] ?? end;
    const words = text.slice(start, end);
    const isFree = start < end && !inside.some(other => start < other.end && other.start < end);
    const [from, to] = [start + words.length - words.trimStart().length, start + words.trimEnd().length];
    return isFree && to - from >= SHORTEST ? [{ ...one, start: from, end: to }] : [];
  });
  return parts.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** Shorter words say too many things. */
const SHORTEST = 4;

function placesOf(run: string, text: string, value: string): readonly Stretch[] {
  if (run.length < SHORTEST) return [];
  // "paling lambat pukul …" is no service that is slow.
  const pattern = new RegExp(`(?<!\\w|\\bpaling )${literally(run)}(?!\\w)`, 'gi');
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    values: [value],
  }));
}
