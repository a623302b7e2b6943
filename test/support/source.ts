import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Update } from '../../src/domain/incident.ts';
import type { Occasion } from '../../src/domain/status.ts';
import { everyOccasion } from './generate.ts';
import { type Ran, run } from './run.ts';
import { EXAMPLES, exampleText } from './workspace.ts';

/** Files of a workspace by their path, as {@link makeSource} writes them. */
export type Source = Readonly<Record<string, string>>;

const SHOWN: readonly Occasion[] = [
  'investigating',
  'identified',
  'reopened',
  'false-alarm',
  'correction',
  'scheduled',
  'in-progress',
  'extended',
  'postponed',
  'cancelled',
];
const ODD = `"A&B" D'Hutan; \\n, &lt;b&gt; &amp; ]]> x > y, y < z 🙂`;
const message = { id: `Gerai ${ODD}.\n\nSilakan datang.`, en: `Our shop ${ODD}.\n\nYou are welcome.` };
const MARKUP = 'incidents/2026/2026-11-24-markup.yaml';

const fileOf = (slug: string): string => `incidents/2026/${slug}.yaml`;

/** The text of an incident file. */
export const incidentText = (
  kind: string,
  updates: readonly Update[],
  title?: { id: string; en: string },
): string => stringify({ format: 1, kind, ...(title && { title }), updates });

/** An outage whose texts hold everything that one of the site's formats could take for its own. */
const markupText = incidentText(
  'outage',
  [
    {
      at: '2026-11-24T09:00:00+07:00',
      status: 'investigating',
      severity: 'critical',
      started: '2026-11-24T08:40:00+07:00',
      services: { voice: 'unavailable' },
      areas: ['demak'],
      cause: 'unknown',
      message,
      next: '2026-11-24T12:00:00+07:00',
    },
    { at: '2026-11-24T11:00:00+07:00', status: 'investigating', next: '2026-11-24T13:00:00+07:00' },
  ],
  { id: `Telepon ${ODD}`, en: `Calls ${ODD}` },
);

/** The examples, an incident of each occasion that is open or withdrawn, and the odd one. */
export const everySource: Source = {
  ...Object.fromEntries(
    readdirSync(join(EXAMPLES, '2026')).map(name => [
      `incidents/2026/${name}`,
      exampleText(`incidents/2026/${name}`),
    ]),
  ),
  ...Object.fromEntries(
    everyOccasion
      .filter(({ occasion }) => SHOWN.includes(occasion))
      .map(({ occasion, incident: { kind, updates } }) => [
        fileOf(`2026-11-22-${occasion}`),
        incidentText(
          kind,
          occasion === 'scheduled' ? updates.map(update => ({ ...update, message })) : updates,
        ),
      ]),
  ),
  [MARKUP]: markupText,
  [fileOf('2026-12-20-ahead')]: aheadText(),
};

/** Work that is still ahead when the last of the others speaks. */
function aheadText(): string {
  const scheduled = everyOccasion.find(({ occasion }) => occasion === 'scheduled');
  return incidentText('maintenance', scheduled?.incident.updates ?? [])
    .replaceAll('2026-11-22T', '2026-12-20T')
    .replaceAll('2026-11-20T', '2026-12-01T');
}

/** Work that is extended, and how its file stood before. */
export const EXTENDED = 'incidents/2026/2026-11-22-extended.yaml';
export const extendedText = everySource[EXTENDED] ?? '';
export const beforeExtended = extendedText.replace(/ {2}- at: (?![\s\S]* {2}- at: )[\s\S]*$/, '');

export interface Told {
  readonly slug: string;
  readonly kind: 'outage' | 'maintenance';
  readonly updates: readonly (Partial<Omit<Update, 'at'>> & { readonly at: string })[];
}

/** The incidents of a workspace, read as any YAML is. */
export const incidentsOf = (source: Source): readonly Told[] =>
  Object.entries(source).map(([file, text]) => ({
    slug: file.replace(/^.*\/|\.yaml$/g, ''),
    ...parse(text),
  }));

/** A temporary folder for one test, or until `cleanUp` where several share it. */
export function makeScratch(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'incident-site-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes a workspace with the examples' settings into a folder; `undefined` takes a file away. */
export function writeSource(root: string, source: Readonly<Record<string, string | undefined>>): void {
  for (const [file, text] of Object.entries(source)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (text === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), text);
  }
}

export const SETTINGS = 'incidents/settings.yaml';
export const settingsText = exampleText(SETTINGS);
/** Every workspace has these. */
export const OURS = { [SETTINGS]: settingsText, 'incidents/logo.svg': exampleText('incidents/logo.svg') };

/** A workspace and an empty folder for its site; removed after the test. */
export function makeSource(source: Source): { readonly cwd: string; readonly site: string } {
  const { path, remove } = makeScratch();
  onTestFinished(remove);
  writeSource(join(path, 'source'), { ...OURS, ...source });
  return { cwd: join(path, 'source'), site: join(path, 'site') };
}

export const SITE_ARGS = ['render', '--channel', 'website', '--out'];

export const build = (cwd: string, site: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  run([...SITE_ARGS, site], { cwd, env });

/** Every file of a site with its text, by path in order; hidden ones too. */
export function readSite(site: string): ReadonlyMap<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(name => statSync(join(site, name)).isFile());
  return new Map(files.map(name => [name, readFileSync(join(site, name), 'utf8')]));
}

/** What a workspace's site is when it is built at once. */
export async function freshSite(source: Source): Promise<ReadonlyMap<string, string>> {
  const { path, remove } = makeScratch();
  try {
    writeSource(join(path, 'source'), { ...OURS, ...source });
    const { code, err } = await build(join(path, 'source'), join(path, 'site'));
    if (code !== 0) throw new Error(err);
    return readSite(join(path, 'site'));
  } finally {
    remove();
  }
}
