import { LANGUAGES } from '../domain/language.ts';
import type { Listed } from './listed.ts';

/** A page has less than 50 KB; so much of it goes to what it lists, with so much markup each. */
export const MOST_BYTES = 38_000;
const MARKUP = 260;

/** Neighbours together, as many as a page has room for. */
export function inParts(
  listed: readonly Listed[],
  most: { readonly count: number; readonly bytes: number },
): readonly (readonly Listed[])[] {
  const parts: Listed[][] = [];
  let bytes = 0;
  for (const one of listed) {
    const last = parts.at(-1);
    bytes += sizeOf(one);
    if (last && last.length < most.count && bytes <= most.bytes) last.push(one);
    else {
      parts.push([one]);
      bytes = sizeOf(one);
    }
  }
  return parts;
}

/** Bytes of an incident on a page, in the longer language. */
const sizeOf = ({ words }: Listed): number =>
  MARKUP + Math.max(...LANGUAGES.map(language => Buffer.byteLength(Object.values(words[language]).join(''))));
