import { type Bilingual, inBoth, LANGUAGES, type Language } from '../domain/language.ts';
import { SEVERITIES } from '../domain/vocabulary.ts';
import { groupBy } from '../wording/list.ts';
import { listAreas, serviceName } from '../wording/names.ts';
import { formatSmall } from '../wording/numbers.ts';
import type { Card, PageFacts } from '../wording/page-names.ts';
import { capitalize } from '../wording/tidy.ts';
import { formatMonth } from '../wording/time.ts';
import { pageVoice } from '../wording/voice.ts';
import { type Site, type SiteFile, siteFacts, webAddress } from './context.ts';
import { htmlPage } from './html.ts';
import { type Affected, compare, type Listed, newestFirst } from './listed.ts';
import { incidentPage, linkTo, monthPage, monthsPage, PLACES } from './paths.ts';
import { besideLabel, type Tone } from './story.ts';
import { SITE_WORDS } from './words.ts';

/** How many open incidents and closed ones the front page shows, how many a page of the history. */
const MOST_OPEN = 30;
const MOST_RECENT = 10;
const MOST_A_PAGE = 100;

/** The front page in both languages: what is wrong now, what is planned, what was lately. The main one comes last. */
export function frontPages(all: readonly Listed[], site: Site): readonly SiteFile[] {
  return LANGUAGES.toReversed().map(language => {
    const files = inBoth(other => PLACES[other].front);
    return page('front', { site, language, files, title: SITE_WORDS[language].status }, to =>
      frontFacts(all, { site, language, to }),
    );
  });
}

/** The pages of every month, newest first, and the page that lists the months. */
export function* historyPages(all: readonly Listed[], site: Site): Generator<SiteFile, void> {
  const months = groupBy(newestFirst(all), ({ start }) => start.slice(0, 7));
  for (const [month, listed] of months) yield* monthParts(month, listed, site);
  const counts = months.map(([month, listed]) => [month, listed.length] as const);
  for (const language of LANGUAGES) yield monthsList(counts, { site, language });
}

interface Place {
  readonly site: Site;
  readonly language: Language;
}

interface Page extends Place {
  readonly files: Bilingual;
  readonly title: string;
  readonly part?: number;
}

type ListPage = 'front' | 'history' | 'months';
type OwnFacts<P extends ListPage> = Omit<PageFacts[P], keyof ReturnType<typeof siteFacts>>;

function page<P extends ListPage>(
  name: P,
  { site, language, files, title, part = 1 }: Page,
  facts: (to: (file: string) => string) => OwnFacts<P>,
): SiteFile {
  const { organization } = site.press.settings;
  const file = files[language];
  const description = SITE_WORDS[language].about(organization.name);
  const all = {
    ...siteFacts(site, language, file, files[language === 'id' ? 'en' : 'id']),
    ...facts(target => linkTo(target, file)),
  } as unknown as PageFacts[P];
  const about = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description,
    inLanguage: language,
    url: webAddress(file, site),
    publisher: { '@type': 'Organization', name: organization.name, url: organization.status_page },
  };
  const head = { language, files, title, description, kind: 'website', about, part } as const;
  return { path: file, text: htmlPage(site, head, site.press.templates.renderPage(name, language, all)) };
}

interface Linking extends Place {
  readonly to: (file: string) => string;
}

function frontFacts(all: readonly Listed[], linking: Linking): OwnFacts<'front'> {
  const { language } = linking;
  const ordered = newestFirst(all);
  // The gravest first, and of planned work what is under way or nearest.
  const open = ordered
    .filter(({ kind, isOpen }) => kind === 'outage' && isOpen)
    .toSorted((a, b) => GRAVE.indexOf(a.tone) - GRAVE.indexOf(b.tone));
  const planned = ordered.filter(({ kind, isOpen }) => kind === 'maintenance' && isOpen).toReversed();
  const latest = all.toSorted((a, b) => compare(b.updated, a.updated))[0];
  const card = (listed: Listed): Card => cardOf(listed, linking);
  return {
    tone: worst(open.map(({ tone }) => tone)),
    as_of: latest?.words[language].as_of ?? '',
    datetime: latest?.updated ?? '',
    open_count: formatSmall(open.length, language),
    one_open: open.length === 1,
    services: serviceStates(all, linking),
    open: open.slice(0, MOST_OPEN).map(card),
    planned: planned.slice(0, MOST_OPEN).map(card),
    recent: ordered
      .filter(({ isOpen }) => !isOpen)
      .slice(0, MOST_RECENT)
      .map(card),
    more_open: open.length > MOST_OPEN ? formatSmall(open.length - MOST_OPEN, language) : '',
    more_planned: planned.length > MOST_OPEN ? formatSmall(planned.length - MOST_OPEN, language) : '',
  };
}

