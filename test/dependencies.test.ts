import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/workspace.ts';

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Lowest versions without known holes; the code of these is in the bundle. */
const FLOORS = {
  handlebars: '4.7.10',
  yaml: '2.9.0',
  zod: '4.0.0',
  commander: '14.0.0',
  inquirer: '14.2.0',
  chalk: '5.6.2',
};

const parts = (version: string): readonly number[] => version.split('.').map(Number);
function atLeast(version: string, floor: string): boolean {
  const [a, b] = [parts(version), parts(floor)];
  const different = a.findIndex((part, index) => part !== b[index]);
  return different < 0 || (a[different] ?? 0) > (b[different] ?? 0);
}

describe('dependencies', () => {
  test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
    expect(atLeast(lock.packages[`node_modules/${name}`]?.version ?? '0', floor)).toBe(true);
  });

  test('whoever installs the package installs nothing else', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.scripts).not.toHaveProperty('install');
    expect(manifest.scripts).not.toHaveProperty('postinstall');
  });

  test('no package but the bundler has an install script, and no download address is recorded', () => {
    const scripted = Object.entries(lock.packages).filter(
      ([, locked]) => locked.hasInstallScript && !locked.optional,
    );
    expect(scripted.map(([name]) => name)).toEqual(['node_modules/esbuild']);
    expect(JSON.stringify(lock)).not.toContain('"resolved"');
  });
});
