import { affected, impactOf, isNormal, withoutNormal } from '../domain/impacts.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import { holdsAny, isIn, withinOf } from '../domain/places.ts';
import type { State } from '../domain/state.ts';
import { isOpen } from '../domain/status.ts';
import { countsOf, partlyBack, scopeOf, subjectOf, type View } from '../domain/view.ts';
import type { Impact } from '../domain/vocabulary.ts';
import type { Facts } from './fact-names.ts';
import type { FactTable } from './fact-sheet.ts';
import { joinSlash } from './list.ts';
import {
  areaName,
  headlineAreas,
  headlineServices,
  isPlural,
  listAreas,
  listServices,
  serviceName,
  serviceNames,
  theAreas,
} from './names.ts';
import { affectedPeople, type Progress, progressOf, remainingPeople } from './people.ts';
import { type Scope, situationForms } from './situation.ts';
import type { Voice } from './voice.ts';

/** What is affected, what works, what is back, and who is waiting. */
export const SCOPE_FACTS = {
  open: ({ state }) => isOpen(state.status),
  planned: ({ incident }) => incident.kind === 'maintenance',
  false_alarm: ({ state }) => state.status === 'false-alarm',
  asked: ({ state }, voice) => askedFacts(state, voice),
  situation: (view, voice) => {
    const { services, areas } = scopeOf(view);
    const customers = view.state.restored ? {} : customersOf(view, voice);
    return Object.keys(services).length > 0
      ? situationForms({ services, areas, customers, changes: view.changes }, voice)
      : '';
  },
  services: (view, voice) => {
    // When all of them work again, a notice still speaks of those that did not.
    const { services, spellServices } = subjectOf(view);
    const now = Object.keys(services);
    const all = now.length > 0 ? now : Object.keys(spellServices);
    // "Disrupted since the start", as a page says it, is not true of a service that was drawn in later.
    const joined =
      view.occasion === 'identified' && voice.style === 'long' ? view.changes.joinedServices : [];
    const names = joined.length < all.length ? all.filter(name => !joined.includes(name)) : all;
    if (names.length === 0) return '';
    return {
      text: listServices(names, voice),
      headline: headlineServices(names, voice),
      ...agreement(names, voice),
      plural: isPlural(names, voice),
    };
  },
  /** Nothing of what is affected now was so, all the time since the outage began. */
  all_later: ({ changes: { joinedServices }, state }) => {
    const now = Object.keys(affected(state.services));
    return (
      now.length > 0 &&
      now.every(name => joinedServices.includes(name) || state.returned.services.includes(name))
    );
  },
  areas: (view, voice) => {
    const places = Object.keys(subjectOf(view).areas);
    return {
      text: listAreas(places, voice),
      headline: headlineAreas(places, voice),
      those: theAreas(places.length, voice),
      one: places.length === 1,
    };
  },
  areas_ever: ({ state }, voice) => {
    const places = Object.keys(state.everAreas);
    return { text: listAreas(places, voice), one: places.length === 1 };
  },
  people: (view, voice) =>
    affectedPeople(Object.keys(scopeOf(view).services), customersOf(view, voice), voice),
  numbered: (view, voice) =>
    waiting(view.state, voice) !== '' || Object.keys(customersOf(view, voice)).length > 0,
  counted: view => Object.keys(countsOf(view)).length > 0,
  count_told: ({ state }) => Object.keys(state.customers ?? {}).length > 0,
  still_others: stillOthers,
  rest_only: ({ state }, voice) => waiting(state, voice) !== '' && othersAffected(state).length === 0,
  graded: view => impactsNow(view).some(impact => impact !== 'disrupted'),
  mild: view => !impactsNow(view).some(impact => impact === 'disrupted' || impact === 'unavailable'),
  stops: view => impactsNow(view).includes('unavailable'),
  unaffected: ({ state }, voice) => {
    const works = unaffectedServices(state);
    if (works.length === 0 || voice.omit.has('unaffected')) return '';
    const text = voice.style === 'sms' ? joinSlash(serviceNames(works, voice)) : listServices(works, voice);
    return { text, plural: isPlural(works, voice) };
  },
  cleared: (view, voice) => {
    const services = view.changes.restoredServices;
    if (services.length === 0 || voice.omit.has(recoveryStep(view, voice))) return '';
    return { text: listServices(services, voice), ...agreement(services, voice), many: services.length > 1 };
  },
  narrowed: ({ changes }, { omit }) => changes.narrowed && !omit.has('cleared'),
  cleared_areas: (view, voice) => {
    const { clearedAreas: areas } = view.changes;
    // A post has no room for both; a page says where it is over beside how many are back.
    const isTold =
      voice.omit.has(recoveryStep(view, voice)) ||
      (voice.style !== 'long' && progress(view.state, voice).length > 0);
    return areas.length === 0 || isTold ? '' : listAreas(areas, voice);
  },
  progress: ({ state }, voice) => (isOpen(state.status) ? progress(state, voice) : []),
  turned: ({ changes: { changedServices, newServices, newAreas } }, { omit }) =>
    changedServices.length + newServices.length + newAreas.length > 0 && !omit.has('turned'),
  recovering: ({ state, changes }, voice) =>
    progress(state, voice).length > 0 ||
    (changes.restoredServices.length > 0 && state.status === 'monitoring'),
  remaining: ({ state }, voice) => {
    const isSome = Object.values(partlyBack(state)).some(back => back > 0);
    return isSome ? waiting(state, voice) : '';
  },
  remaining_is: ({ state }, voice) =>
    voice.language === 'id' ? '' : /^1 /.test(waiting(state, voice)) ? 'is' : 'are',
} satisfies FactTable;

