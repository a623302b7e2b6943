import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { knownWindow } from '../../src/domain/fold.ts';
import { elsewhere, fileOf, newestOn, updateOn } from '../support/pages.ts';
import { beforeExtended, EXTENDED, everySource, freshSite, incidentsOf } from '../support/source.ts';

const site = await freshSite(everySource);
const incidents = incidentsOf(everySource);
const textOf = (path: string, from = site): string => from.get(path) ?? '';

const CALENDARS = [
  { language: 'id', calendar: 'kalender.ics' },
  { language: 'en', calendar: 'en/calendar.ics' },
];
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(part => new ICAL.Event(part));
const eventOf = (text: string, slug: string) => eventsOf(text).find(({ uid }) => uid.startsWith(`${slug}@`));

describe.each(CALENDARS)('the calendar in $language, as a calendar reads it', ({ calendar }) => {
  const planned = incidents.filter(({ kind }) => kind === 'maintenance');

  test('has an event for each piece of planned work, at its last announced time', () => {
    expect(eventsOf(textOf(calendar))).toHaveLength(planned.length);
    for (const { slug, updates } of planned) {
      const window = updates.map(({ window }) => knownWindow(window)).findLast(window => window);
      const event = eventOf(textOf(calendar), slug);
      const times = [event?.startDate, event?.endDate].map(time => time?.toJSDate().toISOString());
      expect(times).toEqual([window?.from, window?.to].map(at => new Date(at ?? '').toISOString()));
    }
  });

  test('says of cancelled work, and of no other, that it is cancelled', () => {
    const cancelled = eventsOf(textOf(calendar)).filter(
      ({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED',
    );
    expect(cancelled.map(({ uid }) => uid.split('@')[0])).toEqual(['2026-11-22-cancelled']);
  });

  test('says what the page says', () => {
    for (const { slug } of planned) {
      const event = eventOf(textOf(calendar), slug);
      const page = fileOf(String(event?.component.getFirstPropertyValue('url')));
      const { headline, paragraphs } = updateOn(textOf(page), newestOn(textOf(page)));
      expect(event?.summary.endsWith(`: ${headline}`)).toBe(true);
      expect(event?.description.split('\n')).toEqual(elsewhere(paragraphs));
    }
  });

  test('moves an event under the same name when the work is extended', async () => {
    const before = eventOf(
      textOf(calendar, await freshSite({ [EXTENDED]: beforeExtended })),
      '2026-11-22-extended',
    );
    const after = eventOf(textOf(calendar), '2026-11-22-extended');
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
    expect(after?.endDate.compare(before?.endDate ?? after.endDate)).toBe(1);
  });

  test('has lines of at most 75 octets that end as RFC 5545 wants', () => {
    const lines = textOf(calendar).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter(line => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    expect(lines.some(line => line.startsWith(' '))).toBe(true);
  });
});
