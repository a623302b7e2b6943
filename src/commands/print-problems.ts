import type { Problem } from '../domain/problem.ts';
import { printable } from '../ports/printable.ts';
import { paint } from './paint.ts';

interface PrintOptions {
  readonly colour: boolean;
  /** Sources by file, to show the line a problem points at. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Problems as people read them: place, code, what is wrong, the line with a caret, how to mend it. */
export function formatProblems(problems: readonly Problem[], options: PrintOptions): string {
  return problems.map(problem => formatProblem(problem, options)).join('\n');
}

function formatProblem(problem: Problem, { colour, texts }: PrintOptions): string {
  const ink = paint(colour);
  const { file, line, column, level, code, message, fix } = problem;
  const name = { error: ink.red, warning: ink.yellow, info: ink.cyan }[level](level);
  const head = `${onOneLine(file)}:${line}:${column} ${name} ${ink.dim(code)}`;
  const source = texts.get(file)?.split('\n')[line - 1];
  const lines = [head, `  ${onOneLine(message)}`];
  if (source !== undefined && source.trim() !== '')
    lines.push(...excerpt(source, column).map(text => ink.dim(text)));
  return `${[...lines, `  ${onOneLine(fix)}`].join('\n')}\n`;
}

/** A file's name may hold a line's end; what is said of it stays one line all the same. */
const onOneLine = (text: string): string => printable(text).replaceAll('\n', '\\u{a}');

const WIDTH = 90;

/** The source line and a caret below the column; of a long line, the part around it. */
function excerpt(source: string, column: number): readonly string[] {
  const start = column > WIDTH - 10 ? column - WIDTH / 2 : 0;
  const line = source.replace(/\r$/, '').replaceAll('\t', ' ');
  const before = printable(line.slice(start, column - 1));
  return [
    `    ${before}${printable(line.slice(column - 1, start + WIDTH))}`,
    `    ${' '.repeat([...before].length)}^`,
  ];
}

/** One workflow command a problem, for GitHub Actions; data can neither end it nor begin another. */
export function formatAnnotations(problems: readonly Problem[]): string {
  const value = (text: string) =>
    printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ level, file, line, column, code, message, fix }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${level === 'info' ? 'notice' : level} ${place}::${value(`${message} ${fix}`)}\n`;
    })
    .join('');
}
