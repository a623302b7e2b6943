import type { Prompts } from './prompts.ts';

/** Everything a command touches outside of files: time, terminal, prompts. Tests hand in their own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The result: what a pipe receives. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** Whether somebody sits at a terminal. Asked when it matters: looking at stdin loads a millisecond or two of Node. */
  readonly isInteractive: () => boolean;
  readonly columns: number;
  readonly colour: boolean;
  readonly prompts: () => Promise<Prompts>;
  /** Hands a part of a big job to the program's second thread; see worker.ts. */
  readonly otherThread: <R>(part: object, incidents: number) => Promise<R>;
  readonly readStdin: () => Promise<string>;
}
