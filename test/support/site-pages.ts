import { inEnglish, SLUGS } from './site.ts';

const KINDS = {
  'front page': 'busy/index.html',
  'front page without incidents': 'quiet/index.html',
  'outage under investigation': `busy/insiden/${SLUGS.investigating}.html`,
  'outage with a correction': `busy/insiden/${SLUGS.corrected}.html`,
  'closed outage': `busy/insiden/${SLUGS.closed}.html`,
  'closed outage with compensation and report': 'busy/insiden/2026-11-22-internet-semarang.html',
  'maintenance in progress': `busy/insiden/${SLUGS.maintenance}.html`,
  'second page of a timeline': `busy/insiden/${SLUGS.long}.2.html`,
  month: 'busy/riwayat/2026-11.html',
  months: 'busy/riwayat/index.html',
} as const;

const inBoth = (kinds: Readonly<Record<string, string>>) =>
  Object.entries(kinds).flatMap(([kind, path]) => [
    [`${kind}, in Indonesian`, path] as const,
    [`${kind}, in English`, inEnglish(path)] as const,
  ]);

/** Every kind of page in both languages, as rows of a table: its name, its path. */
export const PAGES = inBoth(KINDS);

/** One page of each layout, the one with most to it. */
export const LAYOUTS = inBoth({
  'front page': KINDS['front page'],
  'outage with a correction': KINDS['outage with a correction'],
  'second page of a timeline': KINDS['second page of a timeline'],
  month: KINDS.month,
  months: KINDS.months,
});
