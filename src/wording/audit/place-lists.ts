import { type Claim, keyOf } from './claim.ts';

/** What may stand between two places of one list. */
const JOINT = /^(?:, | dan |, dan | and |, and | & )$/;

/** Places that stand side by side, each list as one claim: the same place twice, or another one, changes it. */
export function placeLists(claims: readonly Claim[], text: string): readonly Claim[] {
  const places = claims.filter(({ kind }) => kind === 'place').sort((a, b) => a.index - b.index);
  const lists: Claim[][] = [];
  for (const place of places) {
    const last = lists.at(-1)?.at(-1);
    const between = last && text.slice(last.index + last.found.length, place.index);
    if (between !== undefined && JOINT.test(between)) lists.at(-1)?.push(place);
    else lists.push([place]);
  }
  return lists.map(list => {
    const value = list
      .map(({ value }) => value)
      .sort()
      .join(' ');
    const found = list.map(({ found }) => found).join(', ');
    return { kind: 'places', value, key: keyOf('places', value), found, index: list[0]?.index ?? 0 };
  });
}
