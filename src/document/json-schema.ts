import * as z from 'zod/mini';
import { MEANINGS } from '../domain/field-meanings.ts';

/** The JSON Schema of a format, made from the schema that validates it, with what its fields mean. */
export function jsonSchemaText(name: string, schema: z.ZodMiniType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' }) as Node;
  describe(json, [], { meanings: MEANINGS[name] ?? {}, defs: json.$defs ?? {} });
  return `${JSON.stringify({ title: `incident: ${name}`, ...json }, null, 2)}\n`;
}

/** As much of a JSON Schema as leads to its fields. */
interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  description?: string;
}

interface Known {
  readonly meanings: Readonly<Record<string, string>>;
  readonly defs: Readonly<Record<string, Node>>;
}

/** Says at each field what it means; a field of the same path has the same meaning in every kind. */
function describe(node: Node, path: readonly string[], known: Known): void {
  if (node.$ref !== undefined) {
    const target = known.defs[node.$ref.split('/').at(-1) ?? ''];
    if (target && path.length < DEEPEST) describe(target, path, known);
  }
  for (const one of node.anyOf ?? []) describe(one, path, known);
  if (node.items) describe(node.items, path, known);
  if (typeof node.additionalProperties === 'object')
    describe(node.additionalProperties, [...path, '*'], known);
  for (const [field, inner] of Object.entries(node.properties ?? {})) {
    const here = [...path, field];
    const meaning = known.meanings[here.join('.')];
    if (meaning !== undefined) inner.description = meaning;
    if (here.length < DEEPEST) describe(inner, here, known);
  }
}

/** No meaning stands deeper. */
const DEEPEST = 3;
