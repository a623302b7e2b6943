import type { Plain, ReaderLimits } from './plain.ts';

interface InlineOptions {
  readonly limits: ReaderLimits;
  readonly prose: boolean;
}

export function readInline(source: string, depth: number, { limits, prose }: InlineOptions): Plain {
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
  if (GROUPED.test(plain)) outside();
  if (INTEGER.test(plain) || DECIMAL.test(plain)) return Number(plain);
  return NUMBER_LIKE.test(plain) ? outside() : plain;
}

const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;

const DECIMAL = /^-?(?:0|[1-9]\d{0,9})\.\d{1,6}$/;

/** `12.000`: twelve to YAML, twelve thousand to whoever wrote it. */
export const GROUPED = /^-?[1-9]\d{0,2}\.\d{3}$/;

const NUMBER_LIKE = /^[-+]?(?:\.?\d[\d.]*(?:[eE][-+]?\d+)?|0[xo][\da-fA-F]+|\.(?:inf|nan))$/i;

export const ODD_KEY = /^(?:true|false|null|constructor|prototype)$/i;

export const OUTSIDE = Symbol('outside the plain subset');

export const outside = (): never => {
  throw OUTSIDE;
};
