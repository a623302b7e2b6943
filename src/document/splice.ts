import { emitFlow, emitItem, type Layout } from './emit.ts';
import type { Plain } from './plain.ts';

/** A file's text and where its updates stand: offsets of their dashes, or of their braces in a flow list. */
export interface Spliceable {
  readonly text: string;
  readonly items: readonly number[];
}

/**
 * The text with a new item as number `index` of `updates`. Every old byte stays where it was before the new text and
 * after it; the new text takes the file's line ending, indentation and habit of empty lines between updates.
 */
export function spliceUpdate(
  { text, items }: Spliceable,
  index: number,
  update: Readonly<Record<string, Plain | undefined>>,
): string {
  const first = items[0] ?? 0;
  if (text[first] === '{') return spliceFlow({ text, items }, index, update);
  const layout = layoutOf(text, first);
  const item = emitItem(update, layout);
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const gap = gapBetween({ text, items }, layout.newline);
  if (index === 0) {
    const at = lineStart(first);
    return `${text.slice(0, at)}${item}${layout.newline}${gap}${text.slice(at)}`;
  }
  const start = items[index - 1] ?? first;
  const limit = index < items.length ? lineStart(items[index] ?? text.length) : text.length;
  const end = contentEnd(text, { start, limit, dash: layout.dash });
  const lead = text[end - 1] === '\n' ? '' : layout.newline;
  const tail = lead === '' ? layout.newline : '';
  return `${text.slice(0, end)}${lead}${gap}${item}${tail}${text.slice(end)}`;
}

function layoutOf(text: string, dashOffset: number): Layout {
  const start = text.lastIndexOf('\n', dashOffset - 1) + 1;
  const dash = dashOffset - start - (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
  const spaces = /^- */.exec(text.slice(dashOffset))?.[0].length ?? 2;
  const isAlone = /^- *(?:#[^\n]*)?\r?\n/.test(text.slice(dashOffset));
  return { newline: text.includes('\r\n') ? '\r\n' : '\n', dash, key: dash + (isAlone ? 2 : spaces) };
}

/** An empty line, where the file has one between its updates, or has only one update. */
function gapBetween({ text, items }: Spliceable, newline: string): string {
  const second = items[1];
  if (second === undefined) return newline;
  const before = text.slice(0, text.lastIndexOf('\n', second - 1) + 1);
  return /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*$/.test(before) ? newline : '';
}

/** End of an item: after its last line of content, with the comments that are indented like it. */
function contentEnd(
  text: string,
  { start, limit, dash }: { start: number; limit: number; dash: number },
): number {
  let end = start;
  for (let at = start; at < limit; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? limit : newline + 1;
    const line = text.slice(at, next);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const isBlank = /^\s*$/.test(line);
    const isOutside = at > start && indent <= dash;
    if (isOutside && !isBlank && !/^ *#/.test(line)) break;
    if (!isOutside && !isBlank) end = next;
    at = next;
  }
  return Math.min(end, limit);
}

/** Into a flow list: on a line of its own where the updates have theirs, so that a diff shows added lines only. */
function spliceFlow(
  { text, items }: Spliceable,
  index: number,
  update: Readonly<Record<string, Plain | undefined>>,
): string {
  const known = Object.fromEntries(
    Object.entries(update).filter(([, value]) => value !== undefined),
  ) as Record<string, Plain>;
  const item = emitFlow(known);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const neighbour = items[index] ?? items.at(-1) ?? 0;
  const [lead, margin, comma = ''] = /(?<=^|\n)([ \t]*)(,[ \t]*)?$/.exec(text.slice(0, neighbour)) ?? [];
  if (neighbour === items[index]) {
    if (lead === undefined || margin === undefined)
      return `${text.slice(0, neighbour)}${item}, ${text.slice(neighbour)}`;
    const line = comma === '' ? `${margin}${item},` : `${lead}${item}`;
    const start = neighbour - lead.length;
    return `${text.slice(0, start)}${line}${newline}${text.slice(start)}`;
  }
  const last = flowEnd(text, neighbour);
  const restOfLine = /^[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?\r?\n/.exec(text.slice(last));
  if (margin === undefined || !restOfLine) return `${text.slice(0, last)}, ${item}${text.slice(last)}`;
  const end = last + restOfLine[0].length;
  const line = restOfLine[1] === ',' ? `${item},` : `, ${item}`;
  return `${text.slice(0, end)}${margin}${line}${newline}${text.slice(end)}`;
}

/** Offset after the brace that closes the flow mapping at `start`. */
function flowEnd(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '#' && /\s/.test(text[at - 1] ?? '')) at = endOfLine(text, at);
    else if (/["']/.test(char) && /[\s[{,:]/.test(text[at - 1] ?? '')) quote = char;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
