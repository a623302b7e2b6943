/** Elements that have no content. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose end HTML lets an author leave out (HTML standard, 13.1.2.4). */
const MAY_STAY_OPEN = new Set(
  'html head body li dt dd p option tr td th thead tbody tfoot colgroup'.split(' '),
);

const TAG =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

/** The first tag of a page that nothing closes, or that closes nothing. */
export function unpairedTag(html: string): string | undefined {
  const open: string[] = [];
  for (const { 2: slash, 3: name, 4: rest = '' } of html.matchAll(TAG)) {
    const tag = name?.toLowerCase();
    if (tag === undefined || VOID.has(tag) || rest.endsWith('/')) continue;
    if (slash === '') open.push(tag);
    else {
      const at = open.lastIndexOf(tag);
      const between = open.splice(Math.max(at, 0)).slice(1);
      const unclosed = between.find(inner => !MAY_STAY_OPEN.has(inner));
      if (at < 0) return `</${tag}>`;
      if (unclosed) return `<${unclosed}>`;
    }
  }
  const left = open.find(tag => !MAY_STAY_OPEN.has(tag));
  return left && `<${left}>`;
}
