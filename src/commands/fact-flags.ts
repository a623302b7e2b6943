import { Option } from 'commander';
import type { Update } from '../domain/incident.ts';
import { durationMinutes } from '../domain/instant.ts';
import { SLOTS } from '../domain/slots.ts';
import { parseTypedMoment, parseTypedTime, type TimeContext } from '../domain/typed-time.ts';
import { usageError } from '../ports/failure.ts';
import { DURATION_EXAMPLE, parseSlots } from './slot-flags.ts';

/** What the flags of a command gave, as commander hands it over. */
export type FlagValues = Readonly<Record<string, unknown>>;

/** Part of an update; later parts add to maps and replace everything else. */
export type Part = Readonly<Record<string, unknown>>;

interface FactFlag {
  /** As commander declares it: `--eta <time>`. */
  readonly flags: string;
  readonly repeat?: true;
  /** The update's fields that the flag's text gives; throws a usage error. */
  readonly read: (text: string, context: FlagContext) => Part;
}

export interface FlagContext {
  readonly time: Omit<TimeContext, 'direction'>;
}

const TIME_HINT = 'Write 15:00, 15.00, +45m, 23/11 15:00 or 2026-11-22T15:00+07:00.';

/** Every fact an update can state, one row a flag. Bilingual texts and slots have tables of their own below. */
const FACT_FLAGS: readonly FactFlag[] = [
  { flags: '--status <status>', read: status => ({ status }) },
  { flags: '--severity <severity>', read: severity => ({ severity }) },
  {
    flags: '--service <name=impact>',
    repeat: true,
    read: text => ({ services: pairs(text, impact => impact ?? 'disrupted') }),
  },
  { flags: '--area <names>', repeat: true, read: text => areasPart(text) },
  { flags: '--symptom <key>', read: symptom => ({ symptom }) },
  { flags: '--started <time>', read: time('started', 'back') },
  { flags: '--since <time>', read: time('since', 'back') },
  { flags: '--ended <time>', read: time('ended', 'back') },
  {
    flags: '--eta <time>',
    read: (text, context) => (text === 'unknown' ? { eta: text } : time('eta', 'ahead')(text, context)),
  },
  { flags: '--next <time>', read: time('next', 'ahead') },
  {
    flags: '--customers <name=number>',
    repeat: true,
    read: text => ({ customers: pairs(text, number('--customers')) }),
  },
  {
    flags: '--restored <name=number>',
    repeat: true,
    read: text => ({ restored: pairs(text, number('--restored')) }),
  },
  { flags: '--advice <keys>', repeat: true, read: text => ({ advice: text.split(',') }) },
  { flags: '--data-exposure <value>', read: value => ({ data_exposure: value }) },
  {
    flags: '--promise <what=time>',
    repeat: true,
    read: (text, context) => ({ promises: promise(text, context) }),
  },
  { flags: '--max-interruption <length>', read: text => ({ max_interruption: lengthOf(text) }) },
  { flags: '--purpose <key>', read: purpose => ({ purpose }) },
  {
    flags: '--compensation <words>',
    repeat: true,
    read: (text, context) => ({ compensation: [compensation(text, context)] }),
  },
];

/** Flags that together make one fact. */
const PART_FLAGS = [
  '--cause <key>',
  '--certainty <certainty>',
  '--place <text>',
  '--action <key>',
  '--teams <number>',
  '--done <time>',
  '--from <time>',
  '--to <time>',
] as const;
const SLOT_FLAGS = ['--cause-slot <name=value>', '--action-slot <name=value>'] as const;
const BILINGUAL_FLAGS = ['reason', 'message', 'action', 'symptom', 'purpose'] as const;

/** The options of a command that states facts; their help is the command's own, by subject. */
export function factOptions(): readonly Option[] {
  const repeated = (flags: string) => new Option(flags).argParser(collect).hideHelp();
  const single = (flags: string) => new Option(flags).hideHelp();
  return [
    ...FACT_FLAGS.map(({ flags, repeat }) => (repeat ? repeated(flags) : single(flags))),
    ...PART_FLAGS.map(single),
    ...SLOT_FLAGS.map(repeated),
    ...BILINGUAL_FLAGS.flatMap(name => [single(`--${name}-id <text>`), single(`--${name}-en <text>`)]),
  ];
}

const collect = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
];

/** The facts that the given flags state. */
export function readFactFlags(values: FlagValues, context: FlagContext): Part {
  const parts = FACT_FLAGS.flatMap(({ flags, read }) =>
    texts(values[optionName(flags)]).map(text => read(text, context)),
  );
  return mergeParts([
    ...parts,
    causePart(values, context),
    actionPart(values, context),
    windowPart(values, context),
    ...bilingualParts(values),
  ]);
}

