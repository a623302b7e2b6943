import { type Dirent, existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Press } from '../channels/contract.ts';
import { NETWORK_NAMES } from '../channels/names.ts';
import { slugOf } from '../document/incident-name.ts';
import type { Loaded } from '../document/load.ts';
import type { Source } from '../document/source.ts';
import type { Incident } from '../domain/incident.ts';
import type { Problem } from '../domain/problem.ts';
import type { Catalogue } from '../domain/references.ts';
import type { Settings } from '../domain/settings.ts';
import { FIRM_RULES, RULE_NAMES } from '../wording/lint/lint.ts';
import { slotCatalogue } from '../wording/slot-catalogue.ts';
import { linkTemplates } from '../wording/templates.ts';
import { Failure, usageError } from './failure.ts';
import { keepReading, keptReading } from './kept-reading.ts';
import { type Own, readOwn } from './own-templates.ts';
import { readText, unreadable } from './read-files.ts';
import { shippedPhrases, shippedTemplates } from './shipped.ts';

/** A workspace as a command needs it; without valid settings there is no press and no catalogue. */
export interface Workspace {
  readonly root: string;
  readonly settings: Settings | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly press: Press | undefined;
  /** Problems of settings, phrases and templates. */
  readonly problems: readonly Problem[];
  /** Incident files, sorted by slug; paths from the root with forward slashes. */
  readonly files: readonly string[];
  /** Sources read so far, so that a problem can show its line. */
  readonly texts: Map<string, string>;
}

/** A workspace whose settings, phrases and templates are sound. */
export type ReadyWorkspace = Workspace & {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly press: Press;
};

/** The folder that holds `incidents/settings.yaml`, here or above; a usage error when there is none. */
export function findRoot(start: string): string {
  if (!existsSync(start)) throw usageError(`There is no folder ${start}.`);
  const root = rootAround(start);
  if (root !== undefined) return root;
  throw usageError(
    `There is no incidents/settings.yaml in ${start} or above it. Run this inside a workspace, give --dir, or make one: incident init.`,
  );
}

/** The same; `undefined` when there is none. */
export function rootAround(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS))) return realpathSync(folder);
    if (dirname(folder) === folder) return undefined;
  }
}

export async function openWorkspace(start: string): Promise<Workspace> {
  const root = findRoot(start);
  const texts = new Map<string, string>();
  const settings = await loadFrom(root, SETTINGS, texts, source =>
    keptReading(join(root, SETTINGS), [source.text], async () => {
      const { loadSettings } = await import('../document/settings-file.ts');
      return loadSettings(source, { networks: NETWORK_NAMES, rules: RULE_NAMES, firmRules: FIRM_RULES });
    }),
  );
  const own = await readOwn(root, texts, { phrases: shippedPhrases, specs: shippedTemplates });
  return {
    root,
    ...pressOf(settings.value, own),
    settings: settings.value,
    problems: [...settings.problems, ...own.problems],
    files: incidentFiles(root),
    texts,
  };
}

/** Refuses to go on with unsound settings, phrases or templates. */
export function requireReady(workspace: Workspace): ReadyWorkspace {
  const { settings, catalogue, press, problems } = workspace;
  if (settings && catalogue && press && !problems.some(({ level }) => level === 'error')) {
    return { ...workspace, settings, catalogue, press };
  }
  throw new Failure(1, 'Settings, phrases or templates have problems.', { problems, texts: workspace.texts });
}

/** Reads one incident of a workspace; `file` is its path from the root. */
export function readIncident(workspace: Workspace, file: string): Promise<Loaded<Incident>> {
  const { root, texts } = workspace;
  return loadFrom(root, file, texts, source => readSource(workspace, source));
}

/** Reads the text of an incident; who writes reads it again under the file's lock, and it is mostly the same. */
export async function readSource(workspace: Workspace, source: Source): Promise<Loaded<Incident>> {
  const known = latest.get(workspace.texts);
  if (known?.file === source.file && known.text === source.text) return known.loaded;
  const { root, catalogue, files } = workspace;
  const read = async (): Promise<Loaded<Incident>> =>
    (await import('../document/incident-file.ts')).loadIncident(source, catalogue);
  const loaded =
    files.length > MOST_KEPT
      ? await read()
      : await keptReading(join(root, source.file), readWith(workspace, source), read);
  latest.set(workspace.texts, { ...source, loaded });
  return loaded;
}

/** Keeps for the next command what was just written: it need not be read as a text again. */
export function keepWritten(workspace: Workspace, source: Source, incident: Incident): void {
  if (workspace.files.length <= MOST_KEPT)
    keepReading(join(workspace.root, source.file), readWith(workspace, source), incident);
}

/** What a workspace read last. */
const latest = new WeakMap<Workspace['texts'], Source & { readonly loaded: Loaded<Incident> }>();

/** The texts that decide what an incident is read as. */
const readWith = ({ texts }: Workspace, { text }: Source): readonly string[] => [
  text,
  texts.get(SETTINGS) ?? '',
  texts.get('templates/phrases.yaml') ?? '',
];

/** In a workspace with more incidents, writing what was read down costs more than it saves. */
const MOST_KEPT = 100;
export const SETTINGS = 'incidents/settings.yaml';

/** The file of a slug, a path, or a part of a slug that only one incident has. */
export function findIncident({ files, root }: Workspace, name: string, cwd: string): string {
  const path = relative(root, resolve(cwd, name)).split(sep).join('/');
  if (files.includes(path)) return path;
  const exact = files.filter(file => slugOf(file) === name);
  const matches = exact.length > 0 ? exact : files.filter(file => slugOf(file).includes(name));
  const [only, another] = matches;
  if (only === undefined)
    throw usageError(`There is no incident "${name}". incident list --all shows them all.`);
  if (another !== undefined) {
    throw usageError(`"${name}" fits several incidents: ${matches.slice(0, 8).map(slugOf).join(', ')}.`);
  }
  return only;
}

function pressOf(
  settings: Settings | undefined,
  { phrases, specs, sources }: Own,
): Pick<Workspace, 'catalogue' | 'press'> {
  if (!settings) return { catalogue: undefined, press: undefined };
  const { services, areas } = settings;
  let slots: Catalogue['phrases'] | undefined;
  return {
    catalogue: {
      services,
      areas,
      get phrases() {
        slots ??= slotCatalogue(phrases);
        return slots;
      },
    },
    press: { settings, phrases, templates: linkTemplates(specs), sources },
  };
}

function incidentFiles(root: string): readonly string[] {
  const folder = join(root, 'incidents');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter(entry => !entry.isDirectory() && isIncidentName(entry))
    .map(entry =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    );
  return names.filter(name => name !== SETTINGS).sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
}

/** Files that could be meant as incidents; a linked folder is named too, so that nothing in it is passed over. */
function isIncidentName(entry: Dirent): boolean {
  if (/^\.|\.sent\.ya?ml$/i.test(entry.name)) return false;
  return /\.ya?ml$/i.test(entry.name) || (entry.isSymbolicLink() && !entry.name.includes('.'));
}

/** Reads a file of the workspace; a text that cannot be read is a problem of that file. */
export async function loadFrom<T>(
  root: string,
  file: string,
  texts: Map<string, string>,
  loadText: (source: Source) => Promise<Loaded<T>>,
): Promise<Loaded<T>> {
  const read = readText(join(root, file));
  if ('fault' in read) return { value: undefined, problems: [unreadable(file, read)] };
  texts.set(file, read.text);
  return loadText({ file, text: read.text });
}
