import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';
import { isClockOf } from './read-time.ts';

type Instants = readonly (string | undefined)[];

/** A word before a time, and the times that it turns round: "until" a start, "since" an estimate. */
interface Preposition {
  /** Without a first letter that may be a capital. */
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
  { words: { id: ['ejak'], en: ['ince'] }, never: ahead, may: begun },
  {
    words: { id: ['ingga', 'ampai'], en: ['ntil'] },
    never: ({ state }) => [state.started, state.since, state.firstStarted],
    may: view => [...ahead(view), view.state.ended],
  },
  {
    words: { id: ['etelah'], en: ['fter'] },
    about: { id: /\b(?:kabar|halaman)\b/i, en: /\b(?:update|news|page)\b/i },
    never: ({ state }) => [state.next],
    may: begun,
  },
  {
    words: { id: ['ulai'], en: ['rom'] },
    never: ({ state }) => (state.compensation ?? []).map(({ by }) => by),
    may: begun,
  },
];

/** What may stand between such a word and its time: `hingga Minggu, 22 November 2026, pukul 14.05`. */
const BETWEEN = {
  id: /^ (?:pada )?(?:[A-Z]\w+,? )?(?:\d{1,2}(?:\/\d{1,2}| [A-Z]\w+(?: \d{4})?),? )?(?:pukul |pkl )?$/,
  en: /^ (?:[A-Z]\w+,? )?(?:\d{1,2} [A-Z]\w+(?: \d{4})?,? )?(?:at )?$/,
} as const;
/** The longest of that. */
const LONGEST = 45;

/** Times that stand behind a word which makes the opposite of them. */
export function turnedTimes(
  { text, claims }: TextReading,
  language: Language,
  view: View,
): readonly Contradiction[] {
  const clocks = claims.filter(({ kind }) => kind === 'clock');
  if (clocks.length === 0) return [];
  return PREPOSITIONS.flatMap(preposition =>
    preposition.words[language].flatMap(word => turnedBehind(word, preposition)),
  );

  function turnedBehind(word: string, { about, never, may }: Preposition): readonly Contradiction[] {
    const found: Contradiction[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      const clock = clocks.find(({ index }) => index > end && index < end + LONGEST);
      if (!clock || !BETWEEN[language].test(text.slice(end, clock.index))) continue;
      if (about?.[language].test(text.slice(Math.max(0, at - LONGEST), at)) === false) continue;
      if (!isOneOf(never(view), clock) || isOneOf(may(view), clock)) continue;
      found.push({
        code: 'wrong-role',
        language,
        found: clock.found,
        index: clock.index,
        message: `stands behind "${word}", and by the facts it is a time of another kind.`,
        fix: 'Say since a start, until an end, and by the time of what is to come.',
      });
    }
    return found;
  }
}

const isOneOf = (instants: Instants, { value }: Claim): boolean =>
  instants.some(text => text !== undefined && /T/.test(text) && isClockOf(text, value));
