import * as z from 'zod/mini';
import type { Draft, LooseUpdate } from '../domain/draft.ts';
import { areaImpacts } from '../domain/impacts.ts';
import type { Incident, Within } from '../domain/incident.ts';
import { NOWHERE, withinOf } from '../domain/places.ts';
import { AT_TOP, type Finding, type Problem } from '../domain/problem.ts';
import { type Catalogue, validateReferences } from '../domain/references.ts';
import { INCIDENT_SCHEMAS, UPDATE_SCHEMAS } from '../domain/schema.ts';
import { isSlug } from '../domain/slug.ts';
import { validateUpdates } from '../domain/validate.ts';
import { FORMAT, KINDS, type Kind } from '../domain/vocabulary.ts';
import { meantField } from './findings.ts';
import { slugOf } from './incident-name.ts';
import { type Loaded, load } from './load.ts';
import type { Plain } from './plain.ts';
import type { Source } from './source.ts';
import { textWarnings } from './text-warnings.ts';

type Parsed = z.infer<(typeof INCIDENT_SCHEMAS)[Kind]>;

/** Reads and checks one incident file; its slug is the file's name. Without a catalogue, references are not checked. */
export async function loadIncident(
  source: Source,
  catalogue: Catalogue | undefined,
): Promise<Loaded<Incident>> {
  const slug = slugOf(source.file);
  const within = catalogue && withinOf(catalogue.areas);
  const loaded = await load<Incident, Parsed>(source, {
    schemaOf,
    findingsOf: ({ plain, parsed, issues }) => {
      // Whatever else is wrong at the top, the updates are what they are.
      const isReadable = !issues.some(({ path: [field] }) => field === undefined || HEADS.has(field));
      const draft = parsed ?? (isReadable ? draftOf(plain, issues) : NO_DRAFT);
      const references = catalogue ? validateReferences(draft, catalogue) : [];
      // Of a key that nobody defined, no other fault is worth telling.
      const undefinedAt = new Set(references.map(({ path }) => path.join()));
      const faults = validateUpdates({ ...draft, within }).filter(
        ({ path }) => !undefinedAt.has(path.join()),
      );
      return [...references, ...faults, ...textWarnings(plain)];
    },
    build: parsed => toIncident(slug, parsed, within),
  });
  return isSlug(slug)
    ? loaded
    : { value: undefined, problems: [badSlug(source.file, slug), ...loaded.problems] };
}

/** The schema of the file's kind; where format or kind are wrong, only they are looked at. */
function schemaOf(plain: Plain): z.ZodMiniType<Parsed> {
  const head = HEAD.safeParse(plain, { jitless: true });
  return head.success ? INCIDENT_SCHEMAS[head.data.kind] : (HEAD as unknown as z.ZodMiniType<Parsed>);
}

const HEADS: ReadonlySet<string | number> = new Set(['format', 'kind']);
const HEAD = z.looseObject({ format: z.literal(FORMAT), kind: z.enum(KINDS) });

function toIncident(
  slug: string,
  { kind, updates, title, link }: Parsed,
  within: Within = NOWHERE,
): Incident {
  const nested = Object.entries(within);
  const areas = new Set(
    nested.length > 0 ? updates.flatMap(update => Object.keys(areaImpacts(update.areas ?? []))) : [],
  );
  const around = nested.filter(([area]) => areas.has(area));
  return {
    slug,
    kind,
    updates,
    ...(title && { title }),
    ...(link && { link }),
    ...(around.length > 0 && { within: Object.fromEntries(around) }),
  };
}

function badSlug(file: string, slug: string): Problem {
  return {
    code: 'bad-slug',
    level: 'error',
    file,
    ...AT_TOP,
    message: `The file's name "${slug}" is not a slug.`,
    fix: 'Name it by its day and a few words: 2026-11-22-internet-semarang.yaml, at most 80 characters.',
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(plain: Plain): Kind {
  const kind = isObject(plain) ? plain.kind : undefined;
  return KINDS.find(known => known === kind) ?? 'outage';
}

const NO_DRAFT: Draft = { kind: 'outage', updates: [] };

/** The incident without the fields at fault, so that the rules can look at all the others. */
function draftOf(plain: Plain, issues: readonly Finding[]): Draft {
  const kind = kindOf(plain);
  const list = isObject(plain) && Array.isArray(plain.updates) ? plain.updates : [];
  const faults = fieldsAtFault(issues);
  const doubtful = list.map((_, index) => faults.get(index) ?? new Set<string>());
  const partial = z.partial(UPDATE_SCHEMAS[kind]);
  const updates = list.map((raw: unknown, index): LooseUpdate => {
    const entries = isObject(raw) ? Object.entries(raw) : [];
    const sound = entries.filter(([field]) => !doubtful[index]?.has(field));
    const parsed = partial.safeParse(Object.fromEntries(sound), { jitless: true });
    return parsed.success ? parsed.data : {};
  });
  return { kind, updates, doubtful };
}

/** By update, the fields that the schema found wrong, by the name they have or are most likely meant to have. */
function fieldsAtFault(issues: readonly Finding[]): ReadonlyMap<unknown, ReadonlySet<string>> {
  const byUpdate = new Map<unknown, Set<string>>();
  for (const { code, path } of issues) {
    const [root, at, field] = path;
    if (root !== 'updates' || field === undefined) continue;
    const fields = byUpdate.get(at) ?? new Set();
    byUpdate.set(at, fields.add(String(field)));
    const meant = code === 'unknown-key' ? meantField(String(field)) : undefined;
    if (meant !== undefined) fields.add(meant);
  }
  return byUpdate;
}
