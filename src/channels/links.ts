import tlds from 'tlds';

interface Link {
  readonly start: number;
  readonly end: number;
}

/** Country domains that X links without a path or a further label. */
const SHORT_COUNTRIES = new Set(['co', 'tv']);
/** Plain letters only: a link in other letters counts as it is written, which is never too little. */
const CANDIDATE =
  /(?<![\w@$#./-])(https?:\/\/)?((?:[a-z0-9](?:[\w-]*[a-z0-9])?\.)+([a-z]{2,}))(?::\d+)?(\/[^\s]*?)?(?=[.,;:!?)\]}'"]*(?:\s|$))/gi;

let known: ReadonlySet<string> | undefined;

/**
 * Links in a text, as networks find them: with a scheme, or a bare domain. A domain counts only under a public
 * top-level domain; `.example` is none. A bare two-label country domain (`contoh.id`) is a link only with a path.
 */
export function linksIn(text: string, { bare = true } = {}): readonly Link[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(CANDIDATE)].flatMap(match => {
    const [whole, scheme, domain = '', tld = '', path] = match;
    if (!isPublic(tld) || (!scheme && (!bare || !linksBare(domain, tld, path)))) return [];
    return [{ start: match.index, end: match.index + whole.length }];
  });
}

function isPublic(tld: string): boolean {
  known ??= new Set(tlds);
  return known.has(tld.toLowerCase());
}

function linksBare(domain: string, tld: string, path: string | undefined): boolean {
  const country = tld.length === 2 && !SHORT_COUNTRIES.has(tld.toLowerCase());
  return !country || path !== undefined || domain.split('.').length > 2;
}
