import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.ts';
import { EXAMPLES, exampleText, openText, SEMARANG } from './workspace.ts';

/** The organization's site as the settings of the examples name it. */
export const WEB = 'https://status.contohtel.example/';

const EXAMPLE_FILES = [
  SEMARANG,
  'incidents/2026/2026-12-02-pemeliharaan-semarang.yaml',
  'incidents/2026/2026-12-09-data-seluler-indonesia-timur.yaml',
];

/** The first updates of an example, on another day: it is still open. */
const opening = (file: string, count: number, [from, to]: readonly [string, string]): string =>
  `${exampleText(file).split('\n\n').slice(0, count).join('\n\n')}\n`.replaceAll(from, to);

const IN_PROGRESS = `
  - at: 2026-12-10T01:02:00+07:00
    status: in-progress
    started: 2026-12-10T01:00:00+07:00
    next: 2026-12-10T04:30:00+07:00
`;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** An outage of 24 updates; the last one corrects the second, which stands on another page of the timeline. */
function longText(): string {
  const day = '2026-11-24T';
  const updates = Array.from({ length: 22 }, (_, index) => {
    const at = 15 * 60 + index * 20;
    const count = index === 0 ? '    customers: { home-internet: 38500 }\n' : '';
    return `
  - at: ${day}${clock(at)}:00+07:00
    status: investigating
${count}    next: ${day}${clock(at + 30)}:00+07:00
`;
  });
  const correction = `
  - at: ${day}22:10:00+07:00
    corrects: ${day}15:00:00+07:00
    customers: { home-internet: 35800 }
`;
  return `${openText.replaceAll('2026-11-22T', day)}${updates.join('')}${correction}`;
}

export const SLUGS = {
  closed: '2026-12-09-data-seluler-indonesia-timur',
  investigating: '2026-11-25-diselidiki',
  identified: '2026-11-29-diketahui',
  maintenance: '2026-12-10-pemeliharaan',
  corrected: '2026-12-11-diralat',
  long: '2026-11-24-panjang',
} as const;

const fileOf = (slug: string): string => `incidents/2026/${slug}.yaml`;
const [, planned = '', east = ''] = EXAMPLE_FILES;

const busyFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EXAMPLE_FILES.map(file => [file, exampleText(file)])),
  [fileOf(SLUGS.investigating)]: openText.replaceAll('2026-11-22T', '2026-11-25T'),
  [fileOf(SLUGS.identified)]: opening(SEMARANG, 2, ['2026-11-22T', '2026-11-29T']),
  [fileOf(SLUGS.maintenance)]: opening(planned, 1, ['2026-12-02T', '2026-12-10T']) + IN_PROGRESS,
  [fileOf(SLUGS.corrected)]: opening(east, 3, ['2026-12-09T', '2026-12-11T']),
  [fileOf(SLUGS.long)]: longText(),
};

/** Settings without a colour and a picture of their own. */
export const settingsText = readFileSync(join(EXAMPLES, 'settings.yaml'), 'utf8').replace(
  / {2}(?:colour|logo): .*\n/g,
  '',
);

const BRAND = `  name: ContohTel
  colour: '#ffd400'
  logo: logo.svg
`;
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>\n';

/** Workspaces by the folder that their site is served in. */
const WORKSPACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  busy: { 'incidents/settings.yaml': settingsText, ...busyFiles },
  quiet: {
    'incidents/settings.yaml': settingsText.replace('  name: ContohTel\n', BRAND),
    'logo.svg': LOGO,
  },
};

export interface BuiltSites {
  /** Holds a folder for each site: they work below any address. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds `busy`, with every kind of incident, and `quiet`, without any, with a bright colour and a picture. */
export const buildSites = (): Promise<BuiltSites> => buildAll(WORKSPACES);

export async function buildAll(
  workspaces: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<BuiltSites> {
  const root = mkdtempSync(join(tmpdir(), 'incident-site-'));
  const folder = join(root, 'web');
  for (const [name, files] of Object.entries(workspaces)) {
    const cwd = join(root, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
    const { code, err } = await run(['render', '--channel', 'website', '--out', join(folder, name)], { cwd });
    if (code !== 0) throw new Error(err);
  }
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Files of a folder by a pattern of their paths, sorted. */
export const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => pattern.test(file))
    .sort();

/** Whole pages: fragments are parts of somebody else's. */
export const pagesIn = (folder: string): readonly string[] =>
  filesIn(folder, /\.html$/).filter(file => !file.includes('fragments/'));

/** The English page of an Indonesian one. */
export const inEnglish = (path: string): string =>
  path.replace(/^(\w+)\/(?:(insiden|riwayat)\/)?/, (_, site: string, place?: string) =>
    [site, 'en', ...(place ? [place === 'insiden' ? 'incidents' : 'history'] : []), ''].join('/'),
  );
