import * as z from 'zod/mini';

/** The JSON Schema of a format, made from the schema that validates it. */
export function jsonSchemaText(name: string, schema: z.ZodMiniType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
  return `${JSON.stringify({ title: `incident: ${name}`, ...json }, null, 2)}\n`;
}
