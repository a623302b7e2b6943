import type { State } from '../domain/fold.ts';
import { epoch, minutesBetween } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import { isOpen } from '../domain/status.ts';
import { isAfterword, scopeOf, type View } from '../domain/view.ts';
import { ZONES } from '../domain/vocabulary.ts';
import { actionForms } from './action.ts';
import { causeForms } from './cause.ts';
import { compensationFacts } from './compensation.ts';
import { correctionFacts } from './correction.ts';
import type { Facts } from './fact-names.ts';
import { listAreas } from './names.ts';
import { formatDuration, formatNumber } from './numbers.ts';
import { countedCustomers, peopleNoun } from './people.ts';
import type { PhraseBook } from './phrase-book.ts';
import { reportFacts } from './report.ts';
import { scopeFacts } from './scope.ts';
import { say } from './slot-words.ts';
import { type Moment, momentForms, sameDay } from './time.ts';
import type { Omittable, Style, Voice } from './voice.ts';
import { maintenanceFacts } from './window.ts';

export interface Wording {
  readonly settings: Settings;
  readonly phrases: PhraseBook;
}

export interface Manner {
  readonly language: Language;
  readonly style: Style;
  readonly omit: ReadonlySet<Omittable>;
  readonly onPage: boolean;
}

/** Finished words for every fact of an update, in one language and style; what is not known is empty. */
export function factsOf(view: View, wording: Wording, manner: Manner): Facts {
  const asOf = epoch(view.update.at);
  const { zone } = wording.settings.organization;
  const mixedDays = momentsOf(view).some(moment => !sameDay(epoch(moment, zone), asOf, zone));
  const otherZones = zonesBeside(view, wording.settings);
  const areaCount = Object.keys(scopeOf(view).areas).length;
  const voice: Voice = { ...manner, ...wording, asOf, mixedDays, areaCount, otherZones };
  return {
    ...organizationFacts(view, voice),
    ...scopeFacts(view, voice),
    ...timeFacts(view, voice),
    ...wordFacts(view, voice),
    ...changeFacts(view, voice),
    correction: view.correction ? correctionFacts(view, view.correction, voice) : '',
    compensation: view.state.compensation ? compensationFacts(view.state.compensation, voice) : '',
    report: view.update.report ? reportFacts(view.update.report, voice) : '',
    ...maintenanceFacts(view, voice),
  };
}

/** Moments that an open notice may print beside its own. */
function momentsOf({ state }: View): readonly string[] {
  if (!isOpen(state.status)) return [];
  const { started, since, eta, window } = state;
  return [started, since, eta === 'unknown' ? undefined : eta, window?.from, window?.to].filter(
    text => text !== undefined,
  );
}

/** Zones other than home that the notice's areas lie in, from west to east. */
function zonesBeside(view: View, { areas, organization }: Settings) {
  const zones = new Set(Object.keys(scopeOf(view).areas).map(key => areas[key]?.zone));
  return ZONES.filter(zone => zone !== organization.zone && zones.has(zone));
}

function organizationFacts({ incident, update, index, occasion, state }: View, voice: Voice) {
  const { settings, phrases, language, onPage } = voice;
  const { organization } = settings;
  const link = shown(organization.status_page);
  return {
    org: organization.name,
    sender: organization.sender,
    greeting: (organization.greeting ?? phrases.audiences[organization.audience]?.greeting)?.[language] ?? '',
    audience: peopleNoun(2, voice),
    label: phrases.statuses[labelKey(occasion, state)]?.label[language] ?? '',
    severity: phrases.severities[state.severity]?.label[language] ?? '',
    number: formatNumber(index + 1, language),
    first: index === 0,
    title: incident.title?.[language] ?? '',
    link,
    short_link: incident.link ? shown(incident.link) : link,
    page: onPage
      ? { id: 'di halaman ini', en: 'on this page' }[language]
      : { id: `di ${link}`, en: `at ${link}` }[language],
    phone: organization.contact?.phone ?? '',
    hours: organization.contact?.hours?.[language] ?? '',
    as_of: momentForms(update.at, voice),
    zones_note: voice.otherZones.length > 0 ? organization.zone : '',
  };
}

