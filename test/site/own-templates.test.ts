import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { exampleText, makeWorkspace, OPEN_FILE, openText, ROOT, SEMARANG } from '../support/workspace.ts';

const shipped = (file: string): string => readFileSync(join(ROOT, 'templates', file), 'utf8');

/** The site of a workspace with these files of its own. */
async function siteWith(files: Readonly<Record<string, string>>) {
  const cwd = makeWorkspace({ [SEMARANG]: exampleText(SEMARANG), [OPEN_FILE]: openText, ...files });
  const { code, err } = await run(['render', '--channel', 'website', '--out', 'site'], { cwd });
  const read = (path: string): string => readFileSync(join(cwd, 'site', path), 'utf8');
  return { cwd, code, err, read };
}

describe('the status site of a workspace', () => {
  test('takes its own page, its own part of all pages, and its own style', async () => {
    const { code, read } = await siteWith({
      'templates/site/front.id.hbs': shipped('site/front.id.hbs').replace(
        'Sedang terjadi',
        'Yang terjadi kini',
      ),
      'templates/site/front.en.hbs': shipped('site/front.en.hbs'),
      'templates/site/partials/footer.id.hbs': '<footer><p>Kaki {{org}}</p></footer>',
      'templates/site/partials/footer.en.hbs': '<footer><p>Foot {{org}}</p></footer>',
      'templates/site/style.css': 'body { margin: 2rem; }\n',
    });
    expect(code).toBe(0);
    expect(read('index.html')).toContain('Yang terjadi kini');
    expect(read('riwayat/index.html')).toContain('<p>Kaki ContohTel</p>');
    expect(read('style.css')).toMatch(/--brand: #123a5c; --on-brand: #ffffff;[\s\S]*margin: 2rem/);
  });

  test('shows its colour with letters that can be read on it, and its logo', async () => {
    const settings = exampleText('incidents/settings.yaml');
    const { read, cwd } = await siteWith({
      'incidents/settings.yaml': settings.replace('#123a5c', '#ffdd00'),
    });
    expect(read('style.css')).toContain('--brand: #ffdd00; --on-brand: #000000;');
    expect(read('en/history/index.html')).toContain('<img src="../../logo.svg" alt=""');
    expect(existsSync(join(cwd, 'site/logo.svg'))).toBe(true);
  });

  test.each([
    ['a colour that is none', 'colour: "#123a5c"', 'colour: navy', 'bad-colour'],
    ['a logo outside of the workspace', 'incidents/logo.svg', '../logo.svg', 'bad-picture'],
    ['a status page with a port', 'contohtel.example\n', 'contohtel.example:8443\n', 'bad-page'],
    ['a status page with a query', 'contohtel.example\n', 'contohtel.example/?id=1\n', 'bad-page'],
  ])('refuses %s', async (_, from, to, code) => {
    const cwd = makeWorkspace({
      'incidents/settings.yaml': exampleText('incidents/settings.yaml').replace(from, to),
    });
    const { out, code: exit } = await run(['check'], { cwd });
    expect([exit, out]).toEqual([1, expect.stringContaining(`error ${code}`)]);
  });

  test('is not built without the logo that the settings name', async () => {
    const cwd = makeWorkspace({
      'incidents/settings.yaml': exampleText('incidents/settings.yaml').replace('logo.svg', 'other.svg'),
    });
    const { code, err } = await run(['render', '--channel', 'website', '--out', 'site'], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining('logo incidents/other.svg')]);
  });

  const page = shipped('site/incident.id.hbs');
  test.each([
    ['text that is not escaped', page.replace('{{headline}}', '{{{headline}}}'), 'template-feature'],
    ['a handler of events', page.replace('<h1>', '<h1 onclick="x()">'), 'unsafe-html'],
    ['a script', `${page}<script>x()</script>`, 'unsafe-html'],
    ['a link made of a text', page.replace('{{home_url}}', '{{headline}}'), 'unsafe-html'],
    ['a link to a script', page.replace('{{home_url}}', 'javascript:x()'), 'unsafe-html'],
    ['a value without quotes', page.replace('"{{home_url}}"', '{{home_url}}'), 'unsafe-html'],
    ['a fact that there is not', page.replace('now.started.full', 'now.startd.full'), 'unknown-fact'],
  ])('refuses a page with %s', async (_, source, code) => {
    const { code: exit, err } = await siteWith({
      'templates/site/incident.id.hbs': source,
      'templates/site/incident.en.hbs': shipped('site/incident.en.hbs'),
    });
    expect([exit, err]).toEqual([1, expect.stringContaining(`error ${code}`)]);
  });

  test.each([
    ['loads a picture', 'body { background: url(https://evil.example/x.png) }'],
    ['loads another sheet', '@import "https://evil.example/x.css";'],
  ])('refuses a style that %s', async (_, source) => {
    const { code, err } = await siteWith({ 'templates/site/style.css': source });
    expect([code, err]).toEqual([1, expect.stringContaining('templates/site/style.css:1:')]);
  });

  test('check --templates finds a page that fails only with facts that no incident states yet', async () => {
    const { cwd, code } = await siteWith({
      'templates/site/incident.id.hbs': page.replace(
        '{{#if now.ended}}',
        '{{#if now}}<h3>{{now.ended.full}}</h3>',
      ),
      'templates/site/incident.en.hbs': shipped('site/incident.en.hbs'),
    });
    expect(code).toBe(0);
    const { out, code: exit } = await run(['check', '--templates'], { cwd });
    expect([exit, out]).toEqual([
      1,
      expect.stringContaining('templates/site/incident.id.hbs:1:1 error unfilled-page'),
    ]);
  });

  test.each([
    ['an element that nothing closes', page.replace('</main>', ''), 'unpaired-tag', '<main>'],
    ['an end of nothing', page.replace('</main>', '</main></section>'), 'unpaired-tag', '</section>'],
    ['nothing at all', '{{> header}}{{> footer}}', 'page-without-heading', '<h1>'],
  ])('check --templates finds a page with %s', async (_, source, code, said) => {
    const { cwd } = await siteWith({
      'templates/site/incident.id.hbs': source,
      'templates/site/incident.en.hbs': shipped('site/incident.en.hbs'),
    });
    const { out, code: exit } = await run(['check', '--templates'], { cwd });
    expect(exit).toBe(1);
    expect(out).toContain(`templates/site/incident.id.hbs:1:1 error ${code}`);
    expect(out).toContain(said);
    expect(out.match(/ error /g)).toHaveLength(1);
  });

  test('an own layout of the notice with closing tags is taken', async () => {
    const { code, read } = await siteWith({
      'templates/layouts/website.hbs':
        '<section lang="{{language}}"><p><strong>{{headline}}</strong></p></section>\n',
    });
    expect(code).toBe(0);
    expect(read('fragments/2026-11-22-uji.en.html')).toContain('<section lang="en"><p><strong>Home internet');
  });
});
