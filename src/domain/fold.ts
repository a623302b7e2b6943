import { corrected, MERGED } from './corrected.ts';
import { type AreaImpacts, affected, areaImpacts, impactOf, withoutNormal } from './impacts.ts';
import type { Incident, ToldWindow, Update, Window, Within } from './incident.ts';
import { areWithin, NOWHERE, outermost } from './places.ts';
import { isRelapse, recounted, relapsed, reopened, returnedBy } from './spells.ts';
import { EMPTY, type Mutable, type State } from './state.ts';
import { isAhead, isStepBack, type Status } from './status.ts';

const IS_MERGED: ReadonlySet<string> = new Set(MERGED);
const HANDLED: ReadonlySet<string> = new Set([
  'at',
  'status',
  'services',
  'areas',
  'window',
  'corrects',
  'edited',
  'severity',
]);

/** The state after update `index`. A correction counts as if the corrected update had said it in the first place. */
export function stateAt(incident: Incident, index: number): State {
  return corrected(incident.updates.slice(0, index + 1)).reduce(stepOf(incident), EMPTY);
}

/** What update `index` says now that everything said later to correct it is known. */
export function standingStateAt(incident: Incident, index: number): State {
  return corrected(incident.updates)
    .slice(0, index + 1)
    .reduce(stepOf(incident), EMPTY);
}

/** The same of every update, in one pass. */
export function standingStatesOf(incident: Incident): readonly State[] {
  let state = EMPTY;
  const step = stepOf(incident);
  return corrected(incident.updates).map(update => {
    state = step(state, update);
    return state;
  });
}

/** The state after any update up to `last`. Without corrections one pass gives them all; a correction changes those before. */
export function statesOf(incident: Incident, last: number): (index: number) => State {
  const updates = incident.updates.slice(0, last + 1);
  if (updates.some(update => update.corrects)) return index => stateAt(incident, index);
  const states = standingStatesOf({ ...incident, updates });
  return index => states[index] ?? EMPTY;
}

export const knownWindow = (told: ToldWindow): Window | undefined => (told === 'unknown' ? undefined : told);

const stepOf =
  ({ within = NOWHERE }: Incident) =>
  (before: State, update: Update): State =>
    apply(before, update, within);

/** Facts that belong to their update are not carried on; what is left out here is never deleted, which slows an object. */
function apply(before: State, update: Update, within: Within): State {
  const { next, action, advice, message, reason, since, report, ...lasting } = before;
  const isReturn = update.status === 'reopened' && before.status !== 'reopened';
  const state: Mutable<State> = isReturn
    ? reopened(lasting, update)
    : isRelapse(update, before)
      ? relapsed(lasting)
      : recounted(lasting, update);
  state.status = update.status ?? before.status;
  state.severity = update.severity ?? before.severity;
  if (update.corrects && next) state.next = next;
  // What was expected of a repair that did not hold is expected no more.
  if (state.eta !== undefined && isStepBack(before.status, state.status)) state.eta = 'unknown';
  carry(state, update, within);
  return SETTLED.has(state.status) ? settled(state) : state;
}

const SETTLED: ReadonlySet<Status> = new Set(['resolved', 'completed', 'cancelled']);

function carry(state: Mutable<State>, update: Update, within: Within): void {
  const facts: Record<string, unknown> = state;
  for (const [field, value] of Object.entries(update)) {
    if (value === undefined || HANDLED.has(field)) continue;
    const known = IS_MERGED.has(field) ? facts[field] : undefined;
    facts[field] = known ? { ...known, ...(value as object) } : value;
  }
  if (update.report ?? update.compensation) state.promises = stillPromised(state.promises, update);
  if (update.window) state.window = knownWindow(update.window);
  if (update.services ?? update.areas) state.returned = returnedBy(update, state);
  state.areas = areasAfter(state, update, within);
  if (update.services) state.services = { ...state.services, ...update.services };
  const now = affected(state.services);
  if (state.uncounted.length > 0) {
    const counts = { ...update.customers, ...update.restored };
    state.uncounted = state.uncounted.filter(name => !(name in counts));
  }
  // What work is to take away it has not taken yet: what is left out before it begins never was affected.
  const { everServices, spellServices, everAreas, spellAreas } = isAhead(state.status) ? EMPTY : state;
  state.everServices = withImpacts(everServices, now);
  state.spellServices = withImpacts(spellServices, now);
  if (update.areas) {
    const there = withoutNormal(state.areas);
    state.everAreas = outermost(withAreas(everAreas, there), within);
    state.spellAreas = outermost(withAreas(spellAreas, there), within);
  }
  if (update.customers) count(state, update.customers, within);
}

