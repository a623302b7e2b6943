import { renderAll } from '../channels/notice.ts';
import { WEBSITE } from '../channels/targets.ts';
import { trialIncidents } from '../channels/trial-incidents.ts';
import type { Incident } from '../domain/incident.ts';
import { AT_TOP, type Problem } from '../domain/problem.ts';
import { viewsOf } from '../domain/view.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { Site } from '../site/context.ts';
import { historyPages } from '../site/history.ts';
import { incidentPages } from '../site/incident-page.ts';
import { listedOf } from '../site/listed.ts';
import { frontPages } from '../site/lists.ts';
import { partsOf, type Story } from '../site/story.ts';
import { unpairedTag } from '../site/tag-balance.ts';

/** What no page may hold: the marks of a fact that has no words, or of a template that was not filled. */
const UNFILLED = /\bundefined\b|\bnull\b|\bNaN\b|\[object |\{\{|<h[1-3]>\s*<\/|(?:href|src)=""/;

/** The site's pages over made-up incidents: what is wrong with a page's template shows before an outage. */
export function pageProblems({ press }: ReadyWorkspace): readonly Problem[] {
  const site: Site = { press, logo: '' };
  const stories = trialIncidents(press.settings).flatMap(({ incident }) => storyOf(incident, site));
  const listed = stories.map(story => listedOf(story, { press }));
  const pages = [
    ...stories.flatMap((story, index) => {
      const one = listed[index];
      return one ? incidentPages(story, one, site).map(file => ({ ...file, template: 'incident' })) : [];
    }),
    ...frontPages(listed, site).map(file => ({ ...file, template: 'front' })),
    ...[...historyPages(listed, site)].map(file => ({ ...file, template: 'history' })),
  ];
  const found = new Map<string, Problem>();
  for (const { path, text, template } of pages) {
    const file = `templates/site/${template}.${path.startsWith('en/') ? 'en' : 'id'}.hbs`;
    for (const { message, ...fault } of faultsOf(text)) {
      if (!found.has(file + message))
        found.set(file + message, { level: 'error' as const, ...AT_TOP, ...fault, file, message });
    }
  }
  return [...found.values()];
}

function faultsOf(page: string): readonly Pick<Problem, 'code' | 'message' | 'fix'>[] {
  // A fragment has no head, and its heading is its host's.
  const begin = page.indexOf('<body>');
  const body = page.slice(Math.max(begin, 0));
  const sign = UNFILLED.exec(body)?.[0];
  const tag = unpairedTag(page);
  return [
    ...(sign === undefined ? [] : [unfilled(sign)]),
    ...(tag === undefined ? [] : [unpaired(tag)]),
    ...(begin >= 0 && !/<h1[ >]/.test(body) ? [HEADLESS] : []),
  ];
}

function storyOf(incident: Incident, { press }: Site): readonly Story[] {
  const updates = viewsOf(incident).flatMap(view => {
    const [id, en] = renderAll(view, [WEBSITE], press, 'facts').notices;
    return id && en ? [{ view, notices: { id, en } }] : [];
  });
  const standing = updates.at(-1);
  return standing ? [{ incident, updates, parts: partsOf(updates), standing }] : [];
}

const unfilled = (sign: string) => ({
  code: 'unfilled-page',
  message: `With made-up facts the page holds "${sign}".`,
  fix: 'Ask with {{#if fact}} before naming a fact that may be missing.',
});

const unpaired = (tag: string) => ({
  code: 'unpaired-tag',
  message: `With made-up facts the page holds ${tag} without its counterpart.`,
  fix: 'Close each element in the block that opens it, or take the tag out.',
});

const HEADLESS = {
  code: 'page-without-heading',
  message: 'With made-up facts the page has no <h1>.',
  fix: 'Give the page one <h1> with what it is about.',
};
