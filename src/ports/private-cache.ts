import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const DAYS_KEPT = 30;

/** Where the cache is: `NODE_COMPILE_CACHE`, else the user's cache folder; nowhere with `NODE_DISABLE_COMPILE_CACHE`. */
export function privateFolder(): string | undefined {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  return join(NODE_COMPILE_CACHE || XDG_CACHE_HOME || join(homedir(), '.cache'), 'incident');
}

/** What an earlier run kept; nothing when somebody else could have written it. */
export function readKept(file: string): Buffer | undefined {
  const isOurs = (path: string): boolean => {
    const { uid, mode } = lstatSync(path);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  };
  try {
    return isOurs(dirname(file)) && isOurs(file) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps files whole or not at all; without a cache the program is slower, never wrong. */
export function keep(
  folder: string,
  files: Iterable<readonly [name: string, content: Buffer | string]>,
): void {
  try {
    // Not `recursive`: below /proc, Node 20 never returns from that.
    for (const path of [dirname(folder), folder]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    for (const [name, content] of files) {
      const file = join(folder, name);
      writeFileSync(`${file}.${process.pid}`, content, { flag: 'wx', mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    }
  } catch {
    // A full disk, a folder of somebody else, no home: there is no cache then.
  }
}

/** Removes what has not been written for a month. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (Date.now() - lstatSync(file).mtimeMs > DAYS_KEPT * 86_400_000) rmSync(file);
    }
  } catch {
    // Another process sweeps too, or may: what is left is swept another time.
  }
}
