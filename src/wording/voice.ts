import type { Language } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { Zone } from '../domain/vocabulary.ts';
import type { PhraseBook } from './phrase-book.ts';

/** How much room a text has: an SMS, a short post, or prose for the website and long posts. */
export const STYLES = ['sms', 'short', 'long'] as const;
export type Style = (typeof STYLES)[number];

/**
 * What a notice may leave out to fit its channel. `pkl` stands before a clock time in an SMS (wording.md 2.3), `days` are those
 * of moments so near that their clock time is enough; `stages` is that all was back only then, where areas came back one after another; `move` is the estimate that one beside numbers of those who are
 * back replaces, `length` how long an outage lasted, and why; `back` where it is over, beside numbers of those who are back; `areas` and `services` are then counted, `names` and `wording` shortened, and
 * `impacts` that differ said in one word; `news` is what else an SMS tells of recovery and spread, and `turned` that it is so since this update; `data` is that none was affected, `exposure` that some was, or may have been; `suspicion` is one that another cause has taken the place of; nothing is cut.
 */
export const OMITTABLE = [
  'pkl',
  'stages',
  'weekdays',
  'days',
  'thanks',
  'data',
  'report',
  'move',
  'length',
  'back',
  'message',
  'zones',
  'utc',
  'teams',
  'symptom',
  'action',
  'advice',
  'cleared',
  'unaffected',
  'reason',
  'names',
  'details',
  'purpose',
  'customers',
  'started',
  'cause',
  'areas',
  'services',
  'link',
  'progress',
  'wording',
  'spread',
  'news',
  'turned',
  'unknowns',
  'impacts',
  'apology',
  'exposure',
  'suspicion',
] as const;
export type Omittable = (typeof OMITTABLE)[number];

/** What a text leaves out. */
export type Omitted = Pick<ReadonlySet<Omittable>, 'has'>;

/** The area or service a customer asks about, by its key. */
export interface Asked {
  readonly area?: string;
  readonly service?: string;
}

/** Everything that decides how a fact is worded, beside the fact itself. */
export interface Voice {
  readonly language: Language;
  readonly style: Style;
  readonly omit: Omitted;
  readonly settings: Settings;
  readonly phrases: PhraseBook;
  /** Where the text stands: on the status page it says "on this page". */
  readonly onPage: boolean;
  /** The moment the notice speaks, in milliseconds: the same day needs no date. */
  readonly asOf: number;
  /** The notice speaks of more than one day, so that every moment names its own. */
  readonly mixedDays: boolean;
  /** How many areas the notice speaks of. */
  readonly areaCount: number;
  /** The other zones its areas lie in, for the first clock time. */
  readonly otherZones: readonly Zone[];
  /** Only in an answer. */
  readonly asked?: Asked;
}

export const home = (voice: Voice): Zone => voice.settings.organization.zone;

/** The voice of a page that stands for long: every moment with its whole date. */
export const pageVoice = (wording: Pick<Voice, 'settings' | 'phrases'>, language: Language): Voice => ({
  settings: wording.settings,
  phrases: wording.phrases,
  language,
  style: 'long',
  omit: NOTHING,
  onPage: true,
  asOf: 0,
  mixedDays: true,
  areaCount: 0,
  otherZones: [],
});

const NOTHING: Omitted = new Set();
