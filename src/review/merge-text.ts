import { isDeepStrictEqual } from 'node:util';
import type { Plain } from '../document/plain.ts';
import type { Path } from '../domain/problem.ts';
import { type Block, type Entry, openEntry, splitBlock } from './block.ts';
import {
  innerComments,
  joined,
  mergedComments,
  mergedNote,
  withNote,
  withoutDoubled,
} from './merge-comments.ts';
import {
  atOf,
  type Conflict,
  eachSide,
  isSaidTwice,
  mergeValues,
  type Sides,
  sideOf,
  simpleSide,
  updateKey,
  type Yaml,
} from './merge-values.ts';

/** A merged text, and what a person must settle; there the text holds ours. */
export interface MergedText {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/**
 * Three versions of a YAML file as one. What only one side changed is taken with its own lines and comments; updates
 * are united by their time. The result holds the values that {@link mergeValues} gives, or the whole is a conflict.
 */
export function mergeTexts(sides: Sides<string>, yaml: Yaml): MergedText {
  const { ours = '', theirs = '', base = '' } = sides;
  const newline = ours.includes('\r\n') ? '\r\n' : '\n';
  const alike = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r?\n/g, newline);
  const plain = { base: alike(base), ours: alike(ours), theirs: alike(theirs) };
  if (plain.base === plain.ours) return { text: theirs, conflicts: [] };
  if (plain.base === plain.theirs || plain.ours === plain.theirs) return { text: ours, conflicts: [] };
  const merged = withoutDoubled(mergeDocuments(plain, yaml) ?? plain.ours, plain);
  const expected = mergeValues(eachSide(plain, text => yaml.read(text ?? '')));
  if (!isDeepStrictEqual(plainOf(yaml.read(merged)), plainOf(expected.value)))
    return { text: ours, conflicts: [{ path: [], ours: null, theirs: null }] };
  return { text: `${ours.startsWith('\ufeff') ? '\ufeff' : ''}${merged}`, conflicts: expected.conflicts };
}

