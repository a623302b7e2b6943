import type { Zone } from '../domain/vocabulary.ts';
import { printable } from '../ports/printable.ts';
import type { World } from '../ports/world.ts';
import type { IncidentChange, NoticeChange } from '../review/compare.ts';
import {
  alike,
  countWords,
  factLine,
  kindWords,
  placeOf,
  type Review,
  readable,
  valueLines,
} from '../review/diff-words.ts';
import { wordDiff } from '../review/word-diff.ts';
import { formatStamp } from '../wording/day-words.ts';
import { paint } from './paint.ts';

/** A review for the terminal: changed words in colour, or marked `[-old-]` and `{+new+}`. */
export function formatDiff({ between, zone, common, incidents, invalid }: Review, world: World): string {
  const ink = paint(world.colour);
  if (incidents.length + common.length + invalid.length === 0)
    return `${between}: no fact and no notice changes.\n`;
  return [
    `${between}\n`,
    ...common.map(change =>
      [
        `For every incident: ${printable(change.file)}`,
        ...valueLines(change).map(line => `  ${printable(line)}`),
        '',
      ].join('\n'),
    ),
    ...incidents.map(
      change =>
        `${ink.bold(printable(change.slug))}  ${printable(kindWords(change))}\n${body(change, zone, world)}`,
    ),
  ].join('\n');
}

function body({ facts, notices, introduced, solved }: IncidentChange, zone: Zone, world: World): string {
  const ink = paint(world.colour);
  const lines = [
    ...facts.map(change => `  ${formatStamp(change.update, zone)}  ${printable(factLine(change))}`),
    ...introduced.map(({ code, message }) => `  ${ink.red(`new problem ${code}`)} ${printable(message)}`),
    ...solved.map(({ code, message }) => `  ${ink.green(`solved ${code}`)} ${printable(message)}`),
    ...alike(notices).flatMap(group => noticeLines(group, zone, world)),
  ];
  return `${lines.join('\n')}\n`;
}

function noticeLines(group: readonly NoticeChange[], zone: Zone, { colour }: World): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const ink = paint(colour);
  const words = wordDiff(readable(first.before), readable(first.after)).map(({ kind, text }) => {
    const shown = printable(text);
    if (kind === 'same') return shown;
    if (kind === 'added') return colour ? ink.green(shown) : `{+${shown}+}`;
    return colour ? ink.red.strikethrough(shown) : `[-${shown}-]`;
  });
  const heading = `  ${formatStamp(first.update, zone)}  ${ink.cyan(group.map(placeOf).join(', '))}  ${countWords(first)}`;
  return ['', heading, indented(words.join(''))];
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map(line => (line === '' ? '' : `    ${line}`))
    .join('\n');
