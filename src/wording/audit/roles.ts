import { inBoth, type Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import { NEXT } from '../lint/patterns.ts';
import { noting, type Sentence } from '../lint/sentences.ts';
import { TELLS_CHANGE } from './change-words.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';
import { isClockOf } from './read-time.ts';

interface Role {
  readonly name: string;
  readonly words: Readonly<Record<Language, RegExp>>;
  /** One of these stands in whatever the words match: cheaper to look for than the words are. */
  readonly marks?: Readonly<Record<Language, readonly string[]>>;
  /** The instants that may stand behind the words. */
  readonly allowed: (view: View) => readonly (string | undefined)[];
  /** Those that were told before, and may stand there only as what has changed. */
  readonly before?: (view: View) => readonly (string | undefined)[];
  readonly fix: string;
  /** In closing notices and corrections too, which speak of times gone by. */
  readonly always?: boolean;
}

/** Words that say what a time is the time of. The first time behind them must be that fact. */
const ROLES: readonly Role[] = [
  {
    name: 'the time of this notice',
    words: { id: /(?:^|\s)Per (?=[A-Z])/, en: /(?:^|\s)As of (?=\d)/ },
    marks: { id: ['Per '], en: ['As of '] },
    allowed: ({ update }) => [update.at],
    fix: 'Say the time of the update.',
    always: true,
  },
  {
    name: 'the start',
    words: {
      id: /\bgangguan (?:ini )?(?:mulai|bermula|dimulai|terjadi(?! kembali)|berlangsung)\b/i,
      en: /\b(?:outage|disruption) (?:began|started|has lasted since|has been going on since)\b/i,
    },
    marks: { id: ['angguan'], en: ['utage ', 'isruption '] },
    allowed: ({ state, correction }) => [
      state.started,
      state.firstStarted,
      state.since,
      correction?.told.started,
      correction?.told.since,
    ],
    fix: 'Say the time that the fact started has, or correct it: incident correct --started.',
    always: true,
  },
  {
    name: 'the start',
    words: {
      id: /\b(?:terganggu|tidak dapat digunakan|terputus|padam|mati|lambat) sejak\b|\bkabel\b.{0,20} terputus (?:pada )?(?=pukul)/i,
      en: /\b(?:disrupted|unavailable|slow|down|offline) since\b|\bcable was cut at\b/i,
    },
    marks: { id: [' sejak', ' terputus p'], en: [' since', ' cut at'] },
    allowed: ({ state, incident, correction }) => [
      state.started,
      state.firstStarted,
      ...incident.updates.flatMap(({ started, since }) => [started, since]),
      correction?.told.started,
      correction?.told.since,
    ],
    fix: 'Say the time that the fact started has, or correct it: incident correct --started.',
    always: true,
  },
  {
    name: 'the end',
    words: {
      id: /\b(?:normal|pulih)(?: kembali)? sejak\b|(?<!menyatakan )\b(?:gangguan|pemeliharaan|pekerjaan) (?:ini )?(?:(?:sudah|telah) )?(?:selesai|berakhir|teratasi) (?:pada )?(?=pukul|jam)/i,
      en: /\b(?:normal|back|restored) since\b|\b(?:outage|disruption|maintenance|work) (?:ended|finished|was (?:over|resolved|finished)) (?=at)/i,
    },
    marks: { id: [' sejak', ' pukul', ' jam'], en: [' since', ' at '] },
    allowed: ({ state, incident, correction }) => [
      state.ended,
      correction?.told.ended,
      ...incident.updates.flatMap(({ ended, action }) => [
        ended,
        typeof action === 'object' && 'done' in action ? action.done : undefined,
      ]),
    ],
    fix: 'Say the time that the fact ended has, or correct it: incident correct --ended.',
    always: true,
  },
  {
    name: 'the end of the repair',
    words: {
      id: /\b(?:kabel|jalur|pipa)\b(?: \w+){0,3} (?:(?:sudah|telah|kembali|selesai) )*(?:tersambung|disambung|diperbaiki)(?: kembali)? (?:pada )?(?=pukul|jam)/i,
      en: /\b(?:cable|route|pipe)\b(?: \w+){0,3} (?:was|were|has been|is) (?:reconnected|repaired|joined|fixed) (?:again )?(?=at)/i,
    },
    marks: { id: ['sambung ', 'perbaiki '], en: ['ed at'] },
    allowed: ({ state, incident, correction }) => [
      state.ended,
      correction?.told.ended,
      ...incident.updates.map(({ action }) =>
        typeof action === 'object' && 'done' in action ? action.done : undefined,
      ),
    ],
    fix: 'Say the time that the fact action has, or correct the fact: --done.',
    always: true,
  },
  {
    name: 'the estimated recovery',
    words: {
      id: /\b(?:perkiraan (?:pulih|tetap|masih|kami tetap)|kami (?:tetap )?memperkirakan|(?:pulih|normal|mengalir|menyala) paling lambat|pekerjaan (?:tetap |akan |masih )?selesai(?! lebih)|target (?:pulih|selesai)|diperkirakan (?:sudah )?(?:pulih|normal|selesai)|akan (?:pulih|normal)(?: kembali)?|kembali normal pada)\b/i,
      en: /\b(?:estimated recovery|recovery estimate|estimate is still|\bback by|work will (?:still )?finish|expected (?:back|to be back|recovery)|(?:will|should) be (?:back|restored|fixed)|expect(?:s)? .{0,40}\bback)\b/i,
    },
    marks: {
      id: ['erkira', 'ulih', 'ormal', 'elesai', 'paling lambat'],
      en: ['ecover', 'estimate', ' by', 'finish', 'expect', ' be '],
    },
    allowed: ({ state }) => [
      state.eta,
      state.window?.to,
      state.eta === undefined || state.eta === 'unknown' ? state.next : undefined,
    ],
    before: ({ changes, before }) => [changes.etaBefore, before?.window?.to],
    fix: 'Say the time that the fact eta has, or correct the fact: --eta.',
  },
  {
    name: 'the estimate as it is now',
    words: {
      id: /\bperkiraan pulih\b.{0,60}\bmenjadi\b/i,
      en: /\bestimate\b.{0,40}\bfrom \d{1,2}:\d{2}(?: [A-Z]{3,4})? to\b/i,
    },
    marks: { id: ['erkiraan'], en: ['stimate'] },
    allowed: ({ state }) => [state.eta, state.window?.to],
    fix: 'Say the time that the fact eta has, or correct the fact: --eta.',
  },
  {
    name: 'the end that was told before',
    words: { id: /\bselesai\b.{0,90}\bbukan\b/i, en: /\bfinish\b.{0,90}\bnot\b/i },
    marks: { id: ['bukan'], en: [' not '] },
    allowed: ({ changes, before }) => [changes.etaBefore, before?.window?.to],
    fix: 'Say first the new time, then the one before.',
  },
  {
    name: 'the next update',
    words: NEXT,
    allowed: ({ state }) => [state.next, state.promises?.compensation, state.promises?.report],
    fix: 'Say the time that the fact next has, or correct the fact: --next.',
  },
];

/** Times that are facts, but of something else than the words around them say. */
export function roleFaults(
  { sentences, claims }: TextReading,
  language: Language,
  view: View,
): readonly Contradiction[] {
  const isGoingOn = isOpen(view.state.status) && !view.correction;
  const clocks = claims.filter(({ kind }) => kind === 'clock');
  if (clocks.length === 0) return [];
  const timed = sentences.filter(sentence => firstClock(clocks, sentence, 0));
  return timed.flatMap(sentence =>
    SAID[language](sentence)
      .filter(({ role }) => role.always || isGoingOn)
      .flatMap(({ role, end }) => {
        const first = firstClock(clocks, sentence, end);
        if (!first || isOneOf(role.allowed(view), first)) return [];
        const isOld = role.before && TELLS_CHANGE[language].test(sentence.text);
        return isOld && isOneOf(role.before(view), first) ? [] : [fault(first, role, language)];
      }),
  );
}

/** The roles that a sentence speaks of, and where the words end that say so. */
const SAID = inBoth(language =>
  noting((sentence): readonly { readonly role: Role; readonly end: number }[] =>
    ROLES.flatMap(role => {
      const { marks, words } = role;
      if (marks && !marks[language].some(mark => sentence.includes(mark))) return [];
      const found = words[language].exec(sentence);
      return found ? [{ role, end: found.index + found[0].length }] : [];
    }),
  ),
);

/** The first time that a sentence gives from a place in it on. */
function firstClock(clocks: readonly Claim[], { text, index }: Sentence, from: number): Claim | undefined {
  const [start, end] = [index + from, index + text.length];
  let first: Claim | undefined;
  for (const claim of clocks) {
    if (claim.index < start || claim.index >= end) continue;
    if (!first || claim.index < first.index) first = claim;
  }
  return first;
}

const isOneOf = (instants: readonly (string | undefined)[], { value }: Claim): boolean =>
  instants.some(text => text !== undefined && text !== 'unknown' && isClockOf(text, value));

function fault({ found, index }: Claim, { name, fix }: Role, language: Language): Contradiction {
  const message = `gives "${found}" as ${name}, which it is not.`;
  return { code: 'wrong-role', language, found, index, message, fix };
}
