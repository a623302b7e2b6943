import { emitFlow } from '../document/emit.ts';
import type { Plain } from '../document/plain.ts';
import { asMapping } from './merge-values.ts';

/** One value of settings or phrases that differs, by the keys that lead to it. */
export interface ValueChange {
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two versions of a file, value by value: `deadlines.major.first: 30m → 20m`. */
export function changedValues(
  before: Plain | undefined,
  after: Plain | undefined,
  key = '',
): readonly ValueChange[] {
  const [was, is] = [asMapping(before), asMapping(after)];
  if ((was || before === undefined) && (is || after === undefined) && (was || is)) {
    const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
    return [...names].flatMap(name =>
      changedValues(was?.[name], is?.[name], key === '' ? name : `${key}.${name}`),
    );
  }
  const [old, now] = [shown(before), shown(after)];
  return old === now ? [] : [{ key, before: old, after: now }];
}

const shown = (value: Plain | undefined): string | undefined =>
  value === undefined ? undefined : emitFlow(value);
