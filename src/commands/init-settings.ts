import { emitFlow, emitMapping } from '../document/emit.ts';
import type { Settings } from '../domain/settings.ts';
import { AUDIENCES, ZONES } from '../domain/vocabulary.ts';
import { usageError } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { SCHEMA_FILES } from './schema.ts';

/** Who an organization is, by flags. */
export interface SettingsFlags {
  readonly name?: string;
  readonly sender?: string;
  readonly audience?: string;
  readonly zone?: string;
  readonly statusPage?: string;
  readonly phone?: string;
  /** `home-internet=internet rumah/home internet` */
  readonly service?: readonly string[];
  /** `demak=Kabupaten Demak/Demak Regency`, and `:WITA` where its zone is another one. */
  readonly area?: readonly string[];
}

interface Entry {
  readonly key: string;
  readonly id: string;
  readonly en: string;
  readonly zone: string | undefined;
}

const SERVICES =
  'home-internet=internet rumah/home internet; mobile-data=data seluler/mobile data; voice=telepon/calls; sms=SMS/SMS';

/** The text of a `settings.yaml`: what no flag says is asked, and without a terminal named all at once. */
export async function askSettings(flags: SettingsFlags, world: World): Promise<string> {
  if (!world.isInteractive) requireFlags(flags);
  const name = flags.name ?? (await ask(world, 'Name of the organization:'));
  const sender =
    flags.sender ??
    (flags.name && !world.isInteractive
      ? senderOf(name)
      : await ask(world, 'Sender of SMS (1 to 11 letters and digits):', senderOf(name)));
  const audience =
    flags.audience ??
    (world.isInteractive ? await pick(world, 'Its customers are called:', AUDIENCES) : 'pelanggan');
  const zone = flags.zone ?? (await pick(world, 'Its time zone:', ZONES));
  const page = flags.statusPage ?? (await ask(world, 'Address of the status page:', 'https://status.'));
  const phone =
    flags.phone ?? (world.isInteractive ? await ask(world, 'Phone for help, or nothing:', '') : '');
  const services = entriesOf(
    '--service',
    flags.service ?? (await askList(world, 'Services, as key=Indonesian/English; …', SERVICES)),
  );
  const areas = entriesOf(
    '--area',
    flags.area ?? (await askList(world, 'Areas, as key=Indonesian/English; …', '')),
  );
  return settingsText({ name, sender, audience, zone, page, phone, services, areas });
}

const REQUIRED = {
  name: '--name',
  zone: '--zone',
  statusPage: '--status-page',
  service: '--service',
  area: '--area',
} as const;

function requireFlags(flags: SettingsFlags): void {
  const missing = Object.entries(REQUIRED).flatMap(([name, flag]) =>
    flags[name as keyof typeof REQUIRED] ? [] : [flag],
  );
  if (missing.length > 0)
    throw usageError(
      `error: there is no terminal to ask in. Give ${missing.join(', ')}: see incident init --help.`,
    );
}

const ask = async (world: World, message: string, preset?: string): Promise<string> =>
  (await world.prompts()).input(message, preset === undefined ? {} : { preset });

const pick = async (world: World, message: string, values: readonly string[]): Promise<string> =>
  (await world.prompts()).select(
    message,
    values.map(value => ({ name: value, value })),
  );

const askList = async (world: World, message: string, preset: string): Promise<readonly string[]> =>
  (await ask(world, message, preset)).split(';').map(part => part.trim());

/** Letters and digits of the name, as many as an alphanumeric sender may have. */
const senderOf = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9 ]/g, '')
    .slice(0, 11)
    .trim();

function entriesOf(flag: string, texts: readonly string[]): readonly Entry[] {
  return texts.filter(Boolean).map(text => {
    const found = /^([a-z0-9-]+)=([^/=:;]+)\/([^/=:;]+?)(?::(WIB|WITA|WIT))?$/.exec(text);
    if (!found)
      throw usageError(`error: ${flag}: "${text}" is not like demak=Kabupaten Demak/Demak Regency.`);
    const [, key = '', id = '', en = '', zone] = found;
    return { key, id: id.trim(), en: en.trim(), zone };
  });
}

interface Answers {
  readonly name: string;
  readonly sender: string;
  readonly audience: string;
  readonly zone: string;
  readonly page: string;
  readonly phone: string;
  readonly services: readonly Entry[];
  readonly areas: readonly Entry[];
}

function settingsText({ name, sender, audience, zone, page, phone, services, areas }: Answers): string {
  const both = ({ id, en }: Entry) => ({ id, en });
  const organization = {
    name,
    sender,
    audience,
    zone,
    status_page: page,
    ...(phone && { contact: { phone } }),
  };
  return [
    `# yaml-language-server: $schema=${SCHEMA_FILES.settings}\nformat: 1\n`,
    `organization:\n${Object.entries(organization)
      .map(([key, value]) => `  ${key}: ${emitFlow(value)}\n`)
      .join('')}`,
    emitMapping({ services: Object.fromEntries(services.map(one => [one.key, { name: both(one) }])) }),
    emitMapping({
      areas: Object.fromEntries(areas.map(one => [one.key, { name: both(one), zone: one.zone ?? zone }])),
    }),
    'deadlines:\n  critical: { first: 15m, cadence: 30m }\n  major: { first: 30m, cadence: 1h }\n  minor: { first: 1h, cadence: 4h }\n',
  ].join('\n');
}

/** An incident to try things out with: its facts are invented. */
export function exampleFile({ services, areas }: Settings): [string, string] {
  const [service = ''] = Object.keys(services);
  const [area] = Object.keys(areas);
  const update = {
    at: '2026-01-05T14:25:00+07:00',
    status: 'investigating',
    severity: 'major',
    started: '2026-01-05T14:05:00+07:00',
    services: { [service]: 'disrupted' },
    ...(area && { areas: [area] }),
    cause: 'unknown',
    next: '2026-01-05T15:00:00+07:00',
  };
  const text = emitMapping({ format: 1, kind: 'outage', updates: [update] });
  return [
    'incidents/2026/2026-01-05-contoh.yaml',
    `# yaml-language-server: $schema=../${SCHEMA_FILES.incident}\n# An example: its facts are invented.\n${text}`,
  ];
}
