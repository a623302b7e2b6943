import type { Bilingual, Language } from '../domain/language.ts';
import { LANGUAGES } from '../domain/language.ts';
import { type Site, webAddress } from './context.ts';
import { escapeMarkup } from './markup.ts';
import { ICON, linkTo, PLACES, STYLE } from './paths.ts';

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
}

/** Loads nothing but the site's own style and picture; runs nothing. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const LOCALES: Record<Language, string> = { id: 'id_ID', en: 'en_GB' };

/** A whole page; `body` is HTML that a template escaped. */
export function htmlPage(site: Site, head: Head, body: string): string {
  const { language, files, title, description, kind, part } = head;
  const file = files[language];
  const { name } = site.press.settings.organization;
  const meta = (name: string, content: string): string =>
    `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeMarkup(content)}">`;
  const link = (rel: string, target: string, more = ''): string =>
    `<link rel="${rel}"${more} href="${escapeMarkup(target)}">`;
  const address = webAddress(file, site);
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeMarkup(`${title}${part > 1 ? ` (${part})` : ''} - ${name}`)}</title>`,
    meta('description', description),
    ...(part > 1 ? [meta('robots', 'noindex, follow')] : []),
    link('canonical', address),
    ...LANGUAGES.map(other => link('alternate', webAddress(files[other], site), ` hreflang="${other}"`)),
    link('alternate', webAddress(files.id, site), ' hreflang="x-default"'),
    link('alternate', linkTo(PLACES[language].feed, file), ' type="application/atom+xml"'),
    link('stylesheet', linkTo(STYLE, file)),
    link('icon', linkTo(site.logo === '' ? ICON : site.logo, file)),
    meta('og:type', kind),
    meta('og:site_name', name),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', address),
    meta('og:locale', LOCALES[language]),
    `<script type="application/ld+json">${scriptJson(head.about)}</script>`,
    '</head>',
    '<body>',
    body.trim(),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** JSON that cannot end the script it stands in. */
function scriptJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
