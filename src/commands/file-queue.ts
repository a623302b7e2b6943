import type { Problem } from '../domain/problem.ts';

/** Files that several threads take from, each as it has time: they end together however long a file takes. */
export interface FileQueue {
  readonly files: readonly string[];
  /** How many were taken; both threads see the same number. */
  readonly taken: Int32Array;
}

export const queueOf = (files: readonly string[]): FileQueue => ({
  files,
  taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
});

/** The files that nobody else has taken, one at a time. */
export function* takeFrom({ files, taken }: FileQueue): Generator<string, void> {
  for (let file = files[Atomics.add(taken, 0, 1)]; file !== undefined; ) {
    yield file;
    file = files[Atomics.add(taken, 0, 1)];
  }
}

interface Part {
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What both threads found, in the order of the files whoever took them. */
export function joinParts(parts: readonly Part[], { files }: FileQueue): Part {
  const order = new Map(files.map((file, index) => [file, index]));
  const place = ({ file }: Problem): number => order.get(file) ?? -1;
  return {
    problems: parts.flatMap(({ problems }) => problems).sort((a, b) => place(a) - place(b)),
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
  };
}
