import type { Changes } from '../domain/changes.ts';
import { affected, withoutNormal } from '../domain/impacts.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import type { State } from '../domain/state.ts';
import { isOpen } from '../domain/status.ts';
import { partlyBack, type View } from '../domain/view.ts';
import type { Scope } from './affected-scope.ts';
import { type Progress, progressOf, remainingPeople } from './people.ts';
import { forThoseWho, situationForms } from './situation.ts';
import type { Voice } from './voice.ts';

/** Who is back, by service. */
export const progress = (state: State, voice: Voice): readonly Progress[] =>
  voice.omit.has('progress') ? [] : progressOf(partlyBack(state), state.customers ?? {}, voice);

/** Those who still wait; empty once closed, and where fit left the progress out. */
export const waiting = (state: State, voice: Voice): string =>
  isOpen(state.status) && !voice.omit.has('progress')
    ? remainingPeople(partlyBack(state), state.customers ?? {}, voice)
    : '';

export const othersAffected = ({ services, restored = {} }: State) =>
  Object.entries(affected(services)).filter(([service]) => !(service in restored));

/** The affected services that no count speaks for, beside those that one does. */
export function stillOthers({ state, changes }: View, voice: Voice): string {
  if (waiting(state, voice) === '') return '';
  const others = othersAffected(state);
  // Short of room, the places just named serve for these too.
  const isBrief = voice.style === 'sms' || voice.omit.has('areas');
  const scope = isBrief
    ? withoutAreas(others, state, changes)
    : { services: Object.fromEntries(others), areas: state.areas, changes };
  return others.length > 0 ? situationForms(forThoseWho({ ...scope, customers: {} }), voice).still : '';
}

/** What turned for those who wait, of the services that a count speaks for. */
export function restTurned({ state, changes }: View, voice: Voice): string {
  if (waiting(state, voice) === '' || voice.omit.has('turned')) return '';
  const turned = Object.entries(affected(state.services)).filter(
    ([service]) => service in { ...state.restored } && changes.changedServices.includes(service),
  );
  const scope = { services: Object.fromEntries(turned), areas: {}, customers: {}, changes };
  return turned.length === 0 ? '' : situationForms(forThoseWho(scope), voice).still;
}

/** What is so in all areas alike, and new there, is so of the services. */
function withoutAreas(
  others: readonly (readonly [string, ServiceImpact])[],
  { areas }: State,
  changes: Changes,
): Pick<Scope, 'services' | 'areas' | 'changes'> {
  const there = Object.entries(withoutNormal(areas));
  const [impact, ...more] = new Set(there.map(([, own]) => own));
  if (impact === undefined || more.length > 0)
    return { services: Object.fromEntries(others), areas: {}, changes };
  const names = others.map(([name]) => name);
  const isNew = there.every(([area]) => changes.changedAreas.includes(area));
  return {
    services: Object.fromEntries(names.map(name => [name, impact])),
    areas: {},
    changes: isNew ? { ...changes, changedServices: names } : changes,
  };
}
