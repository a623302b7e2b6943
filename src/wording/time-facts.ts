import { areaImpacts, withoutNormal } from '../domain/impacts.ts';
import type { Update } from '../domain/incident.ts';
import { DAY, epoch, minutesBetween } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { State } from '../domain/state.ts';
import { isOpen } from '../domain/status.ts';
import { isAfterword, isFollowUp, type View } from '../domain/view.ts';
import type { FactTable } from './fact-sheet.ts';
import { formatDuration, formatSmall } from './numbers.ts';
import { asOpening, openingTime } from './opening-time.ts';
import { areOnDifferentDays, type Moment, momentBeside, momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** When it began and ended, and what is expected and promised. */
export const TIME_FACTS = {
  started: (view, voice) => {
    const { state } = view;
    if (isOpen(state.status) && voice.omit.has('started')) return '';
    return moment(isWhole(view) ? state.firstStarted : state.started, voice);
  },
  since: ({ state }, voice) => moment(state.since, voice),
  // A notice of days later tells times after one another: each gives its day where the one before it lay on another.
  ended: ({ state, occasion }, voice) =>
    isAfterword(occasion) && state.ended && state.started
      ? momentBeside(state.ended, state.started, voice)
      : moment(state.ended, voice),
  duration: (view, voice) => {
    const duration = isWhole(view) ? '' : durationOf(view.state, voice);
    return duration !== '' && voice.omit.has('length') ? '' : duration;
  },
  article: ({ state }, voice) => (/^(?:8|11|18|8\d)\b/.test(durationOf(state, voice)) ? 'an' : 'a'),
  returned: (view, voice) => {
    const { started, firstStarted } = view.state;
    return isWhole(view) && started && firstStarted ? momentBeside(started, firstStarted, voice) : '';
  },
  returns: (view, { language }) => (isWhole(view) ? timesWords(returnsOf(view), language) : ''),
  spans_days: ({ state: { started, ended } }, voice) =>
    started !== undefined && ended !== undefined && areOnDifferentDays(started, ended, voice),
  in_stages: ({ incident, index, state }, { omit }) =>
    !omit.has('stages') && hasRecoveredBefore(incident.updates.slice(0, index), state),
  since_start: ({ changes }) => changes.sameScope,
  on_schedule: ({ state }) => state.started !== undefined && state.started === state.window?.from,
  off_schedule: ({ state }) => state.started !== undefined && state.started !== state.window?.from,
  eta: (view, voice) => {
    const {
      state,
      changes: { etaBefore },
    } = view;
    const eta = knownEta(state);
    const isFar = eta !== undefined && etaBefore !== undefined && areOnDifferentDays(eta, etaBefore, voice);
    const forms = moment(eta, isFar ? { ...voice, mixedDays: true } : voice);
    return etaBefore === undefined ? asOpening('eta', forms, view, voice) : forms;
  },
  eta_before: etaBefore,
  eta_moved: (view, voice) => (voice.omit.has('move') ? '' : etaBefore(view, voice)),
  eta_shift: (view, voice) => {
    const {
      state,
      changes: { etaBefore: from },
    } = view;
    const to = knownEta(state);
    if (from === undefined || to === undefined) return '';
    return {
      from: asOpening('eta', momentForms(from, voice), view, voice),
      to: momentBeside(to, from, voice),
    };
  },
  eta_withdrawn: ({ state, changes }, voice) =>
    state.eta === 'unknown' && isOpen(state.status) ? moment(changes.etaBefore, voice) : '',
  eta_unknown: ({ state, occasion }, { omit }) =>
    isOpen(state.status) &&
    knownEta(state) === undefined &&
    !(occasion !== 'identified' && omit.has('unknowns')),
  next: (view, voice) => {
    const { state } = view;
    const next = asOpening('next', moment(isOpen(state.status) ? state.next : undefined, voice), view, voice);
    return next && isFirstClock(state) ? { ...next, brief: next.terse } : next;
  },
  opened: view => openingTime(view) !== 'next',
  follow_up: view => isFollowUp(view),
  promised_compensation: ({ state }, voice) => moment(state.promises?.compensation, voice),
  promised_report: ({ state }, voice) => moment(state.promises?.report, voice),
  report_told: (view, { omit, style }) =>
    !omit.has('report') ||
    promiseBefore('report', view) !== undefined ||
    (style !== 'sms' && !view.state.promises?.compensation),
  compensation_before: (view, voice) => moment(promiseBefore('compensation', view), voice),
  report_before: (view, voice) => moment(promiseBefore('report', view), voice),
} satisfies FactTable;

/** An area that is summed up at the end was told as working before: it was left out of a later list, or named as such. */
function hasRecoveredBefore(earlier: readonly Update[], { spellAreas }: State): boolean {
  const told = earlier.findLast(({ areas }) => areas !== undefined)?.areas;
  if (told === undefined) return false;
  const last = withoutNormal(areaImpacts(told));
  return Object.keys(spellAreas).some(name => !(name in last));
}

const moment = (text: string | undefined, voice: Voice): Moment | '' =>
  text === undefined ? '' : momentForms(text, voice);

function etaBefore({ state, changes }: View, voice: Voice): Moment | '' {
  const eta = knownEta(state);
  return eta === undefined || changes.etaBefore === undefined
    ? ''
    : momentBeside(changes.etaBefore, eta, voice);
}

/** What was promised until this update promised another day or hour. */
function promiseBefore(
  name: keyof NonNullable<State['promises']>,
  { before, update }: View,
): string | undefined {
  const [told, now] = [before?.promises?.[name], update.promises?.[name]];
  return now !== undefined && now !== told ? told : undefined;
}

/** Beside an estimate of a day, and of work without a date, no clock gives the zone before that of the next update. */
const isFirstClock = ({ eta, status, window }: State): boolean =>
  (eta !== undefined && DAY.test(eta)) || (status === 'postponed' && !window);

const knownEta = ({ eta }: State): string | undefined => (eta === 'unknown' ? undefined : eta);

/** A notice of the whole life of an outage that returned speaks of its first start. */
const isWhole = ({ occasion, state }: View): boolean =>
  isAfterword(occasion) && state.firstStarted !== undefined;

/** How often the outage came back. */
function returnsOf({ incident, index }: View): number {
  const statuses = incident.updates.slice(0, index + 1).flatMap(({ status }) => status ?? []);
  return statuses.filter((status, at) => status === 'reopened' && statuses[at - 1] !== 'reopened').length;
}

/** `dua kali` / `twice`; once needs no word. */
function timesWords(count: number, language: Language): string {
  if (count < 2) return '';
  if (language === 'id') return `${formatSmall(count, language)} kali`;
  return count === 2 ? 'twice' : `${formatSmall(count, language)} times`;
}

/** How long the outage lasted, once it has ended. */
export function durationOf({ started, ended }: State, { language, style }: Voice): string {
  if (!started || !ended) return '';
  return formatDuration(minutesBetween(epoch(started), epoch(ended)), language, style !== 'long');
}
