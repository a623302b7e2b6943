import { type Bilingual, inBoth, LANGUAGES, otherLanguage } from '../domain/language.ts';
import { calendars } from './calendar.ts';
import { type LinkTo, type Place, type Site, type SiteFile, siteFacts } from './context.ts';
import { feeds } from './feed.ts';
import { htmlPage } from './html.ts';
import { linkTo, monthsPage, PLACES, rootLink } from './paths.ts';
import { SITE_WORDS } from './words.ts';

/** What hosts of static sites show for an address that has no page; its language switch leads to the front page. */
export function missingPages(site: Site): readonly SiteFile[] {
  const to: LinkTo = file => rootLink(file, site.press.settings.organization.status_page);
  const files = inBoth(other => PLACES[other].missing);
  return LANGUAGES.map(language =>
    barePage('missing', { site, language, files, other: PLACES[otherLanguage(language)].front }, to),
  );
}

/**
 * What stands in for the pages and feeds that all others link to, until a first build has come to its end; none of them
 * links to another, which may not be there yet.
 */
export function beginnings(site: Site): readonly SiteFile[] {
  const places = [inBoth(language => PLACES[language].front), inBoth(monthsPage)];
  const pages = places.flatMap(files =>
    LANGUAGES.map(language =>
      barePage('preparing', { site, language, files, other: files[otherLanguage(language)] }, target =>
        linkTo(target, files[language]),
      ),
    ),
  );
  return [...pages, ...feeds([], site), ...calendars([], site)];
}

interface BarePage extends Place {
  readonly files: Bilingual;
  /** Where its language switch leads. */
  readonly other: string;
}

/** A page that says nothing of any incident: no search engine is to show it. */
function barePage(
  name: 'missing' | 'preparing',
  { site, language, files, other }: BarePage,
  to: LinkTo,
): SiteFile {
  const title = SITE_WORDS[language][name];
  const body = site.press.templates.renderPage(name, language, siteFacts(site, language, other, to));
  const head = { language, files, title, description: title, kind: 'website', about: {}, part: 1 } as const;
  return { path: files[language], text: htmlPage(site, { ...head, isBare: true }, to, body) };
}
