import {
  affected,
  correctedIndex,
  impactOf,
  type State,
  standingStateAt,
  stateAt,
  statesOf,
} from './fold.ts';
import type { Incident, Update, UpdateField } from './incident.ts';
import { isOpen, isStepBack, type Occasion } from './status.ts';

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

/** What an update changes in a way that the notice must say openly. */
interface Changes {
  readonly stepBack: boolean;
  /** The update states nothing but its time and the next promise. */
  readonly nothing: boolean;
  readonly etaBefore: string | undefined;
  readonly newAreas: readonly string[];
  /** Services that this update is the first to call affected. */
  readonly newServices: readonly string[];
  /** Areas that were affected until now and no longer are. */
  readonly clearedAreas: readonly string[];
  /** Services whose impact is another than the update before told. */
  readonly changedServices: readonly string[];
  readonly restoredServices: readonly string[];
  /** What is affected is what was affected when the outage began: its start holds for all of it. */
  readonly sameScope: boolean;
  /** A service and its number of customers before this update gave another one. */
  readonly countBefore: readonly [string, number] | undefined;
}

/** What an update said wrongly: the fields, the update corrected, and the state as it was told then. */
export interface Correction {
  readonly of: Update;
  readonly told: State;
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
  const states = statesOf(incident);
  return incident.updates
    .slice(first)
    .map((_, index) => viewOf(incident, first + index, at => states[at] ?? stateAt(incident, at)));
}

/** The view of update `index`; of the last one when it is left out. */
export function viewOf(
  incident: Incident,
  index = incident.updates.length - 1,
  stateOf = (at: number): State => stateAt(incident, at),
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
    changes: changesOf(update, state, { before, first: index > 0 ? stateOf(0) : state }),
    correction: correctionOf(incident, index),
  };
}

/**
 * How the incident stands: its last notice of a status, with all that was corrected since. A correction, compensation
 * or report does not move it.
 */
export function standingView(incident: Incident): View {
  const last = viewOf(incident);
  if (last.occasion === last.state.status) return last;
  const index = incident.updates.findLastIndex(
    ({ corrects, compensation, report }) => !corrects && !compensation && !report,
  );
  const standing = { ...standingStateAt(incident, index), next: last.state.next };
  return viewOf(incident, index, at => (at === index ? standing : stateAt(incident, at)));
}

export function occasionOf(update: Update, state: State): Occasion {
  if (update.corrects) return 'correction';
  if (update.compensation) return 'compensation';
  if (update.report) return 'report';
  return state.status;
}

function changesOf(update: Update, state: State, { before, first }: Earlier): Changes {
  const facts = Object.keys(update).filter(field => !['at', 'next', 'status', 'edited'].includes(field));
  const moved =
    before?.eta !== undefined &&
    before.eta !== 'unknown' &&
    update.eta !== undefined &&
    update.corrects === undefined;
  return {
    stepBack: isStepBack(before?.status, state.status),
    nothing: before?.status === state.status && facts.length === 0 && isOpen(state.status),
    etaBefore: moved && before.eta !== update.eta ? before.eta : undefined,
    ...(update.corrects ? NO_SPREAD : spreadOf(state, before)),
    restoredServices: restoredNow(state),
    sameScope: !before || isSubset(state, first),
    countBefore: update.corrects ? undefined : changedCount(update, before),
  };
}

type Spread = Pick<Changes, 'newAreas' | 'newServices' | 'clearedAreas' | 'changedServices'>;

/** A correction moves nothing: it was so all the time. */
const NO_SPREAD: Spread = { newAreas: [], newServices: [], clearedAreas: [], changedServices: [] };

/** What an open outage takes in or lets go, and what changes in it. */
function spreadOf(state: State, before: State | undefined): Spread {
  if (!before || !isOpen(state.status) || !isOpen(before.status)) return NO_SPREAD;
  const now = affected(state.services);
  const impact = (name: string): string => impactOf(before.services[name] ?? 'normal');
  return {
    newAreas: Object.keys(state.areas).filter(name => !(name in before.everAreas)),
    newServices: Object.keys(now).filter(name => !(name in before.everServices)),
    clearedAreas: Object.keys(before.areas).filter(name => !(name in state.areas)),
    changedServices: Object.keys(now).filter(name => impactOf(now[name] ?? 'normal') !== impact(name)),
  };
}

interface Earlier {
  readonly before: State | undefined;
  readonly first: State;
}

const isSubset = (now: State, first: State): boolean =>
  Object.keys(affected(now.services)).every(name => name in affected(first.services)) &&
  Object.keys(now.areas).every(name => name in first.areas);

function changedCount(update: Update, before: State | undefined): readonly [string, number] | undefined {
  const entries = Object.entries(before?.customers ?? {});
  return entries.find(([service, count]) => (update.customers?.[service] ?? count) !== count);
}

/** Services that were affected in this incident and work again while it is still open. */
function restoredNow(state: State): readonly string[] {
  if (!isOpen(state.status)) return [];
  return Object.keys(state.everServices).filter(
    name => impactOf(state.services[name] ?? 'normal') === 'normal',
  );
}

function correctionOf(incident: Incident, index: number): Correction | undefined {
  const update = incident.updates[index];
  const target = update ? correctedIndex(incident.updates, update) : -1;
  const of = incident.updates[target];
  if (!update || !of) return undefined;
  const fields = (Object.keys(update) as UpdateField[]).filter(field => !NOT_FACTS.includes(field));
  return { of, told: stateAt({ ...incident, updates: incident.updates.slice(0, index) }, target), fields };
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

const withoutNormal = (areas: State['areas']): State['areas'] =>
  Object.fromEntries(Object.entries(areas).filter(([, impact]) => impact !== 'normal'));

/** Compensation and report speak of the whole incident, whatever it did in between. */
export const isAfterword = (occasion: Occasion): boolean =>
  occasion === 'compensation' || occasion === 'report';

/**
 * Numbers of customers that a notice may give: of an outage that returned they hold for its last spell only, and while
 * it lasts for just the areas they were counted in.
 */
export function countsOf(view: View): Readonly<Record<string, number>> {
  const { state, occasion } = view;
  if (isAfterword(occasion) && state.firstStarted !== undefined) return {};
  const { areas } = scopeOf(view);
  const isOfAll = Object.keys(areas).every(area => state.countedAreas.includes(area));
  const isOfMore = isOpen(state.status) && state.countedAreas.some(area => !(area in areas));
  return isOfAll && !isOfMore ? (state.customers ?? {}) : {};
}
