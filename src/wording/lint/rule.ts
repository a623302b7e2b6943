import type { Language } from '../../domain/language.ts';
import type { Level } from '../../domain/problem.ts';
import type { Occasion } from '../../domain/status.ts';
import type { Certainty, Kind } from '../../domain/vocabulary.ts';
import type { Sentence } from './sentences.ts';

/** What is known about a text: of a pasted one little, of a notice everything. */
export interface Circumstances {
  readonly language: Language;
  /** `sms`, `website` or a network's name. */
  readonly channel?: string | undefined;
  readonly occasion?: Occasion | undefined;
  readonly kind?: Kind | undefined;
  readonly isOpen?: boolean | undefined;
  /** Only of a notice: what its facts allow it to say. */
  readonly facts?: KnownFacts | undefined;
  /** Names that are no words of a language: of services, areas, places and the organization. */
  readonly names?: readonly string[] | undefined;
  /** The text's sentences, where they are known already. */
  readonly sentences?: readonly Sentence[] | undefined;
}

export interface KnownFacts {
  readonly certainty: Certainty | 'unknown';
  readonly causeType: string | undefined;
  readonly dataIsSafe: boolean;
  /** The text carries a link to the status page. */
  readonly hasLink: boolean;
  /** The next update is promised later than an incident of this severity and age allows. */
  readonly nextIsLate: boolean;
  /** What the channel runs over and is affected itself: an SMS about SMS. */
  readonly ownChannel: string | undefined;
}

/** A text as the rules read it. */
export interface Reading extends Omit<Circumstances, 'sentences'> {
  readonly text: string;
  /** The text with names and links blanked out, so that no word rule reads them. */
  readonly words: string;
  /** The same in small letters: expressions that need not mind capitals are found sooner. */
  readonly small: string;
  readonly sentences: readonly Sentence[];
  /** Whether any rule's words may be in it. */
  readonly mayHoldWords: boolean;
  /** The same of rules that speak of some texts alone. */
  readonly mayHoldOthers: boolean;
  readonly mayHoldSigns: boolean;
}

/** Where in the text a rule found what; nothing found when something is missing. */
export interface Hit {
  readonly index: number;
  readonly found: string;
}

/** A sentence, and where it begins. */
export type Placed = Pick<Sentence, 'text' | 'index'>;

/** A wording rule: one row of wording.md 5.1. */
export interface Rule {
  readonly level: Level | ((reading: Reading) => Level);
  /** What the text must not hold, as regular expressions of whole words; in small letters, unless capitals matter. */
  readonly words?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Capital letters matter. */
  readonly exactCase?: boolean;
  /** The same on the text as it stands: signs, digits, spaces; within one sentence, where the rule speaks of every text. */
  readonly signs?: Readonly<Partial<Record<Language, readonly RegExp[]>>>;
  /** What no pattern can say. */
  readonly find?: (reading: Reading) => readonly Hit[];
  /** Texts the rule does not speak of. */
  readonly applies?: (reading: Reading) => boolean;
  /** A hit that is none, by the sentence it stands in. */
  readonly unless?: (sentence: Placed, hit: Hit, reading: Reading) => boolean;
  readonly message: string;
  readonly fix: string;
}
