import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUpdate } from '../../src/document/add-update.ts';
import { readPositioned } from '../../src/document/positioned.ts';
import type { Update } from '../../src/domain/incident.ts';
import { mergeYaml as mergeWith } from '../../src/review/merge-file.ts';
import type { Sides } from '../../src/review/merge-values.ts';
import { incidentOf } from '../support/press.ts';
import { exampleText, openText, SEMARANG } from '../support/workspace.ts';

const mergeYaml = (sides: Sides<string>) => mergeWith(sides, readPositioned);

const plainOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(readPositioned(text, { depth: 16, keys: 2000 }).value));
const faultsOf = (text: string) => readPositioned(text, { depth: 16, keys: 2000 }).faults;

/** An update some minutes after the first one, that states one count. */
const updateAt = (minute: number, count: number): Update => {
  const at = new Date(Date.parse('2026-11-22T07:25:00Z') + minute * 60_000).toISOString().slice(0, 19);
  const next = new Date(Date.parse('2026-11-22T07:25:00Z') + (minute + 60) * 60_000)
    .toISOString()
    .slice(0, 19);
  return { at: `${at}+00:00`, customers: { 'home-internet': count }, next: `${next}+00:00` };
};

async function withUpdates(text: string, updates: readonly Update[]): Promise<string> {
  let result = text;
  for (const update of updates) {
    const added = await addUpdate(result, await incidentOf(result), update);
    if (added.kind === 'added') result = added.text;
  }
  return result;
}

const minutes = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 5 });

