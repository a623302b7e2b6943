import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomIncident } from '../support/random-incident.ts';
import { run } from '../support/run.ts';
import { makeFolder, makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

/** A workspace with one incident, and a cache of its own. */
function setUp() {
  const [cwd, cache] = [makeWorkspace({ [OPEN_FILE]: openText }), makeFolder()];
  const folder = join(cache, 'incident');
  return {
    cwd,
    folder,
    render: async () => {
      const { code, out, err } = await run(['render', '--channel', 'sms'], {
        cwd,
        env: { NODE_COMPILE_CACHE: cache },
      });
      return { code, out, err };
    },
    readings: () =>
      readdirSync(folder)
        .filter(name => name.startsWith('reading-'))
        .map(name => join(folder, name)),
  };
}

const edit = (file: string, from: string, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));

describe('what was read of a file', () => {
  test('is kept, private to the user, and is what the next run reads', async () => {
    const { render, readings } = setUp();
    const { out } = await render();
    expect(readings()).toHaveLength(2);
    for (const file of readings()) expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const file of readings()) edit(file, '"Demak"', '"Dimak"');
    expect((await render()).out).toBe(out.replaceAll('Demak', 'Dimak'));
  });

  test.each([
    ['the incident', OPEN_FILE, 'areas: [kota-semarang, kendal, demak]', 'areas: [kendal]'],
    ['the settings', 'incidents/settings.yaml', 'sender: ContohTel', 'sender: ContohNet'],
  ])('is read anew when %s has changed', async (_, file, from, to) => {
    const { cwd, render } = setUp();
    const { out } = await render();
    edit(join(cwd, file), from, to);
    const changed = await render();
    expect(changed.code).toBe(0);
    expect(changed.out).not.toBe(out);
    edit(join(cwd, file), to, from);
    expect((await render()).out).toBe(out);
  });

  test('is read anew when the phrases have changed', async () => {
    const { cwd, folder, render } = setUp();
    edit(join(cwd, OPEN_FILE), 'cause: unknown', 'cause: { type: kabel-laut, certainty: suspected }');
    expect((await render()).err).toContain('kabel-laut');
    const phrase = '{ id: kabel laut terputus, en: a submarine cable was cut }';
    const book = `format: 1\ncauses:\n  kabel-laut:\n    clause: ${phrase}\n    noun: ${phrase}\n`;
    const own = makeWorkspace({
      [OPEN_FILE]: readFileSync(join(cwd, OPEN_FILE), 'utf8'),
      'templates/phrases.yaml': book,
    });
    const options = { cwd: own, env: { NODE_COMPILE_CACHE: join(folder, '..') } };
    expect((await run(['render', '--channel', 'sms'], options)).code).toBe(0);
    edit(join(own, 'templates/phrases.yaml'), 'kabel-laut', 'kabel-darat');
    const after = await run(['render', '--channel', 'sms'], options);
    expect(after.code).toBe(1);
    expect(after.err).toContain('kabel-laut');
  });

  test('is not used when it is damaged or others may write to it', async () => {
    const { folder, render, readings } = setUp();
    const { out } = await render();
    for (const file of readings()) edit(file, 'Demak', 'Dimak');
    chmodSync(folder, 0o777);
    expect((await render()).out).toBe(out);
    chmodSync(folder, 0o700);
    for (const damage of ['', '{', '7', 'null', '{"inputs":7}', '{"inputs":[]}']) {
      for (const file of readings()) writeFileSync(file, damage);
      expect(await render()).toEqual({ code: 0, out, err: '' });
    }
  });

  test('is not kept of a file with a warning, which is told every time', async () => {
    const { cwd, render, readings } = setUp();
    edit(join(cwd, OPEN_FILE), 'cause: unknown', 'cause: unknown\n    link: http://x');
    const first = await render();
    expect(first.code).toBe(1);
    expect(readings()).toHaveLength(1);
    expect(await render()).toEqual(first);
  });

  test('loses nothing on its way through JSON', () => {
    fc.assert(
      fc.property(randomIncident, incident => {
        expect(JSON.parse(JSON.stringify(incident))).toStrictEqual(incident);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
