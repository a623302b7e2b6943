import type { Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import { literally } from '../lint/patterns.ts';
import type { Claim, Scanner } from './claim.ts';
import { isMeans, isOrigin } from './incidental.ts';

/** Names of the settings' catalogue in one language, and what they stand for. */
export interface Lexicon {
  readonly language: Language;
  readonly settings: Settings;
  readonly places: Names;
  readonly services: Names;
  /** The organization's own name, where it holds one of the others: "PDAM Kota Semarang" names no place. */
  readonly self: RegExp | undefined;
}

interface Names {
  readonly pattern: RegExp | undefined;
  readonly keys: ReadonlyMap<string, string>;
}

const made = new WeakMap<Settings, Record<Language, Lexicon>>();

/** The lexicon of a workspace's settings, made once. */
export function lexiconOf(settings: Settings, language: Language): Lexicon {
  let both = made.get(settings);
  if (!both) {
    both = { id: make(settings, 'id'), en: make(settings, 'en') };
    made.set(settings, both);
  }
  return both[language];
}

function make(settings: Settings, language: Language): Lexicon {
  const areas = Object.entries(settings.areas).flatMap(([key, { name, short }]) =>
    [name, short].flatMap(pair => placeForms(pair?.[language] ?? '').map(form => [form, key])),
  );
  const namesakes = Object.values(settings.areas)
    .flatMap(({ name }) => namesakesOf(name[language], language))
    .map(name => [name, `stranger ${name}`]);
  const regions = Object.values(settings.areas).flatMap(({ region }) =>
    region ? [[region[language], `region ${region.id}`]] : [],
  );
  const services = Object.entries(settings.services).flatMap(
    ([key, { name, short, customers, customers_short, group }]) => [
      ...[name, short, customers, customers_short]
        .map(pair => pair?.[language] ?? '')
        .filter(shown => !EVERYONE.test(shown))
        .flatMap(shown => [shown, ...(ALIASES[shown] ?? []), ...(language === 'en' ? variants(shown) : [])])
        .map(shown => [shown, key]),
      [group?.[language] ?? '', `${GROUP}${group?.id}`],
    ],
  );
  const places = namesOf([...namesakes, ...regions, ...areas], '');
  const named = namesOf(services, 'i');
  return { language, settings, places, services: named, self: selfOf(settings, [places, named]) };
}

/** What an organization shares with a place, or its sender with a service, `Internet`, names that as well, save where it begins an SMS. */
function selfOf({ organization }: Settings, others: readonly Names[]): RegExp | undefined {
  const own = [organization.name, organization.sender].filter(name =>
    others.some(({ pattern }) => pattern && name.search(pattern) >= 0),
  );
  const isShared = (name: string): boolean =>
    others.some(({ keys }) => keys.has(name) || (name !== organization.name && keys.has(name.toLowerCase())));
  const sources = own.map(name =>
    isShared(name) ? `^${literally(name)}(?=:)` : `${notWithin(name, others)}\\b${literally(name)}(?!\\w)`,
  );
  return sources.length > 0 ? new RegExp(sources.join('|'), 'g') : undefined;
}

/** Not where the name of a service holds that of the organization: "aplikasi Listrik Contoh". */
function notWithin(name: string, others: readonly Names[]): string {
  const before = others
    .flatMap(({ keys }) => [...keys.keys()])
    .map(key => key.slice(1, Math.max(1, key.toLowerCase().indexOf(name.toLowerCase()))));
  return [...new Set(before)]
    .filter(words => words !== '')
    .map(words => `(?<!${literally(words)})`)
    .join('');
}

/** Before a region, more than its areas. */
const WHOLE = {
  id: /(?:seluruh(?: wilayah)?|semua wilayah) $/i,
  en: /(?:throughout|all of|all over|across|the whole of) $/i,
} as const;

/** The services that a claim of one names: those of a group, `internet`, or the one. */
export const membersOf = ({ value }: Claim, { services }: Settings): readonly string[] =>
  value.startsWith(GROUP)
    ? Object.keys(services).filter(key => `${GROUP}${services[key]?.group?.id}` === value)
    : [value];

const GROUP = 'group ';

/** The regency around a city, and the city in a regency: other places of the same name. */
const namesakesOf = (name: string, language: Language): readonly string[] =>
  NAMESAKES[language].flatMap(([kind, other]) => (kind.test(name) ? name.replace(kind, other) : []));

const NAMESAKES = {
  id: [
    [/^Kota /, 'Kabupaten '],
    [/^Kota /, 'Kab. '],
    [/^Kabupaten /, 'Kota '],
  ],
  en: [
    [/ City$/, ' Regency'],
    [/ Regency$/, ' City'],
  ],
} as const;

/** A name as it begins a sentence, and without its article: "Lintas Bogor", "Bogor line trains". */
const placeForms = (name: string): readonly string[] => [
  name,
  name.charAt(0).toUpperCase() + name.slice(1),
  name.replace(/^the /, ''),
];

/** What customers call a service as well. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  telepon: ['panggilan', 'panggilan suara', 'panggilan telepon'],
  calls: ['phone calls', 'voice calls'],
};

/** One of several, and without an article: "a debit card", "Contoh Mobile app users". */
const variants = (name: string): readonly string[] =>
  // Not of one word: "call", "text" and "transfer" are what customers do.
  [name.replace(/^the /i, ''), name.replace(/(?<= .*[a-z]{3}(?<!s))s$/, '')].filter(other => other !== name);

/** What all customers are called names no service. */
const EVERYONE = /^(?:pelanggan|nasabah|pengguna|warga|customers?|users?|residents?)$/i;

function namesOf(pairs: readonly (readonly string[])[], flags: string): Names {
  const keys = new Map<string, string>();
  for (const [name = '', key = ''] of pairs)
    if (name !== '') for (const form of [name, inSms(name)]) keys.set(fold(form, flags), key);
  const names = [...keys.keys()].sort((a, b) => b.length - a.length).map(literally);
  return {
    keys,
    pattern: names.length > 0 ? new RegExp(`\\b(?:${names.join('|')})(?!\\w)`, `g${flags}`) : undefined,
  };
}

/** An SMS has no dash but the hyphen. */
const inSms = (name: string): string => name.replace(/[\u2010-\u2015]/g, '-');
const fold = (name: string, flags: string): string => (flags === 'i' ? name.toLowerCase() : name);

/** A capitalised name of the Latin alphabet: Indonesia's places have no other letters. */
const NAME = "[A-Z][a-z][A-Za-z'-]*(?: [A-Z][a-z][A-Za-z'-]*)*";
const KIND_ID = '(?:Kota|Kabupaten|Kab\\.|Kecamatan|Kelurahan|Desa|Provinsi)';
const STRANGE_PLACE = {
  id: [
    new RegExp(`\\b${KIND_ID} ${NAME}`, 'g'),
    new RegExp(`(?<=\\b(?:[Dd]i|[Kk]e|[Dd]ari|[Ww]ilayah) )${NAME}`, 'g'),
  ],
  en: [
    new RegExp(`\\b${NAME} (?:City|Regency|District|Province)\\b`, 'g'),
    new RegExp(`(?<=\\b(?:[Ii]n|[Aa]t|[Nn]ear) )${NAME}`, 'g'),
  ],
} as const;

/** Words that mean the whole country. */
const EVERYWHERE = {
  id: /\bse(?:luruh |-?)Indonesia\b|\bsecara nasional\b|\bseluruh (?:Pulau )?(?:Jawa|Sumat(?:e)?ra|Kalimantan|Sulawesi|Papua)\b|\b(?:satu|seluruh) provinsi\b/gi,
  en: /\b(?:all (?:over|of)|across|throughout|the whole of) Indonesia\b|\bnationwide\b|\b(?:all (?:over|of)|across|throughout|the whole of) (?:Java|Sumatra|Kalimantan|Sulawesi|Papua)\b|\bthe (?:whole|entire) province\b/gi,
} as const;
/** A capitalised name that goes on a list. */
const JOINT = '(?:, | dan |, dan | and |, and | & )';
const LISTED = new RegExp(`(?<=${JOINT})${NAME}`, 'g');
const GOES_ON = new RegExp(`^${JOINT}[A-Z]`);
const LAST_JOINT = new RegExp(`${JOINT}$`);

/** Places and services by their keys, and capitalised names after a preposition that the catalogue does not hold. */
export function readNames(scanner: Scanner, { language, places, services, self }: Lexicon): void {
  if (self) scanner.skip(self);
  if (places.pattern)
    scanner.take(places.pattern, ({ 0: name, index, input }) => {
      if (isOrigin(input, index, index + name.length)) return [];
      const value = places.keys.get(name) ?? name;
      const isWhole =
        value.startsWith('region ') && WHOLE[language].test(input.slice(Math.max(0, index - 20), index));
      return [{ kind: 'place', value: isWhole ? `whole ${value}` : value }];
    });
  if (services.pattern)
    scanner.take(services.pattern, ({ 0: name, index, input }) =>
      isMeans(input, index, index + name.length, language)
        ? []
        : [{ kind: 'service', value: services.keys.get(name.toLowerCase()) ?? name }],
    );
  scanner.take(EVERYWHERE[language], () => [{ kind: 'place', value: 'everywhere' }], [
    'Indonesia',
    'nasional',
    'nationwide',
    'seluruh ',
    'provin',
    'all ',
    'across ',
    'throughout ',
    'whole ',
  ]);
  // A list of places that holds a name which is none says something of a place that is no fact.
  const ends = scanner.claims
    .filter(({ kind }) => kind === 'place')
    .map(({ index, found }) => index + found.length);
  if (ends.some(end => GOES_ON.test(scanner.restFrom(end, 8))))
    scanner.take(LISTED, ({ 0: name, index, input }) => {
      const joint = LAST_JOINT.exec(input.slice(Math.max(0, index - 6), index))?.[0] ?? '';
      if (!ends.includes(index - joint.length)) return [];
      // "lintas Bogor dan Bekasi": the second of two places says its first word once.
      const whole = [...places.keys].find(([known]) => known.endsWith(` ${name}`))?.[1];
      return [{ kind: 'place', value: whole ?? `stranger ${name}` }];
    });
  for (const pattern of STRANGE_PLACE[language])
    scanner.take(pattern, ([name]) => [{ kind: 'place', value: `name ${name}` }]);
}
