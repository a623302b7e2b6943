import { join } from 'node:path';
import { slugOf } from '../document/incident-name.ts';
import { formatInstant } from '../domain/instant.ts';
import { KINDS } from '../domain/vocabulary.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { withLock } from '../ports/lock.ts';
import { styleSheet } from '../ports/own-templates.ts';
import {
  bytesOf,
  foreignFile,
  isThere,
  MANIFEST,
  numberedFiles,
  removeFile,
  removeLeftovers,
  writeManifest,
  writeWhole,
} from '../ports/site-folder.ts';
import { copyLogo, removeLogo } from '../ports/site-logo.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { makeFolder } from '../ports/write-files.ts';
import { beginnings, missingPages } from '../site/bare-pages.ts';
import { calendars } from '../site/calendar.ts';
import type { Site, SiteFile } from '../site/context.ts';
import { dataIndex, dataSchemas } from '../site/data.ts';
import { feeds, MOST_ENTRIES } from '../site/feed.ts';
import { historyPages } from '../site/history.ts';
import type { Listed } from '../site/listed.ts';
import { frontPages } from '../site/lists.ts';
import { monitorFiles } from '../site/monitor.ts';
import { filesOf } from '../site/paths.ts';
import { sitemaps } from '../site/sitemap.ts';
import type { Story } from '../site/story.ts';
import { iconFile, styleFile } from '../site/style.ts';
import { duplicateSlugs } from './duplicate-slugs.ts';
import { joinParts, queueOf } from './file-queue.ts';
import { incidentsNow, markStale, type Plan, planBuild, refuseToKeepSilent } from './site-plan.ts';
import {
  type SitePart,
  type TellResult,
  tellAgain,
  tellRecorded,
  tellStories,
  tellStory,
} from './tell-stories.ts';

/** From so many incidents on, a second thread gains more than the 0.1 s that it costs to start. */
const SECOND_THREAD_FROM = 100;

/**
 * Builds the status site in a folder, or brings it up to date: the files of the incidents that changed, then the pages
 * that list them, then what is gone is removed. Each file is replaced whole and before what links to it; a build that
 * was killed leaves a site that works, and the next one finishes it. What is late is late at `now`, in milliseconds;
 * without it, by the last update of all, so that the same files make the same site.
 */
export async function buildSite(
  folder: string,
  workspace: ReadyWorkspace,
  world: World,
  now?: number,
): Promise<void> {
  const twice = duplicateSlugs(workspace.files);
  if (twice.length > 0) throw new Failure(1, 'The site needs one page a slug.', { problems: twice });
  const foreign = foreignFile(folder);
  if (foreign !== undefined) {
    throw usageError(
      `error: ${join(folder, foreign)} is there, and no status site is: this folder is something else's. Choose another one, or empty it.`,
    );
  }
  makeFolder(folder);
  await withLock(join(folder, MANIFEST), () => buildLocked(folder, workspace, world, now));
}

async function buildLocked(
  folder: string,
  workspace: ReadyWorkspace,
  world: World,
  now?: number,
): Promise<void> {
  removeLeftovers(folder);
  const { zone } = workspace.settings.organization;
  const site: Site = {
    press: workspace.press,
    logo: copyLogo(folder, workspace),
    now: now === undefined ? undefined : formatInstant(now, zone),
  };
  const plan = planBuild(folder, workspace, site.now);
  if (plan.isDone && now === undefined) {
    world.err(`Status site in ${folder}: nothing has changed.\n`);
    return;
  }
  markStale(folder, plan);
  const assets = writeAll(folder, [styleFile(await styleSheet(workspace.press), site), iconFile(site)]);
  if (plan.isFirst) writeAbsent(folder, beginnings(site));
  const result = await tellInParts(
    { job: 'site', root: workspace.root, folder, logo: site.logo, now: site.now, queue: queueOf(plan.stale) },
    workspace,
    world,
  );
  const incidents = incidentsNow(plan, result);
  refuseToKeepSilent(incidents, plan, result);
  const listed = Object.values(incidents).flatMap(made => made.listed ?? []);
  const stories = await recentStories(listed, { folder, workspace, result });
  const lists = writeAll(folder, listFiles(listed, stories, site));
  const removed = removeGone(folder, listed, { lists: lists.paths, plan });
  removeLogo(folder, plan.logo, site.logo);
  const { logo } = site;
  const files = [...assets.paths, ...(logo ? [logo] : []), ...lists.paths];
  // What was late at one time is to be looked at again by the next build.
  const listBytes = now === undefined ? bytesOf(folder, files) : undefined;
  writeManifest(folder, { key: plan.key, incidents, lists: files, listBytes, ...(logo && { logo }) });
  const written = assets.written + result.written + lists.written;
  const count = written === 1 ? '1 file' : `${written} files`;
  world.err(`Status site in ${folder}: ${count} written, ${removed} removed.\n`);
  if (result.problems.length > 0) {
    const { problems, texts } = result;
    throw new Failure(1, 'Incidents with problems are on the site as they were before, or not yet.', {
      problems,
      texts,
    });
  }
}

