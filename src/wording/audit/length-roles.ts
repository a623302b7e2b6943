import { DAY, epoch, minutesBetween } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

interface LengthRole {
  readonly name: string;
  /** What stands before such a length, and behind it. */
  readonly around: Readonly<Record<Language, readonly (readonly [before: RegExp, behind: RegExp])[]>>;
  /** It lies ahead: people say it in round numbers that no fact is stated in. */
  readonly isAhead?: true;
  /** How long that is by the facts, in minutes; `undefined` where they cannot say. */
  readonly lengths: (view: View) => readonly number[] | undefined;
  readonly fix: string;
}

const ANY = /^/;
const WORKS = {
  id: '(?:pulih|normal|menyala|mengalir|tersambung|kembali)',
  en: '(?:back|restored|recover(?:ed|y)?|normal|up)',
};

/** From the notice on, to a moment that is promised or expected. */
const until =
  (momentOf: (view: View) => string | undefined) =>
  (view: View): readonly number[] | undefined => {
    const moment = momentOf(view);
    if (moment !== undefined && DAY.test(moment)) return undefined;
    return moment === undefined || moment === 'unknown'
      ? []
      : [minutesBetween(epoch(view.update.at), epoch(moment))];
  };

/** Words that say what a length of time is the length of: a number that fits one may be said of another. */
const LENGTH_ROLES: readonly LengthRole[] = [
  {
    name: 'how long it has lasted',
    around: {
      id: [[/\b(?:gangguan|pemadaman)\b[^.;]{0,20}\bberlangsung(?: selama)? $/i, ANY]],
      en: [[/\b(?:outage|disruption)\b[^.;]{0,20}\b(?:lasted|going on)(?: for)? $/i, ANY]],
    },
    lengths: ({ state: { started, firstStarted, ended }, update, incident, index }) => {
      // An outage that returned has lasted several times.
      if (firstStarted !== undefined || incident.updates.slice(0, index).some(({ ended }) => ended))
        return undefined;
      return started === undefined ? [] : [minutesBetween(epoch(started), epoch(ended ?? update.at))];
    },
    fix: 'Correct it, or the fact: --started, --ended.',
  },
  {
    name: 'how long it is until the next update',
    isAhead: true,
    around: {
      id: [[/\b(?:kabar|kabari|mengabari|info)\b[^.;]{0,40}(?<!\bsetiap )$/i, /^(?! (?:yang )?lalu\b)/]],
      en: [
        [
          /\b(?:next (?:update|news)|update you|post again)\b[^.;]{0,15}\b(?:in|within)(?: less than)? $/i,
          ANY,
        ],
      ],
    },
    lengths: until(({ state }) =>
      isOpen(state.status) ? state.next : (state.promises?.compensation ?? state.promises?.report),
    ),
    fix: 'Correct it, or the fact: --next.',
  },
  {
    name: 'how long it is until the recovery',
    isAhead: true,
    around: {
      id: [
        [new RegExp(`\\b${WORKS.id}\\b(?: kembali| lagi)? (?:dalam|kurang dari)(?: waktu)? $`, 'i'), ANY],
        [/\bperkiraan pulih(?: sekitar)? $/i, /^ lagi\b/i],
        [ANY, new RegExp(`^ lagi\\b[^.;]{0,40}\\b${WORKS.id}\\b`, 'i')],
      ],
      en: [
        [new RegExp(`\\b${WORKS.en}\\b(?: again| to normal)? (?:in|within) $`, 'i'), ANY],
        [/^in $/i, new RegExp(`^,? [^.;]{0,50}\\b${WORKS.en}\\b`, 'i')],
      ],
    },
    lengths: view =>
      view.incident.kind === 'outage' && isOpen(view.state.status)
        ? until(({ state }) => state.eta)(view)
        : undefined,
    fix: 'Correct it, or state the estimate: --eta.',
  },
];

/** What is said of conditions, of the past and of other things is no promise. */
const NOT_SAID = {
  id: /\b(?:jika|bila|apabila|setelah|sebelum|biasanya|bukan|tidak)\b|\?/i,
  en: /\b(?:if|once|after|before|usually|not)\b|\?/i,
} as const;

/** People round: a tenth more or less, and ten minutes, is the same length. */
const isNear = (length: number, said: number): boolean => Math.abs(length - said) <= Math.max(10, length / 8);

/** A length that a text says what of, and whether it is that. */
export interface JudgedLength {
  readonly claim: Claim;
  readonly role: LengthRole;
  readonly isRight: boolean;
}

/** The lengths of time that a text says what of. */
export function judgeLengths(reading: TextReading, language: Language, view: View): readonly JudgedLength[] {
  const { sentences, claims } = reading;
  const spoken = claims.filter(({ kind, value }) => kind === 'duration' && value !== 'always');
  // A report tells how long other things took, or are to take.
  if (spoken.length === 0 || view.correction || view.occasion === 'report') return [];
  return spoken.flatMap(claim => {
    const { value, found, index } = claim;
    const sentence = sentences.findLast(one => one.index <= index);
    if (!sentence || NOT_SAID[language].test(sentence.text)) return [];
    const at = index - sentence.index;
    const [before, behind] = [sentence.text.slice(0, at), sentence.text.slice(at + found.length)];
    const role = LENGTH_ROLES.find(({ around }) =>
      around[language].some(([ahead, after]) => ahead.test(before) && after.test(behind)),
    );
    const lengths = role?.lengths(view);
    if (!role || lengths === undefined) return [];
    return [{ claim, role, isRight: lengths.some(length => isNear(length, Number(value))) }];
  });
}

/** Lengths of time that are facts, or as long as one, but of something else than the words around them say. */
export const lengthFaults = (judged: readonly JudgedLength[], language: Language): readonly Contradiction[] =>
  judged
    .filter(({ isRight }) => !isRight)
    .map(({ claim: { found, index }, role }) => ({
      code: 'wrong-role',
      language,
      found,
      index,
      message: `gives "${found}" as ${role.name}, which it is not.`,
      fix: role.fix,
    }));

/** Where a text gives a length of time ahead that is what the words around it say, though no fact is stated as a length. */
export const rightLengths = (judged: readonly JudgedLength[]): ReadonlySet<number> =>
  new Set(judged.filter(({ isRight, role }) => isRight && role.isAhead).map(({ claim: { index } }) => index));
