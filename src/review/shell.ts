/** A word as a shell takes it literally, for commands that are printed to be pasted. */
export const inShell = (word: string): string =>
  /^[\w.,:=@%+/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
