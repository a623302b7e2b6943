// Builds dist/: the program in a few chunks, and the shipped templates compiled ahead of time.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { parse } from 'yaml';

const root = dirname(fileURLToPath(import.meta.url));
const templates = join(root, 'templates');

/** Sources below templates/, by file name with forward slashes, sorted. */
async function readSources() {
  const entries = await readdir(templates, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  const named = await Promise.all(
    files.map(async file => [relative(templates, file).split(sep).join('/'), await readFile(file, 'utf8')]),
  );
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The compiler of the templates is the program's own, built for this script. */
async function loadCompiler() {
  const outfile = join(root, 'node_modules/.cache/incident/compile.mjs');
  await build({
    entryPoints: [join(root, 'src/wording/compile.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * A compiled template without what the runtime it comes with never asks for: how to look up a fact should the runtime
 * not know it, and where in the source a block stands.
 */
const withoutExcess = code =>
  code
    .replace(/(lookupProperty = container\.lookupProperty) \|\| function\([^{]*\{[^}]*\}[^}]*\}/g, '$1')
    .replace(/,"loc":\{"start":\{[^}]*\},"end":\{[^}]*\}\}/g, '');

/** JavaScript of the two modules that only the build can make; `strict` is for tests. */
export async function shippedModules({ strict = false } = {}) {
  const [sources, { templateCode }] = [await readSources(), await loadCompiler()];
  const named = Object.entries(sources).filter(([file]) => file.endsWith('.hbs'));
  const specs = await Promise.all(
    named.map(async ([file, source]) => {
      const name = file.slice(0, -'.hbs'.length);
      const { code } = await transform(`template = ${withoutExcess(templateCode(name, source, strict))}`, {
        minify: true,
      });
      return `${JSON.stringify(name)}: () => (${code.trim().replace(/^template\s*=|;$/g, '')})`;
    }),
  );
  const phrases = JSON.stringify(parse(sources['phrases.yaml']));
  return {
    'virtual:shipped': `export const specs = {\n${specs.join(',\n')}\n};\nexport const phrases = ${phrases};\n`,
    'virtual:shipped-sources': `export const sources = ${JSON.stringify(sources)};\n`,
  };
}

/** Compiled templates and phrases are a chunk of their own; the sources, which few commands read, JSON beside it. */
const SHIPPED_CHUNK = './shipped.cjs';
const READ_SOURCES = `import { readFileSync } from 'node:fs';
export const { sources } = JSON.parse(readFileSync(__dirname + '/sources.json', 'utf8'));`;

const shipped = {
  name: 'shipped',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:shipped$/ }, () => ({ path: SHIPPED_CHUNK, external: true }));
    onResolve({ filter: /^virtual:shipped-sources$/ }, ({ path }) => ({ path, namespace: 'shipped' }));
    onLoad({ filter: /.*/, namespace: 'shipped' }, () => ({
      contents: READ_SOURCES,
      loader: 'js',
      resolveDir: root,
    }));
  },
};

/** Writes both and tells the chunk's hash. */
async function writeShipped() {
  const modules = await shippedModules();
  const { sources } = await import(
    `data:text/javascript,${encodeURIComponent(modules['virtual:shipped-sources'])}`
  );
  await writeFile(join(root, 'dist/sources.json'), JSON.stringify({ sources }));
  const { code } = await transform(modules['virtual:shipped'], {
    format: 'cjs',
    charset: 'ascii',
    minifyWhitespace: true,
  });
  await writeFile(join(root, 'dist', SHIPPED_CHUNK), code);
  return hashOf(code);
}

/** A hash of everything the program is built from. */
async function buildHash() {
  const folders = ['src', 'templates'].map(folder =>
    readdir(join(root, folder), { recursive: true, withFileTypes: true }),
  );
  const entries = (await Promise.all(folders)).flat();
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  const texts = [
    ...['package-lock.json', 'esbuild.config.mjs'].map(file => join(root, file)),
    ...files.sort(),
  ].map(file => readFile(file));
  return hashOf(Buffer.concat(await Promise.all(texts)));
}

const hashOf = text => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Modules that only few commands need wait until they are called: node:crypto costs 3 ms. */
const LAZY = { child_process: ['spawn', 'execFile'], crypto: ['randomBytes', 'createHash'] };
/** chalk is told whether to colour; what it would load to find out costs 4 ms. */
const NO_GUESS = 'export default { stdout: false, stderr: false };';

const lighter = {
  name: 'lighter',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:child_process|crypto)$/ }, ({ path, namespace }) =>
      namespace === 'lazy' ? undefined : { path: path.replace(/^node:/, ''), namespace: 'lazy' },
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: LAZY[path]
        .map(name => `exports.${name} = (...args) => require('node:${path}').${name}(...args);`)
        .join('\n'),
      loader: 'js',
    }));
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'no-guess' }));
    onLoad({ filter: /.*/, namespace: 'no-guess' }, () => ({ contents: NO_GUESS, loader: 'js' }));
  },
};

/** The program's chunks. A dynamic import of another chunk loads that file; any other stays in its own, run when needed. */
const CHUNKS = {
  main: 'src/main.ts',
  worker: 'src/worker.ts',
  run: 'src/commands/run.ts',
  prompts: 'src/ports/prompts.ts',
  positioned: 'src/document/positioned.ts',
  'template-check': 'src/wording/template-check.ts',
  compile: 'src/wording/compile.ts',
};

const chunks = {
  name: 'chunks',
  setup({ onResolve }) {
    const names = Object.fromEntries(Object.entries(CHUNKS).map(([name, file]) => [join(root, file), name]));
    onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const name = kind === 'dynamic-import' ? names[join(resolveDir, path)] : undefined;
      return name ? { path: `./${name}.cjs`, external: true } : undefined;
    });
  },
};

/** Licences of the packages whose code the bundle holds: they must travel with it. */
async function writeLicences(inputs) {
  const packages = new Set(
    Object.keys(inputs).flatMap(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  );
  const texts = await Promise.all(
    [...packages].sort().map(async name => {
      const folder = join(root, 'node_modules', name);
      const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? await readFile(join(folder, file), 'utf8') : ''}`;
    }),
  );
  await writeFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(78)}\n\n`));
}

const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.20',
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // A shorter file is read sooner, and V8 keeps its code in fewer bytes: without long names a render takes 2 ms less.
  minify: true,
  logLevel: 'warning',
};

async function buildChunk(name, define) {
  const outfile = join(root, `dist/${name}.cjs`);
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: [CHUNKS[name]],
    outfile,
    metafile: true,
    define,
    plugins: [shipped, lighter, chunks],
  });
  // Read as one byte a character, the fastest there is: even a package's comment may hold no other.
  const code = (await readFile(outfile, 'utf8')).replace(
    /[^\0-\x7f]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  await writeFile(outfile, code);
  return { inputs: metafile.inputs, hash: hashOf(code) };
}

async function main() {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await mkdir(join(root, 'dist'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const shippedHash = await writeShipped();
  const define = { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(await buildHash()) };
  const built = await Promise.all(
    Object.keys(CHUNKS).map(async name => [name, await buildChunk(name, define)]),
  );
  const hashes = Object.fromEntries(built.map(([name, { hash }]) => [`./${name}.cjs`, hash]));
  hashes[SHIPPED_CHUNK] = shippedHash;
  await build({
    ...OPTIONS,
    entryPoints: ['src/boot.ts'],
    outfile: join(root, 'dist/boot.cjs'),
    define: { __CHUNKS__: JSON.stringify(hashes) },
  });
  await writeLicences(Object.assign({}, ...built.map(([, { inputs }]) => inputs)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
