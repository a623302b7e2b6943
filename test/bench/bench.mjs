// Speed as ratios in one run: the program against bare `node -e 0`, in alternating pairs, and rendering in bulk.
// `npm run bench`; with hugo installed, also against Hugo writing as many files.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { shippedModules } from '../../esbuild.config.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/incident.js');
const PAIRS = Number(process.env.BENCH_PAIRS ?? 15);
const SIZES = (process.env.BENCH_SIZES ?? '100,1000,10000').split(',').map(Number);
const { NODE_EXTRA_CA_CERTS: _, ...outer } = process.env;
const shm = statSync('/dev/shm', { throwIfNoEntry: false })?.isDirectory() ? '/dev/shm' : tmpdir();
const scratch = mkdtempSync(join(shm, 'incident-bench-'));
const env = { ...outer, NODE_COMPILE_CACHE: scratch };
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Seconds and peak memory in MB of one whole process. */
function time(command, args, cwd = ROOT) {
  const useTime = statSync('/usr/bin/time', { throwIfNoEntry: false });
  const full = useTime ? ['/usr/bin/time', '-f', 'PEAK %M', command, ...args] : [command, ...args];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(full[0], full.slice(1), {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${full.join(' ')}: ${status}\n${stderr}`);
  return { seconds, peak: Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** Median ratio to bare node over alternating pairs, after one warm-up. */
function ratio(name, makeArgs, cwd = ROOT) {
  time('node', [BIN, ...makeArgs(-1)], cwd);
  const ratios = Array.from({ length: PAIRS }, (_, run) => {
    const bare = time('node', ['-e', '0']).seconds;
    return time('node', [BIN, ...makeArgs(run)], cwd).seconds / bare;
  });
  console.log(`${name.padEnd(44)} ${median(ratios).toFixed(2)} x bare node`);
}

function workspace(count, updates = 0) {
  const root = join(scratch, `w${count}-${updates}`);
  mkdirSync(join(root, 'incidents/2026'), { recursive: true });
  for (const file of ['settings.yaml', 'logo.svg'])
    cpSync(join(ROOT, 'incidents', file), join(root, 'incidents', file));
  const example = readFileSync(join(ROOT, 'incidents/2026/2026-11-22-internet-semarang.yaml'), 'utf8');
  const text = `${example.split('\n\n  - at: 2026-11-23T12')[0]}\n`;
  for (let index = 0; index < count; index++) {
    const customers = 1000 + ((index * 7919) % 60000);
    const varied = text
      .replace('38500', String(customers))
      .replace('35420', String(Math.floor(customers * 0.9)));
    writeFileSync(join(root, `incidents/2026/2026-11-22-uji-${index}.yaml`), varied);
  }
  return root;
}

function longIncident(updates) {
  const root = workspace(0, updates);
  const example = readFileSync(join(ROOT, 'incidents/2026/2026-11-22-internet-semarang.yaml'), 'utf8');
  const parts = [example.split('\n\n  - at: 2026-11-22T14:58')[0]];
  for (let index = 1; index < updates; index++) {
    const at = new Date(Date.parse('2026-11-22T07:25:00Z') + index * 60_000).toISOString().slice(0, 19);
    const next = new Date(Date.parse('2026-11-22T08:25:00Z') + index * 60_000).toISOString().slice(0, 19);
    parts.push(
      `  - at: ${at}+00:00\n    customers: { home-internet: ${1000 + index} }\n    message: { id: Kabar ${index}., en: Update ${index}. }\n    next: ${next}+00:00`,
    );
  }
  writeFileSync(join(root, 'incidents/2026/2026-11-22-panjang.yaml'), `${parts.join('\n\n')}\n`);
  return root;
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length;
}

console.log(`node ${process.version}, ${PAIRS} pairs, medians; V8's code cache warm unless said`);
env.NODE_DISABLE_COMPILE_CACHE = '1';
ratio('--version, no code cache', () => ['--version']);
ratio('render one incident, no code cache', () => ['render', 'internet-semarang']);
delete env.NODE_DISABLE_COMPILE_CACHE;
ratio('--version', () => ['--version']);
ratio('--help', () => ['--help']);
const examples = join(scratch, 'examples');
cpSync(join(ROOT, 'incidents'), join(examples, 'incidents'), { recursive: true });
ratio('check (3 examples)', () => ['check'], examples);
ratio('render (3 examples, last updates)', () => ['render'], examples);
ratio('render one incident', () => ['render', 'internet-semarang'], examples);
const one = workspace(1);
const minutes = run => new Date(Date.parse('2026-11-24T00:00:00Z') + run * 60_000).toISOString().slice(0, 19);
rmSync(join(one, 'incidents/2026/2026-11-22-uji-0.yaml'));
const declare = slug => ['new', ...DECLARED, '--slug', slug];
const DECLARED = [
  '--service',
  'home-internet',
  '--area',
  'demak',
  '--severity',
  'major',
  '--started',
  '-5m',
  '--next',
  '+1h',
];
ratio('new, by flags', run => declare(`2026-11-24-uji-${run + 10}`), one);
time('node', [BIN, ...declare('2026-11-24-uji-1'), '--at', `${minutes(0)}+00:00`], one);
ratio(
  'update, by flags',
  run => [
    'update',
    '2026-11-24-uji-1',
    '--at',
    `${minutes(run + 2000)}+00:00`,
    '--next',
    '+1h',
    '--severity',
    'minor',
  ],
  one,
);
ratio(
  'update of a file with 1,000 updates',
  run => [
    'update',
    'panjang',
    '--at',
    `${minutes(run + 4000)}+00:00`,
    '--next',
    '+1h',
    '--severity',
    'minor',
  ],
  longIncident(1000),
);

/** What reading the notices back costs beside rendering them, warm. */
async function reviewCost() {
  const modules = await shippedModules();
  const outfile = join(scratch, 'review-cost.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/bench/review-cost.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { __BUILD__: '""' },
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
    plugins: [
      {
        name: 'shipped',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^virtual:shipped/ }, ({ path }) => ({ path, namespace: 'shipped' }));
          onLoad({ filter: /.*/, namespace: 'shipped' }, ({ path }) => ({ contents: modules[path] }));
        },
      },
    ],
  });
  const script = `const { measure } = await import(${JSON.stringify(pathToFileURL(outfile).href)}); console.log(JSON.stringify(await measure(${JSON.stringify(ROOT)})));`;
  // In a process of its own, with the flag that the program sets at its start (src/boot.ts).
  const flags = ['--no-regexp-tier-up', '--input-type=module', '-e', script];
  const { stdout, stderr, status } = spawnSync('node', flags, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const { errors, everything } = JSON.parse(stdout);
  console.log(
    `audit and rules / rendering: ${errors.toFixed(2)} (SMS and website, for errors, as render reads), ${everything.toFixed(2)} (all channels, for everything, as check does)`,
  );
}
await reviewCost();

