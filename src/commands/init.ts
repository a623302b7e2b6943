import { dirname, join, resolve } from 'node:path';
import { NETWORK_NAMES } from '../channels/names.ts';
import { loadSettings } from '../document/settings-file.ts';
import type { Settings } from '../domain/settings.ts';
import { Failure } from '../ports/failure.ts';
import { configureMerge, type Repository, repositoryOf } from '../ports/git-config.ts';
import { printable } from '../ports/printable.ts';
import { exists, readText, realPath } from '../ports/read-files.ts';
import { BARE } from '../ports/run-git.ts';
import { shippedSource } from '../ports/shipped.ts';
import { rootAround } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { createFile, makeFolder, replaceFile } from '../ports/write-files.ts';
import { FIRM_RULES, RULE_NAMES } from '../wording/lint/lint.ts';
import { type CiSystem, isPlainFolder, WORKFLOWS } from './ci-systems.ts';
import { askSettings, exampleFile, SETTINGS_FLAGS, type SettingsFlags } from './init-settings.ts';
import { SCHEMA_FILES, schemaText } from './schema.ts';

declare const __VERSION__: string;

export interface InitOptions extends SettingsFlags {
  readonly dir?: string;
  readonly example?: boolean;
  readonly ci?: CiSystem;
}

const SETTINGS = 'incidents/settings.yaml';
const ATTRIBUTES = [
  'incidents/**/*.yaml merge=incident diff=incident',
  'incidents/**/*.yml merge=incident diff=incident',
  'templates/phrases.yaml merge=incident',
];

/** Makes a folder a workspace, or completes one: what is there stays as it is, and the difference is shown. */
export async function init(options: InitOptions, world: World): Promise<void> {
  // Inside a workspace it is that one that is completed; a folder that is named is taken as it is.
  const root =
    options.dir === undefined ? (rootAround(world.cwd) ?? world.cwd) : resolve(world.cwd, options.dir);
  if (options.dir === undefined && root !== realPath(world.cwd))
    world.err(`In the workspace around this folder: ${root}\n`);
  const files = new Map<string, string>();
  const own = ownSettings(root);
  if (own !== undefined) warnOfUnused(options, world);
  const text = own ?? (await askSettings(options, world));
  files.set(SETTINGS, text);
  if (own === undefined || options.example) {
    const settings = await soundSettings(text);
    if (options.example) files.set(...exampleFile(settings));
    if (own === undefined) warnOfOneLanguage(settings, world);
  }
  for (const name of ['incident', 'settings'] as const)
    files.set(`incidents/${SCHEMA_FILES[name]}`, schemaText(name));
  makeFolder(root);
  const repository = await repositoryOf(root);
  if (repository === BARE) throw new Failure(3, `${BARE} Nothing was written.`);
  for (const [file, text] of files) world.out(`${writeNew(root, file, text)}\n`);
  const { ci = 'github' } = options;
  if (ci !== 'none') world.out(`${await addWorkflow(ci, root, repository)}\n`);
  world.out(`${addAttributes(root)}\n`);
  world.out(`${await configureMerge(repository)}\n`);
  if (!isInstalled(root))
    world.err(
      `Next: install the program here from the package that npm pack makes in its folder (npm install --save-dev ./incident-${__VERSION__}.tgz; the name alone is another program), then commit all of this with the package and package-lock.json: CI and other clones need them.\n`,
    );
}

/** Whether the program is where npx looks for it: in this folder or one above. */
function isInstalled(root: string): boolean {
  if (exists(join(root, 'node_modules/.bin/incident'))) return true;
  return dirname(root) !== root && isInstalled(dirname(root));
}

/** The workflow stands at the top of the repository, and works in the folder of the workspace. */
async function addWorkflow(
  ci: Exclude<CiSystem, 'none'>,
  root: string,
  repository: Repository | string,
): Promise<string> {
  const { file, source, inFolder } = WORKFLOWS[ci];
  const text = await shippedSource(source);
  const { top, folder } = typeof repository === 'string' ? { top: root, folder: '' } : repository;
  if (folder === '') return writeNew(root, file, text);
  if (!isPlainFolder(folder))
    return `${file}: not written: "${printable(folder)}" is no plain name for a script. Rename the folder, or write it yourself.`;
  return `${writeNew(top, file, inFolder(text, folder))} (at the top of the repository, for ${folder})`;
}

