import type { Problem } from '../domain/problem.ts';

/** 1: the content has problems · 2: wrong usage · 3: disk, git or network failed · 130: interrupted. */
export type ExitCode = 1 | 2 | 3 | 130;

interface FailureOptions {
  readonly cause?: unknown;
  readonly problems?: readonly Problem[];
  readonly texts?: ReadonlyMap<string, string>;
  readonly reason?: Reason | undefined;
}

/** Why it failed, where the way on depends on it. */
export type Reason = 'other-version';

/** The one error of the program: a command throws it, main.ts catches it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
  /** Sources of the files that the problems point into. */
  readonly texts: ReadonlyMap<string, string>;
  readonly reason: Reason | undefined;

  constructor(exitCode: ExitCode, message: string, options: FailureOptions = {}) {
    super(message, { cause: options.cause });
    this.exitCode = exitCode;
    this.problems = options.problems ?? [];
    this.texts = options.texts ?? new Map();
    this.reason = options.reason;
  }
}

/** Whether an error is a failure, of whichever chunk: each has its own copy of the class. */
export const isFailure = (error: unknown): error is Failure =>
  error instanceof Error && error.name === 'Failure';

export const usageError = (message: string): Failure => new Failure(2, message);

/** A failed call to the system, in words: what was tried, on what, and why it failed. */
export function systemFailure(tried: string, file: string, cause: unknown): Failure {
  const reason = REASONS[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
  return new Failure(3, `Could not ${tried} ${file}: ${reason}`, { cause });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied.',
  EPERM: 'permission denied.',
  EROFS: 'the file system is read-only.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk quota is used up.',
  EMFILE: 'too many files are open.',
  EIO: 'the disk reported an error.',
  ENOENT: 'it does not exist.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'a part of its path is not a folder.',
};

/** The system's name of an error, `ENOENT`; empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
