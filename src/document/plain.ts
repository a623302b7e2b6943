/** A value as YAML or JSON holds it, before a schema has looked at it. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** How deep a file may nest, and how many keys one mapping of it may have. */
export interface ReaderLimits {
  readonly depth: number;
  readonly keys: number;
}

/** An incident: a hundred keys a mapping, whatever the number of updates. */
export const DEFAULT_LIMITS: ReaderLimits = { depth: 16, keys: 100 };
/** A settings or phrases file has an entry a service, an area, a phrase. */
export const CATALOGUE_LIMITS: ReaderLimits = { depth: 16, keys: 2000 };

/** The items that one list may hold. */
export const MAX_ITEMS = 6000;
