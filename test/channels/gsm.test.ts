import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignToGsm, smsSize, toGsm } from '../../src/channels/gsm.ts';

describe('SMS segments (3GPP TS 23.038)', () => {
  test.each([
    ['one full part', 'a'.repeat(160), 160, 1],
    ['one septet more', 'a'.repeat(161), 161, 2],
    ['two full parts', 'a'.repeat(306), 306, 2],
    ['an extension character costs two', `${'a'.repeat(158)}€`, 160, 1],
    ['and is never split over two parts', `${'a'.repeat(152)}{${'a'.repeat(152)}`, 306, 3],
    ['70 units of UCS-2', 'я'.repeat(70), 70, 1],
    ['71 units of UCS-2', 'я'.repeat(71), 71, 2],
    ['a surrogate pair is never split', `${'a'.repeat(66)}🔥${'b'.repeat(66)}`, 134, 3],
    ['nothing', '', 0, 0],
  ])('%s', (_, text, units, segments) => {
    expect(smsSize(text)).toMatchObject({ units, segments });
  });

  test.each([
    ['dashes', '01.00–04.00 — x − y', '01.00-04.00 - x - y'],
    ['quotes and ellipsis', '“a” ‘b’…', '"a" \'b\'...'],
    ['spaces that look like spaces', 'Rp\u00a010.000\t1', 'Rp 10.000 1'],
    ['invisible characters', 'a\u200bb\u00adc\ufeff', 'abc'],
    ['times and plus-minus', '3×24 ± 45', '3x24 sekitar 45'],
    ['accents the alphabet has not', 'áíóú ç', 'aiou c'],
    ['accents it has', 'éèàùñü', 'éèàùñü'],
  ])('%s are written in the alphabet', (_, text, expected) => {
    expect(toGsm(text, 'id')).toBe(expected);
    expect(foreignToGsm(expected)).toEqual([]);
  });

  test('what cannot be written is named with its position, never a silent question mark', () => {
    expect(toGsm('a 🔥 б', 'en')).toBe('a 🔥 б');
    expect(foreignToGsm('a 🔥 б')).toEqual([
      { char: '🔥', position: 3 },
      { char: 'б', position: 5 },
    ]);
  });

  test('a part is never filled above its size', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '{', '€', ' '), maxLength: 500 }), text => {
        const { units, segments } = smsSize(text);
        expect(segments * (segments === 1 ? 160 : 153)).toBeGreaterThanOrEqual(units);
        expect(segments).toBeLessThanOrEqual(Math.ceil(units / 152) + 1);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
