import { expect, test } from 'vitest';
import { freshSite } from '../support/source.ts';
import { exampleText } from '../support/workspace.ts';

const settings = exampleText('incidents/settings.yaml');

/** A site of some incident files, by slug, each the text of its updates. */
async function siteOf(kind: string, updates: Readonly<Record<string, string>>, own = settings) {
  const files = Object.entries(updates).map(([slug, text]) => [
    `incidents/2026/${slug}.yaml`,
    `format: 1\nkind: ${kind}\nupdates:\n${text}`,
  ]);
  const site = await freshSite({ ...Object.fromEntries(files), 'incidents/settings.yaml': own });
  return {
    textOf: (path: string) => site.get(path) ?? '',
    jsonOf: (path: string) => JSON.parse(site.get(path) ?? ''),
  };
}

const outage = (day: string, ended = `${day}T09:00:00+07:00`): string => `
  - { at: ${day}T08:10:00+07:00, status: investigating, severity: minor, started: ${day}T08:00:00+07:00, services: { voice: slow }, areas: [demak], next: ${day}T12:00:00+07:00 }
  - { at: ${ended.replace(':00:00', ':05:00')}, status: resolved, ended: ${ended} }
`;

const work = (...more: readonly string[]): string => `
  - { at: 2026-11-10T10:00:00+07:00, status: scheduled, window: { from: 2026-11-20T01:00:00+07:00, to: 2026-11-20T04:00:00+07:00 }, services: { home-internet: unavailable }, areas: [kendal], action: replace-equipment, max_interruption: 30m, next: 2026-11-20T04:30:00+07:00 }
${more.map(update => `  - { ${update} }\n`).join('')}`;
const BEGUN = 'at: 2026-11-20T01:02:00+07:00, status: in-progress, next: 2026-11-20T04:30:00+07:00';

test('work that is cancelled or done takes nothing away any more', async () => {
  const { textOf } = await siteOf('maintenance', {
    '2026-11-20-batal': work('at: 2026-11-12T10:00:00+07:00, status: cancelled'),
    '2026-11-20-selesai': work(
      BEGUN,
      'at: 2026-11-20T03:40:00+07:00, status: completed, ended: 2026-11-20T03:30:00+07:00',
    ),
  });
  for (const page of ['en/index.html', 'en/history/2026-11.html', 'index.html'])
    expect(textOf(page)).not.toMatch(/will be off|may be off|akan terputus|dapat terputus/);
});

test('work under way past its window says so, by the last word of the site', async () => {
  const { textOf } = await siteOf('maintenance', {
    '2026-11-20-lama': work(BEGUN),
    '2026-11-28-baru': work('at: 2026-11-25T10:00:00+07:00, status: cancelled'),
  });
  expect(textOf('en/index.html')).toContain('The window has passed.');
});

test('what ended last stands first in the recent history, whenever it began', async () => {
  const days = Array.from({ length: 11 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
  const { textOf } = await siteOf('outage', {
    ...Object.fromEntries(days.map(day => [`${day}-singkat`, outage(day)])),
    '2026-10-01-panjang': outage('2026-10-01', '2026-11-20T09:00:00+07:00'),
  });
  const recent = textOf('en/index.html').split('Recent history')[1] ?? '';
  expect(recent.match(/2026-\d\d-\d\d-[a-z]+/)?.[0]).toBe('2026-10-01-panjang');
});

test('a report on an outage that came back since is not how it stands', async () => {
  const again = `${outage('2026-11-02')}  - { at: 2026-11-03T10:00:00+07:00, report: { finding: { id: kabel putus, en: the cable was cut }, actions: [{ do: { id: memasang jalur cadangan, en: adding a backup route }, by: 2026-12-01 }] } }
  - { at: 2026-11-04T10:00:00+07:00, status: reopened, since: 2026-11-04T09:50:00+07:00, next: 2026-11-04T12:00:00+07:00 }
  - { at: 2026-11-04T11:05:00+07:00, status: resolved, ended: 2026-11-04T11:00:00+07:00 }
`;
  const { jsonOf } = await siteOf('outage', { '2026-11-02-kembali': again });
  expect(jsonOf('en/api/v2/incidents.json').incidents[0].status).toBe('resolved');
});

test('work that began has the time it began, and a mended spelling is a change', async () => {
  const { jsonOf, textOf } = await siteOf('maintenance', {
    '2026-11-20-kerja': work(`${BEGUN}, edited: 2026-11-21T09:00:00+07:00`),
  });
  const [one] = jsonOf('api/v2/scheduled-maintenances.json').scheduled_maintenances;
  expect(one.started_at).toBe('2026-11-19T18:02:00.000Z');
  expect(one.updated_at).toBe('2026-11-21T02:00:00.000Z');
  expect(textOf('sitemap-1.xml')).toContain('<lastmod>2026-11-21T09:00:00+07:00</lastmod>');
});

test('an incident for information is called what it is', async () => {
  const notice = outage('2026-11-02').split('\n').slice(0, 2).join('\n').replace('minor', 'info');
  const { jsonOf } = await siteOf('outage', { '2026-11-02-info': `${notice}\n` });
  expect(jsonOf('en/api/v2/status.json').status).toEqual({ indicator: 'none', description: 'Notice' });
});

test('updates that went on saying what was wrong are marked like the one that said it first', async () => {
  const text = `${outage('2026-11-02').split('\n').slice(0, 2).join('\n')}
  - { at: 2026-11-02T08:45:00+07:00, customers: { voice: 900 }, next: 2026-11-02T12:00:00+07:00 }
  - { at: 2026-11-02T09:00:00+07:00, corrects: 2026-11-02T08:10:00+07:00, areas: [kendal], next: 2026-11-02T12:00:00+07:00 }
`;
  const { textOf } = await siteOf('outage', { '2026-11-02-ralat': text });
  expect(textOf('en/incidents/2026-11-02-ralat.html').match(/This update was corrected/g)).toHaveLength(2);
});

test('the calendar names the zone of the organization', async () => {
  const { textOf } = await siteOf(
    'maintenance',
    { '2026-11-20-kerja': work() },
    settings.replace('zone: WIB', 'zone: WITA'),
  );
  expect(textOf('kalender.ics')).toContain('TZID:Asia/Makassar');
});

test('the summary counts who is back and who still waits, until the outage is over', async () => {
  const partly = `${outage('2026-11-02').split('\n').slice(0, 2).join('\n').replace('voice: slow', 'home-internet: slow').replace('started', 'customers: { home-internet: 38500 }, started')}
  - { at: 2026-11-02T08:40:00+07:00, status: monitoring, restored: { home-internet: 35420 }, next: 2026-11-02T10:00:00+07:00 }
`;
  const over = '  - { at: 2026-11-02T09:05:00+07:00, status: resolved, ended: 2026-11-02T09:00:00+07:00 }\n';
  const during = await siteOf('outage', { '2026-11-02-pulih': partly });
  const after = await siteOf('outage', { '2026-11-02-pulih': partly + over });
  const page = 'en/incidents/2026-11-02-pulih.html';
  expect(during.textOf(page)).toContain(
    '<dt>Restored so far</dt><dd>home internet: 35,420 of 38,500 customers (92%)</dd>',
  );
  expect(during.textOf(page)).toContain('<dt>Still affected</dt><dd>3,080 customers</dd>');
  expect(after.textOf(page)).not.toMatch(/Restored so far|Still affected<\/dt>/);
});
