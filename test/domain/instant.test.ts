import { describe, expect, test } from 'vitest';
import { durationMinutes, epoch, instantFault, isDay } from '../../src/domain/instant.ts';

describe('instants', () => {
  test.each([
    ['2026-11-22T14:25:00+07:00', undefined],
    ['2026-11-22T14:25+07:00', undefined],
    ['2026-11-22T07:25:00Z', undefined],
    ['2028-02-29T00:00:00+09:00', undefined],
    ['2026-11-22T14:25:00', 'no-offset'],
    ['2026-02-30T10:00:00+07:00', 'calendar'],
    ['2027-02-29T10:00:00+07:00', 'calendar'],
    ['2026-13-01T10:00:00+07:00', 'calendar'],
    ['2026-11-22T24:00:00+07:00', 'calendar'],
    ['2026-11-22T10:60:00+07:00', 'calendar'],
    ['2026-11-22T10:00:00+15:00', 'calendar'],
    ['2026-11-22 14:25:00+07:00', 'shape'],
    ['14:25', 'shape'],
  ])('%s is judged %s', (text, fault) => {
    expect(instantFault(text)).toBe(fault);
  });

  test('a day alone is a deadline: it means its last minute in the home zone', () => {
    expect(epoch('2026-11-27', 'WITA')).toBe(Date.parse('2026-11-27T23:59:00+08:00'));
    expect([isDay('2026-11-31'), isDay('2026-11-30')]).toEqual([false, true]);
  });

  test.each([
    ['30m', 30],
    ['1h30m', 90],
    ['3d', 4320],
    ['', undefined],
    ['1.5h', undefined],
  ])('the length %s is %s minutes', (text, minutes) => {
    expect(durationMinutes(text)).toBe(minutes);
  });
});
