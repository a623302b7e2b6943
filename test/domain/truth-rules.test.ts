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

  test('nor is its place another one; why a service was paused is found out later', () => {
    const told = (cause: LooseUpdate['cause'], time: string): LooseUpdate => ({
      at: at(time),
      status: 'identified',
      cause,
      next: at('17:00'),
    });
    const place = (name: string) => ({ ...CUT, place: { id: name, en: name } });
    expect(codesOf(told(place('Kaligawe'), '14:58'), told(place('Genuk'), '15:30'))).toEqual([
      'silent-change',
    ]);
    expect(codesOf(told(CUT, '14:58'), told(place('Kaligawe'), '15:30'))).toEqual([]);
    const paused = { type: 'security-precaution', certainty: 'confirmed' } as const;
    const attack = { type: 'cyberattack', certainty: 'confirmed' } as const;
    expect(codesOf(told(paused, '14:58'), told(attack, '15:30'))).toEqual([]);
    expect(codesOf(told(paused, '14:58'), told('unknown', '15:30'))).toContain('silent-change');
  });

  test('a corrected count is held against those who are back, and after a step back nobody is', () => {
    const counted = { at: at('14:30'), customers: { 'home-internet': 5000 }, next: at('17:00') };
    const back = {
      at: at('14:40'),
      status: 'monitoring' as const,
      restored: { 'home-internet': 4000 },
      next: at('17:00'),
    };
    const right = { at: at('15:30'), corrects: counted.at, customers: { 'home-internet': 3000 } };
    const stepBack = { at: at('15:00'), status: 'investigating' as const, next: at('17:00') };
    expect(codesOf(counted, back, right)).toEqual(['restored-too-many']);
    expect(codesOf(counted, back, stepBack, right)).toEqual([]);
  });

  test('an outage that returned has an end and a compensation of its own', () => {
    const ended = (time: string, end: string): LooseUpdate => ({
      at: at(time),
      status: 'resolved',
      ended: at(end),
    });
    const credit = (time: string, amount: number): LooseUpdate => ({
      at: at(time),
      compensation: [{ type: 'bill-credit', services: ['home-internet'], amount }],
    });
    const back: LooseUpdate = { at: at('18:00'), status: 'reopened', since: at('17:55'), next: at('18:30') };
    const corrected: LooseUpdate = { at: at('18:10'), corrects: at('16:00'), ended: at('15:40') };
    expect(codesOf(ended('16:00', '15:50'), back, corrected, ended('19:00', '18:50'))).toEqual([]);
    expect(
      codesOf(
        ended('16:00', '15:50'),
        credit('17:00', 5000),
        back,
        ended('19:00', '18:50'),
        credit('20:00', 8000),
      ),
    ).toEqual([]);
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

describe('what ended', () => {
  const resolved = (at_: string, ended: string, more: Partial<LooseUpdate> = {}): LooseUpdate => ({
    at: at(at_),
    status: 'resolved',
    ended: at(ended),
    ...more,
  });
  const still: LooseUpdate = { at: at('14:58'), areas: ['demak'], next: at('17:00') };
  const back: LooseUpdate = {
    at: at('15:30'),
    status: 'monitoring',
    services: { 'home-internet': 'normal' },
    next: at('17:00'),
  };

  test('did not end before a notice that said it went on, nor after one that said all works', () => {
    expect(codesOf(still, resolved('16:00', '14:58'))).toEqual([]);
    expect(codesOf(still, resolved('16:00', '14:57'))).toEqual(['ended-elsewhen']);
    expect(codesOf(still, back, resolved('16:00', '15:20'))).toEqual([]);
    expect(codesOf(still, back, resolved('16:00', '15:40'))).toEqual(['ended-elsewhen']);
    expect(
      codesOf(still, resolved('16:00', '15:50'), {
        at: at('17:00'),
        corrects: at('16:00'),
        ended: at('14:50'),
      }),
    ).toEqual(['ended-elsewhen']);
  });

  test('or the notice says in own words that the earlier one was wrong', () => {
    const message = { id: 'Kabar pukul 14.58 keliru.', en: 'Our 14:58 update was wrong.' };
    expect(codesOf(still, resolved('16:00', '14:50', { message }))).toEqual([]);
  });

  test('is told by the notice that closes the incident, once', () => {
    expect(codesOf({ ...still, ended: at('14:58') })).toEqual(['ended-while-open']);
    expect(codesOf(still, resolved('16:00', '15:50'), { at: at('17:00'), ended: at('15:40') })).toEqual([
      'silent-change',
    ]);
  });

  test('leaves nothing affected', () => {
    const slow = (name: string) => ({ services: { [name]: 'slow' as const } });
    expect(codesOf(still, resolved('16:00', '15:50', slow('home-internet')))).toEqual(['affected-at-end']);
    expect(codesOf(still, resolved('16:00', '15:50', slow('sms')))).toEqual([]);
  });

  test('was compensated for what was affected', () => {
    const credit = (service: string): LooseUpdate => ({
      at: at('18:00'),
      compensation: [{ type: 'extra-data', services: [service], gb: 1, days: 7 }],
    });
    expect(codesOf(resolved('16:00', '15:50'), credit('home-internet'))).toEqual([]);
    expect(codesOf(resolved('16:00', '15:50'), credit('voice'))).toEqual(['compensated-unaffected']);
  });

  test('is compensated once: another amount of the same is a correction', () => {
    const credit = (time: string, amount: number): LooseUpdate => ({
      at: at(time),
      compensation: [{ type: 'bill-credit', services: ['home-internet'], amount }],
    });
    const closed = resolved('16:00', '15:50');
    expect(codesOf(closed, credit('18:00', 5000), credit('19:00', 8000))).toEqual(['silent-change']);
    expect(
      codesOf(closed, credit('18:00', 5000), { ...credit('19:00', 8000), corrects: at('18:00') }),
    ).toEqual([]);
  });

  test('was not repaired before it broke', () => {
    const done = (time: string): LooseUpdate => ({
      ...still,
      action: { type: 'reconnect-cable', done: at(time) },
    });
    expect(codesOf(done('14:30'))).toEqual([]);
    expect(codesOf(done('14:00'))).toEqual(['done-before-start']);
  });
});

describe('how many are back', () => {
  const counted: LooseUpdate = { at: at('14:40'), customers: { 'home-internet': 100 }, next: at('15:00') };
  const some = (time: string, restored: number, more: Partial<LooseUpdate> = {}): LooseUpdate => ({
    at: at(time),
    status: 'monitoring',
    restored: { 'home-internet': restored },
    next: at('18:00'),
    ...more,
  });
  const normal: Partial<LooseUpdate> = { services: { 'home-internet': 'normal' } };

  test('is all of them once the service works', () => {
    expect(codesOf(counted, some('15:00', 40, normal))).toEqual(['restored-partly']);
    expect(codesOf(counted, some('15:00', 100, normal))).toEqual([]);
    expect(codesOf(counted, some('15:00', 40), { at: at('15:30'), ...normal, next: at('18:00') })).toEqual(
      [],
    );
  });

  test('does not fall without a word', () => {
    expect(codesOf(counted, some('15:00', 40), some('15:30', 30))).toEqual(['restored-fell']);
    const message = { id: 'Sebagian terganggu lagi.', en: 'Some lost service again.' };
    expect(codesOf(counted, some('15:00', 40), some('15:30', 30, { message }))).toEqual([]);
    expect(codesOf(counted, some('15:00', 40), some('15:30', 30, { status: 'investigating' }))).toEqual([]);
  });
});

describe('planned work', () => {
  const day = (time: string): string => `2026-12-02T${time}:00+07:00`;
  const window = { from: day('01:00'), to: day('05:00') };
  const planned: LooseUpdate = {
    at: at('09:00'),
    status: 'scheduled',
    services: { 'home-internet': 'unavailable' },
    areas: ['demak'],
    window,
    max_interruption: '30m',
    next: day('05:30'),
  };
  const begun: LooseUpdate = { at: day('01:02'), status: 'in-progress', next: day('05:30') };
  const workCodes = (...updates: readonly LooseUpdate[]) =>
    validateUpdates({ kind: 'maintenance', updates: [planned, ...updates] }).map(({ code }) => code);

  test('a corrected window leaves no promise behind it, and a longer one no interruption as long as the old', () => {
    const next = { from: '2026-12-03T01:00:00+07:00', to: '2026-12-03T05:00:00+07:00' };
    const corrects: LooseUpdate = { at: at('12:00'), corrects: planned.at, window: next };
    expect(workCodes(corrects)).toEqual(['missing-next']);
    expect(workCodes({ ...corrects, next: '2026-12-03T05:30:00+07:00' })).toEqual([]);
    const whole: LooseUpdate = { at: at('10:00'), max_interruption: '4h', next: day('05:30') };
    const longer: LooseUpdate = {
      at: day('04:30'),
      status: 'extended',
      window: { ...window, to: day('08:00') },
      next: day('08:00'),
    };
    expect(workCodes(whole, begun, longer)).toEqual(['interruption-unsaid']);
    expect(workCodes(whole, begun, { ...longer, max_interruption: '4h' })).toEqual([]);
    expect(workCodes(begun, longer)).toEqual([]);
  });

  test('does not move its window without saying so', () => {
    const moved = { from: day('02:00'), to: day('06:00') };
    expect(workCodes({ at: at('10:00'), window: moved, next: day('06:30') })).toEqual(['silent-change']);
    expect(workCodes({ at: at('10:00'), window: { ...window }, next: day('05:30') })).toEqual([]);
    expect(workCodes({ at: at('10:00'), status: 'postponed', window: moved, next: day('06:30') })).toEqual(
      [],
    );
    const longer = { ...window, to: day('06:00') };
    expect(workCodes(begun, { at: day('02:00'), window: longer, next: day('06:30') })).toEqual([
      'silent-change',
    ]);
    expect(
      workCodes({
        ...begun,
        at: day('05:10'),
        window: { from: day('05:05'), to: day('08:00') },
        next: day('08:30'),
      }),
    ).toEqual([]);
    const started = (time: string): LooseUpdate => ({ ...begun, at: day('01:10'), started: day(time) });
    expect(workCodes({ ...begun, started: day('01:00') }, started('01:05'))).toEqual(['silent-change']);
    expect(workCodes({ ...begun, window: { ...window, to: day('04:00') } })).toEqual([]);
  });

  test('neither begins nor finishes at a time gone by', () => {
    expect(workCodes({ at: day('01:30'), next: day('05:30') })).toEqual(['work-passed']);
    expect(workCodes(begun, { at: day('05:00'), next: day('05:30') })).toEqual(['work-passed']);
    expect(workCodes(begun, { at: day('04:59'), next: day('05:30') })).toEqual([]);
  });

  test('is not finished while a service does not work', () => {
    const finished: LooseUpdate = { at: day('04:00'), status: 'completed', ended: day('03:50') };
    const off = { services: { 'home-internet': 'slow' as const } };
    expect(workCodes(begun, { ...finished, ...off })).toEqual(['affected-at-end']);
    expect(workCodes(begun, finished, { at: day('06:00'), ...off })).toEqual(['affected-at-end']);
  });

  test('that is postponed needs a new window or none that is set, and one before it goes on', () => {
    const unset: LooseUpdate = {
      at: at('12:00'),
      status: 'postponed',
      window: 'unknown',
      next: day('05:30'),
    };
    const { window: _, ...silent } = unset;
    const set: LooseUpdate = { at: at('13:00'), status: 'scheduled', window, next: day('05:30') };
    expect(workCodes(silent)).toEqual(['window-unchanged']);
    expect(workCodes(unset, set)).toEqual([]);
    expect(workCodes(unset, { at: at('13:00'), status: 'scheduled', next: day('05:30') })).toEqual([
      'window-unchanged',
    ]);
    expect(workCodes(unset, begun)).toEqual(['window-unchanged']);
    expect(workCodes(unset, { at: at('13:00'), status: 'cancelled' })).toEqual([]);
    expect(workCodes({ ...unset, status: undefined })).toEqual(['window-unset']);
    expect(workCodes(begun, { ...unset, at: day('02:00'), status: 'extended' })).toEqual(['window-unset']);
  });

  test('that is stopped says since when all works; that never began has no end', () => {
    const stopped: LooseUpdate = { at: day('02:10'), status: 'cancelled', ended: day('02:00') };
    const { ended, ...unended } = stopped;
    expect(workCodes(begun, stopped)).toEqual([]);
    expect(workCodes(begun, unended)).toEqual(['resolved-without-ended']);
    expect(workCodes(begun, { ...stopped, services: { 'home-internet': 'slow' } })).toEqual([
      'affected-at-end',
    ]);
    expect(workCodes({ at: at('12:00'), status: 'cancelled' })).toEqual([]);
    expect(workCodes({ ...stopped, at: at('12:00'), ended: at('11:00') })).toEqual(['end-of-cancelled']);
  });

  test('did not finish before a notice that said it went on', () => {
    const finished = (ended: string): LooseUpdate => ({
      at: day('05:10'),
      status: 'completed',
      ended: day(ended),
    });
    expect(workCodes(begun, { at: day('03:00'), next: day('05:30') }, finished('02:50'))).toEqual([
      'ended-elsewhen',
    ]);
    expect(workCodes(begun, finished('04:50'))).toEqual([]);
  });
});

test('a confirmed cause does not become a suspicion again', () => {
  const told: LooseUpdate = { at: at('14:58'), status: 'identified', cause: CUT, next: at('17:00') };
  const softer: LooseUpdate = {
    at: at('15:30'),
    cause: { ...CUT, certainty: 'suspected' },
    next: at('17:00'),
  };
  expect(codesOf(told, softer)).toEqual(['silent-change']);
});

test('a return has its time in the notice of a return, and a false alarm no facts of an outage', () => {
  const worse: LooseUpdate = { at: at('14:58'), since: at('14:50'), next: at('17:00') };
  expect(codesOf(worse)).toEqual(['since-without-return']);
  const alarm: LooseUpdate = { at: at('14:58'), status: 'false-alarm' };
  expect(codesOf(alarm, { at: at('15:10'), customers: { 'home-internet': 9 } })).toEqual([
    'facts-after-false-alarm',
  ]);
});

test('a start that is put right lies before the notice that told it', () => {
  const right = { at: at('18:00'), corrects: at('14:25'), started: at('14:30'), next: at('19:00') };
  expect(codesOf(right)).toEqual(['started-after-at']);
});

test('where all works, an estimate may pass', () => {
  const told: LooseUpdate = { at: at('14:58'), eta: at('16:30'), next: at('17:00') };
  const back: LooseUpdate = {
    at: at('16:40'),
    status: 'monitoring',
    services: { 'home-internet': 'normal' },
    next: at('18:00'),
  };
  expect(codesOf(told, back)).toEqual([]);
});
