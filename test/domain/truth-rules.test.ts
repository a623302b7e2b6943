import { describe, expect, test } from 'vitest';
import type { LooseUpdate } from '../../src/domain/draft.ts';
import { validateUpdates } from '../../src/domain/validate.ts';

const at = (time: string): string => `2026-11-22T${time}:00+07:00`;
const CUT = { type: 'fiber-cut', certainty: 'confirmed' } as const;
const FIRST: LooseUpdate = {
  at: at('14:25'),
  status: 'investigating',
  severity: 'major',
  started: at('14:05'),
  services: { 'home-internet': 'disrupted' },
  areas: ['demak'],
  next: at('15:00'),
};
const codesOf = (...updates: readonly LooseUpdate[]): readonly string[] =>
  validateUpdates({ kind: 'outage', updates: [FIRST, ...updates] }).map(({ code }) => code);

describe('what was told', () => {
  test('a confirmed cause does not become another one without a correction', () => {
    const told: LooseUpdate = { at: at('14:58'), status: 'identified', cause: CUT, next: at('17:00') };
    const other: LooseUpdate = {
      at: at('15:30'),
      cause: { type: 'power', certainty: 'confirmed' },
      next: at('17:00'),
    };
    expect(codesOf(told, other)).toEqual(['silent-change']);
    expect(codesOf(told, { at: at('15:30'), cause: 'unknown', next: at('17:00') })).toEqual([
      'silent-change',
    ]);
    expect(codesOf(told, { ...other, next: undefined, corrects: told.at })).toEqual([]);
  });

  test('a suspicion may turn out to be another cause, and so may an outage that returns', () => {
    const suspected: LooseUpdate = {
      at: at('14:58'),
      cause: { ...CUT, certainty: 'suspected' },
      next: at('17:00'),
    };
    const other: LooseUpdate = {
      at: at('18:10'),
      status: 'identified',
      cause: { type: 'power', certainty: 'confirmed' },
      next: at('19:00'),
    };
    expect(codesOf(suspected, other)).toEqual([]);
    const resolved: LooseUpdate = { at: at('16:00'), status: 'resolved', ended: at('15:50') };
    const back: LooseUpdate = { at: at('18:00'), status: 'reopened', since: at('17:55'), next: at('18:30') };
    expect(codesOf({ ...suspected, cause: CUT }, resolved, back, other)).toEqual([]);
  });

  test('an estimate ends with the outage, and does not pass after its return', () => {
    const told: LooseUpdate = { at: at('14:58'), eta: at('16:30'), next: at('17:00') };
    const later: LooseUpdate = { at: at('18:10'), next: at('19:00') };
    expect(codesOf(told, later)).toEqual(['eta-passed']);
    const resolved: LooseUpdate = { at: at('16:00'), status: 'resolved', ended: at('15:50') };
    const back: LooseUpdate = { at: at('18:00'), status: 'reopened', since: at('17:55'), next: at('18:30') };
    expect(codesOf(told, resolved, back, later)).toEqual([]);
  });
});
