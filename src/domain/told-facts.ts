import { isAlike } from './alike.ts';
import type { LooseUpdate } from './draft.ts';
import { standingStatesOf } from './fold.ts';
import { areaImpacts } from './impacts.ts';
import type { Incident, Update } from './incident.ts';
import type { State } from './state.ts';

/** Facts told by service: a correction names some of them. */
const isKeyed = (field: string): field is 'customers' | 'restored' | 'services' =>
  field === 'customers' || field === 'restored' || field === 'services';

/** The update that a correction names. */
export const wrongOf = (
  { corrects }: LooseUpdate,
  earlier: readonly LooseUpdate[],
): LooseUpdate | undefined => earlier.find(({ at }) => at !== undefined && isAlike(at, corrects));

/** The update that a correction, or the correction of one, puts right in the end. */
export function firstSaid(update: LooseUpdate, earlier: readonly LooseUpdate[]): LooseUpdate | undefined {
  const wrong = wrongOf(update, earlier);
  return wrong?.corrects ? firstSaid(wrong, earlier.slice(0, earlier.indexOf(wrong))) : wrong;
}

/** What was known when the corrected update was told, as far as it was put right since; nothing where times are missing. */
export function knownThen(update: LooseUpdate, earlier: readonly LooseUpdate[]): State | undefined {
  const first = firstSaid(update, earlier);
  return first && statesThen(earlier)[earlier.indexOf(first)];
}

/** What was known at each update, as far as it was put right since; nothing where times are missing. */
export const statesThen = (updates: readonly LooseUpdate[]): readonly State[] =>
  updates.some(({ at }) => at === undefined)
    ? []
    : standingStatesOf({ slug: '', kind: 'outage', updates: updates as readonly Update[] } as Incident);

/** The facts as the corrected update told them: a correction that is corrected itself said only what it states. */
export function toldBefore(update: LooseUpdate, earlier: readonly LooseUpdate[]): LooseUpdate | undefined {
  const wrong = wrongOf(update, earlier);
  if (wrong?.corrects) return wrong;
  const known = knownThen(update, earlier);
  if (!known) return undefined;
  const { areas, firstStarted, started, ...state } = known;
  // Of an outage that has returned it says when it did.
  return {
    ...state,
    areas: Object.keys(areas),
    started: firstStarted === undefined ? started : undefined,
  } as LooseUpdate;
}

/** Whether it was told by then: of counts and services, the very ones that the correction names. */
export function isTold(field: keyof LooseUpdate, update: LooseUpdate, told: LooseUpdate): boolean {
  if (!isKeyed(field)) return told[field] !== undefined;
  return Object.keys(update[field] ?? {}).every(key => key in (told[field] ?? {}));
}

/** What the corrected update says in just this way: the fact, and of counts and services which. */
export function repeated(
  field: keyof LooseUpdate,
  update: LooseUpdate,
  told: LooseUpdate,
): readonly string[] | undefined {
  if (isKeyed(field)) {
    const known: Readonly<Record<string, unknown>> = told[field] ?? {};
    const same = Object.entries(update[field] ?? {}).find(([key, value]) =>
      isAlike(plainImpact(value), plainImpact(known[key])),
    );
    return same && [field, same[0]];
  }
  const isSame =
    field === 'areas' ? isSameAreas(update.areas, told.areas) : isAlike(update[field], told[field]);
  return isSame ? [field] : undefined;
}

/** `{ impact: slow }` says what `slow` does. */
const plainImpact = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'impact' in value && Object.keys(value).length === 1
    ? value.impact
    : value;

/** Both state the fact; of counts and services, the same one. */
export function isSameFact(field: keyof LooseUpdate, one: LooseUpdate, other: LooseUpdate): boolean {
  if (!isKeyed(field)) return one[field] !== undefined && other[field] !== undefined;
  return Object.keys(one[field] ?? {}).some(key => key in (other[field] ?? {}));
}

type Areas = LooseUpdate['areas'];

/** A correction names the areas that were affected, and not what was off in each. */
export const isSameAreas = (one: Areas, other: Areas): boolean => isAlike(areaNames(one), areaNames(other));

const areaNames = (areas: Areas): readonly string[] => Object.keys(areas ? areaImpacts(areas) : {}).sort();