const bulk = SIZES.map(count => {
  const root = workspace(count);
  const out = join(scratch, `out${count}`);
  const { seconds, peak } = time('node', [BIN, 'render', '--channel', 'sms,website', '--out', out], root);
  console.log(
    `render --out, ${String(count).padStart(6)} incidents ${seconds.toFixed(2)} s, peak ${peak.toFixed(0)} MB, ${files(out)} files (SMS and website, both languages)`,
  );
  return { count, seconds };
});
/** The whole site: cold, with nothing changed, and with one incident changed. */
const sites = SIZES.map(count => {
  const root = workspace(count);
  const out = join(scratch, `site${count}`);
  const build = () => time('node', [BIN, 'render', '--channel', 'website', '--out', out], root);
  const cold = build();
  const nothing = build();
  const one = join(root, 'incidents/2026/2026-11-22-uji-0.yaml');
  writeFileSync(one, readFileSync(one, 'utf8').replace(/restored: .*/, 'restored: { home-internet: 900 }'));
  const changed = build();
  const made = files(out);
  console.log(
    `status site, ${String(count).padStart(6)} incidents ${cold.seconds.toFixed(2)} s, peak ${cold.peak.toFixed(0)} MB, ${made} files; nothing changed / cold ${(nothing.seconds / cold.seconds).toFixed(3)}, one changed / cold ${(changed.seconds / cold.seconds).toFixed(3)}`,
  );
  return { count, seconds: cold.seconds, made };
});
const exponent = ([a, b]) => Math.log(b.seconds / a.seconds) / Math.log(b.count / a.count);
if (sites.length > 1) {
  const pair = sites.slice(-2);
  console.log(
    `growth exponent of the site ${pair[0].count} -> ${pair[1].count}: ${exponent(pair).toFixed(2)}`,
  );
}
const [last, before] = bulk.toReversed();
if (before && last) {
  console.log(`growth exponent ${before.count} -> ${last.count}: ${exponent([before, last]).toFixed(2)}`);
}

