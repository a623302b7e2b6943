import { stateAt } from '../domain/fold.ts';
import type { Incident } from '../domain/incident.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { type Due, dueOf } from '../domain/promises.ts';
import { isOpen } from '../domain/status.ts';
import type { Zone } from '../domain/vocabulary.ts';
import { Failure } from '../ports/failure.ts';
import { jsonText, printable } from '../ports/printable.ts';
import { openWorkspace, type ReadyWorkspace, readIncident, requireReady } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { formatStamp } from '../wording/day-words.ts';
import { formatDuration } from '../wording/numbers.ts';
import { nowOf } from './now.ts';
import { paint } from './paint.ts';
import { plural } from './report-problems.ts';

export interface ListOptions {
  readonly dir?: string;
  readonly all?: boolean;
  readonly now?: string;
  readonly json?: boolean;
}

/** Lists the open incidents with their promises; with `--all` the closed ones too. */
export async function list(options: ListOptions, world: World): Promise<void> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  const now = nowOf(options, workspace, world);
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const file of workspace.files) {
    const { value: incident, problems: found } = await readIncident(workspace, file);
    problems.push(...found.filter(isError));
    if (incident) rows.push(rowOf(incident, now, workspace));
  }
  const shown = options.all ? rows : rows.filter(({ open, due }) => open || due.length > 0);
  const unread = new Set(problems.map(({ file }) => file)).size;
  world.out(options.json ? jsonText(shown) : formatRows(shown, unread, workspace, world));
  if (problems.length > 0)
    throw new Failure(1, 'Some incidents could not be read.', { problems, texts: workspace.texts });
}

interface Row {
  readonly slug: string;
  readonly kind: string;
  readonly status: string;
  readonly open: boolean;
  readonly updates: number;
  readonly last: string;
  readonly due: readonly Due[];
}

function rowOf(incident: Incident, now: number, { settings }: ReadyWorkspace): Row {
  const state = stateAt(incident, incident.updates.length - 1);
  return {
    slug: incident.slug,
    kind: incident.kind,
    status: state.status,
    open: isOpen(state.status),
    updates: incident.updates.length,
    last: incident.updates.at(-1)?.at ?? '',
    due: dueOf(incident, now, settings),
  };
}

function formatRows(
  rows: readonly Row[],
  unread: number,
  { settings }: ReadyWorkspace,
  { colour }: World,
): string {
  if (rows.length === 0)
    return unread > 0
      ? `${plural(unread, 'incident')} could not be read and may be open; of the others none is, and no promise is due.\n`
      : 'No incident is open, and no promise is due.\n';
  const ink = paint(colour);
  const width = Math.max(...rows.map(({ slug }) => slug.length));
  return rows
    .map(({ slug, status, due }) => {
      const name = ink.bold(printable(slug).padEnd(width));
      const promises = due.map(item => formatDue(item, settings.organization.zone, colour)).join('; ');
      return `${name}  ${status}${promises ? `  ${promises}` : ''}\n`;
    })
    .join('');
}

/** `next update by 17:00 WIB (in 20 minutes)`, or `… (overdue by 5 minutes)`. */
export function formatDue({ what, at, minutes }: Due, zone: Zone, colour: boolean): string {
  const ink = paint(colour);
  const when = formatStamp(at, zone);
  const length = formatDuration(Math.abs(minutes), 'en');
  if (what === 'first notice') return ink.red(`${what} by ${when} (came ${length} late)`);
  return minutes < 0
    ? ink.red(`${what} by ${when} (overdue by ${length})`)
    : `${what} by ${when} (in ${length})`;
}