/** Writes files one by one as they are made: a site's lists together take more memory than its incidents. */
function writeAll(folder: string, files: Iterable<SiteFile>): { paths: readonly string[]; written: number } {
  const paths: string[] = [];
  let written = 0;
  for (const file of files) {
    paths.push(file.path);
    if (writeWhole(folder, file)) written++;
  }
  return { paths, written };
}

/** A build that was killed may have written some of them for good. */
function writeAbsent(folder: string, files: readonly SiteFile[]): void {
  for (const file of files) if (!isThere(folder, file.path)) writeWhole(folder, file);
}

async function tellInParts(part: SitePart, workspace: ReadyWorkspace, world: World): Promise<TellResult> {
  const { length } = part.queue.files;
  const other = length >= SECOND_THREAD_FROM ? world.otherThread<TellResult>(part, length) : undefined;
  const results = [await tellStories(part, workspace)];
  if (other) results.push(await other);
  return {
    told: results.flatMap(({ told }) => told),
    written: results.reduce((sum, { written }) => sum + written, 0),
    over: results.flatMap(({ over }) => over),
    ...joinParts(results, part.queue),
  };
}

interface Making {
  readonly folder: string;
  readonly workspace: ReadyWorkspace;
  readonly result: TellResult;
}

/** Everything that speaks of several incidents, what is linked to before what links to it. */
function* listFiles(
  listed: readonly Listed[],
  stories: readonly Story[],
  site: Site,
): Generator<SiteFile, void> {
  yield* feeds(stories, site);
  yield* calendars(stories, site);
  yield* monitorFiles(stories, site);
  yield* dataSchemas();
  yield dataIndex(listed, site);
  yield* historyPages(listed, site);
  yield* frontPages(listed, site);
  yield* missingPages(site);
  yield* sitemaps(listed, site);
}

/** Those that are open and those that changed last, told whole. */
async function recentStories(
  listed: readonly Listed[],
  { folder, workspace, result }: Making,
): Promise<readonly Story[]> {
  const byUpdate = listed.toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
  const latest = KINDS.flatMap(kind => byUpdate.filter(one => one.kind === kind).slice(0, MOST_ENTRIES));
  const wanted = new Set([...listed.filter(({ isOpen }) => isOpen), ...latest].map(({ slug }) => slug));
  const stories: Story[] = [];
  const doubtful = new Set(result.problems.map(({ file }) => file));
  for (const file of workspace.files.filter(file => wanted.has(slugOf(file)))) {
    const tell = doubtful.has(file) ? tellStory : tellAgain;
    const { story = await tellRecorded(file, folder, workspace) } = await tell(file, workspace);
    if (!story) {
      // As the settings are now, not even what the site told of it can be told again.
      throw new Failure(
        1,
        `Front page, lists and feeds stay as they were: ${slugOf(file)} cannot be told.`,
        result,
      );
    }
    stories.push(story);
  }
  return stories;
}

interface Kept {
  readonly lists: readonly string[];
  readonly plan: Plan;
}

/** Removes files of incidents that are gone or have become shorter, and months without incidents. */
function removeGone(folder: string, listed: readonly Listed[], { lists, plan }: Kept): number {
  const kept = new Set([...lists, ...listed.flatMap(filesOf)]);
  const there = [...[...plan.present.values()].flat(), ...numberedFiles(folder)];
  const gone = there.filter(path => !kept.has(path));
  for (const path of gone) removeFile(folder, path);
  return gone.length;
}
