import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  build,
  everySource,
  makeScratch,
  makeSource,
  OURS,
  readSite,
  writeSource,
} from '../support/source.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const first = join(scratch.path, 'first');
writeSource(first, { ...OURS, ...everySource });
await build(first, join(scratch.path, 'site'));
const fresh = readSite(join(scratch.path, 'site'));

/** A workspace whose site is built. */
function makeBuilt(): { readonly cwd: string; readonly site: string } {
  const made = makeSource(everySource);
  cpSync(join(scratch.path, 'site'), made.site, { recursive: true });
  return made;
}

describe('a file of the site that was deleted is made again:', () => {
  const FILES = [
    'style.css',
    'index.html',
    'riwayat/2026-12.html',
    'en/feed.xml',
    'api/v2/status.json',
    'data/incidents/2026-11-22-cancelled.json',
    'insiden/2026-11-22-extended.html',
    'cap/2026-11-22-extended.20261121T180200Z.xml',
    '.incident-site.json',
  ];
  test.each(FILES)('%s', async file => {
    const { cwd, site } = makeBuilt();
    rmSync(join(site, file));
    expect((await build(cwd, site)).code).toBe(0);
    expect(readSite(site)).toEqual(fresh);
  });
});

describe('a file of the site that was damaged is made again:', () => {
  const whole = (text: string): string => text.slice(0, text.length / 2);
  test.each([
    ['a page cut in two', 'en/incidents/2026-11-22-extended.html', whole],
    ['an alert cut in two', 'cap/2026-11-22-extended.20261121T180200Z.xml', whole],
    ['the front page with something behind it', 'index.html', (text: string) => `${text}x`],
    ['the style sheet, cut', 'style.css', whole],
    ['a record of nothing', '.incident-site.json', () => '{}'],
    [
      'a record without incidents',
      '.incident-site.json',
      (text: string) => JSON.stringify({ key: JSON.parse(text).key }),
    ],
  ])('%s', async (_, file, damage) => {
    const { cwd, site } = makeBuilt();
    const path = join(site, file);
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect((await build(cwd, site)).code).toBe(0);
    expect(readSite(site)).toEqual(fresh);
  });
});

test('a later build that cannot tell a new incident leaves the lists as they are', async () => {
  const { cwd, site } = makeBuilt();
  writeSource(cwd, { 'incidents/2026/2026-12-15-rusak.yaml': 'format: 1\nkind: outage\nupdates: []\n' });
  const { code, err } = await build(cwd, site);
  expect([code, err]).toEqual([1, expect.stringContaining('lists and feeds stay as they were')]);
  expect(readSite(site).get('index.html')).toEqual(fresh.get('index.html'));
});

test('what the site told and cannot tell with new settings leaves the lists as they are', async () => {
  const { cwd, site } = makeBuilt();
  const settings = join(cwd, 'incidents/settings.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('  kendal:', '  kab-kendal:'));
  const { code, err } = await build(cwd, site);
  expect([code, err]).toEqual([1, expect.stringContaining('lists and feeds stay as they were')]);
  for (const file of ['index.html', 'api/v2/status.json', 'umpan.xml'])
    expect(readSite(site).get(file)).toEqual(fresh.get(file));
});

test('with its record lost, what is gone is taken away all the same', async () => {
  const { cwd, site } = makeBuilt();
  rmSync(join(site, '.incident-site.json'));
  rmSync(join(cwd, 'incidents/2026/2026-11-22-extended.yaml'));
  expect((await build(cwd, site)).code).toBe(0);
  expect([...readSite(site).keys()].filter(name => name.includes('2026-11-22-extended'))).toEqual([]);
});

test('a page that a power cut left empty is made again', async () => {
  const { cwd, site } = makeBuilt();
  const empty = ['insiden/2026-11-22-extended.html', 'index.html'];
  writeSource(site, Object.fromEntries(empty.map(file => [file, ''])));
  expect((await build(cwd, site)).code).toBe(0);
  expect(readSite(site)).toEqual(fresh);
});

test('another picture takes the place of the one before', async () => {
  const { cwd, site } = makeBuilt();
  const settings = join(cwd, 'incidents/settings.yaml');
  writeSource(cwd, { 'incidents/mark.png': 'PNG' });
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('logo: incidents/logo.svg', 'logo: incidents/mark.png'),
  );
  expect((await build(cwd, site)).code).toBe(0);
  expect([...readSite(site).keys()].filter(name => name.startsWith('logo.'))).toEqual(['logo.png']);
});

describe('a folder of somebody else', () => {
  test('is not taken for a site', async () => {
    const { cwd, site } = makeSource(everySource);
    writeSource(site, { 'index.html': 'mine', 'cap/photo.jpg': 'x' });
    const { code, err } = await build(cwd, site);
    expect([code, err]).toEqual([2, expect.stringContaining('is there, and no status site is')]);
    expect([...readSite(site).keys()].sort()).toEqual(['cap/photo.jpg', 'index.html']);
  });

  test('keeps what lies beside the files of the site', async () => {
    const { cwd, site } = makeBuilt();
    writeSource(site, {
      'insiden/CNAME': 'status.example',
      'fragments/menu.html': 'x',
      'cap/img/a.jpg': 'x',
    });
    rmSync(join(cwd, 'incidents/2026/2026-11-22-extended.yaml'));
    expect((await build(cwd, site)).code).toBe(0);
    const left = readSite(site);
    expect(left.get('insiden/CNAME')).toBe('status.example');
    expect(left.has('fragments/menu.html') && left.has('cap/img/a.jpg')).toBe(true);
    expect(left.has('insiden/2026-11-22-extended.html')).toBe(false);
  });
});

test('a first build that cannot tell an incident says so, and not that all is well', async () => {
  const { cwd, site } = makeSource(everySource);
  writeSource(cwd, { 'incidents/2026/2026-11-25-rusak.yaml': 'format: 1\nkind: outage\nupdates: []\n' });
  const { code, err } = await build(cwd, site);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('without 2026-11-25-rusak they could say that all is well'),
  ]);
  expect(readSite(site).get('index.html')).toContain('Halaman status sedang disiapkan');
});

test('two builds at once into one folder both end well', async () => {
  for (let round = 0; round < 3; round++) {
    const { cwd, site } = makeSource(everySource);
    const codes = (await Promise.all([build(cwd, site), build(cwd, site), build(cwd, site)])).map(
      ({ code, err }) => (code === 0 ? 0 : err),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(readSite(site)).toEqual(fresh);
  }
});

test('neither zone, language, place nor the order of the files in their folder changes a byte', async () => {
  const backwards = Object.fromEntries(Object.entries(everySource).toReversed());
  for (const [source, env] of [
    [everySource, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }],
    [backwards, { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ] as const) {
    const { cwd, site } = makeSource(source);
    await build(cwd, site, env);
    expect(readSite(site)).toEqual(fresh);
  }
});

test('what a killed build left half-written beside any list goes with the next one', async () => {
  const { cwd, site } = makeBuilt();
  const places = ['', 'en/', 'riwayat/', 'api/v2/incidents/', 'data/', 'cap/', 'insiden/'];
  writeSource(site, Object.fromEntries(places.map(place => [`${place}.x.html.0123456789ab.tmp`, '<!doc'])));
  await build(cwd, site);
  expect(readSite(site)).toEqual(fresh);
});
