/** A count as people type it: `38500`, `38.500` or `38,500`; `undefined` for anything else. */
export function parseTypedCount(text: string): number | undefined {
  const isGrouped = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(text);
  const digits = isGrouped ? text.replace(/[.,]/g, '') : text;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
