/** Few enough to cost little memory: a sentence keeps alive the text it was cut from. */
const MOST = 200;

/** Remembers what was found in the last texts, because they come again and again, as the sentences of notices do. */
export function remembering<T extends object>(find: (text: string) => T, most = MOST): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return text => {
    const known = recent.get(text);
    if (known) return known;
    const found = older.get(text) ?? find(text);
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(text, found);
    return found;
  };
}
