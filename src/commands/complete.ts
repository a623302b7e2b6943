import { resolve } from 'node:path';
import { slugOf } from '../document/incident-name.ts';
import { MAINTENANCE_STATUSES, OUTAGE_STATUSES } from '../domain/status.ts';
import { CERTAINTIES, EXPOSURES, IMPACTS, SEVERITIES } from '../domain/vocabulary.ts';
import { isFailure } from '../ports/failure.ts';
import { revisionNames } from '../ports/git.ts';
import { openWorkspace, type Workspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';

/** What the command line knows by itself: names of commands, options of the one that is typed, words of an argument. */
export interface Declared {
  readonly commands: readonly string[];
  readonly options: readonly string[];
  /** Options that take no value. */
  readonly switches: readonly string[];
  /** What an option takes, where the program knows all of it. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Names of its arguments: `slug`, `rev`. */
  readonly arguments: readonly string[];
  readonly choices: readonly string[];
}

/** Prints what the last word may become, one a line; a workspace with faults, or none, completes less. */
export async function complete(words: readonly string[], declared: Declared, world: World): Promise<void> {
  const current = words.at(-1) ?? '';
  // `--cause=fi` is `--cause fi`.
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/.exec(current) ?? [];
  const split = flag === undefined ? words : [...words.slice(0, -1), flag, value ?? ''];
  const found = words.length < 2 ? declared.commands : await valuesFor(split, declared, world);
  const kept = /^(.*[,=])?/.exec(current)?.[0] ?? '';
  const rest = current.slice(kept.length);
  const fitting = found.filter(one => one.startsWith(rest)).map(one => kept + one);
  world.out(fitting.map(one => `${one}\n`).join(''));
}

async function valuesFor(
  words: readonly string[],
  declared: Declared,
  world: World,
): Promise<readonly string[]> {
  const [before = '', current = ''] = words.slice(-2);
  if (current.startsWith('-')) return declared.options;
  // Behind an option that takes none, what follows is no value of it.
  const option = before.startsWith('-') && !declared.switches.includes(before) ? before : undefined;
  const own = option === undefined ? [] : (declared.values.get(option) ?? []);
  const fixed = own.length > 0 ? own : FACTS.get(option ?? '');
  if (fixed && !current.includes('=')) return fixed;
  if (option === '--service' && current.includes('=')) return IMPACTS;
  const choices = option ? [] : declared.choices;
  const names = option ? [option] : declared.arguments;
  const sources = names.flatMap(name => (Object.hasOwn(KNOWN, name) ? (KNOWN[name] ?? []) : []));
  if (sources.length === 0) return choices;
  try {
    const at = words.findIndex(word => word === '-C' || word === '--dir');
    const folder = resolve(world.cwd, (at >= 0 && words[at + 1]) || '.');
    const workspace = await openWorkspace(folder);
    const found = await Promise.all(sources.map(source => source(workspace)));
    return [...choices, ...found.flat()];
  } catch (error) {
    if (isFailure(error)) return choices;
    throw error;
  }
}

/** Words of the facts that an update states; the schema checks them. */
const FACTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['--status', [...OUTAGE_STATUSES, ...MAINTENANCE_STATUSES]],
  ['--severity', SEVERITIES],
  ['--certainty', CERTAINTIES],
  ['--data-exposure', EXPOSURES],
]);

type FromWorkspace = (workspace: Workspace) => readonly string[] | Promise<readonly string[]>;

const slugs: FromWorkspace = ({ files }) => files.map(slugOf);
const services: FromWorkspace = ({ settings }) => Object.keys(settings?.services ?? {});
const phrases =
  (section: 'causes' | 'actions' | 'symptoms' | 'purposes' | 'advice' | 'compensation'): FromWorkspace =>
  ({ press }) =>
    Object.keys(press?.phrases[section] ?? {});

const revisions: FromWorkspace = ({ root }) => revisionNames(root);

/** What the workspace or its repository knows, by the option or the argument that takes it. */
const KNOWN: Readonly<Record<string, FromWorkspace>> = {
  slug: slugs,
  rev: revisions,
  '--base': revisions,
  '--service': services,
  '--customers': services,
  '--restored': services,
  '--area': ({ settings }) => Object.keys(settings?.areas ?? {}),
  '--cause': phrases('causes'),
  '--action': phrases('actions'),
  '--symptom': phrases('symptoms'),
  '--purpose': phrases('purposes'),
  '--advice': phrases('advice'),
  '--compensation': phrases('compensation'),
};
