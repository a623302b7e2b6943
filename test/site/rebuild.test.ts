import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  beforeExtended,
  build,
  EXTENDED,
  everySource,
  extendedText,
  freshSite,
  makeSource,
  readSite,
  SETTINGS,
  type Source,
  settingsText,
  writeSource,
} from '../support/source.ts';

const ALONE = 'incidents/2027/2027-01-05-alone.yaml';
const INVESTIGATING = 'incidents/2026/2026-11-22-investigating.yaml';
const RENAMED = 'incidents/2026/2026-11-22-renamed.yaml';
const text = everySource[INVESTIGATING] ?? '';
const aloneText = text.replaceAll('2026-11-22', '2027-01-05');
const whole: Source = { ...everySource, [ALONE]: aloneText };
const fresh = await freshSite(whole);

type Files = ReadonlyMap<string, string>;
type Change = Readonly<Record<string, string | undefined>>;

/** Files that are other ones than before: an equal file that is written again counts. */
const inodes = (site: string): ReadonlyMap<string, string> =>
  new Map(
    [...readSite(site).keys()].map(path => {
      const { ino, mtimeNs } = statSync(join(site, path), { bigint: true });
      return [path, `${ino} ${mtimeNs}`];
    }),
  );
const changedIn = (before: Files, after: Files): readonly string[] =>
  [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
const goneIn = (before: Files, after: Files): readonly string[] =>
  [...before.keys()].filter(path => !after.has(path));

/** Builds a site, changes its workspace and builds it again. */
async function rebuild(before: Source, change: Change) {
  const { cwd, site } = makeSource(before);
  await build(cwd, site);
  const [was, inodesBefore] = [readSite(site), inodes(site)];
  writeSource(cwd, change);
  const ran = await build(cwd, site);
  const now = readSite(site);
  return { ran, was, now, written: changedIn(inodesBefore, inodes(site)), gone: goneIn(was, now), cwd, site };
}

/** The files of one incident with so many updates and nothing else. */
const namesOf = (slug: string, keys: readonly string[]): readonly string[] => [
  ...keys.map(key => `cap/${slug}.${key}.xml`),
  `data/incidents/${slug}.json`,
  `en/incidents/${slug}.html`,
  `fragments/${slug}.en.html`,
  `fragments/${slug}.id.html`,
  `insiden/${slug}.html`,
];

test('a build without changes writes nothing', async () => {
  const { ran, written, gone, was, now } = await rebuild(whole, {});
  expect({ code: ran.code, written, gone }).toEqual({ code: 0, written: [], gone: [] });
  expect(ran.err).toContain('nothing has changed');
  expect(now).toEqual(was);
});

describe('a build after a change is what a first build would be, and writes what differs:', () => {
  const { [INVESTIGATING]: _, ...without } = whole;
  const { [ALONE]: __, ...withoutAlone } = whole;
  const OWN = { alone: namesOf('2027-01-05-alone', ['20270105T072500Z']) };
  const CHANGES: readonly {
    what: string;
    before?: Source;
    change: Change;
    after: Source;
    gone?: readonly string[];
  }[] = [
    {
      what: 'an update more',
      before: { ...whole, [EXTENDED]: beforeExtended },
      change: { [EXTENDED]: extendedText },
      after: whole,
    },
    {
      what: 'an update less',
      change: { [EXTENDED]: beforeExtended },
      after: { ...whole, [EXTENDED]: beforeExtended },
      gone: ['cap/2026-11-22-extended.20261121T205000Z.xml'],
    },
    {
      what: 'an incident more, in a new month',
      before: withoutAlone,
      change: { [ALONE]: aloneText },
      after: whole,
    },
    {
      what: 'an incident less',
      change: { [INVESTIGATING]: undefined },
      after: without,
      gone: namesOf('2026-11-22-investigating', ['20261122T072500Z']),
    },
    {
      what: 'the only incident of a month less',
      change: { [ALONE]: undefined },
      after: withoutAlone,
      gone: [...OWN.alone, 'en/history/2027-01.html', 'riwayat/2027-01.html'].sort(),
    },
    {
      what: 'an incident with another name',
      change: { [INVESTIGATING]: undefined, [RENAMED]: text },
      after: { ...without, [RENAMED]: text },
      gone: namesOf('2026-11-22-investigating', ['20261122T072500Z']),
    },
    {
      what: 'another telephone number in the settings',
      change: { [SETTINGS]: settingsText.replace('0800-000-0000', '0800-111-1111') },
      after: { ...whole, [SETTINGS]: settingsText.replace('0800-000-0000', '0800-111-1111') },
    },
  ];
  test.each(CHANGES)('$what', async ({ before = whole, change, after, gone = [] }) => {
    const [expected, result] = [await freshSite(after), await rebuild(before, change)];
    expect(changedIn(expected, result.now)).toEqual([]);
    expect([result.ran.code, goneIn(result.now, expected), goneIn(expected, result.now)]).toEqual([
      0,
      [],
      [],
    ]);
    expect(result.written).toEqual(changedIn(result.was, expected));
    expect(result.gone).toEqual(gone);
  });

  test('of the incidents, only the one that changed', async () => {
    const { written } = await rebuild({ ...whole, [EXTENDED]: beforeExtended }, { [EXTENDED]: extendedText });
    const slugs = written.filter(path =>
      /^(?:cap|insiden|en\/incidents|fragments|data\/incidents)\//.test(path),
    );
    expect(slugs).toEqual(namesOf('2026-11-22-extended', ['20261121T205000Z']));
    expect(written).toEqual(expect.arrayContaining(['index.html', 'umpan.xml', 'riwayat/2026-11.html']));
    expect(written).not.toContain('riwayat/2026-12.html');
  });

  test('with other settings every page', async () => {
    const settings = settingsText.replace('0800-000-0000', '0800-111-1111');
    const { written, now } = await rebuild(whole, { [SETTINGS]: settings });
    expect(written).toEqual(
      expect.arrayContaining([...now.keys()].filter(path => /^(?!fragments).*\.html$/.test(path))),
    );
  });
});

describe('an incident that has an error now', () => {
  const WRONG = `${text.trimEnd()}\n    message: { id: "Perkiraan pulih pukul 23.00 WIB.", en: "Estimated recovery: 23:00 WIB." }\n`;
  test('keeps its pages and its place in all lists, and the others are brought up to date', async () => {
    const before = { ...whole, [EXTENDED]: beforeExtended };
    const { ran, now, cwd, site } = await rebuild(before, {
      [INVESTIGATING]: WRONG,
      [EXTENDED]: extendedText,
    });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`${INVESTIGATING}:`);
    expect(changedIn(fresh, now)).toEqual(['.incident-site.json']);
    expect(goneIn(fresh, now)).toEqual([]);
    expect((await build(cwd, site)).code).toBe(1);
    writeSource(cwd, { [INVESTIGATING]: text });
    expect((await build(cwd, site)).code).toBe(0);
    expect(readSite(site)).toEqual(fresh);
  });
});
