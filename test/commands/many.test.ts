import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { makeFolder, makeWorkspace, openText } from '../support/workspace.ts';

const fileOf = (index: number) => `incidents/2026/2026-11-22-uji-${String(index).padStart(3, '0')}.yaml`;
const textOf = (index: number) => openText.replace('-11-22T14:05', `-11-22T14:${10 + (index % 15)}`);
const COUNT = 600;

describe('rendering many incidents, in two threads', () => {
  test('writes what rendering them in small parts writes', async () => {
    const files = Array.from({ length: COUNT }, (_, index) => [fileOf(index), textOf(index)]);
    const cwd = makeWorkspace(Object.fromEntries(files));
    const [together, apart] = [makeFolder(), makeFolder()];
    const args = ['render', '--channel', 'sms'];
    const { code, err } = await run([...args, '--out', together], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: `${COUNT * 2} notices in ${together}\n` });
    const slugs = files.map(([file = '']) => file.slice('incidents/2026/'.length, -'.yaml'.length));
    for (const part of [slugs.slice(0, COUNT / 2), slugs.slice(COUNT / 2)]) {
      await run([...args, '--out', apart, ...part], { cwd });
    }
    const texts = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.txt'))
        .sort()
        .map(name => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(texts(together)).toHaveLength(COUNT * 2);
    expect(texts(together)).toEqual(texts(apart));
  });

  test('says at its line what is wrong in either half, and renders the rest', async () => {
    const broken = (index: number) =>
      index === 0 || index === COUNT - 1 ? 'severity: huge' : 'severity: major';
    const files = Array.from({ length: COUNT }, (_, index) => [
      fileOf(index),
      textOf(index).replace('severity: major', broken(index)),
    ]);
    const cwd = makeWorkspace(Object.fromEntries(files));
    const { code, err } = await run(['render', '--channel', 'sms', '--out', makeFolder()], { cwd });
    expect(code).toBe(1);
    expect(err).toContain(`${(COUNT - 2) * 2} notices`);
    for (const index of [0, COUNT - 1]) expect(err).toMatch(new RegExp(`${fileOf(index)}:\\d+:\\d+ error`));
    expect(err.match(/severity: huge/g)).toHaveLength(2);
  });
});
