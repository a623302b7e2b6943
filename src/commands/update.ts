import { slugOf } from '../document/incident-name.ts';
import { stateAt } from '../domain/fold.ts';
import type { Incident, Update } from '../domain/incident.ts';
import { epoch, formatInstant, instantFault } from '../domain/instant.ts';
import { isError } from '../domain/problem.ts';
import { isOpen } from '../domain/status.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { findIncident, type ReadyWorkspace, readIncident } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import type { Asking } from './asking.ts';
import { changeAnswer } from './change-answer.ts';
import { completeFacts, givenFacts, orderedUpdate, type WriteOptions } from './compose.ts';
import { timeOf } from './flag-values.ts';
import { openToWrite } from './open-to-write.ts';
import { saveUpdate } from './save.ts';

/** Adds the next update to an incident; the only open one is the default. */
export async function update(slug: string | undefined, options: WriteOptions, world: World): Promise<void> {
  const workspace = await openToWrite(options, world);
  const { file, incident } = await chooseIncident(slug, workspace, world);
  const time = timeOfUpdate(options, workspace, world);
  refuseAfterLater({ file, incident }, options, time);
  const at = formatInstant(time.at, time.zone);
  const before = stateAt(incident, incident.updates.length - 1);
  const facts = await givenFacts(options, { time, kind: incident.kind, before, workspace }, world);
  if (Object.keys(facts).length === 0 && !world.isInteractive()) {
    throw usageError(
      'error: there is no terminal to ask in, and no fact was given. Give --status, --next or another fact.',
    );
  }
  const { kind, updates: earlier } = incident;
  const asking: Asking = { workspace, kind, before, earlier, time, draft: { ...facts, at } };
  const draft = await completeFacts(asking, world);
  if (draft.next !== undefined && !isOpen(draft.status ?? before.status))
    throw usageError(
      `error: --next: the status is ${draft.status ?? before.status}, so no notice would say it. Use --promise${incident.kind === 'outage' ? ', or --status reopened' : ''}.`,
    );
  const again = async (update: Update): Promise<Update> => {
    const { next, ...changed } = await changeAnswer({ ...asking, draft: update }, world);
    // What is over by the new answer promises no next update.
    return orderedUpdate(isOpen(changed.status ?? before.status) ? { ...changed, next } : changed);
  };
  await saveUpdate({ file, update: orderedUpdate(draft), options, again }, workspace, world);
}

/** The moment an update speaks: `--at`, or this minute. */
export function timeOfUpdate(
  { at }: WriteOptions,
  { settings }: ReadyWorkspace,
  world: World,
): Asking['time'] {
  const { zone } = settings.organization;
  const now = Math.floor(world.now() / 60_000) * 60_000;
  if (at === undefined) return { at: now, zone };
  const moment = Date.parse(timeOf('--at', at, { at: now, zone, direction: 'back' }));
  if (moment > world.now() && instantFault(at) !== undefined)
    throw usageError(
      `error: --at: ${at} lies ahead, and an update is of now or before. If it is meant, write it in full: ${formatInstant(moment, zone)}.`,
    );
  return { at: moment, zone };
}

/** An update whose time was mistyped would stand before whatever is said now: it is named, not what it leads to. */
export function refuseAfterLater(
  { file, incident }: Chosen,
  { at }: WriteOptions,
  { at: now }: Asking['time'],
): void {
  const last = incident.updates.at(-1);
  if (at !== undefined || last === undefined || epoch(last.at) < now + SAME_MOMENT) return;
  throw new Failure(
    1,
    `${file}: update ${incident.updates.length} is of ${last.at}, which lies ahead, so nothing can be said before it. Mend its at: in the file if nobody has seen it; else wait, or give --at.`,
  );
}

/** Updates of one minute stand a second apart, however many they are; clocks differ by a little. */
const SAME_MOMENT = 5 * 60_000;

export interface Chosen {
  readonly file: string;
  readonly incident: Incident;
}

/** The incident named, or the only open one; of several, a person chooses and a script is told the choices. */
export async function chooseIncident(
  slug: string | undefined,
  workspace: ReadyWorkspace,
  world: World,
): Promise<Chosen> {
  if (slug !== undefined) {
    const file = findIncident(workspace, slug, world.cwd);
    return { file, incident: await readSound(workspace, file) };
  }
  const open = await openIncidents(workspace);
  const [only] = open;
  if (!only && workspace.files.length === 0)
    throw usageError('error: there is no incident yet. Declare one with incident new.');
  if (!only && world.isInteractive()) return chooseClosed(workspace, world);
  if (!only)
    throw usageError(
      'error: no incident is open. Name a closed one (incident list --all), or declare one with incident new.',
    );
  if (open.length === 1) return only;
  const names = open.map(({ incident }) => incident.slug);
  if (!world.isInteractive())
    throw usageError(`error: several incidents are open; name one: ${names.join(', ')}.`);
  const prompts = await world.prompts();
  return prompts.select(
    'Which incident?',
    open.map(value => ({ name: value.incident.slug, value })),
  );
}

/** Compensation, a report and most corrections come when all is over: a person chooses among the latest. */
async function chooseClosed(workspace: ReadyWorkspace, world: World): Promise<Chosen> {
  const latest = workspace.files.toSorted((a, b) => (slugOf(a) < slugOf(b) ? 1 : -1)).slice(0, MOST_CLOSED);
  const choices = latest.map(file => ({ name: slugOf(file), value: file }));
  const file = await (await world.prompts()).select('No incident is open. Which one is it?', choices);
  return { file, incident: await readSound(workspace, file) };
}

const MOST_CLOSED = 10;

/** A file that cannot be read may hold the incident that is meant: nobody guesses at another one. */
async function openIncidents(workspace: ReadyWorkspace): Promise<readonly Chosen[]> {
  const open: Chosen[] = [];
  for (const file of workspace.files) {
    const { value: incident, problems } = await readIncident(workspace, file);
    if (!incident)
      throw new Failure(1, `${file} is not valid, and may be open: mend it, or name the incident.`, {
        problems: problems.filter(isError),
        texts: workspace.texts,
      });
    if (isOpen(stateAt(incident, incident.updates.length - 1).status)) open.push({ file, incident });
  }
  return open;
}

async function readSound(workspace: ReadyWorkspace, file: string): Promise<Incident> {
  const { value, problems } = await readIncident(workspace, file);
  if (value) return value;
  throw new Failure(1, `${file} is not valid. Mend it first.`, {
    problems,
    texts: workspace.texts,
  });
}
