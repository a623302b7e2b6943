import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emitMapping } from '../../src/document/emit.ts';
import type { Plain } from '../../src/document/plain.ts';
import { readPositioned } from '../../src/document/positioned.ts';
import { readPlainYaml } from '../../src/document/reader.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

const LIMITS = { depth: 16, keys: 100 };
const normal = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Where the fast reader gives a value, the `yaml` package must give the same one and find no fault. */
function expectEqual(text: string): boolean {
  const fast = readPlainYaml(text, LIMITS);
  if (!fast) return false;
  const slow = readPositioned(text, LIMITS);
  expect(slow.faults.filter(({ level }) => level !== 'warning')).toEqual([]);
  expect(normal(fast.value)).toEqual(normal(slow.value));
  return true;
}

const key = fc
  .stringMatching(/^[a-z][a-z0-9_-]{0,8}$/)
  .filter(text => !/^(true|false|null|constructor|prototype)$/.test(text));
const scalar = fc.oneof(
  fc.string({ maxLength: 24 }),
  fc.string({ unit: fc.constantFrom(...' :#-,[]{}"\'&*!|>%@`?\\~=aZ0.9+é_/n'), maxLength: 12 }),
  fc.constantFrom(
    'yes',
    'NO',
    '12:30',
    '1_000',
    '010',
    '0x1f',
    '1e3',
    '.5',
    '-',
    '~',
    'null',
    'True',
    '2026-11-22',
    '',
    ' x',
    'a: b',
    'a #b',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const value: fc.Arbitrary<Plain> = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value as fc.Arbitrary<Plain>;

describe('the fast reader and the yaml package', () => {
  test('agree on the examples, which the fast one reads', () => {
    for (const file of ['incidents/settings.yaml', SEMARANG, 'templates/phrases.yaml']) {
      const text = exampleText(file);
      expect(readPlainYaml(text, { depth: 16, keys: 1000 })).toBeDefined();
      expect(normal(readPlainYaml(text, { depth: 16, keys: 1000 })?.value)).toEqual(
        normal(readPositioned(text, { depth: 16, keys: 1000 }).value),
      );
    }
  });

  test('what is emitted is read back as it was, by both', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }), content => {
        const clean = normal(content) as Record<string, Plain>;
        const text = emitMapping(clean);
        if (
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/.test(
            JSON.stringify(clean),
          )
        )
          return;
        const slow = readPositioned(text, LIMITS);
        const hostile = slow.faults.some(({ code }) => code === 'forbidden-character');
        if (!hostile) expect(normal(slow.value)).toEqual(clean);
        if (!hostile) expectEqual(text);
      }),
      { numRuns: 600, seed: 20261122 },
    );
  });

  test('agree on texts put together at random from pieces of YAML', () => {
    const piece = fc.constantFrom(
      'a: 1\n',
      'b: x y\n',
      'c:\n',
      '  d: z\n',
      '- e\n',
      '  - f: 2\n',
      '    g: h\n',
      '# n\n',
      '\n',
      'k: [a, b]\n',
      'l: { m: n, o: 12:30 }\n',
      "q: 'it''s'\n",
      'r: "a\\"b\\n"\n',
      's: t #u\n',
      'v: w: x\n',
      'y: [1, {z: 2}]\n',
      '  \n',
      'aa:  bb  \n',
      '- - x\n',
      '-\n',
      'x: |\n  t\n',
      'n: ~\n',
      'm: 010\n',
      'o: -0\n',
      'p: 1.50\n',
      'p: +1\n',
      "u: 'a' b\n",
      'w: {a: b\n',
      'z: a, b\n',
      'e: *x\n',
      'f: &y z\n',
      'g: !!str 1\n',
      'h: - i\n',
      'true: 1\n',
      'i: {a: }\n',
      'j: [a,, b]\n',
      'k: [a, ]\n',
      'k: {a:b}\n',
      'k: [a:b]\n',
      'k: [2026-11-22T14:25:00+07:00]\n',
      'id: x #y\n',
      'k: "x"# y\n',
      'l: a\u00a0\n',
      'a: b\r\n',
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), pieces => {
        if (expectEqual(pieces.join(''))) read++;
      }),
      { numRuns: 4000, seed: 20261122 },
    );
    expect(read).toBeGreaterThan(200);
  });

  test.each([
    ['an anchor', 'a: &x 1'],
    ['an alias', 'a: *x'],
    ['a tag', 'a: !x 1'],
    ['a duplicate key', 'a: 1\na: 2'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['__proto__', '__proto__: 1'],
    ['an octal-looking number', 'a: 010'],
    ['a folded text', 'a: >-\n  b'],
  ])('%s is left to the yaml package', (_, text) => {
    expect(readPlainYaml(text, LIMITS)).toBeUndefined();
  });
});
