import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { formatRange } from '../../src/wording/time-range.ts';
import type { Style, Voice } from '../../src/wording/voice.ts';
import { press } from '../support/press.ts';

const voice = (style: Style, language: Language): Voice => ({
  ...press,
  style,
  language,
  omit: new Set(),
  onPage: false,
  asOf: Date.parse('2026-11-25T10:00:00+07:00'),
  mixedDays: true,
  areaCount: 1,
  otherZones: [],
});

describe('a window that crosses midnight names both days', () => {
  test.each([
    ['sms', 'id', '2/12 pkl 23.00 s.d. 3/12 pkl 02.00 WIB'],
    ['short', 'id', 'Rabu, 2/12, pukul 23.00 WIB hingga Kamis, 3/12, pukul 02.00 WIB'],
    ['long', 'id', 'Rabu, 2 Desember 2026, pukul 23.00 WIB hingga Kamis, 3 Desember 2026, pukul 02.00 WIB'],
    ['short', 'en', '23:00 WIB (UTC+7) on Wed, 2 Dec to 02:00 WIB on Thu, 3 Dec'],
    [
      'long',
      'en',
      '23:00 WIB (UTC+7) on Wednesday, 2 December 2026 to 02:00 WIB on Thursday, 3 December 2026',
    ],
  ] as const)('%s %s', (style, language, expected) => {
    const { full } = formatRange(
      '2026-12-02T23:00:00+07:00',
      '2026-12-03T02:00:00+07:00',
      voice(style, language),
    );
    expect(full).toBe(expected);
  });
});
