import { deadlineOf } from './deadlines.ts';
import { stateAt } from './fold.ts';
import type { Incident, Update } from './incident.ts';
import { addMinutes, epoch, formatInstant, minutesBetween } from './instant.ts';
import type { Path } from './problem.ts';
import type { Settings } from './settings.ts';
import type { State } from './state.ts';
import { isOpen } from './status.ts';

/** A promise made to customers, or a deadline of the organization's own. */
export interface Due {
  readonly what: 'next update' | 'compensation' | 'report' | 'first notice' | 'cadence';
  readonly at: string;
  /** Minutes from now; negative once it is overdue. Of a first notice that came too late, how late it was. */
  readonly minutes: number;
  /** Where it was promised. */
  readonly path: Path;
}

/** A promise to tell customers about their compensation, or to report, by a day or an hour. */
export interface Promised {
  readonly by: string;
  /** The update that made it. */
  readonly index: number;
  /** When it was told, or promised anew; `undefined` while customers wait. */
  readonly settled?: { readonly at: string; readonly how: 'told' | 'moved' };
}

/** The promises of one kind in their order; a correction puts right the one that is waiting. */
export function promisesOf(updates: readonly Update[], what: 'compensation' | 'report'): readonly Promised[] {
  const past: Promised[] = [];
  let waiting: Promised | undefined;
  const settle = (at: string, how: 'told' | 'moved'): void => {
    if (waiting) past.push({ ...waiting, settled: { at, how } });
    waiting = undefined;
  };
  for (const [index, update] of updates.entries()) {
    if (update[what]) settle(update.at, 'told');
    const by = update.promises?.[what] ?? (what === 'compensation' ? decisionBy(update) : undefined);
    if (!by) continue;
    if (!update.corrects) settle(update.at, 'moved');
    if (waiting || !update.corrects) waiting = { by, index };
  }
  return waiting ? [...past, waiting] : past;
}

/** "We are still deciding; next update by …" promises as well. */
const decisionBy = ({ compensation }: Update): string | undefined =>
  compensation?.find(({ type }) => type === 'none-yet')?.until;

/** What is promised and not yet kept at a moment (milliseconds), and deadlines that were missed (wording.md 4.2). */
export function dueOf(incident: Incident, now: number, settings: Settings): readonly Due[] {
  const { updates } = incident;
  const state = stateAt(incident, updates.length - 1);
  const waiting = (what: 'compensation' | 'report') =>
    promisesOf(updates, what).find(({ settled }) => !settled);
  const promised = [
    {
      what: 'next update',
      at: isOpen(state.status) ? state.next : undefined,
      path: ['updates', updates.findLastIndex(({ next }) => next !== undefined), 'next'],
    },
    ...(['compensation', 'report'] as const).map(what => {
      const { by, index = 0 } = waiting(what) ?? {};
      const isDecision = updates[index]?.promises?.[what] === undefined;
      return { what, at: by, path: ['updates', index, ...(isDecision ? [what] : ['promises', what])] };
    }),
    ...deadlinesOf(incident, state, settings),
  ] as const;
  return promised.flatMap(({ what, at, path }) => {
    if (at === undefined) return [];
    const sent = what === 'first notice' ? updates[0]?.at : undefined;
    const minutes = minutesBetween(sent ? epoch(sent) : now, epoch(at, settings.organization.zone));
    return [{ what, at, path, minutes }];
  });
}

interface Deadline {
  readonly what: 'first notice' | 'cadence';
  readonly at: string | undefined;
  readonly path: Path;
}

/** The first notice counts from the start, each further one from the last; what was promised sooner comes first. */
function deadlinesOf({ kind, updates }: Incident, state: State, settings: Settings): readonly Deadline[] {
  const [first] = updates;
  const last = updates.at(-1);
  if (kind !== 'outage' || !first?.started || !last || !isOpen(state.status)) return [];
  const { zone } = settings.organization;
  const opening = deadlineOf(settings, first.severity ?? 'info').first;
  const firstBy = addMinutes(epoch(first.started), opening);
  const cadenceBy = addMinutes(epoch(last.at), deadlineOf(settings, state.severity).cadence);
  const isLate = epoch(first.at) > firstBy;
  const isSooner = state.next !== undefined && cadenceBy < epoch(state.next);
  return [
    {
      what: 'first notice',
      at: isLate && updates.length === 1 ? formatInstant(firstBy, zone) : undefined,
      path: ['updates', 0, 'at'],
    },
    {
      what: 'cadence',
      at: isSooner ? formatInstant(cadenceBy, zone) : undefined,
      path: ['updates', updates.length - 1, 'at'],
    },
  ];
}
