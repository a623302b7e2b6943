import { SLOTS } from '../domain/slots.ts';
import { usageError } from '../ports/failure.ts';
import type { FlagContext, Part } from './asking.ts';
import { type FlagValues, momentOf, number, TIME_HINT, textOf, texts, timeOf } from './flag-values.ts';
import { bothLanguages, keyOrWords, parseSlots } from './slot-flags.ts';
import { parseTypedMoment, todayOf } from './typed-time.ts';

export const BILINGUAL_FLAGS = ['reason', 'message', 'action', 'symptom', 'purpose'] as const;

export function causePart(values: FlagValues, context: FlagContext): Part {
  const type = textOf(values, 'cause');
  const known = context.cause;
  // What was suspected is confirmed: the rest of it stays as it was told.
  if (type === undefined && typeof known === 'object' && textOf(values, 'certainty'))
    return {
      cause: {
        ...known,
        certainty: textOf(values, 'certainty'),
        ...placeOf(values),
        ...parseSlots('--cause-slot', texts(values.causeSlot), context),
      },
    };
  if (type === undefined || type === 'unknown') {
    const lost =
      texts(values.causeSlot).length > 0 ? '--cause-slot' : textOf(values, 'certainty') && '--certainty';
    if (lost) throw usageError(`error: ${lost} goes with --cause, and with one that is known.`);
  }
  if (type === undefined) return {};
  if (type === 'unknown') return { cause: type };
  const slots = parseSlots('--cause-slot', texts(values.causeSlot), context);
  const certainty = textOf(values, 'certainty');
  if (certainty === undefined) throw usageError('error: --cause needs --certainty: confirmed or suspected.');
  return { cause: { type, certainty, ...placeOf(values), ...slots } };
}

/** A place belongs to the cause, or, in an update without one, to the action. */
function placeOf(values: FlagValues): Part {
  const place = textOf(values, 'place');
  return place === undefined
    ? {}
    : parseSlots('--place', [`place=${place}`], { time: { at: 0, zone: 'WIB' } });
}

export function actionPart(values: FlagValues, context: FlagContext): Part {
  const type = textOf(values, 'action');
  const [teams, done] = [textOf(values, 'teams'), textOf(values, 'done')];
  if (type === undefined) {
    const given = [
      ['--action-slot', texts(values.actionSlot)[0]],
      ['--done', done],
      ['--teams', teams],
    ] as const;
    const lost = given.find(([, text]) => text !== undefined)?.[0];
    if (lost) throw usageError(`error: ${lost} goes with --action; own words say it themselves.`);
    if (textOf(values, 'place') !== undefined && textOf(values, 'cause') === undefined)
      throw usageError('error: --place goes with --cause, or with --action.');
    return {};
  }
  const extra = {
    ...(textOf(values, 'cause') === undefined && placeOf(values)),
    ...parseSlots('--action-slot', texts(values.actionSlot), context),
    ...(teams !== undefined && { teams: number('--teams')(teams) }),
    ...(done !== undefined && { done: timeOf('--done', done, { ...context.time, direction: 'back' }) }),
  };
  const words = keyOrWords('--action', type);
  if (typeof words === 'object' && Object.keys(extra).length > 0)
    throw usageError('error: own words of --action say teams, time and slots themselves.');
  return { action: Object.keys(extra).length > 0 ? { type, ...extra } : words };
}

export function windowPart(values: FlagValues, context: FlagContext): Part {
  const [from, to] = [textOf(values, 'from'), textOf(values, 'to')];
  if (from === undefined && to === undefined) return {};
  if (from === 'unknown' && to === undefined) return { window: 'unknown' };
  if (to === undefined) throw usageError('error: --from and --to go together.');
  // Work that takes longer keeps its start, and its new end counts from now.
  if (from === undefined) {
    if (!context.window) throw usageError('error: --from and --to go together.');
    const end = timeOf('--to', to, { ...context.time, direction: 'ahead' });
    return { window: { from: context.window.from, to: end } };
  }
  const start = timeOf('--from', from, { ...context.time, direction: 'ahead' });
  return {
    window: {
      from: start,
      to: timeOf('--to', to, {
        ...context.time,
        today: todayOf(context.time),
        at: Date.parse(start),
        direction: 'ahead',
      }),
    },
  };
}

