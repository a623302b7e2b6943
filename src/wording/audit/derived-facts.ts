import { knownWindow } from '../../domain/fold.ts';
import { affected, impactOf } from '../../domain/impacts.ts';
import { epoch, INSTANT, minutesBetween } from '../../domain/instant.ts';
import { isOpen } from '../../domain/status.ts';
import { partlyBack, scopeOf, subjectOf, type View } from '../../domain/view.ts';
import type { Impact } from '../../domain/vocabulary.ts';
import { MOST_NAMED } from '../names.ts';
import { formatPercent } from '../numbers.ts';
import type { Walk } from './fact-values.ts';

/** What follows from facts: the duration, shares, those still waiting, how many areas. */
export function addDerived(view: View, add: Walk['add']): void {
  const { state, incident, index, changes, correction } = view;
  for (const cause of [state.cause, correction?.told.cause ?? state.cause])
    if (cause === undefined || cause === 'unknown') add('certainty', 'unknown');
  for (const from of [state.started, state.firstStarted]) {
    if (from && state.ended) add('duration', minutesBetween(epoch(from), epoch(state.ended)));
  }
  if (state.started && isOpen(state.status))
    add('duration', minutesBetween(epoch(state.started), epoch(view.update.at)));
  if (state.firstStarted !== undefined) addSpells(view, add);
  // By how much the recovery was, or will be, sooner or later than estimated.
  const done = typeof state.action === 'object' && 'done' in state.action ? state.action.done : undefined;
  const reached = [state.ended ?? state.eta, done].filter(isTime);
  for (const { eta } of incident.updates.slice(0, index))
    if (isTime(eta))
      for (const time of reached) add('duration', Math.abs(minutesBetween(epoch(eta), epoch(time))));
  if (incident.kind === 'maintenance') addWindows(view, add);
  for (const [service, back] of Object.entries(partlyBack(state))) {
    const all = state.customers?.[service] ?? back;
    add('count', all - back);
    if (all === 0) continue;
    // A notice rounds down, so that nobody is called back too early; people round as they are used to.
    add('percent', formatPercent(back, all).slice(0, -1));
    add('percent', Math.round((back * 100) / all));
    add('percent', Math.round(((all - back) * 100) / all));
  }
  addDifferences(view, add);
  add('count', index + 1);
  for (const areas of [
    subjectOf(view).areas,
    scopeOf(view).areas,
    state.areas,
    state.everAreas,
    changes.newAreas,
    changes.returnedAreas,
  ])
    add('count', Object.keys(areas).length);
  if (Object.keys(state.everServices).length > MOST_NAMED) addServiceCounts(view, add);
  addCounts(Object.values(state.areas), add);
}

/** How long each spell of an outage that returned lasted, and how long they were together. */
function addSpells({ incident, index }: View, add: Walk['add']): void {
  let [from, total]: [string | undefined, number] = [undefined, 0];
  for (const { started, since, ended } of incident.updates.slice(0, index + 1)) {
    from = since ?? started ?? from;
    if (!from || !ended) continue;
    const length = minutesBetween(epoch(from), epoch(ended));
    total += length;
    add('duration', length);
    add('duration', total);
  }
}

/** How long windows are, by how much one ends later than another, and the work sooner or later than they do. */
function addWindows({ state, incident, index }: View, add: Walk['add']): void {
  const windows = incident.updates.slice(0, index + 1).flatMap(({ window }) => knownWindow(window) ?? []);
  const between = (a: string, b: string): void =>
    add('duration', Math.abs(minutesBetween(epoch(a), epoch(b))));
  for (const { from, to } of windows) {
    between(from, to);
    if (state.ended) between(to, state.ended);
    if (state.window) between(to, state.window.to);
  }
}

/** How many more or fewer a new number makes: "1.000 pelanggan kembali terdampak". */
function addDifferences({ update, before }: View, add: Walk['add']): void {
  for (const field of ['customers', 'restored'] as const)
    for (const [service, count] of Object.entries(update[field] ?? {})) {
      const told = before?.[field]?.[service];
      if (told !== undefined && told !== count) add('count', Math.abs(told - count));
    }
}

/** Services that a text may count instead of naming them all. */
function addServiceCounts(view: View, add: Walk['add']): void {
  const { state, changes } = view;
  for (const services of [subjectOf(view).services, scopeOf(view).services, state.spellServices])
    addCounts(Object.values(services).map(impactOf), add);
  // Beside those whose customers are counted, those that are not.
  const others = Object.entries(affected(state.services)).filter(([key]) => !(key in (state.restored ?? {})));
  addCounts(
    others.map(([, impact]) => impactOf(impact)),
    add,
  );
  add('count', changes.restoredServices.length);
}

/** How many there are, and of each impact: where they differ, those of one are told together. */
function addCounts(impacts: readonly (Impact | undefined)[], add: Walk['add']): void {
  add('count', impacts.length);
  for (const impact of new Set(impacts)) add('count', impacts.filter(other => other === impact).length);
}

/** Lengths of time, in minutes, that a text may tell in round numbers. */
export interface Lengths {
  /** How long an open outage has lasted, and how long it is until it should be over. */
  readonly open: readonly number[];
  /** How long one lasted that is over. */
  readonly ended: readonly number[];
}

export function lengthsOf({ update, state }: View): Lengths {
  const between = (...pairs: readonly (readonly [string | undefined, string | undefined])[]) =>
    pairs.flatMap(([from, to]) => (from && isTime(to) ? [minutesBetween(epoch(from), epoch(to))] : []));
  return isOpen(state.status)
    ? { open: between([state.started, update.at], [update.at, state.eta]), ended: [] }
    : { open: [], ended: between([state.started, state.ended], [state.firstStarted, state.ended]) };
}

/** A day alone is no end of a length of time. */
const isTime = (eta: string | undefined): eta is string => eta !== undefined && INSTANT.test(eta);
