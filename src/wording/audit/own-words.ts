import { type Bilingual, LANGUAGES, type Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import type { State } from '../../domain/state.ts';
import type { View } from '../../domain/view.ts';
import { splitSentences } from '../lint/sentences.ts';
import type { PhraseBook } from '../phrase-book.ts';
import type { OwnText } from './bilingual.ts';
import { brokenOtherwise } from './broken-things.ts';
import { lexiconOf } from './lexicon.ts';
import { OPPOSITES } from './opposite-advice.ts';
import type { OwnSaying } from './own-saying.ts';
import { OWN_SAYINGS } from './own-sayings.ts';
import { readText } from './read-claims.ts';

/** Facts that a person writes out in sentences. */
const WRITTEN: ReadonlySet<unknown> = new Set([
  'message',
  'action',
  'reason',
  'symptom',
  'advice',
  'purpose',
]);

/** Words of a bilingual text that the facts deny, or do not bear out. */
export interface Untrue {
  /** As they stand in Indonesian. */
  readonly found: string;
  readonly message: string;
  readonly fix: string;
}

/** Whether a fact is written out in sentences: more than a name. */
export const isWritten = ({ path }: OwnText): boolean => path[0] === 'title' || WRITTEN.has(path[2]);

/** What a person's own words say that the facts deny, or do not say. */
export function untrueWords(text: Bilingual<string>, view: View, settings: Settings): readonly Untrue[] {
  const { sayings, opposites } = deniedBy(view);
  return [
    ...[...sayings, ...opposites].flatMap(saying => found(text, saying, settings)),
    ...elsewhere(text, view, settings),
    ...brokenThings(text, view),
  ];
}

interface Denied {
  readonly sayings: readonly OwnSaying[];
  readonly opposites: readonly Omit<OwnSaying, 'isWrong'>[];
}

const denied = new WeakMap<View, Denied>();

/** What would be wrong to say of an update; looked for once. */
function deniedBy(view: View): Denied {
  const known = denied.get(view) ?? {
    sayings: OWN_SAYINGS.filter(({ isWrong }) => isWrong(view)),
    opposites: adviceSo(view).flatMap(key => {
      const words = OPPOSITES[key];
      return words ? [{ words, ...OPPOSITE }] : [];
    }),
  };
  denied.set(view, known);
  return known;
}

/** Whole sentences that the phrases hold for an update: a workspace may have its own. */
export function spokenPhrases(
  { update, index }: View,
  phrases: Pick<PhraseBook, 'advice' | 'symptoms'>,
): readonly OwnText[] {
  const keyOf = (item: unknown): string | undefined =>
    typeof item === 'string' ? item : (item as { readonly type?: string } | undefined)?.type;
  const sentences = [
    ...(update.advice ?? []).map(item => ['advice', phrases.advice[keyOf(item) ?? '']] as const),
    ['symptom', phrases.symptoms[keyOf(update.symptom) ?? '']] as const,
  ];
  return sentences.flatMap(([field, phrase]) =>
    phrase ? [{ path: ['updates', index, field], text: phrase.say }] : [],
  );
}

const OPPOSITE = {
  message: 'tells customers the opposite of the advice that they were given.',
  fix: 'Take one of them out.',
} as const;

/** Keys of the advice that was given up to this update. */
const adviceSo = ({ incident, index }: View): readonly string[] =>
  incident.updates
    .slice(0, index + 1)
    .flatMap(({ advice = [] }) => advice)
    .flatMap(item => (typeof item === 'string' ? item : 'type' in item ? item.type : []));

function found(
  text: Bilingual<string>,
  { words, unless, namesNo, message, fix }: Omit<OwnSaying, 'isWrong'>,
  settings: Settings,
): readonly Untrue[] {
  const isOfAll = (sentence: string, language: Language): boolean =>
    !namesNo ||
    !readText(sentence, lexiconOf(settings, language)).claims.some(({ kind }) => namesNo.includes(kind));
  const [id, en] = LANGUAGES.map(language =>
    splitSentences(text[language])
      .filter(sentence => !unless?.[language].test(sentence.text))
      .filter(sentence => isOfAll(sentence.text, language))
      .map(sentence => words[language].exec(sentence.text)?.[0])
      .find(match => match !== undefined),
  );
  if (id === undefined || en === undefined) return [];
  return [{ found: id.trim(), message, fix }];
}

/** Another thing is said to have broken than the one that the facts call the cause. */
function brokenThings(text: Bilingual<string>, view: View): readonly Untrue[] {
  if (view.incident.kind !== 'outage' || view.state.firstStarted !== undefined) return [];
  const words = brokenOtherwise(text, view);
  return words === undefined
    ? []
    : [
        {
          found: words,
          message: 'says that another thing broke than the facts, or the other language, call the cause.',
          fix: 'Take it out, or correct the cause: --cause, incident correct.',
        },
      ];
}

/** Where a thing broke, and the name behind that. */
const BROKE = [
  /\b(?:[Kk]abel|[Pp]ipa|[Tt]iang|[Tt]itik|[Jj]alur)\b[^.;]{0,25}\b(?:putus(?:nya)?|terputus|bocor|pecah|roboh|rusak)\b[^.;]{0,15}?\b(?:di|berada di|ada di) ((?:Jalan |Jl\. )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)/,
] as const;
const BESIDE = /\b(?:juga|lain|pernah|bukan|tidak|cadangan)\b/i;

/** A cause that is told to lie in another place than the facts say. */
function elsewhere(
  text: Bilingual<string>,
  { state: { cause } }: View,
  settings: Settings,
): readonly Untrue[] {
  if (typeof cause !== 'object' || !(cause.place ?? cause.area)) return [];
  const known = namesOf(cause, settings);
  return splitSentences(text.id).flatMap(sentence =>
    BROKE.flatMap(words => {
      const name = BESIDE.test(sentence.text) ? undefined : words.exec(sentence.text)?.[1];
      if (name === undefined || known.some(one => one.includes(name) || name.includes(one))) return [];
      return [
        {
          found: name,
          message: `says that it broke in ${name}; the cause lies elsewhere by the facts.`,
          fix: 'Correct it, or correct the cause: incident correct --cause.',
        },
      ];
    }),
  );
}

/** What the place of a cause is called: its own name, its area's, and the names that either holds. */
function namesOf(
  { place, area }: Exclude<State['cause'], 'unknown' | undefined>,
  { areas }: Settings,
): readonly string[] {
  const { name, short, region } = (typeof area === 'string' && areas[area]) || {};
  const written = typeof place === 'object' && 'id' in place ? [place.id] : [];
  return [...written, name?.id, short?.id, region?.id].filter(text => text !== undefined);
}
