import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MAX_BYTES } from '../document/text.ts';
import { Failure, isFailure, systemFailure } from './failure.ts';

export type Text = { readonly text: string } | { readonly fault: 'too-large' | 'not-utf-8' | 'not-a-file' };

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
    return { fault: 'not-utf-8' };
  }
}

/**
 * Replaces a file whole and durably: temporary file in the same folder, all bytes, sync, rename, folder sync. Killed at
 * any instant, the old file or the new one is there. A symbolic link is followed once, the mode is kept.
 */
export function replaceFile(path: string, text: string): void {
  const target = fs.existsSync(path) ? fs.realpathSync(path) : path;
  const mode = fs.existsSync(target) ? fs.statSync(target).mode & 0o777 : 0o644;
  const temporary = temporaryBeside(target);
  try {
    writeSynced(temporary, text, mode);
    fs.renameSync(temporary, target);
  } catch (error) {
    removeQuietly(temporary);
    throw systemFailure('write', path, error);
  }
  syncFolder(dirname(target), path);
}

/** Creates a file that must not exist yet, as durably as {@link replaceFile}; `false` when it does. */
export function createFile(path: string, text: string): boolean {
  const folder = dirname(path);
  const temporary = temporaryBeside(path);
  try {
    makeFolder(folder);
    writeSynced(temporary, text, 0o644);
    fs.linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw systemFailure('write', path, error);
  } finally {
    removeQuietly(temporary);
  }
  syncFolder(folder, path);
  return true;
}

let ownMark: string | undefined;

/** Where a file is written before it takes its name: this thread's own place, which no other run and no other thread uses. */
export function temporaryBeside(path: string): string {
  ownMark ??= randomBytes(6).toString('hex');
  return join(dirname(path), `.${basename(path)}.${ownMark}.tmp`);
}

function writeSynced(path: string, text: string, mode: number): void {
  const bytes = Buffer.from(text);
  const handle = fs.openSync(path, 'wx', mode);
  try {
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(handle, bytes, done);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** The new name is in place; only whether it survives a power cut is open when this fails. */
function syncFolder(folder: string, path: string): void {
  try {
    const handle = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    throw new Failure(3, `${path} is saved, but the disk did not confirm it. Run sync to make sure.`, {
      cause: error,
    });
  }
}

/**
 * Writes outputs of one folder that can be made again, by name: each whole, but without waiting for the disk; what
 * holds the same bytes is left alone.
 */
export function writeOutputs(folder: string, outputs: Iterable<readonly [name: string, text: string]>): void {
  const isNew = makeFolder(folder);
  for (const [name, text] of outputs) {
    const path = join(folder, name);
    try {
      if (isNew) fs.writeFileSync(path, text);
      else if (!isSame(path, text)) replaceOutput(path, text);
    } catch (error) {
      throw systemFailure('write', path, error);
    }
  }
}

/** A notice that is there stays whole until the new one is. */
function replaceOutput(path: string, text: string): void {
  const temporary = temporaryBeside(path);
  try {
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

function isSame(path: string, text: string): boolean {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  return (
    stat !== undefined && stat.size === Buffer.byteLength(text) && fs.readFileSync(path, 'utf8') === text
  );
}

/** Makes a folder and those above it; `false` when it is there. Not by `recursive`: below /proc, Node 20 never returns from that. */
export function makeFolder(path: string): boolean {
  if (fs.existsSync(path)) return false;
  makeFolder(dirname(path));
  try {
    fs.mkdirSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw systemFailure('create', path, error);
    return false;
  }
}

export function removeQuietly(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // Nothing to remove, or nothing to be done about it: the name is unique and harmless.
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