/** `restart-modem`, `use-other service=voice`, or words of one's own: `Pakai Wi-Fi.|Use Wi-Fi.` */
export function advice(text: string, context: FlagContext): readonly unknown[] {
  if (text.includes('|')) return [keyOrWords('--advice', text)];
  return text.split(',').map(item => {
    const [type = '', ...slots] = item.trim().split(/ (?=[a-z_]+=)/);
    return slots.length === 0 ? type : { type, ...parseSlots('--advice', slots, context) };
  });
}

/** `at=TIME`, `finding=ID|EN` and other parts alike, and each step as `step=ID|EN; by=2027-01-31; brief=ID|EN`. */
export function reportPart(values: FlagValues, context: FlagContext): Part {
  const given = texts(values.report).map(text => text.split(/=(.*)/s));
  if (given.length === 0) return {};
  const wrong = given.find(([name = '']) => !['step', 'at', ...REPORT_PARTS].includes(name));
  if (wrong)
    throw usageError(
      `error: --report: there is no part "${wrong[0]}". Use one of: ${REPORT_PARTS.join(', ')}, at, step.`,
    );
  const words = given.filter(([name = '']) => REPORT_PARTS.includes(name));
  const at = given.findLast(([name]) => name === 'at')?.[1];
  const steps = given.filter(([name]) => name === 'step');
  return {
    report: {
      ...(at !== undefined && { at: timeOf('--report', at, { ...context.time, direction: 'back' }) }),
      ...Object.fromEntries(words.map(([name = '', text = '']) => [name, bothLanguages('--report', text)])),
      actions: steps.map(([, text = '']) => stepOf(text, context)),
    },
  };
}

const REPORT_PARTS: readonly string[] = ['finding', 'gap', 'brief', 'summary', 'reason'];

function stepOf(text: string, { time }: FlagContext): Part {
  const [words = '', ...more] = text.split(/; ?(?=(?:by|brief)=)/);
  const [by, brief] = ['by=', 'brief='].map(start =>
    more.find(part => part.startsWith(start))?.slice(start.length),
  );
  return {
    do: bothLanguages('--report', words),
    ...(by !== undefined && { by: momentOf('--report', by, { ...time, direction: 'ahead' }) }),
    ...(brief !== undefined && { brief: bothLanguages('--report', brief) }),
  };
}

export function bilingualParts(values: FlagValues): readonly Part[] {
  return BILINGUAL_FLAGS.flatMap(name => {
    const pair = bilingualFlag(values, name);
    return pair ? [{ [name]: pair }] : [];
  });
}

/** `--message-id` and `--message-en` as one text; one without the other is a usage error. */
export function bilingualFlag(values: FlagValues, name: string): { id: string; en: string } | undefined {
  const [id, en] = [textOf(values, `${name}Id`), textOf(values, `${name}En`)];
  if (id === undefined && en === undefined) return undefined;
  if (id === undefined || en === undefined) {
    throw usageError(
      `error: --${name}-${id === undefined ? 'id' : 'en'} is missing: a text exists in both languages or not at all.`,
    );
  }
  return { id, en };
}

/** `refund services=top-up amount=25000 delivery=claim via=kantor cabang|a branch by=2026-11-25T23:59`. */
export function compensation(text: string, context: FlagContext): Part {
  // A value may hold a space: by=27/11 23.59.
  const [type = '', ...rest] = text.trim().split(/\s+(?=[a-z-]+=)/);
  const fields = rest.map(pair => pair.split(/=(.*)/s));
  const slots = rest.filter(pair => Object.hasOwn(SLOTS, pair.split('=')[0] ?? ''));
  const field = (name: string) => fields.find(([key]) => key === name)?.[1];
  const unknown = fields.find(
    ([key = '']) => !Object.hasOwn(SLOTS, key) && !['services', 'delivery', 'via', 'by'].includes(key),
  );
  if (unknown)
    throw usageError(
      `error: --compensation: "${unknown[0]}" is not known. Use services, delivery, via, by and the phrase's slots.`,
    );
  const [services, delivery, by] = [field('services'), field('delivery'), field('by')];
  const via = field('via');
  const moment = by === undefined ? undefined : parseTypedMoment(by, { ...context.time, direction: 'ahead' });
  if (by !== undefined && moment === undefined)
    throw usageError(`error: --compensation: by=${by} is not a time. ${TIME_HINT}`);
  return {
    type,
    ...(services !== undefined && { services: services.split(',') }),
    ...parseSlots('--compensation', slots, context),
    ...(delivery !== undefined && { delivery }),
    ...(via !== undefined && { via: bothLanguages('--compensation via', via) }),
    ...(moment !== undefined && { by: moment }),
  };
}
