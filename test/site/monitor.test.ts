import { describe, expect, test } from 'vitest';
import { knownWindow } from '../../src/domain/fold.ts';
import { beside, elsewhere, fileOf, newestOn, updateOn } from '../support/pages.ts';
import { everySource, freshSite, incidentsOf, type Source } from '../support/source.ts';
import { ANSWERS, answersOf } from '../support/statuspage.ts';

const site = await freshSite(everySource);
const incidents = incidentsOf(everySource);
const only = (...words: readonly string[]): Source =>
  Object.fromEntries(
    Object.entries(everySource).filter(([file]) => words.some(word => file.endsWith(`-${word}.yaml`))),
  );
const slugsOf = (those: readonly { readonly id: string }[]): readonly string[] =>
  those.map(({ id }) => id).sort();
const isFalling = (times: readonly string[]): boolean =>
  times.every((time, index) => index === 0 || time <= (times[index - 1] ?? ''));

const LANGUAGES = [
  { language: 'id', api: 'api/v2/', outage: 'Gangguan besar', calm: 'Tidak ada gangguan yang kami ketahui' },
  { language: 'en', api: 'en/api/v2/', outage: 'Major outage', calm: 'No outages that we know of' },
];

describe.each(LANGUAGES)('the Statuspage JSON in $language', ({ api, outage }) => {
  test.each(Object.entries(ANSWERS))('%s has the shape that monitors know', (address, shape) => {
    expect(shape.safeParse(JSON.parse(site.get(`${api}${address}`) ?? 'null')).error).toBeUndefined();
  });

  test('tells every outage, and as unresolved those that are open', () => {
    const all = answersOf(site, api)['incidents.json'].incidents;
    const open = answersOf(site, api)['incidents/unresolved.json'].incidents;
    expect(slugsOf(all)).toEqual(
      incidents
        .filter(({ kind }) => kind === 'outage')
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(slugsOf(open)).toEqual([
      '2026-11-22-correction',
      '2026-11-22-identified',
      '2026-11-22-investigating',
      '2026-11-22-reopened',
      '2026-11-24-markup',
    ]);
    expect(all.filter(({ resolved_at }) => resolved_at === null)).toEqual(open);
    expect(isFalling(all.map(({ started_at }) => started_at))).toBe(true);
  });

  test('ends with every service at work, and has planned work break none of them', () => {
    const all = answersOf(site, api);
    const ended = all['incidents.json'].incidents.filter(({ resolved_at }) => resolved_at !== null);
    const planned = all['scheduled-maintenances.json'].scheduled_maintenances;
    const last = (one: (typeof ended)[number] | (typeof planned)[number]) =>
      (one.incident_updates[0]?.affected_components ?? []).map(({ new_status }) => new_status);
    expect(new Set(ended.flatMap(last))).toEqual(new Set(['operational']));
    expect([...new Set(planned.flatMap(last))].sort()).toEqual(['operational', 'under_maintenance']);
  });

  test('tells planned work as it stands', () => {
    const of = (address: 'upcoming' | 'active') =>
      slugsOf(answersOf(site, api)[`scheduled-maintenances/${address}.json`].scheduled_maintenances);
    const all = answersOf(site, api)['scheduled-maintenances.json'].scheduled_maintenances;
    // Work of which nobody has told since its time is still scheduled, as on the page.
    expect(of('upcoming').toSorted()).toEqual([
      '2026-11-22-postponed',
      '2026-11-22-scheduled',
      '2026-12-02-pemeliharaan-semarang',
      '2026-12-20-ahead',
    ]);
    expect(of('active')).toEqual(['2026-11-22-extended', '2026-11-22-in-progress']);
    const cancelled = all.find(({ id }) => id === '2026-11-22-cancelled');
    expect(cancelled?.status).toBe('completed');
    expect(Date.parse(cancelled?.started_at ?? '')).toBeLessThan(Date.parse(cancelled?.resolved_at ?? ''));
    const alarm = answersOf(site, api)['incidents.json'].incidents.find(({ id }) =>
      id.endsWith('false-alarm'),
    );
    expect(alarm?.impact).toBe('none');
    for (const { id, scheduled_for, scheduled_until } of all) {
      const window = incidents
        .find(({ slug }) => slug === id)
        ?.updates.map(({ window }) => knownWindow(window))
        .findLast(window => window);
      expect([scheduled_for, scheduled_until].map(Date.parse)).toEqual(
        [window?.from, window?.to].map(at => Date.parse(at ?? '')),
      );
    }
  });

  test('gives the updates newest first, in the words of the page', () => {
    const summary = answersOf(site, api)['summary.json'];
    for (const { id, name, shortlink, incident_updates } of [
      ...summary.incidents,
      ...summary.scheduled_maintenances,
    ]) {
      const times = incidents.find(({ slug }) => slug === id)?.updates.map(({ at }) => Date.parse(at));
      expect(incident_updates.map(({ created_at }) => Date.parse(created_at))).toEqual(times?.toReversed());
      const page = site.get(fileOf(shortlink)) ?? '';
      const { label, headline, paragraphs } = updateOn(page, newestOn(page));
      expect(incident_updates[0]?.body).toBe(elsewhere(paragraphs).join('\n\n'));
      // Planned work is called as its last notice is; an outage by what it takes away, whatever is known by now.
      if (summary.scheduled_maintenances.some(work => work.id === id))
        expect(beside(label, name)).toBe(headline);
      else expect(name).not.toMatch(/^Penyebab|^Cause|^Dugaan|^Suspected/);
    }
  });

  test('the summary is what its parts are', () => {
    const summary = answersOf(site, api)['summary.json'];
    const { scheduled_maintenances: upcoming } = answersOf(site, api)['scheduled-maintenances/upcoming.json'];
    const { scheduled_maintenances: active } = answersOf(site, api)['scheduled-maintenances/active.json'];
    expect(summary.incidents).toEqual(answersOf(site, api)['incidents/unresolved.json'].incidents);
    expect(summary.scheduled_maintenances).toEqual([...upcoming, ...active]);
    expect(summary.components).toEqual(answersOf(site, api)['components.json'].components);
    expect(summary.status).toEqual(answersOf(site, api)['status.json'].status);
    expect(summary.status).toEqual({ indicator: 'critical', description: outage });
  });
});

const STATES = [
  { name: 'nothing', words: [], indicator: 'none', states: {} },
  {
    name: 'an open outage',
    words: ['identified'],
    indicator: 'major',
    states: { 'home-internet': 'partial_outage', 'mobile-data': 'degraded_performance' },
  },
  { name: 'work ahead', words: ['scheduled', 'postponed'], indicator: 'none', states: {} },
  {
    name: 'work that goes on',
    words: ['in-progress'],
    indicator: 'maintenance',
    states: { 'home-internet': 'under_maintenance' },
  },
  { name: 'what was withdrawn', words: ['false-alarm', 'cancelled'], indicator: 'none', states: {} },
  { name: 'an outage that is over', words: ['internet-semarang'], indicator: 'none', states: {} },
  {
    name: 'a bad outage beside a lesser one',
    words: ['identified', 'markup'],
    indicator: 'critical',
    states: {
      'home-internet': 'partial_outage',
      'mobile-data': 'degraded_performance',
      voice: 'major_outage',
    },
  },
];
test.each(STATES)(
  '$name makes the services and the whole what they are',
  async ({ words, indicator, states }) => {
    const one = await freshSite(only(...words));
    for (const { api, calm } of LANGUAGES) {
      const { status, components } = answersOf(one, api)['summary.json'];
      const affected = components.filter(component => component.status !== 'operational');
      expect(components).toHaveLength(4);
      expect(Object.fromEntries(affected.map(component => [component.id, component.status]))).toEqual(states);
      expect(status.indicator).toBe(indicator);
      if (indicator === 'none') expect(status.description).toBe(calm);
    }
  },
);
