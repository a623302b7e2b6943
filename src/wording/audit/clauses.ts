import { inBoth, type Language } from '../../domain/language.ts';
import { noting, type Sentence } from '../lint/sentences.ts';
import { withoutNegation } from './parallel.ts';

const AFFECTED = {
  id: /\b(?:terganggu|tidak dapat digunakan|nonaktif|lambat|terputus(?:-putus)?|tertunda|berkurang|padam|terdampak|gangguan(?<!\b(?:tentang|soal|mengenai|laporkan|melaporkan|laporan|info|informasi|kabar) gangguan)|mati|gagal|tidak (?:bisa|terkirim|berfungsi|dapat (?:dikirim|diakses|dibuka|menelepon|terhubung)))\b/i,
  en: /\b(?:disrupted|unavailable|slow|dropping|delayed|reduced|affected|(?:outage|disruption)(?<!\b(?:on|about|report(?:ing)?|of) (?:(?:this|the|an?) )?(?:outage|disruption))|off|down|cannot|fail(?:s|ed|ing)?|not (?:delivered|working))\b/i,
} as const;
const WORKING = {
  id: /\b(?:normal|pulih|kembali|lancar|menyala|mengalir(?! kecil)|(?:tersambung|terhubung)(?! ke)|(?<=(?:sudah|telah|kembali|semua) )(?:online|aman|beres)|hidup lagi|nyambung|beroperasi|berjalan (?:lagi|normal|kembali|lancar|seperti biasa))\b/i,
  en: /\b(?:normal(?:ly)?|back|restored|works?|not affected|recovered|(?:re)?connected|(?<=(?:are|is|back|all) )(?:online|fine)|flowing|(?:is|are) running (?:again|as usual|normally)|keeps? running|runs? (?:again|as usual|normally)|in service)\b/i,
} as const;
/** What does not flow, shine or connect does not work. */
const NOT_ON = {
  id: /\b(?:tidak|belum)(?: (?:bisa|dapat|lagi|kembali))* (?:mengalir|menyala|tersambung|terhubung|online|beroperasi|berjalan)\b/gi,
  en: /\b(?:not|n't|never)(?: (?:yet|been|be|back))* (?:(?:re)?connected|online|flowing|running|in service)\b/gi,
} as const;
const UNTOUCHED = {
  id: /\btidak (?:(?:pernah |ikut )?terdampak|pernah (?:terganggu|terputus|padam)|(?:ada|terjadi) gangguan)\b/gi,
  en: /\b(?:(?:not|never)(?: been)? (?:affected|disrupted|interrupted)|unaffected|no (?:outage|disruption))\b/gi,
} as const;
const AGAIN = { id: /\bkembali (?=terganggu|padam|terputus)/gi, en: /\bback (?=down|off)/gi } as const;
const AFFECTED_WORD = { id: 'terganggu', en: 'disrupted' } as const;

/** A clause with its negations resolved. */
function plainWords(text: string, language: Language): string {
  if (!TURNED[language].some(mark => text.includes(mark))) return text;
  const plain = text
    .replace(NOT_ON[language], AFFECTED_WORD[language])
    .replace(UNTOUCHED[language], 'normal')
    .replace(AGAIN[language], '');
  return withoutNegation(plain, language);
}

/** One of these stands in whatever is turned round: cheaper to look for than the words are. */
const TURNED = {
  id: ['idak', 'elum', 'ukan', 'embali', 'IDAK', 'ELUM', 'UKAN'],
  en: ['ot ', 'ever ', 'ar from', "n't", 'longer', 'naffected', 'no ', 'back ', 'NOT', 'NEVER'],
} as const;
/** What is expected, advised, past or partly true says nothing about now. */
const HEDGED = {
  id: /\b(?:perkiraan|(?:di)?(?:per)?kirakan|(?:di)?harapkan|(?:di)?targetkan|selain|kecuali|akan|jika|sebelum|setelah|belum|masih|untuk|dari|sisanya|hingga|sampai|memastikan|gunakan|kembali di|terjadi|saat|ketika|agar|sewaktu-waktu|terakhir|paling akhir)\b|[?%]/i,
  en: /\b(?:expect(?:ed)?|estimated?|should|hope|apart from|except|other than|will|if|before|after|until|still|for \d|of \d|rest|use|checking|returned|when|declare|last)\b|[?%]/i,
} as const;
const STILL = { id: 'masih', en: 'still' } as const;

/** A sentence, or a part of one that goes on about something else. */
export interface Part extends Pick<Sentence, 'text' | 'index'> {
  readonly stance: () => Stance;
}

/** What the words of a clause say, whatever they say it of. */
interface Stance {
  readonly isStill: boolean;
  readonly isHedged: boolean;
  /** With its negations resolved. */
  readonly plain: string;
  readonly affected: boolean;
  readonly working: boolean;
}

function stanceOf(text: string, language: Language): Stance {
  const isStill = text.includes(STILL[language]);
  const isHedged = HEDGED[language].test(isStill ? text.replaceAll(STILL[language], '') : text);
  const plain = plainWords(text, language);
  const [affected, working] = [AFFECTED[language].test(plain), WORKING[language].test(plain)];
  return { isStill, isHedged, plain, affected, working };
}

/** A sentence, or its parts where it goes on about something else. */
export function clausesOf(sentence: Sentence, language: Language): readonly Part[] {
  return PARTS[language](sentence).map(part => ({ ...part, index: sentence.index + part.index }));
}

const PARTS = inBoth(language =>
  noting((sentence): readonly Part[] => {
    if (!BREAK.test(sentence)) return [partOf(sentence, 0, language)];
    let start = 0;
    return sentence.split(BREAK).flatMap(piece => {
      const clause = partOf(piece, start, language);
      start += piece.length;
      return piece.length > 3 ? [clause] : [];
    });
  }),
);

/** A sentence that is met again has been looked at. */
function partOf(text: string, index: number, language: Language): Part {
  let known: Stance | undefined;
  return { text, index, stance: () => (known ??= stanceOf(text, language)) };
}

const BREAK = /(;|, (?:sedangkan|tetapi|namun|but|while|sisanya|the rest) )/;
