import type { Press } from '../channels/contract.ts';
import { type RenderedAll, renderAll, renderNotices } from '../channels/notice.ts';
import { WEBSITE } from '../channels/targets.ts';
import { loadIncident } from '../document/incident-file.ts';
import { slugOf } from '../document/incident-name.ts';
import type { Loaded } from '../document/load.ts';
import type { Incident } from '../domain/incident.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { isOpen } from '../domain/status.ts';
import { standingView, type View, viewsOf } from '../domain/view.ts';
import { recordedFacts, writeWhole } from '../ports/site-folder.ts';
import { openWorkspace, type ReadyWorkspace, readIncident, requireReady } from '../ports/workspace.ts';
import { alerts } from '../site/alert.ts';
import type { Site } from '../site/context.ts';
import { dataOf } from '../site/data.ts';
import { incidentPages } from '../site/incident-page.ts';
import { type Listed, listedOf } from '../site/listed.ts';
import { partsOf, type Story, type Told } from '../site/story.ts';
import { type FileQueue, takeFrom } from './file-queue.ts';
import { placeFindings } from './place-findings.ts';

/** What one thread builds of the site: the files of some incidents. */
export interface SitePart {
  readonly job: 'site';
  readonly root: string;
  readonly folder: string;
  readonly logo: string;
  readonly now?: string | undefined;
  readonly queue: FileQueue;
}

export interface TellResult {
  /** Of each file that could be told, what the lists say of it. */
  readonly told: readonly ToldFile[];
  readonly written: number;
  /** Files of incidents that cannot be told, and that are over: a list without them does not say that all is well. */
  readonly over: readonly string[];
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

interface ToldFile {
  readonly file: string;
  readonly listed: Listed;
  /** How long the files that were made of it are together. */
  readonly bytes: number;
}

/** The second thread's part. */
export async function tellPart(part: SitePart): Promise<TellResult> {
  return tellStories(part, requireReady(await openWorkspace(part.root)));
}

/** Writes the files of some incidents; one with problems keeps the files that it has. */
export async function tellStories(
  { folder, queue, logo, now }: SitePart,
  workspace: ReadyWorkspace,
): Promise<TellResult> {
  const site: Site = { press: workspace.press, logo, now };
  const told: ToldFile[] = [];
  const over: string[] = [];
  const problems: Problem[] = [];
  let written = 0;
  for (const file of takeFrom(queue)) {
    const { story, isOver, problems: found } = await tellStory(file, workspace);
    problems.push(...found);
    if (isOver) over.push(file);
    if (!story) continue;
    const listed = listedOf(story, site);
    // A page links to its record; the messages name the page.
    const made = [dataOf(story, listed, site), ...incidentPages(story, listed, site), ...alerts(story, site)];
    for (const one of made) if (writeWhole(folder, one)) written++;
    told.push({ file, listed, bytes: made.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) });
    if (found.length === 0) workspace.texts.delete(file);
  }
  return { told, written, over, problems, texts: workspace.texts };
}

/** An incident with what each update says; none when the file or one of its notices has an error. */
export async function tellStory(file: string, workspace: ReadyWorkspace): Promise<Telling> {
  return tellLoaded(await readIncident(workspace, file), file, workspace);
}

/** The same of an incident whose notices were found sound, by this build or by the one before. */
export async function tellAgain(file: string, workspace: ReadyWorkspace): Promise<Telling> {
  return tellLoaded(await readIncident(workspace, file), file, workspace, knownSound);
}

/** An incident with errors as the site told it last, so that lists and pages go on saying the same. */
export async function tellRecorded(
  file: string,
  folder: string,
  workspace: ReadyWorkspace,
): Promise<Story | undefined> {
  const text = recordedFacts(folder, slugOf(file));
  if (text === undefined) return undefined;
  const { story } = await tellLoaded(
    await loadIncident({ file, text }, workspace.catalogue),
    file,
    workspace,
  );
  return story;
}

async function tellLoaded(
  { value: incident, problems: found }: Loaded<Incident>,
  file: string,
  workspace: ReadyWorkspace,
  rendered: typeof knownSound = view => renderAll(view, [WEBSITE], workspace.press),
): Promise<Telling> {
  const problems = found.filter(isError);
  if (!incident || problems.length > 0) return { problems };
  const views = viewsOf(incident);
  const last = views.at(-1);
  const standing = standingView(incident);
  const told: Told[] = [];
  for (const view of standing.update === last?.update ? views : [...views, standing]) {
    const { sound, findings } = rendered(view, workspace.press);
    if (findings.length > 0) problems.push(...(await placeFindings(findings, file, workspace)));
    const [id, en] = sound;
    if (id && en) told.push({ view, notices: { id, en } });
  }
  const now = told.at(-1);
  return now && problems.length === 0
    ? { story: storyOf(incident, told.slice(0, views.length), now), problems }
    : { problems, isOver: !isOpen(standing.state.status) };
}

/** What was read once need not be read again. */
function knownSound(view: View, press: Press): Pick<RenderedAll, 'sound' | 'findings'> {
  const { notices, findings } = renderNotices(view, WEBSITE, press);
  return { sound: notices, findings };
}

const storyOf = (incident: Incident, updates: readonly Told[], standing: Told): Story => ({
  incident,
  updates,
  parts: partsOf(updates),
  standing,
});

interface Telling {
  readonly story?: Story;
  /** It cannot be told, and is over. */
  readonly isOver?: boolean;
  readonly problems: readonly Problem[];
}
