import { type Bilingual, inBoth, LANGUAGES, type Language, otherLanguage } from '../domain/language.ts';
import { listServices } from '../wording/names.ts';
import { formatSmall } from '../wording/numbers.ts';
import type { Card, PageFacts } from '../wording/page-names.ts';
import { pageVoice } from '../wording/voice.ts';
import { type LinkTo, type Place, type Site, type SiteFile, siteFacts, webAddress } from './context.ts';
import { htmlPage } from './html.ts';
import { lateFlags, lateOf } from './lateness.ts';
import { areasInBrief, compare, type Listed, newestFirst } from './listed.ts';
import { inParts, MOST_BYTES } from './page-parts.ts';
import { incidentPage, linkTo, PLACES } from './paths.ts';
import { GRAVE, serviceStates, worst } from './service-states.ts';
import { besideLabel } from './story.ts';
import { SITE_WORDS } from './words.ts';

/** How many open incidents and closed ones the front page shows. */
const MOST_OPEN = 30;
const MOST_RECENT = 10;

/** The front page in both languages: what is wrong now, what is planned, what was lately. The main one comes last. */
export function frontPages(all: readonly Listed[], site: Site): readonly SiteFile[] {
  return LANGUAGES.toReversed().map(language => {
    const files = inBoth(other => PLACES[other].front);
    return listPage('front', { site, language, files, title: SITE_WORDS[language].status }, to =>
      frontFacts(all, { site, language, to }),
    );
  });
}

interface Page extends Place {
  readonly files: Bilingual;
  readonly title: string;
  readonly part?: number;
}

type ListPage = 'front' | 'history' | 'months';
type OwnFacts<P extends ListPage> = Omit<PageFacts[P], keyof ReturnType<typeof siteFacts>>;

/** A page that speaks of several incidents. */
export function listPage<P extends ListPage>(
  name: P,
  { site, language, files, title, part = 1 }: Page,
  facts: (to: LinkTo) => OwnFacts<P>,
): SiteFile {
  const { organization } = site.press.settings;
  const file = files[language];
  const to: LinkTo = target => linkTo(target, file);
  const description = SITE_WORDS[language].about(organization.name);
  const all = {
    ...siteFacts(site, language, files[otherLanguage(language)], to),
    ...facts(to),
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
  return { path: file, text: htmlPage(site, head, to, site.press.templates.renderPage(name, language, all)) };
}

interface Linking extends Place {
  readonly to: LinkTo;
}

function frontFacts(all: readonly Listed[], linking: Linking): OwnFacts<'front'> {
  const { language } = linking;
  const ordered = newestFirst(all);
  // The gravest first, and of planned work what is under way or nearest.
  const open = ordered
    .filter(({ kind, isOpen }) => kind === 'outage' && isOpen)
    .toSorted((a, b) => GRAVE.indexOf(a.tone) - GRAVE.indexOf(b.tone));
  const latest = latestOf(all);
  const asOf = asOfSite(all, linking.site);
  const planned = ordered
    .filter(({ kind, isOpen }) => kind === 'maintenance' && isOpen)
    .toReversed()
    .sort((a, b) => rankOfWork(a, asOf) - rankOfWork(b, asOf));
  const card = (listed: Listed): Card => cardOf(listed, linking, asOf);
  const shown = { open: fitting(open), planned: fitting(planned) };
  const isAtWork = planned.some(listed => listed.affected.length > 0 && !isWorkLate(listed, asOf));
  return {
    tone:
      open.length === 0 && (isAtWork || planned.some(listed => isDue(listed, asOf)))
        ? 'planned'
        : worst(open.map(({ tone }) => tone)),
    gravest: open[0]?.words[language].severity ?? '',
    affected: affectedServices(
      open.filter(({ words }) => words[language].severity === open[0]?.words[language].severity),
      linking,
    ),
    at_work: isAtWork,
    work_due: planned.some(listed => isDue(listed, asOf)),
    as_of: latest?.words[language].as_of ?? '',
    datetime: latest?.updated ?? '',
    open_count: formatSmall(open.length, language),
    one_open: open.length === 1,
    ...serviceStates(all, linking),
    open: shown.open.map(card),
    planned: shown.planned.map(card),
    // By when they were told of last: an outage that has just ended may have begun long ago.
    recent: all
      .filter(({ isOpen }) => !isOpen)
      .toSorted(
        (a, b) => compare(b.updated, a.updated) || compare(b.start, a.start) || compare(b.slug, a.slug),
      )
      .slice(0, MOST_RECENT)
      .map(card),
    more_open: moreThan(shown.open, open, language),
    more_planned: moreThan(shown.planned, planned, language),
  };
}

/** More services than these are counted. */
const MOST_SERVICES = 6;

/** Services that do not work as they should, and where: of several outages each has places of its own. */
function affectedServices(open: readonly Listed[], { site, language }: Place): string {
  const affected = open.flatMap(one => one.affected);
  const keys = [...new Set(affected.map(({ service }) => service))];
  if (keys.length === 0) return '';
  const voice = pageVoice(site.press, language);
  const services =
    keys.length > MOST_SERVICES
      ? SITE_WORDS[language].services(formatSmall(keys.length, language))
      : listServices(keys, voice);
  const areas = [...new Set(affected.flatMap(one => one.areas))];
  if (open.length > 1 || areas.length === 0) return services;
  return `${services} ${SITE_WORDS[language].in} ${areasInBrief(areas, voice)}`;
}

/** As many as the front page has room for, beside those of the other kind. */
const fitting = (listed: readonly Listed[]): readonly Listed[] =>
  inParts(listed, { count: MOST_OPEN, bytes: MOST_BYTES / 2 })[0] ?? [];

function moreThan(shown: readonly Listed[], all: readonly Listed[], language: Language): string {
  return all.length > shown.length ? formatSmall(all.length - shown.length, language) : '';
}

const latestOf = (all: readonly Listed[]): Listed | undefined =>
  all.toSorted((a, b) => compare(b.updated, a.updated))[0];

/** Built from the same files, the site is the same whenever that is, unless it is told what time it is. */
export const asOfSite = (all: readonly Listed[], { now }: Site): string =>
  now ?? latestOf(all)?.updated ?? '';

/** The time of work that was announced has come, and no update says that it began. */
const isDue = (listed: Listed, asOf: string): boolean =>
  lateOf(listed.dues, asOf).includes('start') && !isWorkLate(listed, asOf);

const isWorkLate = ({ dues }: Listed, asOf: string): boolean => lateOf(dues, asOf).includes('work');

/** What goes on, then what is ahead, what nobody has told of since its time, and at last what has no date. */
function rankOfWork(listed: Listed, asOf: string): number {
  if (listed.affected.length > 0) return 0;
  if (listed.dues.work === '') return 3;
  return isWorkLate(listed, asOf) ? 2 : 1;
}

export function cardOf(listed: Listed, { language, to }: Linking, asOf: string): Card {
  const { slug, tone, updated, dues, words } = listed;
  const { label, headline, name, ...rest } = words[language];
  // What is over is called by what it was: that all works again its label says.
  const heading = besideLabel(listed.isOpen ? headline : name, label);
  return {
    ...rest,
    label,
    headline: heading,
    url: to(incidentPage(slug, language)),
    tone,
    datetime: updated,
    late: lateFlags(lateOf(dues, asOf)),
  };
}
