import { affected, impactOf } from '../../domain/fold.ts';
import { epoch, minutesBetween } from '../../domain/instant.ts';
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
  // By how much the recovery was, or will be, sooner or later than estimated.
  const reached = state.ended ?? state.eta;
  for (const { eta } of incident.updates.slice(0, index))
    if (isTime(eta) && isTime(reached)) add('duration', Math.abs(minutesBetween(epoch(eta), epoch(reached))));
  let waiting = 0;
  for (const [service, back] of Object.entries(partlyBack(state))) {
    const all = state.customers?.[service] ?? back;
    waiting += all - back;
    if (all > 0) add('percent', formatPercent(back, all).slice(0, -1));
  }
  add('count', waiting);
  addDifferences(view, add);
  add('count', index + 1);
  for (const areas of [
    subjectOf(view).areas,
    scopeOf(view).areas,
    state.areas,
    state.everAreas,
    changes.newAreas,
  ])
    add('count', Object.keys(areas).length);
  if (Object.keys(state.everServices).length > MOST_NAMED) addServiceCounts(view, add);
  addCounts(Object.values(state.areas), add);
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

/** Minutes that an open outage has lasted, and that are left until it should be over. */
export function lengthsOf({ update, state }: View): readonly number[] {
  if (!isOpen(state.status)) return [];
  return [
    [state.started, update.at],
    [update.at, state.eta],
  ].flatMap(([from, to]) => (from && isTime(to) ? [minutesBetween(epoch(from), epoch(to))] : []));
}

const isTime = (eta: string | undefined): eta is string => eta !== undefined && eta !== 'unknown';
