import { epoch } from '../domain/instant.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';

/** Where things stand on the site, from its root; Indonesian is the first language and has no folder of its own. */
interface Places {
  readonly front: string;
  readonly incidents: string;
  readonly history: string;
  /** What hosts of static sites show for an address that has no page. */
  readonly missing: string;
  readonly feed: string;
  readonly calendar: string;
  /** The JSON that monitors of Statuspage sites read. */
  readonly api: string;
}

export const PLACES: Readonly<Record<Language, Places>> = {
  id: {
    front: 'index.html',
    incidents: 'insiden/',
    history: 'riwayat/',
    missing: '404.html',
    feed: 'umpan.xml',
    calendar: 'kalender.ics',
    api: 'api/v2/',
  },
  en: {
    front: 'en/index.html',
    incidents: 'en/incidents/',
    history: 'en/history/',
    missing: 'en/404.html',
    feed: 'en/feed.xml',
    calendar: 'en/calendar.ics',
    api: 'en/api/v2/',
  },
};

/** Files that are the same for both languages. */
export const STYLE = 'style.css';
export const ICON = 'icon.svg';
export const ROBOTS = 'robots.txt';
export const SITEMAP = 'sitemap.xml';
export const DATA = 'data/';
export const DATA_INDEX = 'data/incidents.json';
export const DATA_SCHEMA = 'data/record.schema.json';
export const INDEX_SCHEMA = 'data/incidents.schema.json';
export const FRAGMENTS = 'fragments/';
export const ALERTS = 'cap/';

/** Page `part` (from 1) of an incident. */
export const incidentPage = (slug: string, language: Language, part = 1): string =>
  `${PLACES[language].incidents}${slug}${part > 1 ? `.${part}` : ''}.html`;

/** Page `part` (from 1) of a month, `2026-11`. */
export const monthPage = (month: string, language: Language, part = 1): string =>
  `${PLACES[language].history}${month}${part > 1 ? `.${part}` : ''}.html`;

export const monthsPage = (language: Language): string => `${PLACES[language].history}index.html`;

/** The web notice alone, for a page of one's own. */
export const fragmentFile = (slug: string, language: Language): string =>
  `${FRAGMENTS}${slug}.${language}.html`;

export const dataFile = (slug: string): string => `${DATA}incidents/${slug}.json`;

/** An update's key as names of files and anchors hold it, in UTC: `20261122T072500Z`. */
export const keyOf = (at: string): string =>
  `${new Date(epoch(at)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** The CAP message of an update, by the update's key. */
export const alertFile = (slug: string, key: string): string => `${ALERTS}${slug}.${key}.xml`;

/** Every file of an incident; in each of {@link OWN_FOLDERS}, they are all that begin with its slug and a point. */
export function filesOf({ slug, keys, parts }: Filed): readonly string[] {
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  return [
    ...LANGUAGES.flatMap(language => [
      ...numbers.map(part => incidentPage(slug, language, part)),
      fragmentFile(slug, language),
    ]),
    dataFile(slug),
    ...keys.map(key => alertFile(slug, key)),
  ];
}

/** What the names of an incident's files are made of. */
interface Filed {
  readonly slug: string;
  /** The keys of its updates. */
  readonly keys: readonly string[];
  /** Of how many pages its timeline is. */
  readonly parts: number;
}

/** Folders that hold files of incidents. */
export const OWN_FOLDERS = [
  ...LANGUAGES.map(language => PLACES[language].incidents),
  FRAGMENTS,
  `${DATA}incidents/`,
  ALERTS,
] as const;

/** Folders that hold files of several incidents. */
export const LIST_FOLDERS = [
  '',
  DATA,
  ...LANGUAGES.flatMap(language => {
    const { front, history, api } = PLACES[language];
    const home = front.slice(0, -'index.html'.length);
    return [home, history, api, `${api}incidents/`, `${api}scheduled-maintenances/`];
  }),
] as const;

/** The anchor of an update on its incident's page. */
export const anchorOf = (at: string, language: Language): string =>
  `${language === 'id' ? 'kabar' : 'update'}-${keyOf(at)}`;

/** A link from one file of the site to another, so that the site works in any folder of any host. */
export function linkTo(file: string, from: string): string {
  const up = from.split('/').length - 1;
  const parts = file.split('/');
  const here = from.split('/');
  let common = 0;
  while (common < up && common < parts.length - 1 && parts[common] === here[common]) common++;
  return `${'../'.repeat(up - common)}${parts.slice(common).join('/')}`;
}

/** A link from the root of the host, for a page that stands at any address. */
export const rootLink = (file: string, statusPage: string): string =>
  new URL(addressOf(file, statusPage)).pathname;

/** The address of a file on the web; a front page has its folder's. */
export const addressOf = (file: string, statusPage: string): string =>
  `${statusPage.replace(/\/*$/, '/')}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
