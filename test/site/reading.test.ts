import { describe, expect, test } from 'vitest';
import { browsing, hasChromium, type Visitor } from '../support/browser.ts';
import { inEnglish, SLUGS } from '../support/site.ts';
import { LAYOUTS, PAGES } from '../support/site-pages.ts';

/** What has the focus: what it says, where it leads, whether it is on the screen, and whether one sees it has it. */
const FOCUSED = `(() => {
  const it = document.activeElement;
  const { left, right, top, bottom } = it.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  return {
    words: it.textContent,
    target: it.getAttribute('href'),
    isShown: left >= 0 && right <= innerWidth && top + bottom > 0 && top + bottom < 2 * innerHeight,
    isMarked: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
  };
})()`;

interface Focused {
  readonly words: string;
  readonly target: string | null;
  readonly isShown: boolean;
  readonly isMarked: boolean;
}

async function tab({ page }: Visitor): Promise<Focused> {
  await page.keyboard.press('Tab');
  return page.evaluate<Focused>(FOCUSED);
}

const SKIP_WORDS = { id: 'Langsung ke isi', en: 'Skip to content' } as const;
const languageOf = (path: string): 'id' | 'en' => (path.includes('/en/') ? 'en' : 'id');
const pathOf = ({ page, origin }: Visitor): string => page.url().slice(origin.length);

const SWITCHED = {
  'the front page': 'busy/index.html',
  'an outage': `busy/insiden/${SLUGS.identified}.html`,
  'the second page of a timeline': `busy/insiden/${SLUGS.long}.2.html`,
  'a month': 'busy/riwayat/2026-11.html',
  'the months': 'busy/riwayat/index.html',
} as const;

/** What a page may ask for: a browser asks for pictures of tabs when it likes. */
const OWN_FILES = /^(?:busy|quiet)\/(?:style\.css|icon\.svg|logo\.svg)$/;

const ON_PAPER = `[...document.querySelectorAll('.tag, h1, p')].map(it => getComputedStyle(it).color)`;
const isDark = (colour: string): boolean => (colour.match(/\d+/g) ?? []).every(part => Number(part) < 0xc0);

describe.skipIf(!hasChromium)('reading the site (skipped where there is no chromium)', () => {
  const visitor = browsing();

  test.each(LAYOUTS)(
    'the keyboard reaches every link in order, and shows where it is: %s',
    async (_, path) => {
      const { page, visit } = visitor();
      await visit(path);
      const links = page.locator('a');
      const targets = await links.evaluateAll(all => all.map(link => link.getAttribute('href')));
      for (const target of targets) {
        expect(await tab(visitor())).toMatchObject({ target, isShown: true, isMarked: true });
      }
    },
  );

  test.each(LAYOUTS)('the first Tab and Enter skip to the content: %s', async (_, path) => {
    const { page, visit } = visitor();
    await visit(path);
    const { words, isShown } = await tab(visitor());
    expect({ words, isShown }).toEqual({ words: SKIP_WORDS[languageOf(path)], isShown: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.localName')).toBe('main');
    await tab(visitor());
    expect(await page.evaluate(`document.activeElement.closest('header')`)).toBe(null);
  });

  test.each(Object.entries(SWITCHED))(
    'one link leads to the other language of %s, and one back',
    async (_, path) => {
      const { page, visit } = visitor();
      await visit(path);
      await page.getByRole('link', { name: 'English' }).click();
      expect(pathOf(visitor())).toBe(inEnglish(path));
      await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
      expect(pathOf(visitor())).toBe(path);
    },
  );

  test.each(PAGES)('only files of the site are asked for, and no script runs: %s', async (_, path) => {
    const { page, visit, origin, requests, complaints } = visitor();
    await visit(path);
    const strange = requests.filter(
      url => url !== origin + path && !OWN_FILES.test(url.slice(origin.length)),
    );
    expect(strange).toEqual([]);
    expect(requests).toContain(`${origin}${path.split('/')[0]}/style.css`);
    expect(complaints).toEqual([]);
    const scripts = await page
      .locator('script')
      .evaluateAll(all => all.map(script => script.getAttribute('type')));
    expect(scripts).toEqual(['application/ld+json']);
  });

  test.each(LAYOUTS)('paper gets the facts in dark ink, and no navigation: %s', async (_, path) => {
    const { page, visit } = visitor();
    await visit(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const navs = await page.locator('nav').evaluateAll(all => all.map(nav => nav.checkVisibility()));
    const inks = await page.evaluate<string[]>(ON_PAPER);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    expect(navs).toEqual([false, false]);
    expect(inks.filter(ink => !isDark(ink))).toEqual([]);
  });
});
