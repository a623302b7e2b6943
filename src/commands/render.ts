import { join, resolve } from 'node:path';
import type { Notice } from '../channels/contract.ts';
import { type Channel, type NetworkName, outletOf } from '../channels/names.ts';
import { renderAll } from '../channels/notice.ts';
import { type Target, targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import type { Language } from '../domain/language.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { type View, viewOf, viewsOf } from '../domain/view.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { jsonText } from '../ports/printable.ts';
import {
  findIncident,
  openWorkspace,
  type ReadyWorkspace,
  readIncident,
  requireReady,
} from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { makeFolder, writeOutputs } from '../ports/write-files.ts';
import { type FileQueue, joinParts, queueOf, takeFrom } from './file-queue.ts';
import { findUpdate } from './find-update.ts';
import { nowOf } from './now.ts';
import { formatNotices, noticeJson } from './print-notices.ts';

export interface RenderOptions {
  readonly dir?: string;
  readonly channel?: readonly Channel[];
  readonly network?: readonly NetworkName[];
  readonly lang?: readonly Language[];
  readonly at?: string;
  readonly all?: boolean;
  readonly out?: string;
  readonly now?: string;
  readonly json?: boolean;
}

/** What one thread renders into files. */
export interface RenderPart {
  readonly job: 'notices';
  readonly root: string;
  readonly folder: string;
  readonly queue: FileQueue;
  readonly options: RenderOptions;
}

interface PartResult {
  readonly count: number;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Renders notices to the terminal, as JSON, or as files; the last update of each incident unless told otherwise. */
export async function render(slugs: readonly string[], options: RenderOptions, world: World): Promise<void> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  const isSite = options.out !== undefined && isWholeSite(slugs, options);
  const now = options.now === undefined ? undefined : nowOf(options, workspace, world);
  if (now !== undefined && !isSite)
    throw usageError('error: --now goes with the whole site: --channel website --out <folder>.');
  if (options.out !== undefined && isSite) {
    const { buildSite } = await import('./build-site.ts');
    return buildSite(resolve(world.cwd, options.out), workspace, world, now);
  }
  const files =
    slugs.length > 0
      ? [...new Set(slugs.map(slug => findIncident(workspace, slug, world.cwd)))]
      : workspace.files;
  if (options.out !== undefined) {
    const folder = resolve(world.cwd, options.out);
    return finish(
      await renderInParts(
        { job: 'notices', root: workspace.root, folder, queue: queueOf(files), options },
        workspace,
        world,
      ),
    );
  }
  const notices: Notice[] = [];
  const problems = await renderFiles(files, { workspace, options, add: more => notices.push(...more) });
  world.out(options.json ? jsonText(notices.map(noticeJson)) : formatNotices(notices, world));
  finish({ problems, texts: workspace.texts });
}

/** The website and nothing else, of all incidents, as they are now: not its notices one by one, but the site. */
const isWholeSite = (
  slugs: readonly string[],
  { channel, network, lang, at, all, json }: RenderOptions,
): boolean =>
  channel?.join() === 'website' && slugs.length === 0 && !network && !lang && !at && !all && !json;

function finish({ problems, texts }: Pick<PartResult, 'problems' | 'texts'>): void {
  if (problems.length > 0) throw new Failure(1, 'Some notices could not be rendered.', { problems, texts });
}

/** From so many incidents on, a second thread gains more than the 0.1 s that it costs to start. */
const SECOND_THREAD_FROM = 500;

async function renderInParts(
  part: RenderPart,
  workspace: ReadyWorkspace,
  world: World,
): Promise<Pick<PartResult, 'problems' | 'texts'>> {
  makeFolder(part.folder);
  const { length } = part.queue.files;
  const other = length >= SECOND_THREAD_FROM ? world.otherThread<PartResult>(part, length) : undefined;
  const results = [await writeNotices(part, workspace)];
  if (other) results.push(await other);
  world.err(`${results.reduce((sum, { count }) => sum + count, 0)} notices in ${part.folder}\n`);
  return joinParts(results, part.queue);
}

/** The second thread's part. */
export async function renderPart(part: RenderPart): Promise<PartResult> {
  return writeNotices(part, requireReady(await openWorkspace(part.root)));
}

/** `<slug>/<update>/sms.id.txt`: one file a notice; files that are there and equal are not touched. */
async function writeNotices(
  { folder, queue, options }: RenderPart,
  workspace: ReadyWorkspace,
): Promise<PartResult> {
  let count = 0;
  const problems = await renderFiles(takeFrom(queue), {
    workspace,
    options,
    add: (notices, { incident, update }) => {
      const outputs = notices.map(notice => [fileOf(notice), `${notice.text}\n`] as const);
      if (outputs.length > 0) writeOutputs(join(folder, incident.slug, folderOf(update.at)), outputs);
      count += notices.length;
    },
  });
  return { count, problems, texts: workspace.texts };
}

interface Rendering {
  readonly workspace: ReadyWorkspace;
  readonly options: RenderOptions;
  readonly add: (notices: readonly Notice[], view: View) => void;
}

async function renderFiles(
  files: Iterable<string>,
  { workspace, options, add }: Rendering,
): Promise<readonly Problem[]> {
  const targets = selectTargets(targetsOf(workspace.settings), options);
  const problems: Problem[] = [];
  for (const file of files) {
    const { value: incident, problems: found } = await readIncident(workspace, file);
    const before = problems.length;
    problems.push(...found.filter(isError));
    if (!incident) continue;
    for (const view of selectViews(incident, workspace, options)) {
      add(await renderUpdate({ workspace, view, file }, { targets, lang: options.lang, problems }), view);
    }
    if (problems.length === before) workspace.texts.delete(file);
  }
  return problems;
}

interface Wanted {
  readonly targets: readonly Target[];
  readonly lang: readonly Language[] | undefined;
  readonly problems: Problem[];
}

interface Job {
  readonly workspace: ReadyWorkspace;
  readonly view: View;
  readonly file: string;
}

async function renderUpdate(job: Job, { targets, lang, problems }: Wanted): Promise<readonly Notice[]> {
  const { workspace, view, file } = job;
  const { sound, findings } = renderAll(view, targets, workspace.press);
  if (findings.length > 0) {
    const { placeFindings } = await import('./place-findings.ts');
    problems.push(...(await placeFindings(findings, file, workspace)));
  }
  return lang === undefined ? sound : sound.filter(({ language }) => lang.includes(language));
}

/** A network asked for is rendered beside the channels asked for. */
function selectTargets(targets: readonly Target[], { channel, network }: RenderOptions): readonly Target[] {
  const wanted = targets.filter(target =>
    target.network === undefined
      ? (channel?.includes(target.channel) ?? network === undefined)
      : (network?.includes(target.network) ?? channel?.includes('social') ?? true),
  );
  if (wanted.length === 0)
    throw usageError('Nothing to render: the settings use none of these channels and networks.');
  return wanted;
}

/** The updates to render: all, the one asked for by number or time, or the last. */
function selectViews(
  incident: Incident,
  { settings }: ReadyWorkspace,
  { at, all }: RenderOptions,
): readonly View[] {
  if (all) return viewsOf(incident);
  return [
    viewOf(incident, at === undefined ? undefined : findUpdate(incident, at, settings.organization.zone)),
  ];
}

/** The update's key as a file name that every system allows: `20261122T142500+0700`. */
const folderOf = (update: string): string =>
  `${update.slice(0, 10).replaceAll('-', '')}${update.slice(10).replaceAll(':', '')}`;

const fileOf = (notice: Notice): string =>
  `${outletOf(notice)}.${notice.language}.${notice.channel === 'website' ? 'html' : 'txt'}`;
