/** A count as people type it: `38500`, `38.500`, `38,500` or `12 ribu`; `undefined` for anything else. */
export function parseTypedCount(text: string): number | undefined {
  const [, thousands] = /^(\d{1,6}) ?(?:ribu|rb|k)$/i.exec(text.trim()) ?? [];
  if (thousands !== undefined) return Number(thousands) * 1000;
  const isGrouped = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(text);
  const digits = isGrouped ? text.replace(/[.,]/g, '') : text;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
