import * as z from 'zod/mini';
import { jsonSchemaText } from '../document/json-schema.ts';
import { type Bilingual, inBoth } from '../domain/language.ts';
import { bilingual, INCIDENT_SCHEMAS, instant, text } from '../domain/schema.ts';
import { OCCASIONS } from '../domain/status.ts';
import { FORMAT, KINDS } from '../domain/vocabulary.ts';
import { type Site, type SiteFile, webAddress } from './context.ts';
import { type Listed, newestFirst } from './listed.ts';
import { DATA_INDEX, DATA_SCHEMA, dataFile, INDEX_SCHEMA, incidentPage } from './paths.ts';
import { paragraphsElsewhere, type Story } from './story.ts';

const paragraphs = z.strictObject({ id: z.array(text), en: z.array(text) });

/** The complete record of an incident on the site: its facts as the file states them, and what each update said. */
export const recordSchema = z.strictObject({
  $schema: z.string(),
  format: z.literal(FORMAT),
  slug: z.string(),
  page: bilingual,
  kind: z.enum(KINDS),
  open: z.boolean(),
  updated: instant,
  headline: bilingual,
  facts: z.union([INCIDENT_SCHEMAS.outage, INCIDENT_SCHEMAS.maintenance]),
  notices: z.array(
    z.strictObject({ update: instant, occasion: z.enum(OCCASIONS), headline: bilingual, paragraphs }),
  ),
});

type Record = z.infer<typeof recordSchema>;

/** The list of all incidents, newest first, and where their records are. */
export const indexSchema = z.strictObject({
  $schema: z.string(),
  format: z.literal(FORMAT),
  incidents: z.array(
    z.strictObject({
      slug: z.string(),
      kind: z.enum(KINDS),
      open: z.boolean(),
      start: instant,
      updated: instant,
      headline: bilingual,
      record: z.string(),
    }),
  ),
});

export function dataOf({ incident, updates }: Story, listed: Listed, site: Site): SiteFile {
  // Which areas lie within others is told by the settings.
  const { slug, within: _, ...facts } = incident;
  const record: Record = {
    $schema: webAddress(DATA_SCHEMA, site),
    format: FORMAT,
    slug,
    page: pagesOf(slug, site),
    kind: incident.kind,
    open: listed.isOpen,
    updated: listed.updated,
    headline: inBoth(language => listed.words[language].headline),
    facts: { format: FORMAT, ...facts } as Record['facts'],
    notices: updates.map(({ view, notices }) => ({
      update: view.update.at,
      occasion: view.occasion,
      headline: inBoth(language => notices[language].headline),
      paragraphs: inBoth(language => [...paragraphsElsewhere(notices[language], site)]),
    })),
  };
  return { path: dataFile(slug), text: `${JSON.stringify(record)}\n` };
}

export function dataIndex(all: readonly Listed[], site: Site): SiteFile {
  const incidents = newestFirst(all).map(({ slug, kind, isOpen, start, updated, words }) => ({
    slug,
    kind,
    open: isOpen,
    start,
    updated,
    headline: inBoth(language => words[language].headline),
    record: webAddress(dataFile(slug), site),
  }));
  const index: z.infer<typeof indexSchema> = {
    $schema: webAddress(INDEX_SCHEMA, site),
    format: FORMAT,
    incidents,
  };
  return { path: DATA_INDEX, text: `${JSON.stringify(index)}\n` };
}

const pagesOf = (slug: string, site: Site): Bilingual =>
  inBoth(language => webAddress(incidentPage(slug, language), site));

/** The JSON Schemas of a record and of the list. */
export const dataSchemas = (): readonly SiteFile[] => [
  { path: DATA_SCHEMA, text: jsonSchemaText('record', recordSchema) },
  { path: INDEX_SCHEMA, text: jsonSchemaText('index', indexSchema) },
];
