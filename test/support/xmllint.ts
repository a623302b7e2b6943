import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { shown } from './pages.ts';
import { makeScratch } from './source.ts';

export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What xmllint has to say against XML texts: nothing where they are well-formed and, with a schema, valid. */
export function xmlFaults(texts: ReadonlyMap<string, string>, schema?: string): string {
  const { path, remove } = makeScratch();
  onTestFinished(remove);
  const names = [...texts.keys()].map((_, index) => join(path, `${index}.xml`));
  for (const [index, text] of [...texts.values()].entries()) writeFileSync(names[index] ?? '', text);
  const args = ['--noout', '--nonet', ...(schema === undefined ? [] : ['--schema', schema]), ...names];
  const { stderr } = spawnSync('xmllint', args, { encoding: 'utf8', maxBuffer: 1e8 });
  return stderr.replace(/^.* validates\n/gm, '');
}

/** The texts of all elements of a name, which hold no others. */
export const textsIn = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => shown(text));
