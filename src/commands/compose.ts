import * as z from 'zod/mini';
import { addUpdate } from '../document/add-update.ts';
import { schemaFindings } from '../document/findings.ts';
import { loadIncident } from '../document/incident-file.ts';
import type { Source } from '../document/source.ts';
import type { LooseUpdate } from '../domain/draft.ts';
import { isNormal } from '../domain/impacts.ts';
import type { Incident, Update } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { isError } from '../domain/problem.ts';
import { validateReferences } from '../domain/references.ts';
import { UPDATE_FIELDS, UPDATE_SCHEMAS } from '../domain/schema.ts';
import { nextStatuses } from '../domain/status.ts';
import type { Kind } from '../domain/vocabulary.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { type ReadyWorkspace, readSource } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import type { Asking, Part } from './asking.ts';
import type { CommitOptions } from './commit.ts';
import { readFactFlags } from './fact-flags.ts';
import { readFactsFile } from './facts-file.ts';
import { bilingualFlag } from './flag-parts.ts';
import type { FlagValues } from './flag-values.ts';
import { withMeantKey } from './meant-key.ts';
import { QUESTIONS } from './questions.ts';

export interface WriteOptions extends FlagValues, CommitOptions {
  readonly dir?: string;
  readonly at?: string;
  readonly facts?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Facts from the flags and from a file; the flags win. */
export async function givenFacts(
  options: WriteOptions,
  { time, kind, before, workspace }: Pick<Asking, 'time' | 'kind' | 'before' | 'workspace'>,
  world: World,
): Promise<Part> {
  const fromFile = options.facts === undefined ? {} : await readFactsFile(options.facts, world);
  const facts = {
    ...fromFile,
    ...readFactFlags(options, { time, window: before?.window, cause: before?.cause }),
  };
  const checked = z.partial(UPDATE_SCHEMAS[kind]).safeParse(facts, { jitless: true });
  if (checked.success) {
    // A key in a flag is wrong usage; in a file of facts it has a place of its own.
    const strange =
      options.facts === undefined ? strangeKeys(checked.data as LooseUpdate, kind, workspace) : [];
    if (strange.length > 0) throw usageError(strange.join('\n'));
    return facts;
  }
  const findings = schemaFindings(checked.error.issues, facts).map(finding =>
    withMeantKey(finding, facts, workspace),
  );
  throw usageError(
    findings
      .map(({ code, path, message, fix }) =>
        code === 'unknown-key' && options.facts === undefined
          ? `error: ${kind === 'outage' ? 'an outage' : 'planned work'} has no ${path.at(-1)}. Leave it out, or give another --kind.`
          : `error: ${options.facts === undefined ? flagOf(path[0]) : path.join('.')}: ${message} ${fix}`,
      )
      .join('\n'),
  );
}

/** Services, areas and phrases that nobody knows, by the flags that name them. */
const strangeKeys = (update: LooseUpdate, kind: Kind, { catalogue }: ReadyWorkspace): readonly string[] =>
  validateReferences({ kind, updates: [update] }, catalogue)
    .filter(({ code }) => code.startsWith('unknown-'))
    .map(({ path: [, , field], message, fix }) => `error: ${flagOf(field)}: ${message} ${fix}`);

const flagOf = (field: string | number = ''): string =>
  FLAG_NAMES[field] ?? `--${String(field).replace('_', '-')}`;

const FLAG_NAMES: Readonly<Record<string, string>> = { services: '--service', areas: '--area' };

/**
 * Asks for what is missing. Without a terminal every missing answer is named with its flag; with one, a person who
 * gave no facts is asked everything useful, and one who gave some only what is required.
 */
export async function completeFacts(asking: Asking, world: World): Promise<Partial<Update>> {
  // What is refused anyway needs no answers: placing it says why.
  if (!canFollow(asking)) return asking.draft;
  const everything = Object.keys(asking.draft).every(field => field === 'at' || field === 'corrects');
  let draft = asking.draft;
  const missing: string[] = [];
  for (const question of QUESTIONS) {
    const now = { ...asking, draft };
    const isRequired = question.isRequired(now);
    if (
      question.isAnswered(draft) ||
      !(isRequired || (everything && world.isInteractive() && question.isUseful(now)))
    )
      continue;
    if (!world.isInteractive()) missing.push(question.flag);
    else draft = { ...draft, ...(await question.ask(await world.prompts(), now)) } as Partial<Update>;
  }
  if (missing.length > 0)
    throw usageError(`error: there is no terminal to ask in. Give ${missing.join(', ')}.`);
  return withToldCause(withRecovered(draft, asking), asking);
}

const canFollow = ({ kind, before, draft: { status, corrects } }: Asking): boolean =>
  corrects !== undefined || status === undefined || nextStatuses(kind, before?.status).includes(status);

/** A service that is back for everyone who was counted works: nobody needs to say it twice. */
function withRecovered(draft: Partial<Update>, { before }: Asking): Partial<Update> {
  if (draft.corrects || !before) return draft;
  const customers = { ...before.customers, ...draft.customers };
  const whole = Object.entries(draft.restored ?? {}).filter(
    ([service, back]) => back > 0 && back === customers[service] && !isNormal(before.services[service]),
  );
  if (whole.length === 0) return draft;
  const works = Object.fromEntries(whole.map(([service]) => [service, 'normal' as const]));
  return { ...draft, services: { ...works, ...draft.services } };
}

/** Who says how certain a cause is that was told before means that cause: what was told of it stands. */
function withToldCause(draft: Partial<Update>, { before }: Asking): Partial<Update> {
  const [told, now] = [before?.cause, draft.cause];
  if (draft.corrects || typeof told !== 'object' || typeof now !== 'object') return draft;
  const isBare =
    told.type === now.type && Object.keys(now).every(key => key === 'type' || key === 'certainty');
  return isBare ? { ...draft, cause: { ...told, ...now } } : draft;
}

/** The fields of an update in the order in which files hold them. */
export function orderedUpdate(update: Partial<Update>): Update {
  const entries = UPDATE_FIELDS.flatMap(field =>
    update[field] === undefined ? [] : [[field, update[field]]],
  );
  return Object.fromEntries(entries) as Update;
}

export interface Placed {
  readonly kind: 'added' | 'present';
  readonly text: string;
  readonly incident: Incident;
  readonly index: number;
}

/**
 * Places an update in a file's text and checks the whole as `check` would. A file that is not valid, or would not be
 * afterwards, is refused with its problems.
 */
export async function placeUpdate(
  source: Source,
  update: Update,
  explicitAt: boolean,
  workspace: ReadyWorkspace,
): Promise<Placed> {
  const { file, text } = source;
  const before = await readSource(workspace, source);
  if (!before.value)
    throw refused(`${file} is not valid, so nothing was written. Mend it first.`, before.problems, source);
  const timed = explicitAt ? update : { ...update, at: freeTime(before.value, update) };
  const repeated = explicitAt ? -1 : repeatOf(before.value, update);
  if (repeated >= 0) return { kind: 'present', text, incident: before.value, index: repeated };
  const added = await addUpdate(text, before.value, timed);
  if (added.kind === 'present') return { kind: 'present', text, incident: before.value, index: added.index };
  if (added.kind === 'taken') {
    throw new Failure(
      1,
      `${file} already has an update at ${timed.at} that says something else. Give another --at, or use incident correct.`,
    );
  }
  if (added.kind === 'unsuited') {
    const before = added.index === 0 ? 'first' : 'last';
    throw new Failure(
      1,
      `${file} is written so that no update can be added without changing another value; nothing was written. Write the ${before} update as incident new does, without a text over several lines at its end.`,
    );
  }
  const after = await loadIncident({ file, text: added.text }, workspace.catalogue);
  const result = { file, text: added.text };
  if (!after.value)
    throw refused(
      'With this update the file would not be valid, so nothing was written.',
      after.problems,
      result,
    );
  return { kind: 'added', text: added.text, incident: after.value, index: added.index };
}

/** Without a given time, the same facts as the last update's are the same update, sent again. */
function repeatOf({ updates }: Incident, update: Update): number {
  const { at: _, ...facts } = update;
  const last = updates.length - 1;
  const { at: __, ...known } = updates[last] ?? { at: '' };
  return JSON.stringify(orderedUpdate(known)) === JSON.stringify(orderedUpdate(facts)) ? last : -1;
}

/** Now, or the second after the last update where two people speak in the same minute. */
function freeTime({ updates }: Incident, { at }: Update): string {
  const last = updates.at(-1)?.at;
  if (last === undefined || epoch(last) < epoch(at)) return at;
  const shifted = new Date(epoch(last) + 1000 + offsetMs(at)).toISOString().slice(0, 19);
  return `${shifted}${at.slice(19)}`;
}

const offsetMs = (at: string): number => Date.parse(`${at.slice(0, 19)}Z`) - Date.parse(at);

function refused(
  message: string,
  problems: Awaited<ReturnType<typeof loadIncident>>['problems'],
  source: Source,
): Failure {
  return new Failure(1, message, {
    problems: problems.filter(isError),
    texts: new Map([[source.file, source.text]]),
  });
}

/** `--title-id` and `--title-en`, for a new incident. */
export const titleOf = (options: FlagValues): Update['message'] => bilingualFlag(options, 'title');
