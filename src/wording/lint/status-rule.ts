import { inBoth, type Language } from '../../domain/language.ts';
import type { Occasion } from '../../domain/status.ts';
import { matchesOf } from './patterns.ts';
import type { Hit, Reading } from './rule.ts';
import { noting, type Sentence } from './sentences.ts';

const UNFINISHED = {
  id: /\b(?:berangsur(?:-angsur)?|bertahap|masih|sebagian besar|hampir (?:normal|pulih)|belum (?:pulih|normal|stabil|tersambung|terhubung)|belum semua|pemulihan terus|(?:tidak|belum) (?:dapat|bisa) (?:digunakan|dipakai|diakses|dibuka)|belum (?:mengalir|menyala|berjalan|beroperasi|normal))\b/gi,
  en: /\b(?:gradually|mostly|still|most (?:customers|users)|not all|not back yet|almost (?:normal|back)|remains? (?:affected|disrupted|unavailable|slow|down)|(?:is|are) (?:unavailable|slow|down|offline|disrupted|delayed)|(?:does|do) not work(?: yet)?|(?:is|are) not (?:running|flowing|working)(?: yet)?|not back to normal)\b/gi,
} as const;
/** Other things may well go on after the end: compensation is being calculated, a crew is tidying up. */
const OF_SERVICE = {
  id: /layanan|internet|data seluler|telepon|sms\b|jaringan|koneksi|sinyal|pulih|normal|gangguan|lambat|padam|mati\b|pelanggan|nasabah|warga|wilayah|stabil|listrik|\bair\b|aplikasi|transaksi/i,
  en: /service|internet|mobile data|calls|sms\b|network|connect|signal|recover|restor|outage|disrupt|unavailable|slow|customer|resident|area|normal|stable|electric|power|water|\bapp\b|transaction|affected|offline|working on|back\b|down\b|City|Regency/i,
} as const;
const FINISHED = {
  id: /(?<!\b(?:tidak|belum) )\bseluruh layanan\b[^.\n]*\b(?:pulih|normal)\b|\b100 ?%|(?<!\b(?:belum|tidak|akan) )\bpulih (?:sepenuhnya|total)\b|\b(?:gangguan|masalah|kendala) (?:sudah|telah) (?:selesai|teratasi|tertangani|diatasi|ditangani|berakhir|beres)\b|(?<!\b(?:hingga|sampai|agar|setelah) )\bsemua(?:nya)? (?:(?:sudah|telah) (?:beres|normal|pulih)|(?:(?:sudah|telah) )?kembali normal)\b|\blayanan (?:sudah|telah) (?:kembali normal|dapat digunakan kembali)\b/gi,
  en: /(?<!\b(?:not|yet|be|(?:not|n't|yet) been) )(?<!n't (?:been )?)\bfully (?:restored|back)\b|\b(?:problem|outage|fault) has been (?:fixed|solved)\b|\b(?:problem|outage|disruption) is over\b|\bservice has returned to normal\b|\beverything (?:(?:is|has been) (?:working|fixed|back|resolved)|works)\b|\b(?:is|are|has been|have been) (?:now )?(?:fully )?resolved\b|(?<!\bnot )\ball services (?:are |have )?(?:now )?(?:been )?(?:back|restored)\b|\b100 ?%/gi,
} as const;
/** Before the recovery is watched nothing of this is so, either. */
const FINISHED_EARLY = {
  id: new RegExp(
    `${FINISHED.id.source}|^(?:layanan|jaringan) (?:kami )?(?:sudah|telah) (?:pulih|normal|kembali)\\b|\\b(?:perbaikan|pemulihan) (?:sudah|telah) (?:selesai|rampung)\\b|\\btidak ada (?:pelanggan|nasabah|pengguna|warga) (?:yang )?terdampak\\b`,
    'gi',
  ),
  en: new RegExp(
    `${FINISHED.en.source}|^(?:the )?(?:service|network) (?:is|has been) (?:now )?(?:back|restored|stable|normal)\\b(?! to normal in\\b| in\\b)|\\brepairs? (?:is|are) (?:finished|complete|done)\\b|\\bno (?:customers|users|residents) (?:are|were) affected\\b`,
    'gi',
  ),
} as const;
const EARLY: ReadonlySet<Occasion> = new Set(['investigating', 'identified', 'reopened']);
/** Advice to those who still have trouble, and what is only expected. */
const HARMLESS = {
  id: /mungkin masih (?!lambat|terganggu|terputus|padam|mati\b|tertunda)|selama gangguan|sempat|\bpada pukul\b|masih (?:terkendala|mengalami|bermasalah|memantau|mengawasi|kami pantau|belum|\w+ selidiki|diselidiki|memastikan)|diperkirakan|perkiraan|akan|sebelum|\b(?:jika|bila|apabila)\b/i,
  en: /(?:may|might) still (?!be (?:slow|down|off|disrupted|unavailable|delayed)|see\b|experience)|during the outage|\bat \d\d:\d\d\b[^.]* still|(?:(?:who|that|customers|you) (?:is |are )?|^)still offline|still (?:have|having|watching|monitoring|not|experienc|investigat|confirm)|expect|estimate|will|before|until|if /i,
} as const;

/** Words that do not go with the status of an outage: finished before it is, or unfinished after. */
export function wrongStatus({ occasion, isOpen, sentences, language, kind, facts }: Reading): readonly Hit[] {
  if (kind === 'maintenance') return [];
  const isEarly = occasion !== undefined && EARLY.has(occasion);
  if (occasion !== 'resolved' && !isOpen) return [];
  const find = WRONG[occasion === 'resolved' ? 'over' : isEarly ? 'early' : 'open'][language];
  return sentences.flatMap(sentence =>
    find(sentence)
      // A share of one service's customers, and a service or area by its name, are audited by the facts.
      .filter(({ found }) => !(facts && (found.startsWith('100') || isOfPart(found, sentence.text))))
      .map(({ index, found }) => ({ index: sentence.index + index, found })),
  );
}

const isOfPart = (found: string, sentence: string): boolean =>
  /sepenuhnya|total|fully/i.test(found) && !OF_ALL.test(sentence);
const OF_ALL =
  /^(?:(?:semua|seluruh|all|our|the) )*(?:layanan|jaringan|gangguan|services?|network|outage|everything)\b(?! (?:data|internet|sms|telepon|seluler))|^(?:sudah|telah|kini|now)\b/i;

/** The words of a sentence that do not go with the status, by how far the incident has come. */
const WRONG = {
  over: inBoth(language => statusWords(UNFINISHED[language], language, OF_SERVICE[language])),
  open: inBoth(language => statusWords(FINISHED[language], language)),
  early: inBoth(language => statusWords(FINISHED_EARLY[language], language)),
} as const;

function statusWords(
  pattern: RegExp,
  language: Language,
  subject?: RegExp,
): (sentence: Sentence) => readonly Hit[] {
  return noting(sentence => {
    const found = matchesOf(sentence, pattern);
    if (found.length === 0 || HARMLESS[language].test(sentence)) return [];
    return subject?.test(sentence) === false
      ? []
      : found.map(({ 0: words, index }) => ({ index, found: words }));
  });
}
