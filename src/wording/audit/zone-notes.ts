import { type Claim, keyOf } from './claim.ts';

/** What may stand between a time and the same time in another zone: `14.05 WIB (15.05 WITA/16.05 WIT)`. */
const OPENING = /^ \((?:UTC[+-]\d+; )?(?:[^()]{0,30},? )?$/;
const NEXT = /^(?:\/|; )(?:[^()]{0,30},? )?$/;
const RANGE = /^ ?[\u2013-] ?$/;

/** Times in other zones that are not the time they stand beside; of a range, its beginning. */
export function zoneNotes(claims: readonly Claim[], text: string): readonly Claim[] {
  const clocks = claims.filter(({ kind }) => kind === 'clock').sort((a, b) => a.index - b.index);
  const between = (at: number): string => {
    const before = clocks[at - 1];
    return before ? text.slice(before.index + before.found.length, clocks[at]?.index) : '';
  };
  let anchor: Claim | undefined;
  return clocks.flatMap((clock, at) => {
    const isNote = at > 0 && (OPENING.test(between(at)) || (anchor !== undefined && NEXT.test(between(at))));
    if (!isNote) anchor = undefined;
    else anchor ??= RANGE.test(between(at - 1)) ? clocks[at - 2] : clocks[at - 1];
    if (!isNote || !anchor || anchor.value === clock.value) return [];
    const value = `not ${anchor.found}`;
    return [{ ...clock, value, key: keyOf(clock.kind, value) }];
  });
}
