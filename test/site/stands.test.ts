import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { freshSite, makeSource, readSite, SITE_ARGS } from '../support/source.ts';
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

test('planned work: what goes on, what is ahead, what nobody told of, what has no date', async () => {
  const { textOf, jsonOf } = await siteOf('maintenance', {
    '2026-11-18-tanpa-tanggal': work(
      'at: 2026-11-12T10:00:00+07:00, status: postponed, window: unknown, next: 2026-11-25T12:00:00+07:00',
    ),
    '2026-11-20-terlewat': work(),
    '2026-11-20-berlangsung': work(BEGUN),
    '2026-12-20-nanti': work().replaceAll('2026-11-20', '2026-12-20'),
    '2026-11-28-baru': work('at: 2026-11-25T10:00:00+07:00, status: cancelled'),
  });
  const planned = textOf('en/index.html').split('Planned work</h2>')[1]?.split('Recent history')[0] ?? '';
  expect(planned.match(/\d{4}-\d\d-\d\d-[a-z-]+(?=\.html)/g)).toEqual([
    '2026-11-20-berlangsung',
    '2026-12-20-nanti',
    '2026-11-20-terlewat',
    '2026-11-18-tanpa-tanggal',
  ]);
  // Work without a date says what it is about.
  expect(planned).toContain('Home internet');
  const upcoming = jsonOf('en/api/v2/scheduled-maintenances/upcoming.json').scheduled_maintenances;
  expect(upcoming.map(({ id }: { id: string }) => id).sort()).toEqual([
    '2026-11-20-terlewat',
    '2026-12-20-nanti',
  ]);
});

test('an update names every correction of what it said', async () => {
  const { textOf } = await siteOf('outage', {
    '2026-11-02-dua-ralat': `
  - { at: 2026-11-02T08:10:00+07:00, status: investigating, severity: major, started: 2026-11-02T08:00:00+07:00, services: { voice: slow }, areas: [demak], customers: { voice: 900 }, cause: unknown, next: 2026-11-02T12:00:00+07:00 }
  - { at: 2026-11-02T08:20:00+07:00, status: investigating, advice: [keep-settings], next: 2026-11-02T12:00:00+07:00 }
  - { at: 2026-11-02T08:30:00+07:00, corrects: 2026-11-02T08:10:00+07:00, started: 2026-11-02T07:50:00+07:00 }
  - { at: 2026-11-02T08:40:00+07:00, corrects: 2026-11-02T08:10:00+07:00, customers: { voice: 950 } }
`,
  });
  const page = textOf('en/incidents/2026-11-02-dua-ralat.html');
  const corrected = [
    ...page.matchAll(/Update (\d)<\/a>(?:(?!<\/li>).)*?This update was corrected: (.*?)<\/p>/gs),
  ];
  expect(corrected.map(([, number, words = '']) => [number, words.replace(/<[^>]*>/g, '')])).toEqual([
    ['2', 'see update 3 and update 4.'],
    ['1', 'see update 3 and update 4.'],
  ]);
});

