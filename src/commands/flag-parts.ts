import { SLOTS } from '../domain/slots.ts';
import { parseTypedMoment, todayOf } from '../domain/typed-time.ts';
import { usageError } from '../ports/failure.ts';
import type { FlagContext, Part } from './asking.ts';
import { type FlagValues, number, TIME_HINT, textOf, texts, timeOf } from './flag-values.ts';
import { parseSlots } from './slot-flags.ts';

export const BILINGUAL_FLAGS = ['reason', 'message', 'action', 'symptom', 'purpose'] as const;

export function causePart(values: FlagValues, context: FlagContext): Part {
  const type = textOf(values, 'cause');
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
  return { action: Object.keys(extra).length > 0 ? { type, ...extra } : type };
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

/** `bill-credit services=home-internet amount=25000 by=2026-11-25T23:59`. */
export function compensation(text: string, context: FlagContext): Part {
  // A value may hold a space: by=27/11 23.59.
  const [type = '', ...rest] = text.trim().split(/\s+(?=[a-z-]+=)/);
  const fields = rest.map(pair => pair.split(/=(.*)/s));
  const slots = rest.filter(pair => Object.hasOwn(SLOTS, pair.split('=')[0] ?? ''));
  const field = (name: string) => fields.find(([key]) => key === name)?.[1];
  const unknown = fields.find(
    ([key = '']) => !Object.hasOwn(SLOTS, key) && !['services', 'delivery', 'by'].includes(key),
  );
  if (unknown)
    throw usageError(
      `error: --compensation: "${unknown[0]}" is not known. Use services, delivery, by and the phrase's slots.`,
    );
  const [services, delivery, by] = [field('services'), field('delivery'), field('by')];
  const moment = by === undefined ? undefined : parseTypedMoment(by, { ...context.time, direction: 'ahead' });
  if (by !== undefined && moment === undefined)
    throw usageError(`error: --compensation: by=${by} is not a time. ${TIME_HINT}`);
  return {
    type,
    ...(services !== undefined && { services: services.split(',') }),
    ...parseSlots('--compensation', slots, context),
    ...(delivery !== undefined && { delivery }),
    ...(moment !== undefined && { by: moment }),
  };
}
