import { join, relative, resolve, sep } from 'node:path';
import type { Notice } from '../channels/contract.ts';
import { outletOf } from '../channels/names.ts';
import { renderAll } from '../channels/notice.ts';
import { type Target, targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import { byPlace, type Finding, type Problem } from '../domain/problem.ts';
import { recentViews } from '../domain/view.ts';
import { usageError } from '../ports/failure.ts';
import { logoFault } from '../ports/site-logo.ts';
import { openWorkspace, readIncident, requireReady, SETTINGS, type Workspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { baseProblems } from './check-base.ts';
import { pageProblems } from './check-pages.ts';
import { phraseProblems } from './check-phrases.ts';
import { promiseFindings } from './check-promises.ts';
import { templateProblems } from './check-templates.ts';
import { type CheckTextOptions, checkText } from './check-text.ts';
import { type OpenIncident, openIncident, problemsTogether } from './check-together.ts';
import { duplicateSlugs } from './duplicate-slugs.ts';
import { nowOf } from './now.ts';
import { placeFindings } from './place-findings.ts';
import { plural, reportProblems } from './report-problems.ts';

export interface CheckOptions extends Partial<CheckTextOptions> {
  readonly dir?: string;
  readonly now?: string;
  readonly promises?: boolean;
  readonly base?: string;
  readonly templates?: boolean;
}

/**
 * Every problem of the workspace, or of some of its files, in one run. Reads files only: git with `--base`, the clock
 * with `--promises`, the network never.
 */
export async function check(paths: readonly string[], options: CheckOptions, world: World): Promise<void> {
  const { text } = options;
  if (text !== undefined) {
    const { now, promises, base, templates } = options;
    if (paths.length > 0 || now || promises || base || templates)
      throw usageError('error: --text reads one text alone. Leave out the paths and the other checks.');
    return checkText({ ...options, text }, world);
  }
  const ofText = ['lang', 'status', 'channel'] as const;
  const idle = ofText.find(name => options[name] !== undefined);
  if (idle) throw usageError(`error: --${idle} goes with --text. All notices are checked without it.`);
  const workspace = await openWorkspace(options.dir ?? world.cwd);
  const files = selectFiles(workspace, paths, world.cwd);
  const targets = workspace.settings ? targetsOf(workspace.settings) : [];
  const problems = [
    ...workspace.problems,
    ...(await phraseProblems(workspace)),
    ...(await logoProblems(workspace)),
    ...duplicateSlugs(files),
  ];
  const now = momentOf(options, workspace, world);
  const open: OpenIncident[] = [];
  for (const file of files)
    problems.push(...(await checkIncident(workspace, file, { targets, now, options, open })));
  problems.push(...(await problemsTogether(open, workspace)));
  if (options.templates) {
    const ready = requireReady(workspace);
    problems.push(...templateProblems(ready), ...pageProblems(ready));
  }
  if (options.base !== undefined) problems.push(...(await baseProblems(options.base, workspace)));
  reportProblems(onceEach(problems.sort(byPlace)), {
    summary: `${plural(files.length, 'incident')} checked`,
    texts: workspace.texts,
    json: options.json,
    world,
  });
}

/** What stands in a title or a template is said once, not of every update and every channel that it reaches. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const known = new Map<string, Problem>();
  for (const problem of problems) {
    const { file, line, column, code, message } = problem;
    const key = [file, line, column, code, message.replace(/\([^)]*\)/g, '')].join('|');
    if (!known.has(key)) known.set(key, problem);
  }
  return [...known.values()];
}

/** A logo that is not there would stop the next build of the site. */
async function logoProblems(workspace: Workspace): Promise<readonly Problem[]> {
  const logo = workspace.settings?.organization.logo;
  const fault = logo === undefined ? undefined : logoFault(join(workspace.root, logo));
  if (fault === undefined) return [];
  const finding = {
    code: fault.code,
    path: ['organization', 'logo'],
    message: `The logo ${logo} ${fault.what}.`,
    fix: 'Put a plain picture there, or remove logo.',
  };
  return placeFindings([finding], SETTINGS, workspace);
}

interface Checking {
  readonly targets: readonly Target[];
  readonly now: number | undefined;
  readonly options: CheckOptions;
  /** The incidents that are open, as they are found. */
  readonly open: OpenIncident[];
}

/** The moment promises are held against: `--now`, with `--promises` the clock, else none. */
function momentOf({ now, promises }: CheckOptions, workspace: Workspace, world: World): number | undefined {
  if (now === undefined && !promises) return undefined;
  return nowOf({ ...(now !== undefined && { now }) }, requireReady(workspace), world);
}

/** Problems of an incident file and of every notice of every update. */
async function checkIncident(
  workspace: Workspace,
  file: string,
  { targets, now, options, open }: Checking,
): Promise<readonly Problem[]> {
  const { value: incident, problems } = await readIncident(workspace, file);
  if (!incident) return problems;
  const isOpen = openIncident(incident, file);
  if (isOpen) open.push(isOpen);
  const { settings } = workspace;
  const promises =
    now !== undefined && settings
      ? promiseFindings(incident, { now, settings, strict: options.promises ?? false })
      : [];
  const findings = [...noticeFindings(workspace, incident, targets), ...promises];
  return findings.length === 0
    ? problems
    : [...problems, ...(await placeFindings(findings, file, workspace))];
}

function noticeFindings(
  { press }: Workspace,
  incident: Incident,
  targets: readonly Target[],
): readonly Finding[] {
  if (!press) return [];
  const rendered = recentViews(incident).map(view => renderAll(view, targets, press, 'everything'));
  const [before, last] = rendered.slice(-2);
  return [
    ...rendered.flatMap(({ findings }) => findings),
    ...(before && last ? repeatedNotices(before.notices, last.notices, incident.updates.length - 1) : []),
  ];
}

/** Where the last update tells its readers word for word what the one before did: networks refuse it, people wonder. */
function repeatedNotices(
  before: readonly Notice[],
  now: readonly Notice[],
  index: number,
): readonly Finding[] {
  const isRepeated = (notice: Notice): boolean =>
    before.some(
      other =>
        outletOf(other) === outletOf(notice) &&
        other.language === notice.language &&
        other.plain === notice.plain,
    );
  const outlets = [...new Set(now.filter(isRepeated).map(outletOf))];
  if (outlets.length === 0) return [];
  return [
    {
      code: 'repeated-notice',
      level: 'info',
      path: ['updates', index],
      message: `On ${outlets.join(', ')} this update says word for word what the one before said.`,
      fix: 'Do not send it there again; what is new has no room or no place there.',
      notices: now.filter(isRepeated).map(notice => `${outletOf(notice)}.${notice.language}`),
    },
  ];
}

function selectFiles({ files, root }: Workspace, paths: readonly string[], cwd: string): readonly string[] {
  if (paths.length === 0) return files;
  const wanted = paths.map(path => relative(root, resolve(cwd, path)).split(sep).join('/'));
  return wanted.flatMap((path, index) => {
    const found = files.filter(file => path === '' || file === path || file.startsWith(`${path}/`));
    const isOther = /^(?:incidents\/settings\.yaml|templates(?:\/.*)?)$/.test(path);
    if (found.length === 0 && !isOther)
      throw usageError(`${paths[index]} is no incident file or folder of this workspace.`);
    return found;
  });
}
