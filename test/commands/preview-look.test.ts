import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium } from '../support/browser.ts';
import { servePreview } from '../support/serve-preview.ts';
import { makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

/** The words that are lit, once each. */
const litWords = (page: Page): Promise<readonly string[]> =>
  page.locator('span.lit').evaluateAll(found => [...new Set(found.map(one => one.textContent ?? ''))].sort());

describe.skipIf(!hasChromium)('the preview in a browser (skipped where there is no chromium)', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(): Promise<{
    readonly page: Page;
    readonly cwd: string;
    readonly complaints: string[];
    readonly address: string;
    readonly end: () => Promise<number | null>;
  }> {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { address, end } = await servePreview(cwd);
    const page = await (browser as Browser).newPage();
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    await page.goto(address);
    return { page, cwd, complaints, address, end };
  }

  test('a fact under the pointer lights up wherever it stands, in both languages', async () => {
    const { page, complaints } = await open();
    expect(await litWords(page)).toEqual([]);
    await page.locator('article.sms[lang="id"] span.fact', { hasText: '14.05' }).hover();
    expect(await litWords(page)).toEqual(['14.05 WIB', '14:05 WIB']);
    await page.locator('article.website[lang="en"] span.fact', { hasText: 'Demak Regency' }).first().hover();
    expect(await litWords(page)).toEqual(['Demak', 'Demak Regency', 'Kabupaten Demak']);
    await page.locator('h1').hover();
    expect(await litWords(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('by keyboard, the list of facts does the same', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: '14.05 WIB' }).focus();
    expect(await litWords(page)).toEqual(['14.05 WIB', '14:05 WIB']);
  });

  test('follows the file as it is saved, without a reload', async () => {
    const { page, cwd } = await open();
    await page.locator('body').evaluate(body => body.setAttribute('data-same', 'yes'));
    appendFileSync(
      join(cwd, OPEN_FILE),
      '\n  - at: 2026-11-22T14:58:00+07:00\n    customers: { home-internet: 38500 }\n    next: 2026-11-22T17:00:00+07:00\n',
    );
    await page.locator('article.website[lang="id"]', { hasText: '38.500' }).waitFor();
    expect(await page.locator('body').getAttribute('data-same')).toBe('yes');
    await page.locator('article.sms[lang="id"] span.fact', { hasText: '17.00' }).first().hover();
    expect(await litWords(page)).toEqual(expect.arrayContaining(['17:00']));
  });

  test('says that nobody answers, and catches up once the preview is there again', async () => {
    const { page, cwd, address, end } = await open();
    await end();
    await page.locator('html[data-lost]').waitFor();
    writeFileSync(join(cwd, OPEN_FILE), openText.replace('voice: normal', 'voice: delayed'));
    await servePreview(cwd, '--port', new URL(address).port);
    await page.locator('article.website[lang="id"]', { hasText: 'tertunda' }).waitFor({ timeout: 20_000 });
    await page.locator('html:not([data-lost])').waitFor();
  }, 40_000);
});
