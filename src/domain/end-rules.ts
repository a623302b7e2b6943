import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { affected, impactOf } from './impacts.ts';
import { epoch } from './instant.ts';
import type { State } from './state.ts';
import { isOpen, isUnderWay } from './status.ts';
import { firstSaid, knownThen, statesThen } from './told-facts.ts';

export function resolvedWithoutEnded({ update, known, status, from }: Step): Fault | undefined {
  const isStopped = status === 'cancelled' && isUnderWay(from);
  if ((status !== 'resolved' && status !== 'completed' && !isStopped) || from === status) return undefined;
  if (update.ended ?? (from && !isOpen(from) ? known.ended : undefined)) return undefined;
  return {
    field: 'status',
    message: `The status is ${status}, but nothing says when service was back.`,
    fix: 'Add ended: (--ended) with the time from which everything worked.',
  };
}

/** No notice of an outage that goes on tells its end: it would be lost without a word. */
export function endedWhileOpen({ kind, update, status }: Step): Fault | undefined {
  if (!update.ended || update.corrects || !status || !isOpen(status)) return undefined;
  return {
    field: 'ended',
    message: `ended says when everything worked again, and the status is ${status}.`,
    fix: `Add status: ${kind === 'outage' ? 'resolved' : 'completed'}, or take ended: out.`,
  };
}

export function endedBeforeStarted({ update, known, earlier }: Step): Fault | undefined {
  // The end of an earlier spell is put right: its own start counts.
  const told = update.corrects ? { ...startThen(update, earlier), ...update } : known;
  const started = told.since ?? told.started;
  if (!update.ended || !started || epoch(update.ended) > epoch(started)) return undefined;
  return {
    field: 'ended',
    message: `ended (${update.ended}) is not later than the start (${started}).`,
    fix: 'Check both times.',
  };
}

const startThen = (update: LooseUpdate, earlier: readonly LooseUpdate[]): LooseUpdate => ({
  started: knownThen(update, earlier)?.started,
});

/** A start that is put right lies before the end that was told: nothing lasts no time at all. */
export function startedAfterEnd({ update, earlier }: Step): Fault | undefined {
  const field = update.since ? 'since' : 'started';
  const start = update[field];
  const wrong = start && update.corrects ? firstSaid(update, earlier) : undefined;
  if (!start || !wrong) return undefined;
  const ended = statesThen(earlier)
    .slice(earlier.indexOf(wrong))
    .find(state => state.ended !== undefined)?.ended;
  if (ended === undefined || epoch(start) < epoch(ended)) return undefined;
  return {
    field,
    message: `${field} (${start}) is not earlier than the end (${ended}).`,
    fix: 'Check both times.',
  };
}

/** Nothing was out of order, so nothing ended: customers would read both. */
export function endOfFalseAlarm({ update, status }: Step): Fault | undefined {
  if (status !== 'false-alarm' || update.ended === undefined) return undefined;
  return {
    field: 'ended',
    message: 'A false alarm has no end: nothing was out of order.',
    fix: 'Take ended: out, or use status: resolved.',
  };
}

/** Work that was called off before it began took nothing away that could come back. */
export function endOfCancelled({ update, status, earlier }: Step): Fault | undefined {
  if (status !== 'cancelled' || !update.ended || earlier.some(other => isUnderWay(other.status)))
    return undefined;
  return {
    field: 'ended',
    message: 'The work is cancelled before it began: it has no end.',
    fix: 'Take ended: out, or tell first that it began: status: in-progress.',
  };
}

/** "Back at 19.20" after a notice of 19.30 that said "still off", or after one of 19.10 that said "back", is two stories. */
export function endedElsewhen(step: Step): Fault | undefined {
  const { kind, update, earlier } = step;
  const { ended, message, corrects } = update;
  if (!ended || message || endedBeforeStarted(step)) return undefined;
  const closing = corrects ? firstSaid(update, earlier) : undefined;
  const told = statesThen(earlier).slice(0, closing && earlier.indexOf(closing));
  // A correction says what an earlier update should have said, not what is so by then.
  const isSaid = (index: number): boolean => earlier[index]?.corrects === undefined;
  const off = told.findLastIndex((state, index) => isSaid(index) && isTold(kind, state, true));
  const back = told.findIndex((state, index) => index > off && isSaid(index) && isTold(kind, state, false));
  const [lastOff, firstBack] = [earlier[off]?.at, earlier[back]?.at];
  if (lastOff && minuteOf(ended) < minuteOf(lastOff)) return elsewhen(ended, lastOff, STILL[kind]);
  if (firstBack && minuteOf(ended) > minuteOf(firstBack))
    return elsewhen(ended, firstBack, 'that everything worked again');
  return undefined;
}

/** Notices tell minutes: two times in one are the same. */
const minuteOf = (at: string): number => Math.floor(epoch(at) / 60_000);

const STILL = { outage: 'what was still affected', maintenance: 'that the work went on' } as const;

const elsewhen = (ended: string, at: string, what: string): Fault => ({
  field: 'ended',
  message: `ended is ${ended}, but the update of ${at} told ${what}.`,
  fix: 'Check ended:; if that update was wrong, say so in message:, in both languages.',
});

/** What a notice of then told: that something was off, or that all worked though the outage was not over. */
function isTold(kind: Step['kind'], { status, services }: State, isOff: boolean): boolean {
  if (kind === 'maintenance') return isOff && isUnderWay(status) && status !== 'verifying';
  return isOpen(status) && Object.keys(affected(services)).length > 0 === isOff;
}

/** All works at the end, and after it: what was known to be affected cannot be so still. */
export function affectedAtEnd({ kind, update, earlier, known, status, from }: Step): Fault | undefined {
  if (!worksAgain({ status, known }) || update.corrects || earlier.length === 0) return undefined;
  const isLater = from === status;
  const service = Object.entries(update.services ?? {}).find(
    ([name, impact]) =>
      impactOf(impact) !== 'normal' &&
      (isLater || earlier.some(({ services }) => services?.[name] !== undefined)),
  )?.[0];
  if (service === undefined) return undefined;
  const instead =
    kind === 'maintenance'
      ? 'declare what does not work as an outage of its own: incident new'
      : isLater
        ? 'add status: reopened and since:'
        : 'keep the status until it works';
  return {
    field: ['services', service],
    message: `The status is ${status}, and ${service} is told to be affected.`,
    fix: `Take ${service}: out, or ${instead}.`,
  };
}

const worksAgain = ({ status, known }: Pick<Step, 'status' | 'known'>): boolean =>
  status === 'resolved' || status === 'completed' || (status === 'cancelled' && known.ended !== undefined);