/** The label says what is so: part of the service is back, or the cause is only suspected. */
function labelKey(
  occasion: View['occasion'],
  { restored, cause }: State,
): View['occasion'] | 'recovering' | 'suspected' {
  if (occasion === 'monitoring' && restored !== undefined) return 'recovering';
  const suspected = typeof cause === 'object' && cause.certainty === 'suspected';
  return occasion === 'identified' && suspected ? 'suspected' : occasion;
}

/** A link as people read it: without `https://` and a closing slash. */
const shown = (link: string): string => link.replace(/^https:\/\//, '').replace(/\/$/, '');

function timeFacts({ state, changes, occasion }: View, voice: Voice) {
  const whole = isAfterword(occasion) && state.firstStarted !== undefined;
  const moment = (text: string | undefined): Moment | '' =>
    text === undefined ? '' : momentForms(text, voice);
  const known = state.eta === 'unknown' ? undefined : state.eta;
  return {
    started:
      voice.omit.has('started') && isOpen(state.status)
        ? ('' as const)
        : moment(whole ? state.firstStarted : state.started),
    since: moment(state.since),
    ended: moment(state.ended),
    duration: whole ? '' : durationOf(state, voice),
    article: /^(?:8|11|18|8\d)\b/.test(durationOf(state, voice)) ? 'an' : 'a',
    eta: moment(known),
    eta_before: known === undefined ? '' : moment(changes.etaBefore),
    eta_withdrawn:
      state.eta === 'unknown' && isOpen(state.status) ? moment(changes.etaBefore) : ('' as const),
    eta_unknown: isOpen(state.status) && known === undefined,
    since_start: changes.sameScope,
    on_schedule: state.started !== undefined && state.started === state.window?.from,
    next: moment(isOpen(state.status) ? state.next : undefined),
    promised_compensation: state.compensation ? ('' as const) : moment(state.promises?.compensation),
    promised_report: moment(state.promises?.report),
  };
}

function durationOf({ started, ended }: State, { language, style }: Voice): string {
  if (!started || !ended) return '';
  return formatDuration(minutesBetween(epoch(started), epoch(ended)), language, style !== 'long');
}

function wordFacts({ state, update }: View, voice: Voice) {
  const { omit, phrases, language } = voice;
  const symptom = omit.has('symptom') ? undefined : state.symptom;
  return {
    cause: causeForms(state.cause, voice),
    cause_unknown: !omit.has('cause') && (state.cause ?? 'unknown') === 'unknown',
    symptom: symptom === undefined ? '' : sentence(symptom, phrases.symptoms, voice),
    action: omit.has('action') ? ('' as const) : actionForms(update.action, voice),
    reason: omit.has('reason') ? '' : (state.reason?.[language] ?? ''),
    advice: omit.has('advice')
      ? ''
      : (update.advice ?? []).map(item => sentence(item, phrases.advice, voice)).join(' '),
    message: omit.has('message') ? '' : (update.message?.[language] ?? ''),
    apology: !omit.has('apology'),
    data_safe: state.data_exposure === 'none-confirmed' && !isOpen(state.status),
  };
}

type Sentences = PhraseBook['advice'] | PhraseBook['symptoms'];

/** Advice or symptom as a sentence: the phrase's short form where room is short, or a person's own words. */
function sentence(words: NonNullable<State['symptom']>, sentences: Sentences, voice: Voice): string {
  if (typeof words === 'object' && 'id' in words) return words[voice.language];
  const phrase = sentences[typeof words === 'string' ? words : words.type];
  if (!phrase) return '';
  const brief = voice.style !== 'long' && 'short' in phrase ? phrase.short : undefined;
  return say(brief ?? phrase.say, typeof words === 'string' ? {} : words, voice);
}

/** One service's count that became another without a correction: customers are told both. */
function countChange(
  { changes, state }: Pick<View, 'changes' | 'state'>,
  voice: Voice,
): Facts['count_change'] {
  const [service, before] = changes.countBefore ?? [];
  const now = service === undefined ? undefined : state.customers?.[service];
  if (service === undefined || before === undefined || now === undefined || voice.omit.has('customers'))
    return '';
  return { from: countedCustomers(service, before, voice), to: countedCustomers(service, now, voice) };
}

function changeFacts({ changes, state }: View, voice: Voice) {
  return {
    no_change: changes.nothing,
    count_change: countChange({ changes, state }, voice),
    step_back: changes.stepBack,
    recurred: state.firstStarted !== undefined,
    spread_to: changes.newAreas.length > 0 ? listAreas(changes.newAreas, voice) : '',
  };
}
