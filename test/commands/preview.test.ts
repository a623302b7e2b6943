import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { servePreview } from '../support/serve-preview.ts';
import { makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

/** The values that a page marks as facts, with the words that carry them. */
function factsIn(html: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, values = '', words = ''] of html.matchAll(/<span class="fact" data-fact="([^"]*)">([^<]*)</g))
    for (const value of values.split('|')) found.set(value, [...(found.get(value) ?? []), words]);
  return found;
}

/** What one reads: the words without the tags. */
const wordsIn = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('preview --out', () => {
  test('writes over an earlier page, and over nothing else', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    for (const expected of [0, 0])
      expect((await run(['preview', '--out', 'a.html'], { cwd })).code).toBe(expected);
    const { code, err } = await run(['preview', '--out', OPEN_FILE], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('is there already and is no page')]);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toBe(openText);
  });

  test('writes one file with every notice, its count, and each fact marked alike everywhere', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    expect((await run(['preview', '--out', 'look.html'], { cwd })).code).toBe(0);
    const html = readFileSync(join(cwd, 'look.html'), 'utf8');
    for (const count of ['159 of 160 septets', '272 of 280 characters']) expect(html).toContain(count);
    expect(html).not.toMatch(/(?:src|href)="(?!\?at=)/);
    const facts = factsIn(html);
    // 14.05 WIB is minute 425 of the day in UTC.
    expect(new Set(facts.get('clock 425'))).toEqual(new Set(['14.05 WIB', '14:05 WIB']));
    expect(new Set(facts.get('place demak'))).toEqual(new Set(['Demak', 'Kabupaten Demak', 'Demak Regency']));
    expect(new Set(facts.get('impact disrupted'))).toEqual(new Set(['terganggu', 'disrupted']));
    expect((await run(['preview', '--out', 'again.html'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'again.html'), 'utf8')).toBe(html);
  });

  test('shows a problem beside the notices it concerns, with its place', async () => {
    const wrong = openText.replace(
      '    next:',
      '    message: { id: "Perkiraan pulih pukul 21.00 WIB.", en: "Estimated recovery: 21:00 WIB." }\n    next:',
    );
    const cwd = makeWorkspace({ [OPEN_FILE]: wrong });
    expect((await run(['preview', '--out', 'look.html'], { cwd })).code).toBe(0);
    const website = readFileSync(join(cwd, 'look.html'), 'utf8').split('<h2>').at(-1) ?? '';
    expect(website).toMatch(/<li class="error"><strong>error [a-z-]+<\/strong>.*21\.00/);
    expect(website).toMatch(/<code>incidents\/2026\/2026-11-22-uji\.yaml:\d+:\d+<\/code>/);
  });

  test('keeps hostile text text', async () => {
    const hostile = openText.replace(
      'kind: outage\n',
      'kind: outage\ntitle: { id: "<script>alert(1)</script>", en: "\\"><img src=x onerror=alert(1)>" }\n',
    );
    const cwd = makeWorkspace({ [OPEN_FILE]: hostile });
    await run(['preview', '--out', 'look.html'], { cwd });
    const html = readFileSync(join(cwd, 'look.html'), 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script>alert|<img/);
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, response => {
      let text = '';
      response.on('data', chunk => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    }).on('error', reject);
  });
}

describe('preview', () => {
  test('serves this machine alone, and ends well when asked to', async () => {
    const { address, end } = await servePreview(makeWorkspace({ [OPEN_FILE]: openText }));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, text } = await ask(address);
    expect([status, wordsIn(text)]).toEqual([200, expect.stringContaining('Telepon/SMS normal')]);
    expect((await ask(address, { host: 'evil.example' })).status).toBe(403);
    expect((await ask(`${address}incidents/settings.yaml`)).status).toBe(404);
    expect((await ask(`${address}/`)).status).toBe(404);
    expect(await end()).toBe(0);
  });

  test('tells of a changed file, and shows it as it is then', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { address, end } = await servePreview(cwd);
    const told = new Promise<string>((resolve, reject) => {
      get(`${address}changes`, response => {
        response.on('data', chunk => {
          if (String(chunk).includes('data:')) resolve(String(chunk));
        });
      }).on('error', reject);
    });
    await ask(address);
    appendFileSync(
      join(cwd, OPEN_FILE),
      '\n  - at: 2026-11-22T14:58:00+07:00\n    customers: { home-internet: 38500 }\n    next: 2026-11-22T17:00:00+07:00\n',
    );
    expect(await told).toContain('data:');
    expect((await ask(`${address}body`)).text).toContain('38.500');
    expect((await ask(`${address}body?at=1`)).text).not.toContain('38.500');
    writeFileSync(join(cwd, OPEN_FILE), 'kaput: [\n');
    expect((await ask(`${address}body`)).text).toContain('Problems of the file');
    expect(await end()).toBe(0);
  });

  test('with settings or phrases that are broken lists what is wrong, and goes on', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { address, end } = await servePreview(cwd);
    const settings = join(cwd, 'incidents/settings.yaml');
    const sound = readFileSync(settings, 'utf8');
    writeFileSync(settings, sound.replace('zone: WIB', 'zone: <b>'));
    const broken = await ask(address);
    expect([broken.status, broken.text]).toEqual([200, expect.stringContaining('incidents/settings.yaml:')]);
    expect(broken.text).toContain('new EventSource');
    expect(broken.text).not.toContain('<b>');
    writeFileSync(settings, sound);
    expect(wordsIn((await ask(`${address}body`)).text)).toContain('Telepon/SMS normal');
    const beyond = await ask(`${address}body?at=99`);
    expect([beyond.status, beyond.text]).toEqual([200, expect.stringContaining('role="alert"')]);
    expect(await end()).toBe(0);
  });

  test('marks the impact of a service, and not the words of a deadline', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText.replaceAll(': disrupted', ': slow') });
    expect((await run(['preview', '--out', 'look.html'], { cwd })).code).toBe(0);
    const page = readFileSync(join(cwd, 'look.html'), 'utf8');
    expect(page).toContain('data-fact="impact slow">lambat</span>');
    expect(page).toContain('paling lambat pukul');
  });
});
