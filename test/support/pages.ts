import { posix } from 'node:path';

export const WEB = 'https://status.contohtel.example/';

type Site = ReadonlyMap<string, string>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as a browser shows it: of markup, the site uses five entities and no others. */
export const shown = (markup: string): string =>
  markup.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name.replace('#x27', '#39')] ?? whole);

/** The file that an address of the site names. */
export function fileOf(address: string): string {
  if (!address.startsWith(WEB)) throw new Error(`${address} is not on the site`);
  const path = address.slice(WEB.length).replace(/#.*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

export const idsOf = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

/** What an incident's page says of an update: its label, headline and paragraphs. */
export function updateOn(
  html: string,
  anchor: string,
): { readonly label: string; readonly headline: string; readonly paragraphs: readonly string[] } {
  const [, item = ''] = html.match(new RegExp(`<li id="${anchor}"[^>]*>([\\s\\S]*?)</li>`)) ?? [];
  const [, headline = ''] = item.match(/<h3>([\s\S]*?)<\/h3>/) ?? [];
  const [, label = ''] = item.match(/<span class="tag">([^<]*)</) ?? [];
  const paragraphs = [...item.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) => shown(text));
  return { label: shown(label), headline: shown(headline), paragraphs };
}

/** A headline as it reads beside its label, which it need not repeat. */
export function beside(label: string, headline: string): string {
  const [first = '', ...rest] = headline.replace(`${label}: `, '');
  return first.toUpperCase() + rest.join('');
}

/** The anchor of the newest update on an incident's page. */
export const newestOn = (html: string): string => /<li id="([^"]+)"/.exec(html)?.[1] ?? '';

/** What a page says, as it reads where "this page" is another one. */
export const elsewhere = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.map(text =>
    text
      .replaceAll('di halaman ini', 'di status.contohtel.example')
      .replaceAll('on this page', 'at status.contohtel.example'),
  );

/** The files that a page links to within the site, as paths from its root. */
export const linksOf = (page: string, html: string): readonly string[] =>
  [...html.matchAll(/ (?:href|src)="([^"#]+)(?:#[^"]*)?"/g)]
    .map(([, link = '']) => shown(link))
    .filter(link => !/^(?:mailto|tel):|^https:\/\/(?!status\.contohtel\.example)/.test(link))
    .map(link => link.replace(/^\//, WEB))
    .map(link => (link.startsWith('https:') ? fileOf(link) : posix.join(posix.dirname(page), link)));

const known = new Map<string, readonly string[]>();
function knownLinks(page: string, html: string): readonly string[] {
  const links = known.get(html) ?? linksOf(page, html);
  known.set(html, links);
  return links;
}

/** Links that lead nowhere, from the given pages and from all that can be reached from them. */
export function deadLinks(site: Site, from: readonly string[]): readonly string[] {
  const seen = new Set(from.filter(page => site.has(page)));
  const dead: string[] = [];
  for (const page of seen) {
    for (const link of knownLinks(page, site.get(page) ?? '')) {
      if (!site.has(link)) dead.push(`${page} -> ${link}`);
      else if (link.endsWith('.html')) seen.add(link);
    }
  }
  return [...new Set(dead)];
}
