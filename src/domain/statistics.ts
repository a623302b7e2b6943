import { standingStatesOf } from './fold.ts';
import type { Incident, Update } from './incident.ts';
import { epoch, minutesBetween } from './instant.ts';
import { type Promised, promisesOf } from './promises.ts';
import type { State } from './state.ts';
import { isOpen } from './status.ts';
import type { Zone } from './vocabulary.ts';

/** How an incident was told: lengths in minutes, where the facts give them. */
export interface IncidentStatistics {
  readonly slug: string;
  /** When it began, as the file says: of planned work, when its window opens. */
  readonly began: string;
  /** From the start of an outage to its first notice. */
  readonly firstNotice: number | undefined;
  /** From the start to the end. */
  readonly duration: number | undefined;
  readonly updates: number;
  /** Further updates that came when they had been promised, and later or not yet. */
  readonly onTime: number;
  readonly late: number;
  /** Promises of compensation and report that were kept in time, and that were not. */
  readonly kept: number;
  readonly broken: number;
  readonly corrections: number;
}

/** `now` tells which promises have passed without a word; milliseconds since 1970. What was corrected counts as it is right. */
export function statisticsOf(
  incident: Incident,
  { zone, now }: { readonly zone: Zone; readonly now: number },
): IncidentStatistics {
  const { slug, kind, updates } = incident;
  const [first] = updates;
  const states = standingStatesOf(incident);
  const last = states.at(-1);
  const started = last?.firstStarted ?? last?.started;
  const told = punctuality(updates, states, now);
  const promised = (['compensation', 'report'] as const)
    .flatMap(what => promisesOf(updates, what))
    .map(promise => outcome(promise, { zone, now }));
  const count = <T>(list: readonly T[], value: T): number => list.filter(one => one === value).length;
  return {
    slug,
    began: started ?? last?.window?.from ?? first?.at ?? '',
    firstNotice:
      kind === 'outage' && started && first ? minutesBetween(epoch(started), epoch(first.at)) : undefined,
    duration: last && !isOpen(last.status) ? lengthOf(updates, states) : undefined,
    updates: updates.length,
    onTime: count(told, 'on time'),
    late: count(told, 'late'),
    kept: count(promised, 'kept'),
    broken: count(promised, 'broken'),
    corrections: updates.filter(update => update.corrects).length,
  };
}

/** Minutes from the start to the end; of an outage that returned, of all its spells together. */
function lengthOf(updates: readonly Update[], states: readonly State[]): number | undefined {
  // An end that is told again, perhaps to the minute, is still the end of the spell that began then.
  const spells = new Map(
    states.flatMap(({ started, ended }, index) =>
      updates[index]?.ended && !updates[index]?.corrects && started && ended
        ? [[epoch(started), minutesBetween(epoch(started), epoch(ended))]]
        : [],
    ),
  );
  return spells.size > 0 ? [...spells.values()].reduce((sum, minutes) => sum + minutes, 0) : undefined;
}

/**
 * Whether each update came when it had been promised. A correction is none that was promised: it keeps the promise, or
 * makes another one, too late perhaps. Once an incident is closed nothing further is promised.
 */
function punctuality(
  updates: readonly Update[],
  states: readonly State[],
  now: number,
): readonly ('on time' | 'late')[] {
  const told: ('on time' | 'late')[] = [];
  let promise: string | undefined;
  for (const [index, { at, next, corrects }] of updates.entries()) {
    const isLate = promise !== undefined && epoch(at) > epoch(promise);
    if (promise !== undefined && (!corrects || (isLate && next))) told.push(isLate ? 'late' : 'on time');
    promise = next ?? (corrects ? promise : undefined);
    if (!isOpen(states[index]?.status ?? 'investigating')) promise = undefined;
  }
  return promise !== undefined && now > epoch(promise) ? [...told, 'late'] : told;
}

/** A promise that is not due yet, or was moved before it was, is neither kept nor broken. */
function outcome(
  { by, settled }: Promised,
  { zone, now }: { readonly zone: Zone; readonly now: number },
): 'kept' | 'broken' | undefined {
  if ((settled ? epoch(settled.at) : now) > epoch(by, zone)) return 'broken';
  return settled?.how === 'told' ? 'kept' : undefined;
}

/** The same of several incidents together; the lengths are medians, because one long night says little of the others. */
export interface Summary {
  readonly incidents: number;
  readonly firstNotice: number | undefined;
  readonly duration: number | undefined;
  readonly onTime: number;
  readonly late: number;
  readonly kept: number;
  readonly broken: number;
  readonly corrections: number;
}

export function summaryOf(all: readonly IncidentStatistics[]): Summary {
  const sum = (value: (one: IncidentStatistics) => number): number =>
    all.reduce((total, one) => total + value(one), 0);
  return {
    incidents: all.length,
    firstNotice: median(all.flatMap(({ firstNotice }) => firstNotice ?? [])),
    duration: median(all.flatMap(({ duration }) => duration ?? [])),
    onTime: sum(({ onTime }) => onTime),
    late: sum(({ late }) => late),
    kept: sum(({ kept }) => kept),
    broken: sum(({ broken }) => broken),
    corrections: sum(({ corrections }) => corrections),
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : Math.round((low + high) / 2);
}
