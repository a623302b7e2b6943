import { linksIn } from './links.ts';

/** Measures a text the way a network does. */
export type Ruler = (text: string) => number;

/** Text in which every character is one grapheme, one X weight and one UTF-16 unit. */
const SIMPLE = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014]*$/;

export const utf16: Ruler = text => text.length;

export const utf8Bytes: Ruler = text => Buffer.byteLength(text);

let segmenter: Intl.Segmenter | undefined;

/** Graphemes, as people count characters (UAX 29). */
export const graphemes: Ruler = text => {
  if (SIMPLE.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter('id', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
};

/** Emoji sequences. Reading this pattern takes V8 twenty milliseconds, so only a text that needs it pays for it. */
let emojiPattern: RegExp | undefined;
function emoji(): RegExp {
  emojiPattern ??= /\p{RGI_Emoji}/gv;
  return emojiPattern;
}
const X_LINK = 23;

/**
 * X's weighted length (docs.x.com, counting characters, configuration v3): NFC; weight 1 for U+0000–10FF, 2000–200D, 2010–201F and
 * 2032–2037, else 2; an emoji sequence 2; every link 23.
 */
export const xWeight: Ruler = text => {
  const normal = text.normalize('NFC');
  const links = linksIn(normal);
  const rest = links.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), normal);
  return links.length * X_LINK + weigh(rest);
};

function weigh(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let weight = 0;
  const plain = text.replace(emoji(), () => {
    weight += 2;
    return '';
  });
  for (const char of plain) weight += isLight(char.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

const isLight = (code: number): boolean =>
  code <= 0x10ff ||
  (code >= 0x2000 && code <= 0x200d) ||
  (code >= 0x2010 && code <= 0x201f) ||
  (code >= 0x2032 && code <= 0x2037);

/** Mastodon: graphemes, a link as many as the instance reserves (23), `@user@host` as `@user`. */
export const mastodon: Ruler = text => {
  const links = linksIn(text, { bare: false });
  const rest = links.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return links.length * X_LINK + graphemes(rest.replace(/(@\w+)@[\w.-]+\w/g, '$1'));
};

/** Threads: characters, an emoji as its UTF-8 bytes. */
export const threads: Ruler = text => {
  if (SIMPLE.test(text)) return text.length;
  let bytes = 0;
  const plain = text.replace(emoji(), found => {
    bytes += Buffer.byteLength(found);
    return '';
  });
  return bytes + graphemes(plain);
};
