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

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

export interface Read {
  readonly value: Plain;
  /** Offsets of the dashes of the list under the root's `updates`. */
  readonly items: readonly number[];
}

export interface ReaderLimits {
  readonly depth: number;
  readonly keys: number;
}
export const DEFAULT_LIMITS: ReaderLimits = { depth: 16, keys: 100 };

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

const OUTSIDE = Symbol('outside the plain subset');
const outside = (): never => {
  throw OUTSIDE;
};

const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/;
const ODD_KEY = /^(?:true|false|null|constructor|prototype)$/i;
const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,9})\.\d{1,6}$/;
const NUMBER_LIKE = /^[-+]?(?:\.?\d[\d.]*(?:[eE][-+]?\d+)?|0[xo][\da-fA-F]+|\.(?:inf|nan))$/i;
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
  if (next && next.indent > indent) return readBlock(cursor, next.indent, depth + 1, isUpdates);
  if (next?.indent === indent && key !== '-' && isItem(next))
    return readList(cursor, indent, depth + 1, isUpdates);
  return null;
}

function expectDedent(cursor: Cursor, indent: number): void {
  if ((cursor.lines[cursor.at]?.indent ?? 0) > indent) outside();
}

interface InlineOptions {
  readonly limits: ReaderLimits;
  readonly prose: boolean;
}

function readInline(source: string, depth: number, { limits, prose }: InlineOptions): Plain {
  const first = source[0] ?? '';
  if (first === '"' || first === "'") {
    const [value, end] = readQuoted(source, 0);
    expectEnd(source, end);
    return value;
  }
  if (first === '{' || first === '[') {
    const flow: Flow = { source, at: 0, limits };
    const value = readFlow(flow, depth + 1);
    expectEnd(source, flow.at);
    return value;
  }
  const comment = source.indexOf(' #');
  if (comment >= 0 && prose) outside();
  const plain = trimEnd(comment < 0 ? source : source.slice(0, comment));
  if (/^[-?:] |^[-?:]$|^[&*!|>%@`,\]}#?:]/.test(plain) || /: |:$/.test(plain)) outside();
  return resolve(plain);
}

function expectEnd(source: string, end: number): void {
  if (!/^ *(?: #.*)?$/.test(source.slice(end))) outside();
}

function trimEnd(source: string): string {
  let end = source.length;
  while (source[end - 1] === ' ') end--;
  return source.slice(0, end);
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n' };

function readQuoted(source: string, start: number): [string, number] {
  const quote = source[start];
  let value = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at] ?? '';
    if (char === quote) {
      if (quote === '"' || source[at + 1] !== "'") return [value, at + 1];
      value += "'";
      at++;
    } else if (char === '\\' && quote === '"') {
      value += ESCAPES[source[++at] ?? ''] ?? outside();
    } else {
      value += char;
    }
  }
  return outside();
}

interface Flow {
  readonly source: string;
  at: number;
  readonly limits: ReaderLimits;
}

function readFlow(flow: Flow, depth: number): Plain {
  if (depth > flow.limits.depth) outside();
  const open = flow.source[flow.at++];
  const close = open === '{' ? '}' : ']';
  const list: Plain[] = [];
  const map: { [key: string]: Plain } = {};
  skipSpaces(flow);
  if (flow.source[flow.at] === close) return finish(flow, open, list, map);
  for (let count = 1; ; count++) {
    if (open === '{') readFlowPair(flow, map, depth);
    else list.push(readFlowValue(flow, depth));
    skipSpaces(flow);
    const next = flow.source[flow.at];
    if (open === '{' && count > flow.limits.keys) outside();
    if (next === close) return finish(flow, open, list, map);
    if (next !== ',') outside();
    flow.at++;
    skipSpaces(flow);
  }
}

function finish(flow: Flow, open: string | undefined, list: Plain[], map: { [key: string]: Plain }): Plain {
  flow.at++;
  return open === '{' ? map : list;
}

function readFlowPair(flow: Flow, map: { [key: string]: Plain }, depth: number): void {
  const match = /^([A-Za-z][A-Za-z0-9_-]*): +(?=[^ ,\]}])/.exec(flow.source.slice(flow.at));
  const key = match?.[1] ?? outside();
  if (ODD_KEY.test(key) || Object.hasOwn(map, key)) outside();
  flow.at += match?.[0].length ?? 0;
  map[key] = readFlowValue(flow, depth);
}

function readFlowValue(flow: Flow, depth: number): Plain {
  const first = flow.source[flow.at] ?? '';
  if (first === '{' || first === '[') return readFlow(flow, depth + 1);
  if (first === '"' || first === "'") {
    const [value, end] = readQuoted(flow.source, flow.at);
    flow.at = end;
    return value;
  }
  const plain = trimEnd(/^[^,[\]{}]*/.exec(flow.source.slice(flow.at))?.[0] ?? '');
  if (plain === '' || /^[-?:] |^[-?:]$|^[&*!|>%@`#?:]/.test(plain) || /: |:$| #/.test(plain)) outside();
  flow.at += plain.length;
  return resolve(plain);
}

function skipSpaces(flow: Flow): void {
  while (flow.source[flow.at] === ' ') flow.at++;
}

/** A plain scalar's value in the YAML 1.2 core schema; odd numbers are left to the slow reader. */
function resolve(plain: string): Plain {
  switch (plain) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  if (INTEGER.test(plain) || DECIMAL.test(plain)) return Number(plain);
  return NUMBER_LIKE.test(plain) ? outside() : plain;
}
