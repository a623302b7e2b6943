import { deadlineOf } from '../domain/deadlines.ts';
import { knownWindow } from '../domain/fold.ts';
import type { Window } from '../domain/incident.ts';
import { addMinutes, epoch, formatInstant } from '../domain/instant.ts';
import type { State } from '../domain/state.ts';
import { isOpen, nextStatuses, type Status } from '../domain/status.ts';
import { SEVERITIES, type Zone } from '../domain/vocabulary.ts';
import type { Choice, Prompts } from '../ports/prompts.ts';
import { formatClock, formatStamp } from '../wording/day-words.ts';
import { answerFault, answerFinding, said } from './answer-fault.ts';
import { askAfterword } from './ask-afterword.ts';
import { askBoth } from './ask-both.ts';
import type { Asking, Part, Question } from './asking.ts';
import { timeFault } from './flag-values.ts';
import { parseTypedLength } from './natural-time.ts';
import { parseTypedMoment, parseTypedTime, type TimeContext, todayOf } from './typed-time.ts';

export async function askStatus(prompts: Prompts, asking: Asking): Promise<Part> {
  const { workspace, kind, before } = asking;
  const { statuses } = workspace.press.phrases;
  const name = (key: Status | 'compensation' | 'report') =>
    `${statuses[key]?.label.id ?? key} / ${statuses[key]?.label.en ?? key} (${key})`;
  const closed = before !== undefined && kind === 'outage' && !isOpen(before.status);
  const choices: Choice<Status | 'compensation' | 'report'>[] = [
    ...nextStatuses(kind, before?.status)
      .filter(value => !isCertain(before) || value !== 'false-alarm')
      .map(value => ({ name: name(value), value })),
    ...(closed ? (['compensation', 'report'] as const).map(value => ({ name: name(value), value })) : []),
  ];
  const chosen = await prompts.select(
    before ? 'What is the news?' : 'What is the status?',
    choices,
    asking.previous?.status ?? before?.status,
  );
  if (chosen === 'compensation' || chosen === 'report') return askAfterword(prompts, asking, chosen);
  return { status: chosen };
}

/** A cause that is confirmed leaves no false alarm. */
const isCertain = (before: State | undefined): boolean =>
  typeof before?.cause === 'object' && before.cause.certainty === 'confirmed';

export async function askSeverity(prompts: Prompts, { workspace }: Asking): Promise<Part> {
  const { severities } = workspace.press.phrases;
  const choices = SEVERITIES.map(value => ({
    name: `${value}: ${severities[value]?.label.id ?? ''} / ${severities[value]?.label.en ?? ''}`,
    value,
  }));
  return { severity: await prompts.select('How severe is it?', choices, 'major') };
}

/** The one fault of a time that a message mends. */
const EXPLAINED = 'ended-elsewhen';

const isPast = (eta: string | undefined, at: number): boolean =>
  eta !== undefined && eta !== 'unknown' && epoch(eta) <= at;

const stampOf = (moment: string, zone: Zone): string =>
  moment === 'unknown' ? moment : formatStamp(moment, zone);

type TimeField = 'started' | 'since' | 'ended' | 'eta';

export function askTime(
  field: TimeField,
  message: string,
  direction: TimeContext['direction'],
  optional = false,
): Question['ask'] {
  // Of a long repair the day alone can be told.
  const parse = field === 'eta' ? parseTypedMoment : parseTypedTime;
  return async (prompts, asking): Promise<Part> => {
    const { time, before, draft, previous } = asking;
    const context = { ...time, direction };
    const validate = (text: string) => {
      if (text === '' && optional)
        return field === 'eta' && isPast(before?.eta, time.at)
          ? `The estimate ${formatStamp(before?.eta ?? '', time.zone)} has passed: give a new one, or unknown.`
          : undefined;
      if (field === 'eta' && text === 'unknown') return undefined;
      const parsed = parse(text, context);
      if (parsed === undefined) return timeFault(text, context);
      const found = answerFinding(asking, { [field]: parsed });
      return found && found.code !== EXPLAINED ? said(found) : undefined;
    };
    // What was told before and is not told anew goes on being told: the question says so.
    const told =
      field === 'eta' && before?.eta !== undefined && before.eta !== 'unknown' ? before.eta : undefined;
    const asked = told
      ? message.replace(
          'empty: not yet known',
          `until now ${formatStamp(told, time.zone)}; empty: it stays; unknown: it no longer holds`,
        )
      : message;
    const wrong = draft.corrects === undefined ? undefined : previous?.[field];
    const question = wrong ? asked.replace(/\)$/, `; told: ${stampOf(wrong, time.zone)})`) : asked;
    const text = await prompts.input(question, { validate });
    if (field === 'eta' && text.trim() === 'unknown') return { eta: 'unknown' };
    const parsed = parse(text, context);
    if (parsed === undefined) return {};
    const found = answerFinding(asking, { [field]: parsed });
    if (!found) return { [field]: parsed };
    // An update told otherwise: customers are told that it was wrong, or the time is another one.
    const explained = await askBoth(
      prompts,
      `${found.message} What do customers have to know`,
      'a sentence; empty: another time',
      true,
    );
    const isTime = explained !== undefined && parse(String(explained.id), context) !== undefined;
    return explained && !isTime
      ? { [field]: parsed, message: explained }
      : askTime(field, message, direction, optional)(prompts, asking);
  };
}

