import type { Problem } from '../domain/problem.ts';
import type { TextFault } from './text.ts';

/** A file's name, as shown to people, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Number, from 1, of the last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Gives faults their line and column in a source. */
export function placer({ file, text }: Source): (fault: TextFault) => Problem {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ code, level = 'error', offset, message, fix }) => {
    const line = lineAt(starts, offset);
    const start = starts[line - 1] ?? 0;
    const bom = start === 0 && text.startsWith('\ufeff') && offset > 0 ? 1 : 0;
    return { code, level, file, line, column: offset - start + 1 - bom, message, fix };
  };
}
