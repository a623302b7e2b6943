import { join, resolve } from 'node:path';
import type { Notice } from '../channels/contract.ts';
import type { Channel, NetworkName } from '../channels/names.ts';
import { renderAll } from '../channels/notice.ts';
import { type Target, targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import type { Language } from '../domain/language.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { type View, viewOf, viewsOf } from '../domain/view.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { makeFolder, writeOutput } from '../ports/files.ts';
import {
  findIncident,
  openWorkspace,
  type ReadyWorkspace,
  readIncident,
  requireReady,
} from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { findUpdate } from './find-update.ts';
import { placeFindings } from './place-findings.ts';
import { formatNotices } from './print-notices.ts';

export interface RenderOptions {
  readonly dir?: string;
  readonly channel?: readonly Channel[];
  readonly network?: readonly NetworkName[];
  readonly lang?: readonly Language[];
  readonly at?: string;
  readonly all?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

/** Renders notices to the terminal, as JSON, or as files; the last update of each incident unless told otherwise. */
export async function render(slugs: readonly string[], options: RenderOptions, world: World): Promise<void> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  const files =
    slugs.length > 0 ? slugs.map(slug => findIncident(workspace, slug, world.cwd)) : workspace.files;
  const targets = selectTargets(targetsOf(workspace.settings), options);
  const output = outputOf(options, world);
  const problems: Problem[] = [];
  for (const file of files) {
    const { value: incident, problems: found } = await readIncident(workspace, file);
    problems.push(...found.filter(isError));
    if (!incident) continue;
    for (const view of selectViews(incident, workspace, options)) {
      output.add(await renderUpdate({ workspace, view, file }, { targets, lang: options.lang, problems }));
    }
    if (options.out !== undefined) workspace.texts.delete(file);
  }
  output.finish();
  if (problems.length > 0)
    throw new Failure(1, 'Some notices could not be rendered.', { problems, texts: workspace.texts });
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
  const rendered = renderAll(view, targets, workspace.press);
  const findings = rendered.flatMap(({ findings: found }) => found);
  if (findings.length > 0) problems.push(...(await placeFindings(findings, file, workspace)));
  const sound = rendered
    .filter(({ findings: found }) => found.length === 0)
    .flatMap(({ notices }) => notices);
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

interface Output {
  readonly add: (notices: readonly Notice[]) => void;
  readonly finish: () => void;
}

function outputOf({ out, json }: RenderOptions, world: World): Output {
  if (out !== undefined) return fileOutput(resolve(world.cwd, out), world);
  const notices: Notice[] = [];
  return {
    add: more => notices.push(...more),
    finish: () =>
      world.out(json ? `${JSON.stringify(notices.map(toJson), null, 2)}\n` : formatNotices(notices, world)),
  };
}

/** `<slug>/<update>/sms.id.txt`: one file a notice; files that are there and equal are not touched. */
function fileOutput(folder: string, world: World): Output {
  let count = 0;
  makeFolder(folder);
  return {
    add: notices => {
      for (const notice of notices) writeOutput(join(folder, pathOf(notice)), `${notice.text}\n`);
      count += notices.length;
    },
    finish: () => world.err(`${count} notices in ${folder}\n`),
  };
}

/** The update's key as a file name that every system allows: `20261122T142500+0700`. */
function pathOf({ slug, update, channel, network, language }: Notice): string {
  return join(
    slug,
    `${update.slice(0, 10).replaceAll('-', '')}${update.slice(10).replaceAll(':', '')}`,
    `${network ?? channel}.${language}.${channel === 'website' ? 'html' : 'txt'}`,
  );
}

function toJson({ measure, network, ...notice }: Notice): object {
  const { limit, ...rest } = measure;
  return {
    ...notice,
    ...(network && { network }),
    measure: Number.isFinite(limit) ? { ...rest, limit } : rest,
  };
}
