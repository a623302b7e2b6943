import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownWindow } from '../../src/domain/fold.ts';
import { beside, elsewhere, fileOf, newestOn, updateOn } from '../support/pages.ts';
import { everySource, freshSite, incidentsOf } from '../support/source.ts';
import { hasXmllint, textsIn, xmlFaults } from '../support/xmllint.ts';

const SCHEMA = join(import.meta.dirname, 'cap-1.2.xsd');
const SENDER = 'status.contohtel.example';

const site = await freshSite(everySource);
const incidents = incidentsOf(everySource);
const keyOf = (at: string): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const alertOf = (slug: string, at: string): string => site.get(`cap/${slug}.${keyOf(at)}.xml`) ?? '';
const partOf = (xml: string, name: string): string => textsIn(xml, name)[0] ?? '';
const infosOf = (xml: string) => [...xml.matchAll(/<info>[\s\S]*?<\/info>/g)].map(([info]) => info);
const messages = incidents.flatMap(({ slug, kind, updates }) =>
  updates.map((update, index) => ({ slug, kind, update, index, updates, xml: alertOf(slug, update.at) })),
);
const alerts = new Map([...site].filter(([path]) => path.startsWith('cap/')));

/** What a message would hold that the standard does not allow. */
const BROKEN: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ['an identifier with a comma', /<identifier>/, '<identifier>a,'],
  ['an instant in UTC as Z', /<sent>.*<\/sent>/, '<sent>2026-11-22T07:25:00Z</sent>'],
  ['a severity of its own', /<severity>.*<\/severity>/, '<severity>Major</severity>'],
  ['an info without an event', /<event>.*<\/event>/, ''],
  ['the urgency after the severity', /(<urgency>.*<\/urgency>)\s*(<severity>.*<\/severity>)/, '$2$1'],
  ['a reference without its time', /<\/incidents>/, '</incidents><references>a,b</references>'],
];

describe.skipIf(!hasXmllint)('against the schema of CAP 1.2 (skipped where xmllint is not installed)', () => {
  test('every update has a message, and every message is valid', () => {
    expect(alerts.size).toBe(messages.length);
    expect(xmlFaults(alerts, SCHEMA)).toBe('');
  });

  test.each(BROKEN)('%s would be found', (_, from, to) => {
    const [first = ''] = [...alerts.values()];
    expect(first).toMatch(from);
    expect(xmlFaults(new Map([['broken', first.replace(from, to)]]), SCHEMA)).toContain('fails to validate');
  });
});

describe('CAP messages', () => {
  test('begin with an alert and go on with updates that name the earlier ones', () => {
    for (const { slug, updates, index, xml } of messages) {
      const earlier = updates.slice(0, index).map(({ at }) => `${SENDER},${slug}.${keyOf(at)},${at}`);
      expect(textsIn(xml, 'references').join(' ')).toBe(earlier.join(' '));
      expect(partOf(xml, 'identifier')).toBe(`${slug}.${keyOf(updates[index]?.at ?? '')}`);
      expect(partOf(xml, 'msgType') === 'Alert').toBe(index === 0);
    }
  });

  test('cancel what was a false alarm or does not take place, and nothing else', () => {
    const cancels = messages.filter(({ xml }) => partOf(xml, 'msgType') === 'Cancel');
    expect(cancels.map(({ slug }) => slug)).toEqual(['2026-11-22-false-alarm', '2026-11-22-cancelled']);
  });

  test('say the same in both languages', () => {
    const facts = [
      'category',
      'responseType',
      'urgency',
      'severity',
      'certainty',
      'onset',
      'expires',
      'contact',
    ];
    for (const { xml } of messages) {
      const [id = '', en = ''] = infosOf(xml);
      expect(infosOf(xml).map(info => partOf(info, 'language'))).toEqual(['id', 'en']);
      expect(facts.map(name => textsIn(id, name))).toEqual(facts.map(name => textsIn(en, name)));
      expect(textsIn(id, 'areaDesc')).toHaveLength(textsIn(en, 'areaDesc').length);
      expect(textsIn(id, 'instruction')).toHaveLength(textsIn(en, 'instruction').length);
    }
  });

  test('give the times of the facts, in the zone of the organization', () => {
    for (const { kind, updates, index, xml } of messages) {
      const told = updates.slice(0, index + 1);
      const begins =
        kind === 'maintenance'
          ? told.map(({ window }) => knownWindow(window)?.from).findLast(from => from)
          : told.map(({ since, started }) => since ?? started).findLast(at => at !== undefined);
      const [sent, onset] = [partOf(xml, 'sent'), partOf(xml, 'onset')];
      expect([sent, onset]).toEqual([expect.stringMatching(/\+07:00$/), expect.stringMatching(/\+07:00$/)]);
      expect([Date.parse(sent), Date.parse(onset)]).toEqual([
        Date.parse(told.at(-1)?.at ?? ''),
        Date.parse(begins ?? ''),
      ]);
      for (const end of textsIn(xml, 'expires')) expect(Date.parse(end)).toBeGreaterThan(Date.parse(sent));
    }
  });

  const CERTAINTIES = [
    { slug: '2026-11-22-investigating', urgency: 'Immediate', certainty: 'Observed', response: 'Monitor' },
    { slug: '2026-11-22-scheduled', urgency: 'Future', certainty: 'Likely', response: 'Prepare' },
    { slug: '2026-11-22-postponed', urgency: 'Future', certainty: 'Likely', response: 'Prepare' },
    { slug: '2026-11-22-extended', urgency: 'Immediate', certainty: 'Observed', response: 'Monitor' },
    { slug: '2026-11-22-cancelled', urgency: 'Past', certainty: 'Unlikely', response: 'AllClear' },
    { slug: '2026-11-22-false-alarm', urgency: 'Past', certainty: 'Unlikely', response: 'AllClear' },
    { slug: '2026-11-22-internet-semarang', urgency: 'Past', certainty: 'Observed', response: 'AllClear' },
  ];
  test.each(CERTAINTIES)('of $slug end with urgency $urgency and certainty $certainty', row => {
    const xml = messages.findLast(({ slug }) => slug === row.slug)?.xml ?? '';
    const [urgency, certainty, response] = ['urgency', 'certainty', 'responseType'].map(name =>
      partOf(xml, name),
    );
    expect({ slug: row.slug, urgency, certainty, response }).toEqual(row);
  });

  test('say what the page says', () => {
    for (const { slug, index, updates, xml } of messages) {
      if (index < updates.length - 1) continue;
      for (const info of infosOf(xml)) {
        const page = site.get(fileOf(partOf(info, 'web'))) ?? '';
        const { label, headline, paragraphs } = updateOn(page, newestOn(page));
        const said = [beside(label, partOf(info, 'headline')), partOf(info, 'description').split('\n\n')];
        expect([slug, ...said]).toEqual([slug, headline, elsewhere(paragraphs)]);
      }
    }
  });
});
