import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beside } from '../support/pages.ts';
import { type BuiltSites, buildSites, filesIn, inEnglish, pagesIn, SLUGS, WEB } from '../support/site.ts';

const MOST_BYTES = 50 * 1024;

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // Templates leave blank lines where a fact is not stated; no reader sees them.
    'no-trailing-whitespace': 'off',
    // The style sheet keeps a phone number on one line.
    'tel-non-breaking': ['error', { ignoreClasses: ['phone'] }],
    // A title is a headline: as long as its facts.
    'long-title': 'off',
  },
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string => text.replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);

/** What a pattern's first group matches, each time. */
const each = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => decode(found));
const metaOf = (html: string, name: string): string | undefined =>
  each(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))[0];

/** The addresses of a page in each language, by hreflang. */
const alternatesOf = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, name, to]) => [
      name,
      to,
    ]),
  );

/** Stands for addresses without a page, and has none of its own. */
const isMissing = (file: string): boolean => file.endsWith('/404.html');

/** The file that an address of the web stands for. */
const fileAt = (address: string): string => {
  const path = address.slice(WEB.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

const HEADLINES = {
  'outage under investigation': SLUGS.investigating,
  'outage with a known cause': SLUGS.identified,
  'closed outage': SLUGS.closed,
  'maintenance in progress': SLUGS.maintenance,
} as const;

describe('the pages of the site', () => {
  let sites: BuiltSites | undefined;
  const folder = (): string => sites?.folder ?? '';
  const read = (file: string): string => readFileSync(join(folder(), file), 'utf8');
  const pages = () => pagesIn(folder()).map(file => ({ file, html: read(file) }));

  beforeAll(async () => {
    sites = await buildSites();
  });
  afterAll(() => sites?.remove());

  /** What is wrong with a link: the file it means, or the place in it, is not there. */
  function broken(target: string, from: string): boolean {
    const [path = '', anchor] = target.split('#');
    const [site = ''] = from.split('/');
    const file = path.startsWith('/')
      ? `${site}/${fileAt(WEB + path.slice(1))}`
      : path === ''
        ? from
        : posix.join(posix.dirname(from), path);
    if (!statSync(join(folder(), file), { throwIfNoEntry: false })?.isFile()) return true;
    return anchor !== undefined && !read(file).includes(` id="${anchor}"`);
  }

  test('have no error of HTML', async () => {
    const checked = await Promise.all(
      pages().map(async ({ file, html }) => ({ file, ...(await validator.validateString(html)) })),
    );
    const errors = checked.flatMap(({ file, results }) =>
      results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`),
      ),
    );
    expect(errors).toEqual([]);
    expect(checked.length).toBeGreaterThan(25);
  });

  test('are smaller than 50 KB each', () => {
    const large = pages().filter(({ html }) => Buffer.byteLength(html) >= MOST_BYTES);
    expect(large.map(({ file }) => file)).toEqual([]);
  });

  test('name a picture for the tab of the browser, which asks for one otherwise', () => {
    const icons = pages().map(({ html }) => each(html, /<link rel="icon" href="([^"]+)"/g).length);
    expect(new Set(icons)).toEqual(new Set([1]));
  });

  test('link only to what is there, also inside of a page', () => {
    const links = pages().flatMap(({ file, html }) =>
      each(html, /\b(?:href|src)="([^"]*)"/g)
        .filter(target => !/^[a-z]+:/.test(target))
        .map(target => ({ file, target })),
    );
    expect(links.filter(({ file, target }) => broken(target, file))).toEqual([]);
    const elsewhere = links.filter(({ target }) => /\.html#/.test(target));
    expect(elsewhere.map(({ file }) => file)).toContain(`busy/insiden/${SLUGS.long}.2.html`);
  });

  test('and feeds, sitemaps and data name only addresses of the site that are there', () => {
    const named = filesIn(folder(), /^busy\/.*\.(?:html|xml|json|txt|ics)$/).flatMap(file =>
      each(read(file).replace(/\r\n /g, ''), /(https:\/\/status\.contohtel\.example\/[^\s"<>\\]*)/g).map(
        address => ({
          file,
          address,
        }),
      ),
    );
    const wrong = named.filter(({ address }) => broken(`busy/${fileAt(address)}`, ''));
    expect(wrong).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });

  test.each([
    ['busy/404.html', 'id', 'Halaman ini tidak ada', '/en/'],
    ['busy/en/404.html', 'en', 'This page does not exist', '/'],
  ])('stand for an address without a page, wherever that is: %s', (file, language, headline, otherFront) => {
    const html = read(file);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<h1>${headline}</h1>`);
    const links = each(html, /\b(?:href|src)="([^"]*)"/g);
    expect(links.filter(target => !/^(?:\/|#|tel:)/.test(target))).toEqual([]);
    expect(links).toContain(otherFront);
    expect(metaOf(html, 'robots')).toBe('noindex, follow');
    expect(html).not.toMatch(/rel="canonical"|hreflang="x-default"|og:url/);
    expect(read('busy/sitemap-1.xml')).not.toContain('404');
  });

  test('name themselves in every language, and each of these pages names them back', () => {
    const found = pages().filter(({ file }) => file.startsWith('busy/') && !isMissing(file));
    for (const { file, html } of found) {
      const own = each(html, /<link rel="canonical" href="([^"]+)"/g);
      expect(own.map(address => `busy/${fileAt(address)}`)).toEqual([file]);
      const alternates = alternatesOf(html);
      expect(Object.keys(alternates).sort()).toEqual(['en', 'id', 'x-default']);
      expect(alternates['x-default']).toBe(alternates.id);
      expect(Object.values(alternates)).toContain(own[0]);
      expect(`busy/${fileAt(alternates.en ?? '')}`).toBe(inEnglish(`busy/${fileAt(alternates.id ?? '')}`));
      for (const other of Object.values(alternates)) {
        expect(alternatesOf(read(`busy/${fileAt(other)}`))).toEqual(alternates);
      }
    }
  });

  test.each(Object.entries(HEADLINES))(
    'a preview shows the headline and first words of the notice: %s',
    (_, slug) => {
      const { notices } = JSON.parse(read(`busy/data/incidents/${slug}.json`));
      const notice = notices.at(-1);
      for (const [language, place] of [['id', 'insiden'] as const, ['en', 'en/incidents'] as const]) {
        const html = read(`busy/${place}/${slug}.html`);
        expect(metaOf(html, 'og:title')).toBe(notice.headline[language]);
        expect(metaOf(html, 'og:description')).toBe(notice.paragraphs[language][0]);
        expect(metaOf(html, 'description')).toBe(notice.paragraphs[language][0]);
        const [label = ''] = each(html, /<span class="tag">([^<]*)</g);
        expect(each(html, /<h1>([^<]*)<\/h1>/g)).toEqual([beside(label, notice.headline[language])]);
      }
    },
  );

  test('tell machines in JSON-LD what they tell people', () => {
    for (const { html } of pages().filter(({ file }) => !isMissing(file))) {
      const [json = ''] = [...html.matchAll(/<script type="application\/ld\+json">(.*)<\/script>/g)].map(
        ([, found]) => found,
      );
      const about = JSON.parse(json);
      expect(about.headline ?? about.name).toBe(metaOf(html, 'og:title'));
      expect(about.inLanguage).toBe(each(html, /<html lang="([^"]+)"/g)[0]);
      expect(about.url).toBe(metaOf(html, 'og:url'));
    }
  });
});