/** The settings that are already there. */
function ownSettings(root: string): string | undefined {
  const path = join(root, SETTINGS);
  if (!exists(path)) return undefined;
  const read = readText(path);
  if ('text' in read) return read.text;
  throw new Failure(1, `${SETTINGS} is there, but is no regular text file. Nothing was written.`);
}

/** Flags that describe the organization make new settings; those that are there are a person's own. */
function warnOfUnused(options: InitOptions, world: World): void {
  const unused = SETTINGS_FLAGS.filter(({ key }) => options[key] !== undefined).map(({ flag }) => flag);
  if (unused.length > 0)
    world.err(
      `${SETTINGS} is already there, so nothing was done with ${unused.join(', ')}: edit the file.\n`,
    );
}

/** A proper name is the same in both languages; other words need their English. */
function warnOfOneLanguage({ services, areas }: Settings, world: World): void {
  const names = [...Object.values(services), ...Object.values(areas)].map(({ name }) => name);
  const single = names.filter(
    ({ id, en }) => id === en && /^(?:\p{Ll}|(?:Kota|Kabupaten|Kecamatan) )/u.test(id),
  );
  if (single.length === 0) return;
  const listed = single.map(({ id }) => `"${printable(id)}"`).join(', ');
  world.err(
    `Without an English name: ${listed}. Notices in English will use it as it is; write the name into ${SETTINGS}.\n`,
  );
}

/** Settings without a fault: before anything is written, and before an example is made of them. */
async function soundSettings(text: string): Promise<Settings> {
  const known = { networks: NETWORK_NAMES, rules: RULE_NAMES, firmRules: FIRM_RULES };
  const { value, problems } = await loadSettings({ file: SETTINGS, text }, known);
  if (value) return value;
  throw new Failure(1, 'The settings are not valid, so nothing was written.', {
    problems,
    texts: new Map([[SETTINGS, text]]),
  });
}

/** Creates a file that is not there; of one that says something else, shows what init would have written. */
function writeNew(root: string, file: string, text: string): string {
  if (createFile(join(root, file), text)) return `${file}: created`;
  const read = readText(join(root, file));
  if ('fault' in read) return `${file}: is there, but is no regular text file, and is left as it is`;
  const there = read.text;
  if (there === text) return `${file}: is already there`;
  return `${file}: is there and differs, and is left as it is. Where the two differ:\n${differingLines(there, text)}`;
}

const MOST_LINES = 40;

/** Lines that only one of two texts has. */
function differingLines(there: string, wanted: string): string {
  const [old, now] = [there.split('\n'), wanted.split('\n')];
  const lines = [
    ...old.filter(line => !now.includes(line)).map(line => `  - ${line}`),
    ...now.filter(line => !old.includes(line)).map(line => `  + ${line}`),
  ];
  const more = lines.length > MOST_LINES ? [`  … ${lines.length - MOST_LINES} more lines`] : [];
  return printable([...lines.slice(0, MOST_LINES), ...more].join('\n'));
}

/** Lines are added to a person's `.gitattributes`, none is changed. */
function addAttributes(root: string): string {
  const path = join(root, '.gitattributes');
  const read = exists(path) ? readText(path) : { text: '' };
  if ('fault' in read) return '.gitattributes: is not a text file, and is left as it is';
  const missing = ATTRIBUTES.filter(line => !read.text.split(/\r?\n/).includes(line));
  if (missing.length === 0) return '.gitattributes: is already there';
  const gap = read.text === '' || read.text.endsWith('\n') ? '' : '\n';
  replaceFile(path, `${read.text}${gap}${missing.join('\n')}\n`);
  return `.gitattributes: ${read.text === '' ? 'created' : `added\n${missing.map(line => `  + ${line}`).join('\n')}`}`;
}
