import { describe, expect, test } from 'vitest';
import { stateAt } from '../../src/domain/fold.ts';
import { scopeOf, viewOf } from '../../src/domain/view.ts';
import { incidentOf } from '../support/press.ts';
import { exampleText, SEMARANG } from '../support/workspace.ts';

const semarang = await incidentOf(exampleText(SEMARANG));
const east = await incidentOf(exampleText('incidents/2026/2026-12-09-data-seluler-indonesia-timur.yaml'));

describe('the fold', () => {
  test('a fact that is left out keeps its value; one of the moment does not', () => {
    const state = stateAt(semarang, 2);
    expect(state.started).toBe('2026-11-22T14:05:00+07:00');
    expect(state.cause).toMatchObject({ type: 'fiber-cut' });
    expect(state.advice).toEqual(['restart-modem']);
    expect(stateAt(semarang, 3)).not.toHaveProperty('action');
    expect(stateAt(semarang, 3)).not.toHaveProperty('eta');
  });

  test('an open notice speaks of what is affected now, a closing one of everything since the start', () => {
    expect(scopeOf(viewOf(semarang, 2))).toEqual({
      services: { 'home-internet': 'disrupted' },
      areas: { demak: undefined },
    });
    expect(Object.keys(scopeOf(viewOf(semarang, 3)).areas)).toEqual(['kota-semarang', 'kendal', 'demak']);
    expect(Object.keys(scopeOf(viewOf(semarang, 3)).services)).toEqual(['home-internet', 'mobile-data']);
  });

  test('a correction counts as if the corrected update had said it, and remembers what was told', () => {
    const { state, correction, occasion } = viewOf(east, 2);
    expect(occasion).toBe('correction');
    expect(state.customers).toEqual({ 'mobile-data': 38500 });
    expect(correction?.told.customers).toEqual({ 'mobile-data': 35800 });
    expect(stateAt(east, 1).customers).toEqual({ 'mobile-data': 35800 });
  });

  test('a correction keeps the promise of the next update that was made before', () => {
    expect(stateAt(east, 2).next).toBe('2026-12-09T09:30:00+07:00');
  });

  test('an outage that returns begins a spell of its own', () => {
    const reopened = viewOf(east, 5);
    expect(reopened.state.started).toBe('2026-12-09T13:55:00+07:00');
    expect(reopened.state).not.toHaveProperty('ended');
    expect(Object.keys(scopeOf(viewOf(east, 7)).areas)).toEqual(['kota-jayapura']);
  });

  test.each([
    [0, 'investigating'],
    [3, 'resolved'],
    [4, 'compensation'],
    [5, 'report'],
  ])('update %i makes the notice %s', (index, occasion) => {
    expect(viewOf(semarang, index).occasion).toBe(occasion);
  });
});
