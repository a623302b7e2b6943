import { emitFlow, emitMapping } from '../document/emit.ts';
import { PHONE, SENDER, type Settings } from '../domain/settings.ts';
import { slugWords } from '../domain/slug.ts';
import { AUDIENCES, ZONE_HOURS, ZONES } from '../domain/vocabulary.ts';
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

/** The flags that make settings; of the optional ones, a default is written. */
export const SETTINGS_FLAGS = [
  { key: 'name', flag: '--name', optional: false },
  { key: 'sender', flag: '--sender', optional: true },
  { key: 'audience', flag: '--audience', optional: true },
  { key: 'zone', flag: '--zone', optional: false },
  { key: 'statusPage', flag: '--status-page', optional: false },
  { key: 'phone', flag: '--phone', optional: true },
  { key: 'service', flag: '--service', optional: false },
  { key: 'area', flag: '--area', optional: false },
] as const satisfies readonly { key: keyof SettingsFlags; flag: string; optional: boolean }[];

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
  if (!world.isInteractive()) return settingsText(withDefaults(flags));
  const { input, select } = await world.prompts();
  const choose = (message: string, values: readonly string[]): Promise<string> =>
    select(
      message,
      values.map(value => ({ name: value, value })),
    );
  const list = async (message: string, like: string, preset?: string): Promise<readonly string[]> => {
    const validate = (text: string) => listFault(partsOf(text), like);
    return partsOf(await input(message, { ...(preset && { preset }), validate }));
  };
  const name = flags.name ?? (await input('Name of the organization:', { validate: missing }));
  return settingsText({
    name,
    sender:
      flags.sender ?? (await input('Sender of SMS:', { preset: senderOf(name), validate: senderFault })),
    audience: flags.audience ?? (await choose('Its customers are called:', AUDIENCES)),
    zone: flags.zone ?? (await choose('Its time zone:', ZONES)),
    statusPage: flags.statusPage ?? (await input('Address of the status page:', { validate: linkFault })),
    phone: flags.phone ?? (await input('Phone for help (Enter for none):', { validate: phoneFault })),
    service: flags.service ?? (await list('Services, key=Indonesian/English; …', LIKE.service, SERVICES)),
    area: flags.area ?? (await list('Areas, key=Indonesian/English, :WITA or :WIT behind; …', LIKE.area)),
  });
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map(part => part.trim())
    .filter(Boolean);

const missing = (text: string): string | undefined => (text.trim() === '' ? 'It needs one.' : undefined);
const phoneFault = (text: string): string | undefined =>
  text === '' || PHONE.test(text) ? undefined : 'Write it as people dial it: 0800-000-0000.';

const senderFault = (text: string): string | undefined =>
  SENDER.test(text) ? undefined : '1 to 11 letters, digits and spaces, with a letter.';
const linkFault = (text: string): string | undefined =>
  text.startsWith('https://') && URL.canParse(text) ? undefined : 'Begin it with https://';

/** An entry of each list, to show its form. */
const LIKE = {
  service: 'atm=tarik tunai di ATM/ATM withdrawals',
  area: 'denpasar=Kota Denpasar/Denpasar City:WITA',
} as const;

function listFault(parts: readonly string[], like: string): string | undefined {
  const wrong = parts.find(part => !ENTRY.test(part));
  if (wrong !== undefined) return `"${wrong}" is not like ${like}`;
  return parts.length === 0 ? 'At least one is needed.' : undefined;
}

/** Without a terminal nothing is asked: what must be known is named all at once. */
function withDefaults(flags: SettingsFlags): Required<SettingsFlags> {
  const { name, zone, statusPage, service, area } = flags;
  if (!name || !zone || !statusPage || !service || !area) {
    const lacking = SETTINGS_FLAGS.filter(({ key, optional }) => !optional && !flags[key]);
    throw usageError(
      `error: there is no terminal to ask in. Give ${lacking.map(({ flag }) => flag).join(', ')}: see incident init --help.`,
    );
  }
  const { sender = senderOf(name), audience = 'pelanggan', phone = '' } = flags;
  return { name, zone, statusPage, service, area, sender, audience, phone };
}

