import type { Language } from '../domain/language.ts';

interface Joiner {
  readonly between: string;
  readonly pair: string;
  readonly last: string;
}

const AND: Record<Language, Joiner> = {
  id: { between: ', ', pair: ' dan ', last: ', dan ' },
  en: { between: ', ', pair: ' and ', last: ' and ' },
};
const AMPERSAND: Joiner = { between: ', ', pair: ' & ', last: ' & ' };
const COMMA: Joiner = { between: ', ', pair: ', ', last: ', ' };
const SLASH: Joiner = { between: '/', pair: '/', last: '/' };

/** `A dan B`, `A, B, dan C` (EYD V: a comma before *dan* from three on) / `A and B`, `A, B and C`. */
export const joinAnd = (items: readonly string[], language: Language): string => join(items, AND[language]);
/** For SMS: `A & B`, `A, B & C`. */
export const joinAmpersand = (items: readonly string[]): string => join(items, AMPERSAND);
/** For SMS: `A, B, C`. */
export const joinComma = (items: readonly string[]): string => join(items, COMMA);
/** For SMS: `A/B/C`. */
export const joinSlash = (items: readonly string[]): string => join(items, SLASH);

/** Short of room, one or the other: `terputus/lambat`, `off/slow`. */
export const joinOr = (items: readonly string[]): string => [...new Set(items)].join('/');

function join(items: readonly string[], { between, pair, last }: Joiner): string {
  if (items.length <= 2) return items.join(pair);
  return `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
}

/** Items grouped by what `labelOf` says of them, in the order of first appearance. */
export function groupBy<T>(
  items: readonly T[],
  labelOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const label = labelOf(item);
    const group = groups.get(label);
    if (group) group.push(item);
    else groups.set(label, [item]);
  }
  return [...groups];
}
