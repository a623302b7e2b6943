import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/workspace.ts';

/** Folders of src/ from left to right; an import may only point left, so that each can be read without the next. */
const LAYERS = [
  'domain',
  'document',
  'wording',
  'channels',
  'site',
  'review',
  'ports',
  'commands',
  'help',
  'options',
  'declare',
  'program',
  'main',
  'worker',
  'boot',
];
/** Modules that only ports may touch: disk, network, processes, terminal, time. */
const WORLDLY = /^(?:node:(?!util$)|inquirer$|chalk$)/;
const PURE = ['domain', 'document', 'wording', 'channels', 'site', 'review'];

const src = join(ROOT, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file =>
  /(?<!\.d)\.ts$/.test(file),
);

/** The layer of a file below src/: its folder, or its own name at the top. */
const layerOf = (file: string): string => file.split(sep)[0]?.replace(/\.ts$/, '') ?? '';

/** Every specifier a file imports: static, side-effect and dynamic imports, and re-exports. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const patterns = [/\bfrom\s+'([^']+)'/g, /^import\s+'([^']+)'/gm, /\bimport\(\s*'([^']+)'\s*\)/g];
  return patterns.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1] ?? ''));
}

describe('architecture', () => {
  test('every file of src/ stands in a known layer', () => {
    expect(files.filter(file => !LAYERS.includes(layerOf(file)))).toEqual([]);
  });

  test('an import points left only', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(specifier => specifier.startsWith('.'))
        .map(specifier => relative(src, resolve(src, dirname(file), specifier)))
        .filter(target => LAYERS.indexOf(layerOf(target)) > LAYERS.indexOf(layerOf(file)))
        .map(target => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('pure folders touch neither disk, network, clock nor environment', () => {
    const wrong = files
      .filter(file => PURE.includes(layerOf(file)))
      .flatMap(file => {
        const text = readFileSync(join(src, file), 'utf8');
        const worldly = importsOf(file).filter(specifier => WORLDLY.test(specifier));
        const globals = [...text.matchAll(/\b(?:Date\.now\(|new Date\(\)|process\.|console\.|fetch\()/g)].map(
          ([found]) => found,
        );
        return [...worldly, ...globals].map(found => `${file}: ${found}`);
      });
    expect(wrong).toEqual([]);
  });

  test('commands reach disk, network and terminal through ports alone', () => {
    const wrong = files
      .filter(file => ['commands', 'declare'].includes(layerOf(file)))
      .flatMap(file => importsOf(file).filter(specifier => /^(?:node:(?!path$)|inquirer$)/.test(specifier)));
    expect(wrong).toEqual([]);
  });

  test('nothing ends the process before all is done, and no file is long', () => {
    const texts = files.map(file => [file, readFileSync(join(src, file), 'utf8')] as const);
    const ending = texts.filter(([, text]) => text.replace(/'beforeExit', .*/, '').includes('process.exit('));
    expect(ending.map(([file]) => file)).toEqual([]);
    const long = texts.filter(([, text]) => text.split('\n').length > 220);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  test('the arrows of imports form no circle between files', () => {
    const graph = new Map(
      files.map(file => [
        file,
        importsOf(file)
          .filter(specifier => specifier.startsWith('.'))
          .map(specifier => relative(src, resolve(src, dirname(file), specifier))),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): readonly string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return [];
      const circle = (graph.get(file) ?? [])
        .map(next => visit(next, [...path, file]))
        .find(found => found.length > 0);
      done.add(file);
      return circle ?? [];
    };
    expect(files.map(file => visit(file, [])).find(found => found.length > 0) ?? []).toEqual([]);
  });
});
