import type { Update } from '../domain/incident.ts';
import type { State } from '../domain/state.ts';
import type { Kind } from '../domain/vocabulary.ts';
import type { Prompts } from '../ports/prompts.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { TimeContext } from './typed-time.ts';

/** Part of an update; later parts add to maps and replace everything else. */
export type Part = Readonly<Record<string, unknown>>;

export interface FlagContext {
  readonly time: Omit<TimeContext, 'direction'>;
  /** The window of planned work as it was told before. */
  readonly window?: State['window'];
  /** The cause as it was told before. */
  readonly cause?: State['cause'];
}

/** What is known while an update is being put together. */
export interface Asking {
  readonly workspace: ReadyWorkspace;
  readonly kind: Kind;
  /** The state before this update; undefined when an incident is declared. */
  readonly before: State | undefined;
  /** The updates before it. */
  readonly earlier: readonly Update[];
  readonly time: Omit<TimeContext, 'direction'>;
  readonly draft: Partial<Update>;
  /** The answers as they were, where one of them is given anew. */
  readonly previous?: Partial<Update>;
}

/** One question: the flag that answers it, and whether the update cannot do without the answer. */
export interface Question {
  readonly flag: string;
  readonly isAnswered: (draft: Partial<Update>) => boolean;
  readonly isRequired: (asking: Asking) => boolean;
  /** Worth asking when a person is there and gave no flags at all. */
  readonly isUseful: (asking: Asking) => boolean;
  /** Where the question makes no sense at all. */
  readonly isIdle?: (asking: Asking) => boolean;
  readonly ask: (prompts: Prompts, asking: Asking) => Promise<Part>;
}