/** Letters and digits of the name, as many whole words as an alphanumeric sender may have; of a long one, its beginning. */
function senderOf(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9 ]/g, '').trim();
  const whole = plain.length > 11 ? plain.slice(0, 12).replace(/ ?[^ ]*$/, '') : plain;
  return whole === '' ? plain.slice(0, 11) : whole;
}

/** A key and both names; of a proper name one serves for both, and without a key the English name makes one. */
const ENTRY = /^(?:([a-z0-9-]+)=)?([^/=:]+?)(?:\/([^/=:]+?))?(?::(WIB|WITA|WIT))?$/;

function entriesOf(flag: keyof typeof LIKE, texts: readonly string[]): readonly Entry[] {
  return texts.flatMap(partsOf).map(text => {
    const found = ENTRY.exec(text);
    if (!found) throw usageError(`error: --${flag}: "${text}" is not like ${LIKE[flag]}.`);
    const [, given, id = '', en = id, zone] = found;
    const key = given ?? slugWords(en);
    if (key === '') throw usageError(`error: --${flag}: "${text}" needs a key: ${LIKE[flag]}.`);
    return { key, id: id.trim(), en: en.trim(), zone };
  });
}

/** "calls are", "water is": a guess, to be read in the file like all of it. */
const isPlural = (english: string): boolean => /[A-Za-z]s$/.test(english) && !/ss$/.test(english);

/** An SMS has no room for "Kabupaten", and needs none where no town of the same name is named. */
function shortName({ id, en }: Entry, all: readonly Entry[]): { short?: Pick<Entry, 'id' | 'en'> } {
  const bare = id.replace(/^Kabupaten /, '');
  const isOnly = all.filter(other => other.id.endsWith(bare)).length === 1;
  return bare !== id && isOnly ? { short: { id: bare, en: en.replace(/ Regency$/, '') } } : {};
}

function settingsText(answers: Required<SettingsFlags>): string {
  const { name, sender, audience, zone, statusPage, phone } = answers;
  const services = entriesOf('service', answers.service);
  const areas = entriesOf('area', answers.area);
  const both = ({ id, en }: Entry) => ({ id, en });
  const organization = {
    name,
    sender,
    audience,
    zone,
    status_page: statusPage,
    ...(phone && { contact: { phone } }),
  };
  return [
    `# yaml-language-server: $schema=${SCHEMA_FILES.settings}\nformat: 1\n`,
    `organization:\n${Object.entries(organization)
      .map(([key, value]) => `  ${key}: ${emitFlow(value)}\n`)
      .join('')}`,
    emitMapping({
      services: Object.fromEntries(
        services.map(one => [one.key, { name: both(one), ...(isPlural(one.en) && { plural: true }) }]),
      ),
    }),
    emitMapping({
      areas: Object.fromEntries(
        areas.map(one => [one.key, { name: both(one), ...shortName(one, areas), zone: one.zone ?? zone }]),
      ),
    }),
    'deadlines:\n  critical: { first: 15m, cadence: 30m }\n  major: { first: 30m, cadence: 1h }\n  minor: { first: 1h, cadence: 4h }\n',
  ].join('\n');
}

/** An incident to try things out with: its facts are invented. */
export function exampleFile({ services, areas, organization }: Settings): [string, string] {
  const on = (clock: string): string => `2026-01-05T${clock}:00+0${ZONE_HOURS[organization.zone]}:00`;
  const [service = ''] = Object.keys(services);
  const [area] = Object.keys(areas);
  const update = {
    at: on('14:25'),
    status: 'investigating',
    severity: 'major',
    started: on('14:05'),
    services: { [service]: 'disrupted' },
    ...(area && { areas: [area] }),
    cause: 'unknown',
    next: on('15:00'),
  };
  const text = emitMapping({ format: 1, kind: 'outage', updates: [update] });
  return [
    'incidents/2026/2026-01-05-contoh.yaml',
    `# yaml-language-server: $schema=../${SCHEMA_FILES.incident}\n# An example: its facts are invented. Delete it when you have tried things out; its promise stays overdue.\n${text}`,
  ];
}