/** The impacts that a notice speaks of. */
function impactsNow(view: View): readonly Impact[] {
  const { services, areas } = scopeOf(view);
  return [...Object.values(services).map(impactOf), ...Object.values(areas).flatMap(impact => impact ?? [])];
}

/** What the facts say of the area and the service that a customer asks about. */
function askedFacts({ status, areas, everAreas, services }: State, voice: Voice): Facts['asked'] {
  const { area, service } = voice.asked ?? {};
  const within = withinOf(voice.settings.areas);
  const isOff = isOpen(status) && Object.keys(affected(services)).length > 0;
  const off = isOff ? withoutNormal(areas) : {};
  const isAffected = area !== undefined && areas[area] !== 'normal' && isIn(area, off, within);
  const isEver = area !== undefined && isIn(area, everAreas, within);
  const isPartly = area !== undefined && !isAffected && holdsAny(area, off, within);
  const isBack = isEver && !isAffected && !isPartly;
  return {
    area: area === undefined ? '' : areaName(area, voice),
    affected: isAffected,
    partly: isPartly,
    back: isBack,
    unaffected: area !== undefined && !isAffected && !isPartly && !isBack,
    service: service === undefined ? '' : serviceName(service, voice),
    works:
      service === undefined || voice.language === 'id' ? '' : isPlural([service], voice) ? 'work' : 'works',
    service_works: service !== undefined && isNormal(services[service]),
  };
}

/** That something works again is what a notice of the recovery is about; in any other SMS it is news beside the rest. */
const recoveryStep = ({ occasion }: View, { style }: Voice): 'cleared' | 'news' =>
  style === 'sms' && occasion !== 'monitoring' ? 'news' : 'cleared';

const customersOf = (view: View, { omit }: Voice): Readonly<Record<string, number>> =>
  omit.has('customers') ? {} : countsOf(view);

const progress = (state: State, voice: Voice): readonly Progress[] =>
  voice.omit.has('progress') ? [] : progressOf(partlyBack(state), state.customers ?? {}, voice);

/** Those who still wait; empty once closed, and where fit left the progress out. */
const waiting = (state: State, voice: Voice): string =>
  isOpen(state.status) && !voice.omit.has('progress')
    ? remainingPeople(partlyBack(state), state.customers ?? {}, voice)
    : '';

const othersAffected = ({ services, restored = {} }: State) =>
  Object.entries(affected(services)).filter(([service]) => !(service in restored));

/** The affected services that no count speaks for, beside those that one does. */
function stillOthers({ state, changes }: View, voice: Voice): string {
  if (waiting(state, voice) === '') return '';
  const others = othersAffected(state);
  // Short of room, the places just named serve for these too.
  const isBrief = voice.style === 'sms' || voice.omit.has('areas');
  const scope = isBrief
    ? withoutAreas(others, state, changes)
    : { services: Object.fromEntries(others), areas: state.areas, changes };
  return others.length > 0 ? situationForms({ ...scope, customers: {} }, voice).still : '';
}

/** What is so in all areas alike, and new there, is so of the services. */
function withoutAreas(
  others: readonly (readonly [string, ServiceImpact])[],
  { areas }: State,
  changes: View['changes'],
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

const unaffectedServices = ({ services, everServices }: State): readonly string[] =>
  Object.keys(services).filter(key => isNormal(services[key]) && !(key in everServices));

function agreement(services: readonly string[], voice: Voice): { is: string; has: string } {
  if (voice.language === 'id') return { is: '', has: '' };
  return isPlural(services, voice) ? { is: 'are', has: 'have' } : { is: 'is', has: 'has' };
}
