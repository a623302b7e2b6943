import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { jsonSchemaText } from '../document/json-schema.ts';
import { INCIDENT_SCHEMAS } from '../domain/schema.ts';
import { settingsSchema } from '../domain/settings.ts';
import type { World } from '../ports/world.ts';
import { replaceFile } from '../ports/write-files.ts';
import { indexSchema, recordSchema } from '../site/data.ts';
import { ownPhrasesSchema } from '../wording/phrase-book.ts';

/** Formats that have a JSON Schema, and its usual name: in a workspace's incidents/, of a record and the list of them on the status site. */
export const SCHEMA_FILES = {
  incident: 'incident.schema.json',
  settings: 'settings.schema.json',
  phrases: 'phrases.schema.json',
  record: 'record.schema.json',
  index: 'incidents.schema.json',
} as const;
export type SchemaName = keyof typeof SCHEMA_FILES;

/** Prints a file format's JSON Schema, made from the schema that validates. */
export async function schema(
  name: SchemaName,
  { out }: { readonly out?: string },
  world: World,
): Promise<void> {
  const text = schemaText(name);
  if (out === undefined) world.out(text);
  else replaceFile(resolve(world.cwd, out), text);
}

/** The JSON Schema of one of the formats by its name. */
export const schemaText = (name: SchemaName): string => jsonSchemaText(name, SCHEMAS[name]);

const SCHEMAS = {
  incident: z.union([INCIDENT_SCHEMAS.outage, INCIDENT_SCHEMAS.maintenance]),
  settings: settingsSchema,
  phrases: ownPhrasesSchema,
  record: recordSchema,
  index: indexSchema,
} satisfies Record<SchemaName, z.ZodMiniType>;
