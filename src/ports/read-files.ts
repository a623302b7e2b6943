import * as fs from 'node:fs';
import { MAX_BYTES } from '../document/text.ts';
import type { Problem } from '../domain/problem.ts';
import { codeOf, isFailure, systemFailure } from './failure.ts';

export type Text = { readonly text: string } | Unread;

interface Unread {
  readonly fault: 'too-large' | 'not-utf-8' | 'not-a-file';
  /** Where the first byte stands that is no text, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** Follows no link, and waits for nobody to write into a pipe. */
const PLAIN = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | fs.constants.O_NOFOLLOW;

/** A file's text, if it is a regular file of UTF-8 within the size limit; anything else is said, not read. */
export function readText(path: string): Text {
  let handle: number;
  try {
    handle = fs.openSync(path, PLAIN);
  } catch (error) {
    if (codeOf(error) === 'ELOOP' || codeOf(error) === 'ENXIO') return { fault: 'not-a-file' };
    throw systemFailure('read', path, error);
  }
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile()) return { fault: 'not-a-file' };
    if (stat.size > MAX_BYTES) return { fault: 'too-large' };
    return decode(fs.readFileSync(handle));
  } catch (error) {
    throw isFailure(error) ? error : systemFailure('read', path, error);
  } finally {
    fs.closeSync(handle);
  }
}

const FAULTS = {
  'too-large': [`The file is larger than ${MAX_BYTES / 1024} KB.`, 'Split it.'],
  'not-utf-8': ['The file is not UTF-8 text.', 'Save it as UTF-8.'],
  'not-a-file': ['This is a link or a device, not a regular file.', 'Put the file itself here.'],
} as const;

/** A file of the workspace that {@link readText} refuses, as a problem. */
export function unreadable(file: string, { fault, line = 1, column = 1 }: Unread): Problem {
  const [message, fix] = FAULTS[fault];
  return { code: fault, level: 'error', file, line, column, message, fix };
}

/** The text of a file, if there is one that can be read. */
export function textOf(path: string): string | undefined {
  if (!fs.existsSync(path)) return undefined;
  const read = readText(path);
  return 'text' in read ? read.text : undefined;
}

/** Whether anything is there: a file, a folder, or what a link leads to. */
export const exists = (path: string): boolean => fs.existsSync(path);

/** A path with its links followed. */
export const realPath = (path: string): string => fs.realpathSync(path);

/** A page of HTML, such as an earlier preview. */
export const isPage = (path: string): boolean =>
  fs.statSync(path).isFile() && /^<!doctype html>/i.test(fs.readFileSync(path, 'latin1'));

/** Whether a file is known to hold this text; cheaper than reading it, and quiet about why not. */
export function holdsText(path: string, text: string | undefined): boolean {
  if (text === undefined || !fs.existsSync(path)) return false;
  const length = Buffer.byteLength(text);
  let handle: number | undefined;
  try {
    handle = fs.openSync(path, PLAIN);
    // One byte more than it should have, which must not be there.
    const bytes = Buffer.allocUnsafe(length + 1);
    return (
      fs.readSync(handle, bytes, 0, length + 1, 0) === length && bytes.toString('utf8', 0, length) === text
    );
  } catch {
    return false;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

function decode(bytes: Buffer): Text {
  if (bytes.length > MAX_BYTES) return { fault: 'too-large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    // What cannot be decoded comes out as this character.
    const before = bytes.toString('utf8').split('\u{fffd}', 1)[0] ?? '';
    const lines = before.split('\n');
    return { fault: 'not-utf-8', line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }
}
