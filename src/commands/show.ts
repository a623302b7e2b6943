import { stateAt } from '../domain/fold.ts';
import { dueOf } from '../domain/promises.ts';
import { knownFacts, type State } from '../domain/state.ts';
import { isOpen } from '../domain/status.ts';
import { type View, viewsOf } from '../domain/view.ts';
import { jsonText, printable } from '../ports/printable.ts';
import { openWorkspace, type ReadyWorkspace, requireReady } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { formatStamp } from '../wording/day-words.ts';
import { formatDue } from './list.ts';
import { nowOf } from './now.ts';
import { paint } from './paint.ts';
import { plain } from './show-fact.ts';
import { chooseIncident } from './update.ts';

export interface ShowOptions {
  readonly dir?: string;
  readonly now?: string;
  readonly json?: boolean;
}

/** One incident: what is known now, what is promised, and the timeline of what became known when. */
export async function show(slug: string | undefined, options: ShowOptions, world: World): Promise<void> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  const { incident } = await chooseIncident(slug, workspace, world);
  const state = stateAt(incident, incident.updates.length - 1);
  const now = nowOf(options, workspace, world);
  const due = dueOf(incident, now, workspace.settings);
  if (options.json) {
    world.out(jsonText({ ...incident, state, due }));
    return;
  }
  const ink = paint(world.colour);
  const { zone } = workspace.settings.organization;
  const lines = [
    `${ink.bold(incident.slug)}  ${incident.kind}, ${state.status}${isOpen(state.status) ? '' : ' (closed)'}`,
    ...due.map(item => `  ${formatDue(item, zone, world.colour)}`),
    '',
    ink.bold('Now'),
    ...factLines(stateFacts(state)),
    '',
    ink.bold('Timeline'),
    ...viewsOf(incident).flatMap(view => timelineLines(view, { workspace, world })),
  ];
  world.out(`${lines.join('\n')}\n`);
}

const stateFacts = (state: State): object => ({ ...knownFacts(state), areas: Object.keys(state.areas) });

interface Shown {
  readonly workspace: ReadyWorkspace;
  readonly world: World;
}

function timelineLines({ update, index, occasion }: View, { workspace, world }: Shown): readonly string[] {
  const { zone } = workspace.settings.organization;
  const { at, status, ...facts } = update;
  return [
    `${String(index + 1).padStart(3)}  ${formatStamp(at, zone)}  ${paint(world.colour).cyan(occasion)}`,
    ...factLines(facts, '       '),
  ];
}

function factLines(facts: object, indent = '  '): readonly string[] {
  return Object.entries(facts).map(([field, value]) => printable(`${indent}${field}: ${plain(value)}`));
}
