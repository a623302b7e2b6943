import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { beside, elsewhere, fileOf, updateOn, WEB } from '../support/pages.ts';
import { everySource, freshSite, incidentsOf } from '../support/source.ts';
import { hasXmllint, textsIn, xmlFaults } from '../support/xmllint.ts';

const site = await freshSite(everySource);
const textOf = (path: string): string => site.get(path) ?? '';
const jsonOf = (path: string) => JSON.parse(textOf(path));
const incidents = incidentsOf(everySource);
const slugs = incidents.map(({ slug }) => slug).sort();
const recordPath = (slug: string): string => `data/incidents/${slug}.json`;

const isRecord = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
  jsonOf('data/record.schema.json'),
);
const faultsOf = (record: unknown): unknown => (isRecord(record) ? [] : isRecord.errors);

interface Notice {
  readonly update: string;
  readonly headline: Readonly<Record<string, string>>;
  readonly paragraphs: Readonly<Record<string, readonly string[]>>;
}

describe('the record of an incident', () => {
  test.each(slugs)('of %s is valid by its schema', slug => {
    expect(faultsOf(jsonOf(recordPath(slug)))).toEqual([]);
  });

  const BROKEN = [
    { what: 'a field of its own', change: { mood: 'good' } },
    { what: 'another kind', change: { kind: 'party' } },
    { what: 'an instant without offset', change: { updated: '2026-11-22T14:25:00' } },
    { what: 'facts without updates', change: { facts: { format: 1, kind: 'outage' } } },
  ];
  test.each(BROKEN)('would not be valid with $what', ({ change }) => {
    expect(faultsOf({ ...jsonOf(recordPath(slugs[0] ?? '')), ...change })).not.toEqual([]);
  });

  test('holds the facts of its file', () => {
    for (const [file, text] of Object.entries(everySource)) {
      const slug = file.replace(/^.*\/|\.yaml$/g, '');
      expect(jsonOf(recordPath(slug)).facts).toEqual(parse(text));
    }
  });

  test('says of every update what the page says', () => {
    for (const slug of slugs) {
      const { page, notices }: { page: Record<string, string>; notices: readonly Notice[] } = jsonOf(
        recordPath(slug),
      );
      expect(notices.map(({ update }) => update)).toEqual(
        incidents.find(incident => incident.slug === slug)?.updates.map(({ at }) => at),
      );
      for (const [language, name] of [
        ['id', 'kabar'],
        ['en', 'update'],
      ] as const) {
        const html = textOf(fileOf(page[language] ?? ''));
        for (const { update, headline, paragraphs } of notices) {
          const key = new Date(update).toISOString().replace(/[-:]|\.\d+/g, '');
          const { label, ...shown } = updateOn(html, `${name}-${key}`);
          expect({ ...shown, paragraphs: elsewhere(shown.paragraphs) }).toEqual({
            headline: beside(label, headline[language] ?? ''),
            paragraphs: paragraphs[language],
          });
        }
      }
    }
  });

  test('is named in the list of all, newest first', () => {
    const { incidents: all }: { incidents: readonly { slug: string; record: string; start: string }[] } =
      jsonOf('data/incidents.json');
    expect(all.map(({ slug }) => slug).sort()).toEqual(slugs);
    for (const { slug, record } of all) expect(fileOf(record)).toBe(recordPath(slug));
    const isIndex = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
      jsonOf('data/incidents.schema.json'),
    );
    expect(isIndex(jsonOf('data/incidents.json')) ? [] : isIndex.errors).toEqual([]);
    expect(isIndex({ ...jsonOf('data/incidents.json'), mood: 'good' })).toBe(false);
    const starts = all.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted().toReversed());
  });
});

describe('for search engines', () => {
  const urls = [...textOf('sitemap-1.xml').matchAll(/<url>[\s\S]*?<\/url>/g)].map(([url]) => {
    const links = [...url.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
    return {
      loc: textsIn(url, 'loc')[0] ?? '',
      others: Object.fromEntries(links.map(([, name = '', link = '']) => [name, link])),
    };
  });
  const addresses = urls.map(({ loc }) => loc);

  test.skipIf(!hasXmllint)(
    'the sitemaps are well-formed XML (skipped where xmllint is not installed)',
    () => {
      const maps = new Map([...site].filter(([path]) => /^sitemap.*\.xml$/.test(path)));
      expect([...maps.keys()]).toEqual(['sitemap-1.xml', 'sitemap.xml']);
      expect(xmlFaults(maps)).toBe('');
    },
  );

  test('the sitemap names every page that search engines may list, once, and nothing else', () => {
    const pages = [...site].filter(
      ([path, text]) => path.endsWith('.html') && /<html/.test(text) && !/noindex/.test(text),
    );
    expect(addresses.map(fileOf).sort()).toEqual(pages.map(([path]) => path).sort());
  });

  test('each page names its other language, as the page itself does, and is named by it', () => {
    for (const { loc, others } of urls) {
      expect(Object.keys(others)).toEqual(['id', 'en', 'x-default']);
      expect(Object.values(others)).toContain(loc);
      for (const other of [others.id, others.en]) {
        expect(urls.find(url => url.loc === other)?.others).toEqual(others);
      }
      const heads = [
        ...textOf(fileOf(loc)).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g),
      ];
      expect(Object.fromEntries(heads.map(([, name = '', link = '']) => [name, link]))).toEqual(others);
    }
  });

  test('robots.txt names the sitemap, which names its parts', () => {
    expect(textOf('robots.txt')).toContain(`\nSitemap: ${WEB}sitemap.xml\n`);
    expect(textsIn(textOf('sitemap.xml'), 'loc').map(fileOf)).toEqual(['sitemap-1.xml']);
  });
});
