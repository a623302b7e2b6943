import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { beside, elsewhere, fileOf, idsOf, shown, updateOn } from '../support/pages.ts';
import {
  beforeExtended,
  build,
  EXTENDED,
  everySource,
  extendedText,
  freshSite,
  incidentsOf,
  makeSource,
  readSite,
  writeSource,
} from '../support/source.ts';
import { hasXmllint, xmlFaults } from '../support/xmllint.ts';

const site = await freshSite(everySource);
const incidents = incidentsOf(everySource);
const textOf = (path: string, from = site): string => from.get(path) ?? '';

const FEEDS = [
  { language: 'id', feed: 'umpan.xml' },
  { language: 'en', feed: 'en/feed.xml' },
];
const entriesOf = (text: string) => parseAtomFeed(text).entries ?? [];
const idsIn = (text: string) => entriesOf(text).map(({ id }) => id ?? '');
const pageAndAnchor = (address = ''): readonly [page: string, anchor: string] => [
  fileOf(address),
  address.split('#')[1] ?? '',
];

describe.each(FEEDS)('the feed in $language, as a feed reader reads it', ({ language, feed }) => {
  const entries = entriesOf(textOf(feed));

  test('has one entry an update, newest first, and says its language', () => {
    const times = incidents.flatMap(({ updates }) => updates.map(({ at }) => Date.parse(at)));
    expect(entries.map(({ updated = '' }) => Date.parse(updated))).toEqual(times.sort((a, b) => b - a));
    expect(parseAtomFeed(textOf(feed)).xml?.lang).toBe(language);
    expect(new Set(idsIn(textOf(feed))).size).toBe(times.length);
  });

  test('links every entry to its update on the page', () => {
    for (const { links } of entries) {
      const [page, anchor] = pageAndAnchor(links?.[0]?.href);
      expect(idsOf(textOf(page))).toContain(anchor);
    }
  });

  test('says what the page says, and names the page where the page says "here"', () => {
    for (const { title, content, links } of entries) {
      const { label, headline, paragraphs } = updateOn(
        textOf(pageAndAnchor(links?.[0]?.href)[0]),
        pageAndAnchor(links?.[0]?.href)[1],
      );
      const said = [...(content?.value ?? '').matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) =>
        shown(text),
      );
      expect(said.length).toBeGreaterThan(0);
      expect(content?.type).toBe('html');
      expect([beside(label, title?.value ?? ''), said]).toEqual([headline, elsewhere(paragraphs)]);
    }
  });

  test('keeps its ids when an update is added and when all is built again', async () => {
    const { cwd, site: folder } = makeSource({ ...everySource, [EXTENDED]: beforeExtended });
    await build(cwd, folder);
    const before = idsIn(textOf(feed, readSite(folder)));
    writeSource(cwd, { [EXTENDED]: extendedText });
    await build(cwd, folder);
    const after = idsIn(textOf(feed, readSite(folder)));
    expect(after).toEqual(idsIn(textOf(feed)));
    expect(after.filter(id => !before.includes(id))).toEqual([expect.stringMatching(/2026-11-22-extended/)]);
    expect(before.filter(id => !after.includes(id))).toEqual([]);
  });
});

test.skipIf(!hasXmllint)('the feeds are well-formed XML (skipped where xmllint is not installed)', () => {
  expect(xmlFaults(new Map(FEEDS.map(({ feed }) => [feed, textOf(feed)])))).toBe('');
});
