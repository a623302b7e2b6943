import * as z from 'zod/mini';
import { DURATION, INSTANT, instantFault, isDay, MONTH } from './instant.ts';
import { SLOTS, type SlotKind } from './slots.ts';
import { MAINTENANCE_STATUSES, OUTAGE_STATUSES } from './status.ts';
import { CERTAINTIES, DELIVERIES, EXPOSURES, FORMAT, IMPACTS, SEVERITIES } from './vocabulary.ts';

/*
 * The file format, defined once: types, validation and the JSON Schema all come from here.
 * A refinement's message is a problem code; document/findings.ts turns it into words.
 */

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const key = z.string().check(z.regex(KEY, 'bad-key'));

/** Blanks and characters that nobody sees do not make a text. */
const isVisible = (value: string): boolean =>
  /[^\s\u00ad\u115f\u1160\u200b-\u200f\u2060-\u206f\u2800\u3164\ufeff\uffa0]/.test(value);
export const text = z.string().check(z.refine(isVisible, 'empty-text'), z.maxLength(4000, 'long-text'));
export const line = z.string().check(
  z.refine(isVisible, 'empty-text'),
  z.maxLength(200, 'long-line'),
  z.refine(value => !value.includes('\n'), 'two-lines'),
);
/** The same text in Indonesian (`id`) and English (`en`). */
export const bilingual = z.strictObject({ id: text, en: text });

const isUnique = (list: readonly unknown[]): boolean =>
  new Set(list.map(item => JSON.stringify(item))).size === list.length;

export const instant = z.string().check(
  z.refine(value => instantFault(value) === undefined, { error: 'bad-instant', abort: true }),
  z.meta({ format: 'date-time', pattern: INSTANT.source }),
);
/** An instant, or a day alone where the hour is not promised. */
export const moment = z.string().check(
  z.refine(value => isDay(value) || instantFault(value) === undefined, 'bad-moment'),
  z.meta({ description: 'an instant with offset, or a day: 2026-11-27' }),
);
export const duration = z.string().check(z.regex(DURATION, 'bad-duration'));
const month = z.string().check(z.regex(MONTH, 'bad-month'));
const count = z.int().check(z.gte(0, 'negative'), z.lte(1_000_000_000, 'too-big'));
const positive = z.number().check(z.gt(0, 'negative'));
export const link = z.string().check(z.refine(isSafeLink, 'bad-link'));

const SLOT_SCHEMAS = {
  text: z.optional(bilingual),
  service: z.optional(key),
  area: z.optional(key),
  moment: z.optional(moment),
  number: z.optional(positive),
  rupiah: z.optional(z.int().check(z.gt(0, 'negative'))),
  month: z.optional(month),
} satisfies Record<SlotKind, z.ZodMiniType>;

type SlotShape = { [S in keyof typeof SLOTS]: (typeof SLOT_SCHEMAS)[(typeof SLOTS)[S]] };
const slots = Object.fromEntries(
  Object.entries(SLOTS).map(([name, kind]) => [name, SLOT_SCHEMAS[kind]]),
) as SlotShape;

/** A phrase by its key alone, a phrase with filled slots, or one's own words in both languages. */
const words = z.union([key, z.strictObject({ type: key, ...slots }), bilingual]);

const impact = z.union([
  z.enum(IMPACTS),
  z.strictObject({ impact: z.enum(IMPACTS), features: z.optional(bilingual) }),
]);

const cause = z.union([
  z.literal('unknown'),
  z.strictObject({ type: key, certainty: z.enum(CERTAINTIES), ...slots }),
]);

const action = z.union([
  key,
  z.strictObject({
    type: key,
    ...slots,
    teams: z.optional(z.int().check(z.gte(1, 'negative'), z.lte(10_000, 'too-big'))),
    done: z.optional(instant),
  }),
  z.strictObject({ id: text, en: text }),
]);

const compensationItem = z.strictObject({
  type: key,
  ...slots,
  services: z.optional(z.array(key)),
  delivery: z.optional(z.enum(DELIVERIES)),
  via: z.optional(bilingual),
  by: z.optional(moment),
});