const GRAVE: readonly Tone[] = [...SEVERITIES, 'planned'];
const worst = (tones: readonly Tone[]): Tone => GRAVE.find(tone => tones.includes(tone)) ?? 'ok';

function cardOf({ slug, tone, updated, words }: Listed, { language, to }: Linking): Card {
  const { label, headline, ...rest } = words[language];
  const heading = besideLabel(headline, label);
  return {
    ...rest,
    label,
    headline: heading,
    url: to(incidentPage(slug, language)),
    tone,
    datetime: updated,
  };
}

/** Every service of the catalogue, those that do not work as usual first. */
function serviceStates(all: readonly Listed[], place: Place): PageFacts['front']['services'] {
  const { settings } = place.site.press;
  const affected = new Map(
    groupBy(
      all.flatMap(listed => listed.affected),
      ({ service }) => service,
    ),
  );
  const voice = pageVoice(place.site.press, place.language);
  return Object.keys(settings.services)
    .map(key => {
      const states = affected.get(key) ?? [];
      return {
        name: capitalize(serviceName(key, voice)),
        tone: worst(states.map(({ tone }) => tone)),
        state: capitalize(stateWords(states, place)),
      };
    })
    .sort((a, b) => Number(a.state === '') - Number(b.state === ''));
}

/** More areas than these are counted. */
const MOST_AREAS = 12;

/** `terganggu di Kota Semarang dan Kendal; lambat di Demak` */
function stateWords(affected: readonly Affected[], { site, language }: Place): string {
  const voice = pageVoice(site.press, language);
  return groupBy(affected, ({ state }) => state[language])
    .map(([state, those]) => {
      const areas = [...new Set(those.flatMap(one => one.areas))];
      const omit = areas.length > MOST_AREAS ? new Set(['areas'] as const) : voice.omit;
      const places = listAreas(areas, { ...voice, omit });
      return places === '' ? state : `${state} ${SITE_WORDS[language].in} ${places}`;
    })
    .join('; ');
}

/** The pages of a month in both languages, the oldest part first: each stands before the one that links to it. */
function* monthParts(month: string, listed: readonly Listed[], site: Site): Generator<SiteFile, void> {
  const parts = Math.ceil(listed.length / MOST_A_PAGE);
  for (let index = parts - 1; index >= 0; index--) {
    const those = listed.slice(index * MOST_A_PAGE, (index + 1) * MOST_A_PAGE);
    for (const language of LANGUAGES)
      yield monthPart({ month, listed: those, index, parts }, { site, language });
  }
}

interface MonthPart {
  readonly month: string;
  readonly listed: readonly Listed[];
  readonly index: number;
  readonly parts: number;
}

function monthPart({ month, listed, index, parts }: MonthPart, place: Place): SiteFile {
  const { site, language } = place;
  const name = formatMonth(month, pageVoice(site.press, language));
  const files = inBoth(other => monthPage(month, other, index + 1));
  const title = SITE_WORDS[language].historyOf(name);
  return page('history', { ...place, files, title, part: index + 1 }, to => ({
    month: name,
    incidents: listed.map(one => cardOf(one, { ...place, to })),
    newer_url: index > 0 ? to(monthPage(month, language, index)) : '',
    older_url: index + 1 < parts ? to(monthPage(month, language, index + 2)) : '',
  }));
}

function monthsList(months: readonly (readonly [string, number])[], place: Place): SiteFile {
  const { site, language } = place;
  const words = SITE_WORDS[language];
  return page('months', { ...place, files: inBoth(monthsPage), title: words.history }, to => ({
    months: months.map(([month, count]) => ({
      url: to(monthPage(month, language)),
      name: formatMonth(month, pageVoice(site.press, language)),
      count: words.incidents(count),
    })),
  }));
}