test('what lies within another area is told by the settings, not by the record of an incident', async () => {
  const { jsonOf } = await siteOf(
    'outage',
    { '2026-11-02-dalam': outage('2026-11-02') },
    settings.replace('demak:\n', 'demak:\n    within: kendal\n'),
  );
  expect(Object.keys(jsonOf('data/incidents/2026-11-02-dalam.json').facts)).toEqual([
    'format',
    'kind',
    'updates',
  ]);
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

test('an outage for information alone is no sign for monitors that all is well', async () => {
  const notice = outage('2026-11-02').split('\n').slice(0, 2).join('\n').replace('minor', 'info');
  const { jsonOf } = await siteOf('outage', { '2026-11-02-info': `${notice}\n` });
  expect(jsonOf('en/api/v2/status.json').status).toEqual({
    indicator: 'minor',
    description: 'Degraded service',
  });
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

const promised = `
  - { at: 2026-11-02T08:10:00+07:00, status: identified, severity: major, started: 2026-11-02T08:00:00+07:00, services: { voice: unavailable, home-internet: slow }, areas: [demak], cause: { type: power, certainty: confirmed }, eta: 2026-11-02T11:00:00+07:00, next: 2026-11-02T09:30:00+07:00 }
`;

test('the front page says since when, until about when, and puts the gravest first', async () => {
  const { textOf } = await siteOf('outage', { '2026-11-02-dua': promised });
  const page = textOf('en/index.html');
  expect(page).toContain('Since 08:00 WIB (UTC+7) on Monday, 2 November 2026');
  expect(page).toContain('Estimated recovery: <strong>11:00 WIB');
  expect(page.indexOf('>Calls<')).toBeLessThan(page.indexOf('>Home internet<'));
  expect(page).not.toContain('<details');
});

test('many services that work are folded away beside some that do not', async () => {
  const names = Array.from(
    { length: 9 },
    (_, at) => `  s${at}: { name: { id: Layanan ${at}, en: Service ${at} } }\n`,
  );
  const many = settings.replace(/^services:\n/m, `services:\n${names.join('')}`);
  const during = await siteOf('outage', { '2026-11-02-dua': promised }, many);
  expect(during.textOf('en/index.html')).toMatch(/<summary>\w+ other services work normally<\/summary>/);
  expect(during.textOf('index.html')).toMatch(/<summary>\w+ layanan lain normal<\/summary>/);
  const after = await siteOf('outage', { '2026-11-02-lalu': outage('2026-11-02') }, many);
  expect(after.textOf('en/index.html')).not.toContain('<details');
});

test('told what time it is, the site says what is late; untold, it is the same whenever it is built', async () => {
  const source = {
    'incidents/2026/2026-11-02-dua.yaml': `format: 1\nkind: outage\nupdates:\n${promised}`,
    'incidents/settings.yaml': settings,
  };
  const { cwd, site } = makeSource(source);
  const front = (): string => readSite(site).get('en/index.html') ?? '';
  const own = (): string => readSite(site).get('en/incidents/2026-11-02-dua.html') ?? '';
  const late = 'We promised an update by 09:30 WIB';
  const lateThere = 'promised by 09:30 WIB (UTC+7) on Monday, 2 November 2026; we have not given it yet';
  expect((await run([...SITE_ARGS, site], { cwd })).code).toBe(0);
  expect(own()).not.toContain(lateThere);
  expect((await run([...SITE_ARGS, site, '--now', '2026-11-02 09:31'], { cwd })).code).toBe(0);
  expect([front(), own()]).toEqual([expect.stringContaining(late), expect.stringContaining(lateThere)]);
  expect((await run([...SITE_ARGS, site], { cwd })).code).toBe(0);
  expect([front(), own()].join()).not.toMatch(/have not given/);
  const lost = await run(['render', '--now', '+1h'], { cwd });
  expect([lost.code, lost.err]).toEqual([2, expect.stringContaining('--now goes with the whole site')]);
});

test('a promise after the end is owed until it is kept, and says so once it is late', async () => {
  const end = '2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00';
  const promise = `${promised}  - { at: ${end}, promises: { report: 2026-11-09, compensation: 2026-11-04 } }\n`;
  const paid =
    '  - { at: 2026-11-04T10:00:00+07:00, compensation: [{ type: none-yet, until: 2026-11-12 }] }\n';
  const report =
    '  - { at: 2026-11-09T10:00:00+07:00, report: { finding: { id: Kabel putus., en: A cable was cut. }, actions: [{ do: { id: mengganti kabel, en: replace the cable }, by: 2026-11-30 }] } }\n';
  const pageAt = async (updates: string, now: string): Promise<string> => {
    const source = {
      'incidents/2026/2026-11-02-dua.yaml': `format: 1\nkind: outage\nupdates:\n${updates}`,
      'incidents/settings.yaml': settings,
    };
    const { cwd, site } = makeSource(source);
    const { err, code } = await run([...SITE_ARGS, site, '--now', now], { cwd });
    expect([code, err]).toEqual([0, expect.anything()]);
    const pages = readSite(site);
    const wanted = [
      'index.html',
      'en/index.html',
      'insiden/2026-11-02-dua.html',
      'en/incidents/2026-11-02-dua.html',
    ];
    return wanted.map(page => pages.get(page)).join('\n');
  };
  expect(await pageAt(promise, '2026-11-03 10:00')).toContain('to be published on Monday, 9 November 2026');
  const late = await pageAt(promise, '2026-11-10 10:00');
  expect(late).toContain('kami janjikan paling lambat Senin, 9 November 2026, belum kami terbitkan');
  expect(late).toContain(
    'We promised to announce compensation by Wednesday, 4 November 2026 and have not yet.',
  );
  const kept = await pageAt(promise + paid + report, '2026-11-10 10:00');
  expect(kept).not.toMatch(/to be published|belum kami terbitkan|<dt>Report on the cause/);
  expect(kept).toContain('to be announced on Thursday, 12 November 2026');
});

test('a past outage that cannot be told keeps no front page back, an open one does', async () => {
  const end = '  - { at: 2026-11-02T10:00:00+07:00, status: resolved, ended: 2026-11-02T09:50:00+07:00 }\n';
  const wrong = promised.replace('next: 2026', 'message: { id: Pulih 99%., en: Back 99%. }, next: 2026');
  const build = async (updates: string): Promise<readonly [unknown, string | undefined]> => {
    const { cwd, site } = makeSource({
      'incidents/2026/2026-11-02-dua.yaml': `format: 1\nkind: outage\nupdates:\n${promised}`,
      'incidents/2026/2026-11-02-lalu.yaml': `format: 1\nkind: outage\nupdates:\n${updates}`,
      'incidents/settings.yaml': settings,
    });
    return [(await run([...SITE_ARGS, site], { cwd })).code, readSite(site).get('en/index.html')];
  };
  expect(await build(wrong + end)).toEqual([1, expect.stringContaining('2026-11-02-dua')]);
  expect(await build(wrong)).toEqual([1, expect.stringContaining('The status page is being prepared')]);
});

test('a service is told once of a place, as it is at its worst', async () => {
  const worse = promised
    .replace('voice: unavailable, home-internet: slow', 'home-internet: unavailable')
    .replace('[demak]', '[demak, kendal]');
  const { textOf } = await siteOf('outage', { '2026-11-02-dua': promised, '2026-11-02-tiga': worse });
  const page = textOf('en/index.html');
  expect(page).toContain('Unavailable in Demak Regency and Kendal Regency');
  expect(page).not.toContain('Slow in Demak Regency');
});

test('no site is written over a workspace, but in an empty folder of a folder', async () => {
  const { cwd, site } = makeSource({ 'incidents/settings.yaml': settings });
  const over = await run([...SITE_ARGS, '.'], { cwd });
  expect([over.code, over.err]).toEqual([2, expect.stringContaining('no status site is')]);
  mkdirSync(join(site, 'data'), { recursive: true });
  expect((await run([...SITE_ARGS, site], { cwd })).code).toBe(0);
});

test('an outage in many areas counts them in its headline and names them below', async () => {
  const names = Array.from(
    { length: 13 },
    (_, at) => `  a${at}: { name: { id: Kabupaten A${at}, en: A${at} Regency }, zone: WIB }\n`,
  );
  const many = settings.replace(/^areas:\n/m, `areas:\n${names.join('')}`);
  const everywhere = promised
    .replace('[demak]', `[${names.map((_, at) => `a${at}`).join(', ')}]`)
    .replace('status: identified', 'status: investigating')
    .replace(/cause: \{[^}]*\}, /, '');
  const { textOf } = await siteOf('outage', { '2026-11-02-luas': everywhere }, many);
  const page = textOf('en/incidents/2026-11-02-luas.html');
  expect(page).toMatch(/<h1>[^<]* in 13 areas<\/h1>/);
  expect(page).toContain('A0 Regency, A1 Regency');
});

test('a cause that was withdrawn is being looked for again', async () => {
  const { textOf } = await siteOf('outage', {
    '2026-11-02-ralat': `${promised}  - { at: 2026-11-02T08:40:00+07:00, corrects: 2026-11-02T08:10:00+07:00, cause: unknown }\n`,
  });
  expect(textOf('en/index.html')).toMatch(/class="tag">Investigating</);
});

test('what is over is not late with a next update, whatever its file says', async () => {
  const { textOf } = await siteOf('outage', {
    '2026-11-20-pulih': outage('2026-11-20').replace('ended: ', 'next: 2026-11-20T10:00:00+07:00, ended: '),
    '2026-11-25-lain': outage('2026-11-25'),
  });
  expect(textOf('en/history/2026-11.html')).not.toMatch(/We promised/);
});

test('a month of the history leads to the one before it that has incidents', async () => {
  const { textOf } = await siteOf('outage', {
    '2026-08-20-lama': outage('2026-08-20'),
    '2026-11-20-baru': outage('2026-11-20'),
  });
  expect(textOf('en/history/2026-11.html')).toMatch(
    /Previous month: <a href="[^"]*2026-08\.html">August 2026/,
  );
  expect(textOf('riwayat/2026-08.html')).not.toContain('Bulan sebelumnya');
});

test('the front page says how bad it is and of what, and that nobody knows for how long', async () => {
  const { textOf } = await siteOf('outage', {
    '2026-11-02-mati': `
  - { at: 2026-11-02T08:10:00+07:00, status: investigating, severity: critical, started: 2026-11-02T08:00:00+07:00, services: { home-internet: unavailable }, areas: [demak], cause: unknown, eta: unknown, next: 2026-11-02T12:00:00+07:00 }
`,
    '2026-11-03-lambat': `
  - { at: 2026-11-03T08:10:00+07:00, status: investigating, severity: minor, started: 2026-11-03T08:00:00+07:00, services: { voice: slow }, areas: [demak], cause: unknown, next: 2026-11-03T12:00:00+07:00 }
`,
  });
  const page = textOf('en/index.html');
  expect(page).toContain('There are two disruptions in progress');
  expect(page).toContain('<p>Major outage: home internet in Demak Regency</p>');
  expect(page).toContain('Estimated recovery: not yet known');
  // Of several the services are a summary; one stands before them.
  expect(page.indexOf('id="services"')).toBeLessThan(page.indexOf('id="disruptions"'));
  expect(textOf('en/feed.xml')).toContain(
    'type="application/cap+xml" href="https://status.contohtel.example/cap/2026-11-03-lambat.',
  );
  for (const words of [
    textOf('fragments/2026-11-02-mati.en.html'),
    textOf('fragments/2026-11-02-mati.id.html'),
  ]) {
    expect(words).not.toMatch(/on this page|di halaman ini/);
    expect(words).toContain('status.contohtel.example');
  }
});

test('work whose time has come says so, before anybody has told that it began', async () => {
  const { textOf } = await siteOf('maintenance', {
    '2026-11-20-mulai': work(),
    '2026-12-20-lain': `${work().replaceAll('2026-11-20', '2026-12-20')}  - { at: 2026-11-20T02:00:00+07:00, status: cancelled }\n`,
  });
  expect(textOf('en/index.html')).toContain('The time of planned work has come.');
  expect(textOf('en/index.html')).toContain('we have not said yet that the work has begun');
});

test('a link to an update leads to it, on whichever page of a long timeline it comes to stand', async () => {
  const updates = Array.from(
    { length: 24 },
    (_, index) =>
      `  - { at: 2026-11-02T${String(index).padStart(2, '0')}:30:00+07:00, message: { id: Kabar., en: News. }, next: 2026-11-03T01:00:00+07:00 }\n`,
  );
  const first =
    '  - { at: 2026-11-02T00:10:00+07:00, status: investigating, severity: minor, started: 2026-11-02T00:00:00+07:00, services: { voice: slow }, areas: [demak], cause: unknown, next: 2026-11-02T12:00:00+07:00 }\n';
  const { textOf } = await siteOf('outage', { '2026-11-02-panjang': first + updates.join('') });
  const page = textOf('en/incidents/2026-11-02-panjang.html');
  const links = [...textOf('en/feed.xml').matchAll(/panjang\.html#([^"]+)/g)].map(([, anchor]) => anchor);
  expect(links).toHaveLength(25);
  for (const anchor of links) expect(page).toContain(`id="${anchor}"`);
});
