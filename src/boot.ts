import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { keep, privateFolder, readKept, sweep } from './ports/private-cache.ts';

/** Chunks of the program, as they require each other, and a hash of their content; known to the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;

const COMMAND = process.argv[2]?.replace(/[^a-z]/g, '').slice(0, 20) ?? '';

// V8 would compile a pattern twice, for its interpreter and, at the second use, for the machine; a notice is read with
// some hundred patterns, most of them used more than once. Without the first step a short command is 7 ms faster.
setFlagsFromString('--no-regexp-tier-up');

const folder = privateFolder();
const chunks = new Map<string, unknown>();
/** Scripts whose code is not in the cache yet. */
const fresh = new Map<string, Script>();

process.on('exit', code => {
  // After a mistake in the command line there is little to keep, and its name may be any word.
  if (code > 1 || folder === undefined || fresh.size === 0) return;
  keep(
    folder,
    [...fresh].map(([name, script]) => [codeFile(name), script.createCachedData()] as const),
  );
  sweep(folder);
});
// Nothing is left to be done: Node would take its heap apart before it ends, which costs more the larger it is.
process.once('beforeExit', () => process.exit());
loadChunk('./main.cjs');

/**
 * Runs a chunk of the program, once. The functions that the same command compiled last time come from V8's code cache,
 * which Node 20 offers for scripts alone: that is why the program is built as CommonJS. The cache is keyed by content
 * and by Node's version, because V8 takes one for any other source of equal length.
 */
function loadChunk(name: string): unknown {
  if (chunks.has(name)) return chunks.get(name);
  const filename = join(__dirname, name);
  const source = `(function(exports,require,module,__dirname){${readFileSync(filename, 'latin1')}\n})`;
  const cachedData = folder === undefined ? undefined : readKept(join(folder, codeFile(name)));
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
