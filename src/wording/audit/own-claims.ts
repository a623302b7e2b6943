import type { Bilingual, Language } from '../../domain/language.ts';
import { WEEKDAYS } from '../calendar.ts';
import { splitSentences } from '../lint/sentences.ts';
import type { Claim, ClaimKind } from './claim.ts';
import type { FactText } from './fact-values.ts';

/** What a person's own words may say that no fact does, and contradict nothing: "di 5 titik", "10 Mbps". */
export function isHarmless(
  claim: Claim,
  language: Language,
  { text, isReport, isAction, asOf }: OwnWords,
): boolean {
  const { kind, isPeople } = claim;
  if (isPeople) return DATA_LOST[language].test(sentenceAround(claim, text[language]));
  if (kind === 'weekday' && !isReal(claim, asOf)) return false;
  if (kind === 'duration' && isInstructed(claim, text[language])) return true;
  if (kind === 'count') return !isAffectedAreas(claim, text[language], language);
  if (kind === 'month')
    return (
      isReport ||
      !(isAbout(AWARD_WORDS, text) || SOME_DAY[language].test(sentenceAround(claim, text[language])))
    );
  if (isAction && isTerm(claim, text[language], language)) return false;
  if (kind === 'volume' || kind === 'delivery') return !isAbout(AWARD_WORDS, text);
  if (kind === 'duration' && isReport) return true;
  if (kind === 'place' && SHOP[language].test(sentenceAround(claim, text[language])))
    return !speaksOfSpread(text);
  // Where staff are trained or a cable is laid is not where service failed.
  if (kind === 'place' && isReport) return !speaksOfSpread(text);
  if (isAbout(AWARD_WORDS, text)) return false;
  const sentence = sentenceAround(claim, text[language]);
  if (kind === 'money') return PRICE_WORDS[language].test(sentence);
  if (kind === 'clock' && HAPPENED[language].test(sentence) && !USE_WORDS[language].test(sentence))
    return true;
  if (kind === 'clock' && !ELSEWHERE[language].test(sentence)) return false;
  if (OUTAGE_WORDS[language].test(sentence)) return false;
  if (kind === 'duration' && WITHOUT_SERVICE[language].test(sentence)) return false;
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

/** So many areas are affected: "empat wilayah terdampak". */
export function isAffectedAreas({ kind, index, found }: Claim, text: string, language: Language): boolean {
  if (kind !== 'count') return false;
  const behind = text.slice(index + found.length).trimStart();
  // "The two areas" are some that were named before.
  if (/\b(?:the|these|those)(?: other)? $/i.test(text.slice(0, index))) return false;
  return AREA_NOUNS[language].test(behind) && SPREAD_WORDS[language].test(behind);
}

const AREA_NOUNS = {
  id: /^(?:wilayah|daerah|kota|kabupaten|kecamatan|provinsi)\b/i,
  en: /^(?:areas?|cities|regencies|districts|provinces|regions)\b/i,
} as const;

/** When what is done will be done: that is an estimate, and must be a fact. */
const isTerm = ({ kind, index }: Claim, text: string, language: Language): boolean =>
  kind === 'clock' ||
  kind === 'date' ||
  (kind === 'duration' && WITHIN[language].test(text.slice(Math.max(0, index - 12), index)));

const WITHIN = { id: /\bdalam(?: waktu)? $/i, en: /\b(?:within|in) $/i } as const;

/** A month in which something will be so: that is an estimate. */
const SOME_DAY = {
  id: /\b(?:pulih|normal|selesai|rampung|tuntas|kembali|menyala|mengalir|kabar\w*|laporan|terpasang|beroperasi|digunakan)\b/i,
  en: /\b(?:back|restored|recover\w*|normal|finish\w*|done|complete\w*|updates?|report|ready|in place|available)\b/i,
} as const;

/** How long a reader is to do something: "matikan modem selama 1 menit", "wait 5 minutes". */
export const isInstructed = ({ value, index }: Claim, text: string): boolean =>
  Number(value) <= 30 && INSTRUCTION.test(text.slice(Math.max(0, index - 50), index));

const INSTRUCTION =
  /\b(?:(?:me)?matikan|cabut|mencabut|tunggu|diamkan|lepas(?:kan)?|tekan|tahan|switch(?:ing)?|turn(?:ing)?|unplug(?:ging)?|disconnect(?:ing)?|wait(?:ing)?|leav(?:e|ing)|press(?:ing)?|hold(?:ing)?)\b[^.;!?]*$/i;

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
  id: /gangguan|terganggu|pulih|normal|selesai|perkira|kabar|perbaik|tersambung|layanan|sejak|kembali|penyebab|kompensasi|berlangsung|rampung|menyala|padam|putus|mati\b|pekerjaan|pemeliharaan|tunggu|\bonline\b|laporan|berhenti|terhenti|persediaan/i,
  en: /outage|disrupt|recover|restor|back\b|normal|estimat|expect|update|fix|repair|resolv|reconnect|service|since|cause|compensat|lasted|finish|return|\boff\b|\bdown\b|\bwork\b|maintenance|\bwait\b|\bonline\b|\breport\b|\bstops?\b|suppl(?:y|ies)\b/i,
} as const;

