import { type Changes, changesOf } from './changes.ts';
import { correctedIndex } from './corrected.ts';
import { standingStateAt, stateAt, statesOf } from './fold.ts';
import { affected, areaImpacts, isNormal, withoutNormal } from './impacts.ts';
import type { Incident, Update, UpdateField } from './incident.ts';
import { areWithin, NOWHERE } from './places.ts';
import type { State } from './state.ts';
import { isOpen, type Occasion } from './status.ts';

/** One update as its notice sees it: the state then, what came before, and what kind of notice it makes. */
export interface View {
  readonly incident: Incident;
  readonly update: Update;
  /** Position in the file, from 0; the notice's number is one more. */
  readonly index: number;
  readonly state: State;
  readonly before: State | undefined;
  readonly occasion: Occasion;
  readonly changes: Changes;
  readonly correction: Correction | undefined;
}

/** What an update said wrongly: the fields, the update corrected, the state as it was told then, and put right. */
export interface Correction {
  readonly of: Update;
  readonly told: State;
  readonly right: State;
  readonly fields: readonly UpdateField[];
}

const NOT_FACTS: readonly UpdateField[] = [
  'at',
  'corrects',
  'edited',
  'next',
  'message',
  'reason',
  'advice',
  'status',
];

/** The views of an incident's updates from number `first` on, folded once. */
export function viewsOf(incident: Incident, first = 0): readonly View[] {
  const stateOf = statesOf(incident, incident.updates.length - 1);
  return incident.updates.slice(first).map((_, index) => viewOf(incident, first + index, stateOf));
}

/** Notices of older updates went out long ago; a very long file is read for faults in bounded time. */
const MOST_READ = 100;

/** The views whose notices are read for faults: the latest of an incident. */
export const recentViews = (incident: Incident): readonly View[] =>
  viewsOf(incident, Math.max(0, incident.updates.length - MOST_READ));

/** The view of update `index`; of the last one when it is left out. */
export function viewOf(
  incident: Incident,
  index = incident.updates.length - 1,
  stateOf = statesOf(incident, index),
): View {
  const update = incident.updates[index];
  if (!update) throw new RangeError(`${incident.slug} has no update ${index + 1}`);
  const state = stateOf(index);
  const before = index > 0 ? stateOf(index - 1) : undefined;
  return {
    incident,
    update,
    index,
    state,
    before,
    occasion: occasionOf(update, state),
    changes: changesOf(update, state, {
      before,
      first: stateOf(spellStart(incident, index)),
      within: incident.within ?? NOWHERE,
    }),
    correction: correctionOf(incident, index),
  };
}

/** Index of the update that told the outage's beginning: the first one, or that of its last return. */
const spellStart = ({ updates }: Incident, index: number): number =>
  Math.max(
    0,
    updates.findLastIndex(({ status }, at) => at <= index && status === 'reopened'),
  );

const BESIDE_PROMISES: ReadonlySet<string> = new Set([
  'at',
  'edited',
  'promises',
  'message',
  'reason',
  'advice',
]);

/** That all works again is no news any more: what it promises is. */
export const isFollowUp = ({ update, state, before }: View): boolean =>
  update.promises !== undefined &&
  before?.status === state.status &&
  !isOpen(state.status) &&
  Object.keys(update).every(field => BESIDE_PROMISES.has(field));

/**
 * How the incident stands: its last notice of a status, with all that was corrected and promised since. A correction,
 * compensation, report or follow-up does not move it.
 */
export function standingView(incident: Incident): View {
  const last = viewOf(incident);
  if (last.occasion === last.state.status && !isFollowUp(last)) return last;
  const stateOf = statesOf(incident, last.index);
  const index = incident.updates.findLastIndex(
    ({ corrects, compensation, report, promises }, at) =>
      !corrects &&
      !compensation &&
      !report &&
      !(promises && at > 0 && isFollowUp(viewOf(incident, at, stateOf))),
  );
  const { next, promises } = last.state;
  const standing = { ...standingStateAt(incident, index), next, ...(promises && { promises }) };
  return viewOf(incident, index, at => (at === index ? standing : standingStateAt(incident, at)));
}

export function occasionOf(update: Update, state: State): Occasion {
  if (update.corrects) return 'correction';
  if (update.compensation) return 'compensation';
  if (update.report) return 'report';
  return state.status;
}

function correctionOf(incident: Incident, index: number): Correction | undefined {
  const update = incident.updates[index];
  const target = update ? correctedIndex(incident.updates, update) : -1;
  const of = incident.updates[target];
  if (!update || !of) return undefined;
  const fields = (Object.keys(update) as UpdateField[]).filter(field => !NOT_FACTS.includes(field));
  const until = (count: number): Incident => ({ ...incident, updates: incident.updates.slice(0, count) });
  const [state, right] = [stateAt(until(index), target), standingStateAt(until(index + 1), target)];
  // A correction said what it states, whatever was told of it before or since.
  const told = of.corrects ? { ...state, ...stated(of, fields) } : state;
  return { of, told, right, fields };
}

/**
 * Services and areas a notice speaks of: what is affected now while open, everything since the outage (last) began
 * once closed, everything of the incident's life in compensation and report.
 */
export function scopeOf({
  state,
  occasion,
}: Pick<View, 'state' | 'occasion'>): Pick<State, 'services' | 'areas'> {
  if (isOpen(state.status)) return { services: affected(state.services), areas: withoutNormal(state.areas) };
  if (isAfterword(occasion)) return { services: state.everServices, areas: state.everAreas };
  return { services: state.spellServices, areas: state.spellAreas };
}

function stated(update: Update, fields: readonly UpdateField[]): Partial<State> {
  const facts = Object.fromEntries(fields.map(field => [field, update[field]]));
  return { ...facts, ...(update.areas && { areas: areaImpacts(update.areas) }) };
}

/** Services and areas that a notice is about: of a correction, those of the update that it puts right. */
export function subjectOf(view: View): Pick<State, 'services' | 'areas' | 'spellServices'> {
  const { correction, state } = view;
  const { right = state } = correction ?? {};
  const scope = correction ? scopeOf({ state: right, occasion: right.status }) : scopeOf(view);
  return { ...scope, spellServices: right.spellServices };
}

/** Compensation and report speak of the whole incident, whatever it did in between. */
export const isAfterword = (occasion: Occasion): boolean =>
  occasion === 'compensation' || occasion === 'report';

/**
 * Numbers of customers that a notice may give: of an outage that returned they hold for its last spell only, and while
 * it lasts for just the areas they were counted in, and while none who were back are off again.
 */
export function countsOf(view: View): Readonly<Record<string, number>> {
  const { state, occasion } = view;
  if (isAfterword(occasion) && state.firstStarted !== undefined) return {};
  const { areas } = scopeOf(view);
  const { within = NOWHERE } = view.incident;
  if (!isOpen(state.status)) return areWithin(areas, state.total.areas, within) ? state.total.customers : {};
  const isOfMore = Object.keys(state.countedAreas).some(area => !(area in areas));
  if (!areWithin(areas, state.countedAreas, within) || isOfMore || !state.customers) return {};
  if (state.uncounted.length === 0) return state.customers;
  return Object.fromEntries(
    Object.entries(state.customers).filter(([service]) => !state.uncounted.includes(service)),
  );
}

/** Those who are back, of the services that do not work for all again: of the others no number is left to give. */
export const partlyBack = ({ restored = {}, services }: State): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(restored).filter(([service]) => !isNormal(services[service])));
