import type * as z from 'zod/mini';
import { AT_TOP, type Finding, isError, type Problem } from '../domain/problem.ts';
import { schemaFindings } from './findings.ts';
import { DEFAULT_LIMITS, type Plain, type ReaderLimits } from './plain.ts';
import { readPlainYaml } from './reader.ts';
import { placer, type Source } from './source.ts';
import { type TextFault, textFaults } from './text.ts';

/** What a file holds; no value where an error stands among the problems. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** How a kind of file is checked: its schema, and then whatever only a whole file shows. */
export interface FileKind<T, R> {
  readonly limits?: ReaderLimits;
  readonly schemaOf: (plain: Plain) => z.ZodMiniType<R>;
  /** Findings beyond the schema; where the value does not fit it, `parsed` is missing and `issues` say why. */
  readonly findingsOf: (read: Examined<R>) => readonly Finding[];
  readonly build: (parsed: R) => T;
}

export interface Examined<R> {
  readonly plain: Plain;
  readonly parsed: R | undefined;
  readonly issues: readonly Finding[];
}

/**
 * Reads one file. The fast reader serves valid files; wherever there is something to say, the text is read again
 * with positions, and every fault is reported in one go.
 */
export async function load<T, R>(source: Source, kind: FileKind<T, R>): Promise<Loaded<T>> {
  const limits = kind.limits ?? DEFAULT_LIMITS;
  if (textFaults(source.text).length === 0) {
    const read = readPlainYaml(source.text, limits);
    const checked = read && check(read.value, kind);
    if (checked?.findings.length === 0 && checked.value !== undefined)
      return { value: checked.value, problems: [] };
  }
  const { readPositioned } = await import('./positioned.ts');
  const read = readPositioned(source.text, limits);
  const checked = read.faults.some(isStopper) ? { value: undefined, findings: [] } : check(read.value, kind);
  const faults = [...read.faults, ...checked.findings.map(finding => withOffset(finding, read.offsetOf))];
  const problems = faults
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MOST_PROBLEMS)
    .map(placer(source));
  if (faults.length > MOST_PROBLEMS) problems.push(tooMany(source.file, faults.length, problems));
  return { value: problems.some(isError) ? undefined : checked.value, problems };
}

/** More problems than anybody reads in one file. */
const MOST_PROBLEMS = 100;

function tooMany(file: string, count: number, problems: readonly Problem[]): Problem {
  const { line, column } = problems.at(-1) ?? AT_TOP;
  const message = `The file has ${count - MOST_PROBLEMS} more problems.`;
  return {
    code: 'many-problems',
    level: 'error',
    file,
    line,
    column,
    message,
    fix: 'Mend those above first.',
  };
}

/** After these the structure is too doubtful to say anything about the values. */
const isStopper = ({ code, level }: TextFault): boolean =>
  level !== 'warning' && code !== 'duplicate-key' && code !== 'forbidden-character';

interface Checked<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

function check<T, R>(plain: Plain, kind: FileKind<T, R>): Checked<T> {
  const result = kind.schemaOf(plain).safeParse(plain, { jitless: true });
  const issues = result.success ? [] : schemaFindings(result.error.issues, plain);
  const parsed = result.data;
  const findings = [...issues, ...kind.findingsOf({ plain, parsed, issues })];
  return { value: parsed === undefined ? undefined : kind.build(parsed), findings };
}

function withOffset(
  finding: Finding,
  offsetOf: (path: Finding['path'], atKey?: boolean) => number,
): TextFault {
  const { code, level, message, fix } = finding;
  return { code, ...(level && { level }), offset: offsetOf(finding.path, finding.atKey), message, fix };
}
