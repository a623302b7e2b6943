import { isError, type Problem } from '../domain/problem.ts';
import { Failure } from '../ports/failure.ts';
import { jsonText } from '../ports/printable.ts';
import type { World } from '../ports/world.ts';
import { formatAnnotations, formatProblems } from './print-problems.ts';

interface Reporting {
  /** What was checked: `3 incidents checked`. */
  readonly summary: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly json: boolean | undefined;
  /** What JSON says beside the problems. */
  readonly extra?: object | undefined;
  readonly world: World;
}

/** Prints problems for people, for programs, or as GitHub annotations where it runs there; errors end with exit 1. */
export function reportProblems(
  problems: readonly Problem[],
  { summary, texts, json, extra, world }: Reporting,
): void {
  if (json) world.out(jsonText({ ...extra, problems }));
  else if (world.env.GITHUB_ACTIONS === 'true') world.out(formatAnnotations(problems));
  else world.out(formatProblems(problems, { colour: world.colour, texts }));
  const errors = problems.filter(isError).length;
  const warnings = problems.filter(({ level }) => level === 'warning').length;
  const line = `${summary}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`;
  if (errors > 0) throw new Failure(1, line);
  world.err(`${line}\n`);
}

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
