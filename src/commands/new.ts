import { join } from 'node:path';
import { emitMapping } from '../document/emit.ts';
import { loadIncident } from '../document/incident-file.ts';
import type { Plain } from '../document/plain.ts';
import { knownWindow } from '../domain/fold.ts';
import type { Update } from '../domain/incident.ts';
import { epoch, formatInstant } from '../domain/instant.ts';
import { isSlug, slugWords } from '../domain/slug.ts';
import { MAINTENANCE_STATUSES } from '../domain/status.ts';
import { viewOf } from '../domain/view.ts';
import type { Zone } from '../domain/vocabulary.ts';
import { FORMAT, KINDS, type Kind } from '../domain/vocabulary.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { exists, readText } from '../ports/read-files.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { createFile } from '../ports/write-files.ts';
import { type Again, askAgain, changeAnswer } from './change-answer.ts';
import { openAlike } from './check-together.ts';
import { commitSaved } from './commit.ts';
import { completeFacts, givenFacts, orderedUpdate, titleOf, type WriteOptions } from './compose.ts';
import { confirmUpdate, isPersonAsked, type Wish } from './confirm.ts';
import { openToWrite } from './open-to-write.ts';
import { sayAnswers, sayWhereNotices } from './save.ts';
import { SCHEMA_FILES, schemaText } from './schema.ts';
import { timeOfUpdate } from './update.ts';

export interface NewOptions extends WriteOptions {
  readonly kind?: Kind;
  readonly slug?: string;
}

/** Declares an incident: its file, with the first update. */
export async function declare(options: NewOptions, world: World): Promise<void> {
  const workspace = await openToWrite(options, world);
  const kind = options.kind ?? kindOf(options) ?? (await askKind(world));
  const time = timeOfUpdate(options, workspace, world);
  const facts = await givenFacts(options, { time, kind, before: undefined, workspace }, world);
  const start = {
    ...(world.isInteractive() && Object.keys(facts).length === 0 ? {} : startOf(kind, facts)),
    at: formatInstant(time.at, time.zone),
  };
  const asking = { workspace, kind, before: undefined, earlier: [], time, draft: start };
  const draft = await completeFacts(asking, world);
  const proposed = freeSlug(proposeSlug(orderedUpdate(draft), time.zone), options, workspace, world);
  const slug = await chooseSlug(options, proposed, world);
  const title = titleOf(options);
  const textOf = (update: Update) =>
    fileText({
      format: FORMAT,
      kind,
      ...(title && { title }),
      updates: [update] as unknown as Plain,
    });
  const saved = (update: Update) => save({ slug, text: textOf(update), update }, options, workspace, world);
  const again: Again = async update => orderedUpdate(await changeAnswer({ ...asking, draft: update }, world));
  const keep = async (update: Update): Promise<void> => {
    let wish: Wish;
    try {
      wish = await saved(update);
    } catch (error) {
      const mayChange = isPersonAsked(options, world);
      return keep(await askAgain(error, update, mayChange ? again : undefined, world));
    }
    if (wish === 'change') await keep(await again(update));
  };
  await keep(orderedUpdate(draft));
}

/** A script that gives facts but no status means the beginning. */
function startOf(kind: Kind, facts: object): object {
  const status = kind === 'outage' ? 'investigating' : 'scheduled';
  return { status, ...(kind === 'outage' && !('cause' in facts) && { cause: 'unknown' }), ...facts };
}

/** Facts that one kind alone has tell which it is. */
function kindOf({ status, from, severity, cause }: NewOptions): Kind | undefined {
  if (from !== undefined || MAINTENANCE_STATUSES.some(known => known === status)) return 'maintenance';
  return severity === undefined && cause === undefined ? undefined : 'outage';
}

async function askKind(world: World): Promise<Kind> {
  if (!world.isInteractive()) return 'outage';
  return (await world.prompts()).select(
    'What is it?',
    KINDS.map(value => ({ name: value, value })),
    'outage',
  );
}

