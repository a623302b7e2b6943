import type { Finding, Path } from '../domain/problem.ts';
import type { Plain } from './plain.ts';

/** Words in a public text that most likely should not be there; one row a pattern. */
const PATTERNS: readonly {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix: string;
}[] = [
  {
    code: 'plain-http',
    pattern: /\bhttp:\/\//i,
    message: 'The text holds an http:// link.',
    fix: 'Use https://.',
  },
  {
    code: 'link-with-user',
    pattern: /\bhttps?:\/\/[^\s/]*@/i,
    message: 'The link hides its host behind a user name.',
    fix: 'Remove everything between // and @.',
  },
  {
    code: 'odd-host',
    pattern: /\bxn--[a-z0-9-]+/i,
    message: 'The link has a host in disguised letters (xn--).',
    fix: 'Use your own domain in plain letters.',
  },
  {
    code: 'mixed-script',
    pattern: /(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}{2,}/u,
    message: 'A word mixes letters of two scripts that look alike.',
    fix: 'Type the word again.',
  },
  {
    code: 'mention',
    // The colour of the status site is no hashtag.
    pattern: /(?:^(?!#[\da-f]{6}$)|\s)[@#][\p{L}\d_]{2,}/iu,
    message: 'The text holds an @mention or a #hashtag, which social networks turn into a link.',
    fix: 'Write the name without @ or #.',
  },
  {
    code: 'secret',
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|xox[abp]-[A-Za-z0-9-]{10,}|AKIA[A-Z0-9]{16}|eyJ[\w-]{10,}\.[\w-]{10,}\.|sk-[A-Za-z0-9]{20,})/,
    message: 'The text looks like an access token.',
    fix: 'Remove it, and revoke the token.',
  },
  {
    code: 'personal-number',
    pattern: /(?<!\d)\d{16}(?!\d)/,
    message: 'The text holds 16 digits in a row, as an identity or card number does.',
    fix: 'Remove it: a notice names no person.',
  },
];

/** A text may be no longer than this anyway. */
const LONGEST_LOOK = 4000;

/** Warnings about the texts of a file, each at the value concerned. */
export function textWarnings(plain: Plain): readonly Finding[] {
  const found: Finding[] = [];
  walk(plain, [], found);
  return found;
}

function walk(value: Plain, path: Path, found: Finding[]): void {
  if (typeof value === 'string') {
    if (value.length > 1) found.push(...warningsOf(value, path));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, [...path, index], found);
  } else if (value !== null && typeof value === 'object') {
    for (const name in value) walk(value[name] ?? null, [...path, name], found);
  }
}

function warningsOf(text: string, path: Path): readonly Finding[] {
  const start = text.slice(0, LONGEST_LOOK);
  return PATTERNS.filter(({ pattern }) => pattern.test(start)).map(({ code, message, fix }) => ({
    code,
    level: 'warning',
    path,
    message,
    fix,
  }));
}
