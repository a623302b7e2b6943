import { emitFlow, emitMapping } from '../document/emit.ts';
import { CATALOGUE_LIMITS, type Plain, type ReaderLimits } from '../document/plain.ts';
import type { Positioned } from '../document/positioned.ts';

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

/** Three versions of a workspace's YAML file as one. */
export const mergeYaml = (sides: Sides<string>, read: ReadYaml): MergedText =>
  mergeTexts(sides, {
    read: text => read(text, CATALOGUE_LIMITS).value,
    write: value => emitMapping(value as Readonly<Record<string, Plain>>).trimEnd(),
    flow: emitFlow,
  });
