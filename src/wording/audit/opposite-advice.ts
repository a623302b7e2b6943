import type { Bilingual } from '../../domain/language.ts';

/** Advice, by its key, and words that tell customers the opposite. */
export const OPPOSITES: Readonly<Record<string, Bilingual<RegExp>>> = {
  'retry-payment': {
    id: /(?<!\bjangan )\b(?:ulangi(?:lah)?|coba lagi|lakukan lagi) (?:transaksi|pembayaran|transfer)\b/i,
    en: /(?<!\bnot )\b(?:repeat|retry|try) (?:the|your|any) (?:\w+ )?(?:transaction|payment|transfer)s?\b/i,
  },
  'live-network': {
    id: /\btidak (?:lagi )?bertegangan\b|\baman (?:disentuh|dipegang)\b/i,
    en: /\b(?:no longer|not) live\b|\bsafe to touch\b/i,
  },
  'store-water': {
    id: /\btidak perlu menampung\b|\bjangan (?:menimbun|menampung)\b|\b(?:ember|bak|tandon)\b[^.;]{0,20}\b(?:kosong)\b/i,
    en: /\b(?:not need to|do not|don't) (?:store|collect|hoard)\b|\b(?:buckets?|tubs?|tanks?)\b[^.;]{0,20}\bempty\b/i,
  },
  'do-not-restart': {
    id: /(?<!\bjangan )\b(?:matikan|nyalakan ulang) modem\b/i,
    en: /(?<!\bnot )\b(?:restart|switch off|turn off) (?:your|the) modem\b/i,
  },
  'restart-modem': {
    id: /\b(?:jangan|tidak perlu) (?:mematikan|matikan|menyalakan ulang|nyalakan ulang|menyentuh|sentuh|mencabut|cabut)\b|\btombol reset\b/i,
    en: /\b(?:do not|don't|not need to) (?:restart|switch off|turn off|touch|unplug)\b|\breset button\b/i,
  },
};
