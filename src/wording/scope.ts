import { affected, impactOf, isNormal, withoutNormal } from '../domain/impacts.ts';
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
import { affectedPeople } from './people.ts';
import { situationForms } from './situation.ts';
import type { Voice } from './voice.ts';
import { othersAffected, progress, restTurned, stillOthers, waiting } from './waiting.ts';

/** What is affected, what works, what is back, and who is waiting. */
export const SCOPE_FACTS = {
  open: ({ state }) => isOpen(state.status),
  planned: ({ incident }) => incident.kind === 'maintenance',
  false_alarm: ({ state }) => state.status === 'false-alarm',
  asked: ({ state }, voice) => askedFacts(state, voice),
  situation: (view, voice) => {
    const { services, areas } = scopeOf(view);
    const customers = view.state.restored ? {} : customersOf(view, voice);
    const changes = { ...view.changes, countsBefore: countsBefore(view) };
    return Object.keys(services).length > 0
      ? situationForms({ services, areas, customers, changes }, voice)
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
    affectedPeople(Object.keys(scopeOf(view).services), customersOf(view, voice), countsBefore(view), voice),
  numbered: (view, voice) =>
    waiting(view.state, voice) !== '' || Object.keys(customersOf(view, voice)).length > 0,
  counted: view => Object.keys(countsOf(view)).length > 0,
  count_told: ({ state }) => Object.keys(state.customers ?? {}).length > 0,
  still_others: stillOthers,
  rest_turned: restTurned,
  rest_only: ({ state }, voice) => waiting(state, voice) !== '' && othersAffected(state).length === 0,
  graded: view => impactsNow(view).some(impact => impact !== 'disrupted'),
  /** What it is called in English: of what was never more than slow or unsteady it is no outage. */
  event: ({ state: { everServices, everAreas } }, { language }) => {
    const impacts = [...Object.values(everServices).map(impactOf), ...Object.values(everAreas)];
    const isOutage = impacts.some(impact => impact === 'disrupted' || impact === 'unavailable');
    return { id: 'gangguan', en: isOutage ? 'outage' : 'disruption' }[language];
  },
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
    const step = progress(view.state, voice).length > 0 ? 'back' : recoveryStep(view, voice);
    return areas.length === 0 || voice.omit.has(step) ? '' : listAreas(areas, voice);
  },
  progress: ({ state }, voice) => (isOpen(state.status) ? progress(state, voice) : []),
  turned: ({ changes }, { omit }) => isTurned(changes) && !omit.has('turned'),
  /** Nothing is otherwise but when it should be back. */
  eta_news: ({ changes }) => changes.etaBefore !== undefined && !changes.stepBack && !isTurned(changes),
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

const isTurned = ({ changedServices, newServices, newAreas }: View['changes']): boolean =>
  changedServices.length + newServices.length + newAreas.length > 0;

/** The impacts that a notice speaks of. */
function impactsNow(view: View): readonly Impact[] {
  const { services, areas } = scopeOf(view);
  return [...Object.values(services).map(impactOf), ...Object.values(areas).flatMap(impact => impact ?? [])];
}

const NOTHING_HAPPENED: ReadonlySet<State['status']> = new Set(['false-alarm', 'cancelled']);

/** What the facts say of the area and the service that a customer asks about. */
function askedFacts(
  { status, areas, everAreas, services, everServices }: State,
  voice: Voice,
): Facts['asked'] {
  const { area, service } = voice.asked ?? {};
  const within = withinOf(voice.settings.areas);
  const isOff = isOpen(status) && Object.keys(affected(services)).length > 0;
  const off = isOff ? withoutNormal(areas) : {};
  const isAffected = area !== undefined && areas[area] !== 'normal' && isIn(area, off, within);
  const isEver = area !== undefined && isIn(area, everAreas, within);
  const isPartly = area !== undefined && !isAffected && holdsAny(area, off, within);
  const isBack = isEver && !isAffected && !isPartly;
  const isUnaffected = area !== undefined && !isAffected && !isPartly && !isBack;
  const isSpared = service !== undefined && !(service in everServices);
  const verb = (plural: string, singular: string): string =>
    service === undefined || voice.language === 'id' ? '' : isPlural([service], voice) ? plural : singular;
  return {
    area: area === undefined ? '' : areaName(area, voice),
    affected: isAffected,
    partly: isPartly,
    back: isBack,
    unaffected: isUnaffected,
    service: service === undefined ? '' : serviceName(service, voice),
    works: verb('work', 'works'),
    was: verb('were', 'was'),
    service_works: service !== undefined && isNormal(services[service]),
    service_spared: isSpared,
    // Where nothing happened, that is the answer.
    spared: !NOTHING_HAPPENED.has(status) && (isSpared || isUnaffected),
  };
}

/** That something works again is what a notice of the recovery is about; in any other SMS it is news beside the rest. */
const recoveryStep = ({ occasion }: View, { style }: Voice): 'cleared' | 'news' =>
  style === 'sms' && occasion !== 'monitoring' ? 'news' : 'cleared';

/** Before an outage returned, others were affected: that is no number that became another. At the end that is said apart. */
const countsBefore = ({ occasion, state, changes }: View): Readonly<Record<string, number>> =>
  occasion === 'reopened' || !isOpen(state.status) ? {} : changes.countsBefore;

const customersOf = (view: View, { omit }: Voice): Readonly<Record<string, number>> =>
  omit.has('customers') ? {} : countsOf(view);

const unaffectedServices = ({ services, everServices }: State): readonly string[] =>
  Object.keys(services).filter(key => isNormal(services[key]) && !(key in everServices));

function agreement(services: readonly string[], voice: Voice): { is: string; has: string } {
  if (voice.language === 'id') return { is: '', has: '' };
  return isPlural(services, voice) ? { is: 'are', has: 'have' } : { is: 'is', has: 'has' };
}
