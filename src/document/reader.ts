import { ODD_KEY, OUTSIDE, outside, readInline } from './inline.ts';
import { DEFAULT_LIMITS, MAX_ITEMS, type Plain, type ReaderLimits } from './plain.ts';

/**
 * A fast reader for the plain part of YAML that incident files use: block mappings and lists, scalars on one line,
 * flow collections on one line, comments. Whatever is outside of it, wrong or merely unusual, is left to the `yaml`
 * package: the answer is then `undefined`. For every text that both accept, the values are equal; a differential
 * test holds the two against each other.
 */
export function readPlainYaml(text: string, limits: ReaderLimits = DEFAULT_LIMITS): Read | undefined {
  try {
    const cursor: Cursor = { lines: splitLines(text), at: 0, limits, items: [] };
    const first = cursor.lines[0];
    if (!first) return undefined;
    const value = readBlock(cursor, first.indent, 1);
    return cursor.at === cursor.lines.length ? { value, items: cursor.items } : undefined;
  } catch (error) {
    if (error === OUTSIDE) return undefined;
    throw error;
  }
}

export interface Read {
  readonly value: Plain;
  /** Offsets of the dashes of the list under the root's `updates`. */
  readonly items: readonly number[];
}

interface Line {
  indent: number;
  content: string;
  readonly offset: number;
}

interface Cursor {
  readonly lines: readonly Line[];
  at: number;
  readonly limits: ReaderLimits;
  readonly items: number[];
}

const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/;

/** A text field whose value a ` #` may have cut off by mistake: only the slow reader tells the two apart. */
const PROSE = /^(?:id|en|name|phone)$/;

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(offset, text[end - 1] === '\r' && end > offset ? end - 1 : end);
    if (raw.includes('\t')) outside();
    const content = raw.trimStart();
    const indent = raw.length - content.length;
    if (/[^ ]/.test(raw.slice(0, indent))) outside();
    if (content !== '' && !content.startsWith('#')) lines.push({ indent, content, offset: offset + indent });
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(content)) outside();
    offset = end + 1;
  }
  return lines;
}

function readBlock(cursor: Cursor, indent: number, depth: number, isUpdates = false): Plain {
  if (depth > cursor.limits.depth) outside();
  const line = cursor.lines[cursor.at];
  if (line?.indent !== indent) return outside();
  return isItem(line) ? readList(cursor, indent, depth, isUpdates) : readMapping(cursor, indent, depth);
}

const isItem = (line: Line): boolean => line.content === '-' || line.content.startsWith('- ');

function readMapping(cursor: Cursor, indent: number, depth: number): Plain {
  const result: { [key: string]: Plain } = {};
  let count = 0;
  for (let line = cursor.lines[cursor.at]; line?.indent === indent; line = cursor.lines[cursor.at]) {
    const match = KEY.exec(line.content);
    const key = match?.[1] ?? outside();
    if (ODD_KEY.test(key) || Object.hasOwn(result, key) || ++count > cursor.limits.keys) outside();
    const rest = line.content.slice(match?.[0].length);
    cursor.at++;
    result[key] = readValue(cursor, rest, { indent, depth, key });
  }
  expectDedent(cursor, indent);
  return result;
}

function readList(cursor: Cursor, indent: number, depth: number, isUpdates: boolean): Plain {
  const result: Plain[] = [];
  for (
    let line = cursor.lines[cursor.at];
    line?.indent === indent && isItem(line);
    line = cursor.lines[cursor.at]
  ) {
    if (isUpdates) cursor.items.push(line.offset);
    // A longer one is left to the careful reader, which counts before it builds.
    if (result.length >= MAX_ITEMS) outside();
    const rest = line.content.slice(1).trimStart();
    if (rest === '-' || rest.startsWith('- ')) outside();
    if (KEY.test(rest)) {
      line.indent += line.content.length - rest.length;
      line.content = rest;
      result.push(readBlock(cursor, line.indent, depth + 1));
    } else {
      cursor.at++;
      result.push(readValue(cursor, rest, { indent, depth, key: '-' }));
    }
  }
  return result;
}

interface Place {
  readonly indent: number;
  readonly depth: number;
  readonly key: string;
}

function readValue(cursor: Cursor, rest: string, { indent, depth, key }: Place): Plain {
  if (rest !== '' && !rest.startsWith('#')) {
    expectDedent(cursor, indent);
    return readInline(rest, depth, { limits: cursor.limits, prose: PROSE.test(key) });
  }
  const next = cursor.lines[cursor.at];
  const isUpdates = depth === 1 && key === 'updates';
  if (next && next.indent > indent) {
    if (!/^[[{"']/.test(next.content)) return readBlock(cursor, next.indent, depth + 1, isUpdates);
    cursor.at++;
    expectDedent(cursor, indent);
    return readInline(next.content, depth, { limits: cursor.limits, prose: false });
  }
  if (next?.indent === indent && key !== '-' && isItem(next))
    return readList(cursor, indent, depth + 1, isUpdates);
  return null;
}

function expectDedent(cursor: Cursor, indent: number): void {
  if ((cursor.lines[cursor.at]?.indent ?? 0) > indent) outside();
}
