import { knownWindow } from '../domain/fold.ts';
import { affected, impactOf, withoutNormal } from '../domain/impacts.ts';
import type { ServiceImpact, Window } from '../domain/incident.ts';
import { durationMinutes, epoch } from '../domain/instant.ts';
import type { Status } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import type { Impact } from '../domain/vocabulary.ts';
import { actionForms, plannedAction } from './action.ts';
import { sameDay } from './day-words.ts';
import type { Facts } from './fact-names.ts';
import type { FactTable } from './fact-sheet.ts';
import { impactWords } from './impact.ts';
import { groupBy, joinAnd, joinOr } from './list.ts';
import { listAreas, listServices } from './names.ts';
import { formatDuration } from './numbers.ts';
import { say } from './slot-words.ts';
import { momentBeside, momentForms } from './time.ts';
import { formatRange } from './time-range.ts';
import type { Voice } from './voice.ts';

/** Facts of planned work; empty for an outage. */
export const MAINTENANCE_FACTS = {
  window: ({ state }, voice) => windowForms(state.window, voice),
  window_before: ({ incident, index, update, before }, voice) => {
    // Work that had no date for a while had one before.
    const earlier = incident.updates.slice(0, index).map(({ window }) => knownWindow(window));
    const [told, now] = [before?.window ?? earlier.findLast(window => window), update.window];
    const forms = windowForms(told, voice);
    if (!told || !now || now === 'unknown') return now ? forms : '';
    const isMoved = told.from !== now.from || told.to !== now.to;
    return isMoved && forms ? { ...forms, to: momentBeside(told.to, now.to, voice) } : '';
  },
  next_at_end: ({ state: { next, window } }) =>
    next !== undefined && window !== undefined && epoch(next) >= epoch(window.to),
  // Also where a later update tells more of the move.
  sooner: ({ incident, index }, { settings }) => {
    const windows = incident.updates
      .slice(0, index + 1)
      .flatMap(({ window, corrects }) => (corrects ? [] : (knownWindow(window) ?? [])));
    const [told, now] = [windows.at(-2)?.from, windows.at(-1)?.from];
    if (told === undefined || now === undefined) return false;
    return epoch(now) < epoch(told) || sameDay(epoch(now), epoch(told), settings.organization.zone);
  },
  stopped: ({ state }) => state.status === 'cancelled' && state.ended !== undefined,
  interruption: (view, voice) => (view.incident.kind === 'maintenance' ? interruption(view, voice) : ''),
  purpose: (view, voice) => {
    const { purpose } = view.state;
    if (purpose === undefined || voice.omit.has('purpose')) return '';
    const words = purposeWords(purpose, voice);
    // "We will add capacity to add capacity" says it twice.
    const action = actionForms(plannedAction(view), voice);
    return action !== '' && action.planned.startsWith(words) ? '' : words;
  },
} satisfies FactTable;

function windowForms(window: Window | undefined, voice: Voice): Facts['window'] {
  if (!window) return '';
  const from = momentForms(window.from, voice);
  return {
    ...formatRange(window.from, window.to, voice),
    day: from.day,
    dates: datesOf(window, voice),
    from,
    to: momentForms(window.to, voice),
  };
}

/** `25 November 2026`, or of work over night `25 November hingga 26 November 2026`. */
function datesOf({ from, to }: Window, voice: Voice): string {
  const [first, last] = [momentForms(from, voice).date, momentForms(to, voice).date];
  if (first === last) return first;
  const isSameYear = first.slice(-4) === last.slice(-4);
  return `${isSameYear ? first.slice(0, -5) : first} ${{ id: 'hingga', en: 'to' }[voice.language]} ${last}`;
}

function purposeWords(purpose: NonNullable<View['state']['purpose']>, voice: Voice): string {
  if (typeof purpose === 'object' && 'id' in purpose) return purpose[voice.language];
  const phrase = voice.phrases.purposes[typeof purpose === 'string' ? purpose : purpose.type];
  return phrase ? say(phrase.say, typeof purpose === 'string' ? {} : purpose, voice) : '';
}