describe('merging an incident', () => {
  test('keeps every update of both sides, in order, whichever side is ours', async () => {
    await fc.assert(
      fc.asyncProperty(minutes, minutes, fc.boolean(), async (one, other, crlf) => {
        const base = crlf ? openText.replaceAll('\n', '\r\n') : openText;
        const ours = await withUpdates(
          base,
          one.map(minute => updateAt(minute, 1000 + minute)),
        );
        const theirs = await withUpdates(
          base,
          other.map(minute => updateAt(minute, 1000 + minute)),
        );
        const merged = mergeYaml({ base, ours, theirs });
        const all = [...new Set([...one, ...other])].sort((a, b) => a - b);
        expect(merged.conflicts).toEqual([]);
        const { updates } = await incidentOf(merged.text);
        expect(updates.slice(1).map(({ customers }) => customers?.['home-internet'])).toEqual(
          all.map(minute => 1000 + minute),
        );
        expect(mergeYaml({ base, ours: theirs, theirs: ours }).text).toBe(merged.text);
        expect(merged.text.includes('\n\n\n')).toBe(false);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('of a change with no change is that change, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(minutes, async added => {
        const changed = await withUpdates(
          openText,
          added.map(minute => updateAt(minute, minute)),
        );
        for (const [base, ours, theirs] of [
          [openText, changed, openText],
          [openText, openText, changed],
          [openText, changed, changed],
        ])
          expect(mergeYaml({ base, ours, theirs })).toEqual({ text: changed, conflicts: [] });
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  const change = (from: string, to: string) => openText.replace(from, to);
  const FLOW =
    '  - { at: 2026-11-22T14:58:00+07:00, customers: { home-internet: 38500 }, next: 2026-11-22T17:00:00+07:00 }\n';
  const LINE = change('    cause: unknown\n', '    cause: unknown\n    customers: { home-internet: 100 }\n');
  const LINES = change(
    '    cause: unknown\n',
    '    cause: unknown\n    customers: {\n      home-internet: 100, # dari NOC\n      voice: 200, # "dari" lapangan\n      }\n',
  );
  const COMMENTS = `${openText}# satu\n# dua\n# tiga\n# empat\n# lima\n`;
  test.each([
    {
      name: 'two facts of one update',
      ours: change('severity: major', 'severity: critical # dinaikkan'),
      theirs: change('cause: unknown', 'cause: { type: power, certainty: suspected }'),
      holds: ['severity: critical # dinaikkan', 'cause: { type: power, certainty: suspected }'],
    },
    {
      name: 'two keys of one mapping on a line',
      base: change('cause: unknown', 'cause: { type: power, certainty: suspected }'),
      ours: change('cause: unknown', 'cause: { type: power, certainty: confirmed }'),
      theirs: change('cause: unknown', 'cause: { type: hardware, certainty: suspected }'),
      holds: ['cause: { type: hardware, certainty: confirmed }'],
    },
    {
      name: 'a service each',
      ours: change('voice: normal', 'voice: slow'),
      theirs: change('sms: normal', 'sms: delayed'),
      holds: ['voice: slow', 'sms: delayed'],
    },
    {
      name: 'a comment here and a fact there, of one update',
      ours: change('  - at:', '  # dari NOC\n  - at:'),
      theirs: change('severity: major', 'severity: minor'),
      holds: ['# dari NOC\n  - at:', 'severity: minor'],
    },
    {
      name: 'a comment behind a value here and the value there',
      ours: change('severity: major', 'severity: major # "besar", kata NOC'),
      theirs: change('severity: major', 'severity: minor'),
      holds: ['severity: minor # "besar", kata NOC'],
    },
    {
      name: 'a comment of each side behind the same value',
      ours: change('voice: normal', 'voice: normal # kami'),
      theirs: change('voice: normal', "voice: normal # mereka: 'ya'"),
      holds: ['# kami', "# mereka: 'ya'"],
    },
    {
      name: 'a comment of each side behind a key, above what both changed',
      ours: change('    services:\n', '    services: # kami\n').replace('voice: normal', 'voice: slow'),
      theirs: change('    services:\n', '    services: # mereka\n').replace('sms: normal', 'sms: delayed'),
      holds: ['# kami', '# mereka', 'voice: slow', 'sms: delayed'],
    },
    {
      name: 'a comment of one side behind a key, above what both changed',
      ours: change('voice: normal', 'voice: slow'),
      theirs: change('    services:\n', '    services: # mereka\n').replace('sms: normal', 'sms: delayed'),
      holds: ['services: # mereka\n', 'voice: slow', 'sms: delayed'],
    },
    {
      name: 'a fact taken out here, another one changed there',
      ours: change('    symptom: no-internet\n', ''),
      theirs: change('severity: major', 'severity: minor'),
      holds: ['severity: minor'],
      lacks: 'symptom',
    },
    {
      name: 'two keys of an update in flow style',
      base: openText + FLOW,
      ours: openText + FLOW.replace('38500', '35800'),
      theirs: openText + FLOW.replace('17:00', '18:00'),
      holds: [
        '- { at: 2026-11-22T14:58:00+07:00, customers: { home-internet: 35800 }, next: 2026-11-22T18:00:00+07:00 }',
      ],
    },
    {
      name: 'two keys of a mapping over several lines, whose comments stay',
      base: LINES,
      ours: LINES.replace('100', '101'),
      theirs: LINES.replace('200', '202'),
      holds: ['    # dari NOC\n    # "dari" lapangan\n    customers: { home-internet: 101, voice: 202 }\n'],
    },
    {
      name: 'a block here and a line there, whose comments stay',
      base: LINE,
      ours: LINE.replace(
        '{ home-internet: 100 }',
        '\n      # dari NOC\n      home-internet: 100\n      voice: 10',
      ),
      theirs: LINE.replace('100', '200'),
      holds: ['# dari NOC\n', 'customers: { home-internet: 200, voice: 10 }'],
    },
    {
      name: 'comments far from each other',
      base: COMMENTS,
      ours: COMMENTS.replace('# satu', '# SATU'),
      theirs: COMMENTS.replace('# lima', '# LIMA'),
      holds: ['# SATU\n# dua\n# tiga\n# empat\n# LIMA\n'],
      lacks: 'lima',
    },
    {
      name: 'what each side wrote below one last comment',
      base: `${openText}# akhir\n`,
      ours: `${openText}# akhir\n${FLOW}`,
      theirs: `${openText}# akhir\n${FLOW.replace('14:58', '14:59').replace('38500', '38501')}`,
      holds: ['# akhir\n  - { at: 2026-11-22T14:58', '17:00:00+07:00 }\n  - { at: 2026-11-22T14:59'],
    },
    {
      name: 'a title here, a link there',
      ours: change('kind: outage\n', 'kind: outage\ntitle: { id: Satu, en: One }\n'),
      theirs: change('https://contohtel.example/g1', 'https://contohtel.example/g9'),
      holds: ['title: { id: Satu, en: One }', 'https://contohtel.example/g9'],
    },
  ])('unites $name', ({ base = openText, ours, theirs, holds, lacks = 'nothing of the kind' }) => {
    for (const merged of [
      mergeYaml({ base, ours, theirs }),
      mergeYaml({ base, ours: theirs, theirs: ours }),
    ]) {
      expect(merged.conflicts).toEqual([]);
      for (const words of holds) expect(merged.text).toContain(words);
      expect(merged.text).not.toContain(lacks);
      expect(faultsOf(merged.text)).toEqual([]);
    }
  });

  test.each([
    {
      name: 'one fact, two values',
      ours: change('severity: major', 'severity: critical'),
      theirs: change('severity: major', 'severity: minor'),
      conflict: {
        path: ['updates', '2026-11-22T14:25:00+07:00', 'severity'],
        ours: 'critical',
        theirs: 'minor',
      },
    },
    {
      name: 'two lists of areas',
      ours: change('[kota-semarang, kendal, demak]', '[kota-semarang, kendal]'),
      theirs: change('[kota-semarang, kendal, demak]', '[demak]'),
      conflict: {
        path: ['updates', '2026-11-22T14:25:00+07:00', 'areas'],
        ours: ['kota-semarang', 'kendal'],
        theirs: ['demak'],
      },
    },
    {
      name: 'a fact that one side took out and the other changed',
      ours: change('    symptom: no-internet\n', ''),
      theirs: change('symptom: no-internet', 'symptom: slow-internet'),
      conflict: {
        path: ['updates', '2026-11-22T14:25:00+07:00', 'symptom'],
        ours: undefined,
        theirs: 'slow-internet',
      },
    },
  ])('leaves $name to a person, and gives our valid text', ({ ours, theirs, conflict }) => {
    const merged = mergeYaml({ base: openText, ours, theirs });
    expect(merged).toEqual({ text: ours, conflicts: [conflict] });
  });

  test('two updates of one time: the same is one, another one is left to a person', async () => {
    const ours = await withUpdates(openText, [updateAt(30, 5), updateAt(40, 1)]);
    expect(
      mergeYaml({ base: openText, ours, theirs: await withUpdates(openText, [updateAt(30, 5)]) }),
    ).toEqual({
      text: ours,
      conflicts: [],
    });
    const { text, conflicts } = mergeYaml({
      base: openText,
      ours,
      theirs: await withUpdates(openText, [updateAt(30, 6)]),
    });
    expect([plainOf(text), conflicts]).toEqual([
      plainOf(ours),
      [
        {
          path: ['updates', '2026-11-22T07:55:00+00:00'],
          ours: expect.objectContaining({ customers: { 'home-internet': 5 } }),
          theirs: expect.objectContaining({ customers: { 'home-internet': 6 } }),
        },
      ],
    ]);
  });

  test('an update that both sides moved, each to another time, is left to a person', () => {
    const base = exampleText(SEMARANG);
    const moved = (time: string): string =>
      base.replace('- at: 2026-11-22T14:58', `- at: 2026-11-22T14:${time}`);
    // Edited on the way, too, it is still the same.
    for (const theirs of [moved('56'), moved('56').replace('38500', '40000')])
      expect(mergeYaml({ base, ours: moved('57'), theirs }).conflicts).toEqual([
        {
          path: ['updates', '2026-11-22T14:58:00+07:00', 'at'],
          ours: '2026-11-22T14:57:00+07:00',
          theirs: '2026-11-22T14:56:00+07:00',
        },
      ]);
  });

  test('comments of both sides stay, above an update, behind a value and at the end', () => {
    const base = openText.replace(
      'cause: unknown',
      'cause: { type: power, certainty: suspected } # NOC 4711',
    );
    const side = (name: string, from: string, to: string): string =>
      `${base.replace('  - at:', `  # ${name}\n  - at:`).replace(from, to)}# ekor ${name}\n`;
    const ours = side('kami', 'suspected', 'confirmed');
    const theirs = side('mereka', 'type: power', 'type: hardware');
    const { text, conflicts } = mergeYaml({ base, ours, theirs });
    expect(conflicts).toEqual([]);
    for (const words of [
      '# kami',
      '# mereka',
      '# ekor kami',
      '# ekor mereka',
      'type: hardware, certainty: confirmed } # NOC 4711',
    ])
      expect(text).toContain(words);
  });

  test('a file may begin with the mark of a document, below comments', async () => {
    const opened = (text: string) => `# ContohTel\n---\n${text}`;
    const ours = opened(await withUpdates(openText, [updateAt(30, 5)]));
    const theirs = opened(await withUpdates(openText, [updateAt(40, 6)]));
    const { text, conflicts } = mergeYaml({ base: opened(openText), ours, theirs });
    expect(conflicts).toEqual([]);
    expect(text).toBe(opened(await withUpdates(openText, [updateAt(30, 5), updateAt(40, 6)])));
  });

  test('two updates of the same minute are two, not one', () => {
    const side = (fact: string): string =>
      `${openText}\n  - at: 2026-11-22T14:58:00+07:00\n    ${fact}\n    next: 2026-11-22T17:00:00+07:00\n`;
    const [ours, theirs] = [side('severity: minor'), side('customers: { home-internet: 3000 }')];
    const { text, conflicts } = mergeYaml({ base: openText, ours, theirs });
    expect(text).toBe(ours);
    expect(conflicts).toMatchObject([{ path: ['updates', '2026-11-22T14:58:00+07:00'] }]);
    expect(mergeYaml({ base: openText, ours, theirs: ours })).toEqual({ text: ours, conflicts: [] });
  });

  test('settings and phrases are united key by key, comments and all', () => {
    const base = exampleText('incidents/settings.yaml');
    const ours = base
      .replace('segments: 1', 'segments: 2 # sejak 2027')
      .replace(
        'zone: WIT\n\nchannels',
        'zone: WIT\n  kota-sorong:\n    name: { id: Kota Sorong, en: Sorong City }\n    zone: WIT\n\nchannels',
      );
    const theirs = base
      .replace('en: calls }', 'en: phone calls }')
      .replace('24 jam, en: 24 hours', '06.00-22.00 WIB, en: 06:00-22:00 WIB')
      .replace(
        'zone: WIT\n\nchannels',
        'zone: WIT\n  biak:\n    name: { id: Kabupaten Biak Numfor, en: Biak Numfor Regency }\n    zone: WIT\n\nchannels',
      );
    for (const { text, conflicts } of [
      mergeYaml({ base, ours, theirs }),
      mergeYaml({ base, ours: theirs, theirs: ours }),
    ]) {
      expect(conflicts).toEqual([]);
      for (const words of [
        'segments: 2 # sejak 2027',
        'kota-sorong:',
        'biak:',
        'en: phone calls }',
        '06:00-22:00 WIB',
      ])
        expect(text).toContain(words);
      expect(text.split('\n').length).toBe(base.split('\n').length + 6);
    }
  });

  test('a whole life: each further update on its own branch', () => {
    const parts = exampleText(SEMARANG).split('\n\n');
    const base = `${parts.slice(0, 2).join('\n\n')}\n`;
    const ours = `${parts.slice(0, 3).join('\n\n')}\n`;
    const theirs = `${[...parts.slice(0, 2), ...parts.slice(3)].join('\n\n')}`;
    expect(mergeYaml({ base, ours, theirs })).toEqual({ text: exampleText(SEMARANG), conflicts: [] });
  });
});
