import { CST, Lexer } from 'yaml';
import { MAX_ITEMS, type ReaderLimits } from './plain.ts';
import type { TextFault } from './text.ts';

/** Tokens of YAML that no incident file needs and that make other readers see something else. */
const REFUSED: Readonly<Record<string, readonly [string, string]>> = {
  anchor: ['An anchor (&)', 'Write the value out where it is needed.'],
  alias: ['An alias (*)', 'Write the value out; quote a text that begins with *.'],
  tag: ['A tag (!)', 'Remove it; quote a text that begins with !.'],
  'directive-line': ['A directive (%)', 'Remove the line.'],
  'explicit-key-ind': ['An explicit key (?)', 'Write key: value.'],
  'doc-end': ['A document end (...)', 'Remove the line: one file holds one document.'],
};

const MAX_TOKENS = 250_000;

/** Tokens that build nothing. */
const IDLE: ReadonlySet<string> = new Set(['space', 'newline', 'comment']);

interface Walk {
  readonly limits: ReaderLimits;
  readonly faults: TextFault[];
  offset: number;
  column: number;
  /** Column at which the current line's entry begins, past dashes. */
  entry: number;
  /** Open block collections by column, with the number of keys seen. */
  readonly blocks: { column: number; keys: number; items: number }[];
  /** Open flow collections: commas seen, and whether it is a mapping. */
  readonly flows: { commas: number; isMap: boolean }[];
  tokens: number;
  started: boolean;
}

/**
 * Reads the tokens of a YAML text, in linear time, before anything that nests is built from them: depth, keys a
 * mapping, and tokens that are refused. The parser behind it is quadratic in keys and recursive in depth.
 */
export function limitFaults(text: string, limits: ReaderLimits): readonly TextFault[] {
  const walk: Walk = {
    limits,
    faults: [],
    offset: 0,
    column: 0,
    entry: -1,
    blocks: [],
    flows: [],
    tokens: 0,
    started: false,
  };
  for (const token of new Lexer().lex(text)) {
    if (token === CST.DOCUMENT || token === CST.SCALAR || token === CST.FLOW_END) continue;
    visit(walk, token, CST.tokenType(token) ?? 'scalar');
    walk.offset += token.length;
    const newline = token.lastIndexOf('\n');
    walk.column = newline < 0 ? walk.column + token.length : token.length - newline - 1;
    if (isFatal(walk)) break;
  }
  return walk.faults;
}

const isFatal = ({ faults, tokens }: Walk): boolean =>
  tokens > MAX_TOKENS ||
  faults.length >= 20 ||
  faults.some(({ code }) => code === 'too-deep' || code === 'too-many-keys' || code === 'too-large');

function visit(walk: Walk, token: string, type: string): void {
  if (!IDLE.has(type)) walk.tokens++;
  if (walk.tokens > MAX_TOKENS) fault(walk, 'too-large', 'The file holds too many values.', 'Split it.');
  const refused = REFUSED[type];
  if (refused) fault(walk, 'yaml-feature', `${refused[0]} is not allowed here.`, refused[1]);
  if (type === 'doc-start' && walk.started) {
    fault(
      walk,
      'yaml-feature',
      'A second document (---) is not allowed here.',
      'One file holds one document.',
    );
  }
  if (token === '<<') {
    fault(walk, 'yaml-feature', 'A merge key (<<) is not allowed here.', 'Write the values out.');
  }
  if (!['space', 'newline', 'comment', 'doc-start', 'byte-order-mark', 'directive-line'].includes(type))
    walk.started = true;
  structure(walk, type);
}

function structure(walk: Walk, type: string): void {
  switch (type) {
    case 'newline':
      walk.entry = -1;
      return;
    case 'space':
    case 'comment':
      return;
    case 'flow-map-start':
    case 'flow-seq-start':
      markEntry(walk);
      walk.flows.push({ commas: 0, isMap: type === 'flow-map-start' });
      break;
    case 'flow-map-end':
    case 'flow-seq-end':
      walk.flows.pop();
      return;
    case 'comma':
      countFlow(walk);
      return;
    case 'seq-item-ind':
      if (walk.flows.length === 0) countItem(walk);
      walk.entry = -1;
      break;
    case 'map-value-ind':
      if (walk.flows.length === 0) countKey(walk);
      return;
    default:
      markEntry(walk);
      return;
  }
  if (walk.blocks.length + walk.flows.length > walk.limits.depth) {
    fault(walk, 'too-deep', `The values are nested more than ${walk.limits.depth} deep.`, 'Flatten them.');
  }
}

function markEntry(walk: Walk): void {
  if (walk.entry < 0) walk.entry = walk.column;
}

function openBlock(walk: Walk, column: number): Walk['blocks'][number] {
  while ((walk.blocks.at(-1)?.column ?? -1) > column) walk.blocks.pop();
  const top = walk.blocks.at(-1);
  if (top?.column === column) return top;
  const block = { column, keys: 0, items: 0 };
  walk.blocks.push(block);
  return block;
}

function countKey(walk: Walk): void {
  const block = openBlock(walk, Math.max(walk.entry, 0));
  if (++block.keys > walk.limits.keys) tooManyKeys(walk);
  if (walk.blocks.length > walk.limits.depth) {
    fault(walk, 'too-deep', `The values are nested more than ${walk.limits.depth} deep.`, 'Flatten them.');
  }
}

function countFlow(walk: Walk): void {
  const flow = walk.flows.at(-1);
  if (!flow) return;
  flow.commas++;
  if (flow.isMap && flow.commas > walk.limits.keys) tooManyKeys(walk);
  if (flow.commas > MAX_ITEMS) tooManyItems(walk);
}

function countItem(walk: Walk): void {
  if (++openBlock(walk, walk.column).items > MAX_ITEMS) tooManyItems(walk);
}

function tooManyItems(walk: Walk): void {
  fault(walk, 'too-large', `A list holds more than ${MAX_ITEMS} items.`, 'Split it.');
}

function tooManyKeys(walk: Walk): void {
  fault(walk, 'too-many-keys', `A mapping holds more than ${walk.limits.keys} keys.`, 'Split it.');
}

function fault(walk: Walk, code: string, message: string, fix: string): void {
  walk.faults.push({ code, offset: walk.offset, message, fix });
}
