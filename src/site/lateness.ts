import { affected } from '../domain/impacts.ts';
import { promisesOf } from '../domain/promises.ts';
import { isAhead, isOpen } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import { type Moment, momentForms } from '../wording/time.ts';
import type { Voice } from '../wording/voice.ts';

/** By when customers were to hear, or to have what was estimated: instants of the organization's zone; empty where nothing is open. */
export interface Dues {
  /** The beginning of planned work, until somebody tells that it has begun. */
  readonly start: string;
  readonly next: string;
  readonly eta: string;
  /** The end of planned work. */
  readonly work: string;
  readonly compensation: string;
  readonly report: string;
}

export type DueName = keyof Dues;

export function duesOf({ incident, state }: View, inZone: (at: string) => string): Dues {
  const isOn = isOpen(state.status);
  const isOutage = incident.kind === 'outage';
  const when = (at: string | undefined): string => (at === undefined || at === 'unknown' ? '' : inZone(at));
  const promised = (what: 'compensation' | 'report'): string => when(waitingFor(what, incident));
  return {
    start: isAhead(state.status) ? when(state.window?.from) : '',
    next: isOn ? when(state.next) : '',
    eta: isOn && isOutage && Object.keys(affected(state.services)).length > 0 ? when(state.eta) : '',
    work: isOn ? when(state.window?.to) : '',
    compensation: promised('compensation'),
    report: promised('report'),
  };
}

/** By when it is promised, and not told yet. */
const waitingFor = (what: 'compensation' | 'report', { updates }: View['incident']): string | undefined =>
  promisesOf(updates, what).find(({ settled }) => !settled)?.by;

/** By when compensation and the report on the cause are promised, as long as customers wait for them. */
export function promisedMoments(
  incident: View['incident'],
  voice: Voice,
): Readonly<Record<'compensation' | 'report', Moment | ''>> {
  const forms = (by: string | undefined): Moment | '' => (by === undefined ? '' : momentForms(by, voice));
  return {
    compensation: forms(waitingFor('compensation', incident)),
    report: forms(waitingFor('report', incident)),
  };
}

/** What has gone by at a moment, and was not told. */
export const lateOf = (dues: Dues, asOf: string): readonly DueName[] =>
  (Object.keys(dues) as DueName[]).filter(
    name => isPast(dues[name], asOf) || (name === 'start' && asOf !== '' && dues.start === asOf),
  );

/** The same for templates, each by its name. */
export const lateFlags = (late: readonly DueName[]): Readonly<Record<DueName, boolean>> => ({
  start: late.includes('start'),
  next: late.includes('next'),
  eta: late.includes('eta'),
  work: late.includes('work'),
  compensation: late.includes('compensation'),
  report: late.includes('report'),
});

/** A time that has gone by; without a moment to look from, none has. */
const isPast = (time: string, asOf: string): boolean => time !== '' && asOf !== '' && time < asOf;