/**
 * Seconds of plain Hugo writing two pages and two texts an incident, `copies` times over: as many files as ours, from
 * the same facts as front matter, by templates that hardly use them.
 */
function hugo(count, copies) {
  const facts = readFileSync(join(workspace(1), 'incidents/2026/2026-11-22-uji-0.yaml'), 'utf8');
  const site = join(scratch, `hugo-${count}-${copies}`);
  mkdirSync(join(site, 'layouts/_default'), { recursive: true });
  writeFileSync(
    join(site, 'layouts/_default/single.html'),
    '<article><h2>{{ .Title }}</h2>{{ .Content }}<p>{{ .Params.areas }}</p></article>',
  );
  writeFileSync(join(site, 'layouts/_default/single.sms.txt'), 'ContohTel: {{ .Title }} {{ .Params.areas }}');
  for (const folder of ['content/id', 'content/en']) {
    mkdirSync(join(site, folder, 'incidents'), { recursive: true });
    for (let index = 0; index < Math.ceil(count * copies); index++) {
      writeFileSync(
        join(site, folder, `incidents/uji-${index}.md`),
        `---\ntitle: Internet rumah terganggu ${index}\nareas: [Kota Semarang, Kendal, Demak]\n${facts}---\nSejak Minggu, 22 November 2026, pukul 14.05 WIB, layanan internet rumah terganggu.\n\nKami mohon maaf.\n`,
      );
    }
  }
  const config =
    'baseURL = "https://contoh.example/"\ndefaultContentLanguage = "id"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section", "home"]\n[outputFormats.sms]\nmediaType = "text/plain"\nbaseName = "sms"\nisPlainText = true\n[outputs]\npage = ["HTML", "sms"]\n[languages.id]\ncontentDir = "content/id"\n[languages.en]\ncontentDir = "content/en"\n';
  writeFileSync(join(site, 'config.toml'), config);
  const out = join(scratch, `hugo-out-${count}-${copies}`);
  const { seconds, peak } = time('hugo', ['--quiet', '--source', site, '--destination', out]);
  return { seconds, peak, made: files(out) };
}

if (last && spawnSync('hugo', ['version']).status === 0) {
  const site = sites.at(-1);
  for (const [name, ours, made] of [
    ['SMS and website', last.seconds, last.count * 4],
    ['status site', site.seconds, site.made],
  ]) {
    const theirs = hugo(last.count, made / (last.count * 4));
    console.log(
      `plain Hugo, ${theirs.made} files: ${theirs.seconds.toFixed(2)} s, peak ${theirs.peak.toFixed(0)} MB; ours / Hugo ${(ours / theirs.seconds).toFixed(2)} (${name})`,
    );
  }
} else console.log('hugo is not installed: no comparison with it');
