import { outletOf } from '../channels/names.ts';
import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import { addMinutes, DAY, epoch } from '../domain/instant.ts';
import { LANGUAGES } from '../domain/language.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { type IncidentStatistics, type Summary, statisticsOf, summaryOf } from '../domain/statistics.ts';
import { viewsOf } from '../domain/view.ts';
import type { Zone } from '../domain/vocabulary.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { jsonText } from '../ports/printable.ts';
import { openWorkspace, type ReadyWorkspace, readIncident, requireReady } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { formatDuration } from '../wording/numbers.ts';
import { nowOf } from './now.ts';
import { paint } from './paint.ts';
import { parseTypedMoment } from './typed-time.ts';

export interface StatsOptions {
  readonly dir?: string;
  readonly since?: string;
  readonly now?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** How the incidents were told, each and together: what a team looks at to do better next time. */
export async function stats(options: StatsOptions, world: World): Promise<void> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  const { zone } = workspace.settings.organization;
  const now = nowOf(options, workspace, world);
  const since = sinceOf(options, zone, now);
  const problems: Problem[] = [];
  const all: Counted[] = [];
  for (const file of workspace.files) {
    const { value: incident, problems: found } = await readIncident(workspace, file);
    problems.push(...found.filter(isError));
    const told = incident && (options.now === undefined ? incident : toldBy(now, incident));
    const one = told && statisticsOf(told, { zone, now });
    if (told && one && epoch(one.began, zone) >= since) all.push({ ...one, ...servedBy(told, workspace) });
  }
  const channels = targetsOf(workspace.settings).map(outletOf);
  const report = { summary: summaryOf(all), incidents: all, languages: LANGUAGES, channels };
  if (options.json) world.out(jsonText(report));
  else world.out(options.markdown ? markdown(report) : table(report, world));
  if (problems.length > 0)
    throw new Failure(1, 'Some incidents could not be read.', { problems, texts: workspace.texts });
}

/** An incident as it stood at a time; none where nothing had been told of it yet. */
function toldBy(now: number, incident: Incident): Incident | undefined {
  const updates = incident.updates.filter(({ at }) => epoch(at) <= now);
  return updates.length === 0 ? undefined : { ...incident, updates };
}

interface Counted extends IncidentStatistics, Served {}

interface Served {
  /** Where every update of the incident had its notice, in both of these languages. */
  readonly languages: readonly string[];
  readonly channels: readonly string[];
}

/** A notice that did not fit its channel was sent to nobody there. */
function servedBy(incident: Incident, { settings, press }: ReadyWorkspace): Served {
  const targets = targetsOf(settings);
  const missed = new Set<string>(
    viewsOf(incident).flatMap(view => {
      const { notices } = renderAll(view, targets, press, 'facts');
      return notices.filter(({ measure }) => !measure.fits).map(outletOf);
    }),
  );
  const channels = targets.map(outletOf).filter(name => !missed.has(name));
  return { languages: channels.length > 0 ? LANGUAGES : [], channels };
}

interface Report {
  readonly summary: Summary;
  readonly incidents: readonly Counted[];
  readonly languages: readonly string[];
  readonly channels: readonly string[];
}

function sinceOf({ since }: StatsOptions, zone: Zone, now: number): number {
  if (since === undefined) return Number.NEGATIVE_INFINITY;
  const moment = parseTypedMoment(since, { at: now, zone, direction: 'back' });
  if (moment === undefined)
    throw usageError(`error: --since: "${since}" is no day or time, like 2026-11-01.`);
  // Of a day alone, epoch gives the last minute.
  return addMinutes(epoch(moment, zone), DAY.test(moment) ? -1439 : 0);
}

/** The columns of a table: their heads, and the words of each row. */
const COLUMNS: readonly (readonly [string, (row: Row, all: Report) => string])[] = [
  ['first notice', ({ firstNotice }) => length(firstNotice)],
  ['lasted', ({ duration }) => length(duration)],
  ['on time', ({ onTime, late }) => share(onTime, late)],
  ['promises kept', ({ kept, broken }) => share(kept, broken)],
  ['corrections', ({ corrections }) => String(corrections)],
  ['channels', ({ channels }, all) => (channels ? `${channels.length} of ${all.channels.length}` : '')],
];

type Row = Omit<Summary, 'incidents'> & { readonly channels?: readonly string[] };

const length = (minutes: number | undefined): string =>
  minutes === undefined ? '-' : formatDuration(minutes, 'en', true);
const share = (good: number, bad: number): string => (good + bad === 0 ? '-' : `${good} of ${good + bad}`);

const rowsOf = (report: Report): readonly (readonly string[])[] => [
  ['', ...COLUMNS.map(([head]) => head)],
  ...report.incidents.map(one => [one.slug, ...COLUMNS.map(([, words]) => words(one, report))]),
  [
    `all ${report.summary.incidents}: medians, sums`,
    ...COLUMNS.map(([, words]) => words(report.summary, report)),
  ],
];

function table(report: Report, { colour, columns }: World): string {
  const ink = paint(colour);
  const [head = '', ...rest] = tableLines(rowsOf(report), columns);
  const lines = [ink.bold(head), ...rest, '', ...chart(report, columns), ...served(report)];
  return lines.map(line => `${line}\n`).join('');
}

/** Columns side by side; where they are wider than the terminal, a row's name stands above its numbers. */
function tableLines(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const widths = ['', ...COLUMNS].map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const isWide = widths.reduce((sum, width) => sum + width + 2, -2) <= columns;
  const spread = (cells: readonly string[], of: readonly number[]): string =>
    cells
      .map((cell, column) => cell.padEnd(of[column] ?? 0))
      .join('  ')
      .trimEnd();
  if (isWide) return rows.map(row => spread(row, widths));
  return rows.flatMap(([name = '', ...cells]) => [
    ...(name === '' ? [] : [name]),
    `  ${spread(cells, widths.slice(1))}`,
  ]);
}

/** Bars of the chart, and how many incidents it shows: the latest. */
const WIDEST = 40;
const MOST_BARS = 12;

function chart({ incidents }: Report, columns: number): readonly string[] {
  const shown = incidents.filter(({ firstNotice }) => firstNotice !== undefined).slice(-MOST_BARS);
  const longest = Math.max(1, ...shown.map(({ firstNotice = 0 }) => firstNotice));
  if (shown.length === 0) return [];
  const width = Math.max(...shown.map(({ slug }) => slug.length));
  const widest = Math.max(8, Math.min(WIDEST, columns - width - 8));
  return [
    'Minutes to the first notice',
    ...shown.map(({ slug, firstNotice = 0 }) => {
      const bar = '█'.repeat(Math.max(1, Math.round((firstNotice / longest) * widest)));
      return `${slug.padEnd(width)}  ${bar} ${firstNotice}`;
    }),
    '',
  ];
}

const served = ({ languages, channels }: Report): readonly string[] => [
  `Served in ${languages.join(', ')}`,
  `on ${channels.join(', ')}`,
];

function markdown(report: Report): string {
  const [head = [], ...rows] = rowsOf(report);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}\n${served(report).join('\n')}\n`;
}
