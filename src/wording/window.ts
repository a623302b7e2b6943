import { affected, impactOf } from '../domain/fold.ts';
import type { Window } from '../domain/incident.ts';
import { durationMinutes } from '../domain/instant.ts';
import type { View } from '../domain/view.ts';
import type { Facts } from './fact-names.ts';
import type { FactTable } from './fact-sheet.ts';
import { groupBy, joinAnd } from './list.ts';
import { listAreas, listServices } from './names.ts';
import { formatDuration } from './numbers.ts';
import { fillPhrase } from './phrase.ts';
import { say } from './slot-words.ts';
import { formatRange, momentBeside, momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** Facts of planned work; empty for an outage. */
export const MAINTENANCE_FACTS: FactTable<'window' | 'window_before' | 'interruption' | 'purpose'> = {
  window: ({ state }, voice) => windowForms(state.window, voice),
  window_before: ({ update, before }, voice) => {
    const [told, now] = [before?.window, update.window];
    const isMoved = told && now && (told.from !== now.from || told.to !== now.to);
    if (!isMoved) return '';
    const forms = windowForms(told, voice);
    return forms && { ...forms, to: momentBeside(told.to, now.to, voice) };
  },
  interruption: ({ incident, state }, voice) =>
    incident.kind === 'maintenance' ? interruption(state, voice) : '',
  purpose: ({ state }, voice) =>
    state.purpose === undefined || voice.omit.has('purpose') ? '' : purposeWords(state.purpose, voice),
};

function windowForms(window: Window | undefined, voice: Voice): Facts['window'] {
  if (!window) return '';
  const from = momentForms(window.from, voice);
  return {
    ...formatRange(window.from, window.to, voice),
    day: from.day,
    from,
    to: momentForms(window.to, voice),
  };
}

function purposeWords(purpose: NonNullable<View['state']['purpose']>, voice: Voice): string {
  if (typeof purpose === 'object' && 'id' in purpose) return purpose[voice.language];
  const phrase = voice.phrases.purposes[typeof purpose === 'string' ? purpose : purpose.type];
  return phrase ? say(phrase.say, typeof purpose === 'string' ? {} : purpose, voice) : '';
}

/** `internet rumah akan terputus paling lama 30 menit` / `home internet will be off for up to 30 minutes`. */
function interruption(state: View['state'], voice: Voice): string {
  const now = affected(state.services);
  const services = Object.keys(now).length > 0 ? now : affected(state.everServices);
  const places = interruptedPlaces(state, voice);
  const verb = VERBS[UNDER_WAY.has(state.status) ? 'now' : 'ahead'][voice.language][voice.style];
  if (places)
    return `${listServices(Object.keys(services), voice)} ${verb}${places}${longest(state.max_interruption, voice)}`;
  const ofAreas = Object.values(state.areas).filter(impact => impact !== undefined && impact !== 'normal');
  const isMixed = new Set([...Object.values(services).map(impactOf), ...ofAreas]).size > 1;
  const groups = groupBy(Object.keys(services), key => {
    const value = isMixed && voice.omit.has('impacts') ? 'disrupted' : (services[key] ?? 'disrupted');
    const features = typeof value === 'string' ? undefined : value.features?.[voice.language];
    return fillPhrase(voice.phrases.impacts[impactOf(value)]?.planned[voice.language] ?? '', { features });
  });
  const clauses = groups.map(([predicate, keys]) => `${listServices(keys, voice)} ${verb}${predicate}`);
  return `${joinAnd(clauses, voice.language)}${longest(state.max_interruption, voice)}`;
}

/** Where places differ: `terputus di Kendal dan lambat di Demak`. */
function interruptedPlaces({ areas }: View['state'], voice: Voice): string {
  const keys = Object.keys(areas).filter(key => areas[key] !== undefined && areas[key] !== 'normal');
  const { language, phrases } = voice;
  if (keys.length === 0 || voice.omit.has('impacts')) return '';
  const groups = groupBy(keys, key => phrases.impacts[areas[key] ?? 'disrupted']?.planned[language] ?? '');
  return joinAnd(
    groups.map(
      ([predicate, places]) => `${predicate} ${language === 'id' ? 'di' : 'in'} ${listAreas(places, voice)}`,
    ),
    language,
  );
}

const VERBS = {
  ahead: { id: { sms: '', short: '', long: 'akan ' }, en: { sms: '', short: 'will be ', long: 'will be ' } },
  now: {
    id: { sms: '', short: 'dapat ', long: 'dapat ' },
    en: { sms: '', short: 'may be ', long: 'may be ' },
  },
} as const;

/** While the work goes on nobody knows whether the interruption has been or is to come. */
const UNDER_WAY: ReadonlySet<string> = new Set(['in-progress', 'extended', 'verifying']);

function longest(text: string | undefined, { language, style }: Voice): string {
  const minutes = text === undefined ? undefined : durationMinutes(text);
  if (!minutes) return '';
  const words = formatDuration(minutes, language, style === 'sms');
  if (language === 'en') return ` for up to ${words}`;
  return ` ${style === 'sms' ? 'maks' : 'paling lama'} ${words}`;
}
