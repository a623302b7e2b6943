import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { browsing, hasChromium, type Visitor } from '../support/browser.ts';
import { PAGES } from '../support/site-pages.ts';

const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  preload: false,
};

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong, and what it cannot decide: a page leaves nothing to be decided by hand. */
async function findings({ page }: Visitor): Promise<readonly string[]> {
  const { violations, incomplete } = await page.evaluate<Record<'violations' | 'incomplete', Found[]>>(
    `axe.run(${JSON.stringify(RULES)})`,
  );
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

describe.skipIf(!hasChromium)('how pages look (skipped where there is no chromium)', () => {
  const visitor = browsing();

  test.each(PAGES)(
    'no barrier and nothing to scroll sideways, wide or narrow, light or dark: %s',
    async (_, path) => {
      const { page, visit } = visitor();
      await visit(path);
      // The answer must be small: the script's own would be the whole of axe.
      await page.evaluate(`${axe.source}; 0`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          expect(await findings(visitor()), `${width} px, ${colorScheme}`).toEqual([]);
        }
      }
    },
  );
});
