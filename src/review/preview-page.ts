import type { Notice } from '../channels/contract.ts';
import { outletOf } from '../channels/names.ts';
import { paragraphsOf } from '../channels/notice.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { element, escapeMarkup } from '../site/markup.ts';
import { groupBy } from '../wording/list.ts';
import { type StatedWords, type Stretch, stretchesIn } from './stretches.ts';

/** All notices of one update, to be looked at side by side. */
export interface PreviewFacts {
  readonly settings: Settings;
  readonly slug: string;
  /** The updates of the incident, each with the link that shows it. */
  readonly updates: readonly { readonly name: string; readonly link: string; readonly isShown: boolean }[];
  readonly notices: readonly Notice[];
  readonly words: readonly StatedWords[];
  readonly problems: readonly PreviewProblem[];
  /** Why no notice can be shown, in a sentence. */
  readonly trouble?: string;
}

/** A problem, and the notices beside which it is shown: `x.en`. */
export interface PreviewProblem {
  readonly problem: Problem;
  readonly notices: readonly string[];
}

/** What the page carries inside: it may be opened without a server. */
export interface PreviewAssets {
  readonly style: string;
  readonly script: string;
  /** SHA-256 of the script in base64, by which the page's policy allows it. */
  readonly digest: string;
}

/** A whole page in one file: it loads nothing. `isLive` says that a server stands behind it. */
export function previewPage(
  facts: PreviewFacts,
  { style, script, digest }: PreviewAssets,
  isLive: boolean,
): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; connect-src 'self'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="en"${isLive ? ' data-live="yes"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="robots" content="noindex">',
    element('title', `Preview: ${facts.slug}`),
    `<style>${style}</style>`,
    '</head>',
    `<body>${previewBody(facts)}<script>${script}</script></body>`,
    '</html>\n',
  ].join('\n');
}

/** What a live page replaces when a file has changed. */
export function previewBody(facts: PreviewFacts): string {
  const { slug, updates, notices, problems, trouble } = facts;
  const rows = groupBy(notices, outletOf).map(([, pair]) => pair);
  const sameText = groupBy(rows, pair => pair.map(({ text }) => text).join('\n\n'));
  return [
    '<main id="preview">',
    element('h1', slug),
    trouble ? `<p role="alert" lang="en">${escapeMarkup(trouble)}</p>` : '',
    updates.length > 1 ? `<nav aria-label="Updates"><ol>${updates.map(updateLink).join('')}</ol></nav>` : '',
    problemList(
      problems.filter(one => one.notices.length === 0),
      'Problems of the file',
    ),
    factList(facts),
    ...sameText.map(([, pairs]) => section(pairs, facts)),
    '</main>',
  ].join('\n');
}

function updateLink({ name, link, isShown }: PreviewFacts['updates'][number]): string {
  const text = escapeMarkup(name);
  if (isShown || link === '')
    return `<li>${isShown ? `<strong aria-current="true">${text}</strong>` : text}</li>`;
  return `<li><a href="${escapeMarkup(link)}">${text}</a></li>`;
}

/** Networks whose notices are alike share a section. */
function section(pairs: readonly (readonly Notice[])[], facts: PreviewFacts): string {
  const names = pairs.map(([first]) => (first ? outletOf(first) : ''));
  const heading = escapeMarkup(names.join(', '));
  const columns = LANGUAGES.map(language => {
    const notices = pairs.flatMap(pair => pair.filter(notice => notice.language === language));
    return column(notices, language, facts);
  });
  return `<section><h2>${heading}</h2><div class="pair">${columns.join('')}</div></section>`;
}

function column(notices: readonly Notice[], language: Language, facts: PreviewFacts): string {
  const [notice] = notices;
  if (!notice) return '';
  const keys = notices.map(one => `${outletOf(one)}.${language}`);
  const counts = groupBy(notices, countOf).map(([count, those]) =>
    those.length === notices.length ? count : `${those.map(outletOf).join(', ')} ${count}`,
  );
  const fits = notices.every(({ measure }) => measure.fits);
  return [
    `<article lang="${language}" class="${notice.channel}">`,
    `<p class="count${fits ? '' : ' over'}" lang="en">${LANGUAGE_NAMES[language]} · ${escapeMarkup(counts.join(' · '))}</p>`,
    `<div class="text">${textOf(notice, facts)}</div>`,
    problemList(
      facts.problems.filter(one => one.notices.some(key => keys.includes(key))),
      'Problems',
    ),
    '</article>',
  ].join('\n');
}

/** `158 of 160 septets`, with the number of segments where it is not one; of a page what people read of it. */
function countOf({ measure, plain }: Notice): string {
  const { used, limit, unit, segments = 1 } = measure;
  const count = Number.isFinite(limit) ? `${used} of ${limit} ${unit}` : `${[...plain].length} ${unit}`;
  return segments > 1 ? `${count}, ${segments} segments` : count;
}

function textOf(notice: Notice, facts: PreviewFacts): string {
  const mark = (text: string): string => marked(text, stretchesIn(text, notice.language, facts));
  if (notice.channel !== 'website') return `<p>${mark(notice.plain)}</p>`;
  const paragraphs = paragraphsOf(notice).map(text => `<p>${mark(text)}</p>`);
  return `<h3>${mark(notice.headline)}</h3>${paragraphs.join('')}`;
}

function marked(text: string, stretches: readonly Stretch[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, values } of stretches) {
    result += `${escapeMarkup(text.slice(done, start))}<span class="fact" data-fact="${escapeMarkup(values.join('|'))}">${escapeMarkup(text.slice(start, end))}</span>`;
    done = end;
  }
  return result + escapeMarkup(text.slice(done));
}

/** Every fact the notices state, as buttons: by keyboard too, one sees where it stands. */
function factList(facts: PreviewFacts): string {
  const names = new Map<string, { readonly name: string; readonly language: Language }>();
  for (const { plain, language } of facts.notices) {
    for (const { start, end, values } of stretchesIn(plain, language, facts)) {
      const key = values.join('|');
      if (!names.has(key)) names.set(key, { name: plain.slice(start, end), language });
    }
  }
  if (names.size === 0) return '';
  const buttons = [...names].map(
    ([values, { name, language }]) =>
      `<button type="button" lang="${language}" data-fact="${escapeMarkup(values)}">${escapeMarkup(name)}</button>`,
  );
  return `<section class="facts"><h2>Facts</h2><p>${buttons.join(' ')}</p></section>`;
}

function problemList(problems: readonly PreviewProblem[], title: string): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ problem }) => {
    const { code, level, file, line, column, message, fix } = problem;
    return `<li class="${level}"><strong>${level} ${escapeMarkup(code)}</strong> ${escapeMarkup(message)} <em>${escapeMarkup(fix)}</em> <code>${escapeMarkup(`${file}:${line}:${column}`)}</code></li>`;
  });
  return `<ul class="problems" lang="en" aria-label="${title}">${items.join('')}</ul>`;
}
