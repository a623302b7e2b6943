import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { EXAMPLES, makeWorkspace } from '../support/workspace.ts';

const SETTINGS = 'incidents/settings.yaml';
const FILE = 'incidents/2026/2026-11-02-area.yaml';

const settings = (more: string): string =>
  readFileSync(join(EXAMPLES, 'settings.yaml'), 'utf8')
    .replace(
      'areas:\n',
      `areas:\n  indonesia: { name: { id: seluruh Indonesia, en: all of Indonesia }, zone: WIB }\n${more}`,
    )
    .replace('kendal:\n', 'kendal:\n    within: indonesia\n')
    .replace('demak:\n', 'demak:\n    within: indonesia\n');

const incident = (...steps: readonly string[]): string => `format: 1
kind: outage
updates:
  - at: 2026-11-02T08:10:00+07:00
    status: investigating
    severity: major
    started: 2026-11-02T08:00:00+07:00
    services: { mobile-data: disrupted }
    customers: { mobile-data: 9000 }
    cause: unknown
    next: 2026-11-02T20:00:00+07:00
    areas: ${steps[0]}
${steps
  .slice(1)
  .map((facts, at) => `  - { at: 2026-11-02T1${at}:00:00+07:00, ${facts} }\n`)
  .join('')}`;

const NEXT = 'next: 2026-11-02T20:00:00+07:00';
const END = 'status: resolved, ended: 2026-11-02T11:00:00+07:00';

async function told(...steps: readonly string[]): Promise<string> {
  const cwd = makeWorkspace({ [SETTINGS]: settings(''), [FILE]: incident(...steps) });
  const { out, err } = await run(['render', '--channel', 'social,website', '--network', 'x'], { cwd });
  expect(err).toBe('');
  return out;
}

test('a dash in the name of an area is a hyphen in an SMS, and the same area', async () => {
  const line =
    '  line: { name: { id: lintas A–B, en: the A–B line }, short: { id: Abc–Def, en: Abc–Def }, zone: WIB }\n';
  const cwd = makeWorkspace({ [SETTINGS]: settings(line), [FILE]: incident('[line]') });
  const { out, err } = await run(['render', '--channel', 'sms'], { cwd });
  expect([out, err]).toEqual([expect.stringContaining('terganggu di Abc-Def.'), '']);
});

describe('an area that lies within another', () => {
  test('is not called normal when the larger one is affected, nor named beside it at the end', async () => {
    const spread = ['[demak]', `areas: [indonesia], ${NEXT}`];
    const now = await told(...spread);
    expect(now).toContain('Gangguan meluas ke seluruh Indonesia.');
    expect(now).not.toContain('sudah normal');
    const end = await told(...spread, END);
    expect(end).toContain('layanan data seluler di seluruh Indonesia sudah normal sejak');
    expect(end).not.toContain('Demak');
  });

  test('is what is left of the larger one, which is not called normal', async () => {
    const now = await told('[indonesia]', `areas: [demak], ${NEXT}`);
    expect(now).toContain('terganggu di Kabupaten Demak');
    expect(now).not.toMatch(/meluas|Indonesia|9[.,]000/);
    expect(await told('[indonesia]', `areas: [demak], ${NEXT}`, END)).toContain(
      'dan berdampak pada 9.000 pelanggan data seluler',
    );
  });

  test('is affected as the larger one is, whoever asks', async () => {
    const answer = async (areas: string, asked: string): Promise<string> => {
      const cwd = makeWorkspace({ [SETTINGS]: settings(''), [FILE]: incident(areas) });
      return (await run(['answer', '--area', asked], { cwd })).out;
    };
    expect(await answer('[indonesia]', 'demak')).toContain('Kabupaten Demak termasuk wilayah terdampak');
    expect(await answer('[demak]', 'indonesia')).toContain('Part of all of Indonesia is affected');
    expect(await answer('[demak]', 'kendal')).toContain('tidak termasuk wilayah terdampak');
  });

  test('is not listed beside it, and may not lie within itself or nowhere', async () => {
    const both = makeWorkspace({ [SETTINGS]: settings(''), [FILE]: incident('[demak, indonesia]') });
    expect((await run(['check'], { cwd: both })).out).toContain(
      'error area-within-area\n  demak lies within indonesia, which is named as well.',
    );
    const spared = incident('{ indonesia: disrupted, demak: normal }');
    expect(
      (await run(['check'], { cwd: makeWorkspace({ [SETTINGS]: settings(''), [FILE]: spared }) })).out,
    ).toContain('demak works and lies within indonesia, which is affected: no notice can say "all but".');
    const areas = `  a: { name: { id: A, en: A }, zone: WIB, within: b }
  b: { name: { id: B, en: B }, zone: WIB, within: a }
  c: { name: { id: C, en: C }, zone: WIB, within: demka }
`;
    const { out } = await run(['check'], { cwd: makeWorkspace({ [SETTINGS]: settings(areas) }) });
    expect(out).toContain('a lies within itself.');
    expect(out).toContain('There is no area "demka".');
  });
});
