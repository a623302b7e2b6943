import { emitFlow, emitMapping } from '../document/emit.ts';
import { CATALOGUE_LIMITS, type Plain, type ReaderLimits } from '../document/plain.ts';
import type { Positioned } from '../document/positioned.ts';
import { UNSETTLED } from '../document/text.ts';

import { type MergedText, mergeTexts } from './merge-text.ts';
import type { Sides } from './merge-values.ts';

/** The careful reader of YAML; handed in, because few commands need it and loading it takes time. */
export type ReadYaml = (text: string, limits: ReaderLimits) => Pick<Positioned, 'value' | 'faults'>;

/** Sides that cannot be read as YAML: nothing is merged then, and a person must look at them. */
export function unreadable(
  { base, ours, theirs }: Sides<string>,
  read: ReadYaml,
): readonly ('base' | 'ours' | 'theirs')[] {
  const sides = { base, ours, theirs };
  return (['base', 'ours', 'theirs'] as const).filter(side =>
    read(sides[side] ?? '', CATALOGUE_LIMITS).faults.some(({ level = 'error' }) => level === 'error'),
  );
}

/** The text with what a person must settle as comments below it, by which it is refused until they are gone. */
export function withUnsettled(text: string, notes: readonly string[]): string {
  if (notes.length === 0) return text;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = notes.flatMap(note => note.split('\n')).map(line => `${UNSETTLED}${line.trim()}${newline}`);
  return `${text}${/\n$/.test(text) ? '' : newline}${newline}${lines.join('')}`;
}

/** Three versions of a workspace's YAML file as one. */
export const mergeYaml = (sides: Sides<string>, read: ReadYaml): MergedText =>
  mergeTexts(sides, {
    read: text => read(text, CATALOGUE_LIMITS).value,
    write: value => emitMapping(value as Readonly<Record<string, Plain>>).trimEnd(),
    flow: emitFlow,
  });
