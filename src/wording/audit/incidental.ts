import type { Language } from '../../domain/language.ts';

/** What stands before a service that is only the way to reach somebody: "kirim SMS ke", "emergency calls". */
const MEANS = {
  id: ['irim ', 'irimkan ', 'alas ', 'omor '],
  en: ['end ', 'end a ', 'end an ', 'eply by ', 'mergency ', ' free '],
} as const;
export const isMeans = (text: string, start: number, end: number, language: Language): boolean =>
  text.startsWith(' darurat', end) ||
  / operator lain\b/.test(text.slice(end, end + 20)) ||
  /\b(?:another|other) operators?['’]?s?['’]? $/.test(text.slice(Math.max(0, start - 24), start)) ||
  (language === 'id' && GIFT.test(text.slice(end, end + 40))) ||
  MEANS[language].some(words => text.startsWith(words, start - words.length));

/** `100 SMS dan 60 menit telepon gratis` are what customers get. */
const GIFT = /^(?: dan [\d.]+ menit telepon)? gratis\b/;

/** Where a crew or a ship comes from says nothing of what is so there; a stretch, "from A to B", does. */
export const isOrigin = (text: string, start: number, end: number): boolean =>
  /(?<!\b(?:mulai|starting|beginning) )\b(?:dari|from) (?:Kota |Kabupaten )?$/.test(
    text.slice(Math.max(0, start - 30), start),
  ) && !/^[^.,;]{0,12} (?:hingga|sampai|ke|to|through)\b/.test(text.slice(end, end + 24));