async function chooseSlug({ slug: given, yes }: NewOptions, proposed: string, world: World): Promise<string> {
  if (given !== undefined || yes || !world.isInteractive()) {
    const slug = given ?? proposed;
    if (isSlug(slug)) return slug;
    throw usageError(
      `error: --slug: "${slug}" is not a slug. Write a day and a few words: 2026-11-22-internet-semarang.`,
    );
  }
  const validate = (text: string) =>
    isSlug(text) ? undefined : 'Write a day and a few words: 2026-11-22-internet-semarang.';
  return (await world.prompts()).input('Name of the incident:', { preset: proposed, validate });
}

/** The day, the services affected and the first area. */
function proposeSlug({ started, window, at, services, areas }: Update, zone: Zone): string {
  const day = formatInstant(epoch(knownWindow(window)?.from ?? started ?? at), zone).slice(0, 10);
  const down = Object.entries(services ?? {}).filter(([, impact]) => impact !== 'normal');
  const places = Array.isArray(areas) ? areas : Object.keys(areas ?? {});
  const words =
    slugWords([...down.slice(0, 2).map(([name]) => name), ...places.slice(0, 1)].join(' ')) || 'incident';
  return `${day}-${words}`;
}

/** Of a name that is taken a person is shown the next one that is free; a script may be running again. */
function freeSlug(slug: string, { yes }: NewOptions, { files }: ReadyWorkspace, world: World): string {
  if (yes || !world.isInteractive()) return slug;
  const names = [slug, ...Array.from({ length: 98 }, (_, index) => `${slug}-${index + 2}`)];
  return names.find(name => !files.some(file => file.endsWith(`/${name}.yaml`))) ?? slug;
}

const fileText = (content: Record<string, Plain>): string =>
  `# yaml-language-server: $schema=../${SCHEMA_FILES.incident}\n${emitMapping(content)}`;

interface NewFile {
  readonly slug: string;
  readonly text: string;
  readonly update: Update;
}

async function save(
  { slug, text, update }: NewFile,
  options: NewOptions,
  workspace: ReadyWorkspace,
  world: World,
): Promise<Wish> {
  const file = `incidents/${slug.slice(0, 4)}/${slug}.yaml`;
  const { value: incident, problems } = await loadIncident({ file, text }, workspace.catalogue);
  if (!incident) {
    throw new Failure(1, 'The incident would not be valid, so nothing was written.', {
      problems,
      texts: new Map([[file, text]]),
    });
  }
  const shown = { view: viewOf(incident, 0), file, content: text, question: 'Declare this incident?' };
  const alike = world.isInteractive() ? await openAlike(incident, workspace) : [];
  const notes = alike.map(
    other =>
      `${other} is open, of the same service in the same place: is this another outage? If not, leave it, and run incident update ${other}.`,
  );
  const wish = await confirmUpdate({ ...shown, notes, mayChange: true }, options, workspace, world);
  if (wish !== 'write') return wish;
  let isNew: boolean;
  try {
    isNew = createFile(join(workspace.root, file), text);
  } catch (error) {
    if (isPersonAsked(options, world)) sayAnswers(update, world);
    throw error;
  }
  if (!isNew && !isSame(workspace.root, file, text))
    throw new Failure(1, `${file} exists already. Give another --slug, or use incident update.`);
  writeSchema(workspace.root);
  const result = isNew ? 'added' : 'present';
  if (options.json) world.out(`${JSON.stringify({ file, slug, at: incident.updates[0]?.at, result })}\n`);
  else world.out(`${file}: ${isNew ? 'declared' : 'is already there'}\n`);
  sayWhereNotices(slug, world);
  const files = [file, `incidents/${SCHEMA_FILES.incident}`];
  await commitSaved({ files, incident, index: 0 }, options, workspace, world);
  return wish;
}

/** Editors complete and check with the schema that the file's first line names. */
function writeSchema(root: string): void {
  const path = join(root, 'incidents', SCHEMA_FILES.incident);
  if (!exists(path)) createFile(path, schemaText('incident'));
}

/** The same command run again after a crash: the file is there and says the same. */
function isSame(root: string, file: string, text: string): boolean {
  const read = readText(join(root, file));
  return 'text' in read && read.text === text;
}
