import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { codePoint } from '../domain/code-point.ts';
import type { Path } from '../domain/problem.ts';
import { GROUPED } from './inline.ts';
import { limitFaults } from './limits.ts';
import type { Plain, ReaderLimits } from './plain.ts';
import { syntaxFaults } from './syntax.ts';
import { isHostileValue, type TextFault, textFaults } from './text.ts';

/** A YAML text read with the place of every value; used wherever there is something to point at. */
export interface Positioned {
  readonly value: Plain;
  readonly faults: readonly TextFault[];
  /** Offset of the value at a path, or of its key; of the nearest thing around it where the path leads nowhere. */
  readonly offsetOf: (path: Path, atKey?: boolean) => number;
  /** Offsets of the items of the list under the root's `updates`. */
  readonly items: readonly number[];
}

/** Reads any text within the limits; faults are given instead of thrown, and the value is as much as was understood. */
export function readPositioned(text: string, limits: ReaderLimits): Positioned {
  const early = [...textFaults(text), ...limitFaults(text, limits)];
  if (early.some(({ code }) => STOPPERS.has(code))) {
    return { value: null, faults: early, offsetOf: () => 0, items: [] };
  }
  const document = parse(text);
  const faults = [...early, ...syntaxFaults(text, [...document.errors, ...document.warnings])];
  const root = document.contents;
  const value = document.errors.length > MOST_FAULTS ? null : toPlain(root, faults);
  return { value, faults: [...faults, ...cutTexts(text)], offsetOf: locator(root), items: itemOffsets(root) };
}

/** Of thousands of errors in one text, each with its stack, nobody reads the stacks: they take seconds and memory. */
function parse(text: string): ReturnType<typeof parseDocument> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      version: '1.2',
      strict: true,
      prettyErrors: false,
      resolveKnownTags: false,
      logLevel: 'silent',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Enough to show what is the matter. */
const MOST_FAULTS = 200;

/** Faults after which the parser is not asked: they would make it slow, crash, or report nonsense. */
const STOPPERS: ReadonlySet<string> = new Set([
  'conflict-marker',
  'yaml-feature',
  'too-deep',
  'too-many-keys',
  'too-large',
]);

function toPlain(node: unknown, faults: TextFault[]): Plain {
  if (isMap(node)) {
    const result: { [key: string]: Plain } = Object.create(null);
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      checkKey(key, seen, (pair.key as Node | null)?.range?.[0] ?? 0, faults);
      const inner = toPlain(pair.value, faults);
      if (key !== '__proto__' && !Object.hasOwn(result, key)) result[key] = inner;
    }
    return result;
  }
  if (isSeq(node)) return node.items.map(item => toPlain(item, faults));
  if (!isScalar(node) || isAlias(node)) return null;
  const value = node.value;
  if (typeof value === 'string') {
    checkValue(value, node.range?.[0] ?? 0, faults);
    return value;
  }
  if (typeof value === 'number') checkNumber(value, node, faults);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function checkNumber(value: number, { source = '', range }: Scalar, faults: TextFault[]): void {
  if (!GROUPED.test(source) || faults.length > MOST_FAULTS) return;
  faults.push({
    code: 'grouped-number',
    offset: range?.[0] ?? 0,
    message: `YAML reads ${source} as ${value}.`,
    fix: `Write the digits alone: ${source.replace('.', '')}; or ${value}, if that is meant.`,
  });
}

function checkKey(key: string, seen: Set<string>, offset: number, faults: TextFault[]): void {
  if (key === '__proto__') {
    faults.push({
      code: 'unknown-key',
      offset,
      message: 'The key "__proto__" is not allowed.',
      fix: 'Remove it.',
    });
  }
  const folded = key.normalize('NFKC');
  // Behind a syntax error the keys are no longer what was meant.
  const isMeant = faults.length <= MOST_FAULTS && !faults.some(({ code }) => code === 'yaml-syntax');
  if (
    isMeant &&
    seen.has(folded) &&
    !faults.some(fault => fault.code === 'duplicate-key' && fault.offset === offset)
  ) {
    faults.push({
      code: 'duplicate-key',
      offset,
      message: 'This key stands twice in the same mapping, in another spelling.',
      fix: 'Keep one of the two.',
    });
  }
  seen.add(folded);
  checkValue(key, offset, faults);
}

function checkValue(value: string, offset: number, faults: TextFault[]): void {
  if (!isHostileValue(value) || faults.length > MOST_FAULTS || faults[0]?.code === 'forbidden-character')
    return;
  const char = [...value].find(isHostileValue) ?? '';
  faults.push({
    code: 'forbidden-character',
    offset,
    message: `The text holds the character ${codePoint(char)}, which can hide text or steer a terminal.`,
    fix: 'Delete it.',
  });
}

const CUT_TEXT = /^ *(?:- )?(?:id|en|name|phone): +([^\s"'{[|>#][^\n]*?) (#[^\n]*)/gm;

/** A plain text that goes on after ` #`: YAML takes the rest for a comment. */
function cutTexts(text: string): TextFault[] {
  return [...text.matchAll(CUT_TEXT)].map(match => ({
    code: 'cut-text',
    level: 'warning',
    offset: match.index + match[0].length - (match[2] ?? '').length,
    message: 'The text ends before this #: YAML reads the rest as a comment.',
    fix: 'Put the whole text into double quotes, or move the comment to a line of its own.',
  }));
}

function locator(root: unknown): Positioned['offsetOf'] {
  return (path, atKey = false) => {
    let node = root;
    let offset = (root as Node | null)?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!pair) return offset;
        const keyOffset = (pair.key as Node).range?.[0] ?? offset;
        const valueOffset = (pair.value as Node | null)?.range?.[0] ?? keyOffset;
        const last = depth === path.length - 1;
        offset =
          last && atKey
            ? keyOffset
            : isScalar(pair.value) && pair.value.source === ''
              ? keyOffset
              : valueOffset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else return offset;
    }
    return offset;
  };
}

function itemOffsets(root: unknown): readonly number[] {
  const updates = isMap(root) ? root.get('updates') : undefined;
  return isSeq(updates) ? updates.items.map(item => (item as Node).range?.[0] ?? 0) : [];
}
