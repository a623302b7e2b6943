import { corrected, MERGED } from './corrected.ts';
import type { Incident, ServiceImpact, ToldWindow, Update, Window } from './incident.ts';
import type { Status } from './status.ts';
import type { Impact, Severity } from './vocabulary.ts';

/** What is known after an update: the fold of all updates up to it, with corrections applied where they belong. */
export interface State
  extends Omit<
    Update,
    'at' | 'status' | 'severity' | 'services' | 'areas' | 'window' | 'corrects' | 'edited'
  > {
  readonly status: Status;
  readonly severity: Severity;
  /** Services and their impact now; `normal` when they work. */
  readonly services: Readonly<Record<string, ServiceImpact>>;
  /** When planned work is to take place; not known before it is told, nor once it is postponed to a date that is not set. */
  readonly window?: Window | undefined;
  /** Areas and, where places differ, the impact there. */
  readonly areas: Readonly<Record<string, Impact | undefined>>;
  /** What a closing notice speaks of: all that was ever affected, with its impact, `disrupted` where that changed. */
  readonly everServices: Readonly<Record<string, ServiceImpact>>;
  readonly everAreas: Readonly<Record<string, Impact | undefined>>;
  /** The same since the outage last began: it may have returned after it had been resolved. */
  readonly spellServices: Readonly<Record<string, ServiceImpact>>;
  readonly spellAreas: Readonly<Record<string, Impact | undefined>>;
  /** The areas that the numbers of customers were counted in. */
  readonly countedAreas: readonly string[];
  /** The start of the first spell, once the outage has returned. */
  readonly firstStarted: string | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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
  return corrected(incident.updates.slice(0, index + 1)).reduce(apply, EMPTY);
}

/** What update `index` says now that everything said later to correct it is known. */
export function standingStateAt(incident: Incident, index: number): State {
  return corrected(incident.updates)
    .slice(0, index + 1)
    .reduce(apply, EMPTY);
}

/** The same of every update, in one pass. */
export function standingStatesOf(incident: Incident): readonly State[] {
  let state = EMPTY;
  return corrected(incident.updates).map(update => {
    state = apply(state, update);
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

export function impactOf(value: ServiceImpact): Impact {
  return typeof value === 'string' ? value : value.impact;
}

export const knownWindow = (told: ToldWindow): Window | undefined => (told === 'unknown' ? undefined : told);

const EMPTY: State = {
  status: 'investigating',
  severity: 'info',
  services: {},
  areas: {},
  everServices: {},
  everAreas: {},
  spellServices: {},
  spellAreas: {},
  countedAreas: [],
  firstStarted: undefined,
};

/** Facts that belong to their update are not carried on; what is left out here is never deleted, which slows an object. */
function apply(before: State, update: Update): State {
  const { next, action, advice, message, reason, since, report, ...lasting } = before;
  const isReturn = update.status === 'reopened' && before.status !== 'reopened';
  const state: Mutable<State> = isReturn
    ? reopened(lasting, update)
    : isRelapse(update, before)
      ? relapsed(lasting)
      : lasting;
  state.status = update.status ?? before.status;
  state.severity = update.severity ?? before.severity;
  if (update.corrects && next) state.next = next;
  carry(state, update);
  return SETTLED.has(state.status) ? settled(state) : state;
}

const SETTLED: ReadonlySet<Status> = new Set(['resolved', 'completed', 'cancelled']);

/** All worked again, though the outage was not over, and now something does not: what was counted and expected is past. */
export const isRelapse = ({ services = {} }: Update, before: State | undefined): boolean =>
  before?.status === 'monitoring' &&
  Object.keys(affected(before.services)).length === 0 &&
  Object.keys(affected(services)).length > 0;

function relapsed(before: State): Mutable<State> {
  const { eta, restored, customers, symptom, ...kept } = before;
  return kept;
}

/**
 * A return of the outage starts a new spell: its own start, nothing restored yet, and no fact of the first outage that
 * says nothing about its return.
 */
function reopened(before: State, update: Update): Mutable<State> {
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
  };
}

function carry(state: Mutable<State>, update: Update): void {
  const facts: Record<string, unknown> = state;
  for (const [field, value] of Object.entries(update)) {
    if (value === undefined || HANDLED.has(field)) continue;
    const known = IS_MERGED.has(field) ? facts[field] : undefined;
    facts[field] = known ? { ...known, ...(value as object) } : value;
  }
  if (update.report && state.promises) state.promises = withoutReport(state.promises);
  if (update.window) state.window = knownWindow(update.window);
  if (update.services) state.services = { ...state.services, ...update.services };
  if (update.areas) state.areas = areaImpacts(update.areas);
  const now = affected(state.services);
  if (update.customers) state.countedAreas = Object.keys(withoutNormal(state.areas));
  state.everServices = withImpacts(state.everServices, now);
  state.spellServices = withImpacts(state.spellServices, now);
  if (!update.areas) return;
  const there = withoutNormal(state.areas);
  state.everAreas = { ...state.everAreas, ...there };
  state.spellAreas = { ...state.spellAreas, ...there };
}

/** The report is there: from now on it is promised no more. */
function withoutReport({ report, ...others }: NonNullable<State['promises']>): State['promises'] {
  return others;
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

/** After the end everything works: what was affected is normal, and no recovery is estimated. */
function settled({ eta, ...state }: State): State {
  if (state.status === 'cancelled' && state.ended === undefined) return state;
  const works = Object.keys(state.services).map(name => [name, 'normal' as const]);
  return { ...state, services: Object.fromEntries(works) };
}

export function areaImpacts(areas: NonNullable<Update['areas']>): Record<string, Impact | undefined> {
  return Array.isArray(areas) ? Object.fromEntries(areas.map(name => [name, undefined])) : { ...areas };
}

/** The part of a service map that does not work normally. */
export function affected(services: Readonly<Record<string, ServiceImpact>>): Record<string, ServiceImpact> {
  return Object.fromEntries(Object.entries(services).filter(([, value]) => impactOf(value) !== 'normal'));
}

/** The areas that are affected: one may be named because it is not. */
export const withoutNormal = (areas: State['areas']): State['areas'] =>
  Object.fromEntries(Object.entries(areas).filter(([, impact]) => impact !== 'normal'));