/** `internet rumah akan terputus paling lama 30 menit` / `home internet will be off for up to 30 minutes`. */
function interruption({ update, state, before }: View, voice: Voice): string {
  const now = affected(state.services);
  // Once all works again, nothing is off while the result is checked.
  if (state.status === 'verifying' && Object.keys(now).length === 0) return '';
  // Nor is it before work that has no date.
  if (!state.window && state.status === 'postponed') return '';
  const services = Object.keys(now).length > 0 ? now : affected(state.everServices);
  const keys = Object.keys(services);
  const verb = VERBS[TIME_OF_WORK[state.status] ?? 'ahead'][voice.language][voice.style];
  const places = interruptedPlaces(state.areas, keys, voice);
  const wordsOf = (key: string): string => plannedWords(services[key] ?? 'disrupted', voice, [key]);
  const own = Object.values(withoutNormal(state.areas)).flatMap(impact => impact ?? []);
  const together = voice.omit.has('impacts')
    ? briefWords(own.length > 0 ? own : keys.map(key => impactOf(services[key] ?? 'disrupted')), keys, voice)
    : placesWords(places, voice);
  const groups = together ? [[together, keys] as const] : groupBy(keys, wordsOf);
  const clauses = groups.map(([predicate, those]) => `${listServices(those, voice)} ${verb}${predicate}`);
  const told = update.max_interruption && !update.corrects ? before?.max_interruption : undefined;
  const length = state.status === 'verifying' ? '' : longest(state.max_interruption, told, voice);
  return `${joinAnd(clauses, voice.language)}${length}`;
}

/** `tarik tunai terputus selama pemeliharaan` / `cash withdrawals would be off during the maintenance` */
export function plannedServices(services: Readonly<Record<string, ServiceImpact>>, voice: Voice): string {
  const groups = groupBy(Object.keys(services), key =>
    plannedWords(services[key] ?? 'disrupted', voice, [key]),
  );
  const verb = voice.language === 'en' && voice.style !== 'sms' ? 'would be ' : '';
  const clauses = groups.map(([predicate, keys]) => `${listServices(keys, voice)} ${verb}${predicate}`);
  return `${joinAnd(clauses, voice.language)} ${DURING[voice.language]}`;
}

const DURING = { id: 'selama pemeliharaan', en: 'during the maintenance' } as const;

const plannedWords = (impact: ServiceImpact, voice: Voice, services: readonly string[]): string =>
  impactWords(impact, voice, services, 'planned');

/** One word for what is off and one for all else: `terputus/lambat` / `off/slow`; off and dropping in and out sound alike. */
function briefWords(impacts: readonly Impact[], services: readonly string[], voice: Voice): string {
  const others = new Set(impacts.filter(impact => impact !== 'unavailable'));
  const isVague = others.size > 1 || (others.has('intermittent') && impacts.includes('unavailable'));
  return joinOr(
    impacts.map(impact =>
      plannedWords(isVague && impact !== 'unavailable' ? 'disrupted' : impact, voice, services),
    ),
  );
}

/** Where places differ: what happens, and where. */
function interruptedPlaces(
  areas: View['state']['areas'],
  services: readonly string[],
  voice: Voice,
): readonly (readonly [predicate: string, places: readonly string[]])[] {
  const keys = Object.keys(areas).filter(key => areas[key] !== undefined && areas[key] !== 'normal');
  return groupBy(keys, key => plannedWords(areas[key] ?? 'disrupted', voice, services));
}

/** `terputus di Kendal dan lambat di Demak` */
const placesWords = (places: ReturnType<typeof interruptedPlaces>, voice: Voice): string =>
  joinAnd(
    places.map(
      ([predicate, keys]) =>
        `${predicate} ${{ id: 'di', en: 'in' }[voice.language]} ${listAreas(keys, voice)}`,
    ),
    voice.language,
  );

const VERBS = {
  ahead: { id: { sms: '', short: '', long: 'akan ' }, en: { sms: '', short: 'will be ', long: 'will be ' } },
  now: {
    id: { sms: '', short: 'dapat ', long: 'dapat ' },
    en: { sms: '', short: 'may be ', long: 'may be ' },
  },
  after: {
    id: { sms: 'masih dapat ', short: 'masih dapat ', long: 'masih dapat ' },
    en: { sms: 'may still be ', short: 'may still be ', long: 'may still be ' },
  },
} as const;

/** While the work goes on nobody knows whether the interruption has been or is to come; once it is done, it may still be. */
const TIME_OF_WORK: Readonly<Partial<Record<Status, keyof typeof VERBS>>> = {
  'in-progress': 'now',
  extended: 'now',
  verifying: 'after',
};

/** ` paling lama 2 jam, bukan 30 menit`: another length than the one that was told says so. */
function longest(
  text: string | undefined,
  told: string | undefined,
  { language, style, omit }: Voice,
): string {
  const [minutes = 0, before = 0] = [text, told].map(length => length && durationMinutes(length));
  if (!minutes) return '';
  const [words, other] = [minutes, before || minutes].map(length =>
    formatDuration(length, language, style === 'sms'),
  );
  const isOther = other !== words && !omit.has('details');
  const not = !isOther ? '' : `, ${{ id: 'bukan', en: 'not' }[language]} ${other}`;
  if (language === 'en') return ` for up to ${words}${not}`;
  return ` ${style === 'sms' ? 'maks' : 'paling lama'} ${words}${not}`;
}