/** Where customers find people, whatever fails there. */
const SHOP = {
  id: /\b(?:gerai|kantor|cabang|loket|posko)\b/i,
  en: /\b(?:shops?|offices?|branch(?:es)?|counters?)\b/i,
} as const;

/** Times of something else than the outage: of a shop, a truck, a meeting. */
const ELSEWHERE = {
  id: /\b(?:gerai|cabang|kantor|toko|loket|pusat (?:bantuan|layanan)|petugas jaga|truk|tangki|mobil|kapal|kereta|bus|pesawat|buka|tutup|rapat|siaran|konferensi|antrean|panggilan|jaga|giliran|setiap hari|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b/i,
  en: /\b(?:shops?|branch(?:es)?|offices?|stores?|counters?|help ?(?:desk|centre|line)|trucks?|tankers?|cars?|ships?|trains?|bus(?:es)?|planes?|opens?|closes?|open|closed|meeting|broadcast|conference|queues?|calls|shift|every day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i,
} as const;

/** How long customers have gone without is how long it has lasted. */
const WITHOUT_SERVICE = {
  id: /\b(?:menunggu|tanpa|gelap|kering|beres|tuntas|lagi|menyambung|memakan waktu|butuh)\b/i,
  en: /\b(?:been waiting|waiting for|without|dark|dry|no (?:water|power|internet)|all is well|takes?)\b/i,
} as const;

/** What a crew did when: nothing that customers wait for. */
const HAPPENED = {
  id: /\b(?:ditemukan|menemukan|tiba|meluas|sampai di lokasi|bekerja sejak|berangkat|diberangkatkan|dikirim ke lokasi)\b(?!.*\b(?:pulih|normal|selesai|tersambung|perkira))/i,
  en: /\b(?:found|located|arrived|(?:working|at work|worked) since|spread|reached|left for|was sent to|were sent to)\b(?!.*\b(?:recover|restor|normal|finish|reconnect|expect|estimat))/i,
} as const;

/** Whose data others have seen is not who cannot use a service. */
const DATA_LOST = {
  id: /\b(?:data|nama|nomor|akun|surel)\b.*\b(?:diakses|bocor|dicuri|disalin)\b|\b(?:mengakses|mencuri|menyalin)\b.*\b(?:data|nama|nomor|akun|surel)\b/i,
  en: /\b(?:data|names?|numbers?|accounts?|emails?)\b.*\b(?:accessed|leaked|stolen|copied)\b|\b(?:accessed|stole|copied)\b.*\b(?:data|names?|numbers?|accounts?|emails?)\b/i,
} as const;

/** A day on which customers can use something again, or get or read something, would be an estimate or a promise. */
const USE_WORDS = {
  id: /\blagi\b|digunakan|dipakai|memakai|menggunakan|tersedia|\baktif|internet|jaringan|listrik|sinyal|dibuka|beres|jadwal|dapat (?:di|me)|laporan|denda|hapus|bebas|terbit|umumkan/i,
  en: /\bagain\b|\bus(?:e|ed|ing|able)\b|available|\bactive|internet|network|electricity|signal|\bopens\b|\bfine\b|replacement|\b(?:can|able to)\b|report|waive|\bfees?\b|publish|announce/i,
} as const;

/** What something costs that customers buy beside the service. */
const PRICE_WORDS = {
  id: /\b(?:harga|tarif|biaya|seharga)\b(?!.*\b(?:terima|menerima|mendapat|dapatkan)\b)/i,
  en: /\b(?:price|fare|fee|costs?)\b(?!.*\b(?:receive|get)s?\b)/i,
} as const;

const isAbout = (words: Bilingual<RegExp>, text: Bilingual<string>): boolean =>
  words.id.test(text.id) || words.en.test(text.en);
