import { affected, areaImpacts, isNormal, withoutNormal } from './impacts.ts';
import type { Update } from './incident.ts';
import { EMPTY, type Mutable, type State } from './state.ts';
import { isStepBack } from './status.ts';

/** All worked again, though the outage was not over, and now something does not: what was counted and expected is past. */
export const isRelapse = ({ services = {} }: Update, before: State | undefined): boolean =>
  before?.status === 'monitoring' &&
  Object.keys(affected(before.services)).length === 0 &&
  Object.keys(affected(services)).length > 0;

export function relapsed(before: State): Mutable<State> {
  const { eta, restored, customers, symptom, ...kept } = before;
  return { ...kept, total: EMPTY.total };
}

/** Other areas are affected than until now: those who wait were counted in the ones before. */
function isElsewhere({ areas }: Update, before: State): boolean {
  if (!areas) return false;
  const [now, then] = [areaImpacts(areas), before.areas].map(withoutNormal);
  return String(Object.keys(now ?? {}).sort()) !== String(Object.keys(then ?? {}).sort());
}

/** Who is back holds no more of a service that is off again, nor in other areas, unless the update counts them anew. */
export function recounted(before: State, update: Update): State {
  const restored = Object.entries(before.restored ?? {});
  // Who counts some anew has looked at the others as well.
  const isBack =
    update.restored === undefined &&
    ((update.status !== undefined && isStepBack(before.status, update.status)) ||
      isElsewhere(update, before));
  const isOff = (name: string): boolean =>
    isBack || (isNormal(before.services[name]) && !isNormal(update.services?.[name]));
  const lost = restored.flatMap(([name]) => (isOff(name) && !(name in { ...update.restored }) ? name : []));
  // Nor does a number hold of a service that has worked for all since.
  const stale = Object.keys(update.services ?? {}).filter(
    name =>
      name in { ...before.customers } &&
      before.services[name] === 'normal' &&
      !isNormal(update.services?.[name]) &&
      !lost.includes(name),
  );
  if (lost.length + stale.length === 0) return before;
  const kept = restored.filter(([name]) => !lost.includes(name));
  const uncounted = [...before.uncounted, ...lost, ...stale];
  return { ...before, ...(before.restored && { restored: Object.fromEntries(kept) }), uncounted };
}

/**
 * A return of the outage starts a new spell: its own start, nothing restored yet, and no fact of the first outage that
 * says nothing about its return.
 */
export function reopened(before: State, update: Update): Mutable<State> {
  const { ended, eta, restored, compensation, cause, customers, symptom, data_exposure, ...kept } = before;
  const firstStarted = before.firstStarted ?? before.started;
  const started = update.since ?? before.started;
  return {
    ...kept,
    firstStarted,
    ...(started !== undefined && { started }),
    services: update.services ? before.services : { ...before.services, ...before.spellServices },
    spellServices: {},
    spellAreas: update.areas ? {} : before.spellAreas,
    total: EMPTY.total,
    uncounted: [],
    returned: EMPTY.returned,
  };
}

/** What this update calls affected that worked until now, though it had been affected before. */
export function returnedBy({ services = {}, areas = [] }: Update, before: State): State['returned'] {
  const back = (now: object, off: object, ever: object): readonly string[] =>
    Object.keys(now).filter(name => !(name in off) && name in ever);
  const { returned, spellServices, spellAreas } = before;
  const ofServices = back(affected(services), affected(before.services), spellServices);
  const ofAreas = back(withoutNormal(areaImpacts(areas)), withoutNormal(before.areas), spellAreas);
  return { services: [...returned.services, ...ofServices], areas: [...returned.areas, ...ofAreas] };
}
