import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';

/** Words that say how the whole incident stands. */
export interface Saying {
  /** One of these stands in whatever the words match: cheaper to look for than the words are. */
  readonly marks: Readonly<Record<Language, readonly string[]>>;
  readonly words: Readonly<Record<Language, RegExp>>;
  readonly isWrong: (view: View) => boolean;
  /** The words themselves deny something. */
  readonly isDenial?: true;
  /** They speak of what is to come. */
  readonly isAhead?: true;
  /** What the facts say instead. */
  readonly instead: (view: View) => string;
  readonly fix: string;
}

export const isStatus = ({ state: { status } }: View): string => `the status is ${status}`;
export const MEND_STATUS = 'Correct the words, or state the status: --status.';