const report = z.strictObject({
  at: z.optional(instant),
  finding: bilingual,
  summary: z.optional(bilingual),
  brief: z.optional(bilingual),
  reason: z.optional(bilingual),
  gap: z.optional(bilingual),
  actions: z
    .array(z.strictObject({ do: bilingual, brief: z.optional(bilingual), by: z.optional(moment) }))
    .check(z.minLength(1, 'empty-list')),
});

const perService = z.record(key, count);
const affectedPeople = z.record(key, z.int().check(z.gte(1, 'negative'), z.lte(1_000_000_000, 'too-big')));

const common = {
  at: instant,
  services: z.optional(z.record(key, impact)),
  areas: z.optional(
    z.union([
      z.array(key).check(z.minLength(1, 'empty-list'), z.refine(isUnique, 'duplicate-value')),
      z.record(key, z.enum(IMPACTS)),
    ]),
  ),
  symptom: z.optional(words),
  started: z.optional(instant),
  ended: z.optional(instant),
  customers: z.optional(affectedPeople),
  action: z.optional(action),
  reason: z.optional(bilingual),
  advice: z.optional(z.array(words).check(z.refine(isUnique, 'duplicate-value'))),
  message: z.optional(bilingual),
  next: z.optional(instant),
  corrects: z.optional(instant),
  /** When the spelling of a published text was mended; facts are corrected by a later update. */
  edited: z.optional(instant),
};

const outageUpdate = z.strictObject({
  ...common,
  status: z.optional(z.enum(OUTAGE_STATUSES)),
  severity: z.optional(z.enum(SEVERITIES)),
  since: z.optional(instant),
  cause: z.optional(cause),
  restored: z.optional(perService),
  eta: z.optional(z.union([z.literal('unknown'), moment])),
  data_exposure: z.optional(z.enum(EXPOSURES)),
  promises: z.optional(z.strictObject({ compensation: z.optional(moment), report: z.optional(moment) })),
  compensation: z.optional(z.array(compensationItem).check(z.minLength(1, 'empty-list'))),
  report: z.optional(report),
});

const maintenanceUpdate = z.strictObject({
  ...common,
  status: z.optional(z.enum(MAINTENANCE_STATUSES)),
  window: z.optional(z.union([z.literal('unknown'), z.strictObject({ from: instant, to: instant })])),
  max_interruption: z.optional(duration),
  purpose: z.optional(words),
});

const top = {
  format: z.literal(FORMAT),
  title: z.optional(bilingual),
  link: z.optional(link),
};

export const outage = z.strictObject({
  ...top,
  kind: z.literal('outage'),
  updates: z.array(outageUpdate).check(z.minLength(1, 'empty-list')),
});
export const maintenance = z.strictObject({
  ...top,
  kind: z.literal('maintenance'),
  updates: z.array(maintenanceUpdate).check(z.minLength(1, 'empty-list')),
});

/** The fields of an update in the order in which new ones are written. */
export const UPDATE_FIELDS = [
  'at',
  'corrects',
  'status',
  'severity',
  'started',
  'since',
  'ended',
  'window',
  'services',
  'areas',
  'symptom',
  'max_interruption',
  'purpose',
  'cause',
  'action',
  'customers',
  'restored',
  'eta',
  'reason',
  'advice',
  'data_exposure',
  'promises',
  'compensation',
  'report',
  'message',
  'edited',
  'next',
] as const satisfies readonly (
  | keyof z.infer<typeof outageUpdate>
  | keyof z.infer<typeof maintenanceUpdate>
)[];

export const INCIDENT_SCHEMAS = { outage, maintenance } as const;
export const UPDATE_SCHEMAS = { outage: outageUpdate, maintenance: maintenanceUpdate } as const;

/** `https:`, `mailto:` or `tel:`, as the URL parser reads it; user names and passwords are refused. */
function isSafeLink(value: string): boolean {
  if (!/^(?:https:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\]+|tel:[+\d-]+)$/.test(value) || !URL.canParse(value))
    return false;
  const url = new URL(value);
  return ['https:', 'mailto:', 'tel:'].includes(url.protocol) && url.username === '' && url.password === '';
}
