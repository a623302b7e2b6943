import * as z from 'zod/mini';
import { bilingual, duration, key, line, link, text } from './schema.ts';
import { AUDIENCES, FORMAT, SEVERITIES, ZONES } from './vocabulary.ts';

/** Alphanumeric sender: 1 to 11 letters, digits and spaces, one letter at least (3GPP TS 23.040, 9.1.2.5). */
export const SENDER = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/;

/** As people write it, `(024) 123-456` or `112`: three digits at least, and no letters. */
export const PHONE = /^(?=(?:\D*\d){3})(?!(?:\D*\d){16})[+(\d][\d ()./-]*$/;
/** Where the site stands, a host by its name in small letters and a plain path: posts give it without the scheme, and it must be read as one there. */
const PAGE = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?:\/[\w~.-]+)*\/?$/;
/** `#0a4fa3` */
const COLOUR = /^#[0-9a-f]{6}$/i;
/** A picture of the workspace, by its path from the root. */
const PICTURE = /^(?!.*(?:^|\/)\.)[\w./-]{1,200}\.(?:svg|png|jpe?g|webp)$/i;

const name = { name: bilingual, short: z.optional(bilingual) };

const ownImpact = z.optional(bilingual);

export const service = z.strictObject({
  ...name,
  /** What is said of it instead of the phrases' words: water "tidak mengalir", electricity "padam". */
  impacts: z.optional(
    z.strictObject({
      unavailable: ownImpact,
      disrupted: ownImpact,
      slow: ownImpact,
      intermittent: ownImpact,
      delayed: ownImpact,
      reduced: ownImpact,
    }),
  ),
  /** Who uses it: "mobile customers"; left out, "<name> users". */
  customers: z.optional(bilingual),
  customers_short: z.optional(bilingual),
  /** What a brief text calls several services together: home internet and mobile data are "internet". */
  group: z.optional(bilingual),
  /** The English name takes a plural verb: "calls are disrupted". */
  plural: z.optional(z.boolean()),
});

export const area = z.strictObject({
  ...name,
  region: z.optional(bilingual),
  zone: z.enum(ZONES),
  /** The area of this catalogue that it lies in: what is affected there is affected here. */
  within: z.optional(key),
});

const deadline = z.strictObject({
  first: z.optional(duration),
  cadence: z.optional(duration),
});

export const settingsSchema = z.strictObject({
  format: z.literal(FORMAT),
  organization: z.strictObject({
    name: line,
    sender: z.string().check(z.regex(SENDER, 'bad-sender')),
    audience: z.enum(AUDIENCES),
    greeting: z.optional(bilingual),
    zone: z.enum(ZONES),
    status_page: link.check(z.regex(PAGE, 'bad-page')),
    /** Of the website: the colour of its head, and the picture in it. */
    colour: z.optional(z.string().check(z.regex(COLOUR, 'bad-colour'))),
    logo: z.optional(z.string().check(z.regex(PICTURE, 'bad-picture'))),
    contact: z.optional(
      z.strictObject({ phone: line.check(z.regex(PHONE, 'bad-phone')), hours: z.optional(bilingual) }),
    ),
  }),
  services: z.record(key, service),
  areas: z.record(key, area),
  channels: z.optional(
    z.strictObject({
      sms: z.optional(
        z.strictObject({
          segments: z.optional(z.int().check(z.gte(1, 'negative'), z.lte(10, 'too-big'))),
          /** Services whose customers receive the SMS: "you will get" speaks of these. */
          audience: z.optional(z.array(key)),
        }),
      ),
      social: z.optional(
        z.strictObject({
          networks: z.optional(z.array(key).check(z.minLength(1, 'empty-list'))),
          /** A network's limit where it differs from the registry: an instance's own `max_characters`. */
          limits: z.optional(z.record(key, z.int().check(z.gte(1, 'negative')))),
        }),
      ),
    }),
  ),
  /** Levels of wording rules where the workspace has its own. */
  rules: z.optional(z.record(key, z.enum(['error', 'warning', 'info', 'off']))),
  deadlines: z.optional(z.partialRecord(z.enum(SEVERITIES), deadline)),
  legal_deadlines: z.optional(
    z.array(
      z.strictObject({
        name: text,
        trigger: text,
        deadline: duration,
        recipient: text,
        contents: z.optional(text),
        verified: z.boolean(),
      }),
    ),
  ),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Service = z.infer<typeof service>;