export async function askWindow(prompts: Prompts, asking: Asking): Promise<Part> {
  const { time } = asking;
  const mayBeUnset = asking.draft.status === 'postponed';
  const ask = async (message: string, at: number, windowOf: (typed: string) => Window): Promise<string> => {
    const context = { ...time, today: todayOf(time), at, direction: 'ahead' as const };
    const validate = (text: string) => {
      if (mayBeUnset && text.trim() === 'unknown') return undefined;
      const parsed = parseTypedTime(text, context);
      return parsed === undefined
        ? 'Write 2/12 01:00 or 2026-12-02T01:00+07:00.'
        : answerFault(asking, { window: windowOf(parsed) });
    };
    return parseTypedTime(await prompts.input(message, { validate }), context) ?? '';
  };
  const hint = mayBeUnset ? '2/12 01:00; unknown: the new date is not set' : '2/12 01:00';
  // The end is not known yet: the latest there can be leaves only what is wrong about the start.
  const begun = asking.draft.status === 'extended' ? asking.before?.window?.from : undefined;
  const from =
    begun ?? (await ask(`The work begins: (e.g. ${hint})`, time.at, typed => ({ from: typed, to: LATEST })));
  if (from === '') return { window: 'unknown' };
  const to = await ask(
    'The work ends: (e.g. 04:00)',
    Math.max(Date.parse(from), begun ? time.at : 0),
    typed => ({ from, to: typed }),
  );
  return { window: { from, to } };
}

const LATEST = '9999-12-31T00:00:00+07:00';

export async function askInterruption(prompts: Prompts): Promise<Part> {
  const validate = (text: string) => (parseTypedLength(text) ? undefined : 'Write it like 30m or 1h30m.');
  const text = await prompts.input('Longest interruption within it? (e.g. 30m, 1h30m)', { validate });
  return { max_interruption: parseTypedLength(text) };
}

export async function askMessage(prompts: Prompts): Promise<Part> {
  const message = await askBoth(prompts, 'A further sentence', 'empty: none', true);
  return message ? { message } : {};
}

export async function askNext(prompts: Prompts, asking: Asking): Promise<Part> {
  const { time } = asking;
  const proposed = proposedNext(asking);
  const context = { ...time, direction: 'ahead' as const };
  const validate = (text: string) => {
    const parsed = parseTypedTime(text, context);
    return parsed && Date.parse(parsed) > time.at ? undefined : 'Write a time ahead: 15:00, 15.00 or +45m.';
  };
  const preset = sameDay(proposed, time)
    ? formatClock(proposed, time.zone, 'en')
    : formatInstant(proposed, time.zone).slice(0, 16).replace('T', ' ');
  const text = await prompts.input('Next update by?', { preset, validate });
  return { next: parseTypedTime(text, context) };
}

const FIVE_MINUTES = 5 * 60_000;

/** The promise that the deadlines ask for, on the full five minutes before them; of planned work, half an hour after its end. */
export function proposedNext({ workspace, before, draft, time, kind }: Asking): number {
  const window = draft.window ? knownWindow(draft.window) : before?.window;
  if (kind === 'maintenance' && window) return addMinutes(Date.parse(window.to), 30);
  const { first, cadence } = deadlineOf(workspace.settings, draft.severity ?? before?.severity ?? 'major');
  const due = addMinutes(time.at, before ? cadence : first);
  const whole = Math.floor(due / FIVE_MINUTES) * FIVE_MINUTES;
  return whole > time.at ? whole : due;
}

const sameDay = (ms: number, { at, zone }: Asking['time']): boolean =>
  formatInstant(ms, zone).slice(0, 10) === formatInstant(at, zone).slice(0, 10);
