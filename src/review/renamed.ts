import type { Source } from '../document/source.ts';

/**
 * Files that came, each with the file that went which it was: an incident is known by the time of its first update,
 * whatever its file's name.
 */
export function pairRenamed(gone: readonly Source[], come: readonly Source[]): ReadonlyMap<string, string> {
  const byStart = new Map(gone.map(({ file, text }) => [startOf(text), file]));
  byStart.delete(undefined);
  return new Map(
    come.flatMap(({ file, text }) => {
      const was = byStart.get(startOf(text));
      byStart.delete(startOf(text));
      return was === undefined ? [] : [[file, was] as const];
    }),
  );
}

const startOf = (text: string): string | undefined => /^ *- at: *["']?([^\s"'#]+)/m.exec(text)?.[1];
