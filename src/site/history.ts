import { inBoth, LANGUAGES } from '../domain/language.ts';
import { groupBy } from '../wording/list.ts';
import { formatMonth } from '../wording/time.ts';
import { pageVoice } from '../wording/voice.ts';
import type { Place, Site, SiteFile } from './context.ts';
import { type Listed, newestFirst } from './listed.ts';
import { asOfSite, cardOf, listPage } from './lists.ts';
import { inParts, MOST_BYTES } from './page-parts.ts';
import { monthPage, monthsPage } from './paths.ts';
import { SITE_WORDS } from './words.ts';

/** How many incidents a page of the history shows. */
const MOST_A_PAGE = 100;

/** The pages of every month, the oldest first, and the page that lists the months: each stands before one that links to it. */
export function* historyPages(all: readonly Listed[], site: Site): Generator<SiteFile, void> {
  const months = groupBy(newestFirst(all), ({ start }) => start.slice(0, 7));
  const asOf = asOfSite(all, site);
  let before: string | undefined;
  for (const [month, listed] of months.toReversed()) {
    yield* monthParts({ month, before, listed, asOf }, site);
    before = month;
  }
  const counts = months.map(([month, listed]) => [month, listed.length] as const);
  for (const language of LANGUAGES) yield monthsList(counts, { site, language });
}

interface Month {
  readonly month: string;
  /** The month before it that has incidents. */
  readonly before: string | undefined;
  readonly listed: readonly Listed[];
  readonly asOf: string;
}

/** The pages of a month in both languages, the oldest part first. */
function* monthParts(month: Month, site: Site): Generator<SiteFile, void> {
  const parts = inParts(month.listed, { count: MOST_A_PAGE, bytes: MOST_BYTES });
  for (const [index, listed] of [...parts.entries()].reverse()) {
    for (const language of LANGUAGES)
      yield monthPart({ ...month, listed, index, parts: parts.length }, { site, language });
  }
}

interface MonthPart extends Month {
  readonly index: number;
  readonly parts: number;
}

function monthPart({ month, before, listed, index, parts, asOf }: MonthPart, place: Place): SiteFile {
  const { site, language } = place;
  const nameOf = (other: string): string => formatMonth(other, pageVoice(site.press, language));
  const files = inBoth(other => monthPage(month, other, index + 1));
  const title = SITE_WORDS[language].historyOf(nameOf(month));
  return listPage('history', { ...place, files, title, part: index + 1 }, to => ({
    month: nameOf(month),
    incidents: listed.map(one => cardOf(one, { ...place, to }, asOf)),
    newer_url: index > 0 ? to(monthPage(month, language, index)) : '',
    older_url: index + 1 < parts ? to(monthPage(month, language, index + 2)) : '',
    month_before: before === undefined ? '' : nameOf(before),
    month_before_url: before === undefined ? '' : to(monthPage(before, language)),
  }));
}

function monthsList(months: readonly (readonly [string, number])[], place: Place): SiteFile {
  const { site, language } = place;
  const words = SITE_WORDS[language];
  const years = groupBy(months, ([month]) => month.slice(0, 4));
  return listPage('months', { ...place, files: inBoth(monthsPage), title: words.history }, to => ({
    years: years.map(([year, those]) => ({
      year,
      months: those.map(([month, count]) => ({
        url: to(monthPage(month, language)),
        name: formatMonth(month, pageVoice(site.press, language)),
        count: words.incidents(count),
      })),
    })),
  }));
}
