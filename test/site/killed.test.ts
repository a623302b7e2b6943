import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { former, grown, killAt } from '../support/growth.ts';
import { deadLinks } from '../support/pages.ts';
import { BIN } from '../support/run.ts';
import {
  build,
  makeScratch,
  makeSource,
  OURS,
  readSite,
  SITE_ARGS,
  type Source,
  writeSource,
} from '../support/source.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const FRONT = ['index.html', 'en/index.html'];

/** The site of a source, built once and kept for copies. */
const scratch = makeScratch();
afterAll(scratch.remove);
async function builtOf(
  name: string,
  source: Source,
): Promise<{ site: string; files: ReadonlyMap<string, string> }> {
  const [cwd, site] = [join(scratch.path, name), join(scratch.path, `${name}-site`)];
  writeSource(cwd, { ...OURS, ...source });
  const { code, err } = await build(cwd, site);
  if (code !== 0) throw new Error(err);
  return { site, files: readSite(site) };
}
const [old, anew] = await Promise.all([builtOf('former', former), builtOf('grown', grown)]);

/** A workspace that has changed since its site was built. */
function makeStale(): { readonly cwd: string; readonly site: string } {
  const made = makeSource(grown);
  cpSync(old.site, made.site, { recursive: true });
  return made;
}

/** Pages of what there was and still is; whoever reads them may follow a link at any moment. */
const pagesBefore = [...old.files.keys()].filter(
  path => path.endsWith('.html') && !path.startsWith('fragments/') && anew.files.has(path),
);

function expectWhole(site: ReadonlyMap<string, string>): void {
  const pages = [...site].filter(
    ([path]) => /(?<!\.tmp)\.html$/.test(path) && !path.startsWith('fragments/'),
  );
  expect(pages.filter(([, html]) => !html.endsWith('</html>\n')).map(([path]) => path)).toEqual([]);
}

/** A map's differences from another, by name: short where a whole site differs. */
const differences = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter(path => a.get(path) !== b.get(path));

describe('a first build that is killed', () => {
  const MOMENTS = [
    { moment: 'among the incidents', file: 'insiden/2026-11-22-uji-040.html' },
    { moment: 'after the incidents', file: 'riwayat/2026-11.html' },
    { moment: 'at the front page', file: 'index.html' },
  ];
  test.each(MOMENTS)('$moment leaves whole pages, and the next one finishes it', async ({ file }) => {
    const made = makeSource(grown);
    await killAt(made, file);
    const left = readSite(made.site);
    expectWhole(left);
    // Whatever page somebody may have found; what programs read comes with the lists.
    const pages = [...left.keys()].filter(path => path.endsWith('.html') && !path.startsWith('fragments/'));
    expect(deadLinks(left, pages).filter(isForPeople)).toEqual([]);
    expect((await build(made.cwd, made.site)).code).toBe(0);
    expect(differences(readSite(made.site), anew.files)).toEqual([]);
  });

  test('says nothing of how things stand where its front page is not written yet', async () => {
    const made = makeSource(grown);
    await killAt(made, MOMENTS[0]?.file ?? '');
    const left = readSite(made.site);
    expect(left.get('index.html')).toContain('Halaman status sedang disiapkan');
    expect(left.get('en/index.html')).toContain('The status page is being prepared');
  });
});

/** The same page in the other language may be being written at that moment. */
const isForPeople = (link: string): boolean =>
  !/\.json$|uji-\d+(?:\.\d)?\.html$|(?:riwayat|history)\/\d\S* -> (?:riwayat|en\/history)\/\d/.test(link);

describe('a rebuild that is killed', () => {
  const MOMENTS = [
    { moment: 'as it begins', file: '.incident-site.json' },
    { moment: 'among the incidents', file: 'insiden/2026-11-22-uji-060.html' },
    { moment: 'after the incidents', file: 'riwayat/2027-01.html' },
    { moment: 'at the front page', file: 'index.html' },
    { moment: 'at the very end', file: 'sitemap-1.xml' },
  ];
  test.each(MOMENTS)('$moment leaves a site that works, and the next one finishes it', async ({ file }) => {
    const made = makeStale();
    await killAt(made, file);
    const left = readSite(made.site);
    expectWhole(left);
    expect(deadLinks(left, [...FRONT, ...pagesBefore])).toEqual([]);
    expect((await build(made.cwd, made.site)).code).toBe(0);
    expect(differences(readSite(made.site), anew.files)).toEqual([]);
  });

  test.each(MOMENTS.slice(1, 3))(
    '$moment is undone when the incidents are as before again',
    async ({ file }) => {
      const made = makeStale();
      await killAt(made, file);
      const gone = Object.fromEntries(Object.keys(grown).map(name => [name, undefined]));
      writeSource(made.cwd, gone);
      writeSource(made.cwd, former);
      expect((await build(made.cwd, made.site)).code).toBe(0);
      expect(differences(readSite(made.site), old.files)).toEqual([]);
    },
  );
});

/** The files of a site in the order in which a build put them in place or took them away. */
function stepsOf({ cwd, site }: { readonly cwd: string; readonly site: string }): readonly string[] {
  const log = join(cwd, 'trace.log');
  const trace = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=rename,unlink', '-o', log];
  spawnSync('strace', [...trace, process.execPath, BIN, ...SITE_ARGS, site], { cwd });
  const calls = readFileSync(log, 'utf8').matchAll(/ (?:rename\("[^"]*", |unlink\()"([^"]+)"/g);
  return [...calls]
    .map(([, path = '']) => path)
    .filter(path => path.startsWith(`${site}/`))
    .map(path => path.slice(site.length + 1));
}

describe.skipIf(!hasStrace)('at every moment of a build (skipped where strace is not installed)', () => {
  const BUILDS = [
    {
      kind: 'a first build',
      make: () => makeSource(grown),
      before: new Map<string, string>(),
      roots: ['index.html'],
    },
    { kind: 'a rebuild', make: makeStale, before: old.files, roots: [...FRONT, ...pagesBefore] },
  ];
  test.each(BUILDS)('of $kind every link leads somewhere', ({ make, before, roots }) => {
    const steps = stepsOf(make());
    const now = new Map(before);
    const dead = new Set<string>();
    for (const [at, path] of steps.entries()) {
      // What stands in for a page or a feed links to nothing else than other such.
      const text = steps.includes(path, at + 1) ? '' : anew.files.get(path);
      if (text === undefined) now.delete(path);
      else now.set(path, text);
      for (const link of deadLinks(now, roots)) dead.add(link);
    }
    expect(steps.length).toBeGreaterThan(300);
    expect(differences(now, anew.files)).toEqual([]);
    expect([...dead]).toEqual([]);
  });
});
