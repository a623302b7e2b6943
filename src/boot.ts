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
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Chunks of the program, as they require each other, and a hash of their content; known to the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;

const DAYS_KEPT = 30;
const COMMAND = process.argv[2]?.replace(/[^a-z]/g, '').slice(0, 20) ?? '';

const folder = privateFolder();
const chunks = new Map<string, unknown>();
/** Scripts whose code is not in the cache yet. */
const fresh = new Map<string, Script>();

process.on('exit', code => {
  // After a mistake in the command line there is little to keep, and its name may be any word.
  if (code <= 1 && folder !== undefined && fresh.size > 0) keepCode(folder);
});
loadChunk('./main.cjs');

/**
 * Runs a chunk of the program, once. The functions that the same command compiled last time come from V8's code cache,
 * which Node 20 offers for scripts alone: that is why the program is built as CommonJS. The cache is keyed by content
 * and by Node's version, because V8 takes one for any other source of equal length.
 */
function loadChunk(name: string): unknown {
  if (chunks.has(name)) return chunks.get(name);
  const filename = join(__dirname, name);
  const source = `(function(exports,require,module,__dirname){${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = folder === undefined ? undefined : readCode(join(folder, codeFile(name)));
  const script = new Script(source, cachedData ? { filename, cachedData } : { filename });
  if (!cachedData || script.cachedDataRejected) fresh.set(name, script);
  const module = { exports: {} };
  const requireFrom = (id: string): unknown => (id in __CHUNKS__ ? loadChunk(id) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, __dirname);
  chunks.set(name, module.exports);
  return module.exports;
}

function codeFile(name: string): string {
  return `${basename(name, '.cjs')}-${__CHUNKS__[name]}-${process.version}-${process.arch}-${COMMAND}.bin`;
}

/** Where the cache is: `NODE_COMPILE_CACHE`, else the user's cache folder; nowhere with `NODE_DISABLE_COMPILE_CACHE`. */
function privateFolder(): string | undefined {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  return join(NODE_COMPILE_CACHE || XDG_CACHE_HOME || join(homedir(), '.cache'), 'incident');
}

/** Code that somebody else could have written is not run. */
function readCode(file: string): Buffer | undefined {
  const isOurs = (path: string): boolean => {
    const { uid, mode } = lstatSync(path);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  };
  try {
    return isOurs(join(file, '..')) && isOurs(file) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what this run compiled, whole or not at all; without a cache the program is slower, never wrong. */
function keepCode(folder: string): void {
  try {
    // Not `recursive`: below /proc, Node 20 never returns from that.
    for (const path of [dirname(folder), folder]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    for (const [name, script] of fresh) {
      const file = join(folder, codeFile(name));
      writeFileSync(`${file}.${process.pid}`, script.createCachedData(), { flag: 'wx', mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    }
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (Date.now() - lstatSync(file).mtimeMs > DAYS_KEPT * 86_400_000) rmSync(file);
    }
  } catch {
    // A full disk, a folder of somebody else, no home: there is no cache then.
  }
}
