import type { Bilingual, Language } from '../domain/language.ts';
import { LANGUAGES, otherLanguage } from '../domain/language.ts';
import { type LinkTo, type Site, webAddress } from './context.ts';
import { escapeMarkup } from './markup.ts';
import { DATA_INDEX, ICON, PLACES, STYLE } from './paths.ts';
import { SITE_WORDS } from './words.ts';

/** The head of a page: what machines and previews read. */
export interface Head {
  readonly language: Language;
  /** The page in both languages, as files of the site. */
  readonly files: Bilingual;
  readonly title: string;
  readonly description: string;
  readonly kind: 'website' | 'article';
  /** schema.org, for search engines. */
  readonly about: object;
  /** Parts after the first are for people who look back, not for search engines. */
  readonly part: number;
  /** Stands at any address that has no page: it has none of its own, and is not to be found. */
  readonly isBare?: boolean;
}

/** Loads nothing but the site's own style and picture; runs nothing. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const LOCALES: Record<Language, string> = { id: 'id_ID', en: 'en_GB' };

/** A whole page; `body` is HTML that a template escaped. */
export function htmlPage(site: Site, head: Head, to: LinkTo, body: string): string {
  const { language, title, description, part, isBare = false } = head;
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeMarkup(`${title}${part > 1 ? ` (${part})` : ''} - ${site.press.settings.organization.name}`)}</title>`,
    meta('description', description),
    ...(part > 1 || isBare ? [meta('robots', 'noindex, follow')] : []),
    ...(isBare ? [] : addresses(site, head)),
    '<meta name="color-scheme" content="light dark">',
    ...(isBare ? [] : alternates(site, language, to)),
    link('stylesheet', to(STYLE)),
    link('icon', to(site.logo === '' ? ICON : site.logo)),
    ...(isBare ? [] : cardOf(site, head)),
    '</head>',
    '<body>',
    body.trim(),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The same news for programs. */
const alternates = (site: Site, language: Language, to: LinkTo): readonly string[] => [
  link(
    'alternate',
    to(PLACES[language].feed),
    ` type="application/atom+xml" title="${escapeMarkup(`${SITE_WORDS[language].status} ${site.press.settings.organization.name}`)}"`,
  ),
  link('alternate', to(DATA_INDEX), ' type="application/json"'),
];

/** Where the page stands on the web, in both languages. */
const addresses = (site: Site, { language, files }: Head): readonly string[] => [
  link('canonical', webAddress(files[language], site)),
  ...LANGUAGES.map(other => link('alternate', webAddress(files[other], site), ` hreflang="${other}"`)),
  link('alternate', webAddress(files.id, site), ' hreflang="x-default"'),
];

/** How the page looks where somebody passes its link on, and in search engines. */
const cardOf = (
  site: Site,
  { language, files, title, description, kind, about }: Head,
): readonly string[] => [
  meta('og:type', kind),
  meta('og:site_name', site.press.settings.organization.name),
  meta('og:title', title),
  meta('og:description', description),
  meta('og:url', webAddress(files[language], site)),
  meta('og:locale', LOCALES[language]),
  meta('og:locale:alternate', LOCALES[otherLanguage(language)]),
  `<script type="application/ld+json">${scriptJson(about)}</script>`,
];

const meta = (name: string, content: string): string =>
  `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeMarkup(content)}">`;

const link = (rel: string, target: string, more = ''): string =>
  `<link rel="${rel}"${more} href="${escapeMarkup(target)}">`;

/** JSON that cannot end the script it stands in. */
function scriptJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
