// Builds dist/: one entry, a chunk a command, and the shipped templates compiled ahead of time.
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
export const { specs, phrases } = JSON.parse(readFileSync(new URL('./shipped.json', import.meta.url), 'utf8'));`;

const shipped = {
  name: 'shipped',
  async setup({ onResolve, onLoad }) {
    const modules = await shippedModules();
    onResolve({ filter: /^virtual:shipped/ }, ({ path }) => ({ path, namespace: 'shipped' }));
    onLoad({ filter: /.*/, namespace: 'shipped' }, ({ path }) => ({
      contents: path === 'virtual:shipped' ? READ_SHIPPED : modules[path],
      loader: 'js',
      resolveDir: root,
    }));
    const { specs, phrases } = await import(
      `data:text/javascript,${encodeURIComponent(modules['virtual:shipped'])}`
    );
    await writeFile(join(root, 'dist/shipped.json'), JSON.stringify({ specs, phrases }));
  },
};

/** CommonJS packages inside the bundle ask for Node's modules with `require`. */
const REQUIRE = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/**
 * Node's own modules without the ES module facade, which reads every export of a module when it is imported: for
 * node:fs alone that loads all of the streams. commander's node:child_process, which it never needs here, waits until used.
 */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve(
      {
        filter:
          /^node:|^(?:fs|os|path|tty|util|events|process|readline|async_hooks|child_process|buffer|stream)$/,
      },
      ({ path, kind, importer }) => {
        const isLazy = /child_process$/.test(path) && importer.includes('commander');
        if (kind === 'require-call' && !isLazy) return { path, external: true };
        return {
          path: path.replace(/^node:/, ''),
          namespace: isLazy ? 'lazy-builtin' : 'builtin',
          sideEffects: kind === 'import-statement' ? false : undefined,
        };
      },
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
      loader: 'js',
    }));
    onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: `exports.spawn = (...args) => process.getBuiltinModule('node:${path}').spawn(...args);`,
      loader: 'js',
    }));
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

async function main() {
  const outdir = join(root, 'dist');
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    mainFields: ['module', 'main'],
    metafile: true,
    banner: { js: REQUIRE },
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      __VERSION__: JSON.stringify(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version),
    },
    plugins: [shipped, builtins],
  });
  await writeLicences(metafile.inputs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
