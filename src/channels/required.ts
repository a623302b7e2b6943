import { isNormal } from '../domain/impacts.ts';
import type { Finding } from '../domain/problem.ts';
import type { Occasion } from '../domain/status.ts';
import { countsOf, scopeOf, type View } from '../domain/view.ts';
import { lexiconOf } from '../wording/audit/lexicon.ts';
import { readText } from '../wording/audit/read-claims.ts';
import { formatNumber } from '../wording/numbers.ts';
import type { Omittable } from '../wording/voice.ts';
import type { Notice, Press } from './contract.ts';
import { type Read, says, saysMoment } from './said.ts';

/** Where a fact must stand: in every notice, or where there is room for all, on the website. */
type Where = 'everywhere' | 'website';

interface RequiredFact {
  /** The flag of `incident update` that states the fact. */
  readonly flag: string;
  readonly where: Partial<Record<Occasion, Where>>;
  readonly isKnown: (view: View) => boolean;
  /** Known or not, the notice is to say it: a fact that is not known is asked for. */
  readonly isAskedFor?: readonly Occasion[];
  readonly isSaid: (text: Read, view: View) => boolean;
  /** What fit may have left out, so that the fact is not looked for. */
  readonly omitted?: readonly Omittable[];
}

const OPEN = { investigating: 'everywhere', identified: 'everywhere', reopened: 'everywhere' } as const;

/** The facts each notice must hold (wording.md 4.1), beside those that the wording rules ask for. */
export const REQUIRED_FACTS: Readonly<Record<string, RequiredFact>> = {
  services: {
    flag: '--service',
    where: {
      ...OPEN,
      resolved: 'everywhere',
      scheduled: 'everywhere',
      compensation: 'website',
      report: 'website',
    },
    isKnown: () => true,
    isSaid: read => says(read, 'service') || /\b(?:layanan|services)\b/.test(read.text),
  },
  areas: {
    flag: '--area',
    where: {
      ...OPEN,
      monitoring: 'everywhere',
      resolved: 'everywhere',
      scheduled: 'everywhere',
      report: 'website',
    },
    isKnown: () => true,
    isSaid: read => says(read, 'place') || /\b(?:wilayah|areas?)\b/.test(read.text),
  },
  started: {
    flag: '--started',
    where: { investigating: 'website', identified: 'website', resolved: 'website', report: 'website' },
    isKnown: ({ state, changes, index }) => state.started !== undefined && (index === 0 || changes.sameScope),
    isSaid: (read, { state }) =>
      saysMoment(read, state.firstStarted ?? state.started) || saysMoment(read, state.started),
    omitted: ['started'],
  },
  ended: {
    flag: '--ended',
    where: { resolved: 'everywhere', completed: 'everywhere', report: 'website' },
    isKnown: ({ state }) => state.ended !== undefined,
    isSaid: (read, { state }) => saysMoment(read, state.ended),
  },
  duration: {
    flag: '--ended',
    where: { resolved: 'website' },
    isKnown: ({ state }) => state.ended !== undefined,
    isSaid: read => says(read, 'duration'),
  },
  customers: {
    flag: '--customers',
    where: { investigating: 'website', identified: 'website', resolved: 'website', report: 'website' },
    // A report speaks of every spell of an outage that returned, each with numbers of its own.
    isKnown: ({ state, incident, occasion }) =>
      Object.keys(state.customers ?? {}).length > 0 ||
      (occasion === 'report' && incident.updates.some(({ customers }) => customers !== undefined)),
    isAskedFor: ['resolved', 'report'],
    isSaid: ({ text, language }, view) => {
      const counts = Object.entries(countsOf(view));
      return (
        counts.length === 0 ||
        counts.some(
          ([service, count]) =>
            text.includes(formatNumber(count, language)) || isNormal(view.state.services[service]),
        )
      );
    },
    omitted: ['customers'],
  },
  'when the report on the cause comes': {
    flag: '--promise report=<day>',
    where: { resolved: 'website' },
    isKnown: ({ state: { cause, promises } }) =>
      promises?.report !== undefined || typeof cause !== 'object' || cause.certainty === 'confirmed',
    isAskedFor: ['resolved'],
    isSaid: () => true,
  },
  'the count told before': {
    flag: '--customers',
    where: { investigating: 'website', identified: 'website', monitoring: 'website', resolved: 'website' },
    isKnown: ({ changes }) => Object.keys(changes.countsBefore).length > 0,
    isSaid: ({ text, language }, { changes }) =>
      Object.values(changes.countsBefore).every(count => text.includes(formatNumber(count, language))),
    omitted: ['customers'],
  },
  'the estimate told before': {
    flag: '--eta',
    where: { investigating: 'website', identified: 'website', monitoring: 'website', reopened: 'website' },
    // Once all works, no estimate is told.
    isKnown: view => view.changes.etaBefore !== undefined && Object.keys(scopeOf(view).services).length > 0,
    isSaid: (read, { changes }) => saysMoment(read, changes.etaBefore),
  },
  action: {
    flag: '--action',
    where: { identified: 'website', monitoring: 'website', scheduled: 'website' },
    isKnown: ({ incident, index }) =>
      incident.updates.slice(0, index + 1).some(({ action }) => action !== undefined),
    isAskedFor: ['identified', 'monitoring', 'scheduled'],
    isSaid: () => true,
  },
  'when service should be back': {
    flag: '--eta',
    where: { monitoring: 'website' },
    isKnown: view => view.state.eta !== undefined || Object.keys(scopeOf(view).services).length === 0,
    isAskedFor: ['monitoring'],
    isSaid: () => true,
  },
  purpose: {
    flag: '--purpose',
    where: { scheduled: 'website' },
    isKnown: ({ state }) => state.purpose !== undefined,
    isAskedFor: ['scheduled'],
    isSaid: () => true,
  },
  window: {
    flag: '--window',
    where: { scheduled: 'everywhere', postponed: 'everywhere' },
    isKnown: ({ state }) => state.window !== undefined,
    isSaid: (read, { state }) => saysMoment(read, state.window?.from) && saysMoment(read, state.window?.to),
  },
  interruption: {
    flag: '--max-interruption',
    where: { scheduled: 'everywhere' },
    isKnown: ({ state }) => state.max_interruption !== undefined,
    isSaid: read => says(read, 'duration'),
  },
  'how customers get it': {
    flag: '--compensation, with delivery=',
    where: { compensation: 'website' },
    isKnown: ({ state }) => state.compensation?.every(item => item.delivery !== undefined) ?? false,
    isAskedFor: ['compensation'],
    isSaid: read => says(read, 'delivery'),
  },
  'by when customers get it': {
    flag: '--compensation, with by=',
    where: { compensation: 'everywhere' },
    isKnown: ({ state }) => state.compensation?.some(item => item.by !== undefined) ?? false,
    isAskedFor: ['compensation'],
    isSaid: read => says(read, 'date') || says(read, 'clock'),
  },
  dates: {
    flag: '--report "step=…; by=<day>"',
    where: { report: 'website' },
    isKnown: ({ update }) => update.report?.actions.some(({ by }) => by !== undefined) ?? false,
    isAskedFor: ['report'],
    isSaid: read => says(read, 'date'),
  },
};

