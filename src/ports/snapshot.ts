import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { systemFailure } from './failure.ts';
import { filesAt, textAt } from './git.ts';

/** A workspace as it was in a revision, in a folder of its own for as long as `use` takes. */
export async function withSnapshot<T>(
  root: string,
  { revision, wanted }: { readonly revision: string; readonly wanted: (file: string) => boolean },
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = makeFolder();
  try {
    for (const file of (await filesAt(root, revision, ['incidents', 'templates'])).filter(wanted)) {
      const text = await textAt(root, revision, file);
      if (text !== undefined) writeInto(folder, file, text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'incident-'));
  } catch (error) {
    throw systemFailure('make a folder in', tmpdir(), error);
  }
}

/** Writes a file of a snapshot, and the folders it stands in. */
export function writeInto(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw systemFailure('write', path, error);
  }
}
