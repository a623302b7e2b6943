/** The GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1), without ESC, which is never text. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** The extension table (6.2.1.1): each costs two septets. */
const EXTENSION = new Set('\f^{}\\[~]|€');

const PLAIN = /^[\n\r !"#%&'()*+,\-./0-9:;<=>?A-Za-z_@$]*$/;

/** Characters and encodings of one SMS: parts of 160/153 septets, or 70/67 UTF-16 units. */
export interface SmsSize {
  readonly alphabet: 'gsm-7' | 'ucs-2';
  /** Septets or UTF-16 units of the text itself. */
  readonly units: number;
  readonly segments: number;
}

const SIZES = { 'gsm-7': { single: 160, joined: 153 }, 'ucs-2': { single: 70, joined: 67 } } as const;

/** Measures a text as it would be sent. A character of two units is never split over two segments. */
export function smsSize(text: string): SmsSize {
  const widths = PLAIN.test(text) ? undefined : septets(text);
  const alphabet = widths === null ? 'ucs-2' : 'gsm-7';
  const each = widths === null ? [...text].map(char => char.length) : widths;
  const units = each ? each.reduce((sum, width) => sum + width, 0) : text.length;
  const { single, joined } = SIZES[alphabet];
  if (units <= single) return { alphabet, units, segments: units === 0 ? 0 : 1 };
  return { alphabet, units, segments: each ? segmentsOf(each, joined) : Math.ceil(units / joined) };
}

/** What as many segments hold; joined ones give room for their number. */
export const smsLimit = (alphabet: SmsSize['alphabet'], segments: number): number =>
  segments === 1 ? SIZES[alphabet].single : segments * SIZES[alphabet].joined;

/** Septets of each character; `null` when one is not in the alphabet. */
function septets(text: string): number[] | null {
  const widths: number[] = [];
  for (const char of text) {
    if (BASIC.has(char)) widths.push(1);
    else if (EXTENSION.has(char)) widths.push(2);
    else return null;
  }
  return widths;
}

function segmentsOf(widths: readonly number[], size: number): number {
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > size) {
      segments++;
      used = 0;
    }
    used += width;
  }
  return segments;
}

/** What typing and templates bring in, and the alphabet's own way to write it. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u2018\u2019\u201a\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u2033]/g, '"'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' '],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/\u2022/g, '-'],
  [/\u00d7/g, 'x'],
  [/`/g, "'"],
];

/** Words for ± in the text's language. */
const ABOUT = { id: 'sekitar ', en: 'about ' } as const;

/** The text in the GSM alphabet as far as it can be written there; letters lose an accent the alphabet has not. */
export function toGsm(text: string, language: 'id' | 'en'): string {
  if (PLAIN.test(text)) return text;
  let result = text.normalize('NFC').replace(/\u00b1 ?/g, ABOUT[language]);
  for (const [pattern, replacement] of REPLACEMENTS) result = result.replace(pattern, replacement);
  return [...result].map(char => (isGsm(char) ? char : unaccented(char))).join('');
}

function unaccented(char: string): string {
  const base = char.normalize('NFD').charAt(0);
  return char.normalize('NFD').length > 1 && isGsm(base) ? base : char;
}

const isGsm = (char: string): boolean => BASIC.has(char) || EXTENSION.has(char);

/** The characters that cannot be sent, with their positions from 1. */
export function foreignToGsm(text: string): readonly { readonly char: string; readonly position: number }[] {
  return [...text].flatMap((char, index) => (isGsm(char) ? [] : [{ char, position: index + 1 }]));
}
