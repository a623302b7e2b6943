import { resolve } from 'node:path';
import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import { byPlace } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { viewOf } from '../domain/view.ts';
import { isFailure, usageError } from '../ports/failure.ts';
import { servePreview } from '../ports/preview-server.ts';
import { exists, isPage } from '../ports/read-files.ts';
import { previewAssets } from '../ports/shipped.ts';
import { findIncident, openWorkspace, readIncident, requireReady } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { replaceFile } from '../ports/write-files.ts';
import { type PreviewFacts, previewBody, previewPage } from '../review/preview-page.ts';
import { statedWords } from '../review/stretches.ts';
import { formatStamp } from '../wording/day-words.ts';
import { findUpdate } from './find-update.ts';
import { placeFindings } from './place-findings.ts';
import { chooseIncident } from './update.ts';

export interface PreviewOptions {
  readonly dir?: string;
  readonly at?: string;
  readonly out?: string;
  readonly port?: string;
}

/** Shows every notice of an update side by side: a page that follows the files, or one file with `--out`. */
export async function preview(
  slug: string | undefined,
  options: PreviewOptions,
  world: World,
): Promise<void> {
  const start = options.dir ?? world.cwd;
  const workspace = requireReady(await openWorkspace(start));
  // A live page says what is wrong with a file that is just being edited.
  const mayBeBroken = options.out === undefined && slug !== undefined;
  const file = mayBeBroken
    ? findIncident(workspace, slug, world.cwd)
    : (await chooseIncident(slug, workspace, world)).file;
  const show = { start, file };
  const assets = await previewAssets();
  if (options.out !== undefined) {
    const out = resolve(world.cwd, options.out);
    // A page may be written over, of an earlier preview; nothing else may: facts would be lost.
    if (exists(out) && !isPage(out))
      throw usageError(`error: --out: ${options.out} is there already and is no page. Give another name.`);
    const facts = await previewFacts({ ...show, at: options.at, isLive: false });
    replaceFile(out, previewPage(facts, assets, false));
    return;
  }
  // An update that is not there is a fault of the command; what is wrong with the files, the page shows.
  if (options.at !== undefined) await previewFacts({ ...show, at: options.at, isLive: true });
  const factsOf = (query: URLSearchParams): Promise<PreviewFacts> =>
    factsOrTrouble({ ...show, at: query.get('at') ?? options.at, isLive: true }, workspace.settings);
  await servePreview(
    {
      page: async query => previewPage(await factsOf(query), assets, true),
      body: async query => previewBody(await factsOf(query)),
    },
    {
      root: workspace.root,
      port: portOf(options),
      ready: address => world.out(`${address}  shows ${file} as it is saved. Ctrl-C ends it.\n`),
    },
  );
}

function portOf({ port = '0' }: PreviewOptions): number {
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535) throw usageError(`error: --port: "${port}" is not a port.`);
  return number;
}

interface Showing {
  readonly start: string;
  readonly file: string;
  readonly at: string | undefined;
  readonly isLive: boolean;
}

/** What stands in the way of the notices is shown in their place, on a page that goes on following the files. */
async function factsOrTrouble(showing: Showing, settings: Settings): Promise<PreviewFacts> {
  try {
    return await previewFacts(showing);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const problems = error.problems.map(problem => ({ problem, notices: [] }));
    const trouble = error.message;
    return { settings, slug: showing.file, updates: [], notices: [], words: [], problems, trouble };
  }
}

/** Reads everything anew: settings, phrases and templates may have changed as well. */
async function previewFacts({ start, file, at, isLive }: Showing): Promise<PreviewFacts> {
  const workspace = requireReady(await openWorkspace(start));
  const { settings, press } = workspace;
  const { zone } = settings.organization;
  const { value: incident, problems } = await readIncident(workspace, file);
  const ofFile = problems.toSorted(byPlace).map(problem => ({ problem, notices: [] }));
  if (!incident) return { settings, slug: file, updates: [], notices: [], words: [], problems: ofFile };
  const index = at === undefined ? incident.updates.length - 1 : findUpdate(incident, at, zone);
  const view = viewOf(incident, index);
  const { notices, findings } = renderAll(view, targetsOf(settings), press, 'everything');
  const placed = await placeFindings(findings, file, workspace);
  return {
    settings,
    slug: incident.slug,
    updates: incident.updates.map((update, number) => ({
      name: `${number + 1} ${formatStamp(update.at, zone)}`,
      link: isLive ? `?at=${number + 1}` : '',
      isShown: number === index,
    })),
    notices,
    words: statedWords(view, press),
    problems: [
      ...ofFile,
      ...placed.map((problem, number) => ({ problem, notices: findings[number]?.notices ?? [] })),
    ],
  };
}
