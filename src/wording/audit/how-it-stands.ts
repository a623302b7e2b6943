import { affected } from '../../domain/impacts.ts';
import { epoch, minutesBetween } from '../../domain/instant.ts';
import { isOpen, type Status } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';

/** Something does not work now. */
export const isOn = ({ incident, state }: View): boolean =>
  incident.kind === 'outage' && isOpen(state.status) && Object.keys(affected(state.services)).length > 0;

/** Nothing that was affected works again: no service, no area, no customer. */
export const nothingIsBack = (view: View): boolean => {
  const { everServices, everAreas, services, areas, restored = {} } = view.state;
  return (
    isOn(view) &&
    Object.keys(everServices).every(name => services[name] !== 'normal') &&
    Object.keys(everAreas).every(name => name in areas && areas[name] !== 'normal') &&
    Object.values(restored).every(count => count === 0)
  );
};

export const isDone = ({ incident, index }: View): boolean => {
  const last = incident.updates.slice(0, index + 1).findLast(({ action }) => action !== undefined)?.action;
  return typeof last === 'object' && 'done' in last && last.done !== undefined;
};

export const isWork = ({ incident, state }: View, ...statuses: readonly Status[]): boolean =>
  incident.kind === 'maintenance' && statuses.includes(state.status);

export const isCertain = ({ state: { cause } }: View): boolean =>
  typeof cause === 'object' && cause.certainty === 'confirmed';

export const isAutomatic = ({ state: { compensation = [] } }: View): boolean =>
  compensation.length > 0 && compensation.every(({ delivery }) => delivery === 'automatic');

/** Less than ten hours so far, or in all. */
export const isShort = (view: View): boolean => isUnder(view, 600);

/** Less than two. */
export const isBrief = (view: View): boolean => isUnder(view, 120);

const isUnder = ({ incident, state, update }: View, minutes: number): boolean =>
  incident.kind === 'outage' &&
  state.started !== undefined &&
  minutesBetween(epoch(state.started), epoch(state.ended ?? update.at)) < minutes;
