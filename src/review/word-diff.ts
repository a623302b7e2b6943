import { diffArrays } from 'diff';

/** A stretch of a text: in both versions, in the old one alone, or in the new one alone. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this a comparison word by word takes too long, and nobody would read it. */
const LONGEST = 20_000;

/** Numbers and times stay whole: `38.500` is one word. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** Two texts word by word; one that is missing makes the other all new, or all gone. */
export function wordDiff(before: string | undefined, after: string | undefined): readonly Stretch[] {
  if (before === undefined) return [{ kind: 'added', text: after ?? '' }];
  if (after === undefined) return [{ kind: 'removed', text: before }];
  if (before.length + after.length > LONGEST)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