/** A document may begin with a line `---`, below comments of its own. */
const OPENING = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*---[ \t]*(?:#[^\n]*)?\r?\n/;

function mergeDocuments(sides: Sides<string>, yaml: Yaml): string | undefined {
  const openings = eachSide(sides, text => OPENING.exec(text ?? '')?.[0] ?? '');
  const opening = openings[simpleSide(openings, (a, b) => a === b) ?? 'ours'] ?? '';
  const bodies = eachSide(sides, text => (text ?? '').replace(OPENING, ''));
  const body = mergeBlocks(bodies, [], yaml);
  return body === undefined ? undefined : opening + body;
}

const plainOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Block mappings entry by entry, the list of updates one by one; `undefined` for what is neither. */
function mergeBlocks(sides: Sides<string>, path: Path, yaml: Yaml): string | undefined {
  const side = simpleSide(sides, (a, b) => a === b);
  if (side) return sides[side];
  const blocks = eachSide(sides, text => splitBlock(text ?? ''));
  const isList = path.at(-1) === 'updates';
  if (blocks.ours?.kind === 'mapping' && blocks.theirs?.kind === 'mapping')
    return mergeEntries(blocks, path, yaml, entry => entry.key);
  if (isList && blocks.ours?.kind === 'list' && blocks.theirs?.kind === 'list')
    return mergeEntries(blocks, path, yaml, entry => updateKey(itemValue(entry, yaml)));
  return undefined;
}

/** What an item of a list holds, its dash taken away. */
const itemValue = ({ text }: Entry, yaml: Yaml): Plain | undefined => yaml.read(withoutDash(text));

const withoutDash = (text: string): string => text.replace(/^( *)-/, '$1 ');

function mergeEntries(blocks: Sides<Block>, path: Path, yaml: Yaml, keyOf: (entry: Entry) => string): string {
  const keyed = eachSide(blocks, block => new Map(block?.entries.map(entry => [keyOf(entry), entry])));
  const isList = blocks.ours?.kind === 'list';
  const keys = isList
    ? [...new Set([...(keyed.ours?.keys() ?? []), ...(keyed.theirs?.keys() ?? [])])].sort()
    : woven([...(keyed.ours?.keys() ?? [])], [...(keyed.theirs?.keys() ?? [])]);
  let text = '';
  for (const key of keys) {
    const entries = eachSide(keyed, entries => entries?.get(key));
    const step = isList ? atOf(eachSide(entries, entry => entry && itemValue(entry, yaml))) : key;
    const merged = mergeEntry(entries, [...path, step], yaml);
    if (merged) text = joined(text, merged);
  }
  return joined(text, mergedComments(eachSide(blocks, block => block?.tail)));
}

/** Our keys in our order; those that only they have, after the key that stands before them there. */
function woven(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const result = [...ours];
  theirs.forEach((key, index) => {
    if (result.includes(key)) return;
    const before = theirs.slice(0, index).findLast(other => result.includes(other));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
  });
  return result;
}

/** An entry's lines; nothing where it was taken out. */
function mergeEntry(entries: Sides<Entry>, path: Path, yaml: Yaml): string | undefined {
  const lines = eachSide(entries, entry => (entry ? entry.lead + entry.text : undefined));
  const values = eachSide(entries, entry => (entry ? entryValue(entry, yaml) : undefined));
  const exact = simpleSide(lines, (a, b) => a === b);
  if (exact) return lines[exact];
  const side = sideOf(values);
  const { ours, theirs } = entries;
  if (!ours || !theirs) return side ? lines[side] : lines.ours;
  if (ours.key === '' && isSaidTwice(values)) return lines.ours;
  const inside = ours.key === '' ? mergedItem(entries, path, yaml) : mergedBody(entries, path, yaml);
  // Where the values say which side, the other one changed comments and spaces alone.
  const whole = side && withNote(side === 'ours' ? ours.text : theirs.text, mergedNote(entries, yaml), yaml);
  return (
    mergedComments(eachSide(entries, entry => entry?.lead)) +
    (inside ?? whole ?? mergedLine(entries, values, path, yaml))
  );
}

const entryValue = (entry: Entry, yaml: Yaml): Plain =>
  entry.key === '' ? (itemValue(entry, yaml) ?? null) : yaml.read(entry.text);

/** A key's own line, and the block below it. */
function mergedBody(entries: Sides<Entry>, path: Path, yaml: Yaml): string | undefined {
  const opened = eachSide(entries, entry => entry && openEntry(entry));
  if (!opened.ours || !opened.theirs) return undefined;
  const body = mergeBlocks(
    eachSide(opened, one => one?.body),
    path,
    yaml,
  );
  if (body === undefined) return undefined;
  const heads = eachSide(opened, one => one && { key: '', lead: '', text: one.head });
  return withNote(opened.ours.head, mergedNote(heads, yaml), yaml) + body;
}

/** An item of a list is a mapping behind a dash. */
function mergedItem(entries: Sides<Entry>, path: Path, yaml: Yaml): string | undefined {
  const texts = eachSide(entries, entry => entry && withoutDash(entry.text));
  const text = mergeBlocks(texts, path, yaml);
  if (text === undefined) return undefined;
  const dash = entries.ours?.text.indexOf('-') ?? 0;
  return `${text.slice(0, dash)}-${text.slice(dash + 1)}`;
}

/** A value that is no block: flow mappings are united key by key, anything else stays ours. */
function mergedLine(entries: Sides<Entry>, values: Sides<Plain>, path: Path, yaml: Yaml): string {
  const text = entries.ours?.text ?? '';
  const { value, conflicts } = mergeValues(values, path.slice(0, -1));
  if (conflicts.length > 0 || value === undefined) return text;
  const indent = /^ */.exec(text)?.[0] ?? '';
  const ending = /\r?\n$/.exec(text)?.[0] ?? '';
  const lines = entries.ours?.key === '' ? [`- ${yaml.flow(value)}`] : yaml.write(value).split('\n');
  const all = [...innerComments(entries), ...lines].map(line => indent + line);
  return `${all.join(ending || '\n')}${mergedNote(entries, yaml)}${ending}`;
}
