import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';
import { clockOf } from './read-time.ts';

type Instants = readonly (string | undefined)[];

/** A word before a time, and the times that it turns round: "until" a start, "since" an estimate. */
interface Preposition {
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Only where the words before it speak of that. */
  readonly about?: Readonly<Record<Language, RegExp>>;
  readonly never: (view: View) => Instants;
  readonly may: (view: View) => Instants;
}

const begun = ({ state, update, incident }: View): Instants => [
  state.started,
  state.since,
  state.firstStarted,
  state.ended,
  state.window?.from,
  update.at,
  ...incident.updates.flatMap(({ at, started, since, ended, action }) => [
    at,
    started,
    since,
    ended,
    typeof action === 'object' && 'done' in action ? action.done : undefined,
  ]),
];

const ahead = ({ state }: View): Instants => [
  state.next,
  state.eta,
  state.window?.to,
  state.promises?.compensation,
  state.promises?.report,
  ...(state.compensation ?? []).map(({ by }) => by),
];

const PREPOSITIONS: readonly Preposition[] = [
  { words: { id: ['sejak'], en: ['since'] }, never: ahead, may: begun },
  {
    words: { id: ['hingga', 'sampai'], en: ['until', 'till'] },
    never: ({ state }) => [state.started, state.since, state.firstStarted],
    may: view => [...ahead(view), view.state.ended],
  },
  {
    words: { id: ['setelah'], en: ['after'] },
    about: { id: /\b(?:kabar|halaman)\b/i, en: /\b(?:update|news|page)\b/i },
    never: ({ state }) => [state.next],
    may: begun,
  },
  {
    words: { id: ['mulai'], en: ['from'] },
    never: ({ state }) => (state.compensation ?? []).map(({ by }) => by),
    may: begun,
  },
];

/** The word before a time, with its day between: `hingga Minggu, 22 November 2026, pukul`. */
const BEFORE = {
  id: /\b(sejak|hingga|sampai|setelah|mulai) (?:pada )?(?:[A-Z]\w+,? )?(?:\d{1,2}(?:\/\d{1,2}| [A-Z]\w+(?: \d{4})?),? )?(?:pukul |pkl )?$/i,
  en: /\b(since|until|till|after|from) (?:[A-Z]\w+,? )?(?:\d{1,2} [A-Z]\w+(?: \d{4})?,? )?(?:at )?$/i,
} as const;
/** The longest of those, and what they are about. */
const LONGEST = 70;

/** Times that stand behind a word which makes the opposite of them. */
export function turnedTimes(
  { text, claims }: TextReading,
  language: Language,
  view: View,
): readonly Contradiction[] {
  return claims.flatMap(claim => {
    if (claim.kind !== 'clock') return [];
    const before = text.slice(Math.max(0, claim.index - LONGEST), claim.index);
    const [, word] = BEFORE[language].exec(before) ?? [];
    const found = word && PREPOSITIONS.find(({ words }) => words[language].includes(word.toLowerCase()));
    if (!found || found.about?.[language].test(before) === false) return [];
    if (!isOneOf(found.never(view), claim) || isOneOf(found.may(view), claim)) return [];
    return [
      {
        code: 'wrong-role' as const,
        language,
        found: claim.found,
        index: claim.index,
        message: `stands behind "${word}", and by the facts it is a time of another kind.`,
        fix: 'Say since a start, until an end, and by the time of what is to come.',
      },
    ];
  });
}

const isOneOf = (instants: Instants, { value }: Claim): boolean =>
  instants.some(text => text !== undefined && /T/.test(text) && clockOf(text) === value);
