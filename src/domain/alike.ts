import { isDeepStrictEqual } from 'node:util';
import { epoch, instantFault } from './instant.ts';

/** The same in what it says: an instant written with another offset is no other instant, and keys have no order. */
export const isAlike = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(withMoments(one), withMoments(other));

/** Milliseconds of an instant; `undefined` for anything else. */
export const momentOf = (value: unknown): number | undefined =>
  typeof value === 'string' && instantFault(value) === undefined ? epoch(value) : undefined;

function withMoments(value: unknown): unknown {
  if (typeof value === 'string') return momentOf(value) ?? value;
  if (Array.isArray(value)) return value.map(withMoments);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, withMoments(inner)]));
}
