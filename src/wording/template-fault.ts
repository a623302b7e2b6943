type TagRule = readonly [RegExp, string, string];

/** Tags that a notice may use, and those that a whole page may use beside them. */
const IN_NOTICE =
  'article|header|footer|section|div|span|p|h[1-6]|strong|em|small|time|ul|ol|li|dl|dt|dd|a|br|hr|abbr';
const ON_PAGE = 'main|nav|aside|figure|figcaption|img|details|summary|table|caption|thead|tbody|tr|th|td';

const strangeTag = (known: string): TagRule => [
  new RegExp(`^<(?!/?(?:${known})\\b)`, 'i'),
  'This tag is not allowed here.',
  'Use headings, paragraphs, lists, links and time.',
];

/** What a tag must not do; a fact is shown as NUL characters. */
const TAG_RULES: readonly TagRule[] = [
  [/[\s"'/](?:on[a-z]+|style|srcdoc|formaction)\s*=/i, 'This attribute is not allowed here.', 'Remove it.'],
  [/=\s*[^\s"'][^\s>]*/, 'An attribute has no quotes.', 'Put the value into double quotes.'],
  [
    /\b(?:href|src|action)\s*=\s*["'](?!https:\/\/|mailto:|tel:|#)/i,
    'The link is not plainly a safe one.',
    'Begin it with https://, and put facts after that.',
  ],
];

/** In HTML: known tags only, no script, style or event handler, and no value outside of quotes. */
export function htmlFaults(source: string, isPage = false): readonly TemplateFault[] {
  const rules = [strangeTag(isPage ? `${IN_NOTICE}|${ON_PAGE}` : IN_NOTICE), ...TAG_RULES];
  const plain = source
    // The links of a page are the program's own: relative, or https.
    .replace(/"\{\{(?:[a-z_]+_)?url\}\}"/g, found => (isPage ? `"#${'_'.repeat(found.length - 3)}"` : found))
    .replace(/\{\{[^{}]*\}\}/g, found => '\u0000'.repeat(found.length));
  return tagsIn(plain).flatMap(({ tag, offset }) => {
    const bare = tag.replace(
      /"[^"]*"|'[^']*'/g,
      value => `"${/^["'](?:https:\/\/|mailto:|tel:|#)/.test(value) ? 'https://' : ''}"`,
    );
    const rule =
      rules.find(([pattern]) => pattern.test(bare)) ?? (/\s\u0000/.test(bare) ? STRAY_FACT : undefined);
    if (!rule) return [];
    const before = source.slice(0, offset).split('\n');
    return [
      fault('unsafe-html', { line: before.length, column: before.at(-1)?.length ?? 0 }, rule[1], rule[2]),
    ];
  });
}

const STRAY_FACT = [
  /$/,
  'A fact stands where an attribute name belongs.',
  'Write the attribute out.',
] as const;

/** Tags with their offsets, in one pass; one that is never closed ends with the text. */
function tagsIn(text: string): readonly { readonly tag: string; readonly offset: number }[] {
  const tags: { tag: string; offset: number }[] = [];
  for (let start = text.indexOf('<'); start >= 0; ) {
    const close = text.indexOf('>', start);
    const end = close < 0 ? text.length : close + 1;
    tags.push({ tag: text.slice(start, end), offset: start });
    start = text.indexOf('<', end);
  }
  return tags;
}

export function fault(
  code: string,
  at: { line: number; column: number },
  message: string,
  fix: string,
): TemplateFault {
  return { code, line: at.line, column: at.column + 1, message, fix };
}

/** A fault in a template, at its line and column (both from 1). */
export interface TemplateFault {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}
