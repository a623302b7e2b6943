import { describe, expect, test } from 'vitest';
import { parseTypedMoment, parseTypedTime } from '../../src/commands/typed-time.ts';
import { formatInstant } from '../../src/domain/instant.ts';

describe('typed times', () => {
  const at = Date.parse('2026-11-22T14:25:00+07:00');
  const ahead = { at, zone: 'WIB', direction: 'ahead' } as const;
  const back = { at, zone: 'WIB', direction: 'back' } as const;

  test.each([
    ['15:00', '2026-11-22T15:00:00+07:00'],
    ['15.00', '2026-11-22T15:00:00+07:00'],
    ['3.05', '2026-11-23T03:05:00+07:00'],
    ['+45m', '2026-11-22T15:10:00+07:00'],
    ['+1h30m', '2026-11-22T15:55:00+07:00'],
    ['23/11 12.00', '2026-11-23T12:00:00+07:00'],
    ['2/1 12.00', '2027-01-02T12:00:00+07:00'],
    ['2026-11-22T15:00+07:00', '2026-11-22T15:00:00+07:00'],
    ['2026-11-22T15:00:00+08:00', '2026-11-22T15:00:00+08:00'],
    ['2026-11-22 15:00', '2026-11-22T15:00:00+07:00'],
    ['besok 09.00', '2026-11-23T09:00:00+07:00'],
    ['tomorrow 09:00', '2026-11-23T09:00:00+07:00'],
    ['jam 15.00', '2026-11-22T15:00:00+07:00'],
  ])('%s ahead is %s', (text, expected) => {
    expect(parseTypedTime(text, ahead)).toBe(expected);
  });

  test.each([
    ['14:05', '2026-11-22T14:05:00+07:00'],
    ['23:50', '2026-11-21T23:50:00+07:00'],
    ['-20m', '2026-11-22T14:05:00+07:00'],
    ['now', '2026-11-22T14:25:00+07:00'],
  ])('%s back is %s', (text, expected) => {
    expect(parseTypedTime(text, back)).toBe(expected);
  });

  test.each([
    '',
    '25:00',
    '12:61',
    'soon',
    '31/2 10:00',
    '2026-02-30T10:00+07:00',
    '+',
    '15',
    '14:20',
    '9.05',
    'besok',
    'besok +1h',
  ])('%j is refused', text => {
    expect(parseTypedTime(text, ahead)).toBeUndefined();
  });

  test('a day alone is a moment, not a time', () => {
    expect(parseTypedMoment('27/11', ahead)).toBe('2026-11-27');
    expect(parseTypedMoment('27 Nov', ahead)).toBe('2026-11-27');
    expect(parseTypedMoment('besok', ahead)).toBe('2026-11-23');
    for (const none of ['2026-11-31', '31/2', 'jam', '99'])
      expect(parseTypedMoment(none, ahead)).toBeUndefined();
    expect(parseTypedTime('2026-11-27', ahead)).toBeUndefined();
  });

  test('a time is stored with the offset of the organization', () => {
    expect(formatInstant(at, 'WIT')).toBe('2026-11-22T16:25:00+09:00');
  });
});
