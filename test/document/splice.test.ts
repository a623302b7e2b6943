import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUpdate } from '../../src/document/add-update.ts';
import type { Update } from '../../src/domain/incident.ts';
import { incidentOf } from '../support/press.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

/** The example's first two updates. */
const example = `${exampleText(SEMARANG).split('\n\n  - at: 2026-11-22T19:30')[0]}\n`;
const late: Update = {
  at: '2026-11-22T21:00:00+07:00',
  message: { id: 'Uji: "kutip" # pagar', en: 'NO' },
  customers: { 'home-internet': 1 },
  eta: 'unknown',
  next: '2026-11-22T22:00:00+07:00',
};
const LATER: Update = { at: '2026-11-22T21:30:00+07:00', next: '2026-11-22T22:30:00+07:00' };
const early: Update = { at: '2026-11-22T14:40:00+07:00', next: '2026-11-22T15:00:00+07:00' };

/** True when `text` with one piece taken out is `before`: no old byte changed, none lost. */
function isInsertion(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  for (let at = start; at >= 0; at--) {
    if (after.slice(0, at) + after.slice(at + after.length - before.length) === before) return true;
  }
  return false;
}

/** True when every old line stands in the new text, in order: what a reviewer's diff shows as added lines only. */
function addedLinesOnly(before: string, after: string): boolean {
  const lines = after.split('\n');
  let at = -1;
  return before.split('\n').every(line => {
    at = lines.indexOf(line, at + 1);
    return at >= 0;
  });
}

const STYLES: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', text => text],
  ['CRLF', text => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', text => `\ufeff${text}`],
  ['no final newline', text => text.trimEnd()],
  ['a comment at the end', text => `${text}\n# the end\n`],
  ['an indented comment at the end', text => `${text}\n    # of the last update\n`],
  ['empty lines at the end', text => `${text}\n\n\n`],
  ['dashes at the margin', text => text.replace(/^ {2}/gm, '')],
  [
    'wide indentation',
    text => text.replace(/^( +)/gm, spaces => spaces.repeat(2)).replace(/^( +)- {1}/gm, '$1-   '),
  ],
  ['no empty lines between updates', text => text.replace(/\n\n/g, '\n')],
  ['a key after the updates', text => `${text}\ntitle: { id: Judul, en: Title }\n`],
  [
    'quoted texts over two lines',
    text =>
      text.replace(
        'cause: unknown',
        'cause: unknown\n    message:\n      id: "satu\n        dua"\n      en: >-\n        one\n        two',
      ),
  ],
  [
    'flow style',
    text =>
      text.replace(
        /updates:[\s\S]*/,
        'updates: [ { at: 2026-11-22T14:25:00+07:00, status: investigating, severity: major, started: 2026-11-22T14:05:00+07:00, services: { sms: disrupted, home-internet: slow }, areas: [demak], next: 2026-11-22T15:00:00+07:00 } ]\n',
      ),
  ],
  ['a flow list over several lines', text => text.replace(/updates:[\s\S]*/, flowLines(''))],
  ['a flow list whose lines end in commas', text => text.replace(/updates:[\s\S]*/, flowLines(','))],
];

/** Updates in a flow list, one a line, with a comment that holds a quote and a brace. */
const flowLines = (comma: string) => `updates: [
  { at: 2026-11-22T14:25:00+07:00, status: investigating, severity: major, # Demak's only {
    started: 2026-11-22T14:05:00+07:00, services: { sms: disrupted, home-internet: slow },
    areas: [demak], cause: unknown, next: 2026-11-22T15:00:00+07:00 },
  { at: 2026-11-22T15:00:00+07:00, message: { id: Tim kami's, en: It's "being" done },
    next: 2026-11-22T15:30:00+07:00 }${comma} # the second
]
`;

/** Styles in which an update stands on lines that hold something else. */
const ONE_LINE = ['flow style', 'no final newline'];

describe('adding an update', () => {
  test.each(STYLES)('changes no old byte: %s', async (style, restyle) => {
    const text = restyle(example);
    const incident = await incidentOf(text);
    for (const update of [late, early]) {
      const added = await addUpdate(text, incident, update);
      if (added.kind !== 'added') throw new Error(added.kind);
      expect(isInsertion(text, added.text)).toBe(true);
      if (!ONE_LINE.includes(style)) {
        expect(addedLinesOnly(text, added.text)).toBe(true);
        const again = await addUpdate(added.text, await incidentOf(added.text), { ...LATER });
        if (again.kind !== 'added') throw new Error(again.kind);
        expect(addedLinesOnly(added.text, again.text)).toBe(true);
      }
      const after = await incidentOf(added.text);
      expect(after.updates).toHaveLength(incident.updates.length + 1);
      expect(after.updates[added.index]).toEqual(update);
      expect(added.text.includes('\r\n')).toBe(text.includes('\r\n'));
      if (text.includes('\r\n')) expect(added.text.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });

  test('puts it in time order', async () => {
    const added = await addUpdate(example, await incidentOf(example), early);
    expect(added).toMatchObject({ kind: 'added', index: 1 });
  });

  test('knows the same update again, and another one at the same time', async () => {
    const incident = await incidentOf(example);
    const [first] = incident.updates;
    if (!first) throw new Error('no update');
    expect(await addUpdate(example, incident, { ...first })).toEqual({ kind: 'present', index: 0 });
    expect(await addUpdate(example, incident, { ...first, severity: 'minor' })).toEqual({
      kind: 'taken',
      index: 0,
    });
  });

  test('holds for any text in both languages', async () => {
    const incident = await incidentOf(example);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.string({ minLength: 1, maxLength: 40 }),
        async (id, en) => {
          if (
            /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(id + en) ||
            /\p{Cs}/u.test(id + en)
          )
            return;
          const update = { ...late, message: { id, en } };
          const added = await addUpdate(example, incident, update);
          if (added.kind !== 'added') throw new Error(added.kind);
          expect((await incidentOf(added.text)).updates.at(-1)?.message).toEqual({ id, en });
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