/** Adds parts together: maps and lists grow, single values are replaced. */
export function mergeParts(parts: readonly Part[]): Part {
  const merged: Record<string, unknown> = {};
  for (const [field, value] of parts.flatMap(part => Object.entries(part))) {
    const before = merged[field];
    if (Array.isArray(before) && Array.isArray(value)) merged[field] = [...before, ...value];
    else
      merged[field] = isMap(before) && isMap(value) && !('type' in value) ? { ...before, ...value } : value;
  }
  return merged;
}

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `--max-interruption <length>` is `maxInterruption` among commander's values. */
const optionName = (flags: string): string =>
  (flags.split(' ')[0] ?? '').slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];

const textOf = (values: FlagValues, name: string): string | undefined => texts(values[name])[0];

function time(field: keyof Update, direction: TimeContext['direction']): FactFlag['read'] {
  return (text, context) => ({ [field]: timeOf(`--${field}`, text, { ...context.time, direction }) });
}

function timeOf(flag: string, text: string, context: TimeContext): string {
  const parsed = parseTypedTime(text, context);
  if (parsed === undefined) throw usageError(`error: ${flag}: "${text}" is not a time. ${TIME_HINT}`);
  return parsed;
}

function pairs<V>(text: string, parse: (value: string | undefined) => V): Record<string, V> {
  return Object.fromEntries(
    text.split(',').map(pair => {
      const [name = '', value] = pair.split('=');
      return [name.trim(), parse(value?.trim())];
    }),
  );
}

function number(flag: string): (value: string | undefined) => number {
  return value => {
    if (value === undefined || !/^\d{1,12}$/.test(value)) {
      throw usageError(`error: ${flag}: "${value ?? ''}" is not a whole number. Write home-internet=38500.`);
    }
    return Number(value);
  };
}

function areasPart(text: string): Part {
  if (!text.includes('=')) return { areas: text.split(',').map(name => name.trim()) };
  return { areas: pairs(text, impact => impact ?? 'disrupted') };
}

function promise(text: string, context: FlagContext): Part {
  const [what = '', when = ''] = text.split(/=(.*)/s);
  const moment = parseTypedMoment(when, { ...context.time, direction: 'ahead' });
  if (moment === undefined)
    throw usageError(
      `error: --promise: "${text}" is not like report=2026-11-27 or compensation=23/11 12:00.`,
    );
  return { [what]: moment };
}

function lengthOf(text: string): string {
  if (durationMinutes(text) === undefined)
    throw usageError(`error: --max-interruption: "${text}" is not a length of time. ${DURATION_EXAMPLE}`);
  return text;
}

function causePart(values: FlagValues, context: FlagContext): Part {
  const type = textOf(values, 'cause');
  if (type === undefined) return {};
  if (type === 'unknown') return { cause: type };
  const slots = parseSlots('--cause-slot', texts(values.causeSlot), context);
  return {
    cause: { type, certainty: textOf(values, 'certainty') ?? 'confirmed', ...placeOf(values), ...slots },
  };
}

/** A place belongs to the cause, or, in an update without one, to the action. */
function placeOf(values: FlagValues): Part {
  const place = textOf(values, 'place');
  return place === undefined
    ? {}
    : parseSlots('--place', [`place=${place}`], { time: { at: 0, zone: 'WIB' } });
}

function actionPart(values: FlagValues, context: FlagContext): Part {
  const type = textOf(values, 'action');
  if (type === undefined) return {};
  const [teams, done] = [textOf(values, 'teams'), textOf(values, 'done')];
  const extra = {
    ...(textOf(values, 'cause') === undefined && placeOf(values)),
    ...parseSlots('--action-slot', texts(values.actionSlot), context),
    ...(teams !== undefined && { teams: number('--teams')(teams) }),
    ...(done !== undefined && { done: timeOf('--done', done, { ...context.time, direction: 'back' }) }),
  };
  return { action: Object.keys(extra).length > 0 ? { type, ...extra } : type };
}

function windowPart(values: FlagValues, context: FlagContext): Part {
  const [from, to] = [textOf(values, 'from'), textOf(values, 'to')];
  if (from === undefined && to === undefined) return {};
  if (from === undefined || to === undefined) throw usageError('error: --from and --to go together.');
  const start = timeOf('--from', from, { ...context.time, direction: 'ahead' });
  return {
    window: {
      from: start,
      to: timeOf('--to', to, { ...context.time, at: Date.parse(start), direction: 'ahead' }),
    },
  };
}

function bilingualParts(values: FlagValues): readonly Part[] {
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
function compensation(text: string, context: FlagContext): Part {
  const [type = '', ...rest] = text.trim().split(/\s+/);
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