/**
 * Areas with impacts of their own: a list that says only where it still is off leaves them as they were, and what a
 * service has become it is everywhere, unless the update says so by area.
 */
function areasAfter(
  { areas: before, services: known }: State,
  { areas, services = {} }: Update,
  within: Within,
): AreaImpacts {
  const isToldOfServices = Object.entries(affected(services)).some(
    ([name, value]) => impactOf(value) !== impactOf(known[name] ?? 'normal'),
  );
  if (areas === undefined)
    return isToldOfServices && Object.values(withoutNormal(before)).some(impact => impact !== undefined)
      ? Object.fromEntries(Object.keys(withoutNormal(before)).map(name => [name, undefined]))
      : before;
  const told = areaImpacts(areas);
  if (!Array.isArray(areas) || isToldOfServices) return outermost(told, within);
  const own = withoutNormal(before);
  return outermost(Object.fromEntries(areas.map(name => [name, own[name]])), within);
}

/** While it lasts the number is of those affected now, at the end of all who were. */
function count(state: Mutable<State>, counted: object, within: Within): void {
  const { status, customers = {}, total } = state;
  const areas = SETTLED.has(status) ? state.spellAreas : withoutNormal(state.areas);
  // Of the services that this update does not count the numbers are of the areas before.
  if (!SETTLED.has(status) && !hasSameKeys(areas, state.countedAreas)) {
    const stale = Object.keys(customers).filter(name => !(name in counted));
    if (stale.length > 0) state.uncounted = [...new Set([...state.uncounted, ...stale])];
  }
  state.countedAreas = areas;
  if (areWithin(total.areas, areas, within)) state.total = { customers, areas };
}

const hasSameKeys = (one: object, other: object): boolean =>
  String(Object.keys(one).sort()) === String(Object.keys(other).sort());

/** What is there is promised no more, unless this very update promises more of it; nothing where no promise is left. */
function stillPromised(promises: State['promises'], update: Update): State['promises'] {
  const entries = Object.entries(promises ?? {}) as [keyof NonNullable<State['promises']>, string][];
  const open = entries.filter(
    ([name]) => update[name] === undefined || update.promises?.[name] !== undefined,
  );
  return open.length > 0 ? Object.fromEntries(open) : undefined;
}

/** Unavailable first and slow at last was neither the whole time: then no more is said than that it was disrupted. */
function withImpacts(ever: State['everServices'], now: State['services']): State['everServices'] {
  let result = ever;
  for (const [name, value] of Object.entries(now)) {
    const known = ever[name];
    const changed = known !== undefined && impactOf(known) !== impactOf(value);
    if (known !== value) result = { ...result, [name]: changed ? 'disrupted' : value };
  }
  return result;
}

/** The same of areas in which the impact was another one than elsewhere. */
function withAreas(ever: AreaImpacts, now: AreaImpacts): AreaImpacts {
  const told = Object.entries(now).map(([name, value]) => {
    const changed = name in ever && ever[name] !== value;
    return [name, changed ? 'disrupted' : value] as const;
  });
  return { ...ever, ...Object.fromEntries(told) };
}

/** After the end everything works: what was affected is normal, and no recovery is estimated. */
function settled({ eta, ...state }: State): State {
  if (state.status === 'cancelled' && state.ended === undefined) return state;
  const works = Object.keys(state.services).map(name => [name, 'normal' as const]);
  return { ...state, services: Object.fromEntries(works) };
}
