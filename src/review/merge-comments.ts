import { isDeepStrictEqual } from 'node:util';
import { applyPatch, structuredPatch } from 'diff';
import type { Entry } from './block.ts';
import { eachSide, type Sides, simpleSide, type Yaml } from './merge-values.ts';

/** The comments behind a value: that of the side which changed it, or both. */
export function mergedNote(entries: Sides<Entry>, yaml: Yaml): string {
  const notes = eachSide(entries, entry => entry && noteOf(entry.text, yaml));
  const side = simpleSide(notes, (a, b) => a === b);
  return side ? (notes[side] ?? '') : `${notes.ours ?? ''}${notes.theirs ?? ''}`;
}

/** The comment at the end of a text of one line, with the space before it: without it the value is the same. */
function noteOf(text: string, yaml: Yaml): string {
  const line = text.trimEnd();
  if (line.includes('\n')) return '';
  const value = yaml.read(line);
  const start = [...line.matchAll(/[ \t]+#/g)].find(({ index }) =>
    isDeepStrictEqual(yaml.read(line.slice(0, index)), value),
  );
  return start ? line.slice(start.index) : '';
}

export function withNote(text: string, note: string, yaml: Yaml): string {
  const own = noteOf(text, yaml);
  const line = text.trimEnd();
  if (own === note || line.includes('\n')) return text;
  return line.slice(0, line.length - own.length) + note + text.slice(line.length);
}

/** Comments and empty lines of both sides: theirs changed in ours where they can be told apart, else theirs below ours. */
export function mergedComments(leads: Sides<string>): string {
  const side = simpleSide(leads, (a, b) => a === b);
  if (side) return leads[side] ?? '';
  const { base = '', ours = '', theirs = '' } = leads;
  const changes = structuredPatch('', '', base, theirs, '', '', { context: 1 });
  const changed = base === '' ? false : applyPatch(ours, changes);
  if (changed !== false) return changed;
  const known = new Set(linesOf(ours + base));
  return joined(
    ours,
    linesOf(theirs)
      .filter(line => isComment(line) && !known.has(line))
      .join(''),
  );
}

/** A comment that every side has as often as the base: both may have written below the last one, and it stood twice. */
export function withoutDoubled(text: string, sides: Sides<string>): string {
  const [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(one => commentsOf(one ?? ''));
  const left = new Map(
    [...(base ?? [])].filter(([line, count]) => ours?.get(line) === count && theirs?.get(line) === count),
  );
  const lines = linesOf(text).filter(line => {
    const more = left.get(line);
    if (more !== undefined) left.set(line, more - 1);
    return more === undefined || more > 0;
  });
  return lines.join('');
}

/** Lines that are comments, and how often they stand there. */
function commentsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(text)) if (isComment(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);
const isComment = (line: string): boolean => /^\s*#/.test(line);

/** The comments within values of several lines; written anew on one line, the value has them above it. */
export function innerComments(entries: Sides<Entry>): readonly string[] {
  const { base, ours, theirs } = eachSide(entries, entry => {
    const text = entry?.text.trimEnd() ?? '';
    return text.includes('\n') ? text.split(/\r?\n/).flatMap(line => commentIn(line) ?? []) : [];
  });
  // One that a side has taken out is out.
  const all = [...new Set([...(ours ?? []), ...(theirs ?? [])])];
  return all.filter(one => !base?.includes(one) || (ours?.includes(one) && theirs?.includes(one)));
}

/** The comment of a line; a `#` between quotes is none. */
function commentIn(line: string): string | undefined {
  return [...line.matchAll(/(?<=^|\s)#/g)]
    .filter(({ index }) => (line.slice(0, index).match(/["']/g)?.length ?? 0) % 2 === 0)
    .map(({ index }) => line.slice(index).trimEnd())[0];
}
/** A piece after another, on a line of its own. */
export function joined(text: string, more: string): string {
  const gap = text === '' || more === '' || text.endsWith('\n') ? '' : '\n';
  return text + gap + more;
}
