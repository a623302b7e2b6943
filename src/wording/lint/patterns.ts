/** What was read, blanked out: stands in no text, is no letter and no space, and keeps a text at one byte a sign. */
export const BLANK = '\u0001';

/** All matches of a global expression. Not by `matchAll`, which makes a new expression for every text it reads. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** Words as an expression that matches just these. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Any of these words as one expression; they stand alone, not inside other words. */
export function standingAlone(words: readonly string[], flags = ''): RegExp {
  const source = `\\b(?<!-)(?:${words.join('|')})(?!\\w)`;
  return new RegExp(source, `${flags}${source.includes('\\p') ? 'u' : ''}`);
}

/** A long expression that few texts need, made for the first of them. */
export function lazily(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}

/** Words of a text that speaks of an outage. */
export const OPEN_WORDS =
  /\b(?:gangguan|terganggu|kendala|tertunda|tidak dapat (?:diakses|digunakan)|outage|disrupt(?:ed|ion)|interruption|unavailable)\b/i;

/** `14.05`, `14:05`; hour, minute. */
export const CLOCK = /(?<![\d.,:/])(\d{1,2})[.:](\d{2})(?![\d.,:]*\d)/g;
export const ZONE_NAME = /\b(?:WIB|WITA|WIT|Wita|UTC|GMT)\b/;

export const SORRY = { id: /\bmaaf\b/gi, en: /\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b/gi } as const;

/** Where a notice says when it will speak next. */
export const NEXT = {
  id: /\b(?:kabar(?:i|kan)? (?:gangguan )?(?:lagi|berikut(?:nya)?|selanjutnya|terbaru)|(?:informasi|pembaruan|perkembangan) (?:lanjutan|berikut(?:nya)?|selanjutnya|terbaru)|(?:kabari|kabarkan|mengabari|mengabarkan) (?:\w+ )?(?:lagi|kembali)|(?:akan )?memberi kabar)\b/i,
  en: /\b(?:next (?:update|news|post)|(?:we will |will )post again|(?<!\b(?:the|this|that|an|our|software)(?: \w+)? )update (?:you |customers )?(?:again|by|at)|further update|report back|we will (?:post|share|send|publish) (?:an?|the next|another|our next) update)\b/i,
} as const;
