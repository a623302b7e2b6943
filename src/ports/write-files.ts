import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, Failure, systemFailure } from './failure.ts';

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
