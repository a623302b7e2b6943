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

/** What a comment is for, first things first: which incidents change, which facts, and how every notice reads. */
const RANKS = ['incident', 'fact', 'notice'] as const;

interface Part {
  readonly rank: (typeof RANKS)[number];
  readonly text: string;
}

/**
 * A review as a comment on a pull request: facts open, notices collapsed. All text of the files stands escaped in
 * `<pre>` and `<code>`: it mentions nobody, links nowhere and is no markup.
 */
export function formatMarkdown({ between, common, incidents, invalid }: Review): string {
  const title = `## Notices: ${code(between)}\n\n`;
  if (incidents.length + common.length + invalid.length === 0)
    return `${title}No fact and no notice changes.\n`;
  const parts: readonly Part[] = [
    ...(invalid.length > 0
      ? [incidentPart(`**Not valid, so not compared:** ${invalid.map(file => code(file)).join(', ')}\n\n`)]
      : []),
    ...common.map(change =>
      incidentPart(
        `For every incident: ${code(change.file)}\n\n${valueLines(change)
          .map(line => `- ${code(oneLine(line))}\n`)
          .join('')}\n`,
      ),
    ),
    ...incidents.flatMap(incidentParts),
  ];
  return title + fitting(parts, MOST_CHARACTERS - title.length);
}

/** The parts that fit, in their order: no notice takes the place of an incident's name or of a fact. */
function fitting(parts: readonly Part[], room: number): string {
  const kept = new Set<Part>();
  let left = room;
  for (const rank of RANKS)
    for (const part of parts.filter(one => one.rank === rank)) {
      if (part.text.length > left) break;
      left -= part.text.length;
      kept.add(part);
    }
  const text = parts.map(part => (kept.has(part) ? part.text : '')).join('');
  const missing = RANKS.flatMap(rank => {
    const count = parts.filter(part => part.rank === rank && !kept.has(part)).length;
    return count > 0 ? [`${count} more ${rank}${count === 1 ? '' : 's'}`] : [];
  });
  return missing.length === 0
    ? text
    : `${text}\n${missing.join(', ')} do not fit here: run <code>incident diff</code>.\n`;
}

const incidentPart = (text: string): Part => ({ rank: 'incident', text });

function incidentParts(change: IncidentChange): readonly Part[] {
  const { slug, facts, notices, introduced, solved } = change;
  const problems = [
    ...introduced.map(({ code: name, message }) => `- new problem ${code(name)} ${code(message)}\n`),
    ...solved.map(({ code: name, message }) => `- solved ${code(name)} ${code(message)}\n`),
  ];
  return [
    incidentPart(`### ${code(slug)} ${escaped(kindWords(change))}\n\n`),
    ...[...facts.map(factItem), ...(problems.length > 0 ? ['\n', ...problems] : [])].map(
      text => ({ rank: 'fact', text }) as const,
    ),
    incidentPart('\n'),
    ...alike(notices).map(group => ({ rank: 'notice', text: noticeDetails(group) }) as const),
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
