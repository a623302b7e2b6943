import { describe, expect, test } from 'vitest';
import { browsing, hasChromium } from '../support/browser.ts';
import { buildAll, settingsText } from '../support/site.ts';

/** The wording rules take a tag of up to 60 characters for a blank that was left to be filled in. */
const LONG = 'data-x="more than sixty characters are no placeholder of any author"';
const SCRIPT = `</script ${LONG}><script ${LONG}>alert(1)</script ${LONG}>`;
const PICTURE = `"><img src=x onerror=alert(1) ${LONG}>`;
const HANDLER = `' onmouseover='alert(1)' x="`;
const OPEN = '{{{org <svg/onload=alert(1)//';
const ENTITY = '&lt;b&gt; &#60;b&#62; &amp;amp;';

const both = (text: string, indent: string, begin = ['', '']): string =>
  ['id', 'en'].map((language, at) => `${indent}${language}: |-\n${indent}  ${begin[at]}${text}\n`).join('');

const SETTINGS = settingsText
  .replace('  name: ContohTel\n', `  name: |-\n    Contoh ${PICTURE}\n`)
  .replace('hours: { id: 24 jam, en: 24 hours }', `hours:\n${both(OPEN, '      ')}`)
  .replace(
    'name: { id: Kota Semarang, en: Semarang City }',
    `name:\n${both(`Semarang ${SCRIPT}`, '      ')}`,
  );

const INCIDENT = `format: 1
kind: outage
title:
${both(`${SCRIPT} ${HANDLER} ${OPEN}`, '  ', ['Gangguan: ', 'Outage: '])}updates:
  - at: 2026-12-10T14:25:00+07:00
    status: identified
    severity: major
    started: 2026-12-10T14:05:00+07:00
    services: { home-internet: disrupted }
    areas: [kota-semarang]
    cause:
      type: fiber-cut
      certainty: confirmed
      place:
${both(`Kaligawe ${PICTURE}`, '        ')}    message:
${both(`${PICTURE} ${SCRIPT} ${HANDLER} ${OPEN} ${ENTITY}.`, '      ', ['Kami: ', 'We: '])}    next: 2026-12-10T17:00:00+07:00
`;

const build = () =>
  buildAll({
    hostile: { 'incidents/settings.yaml': SETTINGS, 'incidents/2026/2026-12-10-jahat.yaml': INCIDENT },
  });

const PAGES = {
  'the front page': 'hostile/index.html',
  'the front page in English': 'hostile/en/index.html',
  'the page of the incident': 'hostile/insiden/2026-12-10-jahat.html',
  'the page of the incident in English': 'hostile/en/incidents/2026-12-10-jahat.html',
  'the web notice alone': 'hostile/fragments/2026-12-10-jahat.id.html',
  'a month': 'hostile/riwayat/2026-12.html',
} as const;

/** Elements and attributes that no template of the site has. */
const FOREIGN = `[...document.querySelectorAll('*')].flatMap(it => [
  ...(/^(?:img|svg|b)$/.test(it.localName) || (it.localName === 'script' && it.type !== 'application/ld+json')
    ? [it.outerHTML] : []),
  ...it.getAttributeNames().filter(name => /^(?:on|data-x)/.test(name)),
])`;

describe.skipIf(!hasChromium)('hostile texts (skipped where there is no chromium)', () => {
  // Without the page's own policy, which would stop a script that got in.
  const visitor = browsing({ build, options: { bypassCSP: true } });

  test.each(Object.entries(PAGES))('stay texts on %s', async (_, path) => {
    const { page, visit, complaints } = visitor();
    await visit(path);
    await page.mouse.move(100, 100);
    expect(await page.evaluate(FOREIGN)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator('body').textContent()).toContain(`${SCRIPT} ${HANDLER} ${OPEN}`);
  });

  test('are shown to the last character, whatever they look like', async () => {
    const { page, visit } = visitor();
    await visit(PAGES['the page of the incident']);
    const shown = await page.locator('main').textContent();
    for (const text of [PICTURE, SCRIPT, HANDLER, OPEN, ENTITY]) expect(shown).toContain(text);
    const about = JSON.parse((await page.locator('script').textContent()) ?? '');
    expect(about.headline).toContain(`${SCRIPT} ${HANDLER} ${OPEN}`);
    expect(about.publisher.name).toBe(`Contoh ${PICTURE}`);
    expect(await page.title()).toContain(SCRIPT);
  });
});
