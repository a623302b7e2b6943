import type { FactChange, IncidentChange, NoticeChange } from './compare.ts';
import {
  alike,
  countWords,
  factLine,
  kindWords,
  placeOf,
  type Review,
  readable,
  valueLines,
} from './diff-words.ts';
import { wordDiff } from './word-diff.ts';

/** A comment on a pull request holds 65,536 characters; what does not fit is counted. */
const MOST_CHARACTERS = 64_000;

/**
 * A review as a comment on a pull request: facts open, notices collapsed. All text of the files stands escaped in
 * `<pre>` and `<code>`: it mentions nobody, links nowhere and is no markup.
 */
export function formatMarkdown({ between, common, incidents, invalid }: Review): string {
  const title = `## Notices: ${escaped(between)}\n\n`;
  if (incidents.length + common.length + invalid.length === 0)
    return `${title}No fact and no notice changes.\n`;
  const sections = [
    ...(invalid.length > 0
      ? [`**Not valid, so not compared:** ${invalid.map(file => code(file)).join(', ')}\n\n`]
      : []),
    ...common.map(
      change =>
        `For every incident: ${code(change.file)}\n\n${valueLines(change)
          .map(line => `- ${code(oneLine(line))}\n`)
          .join('')}\n`,
    ),
    ...incidents.flatMap(incidentSections),
  ];
  let text = title;
  for (const [index, section] of sections.entries()) {
    if (text.length + section.length > MOST_CHARACTERS)
      return `${text}\n${sections.length - index} more parts do not fit here: run <code>incident diff</code>.\n`;
    text += section;
  }
  return text;
}

function incidentSections(change: IncidentChange): readonly string[] {
  const { slug, facts, notices, introduced, solved } = change;
  const problems = [
    ...introduced.map(({ code: name, message }) => `- new problem ${code(name)} ${code(message)}\n`),
    ...solved.map(({ code: name, message }) => `- solved ${code(name)} ${code(message)}\n`),
  ];
  return [
    `### ${code(slug)} ${escaped(kindWords(change))}\n\n`,
    ...facts.map(factItem),
    ...(problems.length > 0 ? ['\n', ...problems] : []),
    '\n',
    ...alike(notices).map(noticeDetails),
  ];
}

const factItem = (change: FactChange): string =>
  `- ${code(change.update)} ${code(oneLine(factLine(change)))}\n`;

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function noticeDetails(group: readonly NoticeChange[]): string {
  const [first] = group;
  if (!first) return '';
  const marked = wordDiff(readable(first.before), readable(first.after))
    .map(({ kind, text }) => {
      const inner = escaped(text);
      return kind === 'same' ? inner : kind === 'added' ? `<ins>${inner}</ins>` : `<del>${inner}</del>`;
    })
    .join('');
  const places = group.map(placeOf).join(', ');
  const summary = `${escaped(places)} · ${escaped(countWords(first))} · ${code(first.update)}`;
  return `<details><summary>${summary}</summary>\n\n<pre>${marked}</pre>\n\n</details>\n\n`;
}

const code = (text: string): string => `<code>${escaped(text)}</code>`;

/** As HTML text that nothing is read into: no tag, no mention, no reference, no Markdown, on one line or in `<pre>`. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[&<>"'@#`*_~[\]\\|!]/g, char => `&#${char.charCodeAt(0)};`)
    .replace(/:\/\//g, '&#58;//')
    // Commands stand at the start of a line; an address without https begins with www.
    .replace(/^(\s*)\//gm, '$1&#47;')
    .replace(/\b(www)\./gi, '$1<!-- -->.')
    .replace(/&#64;/g, '<!-- -->&#64;<!-- -->')
    .replace(/\n{2,}/g, '\n&#8203;\n');
