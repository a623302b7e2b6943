import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { INCIDENT_SCHEMAS } from '../domain/schema.ts';
import { settingsSchema } from '../domain/settings.ts';
import { replaceFile } from '../ports/files.ts';
import type { World } from '../ports/world.ts';
import { ownPhrasesSchema } from '../wording/phrase-book.ts';

/** Files that have a JSON Schema, and its usual name in a workspace's incidents/. */
export const SCHEMA_FILES = {
  incident: 'incident.schema.json',
  settings: 'settings.schema.json',
  phrases: 'phrases.schema.json',
} as const;
export type SchemaName = keyof typeof SCHEMA_FILES;
export const SCHEMA_NAMES = Object.keys(SCHEMA_FILES) as readonly SchemaName[];

/** Prints a file format's JSON Schema, made from the schema that validates. */
export async function schema(
  name: SchemaName,
  { out }: { readonly out?: string },
  world: World,
): Promise<void> {
  const text = jsonSchemaText(name);
  if (out === undefined) world.out(text);
  else replaceFile(resolve(world.cwd, out), text);
}

export function jsonSchemaText(name: SchemaName): string {
  const schemas = {
    incident: z.union([INCIDENT_SCHEMAS.outage, INCIDENT_SCHEMAS.maintenance]),
    settings: settingsSchema,
    phrases: ownPhrasesSchema,
  };
  const json = z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any', reused: 'ref' });
  return `${JSON.stringify({ title: `incident: ${name}`, ...json }, null, 2)}\n`;
}
