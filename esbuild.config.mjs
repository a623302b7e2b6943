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

/** JavaScript of the two modules that only the build can make; `strict` is for tests. */
export async function shippedModules({ strict = false } = {}) {
  const [sources, { templateCode }] = [await readSources(), await loadCompiler()];
  const named = Object.entries(sources).filter(([file]) => file.endsWith('.hbs'));
  const specs = await Promise.all(
    named.map(async ([file, source]) => {
      const name = file.slice(0, -'.hbs'.length);
      const { code } = await transform(`template = ${templateCode(name, source, strict)}`, { minify: true });
      return [name, code.trim().replace(/^template\s*=|;$/g, '')];
    }),
  );
  const phrases = JSON.stringify(parse(sources['phrases.yaml']));
  return {
    'virtual:shipped': `export const specs = ${JSON.stringify(Object.fromEntries(specs))};\nexport const phrases = ${phrases};\n`,
    'virtual:shipped-sources': `export const sources = ${JSON.stringify(sources)};\n`,
  };
}

/** In the bundle the compiled templates and phrases are JSON beside it: that is read five times as fast as JavaScript. */
const READ_SHIPPED = `import { readFileSync } from 'node:fs';
export const { specs, phrases } = JSON.parse(readFileSync(__dirname + '/shipped.json', 'utf8'));`;

const shipped = modules => ({
  name: 'shipped',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:shipped/ }, ({ path }) => ({ path, namespace: 'shipped' }));
    onLoad({ filter: /.*/, namespace: 'shipped' }, ({ path }) => ({
      contents: path === 'virtual:shipped' ? READ_SHIPPED : modules[path],
      loader: 'js',
      resolveDir: root,
    }));
  },
});

async function writeShipped(modules) {
  const { specs, phrases } = await import(
    `data:text/javascript,${encodeURIComponent(modules['virtual:shipped'])}`
  );
  await writeFile(join(root, 'dist/shipped.json'), JSON.stringify({ specs, phrases }));
}

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
  logLevel: 'warning',
};

async function buildChunk(name, version, modules) {
  const outfile = join(root, `dist/${name}.cjs`);
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: [CHUNKS[name]],
    outfile,
    metafile: true,
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [shipped(modules), lighter, chunks],
  });
  const text = await readFile(outfile);
  return { inputs: metafile.inputs, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

async function main() {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await mkdir(join(root, 'dist'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const modules = await shippedModules();
  await writeShipped(modules);
  const built = await Promise.all(
    Object.keys(CHUNKS).map(async name => [name, await buildChunk(name, version, modules)]),
  );
  const hashes = Object.fromEntries(built.map(([name, { hash }]) => [`./${name}.cjs`, hash]));
  await build({
    ...OPTIONS,
    entryPoints: ['src/boot.ts'],
    outfile: join(root, 'dist/boot.cjs'),
    define: { __CHUNKS__: JSON.stringify(hashes) },
  });
  await writeLicences(Object.assign({}, ...built.map(([, { inputs }]) => inputs)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
