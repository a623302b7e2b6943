import { BLANK } from '../lint/patterns.ts';

/** What both languages of any text must state alike. */
export const MEASURED = [
  'clock',
  'date',
  'duration',
  'count',
  'percent',
  'money',
  'volume',
  'link',
  'phone',
] as const;

/** What a text can state that facts must bear out. */
export type ClaimKind =
  | (typeof MEASURED)[number]
  | 'year'
  | 'weekday'
  | 'month'
  | 'offset'
  | 'zone'
  | 'place'
  | 'places'
  | 'service'
  | 'certainty'
  | 'delivery';

/**
 * One thing a text states, read back from its words. `value` is the same in both languages: a clock is the minute of
 * the day in UTC, `half 135` where its half of the day is open; a date `11-22`, a year `2026-11-22`, a weekday
 * `11-22 Sunday`, a zone that stands alone its name; a duration minutes, money rupiah; a count of which only the size
 * is told its digits, `digits 4 6` for thousands; a place or service its key, a list of places their keys.
 */
export interface Claim {
  readonly kind: ClaimKind;
  readonly value: string;
  /** Kind and value as one: equal where two claims state the same. */
  readonly key: string;
  readonly found: string;
  /** Where the words begin, in UTF-16 units. */
  readonly index: number;
  /** A count of people: of customers, users or residents. */
  readonly isPeople?: boolean | undefined;
}

/** Reads one kind of claims after the other off a text; what was read is blanked, so that nothing is read twice. */
export interface Scanner {
  readonly claims: readonly Claim[];
  /**
   * `toClaims` says what a match states; a match that states nothing stays for the readers that follow. One of
   * `marks` stands in whatever the pattern matches: cheaper to look for than the pattern is.
   */
  readonly take: (
    pattern: RegExp | (() => RegExp),
    toClaims: (match: RegExpExecArray) => readonly Stated[],
    marks?: readonly string[],
  ) => void;
  /** Blanks what says nothing, whatever it looks like. */
  readonly skip: (pattern: RegExp, marks?: readonly string[]) => void;
  /** What stands at a place, with all that was read blanked out. */
  readonly restFrom: (start: number, length: number) => string;
}

type Stated = Omit<Claim, 'index' | 'found' | 'key'>;

export const keyOf = (kind: ClaimKind, value: string | number): string => `${kind} ${value}`;

export function scannerOf(text: string): Scanner {
  const claims: Claim[] = [];
  let rest = text;
  return {
    claims,
    skip: (pattern, marks) => {
      if (marks && !marks.some(mark => rest.includes(mark))) return;
      rest = rest.replace(pattern, found => found.replace(/\S/g, BLANK));
    },
    restFrom: (start, length) => rest.slice(start, start + length),
    take: (given, toClaims, marks) => {
      if (marks && !marks.some(mark => rest.includes(mark))) return;
      const pattern = typeof given === 'function' ? given() : given;
      pattern.lastIndex = 0;
      let blanked = '';
      let end = 0;
      for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
        const stated = toClaims(match);
        if (match[0] === '') pattern.lastIndex++;
        if (stated.length === 0) continue;
        const { index, 0: found } = match;
        for (const { kind, value, isPeople } of stated)
          claims.push({ kind, value, key: keyOf(kind, value), found: found.trim(), index, isPeople });
        blanked += rest.slice(end, index) + found.replace(/\S/g, BLANK);
        end = index + found.length;
      }
      if (end > 0) rest = blanked + rest.slice(end);
    },
  };
}
