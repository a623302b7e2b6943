import type { Plain } from './plain.ts';

/** How new text is laid out: the file's own line ending, and the columns of a list's dash and keys. */
export interface Layout {
  readonly newline: string;
  readonly dash: number;
  readonly key: number;
}

const WIDTH = 100;
/** Mappings that reviewers read line by line, however short they are. */
const ALWAYS_BLOCK: ReadonlySet<string> = new Set(['services', 'message', 'report']);

/** A list item as YAML text, without a final line ending; YAML 1.1 and 1.2 readers read the same values from it. */
export function emitItem(
  value: Readonly<Record<string, Plain | undefined>>,
  { newline, dash, key }: Layout,
): string {
  const lines = mappingLines(value, key);
  const [first = '', ...rest] = lines;
  const lead = `${' '.repeat(dash)}-${' '.repeat(key - dash - 1)}`;
  return [lead + first.trimStart(), ...rest].join(newline);
}

/** A whole mapping as YAML text, with a final line ending. */
export const emitMapping = (value: Readonly<Record<string, Plain | undefined>>): string =>
  `${mappingLines(value, 0).join('\n')}\n`;

/** Any value on one line, in flow style. */
export function emitFlow(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(emitFlow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).map(([name, inner]) => `${name}: ${emitFlow(inner)}`);
    return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
  }
  return typeof value === 'string' ? emitText(value) : String(value);
}

function mappingLines(value: Readonly<Record<string, Plain | undefined>>, indent: number): readonly string[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : entryLines(name, inner, indent),
  );
}

function entryLines(name: string, value: Plain, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const line = `${margin}${name}: ${emitFlow(value)}`;
  const isScalar = value === null || typeof value !== 'object';
  if (isScalar || isEmpty(value) || (!ALWAYS_BLOCK.has(name) && line.length <= WIDTH)) return [line];
  if (!Array.isArray(value)) return [`${margin}${name}:`, ...mappingLines(value, indent + 2)];
  return [`${margin}${name}:`, ...value.flatMap(item => itemLines(item, indent + 2))];
}

function itemLines(item: Plain, indent: number): readonly string[] {
  const line = `${' '.repeat(indent)}- ${emitFlow(item)}`;
  if (item === null || typeof item !== 'object' || Array.isArray(item) || line.length <= WIDTH) return [line];
  return emitItem(item, { newline: '\n', dash: indent, key: indent + 2 }).split('\n');
}

const isEmpty = (value: Plain): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).length === 0;

/** Plain words that no YAML reader, 1.1 or 1.2, takes for anything but text. */
const SAFE = /^[A-Za-z][A-Za-z0-9 _./()%+&-]*[A-Za-z0-9.)%]$|^[A-Za-z]$/;
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|infinity)$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;

function emitText(text: string): string {
  const plain = INSTANT.test(text) || (SAFE.test(text) && !WORDS.test(text) && !/ #|: | {2}/.test(text));
  return plain ? text : JSON.stringify(text);
}
