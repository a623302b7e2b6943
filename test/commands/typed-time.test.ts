import { describe, expect, test } from 'vitest';
import { timeFault } from '../../src/commands/flag-values.ts';
import { parseTypedLength } from '../../src/commands/natural-time.ts';
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

  // At 14:25 on a Sunday.
  test.each([
    ['30 menit lagi', '2026-11-22T14:55:00+07:00'],
    ['in 30 minutes', '2026-11-22T14:55:00+07:00'],
    ['setengah jam lagi', '2026-11-22T14:55:00+07:00'],
    ['30m', '2026-11-22T14:55:00+07:00'],
    ['+1,5 jam', '2026-11-22T15:55:00+07:00'],
    ['1 jam 15 menit', '2026-11-22T15:40:00+07:00'],
    ['jam 9 malam', '2026-11-22T21:00:00+07:00'],
    ['nanti malam jam 8', '2026-11-22T20:00:00+07:00'],
    ['12 malam', '2026-11-23T00:00:00+07:00'],
    ['7.30pm', '2026-11-22T19:30:00+07:00'],
    ['besok jam 9 pagi', '2026-11-23T09:00:00+07:00'],
    ['besok siang 1.30', '2026-11-23T13:30:00+07:00'],
    ['besok tengah malam', '2026-11-24T00:00:00+07:00'],
    ['Senin malam jam 12', '2026-11-24T00:00:00+07:00'],
    ['Senin 09.00', '2026-11-23T09:00:00+07:00'],
    ['Sunday 15:00', '2026-11-22T15:00:00+07:00'],
    ['Sun 14:00', '2026-11-29T14:00:00+07:00'],
    ['27-11-2026 23:00', '2026-11-27T23:00:00+07:00'],
  ])('%s, as people say it, is %s', (text, expected) => {
    expect(parseTypedTime(text, ahead)).toBe(expected);
  });

  // At 14:25 on a Sunday.
  test.each([
    ['jam 2 kurang 10 siang', '2026-11-22T13:50:00+07:00'],
    ['jam 14 kurang 10', '2026-11-22T13:50:00+07:00'],
    ['jam 1 lewat 50 siang', '2026-11-22T13:50:00+07:00'],
    ['setengah 2 siang', '2026-11-22T13:30:00+07:00'],
    ['0150', '2026-11-22T01:50:00+07:00'],
    ['tengah malam', '2026-11-22T00:00:00+07:00'],
    ['kemarin malam jam 12', '2026-11-22T00:00:00+07:00'],
    ['kemarin malam jam 1', '2026-11-22T01:00:00+07:00'],
    ['kemarin malam jam 11', '2026-11-21T23:00:00+07:00'],
    ['semalam 23.40', '2026-11-21T23:40:00+07:00'],
    ['semalam jam 12', '2026-11-22T00:00:00+07:00'],
    ['semalam jam 11', '2026-11-21T23:00:00+07:00'],
    ['-20', '2026-11-22T14:05:00+07:00'],
  ])('%s, as people say it at night, was %s', (text, expected) => {
    expect(parseTypedTime(text, back)).toBe(expected);
  });

  test('what lies behind is said so, too', () => {
    expect(parseTypedTime('20 menit lalu', back)).toBe('2026-11-22T14:05:00+07:00');
    expect(parseTypedTime('20 minutes ago', ahead)).toBe('2026-11-22T14:05:00+07:00');
    expect(parseTypedTime('tadi pagi jam 8', back)).toBe('2026-11-22T08:00:00+07:00');
    expect(parseTypedTime('Jumat 23.00', back)).toBe('2026-11-20T23:00:00+07:00');
    expect(parseTypedTime('tadi pagi jam 8', ahead)).toBeUndefined();
  });

  test.each([
    ['30m', '30m'],
    ['30', '30m'],
    ['1 jam', '1h'],
    ['1,5 jam', '90m'],
    ['1 jam 30 menit', '1h30m'],
    ['lama', undefined],
  ])('the length %s is %s', (text, expected) => {
    expect(parseTypedLength(text)).toBe(expected);
  });

  test('a clock time that is too far away is told with the day that it has', () => {
    const early = { ...ahead, at: Date.parse('2026-11-22T01:08:00+07:00') };
    expect(timeFault('20:00', early)).toBe(
      '20:00 today is more than 18 hours away. Give the day too: "22/11 20:00".',
    );
    expect(timeFault('14:20', ahead)).toContain('has passed today');
    expect(timeFault('14:20', ahead)).toContain('"23/11 14:20"');
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
