import { inBoth, LANGUAGES } from '../domain/language.ts';
import { type Site, type SiteFile, webAddress } from './context.ts';
import type { Listed } from './listed.ts';
import { element, escapeMarkup } from './markup.ts';
import { incidentPage, monthPage, monthsPage, PLACES, ROBOTS, SITEMAP } from './paths.ts';

/** A sitemap holds 50,000 addresses at most (sitemaps.org). */
const MOST_ADDRESSES = 45_000;

/** `robots.txt`, the index of the sitemaps, and the sitemaps: each page names its other language. */
export function sitemaps(all: readonly Listed[], site: Site): readonly SiteFile[] {
  const months = [...new Set(all.map(({ start }) => start.slice(0, 7)))].sort();
  const pages = [
    { files: inBoth(language => PLACES[language].front) },
    { files: inBoth(monthsPage) },
    ...months.map(month => ({ files: inBoth(language => monthPage(month, language)) })),
    ...all.map(({ slug, changed }) => ({ files: inBoth(language => incidentPage(slug, language)), changed })),
  ];
  const each = MOST_ADDRESSES / LANGUAGES.length;
  const maps = Array.from({ length: Math.ceil(pages.length / each) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: urlset(pages.slice(index * each, (index + 1) * each), site),
  }));
  return [
    ...maps,
    {
      path: SITEMAP,
      text: [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        ...maps.map(({ path }) => `<sitemap>${element('loc', webAddress(path, site))}</sitemap>`),
        '</sitemapindex>\n',
      ].join('\n'),
    },
    { path: ROBOTS, text: `User-agent: *\nAllow: /\nSitemap: ${webAddress(SITEMAP, site)}\n` },
  ];
}

interface Listing {
  readonly files: { readonly id: string; readonly en: string };
  readonly changed?: string;
}

function urlset(pages: readonly Listing[], site: Site): string {
  const lines = pages.flatMap(({ files, changed = '' }) => {
    const others = [
      ...LANGUAGES.map(language => [language, files[language]] as const),
      ['x-default', files.id] as const,
    ]
      .map(
        ([name, file]) =>
          `<xhtml:link rel="alternate" hreflang="${name}" href="${escapeMarkup(webAddress(file, site))}"/>`,
      )
      .join('');
    return LANGUAGES.map(
      language =>
        `<url>${element('loc', webAddress(files[language], site))}${element('lastmod', changed)}${others}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...lines,
    '</urlset>\n',
  ].join('\n');
}
