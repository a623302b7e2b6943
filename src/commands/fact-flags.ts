import type { Update } from '../domain/incident.ts';
import { usageError } from '../ports/failure.ts';
import type { FlagContext, Part } from './asking.ts';
import {
  actionPart,
  advice,
  BILINGUAL_FLAGS,
  bilingualParts,
  causePart,
  compensation,
  reportPart,
  windowPart,
} from './flag-parts.ts';
import { type FlagValues, momentOf, number, pairs, texts, timeOf } from './flag-values.ts';
import { parseTypedLength } from './natural-time.ts';
import { DURATION_EXAMPLE, impactPart, keyOrWords } from './slot-flags.ts';
import { parseTypedMoment, type TimeContext } from './typed-time.ts';

interface FactFlag {
  /** As commander declares it: `--eta <time>`. */
  readonly flags: string;
  readonly repeat?: true;
  /** The update's fields that the flag's text gives; throws a usage error. */
  readonly read: (text: string, context: FlagContext) => Part;
}

/** Every fact an update can state, one row a flag. Bilingual texts and slots have tables of their own below. */
const FACT_FLAGS: readonly FactFlag[] = [
  { flags: '--status <status>', read: status => ({ status }) },
  { flags: '--severity <severity>', read: severity => ({ severity }) },
  {
    flags: '--service <name=impact>',
    repeat: true,
    read: text => ({ services: pairs(text, impactPart) }),
  },
  { flags: '--area <names>', repeat: true, read: text => areasPart(text) },
  { flags: '--symptom <key>', read: text => ({ symptom: keyOrWords('--symptom', text) }) },
  { flags: '--started <time>', read: time('started', 'back') },
  { flags: '--since <time>', read: time('since', 'back') },
  { flags: '--ended <time>', read: time('ended', 'back') },
  {
    flags: '--eta <time>',
    read: (text, { time }) => ({
      eta: text === 'unknown' ? text : momentOf('--eta', text, { ...time, direction: 'ahead' }),
    }),
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
  {
    flags: '--advice <keys>',
    repeat: true,
    read: (text, context) => ({ advice: advice(text, context) }),
  },
  { flags: '--data-exposure <value>', read: value => ({ data_exposure: value }) },
  {
    flags: '--promise <what=time>',
    repeat: true,
    read: (text, context) => ({ promises: promise(text, context) }),
  },
  { flags: '--max-interruption <length>', read: text => ({ max_interruption: lengthOf(text) }) },
  { flags: '--purpose <key>', read: text => ({ purpose: keyOrWords('--purpose', text) }) },
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
const REPEATED_FLAGS = [
  '--cause-slot <name=value>',
  '--action-slot <name=value>',
  '--report <part=text>',
] as const;

/** The options of a command that states facts, as commander declares them; a repeated one collects its texts. */
export const FACT_OPTIONS: readonly Pick<FactFlag, 'flags' | 'repeat'>[] = [
  ...FACT_FLAGS,
  ...PART_FLAGS.map(flags => ({ flags })),
  ...REPEATED_FLAGS.map(flags => ({ flags, repeat: true as const })),
  ...BILINGUAL_FLAGS.flatMap(name => [{ flags: `--${name}-id <text>` }, { flags: `--${name}-en <text>` }]),
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
    reportPart(values, context),
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

function time(field: keyof Update, direction: TimeContext['direction']): FactFlag['read'] {
  return (text, context) => ({ [field]: timeOf(`--${field}`, text, { ...context.time, direction }) });
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
  const length = parseTypedLength(text);
  if (length === undefined)
    throw usageError(`error: --max-interruption: "${text}" is not a length of time. ${DURATION_EXAMPLE}`);
  return length;
}
