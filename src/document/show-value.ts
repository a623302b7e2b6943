import { codePoint } from '../domain/code-point.ts';
import { INVISIBLE } from './text.ts';

/** What a value is, in a word of YAML's: `a list`, `text`, `the number 3`. */
export function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a mapping'
    : typeof value === 'string'
      ? 'text'
      : `the ${typeof value} ${String(value)}`;
}

/** A value as a message quotes it, in one short line. */
export function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? visible(value.replace(/\s+/g, ' ')) : describe(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

/** What nobody sees is shown by its number. */
const visible = (text: string): string =>
  text.replace(new RegExp(INVISIBLE.source, 'gu'), sign => `<${codePoint(sign)}>`);
