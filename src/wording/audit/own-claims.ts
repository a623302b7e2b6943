import type { Bilingual, Language } from '../../domain/language.ts';
import { WEEKDAYS } from '../calendar.ts';
import { splitSentences } from '../lint/sentences.ts';
import type { Claim, ClaimKind } from './claim.ts';
import type { FactText } from './fact-values.ts';

/** What a person's own words may say that no fact does, and contradict nothing: "di 5 titik", "10 Mbps". */
export function isHarmless(claim: Claim, language: Language, { text, isReport, asOf }: OwnWords): boolean {
  const { kind, isPeople } = claim;
  if (isPeople || (kind === 'weekday' && !isReal(claim, asOf))) return false;
  if (kind === 'duration' && isInstructed(claim, text[language])) return true;
  if (kind === 'count' || kind === 'month') return true;
  if (kind === 'volume' || kind === 'delivery') return !isAbout(AWARD_WORDS, text);
  if (kind === 'duration' && isReport) return true;
  // Where staff are trained or a cable is laid is not where service failed.
  if (kind === 'place' && isReport) return !speaksOfSpread(text);
  if (isAbout(AWARD_WORDS, text)) return false;
  const sentence = sentenceAround(claim, text[language]);
  if (kind === 'money') return PRICE_WORDS[language].test(sentence);
  if (OUTAGE_WORDS[language].test(sentence)) return false;
  return TIMELY.has(kind) || ((kind === 'date' || kind === 'year') && !USE_WORDS[language].test(sentence));
}

type OwnWords = FactText & { readonly asOf: number };

/** Whether the date nearest to the notice's is that weekday; a weekday alone has no date. */
function isReal({ value }: Claim, asOf: number): boolean {
  const [, date, weekday] = /^(\d\d-\d\d) (\w+)$/.exec(value) ?? [];
  if (date === undefined) return true;
  const year = new Date(asOf).getUTCFullYear();
  const distance = (day: Date): number => Math.abs(day.getTime() - asOf);
  const [nearest] = [year - 1, year, year + 1]
    .map(candidate => new Date(`${candidate}-${date}T00:00:00Z`))
    .sort((one, other) => distance(one) - distance(other));
  return nearest !== undefined && WEEKDAYS.en[nearest.getUTCDay()] === weekday;
}

/** How long a reader is to do something: "matikan modem selama 1 menit", "wait 5 minutes". */
const isInstructed = ({ value, index }: Claim, text: string): boolean =>
  Number(value) <= 30 && INSTRUCTION.test(text.slice(Math.max(0, index - 50), index));

const INSTRUCTION =
  /\b(?:matikan|cabut|tunggu|diamkan|lepas(?:kan)?|tekan|tahan|switch|turn|unplug|disconnect|wait|leave|press|hold)\b[^.;!?]*$/i;

const sentenceAround = ({ index }: Claim, text: string): string =>
  splitSentences(text).findLast(sentence => sentence.index <= index)?.text ?? text;

const TIMELY: ReadonlySet<ClaimKind> = new Set(['clock', 'duration', 'weekday']);

/** Own words that say where service fails: the places in them must be facts. */
export const speaksOfSpread = (text: Bilingual<string>): boolean => isAbout(SPREAD_WORDS, text);

const SPREAD_WORDS = {
  id: /meluas|terganggu|terdampak|padam/i,
  en: /spread|disrupted|affected|(?:is|are) out\b/i,
} as const;

/** Own words that speak of what customers are given. */
const AWARD_WORDS = {
  id: /kompensasi|kuota|bonus|gratis|potongan|pengembalian dana|ganti rugi|klaim|(?<!tidak )(?:harus|perlu|wajib) mendaftar/i,
  en: /compensat|\bclaim|free|bonus|bill credit|refund|\b(?:get|receive)s? .{0,20}(?:GB|MB)\b|GB .{0,20}\bvalid\b|(?<!not )\b(?:must|have to|need to) register/i,
} as const;

/** Own words that speak of the outage itself: every time and length in them must be a fact. Opening hours are not. */
const OUTAGE_WORDS = {
  id: /gangguan|terganggu|pulih|normal|selesai|perkira|kabar|perbaik|tersambung|layanan|sejak|kembali|penyebab|kompensasi|berlangsung|rampung|menyala|padam|putus|mati\b|pekerjaan|pemeliharaan/i,
  en: /outage|disrupt|recover|restor|back\b|normal|estimat|expect|update|fix|repair|resolv|reconnect|service|since|cause|compensat|lasted|finish|return|\boff\b|\bdown\b|\bwork\b|maintenance/i,
} as const;

/** A day on which customers can use something again, or get or read something, would be an estimate or a promise. */
const USE_WORDS = {
  id: /\blagi\b|digunakan|dipakai|memakai|menggunakan|tersedia|\baktif|internet|jaringan|listrik|sinyal|dapat (?:di|me)|laporan|denda|hapus|bebas|terbit|umumkan/i,
  en: /\bagain\b|\bus(?:e|ed|ing|able)\b|available|\bactive|internet|network|electricity|signal|\b(?:can|able to)\b|report|waive|\bfees?\b|publish|announce/i,
} as const;

/** What something costs that customers buy beside the service. */
const PRICE_WORDS = {
  id: /\b(?:harga|tarif|biaya|seharga)\b(?!.*\b(?:terima|menerima|mendapat|dapatkan)\b)/i,
  en: /\b(?:price|fare|fee|costs?)\b(?!.*\b(?:receive|get)s?\b)/i,
} as const;

const isAbout = (words: Bilingual<RegExp>, text: Bilingual<string>): boolean =>
  words.id.test(text.id) || words.en.test(text.en);
