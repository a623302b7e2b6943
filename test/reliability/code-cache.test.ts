import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { makeFolder, makeWorkspace, OPEN_FILE, openText } from '../support/workspace.ts';

const ARGS = ['render', '--channel', 'sms'];

async function renderWith(cwd: string, cache: string): Promise<string> {
  const { code, out } = await run(ARGS, { cwd, env: { NODE_COMPILE_CACHE: cache } });
  expect(code).toBe(0);
  return out;
}

const codeFiles = (cache: string): readonly string[] =>
  existsSync(join(cache, 'incident'))
    ? readdirSync(join(cache, 'incident')).filter(file => file.endsWith('.bin'))
    : [];

describe('the cache of compiled code', () => {
  test('is private to the user and changes no byte', async () => {
    const [cwd, cache] = [makeWorkspace({ [OPEN_FILE]: openText }), makeFolder()];
    const cold = await renderWith(cwd, cache);
    expect(codeFiles(cache)).toHaveLength(3);
    expect(statSync(join(cache, 'incident')).mode & 0o777).toBe(0o700);
    expect(await renderWith(cwd, cache)).toBe(cold);
  });

  test('is not used when others may write to it, and no harm when it is damaged', async () => {
    const [cwd, cache] = [makeWorkspace({ [OPEN_FILE]: openText }), makeFolder()];
    const cold = await renderWith(cwd, cache);
    const files = codeFiles(cache).map(file => join(cache, 'incident', file));
    for (const file of files) writeFileSync(file, readFileSync(file).subarray(0, 1000));
    expect(await renderWith(cwd, cache)).toBe(cold);
    for (const file of files) writeFileSync(file, Buffer.alloc(5000, 7));
    chmodSync(join(cache, 'incident'), 0o777);
    expect(await renderWith(cwd, cache)).toBe(cold);
  });

  test('is left out where it cannot be written, and on request', async () => {
    const [cwd, cache] = [makeWorkspace({ [OPEN_FILE]: openText }), makeFolder()];
    const cold = await renderWith(cwd, cache);
    expect(await renderWith(cwd, '/proc/nowhere')).toBe(cold);
    const other = makeFolder();
    await run(ARGS, { cwd, env: { NODE_COMPILE_CACHE: other, NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect(codeFiles(other)).toEqual([]);
  });

  test('keeps nothing of a command that does not exist', async () => {
    const cache = makeFolder();
    await run(['rendr'], { cwd: makeWorkspace(), env: { NODE_COMPILE_CACHE: cache } });
    expect(codeFiles(cache)).toEqual([]);
  });
});
