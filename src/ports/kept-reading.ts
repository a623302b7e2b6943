import { join } from 'node:path';
import type { Loaded } from '../document/load.ts';
import { BUILD } from './build.ts';
import { keep, privateFolder, readKept } from './private-cache.ts';

/**
 * What a file was read as by this very program, when its text and the texts that decide how it is read are still the
 * same, letter by letter; else what `read` says, kept for the next run if there is no problem in it.
 */
export async function keptReading<T>(
  path: string,
  texts: readonly string[],
  read: () => Promise<Loaded<T>>,
): Promise<Loaded<T>> {
  const folder = cacheFolder();
  if (folder === undefined) return read();
  const inputs = [BUILD, path, ...texts];
  const kept = parseKept<T>(readKept(join(folder, placeOf(path))));
  if (kept && inputs.every((text, index) => text === kept.inputs[index]))
    return { value: kept.value, problems: [] };
  const loaded = await read();
  if (loaded.value !== undefined && loaded.problems.length === 0) keepReading(path, texts, loaded.value);
  return loaded;
}

/** Keeps what a file was read as, without a problem. */
export function keepReading(path: string, texts: readonly string[], value: unknown): void {
  const folder = cacheFolder();
  if (folder !== undefined)
    keep(folder, [[placeOf(path), JSON.stringify({ inputs: [BUILD, path, ...texts], value })]]);
}

const cacheFolder = (): string | undefined => (BUILD === '' ? undefined : privateFolder());
const placeOf = (path: string): string => `reading-${fingerprint(path)}.json`;

interface Kept<T> {
  readonly inputs: readonly string[];
  readonly value: T;
}

function parseKept<T>(bytes: Buffer | undefined): Kept<T> | undefined {
  if (bytes === undefined) return undefined;
  try {
    const kept = JSON.parse(bytes.toString());
    return Array.isArray(kept?.inputs) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** So many files at most, however many workspaces there were. */
const PLACES = 1024;

/** One of the places, by FNV-1a of the text; two paths that share one take turns. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 0) % PLACES).toString(16);
}