const ROWS = Object.entries(REQUIRED_FACTS);

/** Facts that a notice of this kind should hold and nobody has stated, with the flag that states them. */
export function unknownFacts(view: View): readonly Finding[] {
  return ROWS.filter(
    ([, { isAskedFor, isKnown }]) => isAskedFor?.includes(view.occasion) && !isKnown(view),
  ).map(([fact, { flag }]) => ({
    code: 'missing-fact',
    level: 'warning',
    path: ['updates', view.index],
    message: `The ${view.occasion} notice should say ${fact}, and nobody has stated that.`,
    fix: `State it as soon as it is known: incident update ${flag}.`,
  }));
}

/** Names of the facts that are known, and missing from the text of a notice that must hold them. */
export function unsaidFacts(notice: Notice, view: View, { settings }: Press): readonly string[] {
  const { language, plain, omitted } = notice;
  const rows = ROWS.filter(
    ([, { where, isKnown, omitted: steps }]) =>
      isWanted(where[view.occasion], notice) && isKnown(view) && !steps?.some(step => omitted.includes(step)),
  );
  if (rows.length === 0) return [];
  const read = { text: plain, language, claims: readText(plain, lexiconOf(settings, language)).claims };
  return rows.filter(([, { isSaid }]) => !isSaid(read, view)).map(([fact]) => fact);
}

const isWanted = (where: Where | undefined, { channel }: Notice): boolean =>
  where === 'everywhere' || (where === 'website' && channel === 'website');
