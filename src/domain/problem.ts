/** Where a value stands inside a YAML file: keys and list indexes from the root. */
export type Path = readonly (string | number)[];

/** An error stops a notice; a warning wants a look; a remark of level info is a matter of style. */
export type Level = 'error' | 'warning' | 'info';

/** A fault in content, found by pure code that knows the YAML path and not the file. */
export interface Finding {
  /** Stable name of the rule; scripts may rely on it. */
  readonly code: string;
  readonly level?: Level;
  readonly path: Path;
  /** In another file than the incident's: a template. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
  /** Points at the key instead of its value: an unknown key, for one. */
  readonly atKey?: boolean;
  readonly message: string;
  readonly fix: string;
  /** The notices it concerns: `x.en`; left out where it concerns the update itself. */
  readonly notices?: readonly string[];
}

/** A fault with its place: line and column count from 1, the column in UTF-16 units. */
export interface Problem {
  readonly code: string;
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** Where a fault of a whole file is shown. */
export const AT_TOP = { line: 1, column: 1 } as const;

export const isError = (problem: { readonly level: Level }): boolean => problem.level === 'error';

/** Reading order: file, then line and column, errors before warnings at one place. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  return a.column - b.column || Number(isError(b)) - Number(isError(a));
}
