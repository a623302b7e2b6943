import { impactOf, type State } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Impact } from '../../domain/vocabulary.ts';
import { noting, type Sentence } from '../lint/sentences.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import { withoutNegation } from './parallel.ts';
import type { TextReading } from './read-claims.ts';

const AFFECTED = {
  id: /\b(?:terganggu|tidak dapat digunakan|nonaktif|lambat|terputus(?:-putus)?|tertunda|berkurang|padam|terdampak|gangguan|mati|gagal|tidak (?:bisa|terkirim|berfungsi))\b/i,
  en: /\b(?:disrupted|unavailable|slow|dropping|delayed|reduced|affected|outage|off|down|disruption|cannot|fail(?:s|ed|ing)?|not (?:delivered|working))\b/i,
} as const;
const WORKING = {
  id: /\b(?:normal|pulih|kembali|lancar|menyala|mengalir(?! kecil)|(?:tersambung|terhubung)(?! ke)|(?<=(?:sudah|telah|kembali|semua) )online|hidup lagi|nyambung)\b/i,
  en: /\b(?:normal(?:ly)?|back|restored|works?|not affected|recovered|(?:re)?connected|(?<=(?:are|is|back|all) )online|flowing|running again)\b/i,
} as const;
/** What does not flow, shine or connect does not work. */
const NOT_ON = {
  id: /\b(?:tidak|belum)(?: (?:bisa|dapat|lagi|kembali))* (?:mengalir|menyala|tersambung|terhubung|online)\b/gi,
  en: /\b(?:not|n't|never)(?: (?:yet|been|be|back))* (?:(?:re)?connected|online|flowing)\b/gi,
} as const;
const UNTOUCHED = { id: /\btidak (?:ikut )?terdampak\b/gi, en: /\b(?:not affected|unaffected)\b/gi } as const;
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
  en: ['ot ', 'ever ', 'ar from', "n't", 'longer', 'naffected', 'back ', 'NOT', 'NEVER'],
} as const;
/** The same of a place: work goes on in it as well. */
const RESTORED = {
  id: /\b(?:normal|pulih|tersambung|terhubung|(?<=(?:sudah|telah|kembali) )online|menyala|mengalir(?! kecil)|tidak terdampak)\b/i,
  en: /\b(?:normal|back|restored|recovered|(?:re)?connected|(?<=(?:are|is|back) )online|flowing|not affected|unaffected)\b/i,
} as const;
/** What a clause begins with that speaks of a place; in any other, the place only says where something else is. */
const OF_PLACE =
  /^(?:(?:(?:seluruh|semua|all) )?(?:layanan|services?|pelanggan|nasabah|pengguna|warga|customers?|users?|residents?) )?(?:(?:di|in) )?(?:\p{Lu}[^,.;]{2,40}(?:, (?:dan )?| dan | and ))*$/iu;
/** Of a cable, a route or a pipe the same words say something else; of a share of customers they say it of that share. */
const OF_SHARE = {
  id: /\b(?:kabel|jalur|pipa|modem|sebagian|sebanyak|mayoritas|persen|\d[\d.,]* (?:pelanggan|nasabah|pengguna|warga))\b/i,
  en: /\b(?:cable|route|pipe|modem|most|some|many|in total|per ?cent|\d[\d.,]* (?:[a-z]+ ){0,3}(?:customers|users|residents))\b/i,
} as const;
/** What is expected, advised, past or partly true says nothing about now. */
const HEDGED = {
  id: /\b(?:perkiraan|diperkirakan|akan|jika|sebelum|setelah|belum|masih|untuk|dari|sisanya|hingga|sampai|memastikan|gunakan|kembali di|terjadi|saat|ketika|agar|sewaktu-waktu)\b|[?%]/i,
  en: /\b(?:expect(?:ed)?|estimated?|will|if|before|after|until|still|for \d|of \d|rest|use|checking|returned|when|declare)\b|[?%]/i,
} as const;
const STILL = { id: 'masih', en: 'still' } as const;
const TOO = {
  id: /\b(?:juga|ikut|kembali) (?:\w+ )?(?:terganggu|terdampak|padam)\b/i,
  en: /\b(?:too|also|again)\b/i,
} as const;
const CAN = { id: ['digunakan', 'dipakai', 'diakses', 'masuk'], en: ['can '] } as const;
const CONDITIONAL = {
  id: /\b(?:jika|bila|apabila|kalau|setelah)\b|\?/i,
  en: /\b(?:if|in case|after)\b|\?/i,
} as const;
/** What is down altogether cannot be used, nor be what customers are told to use. */
const USABLE = {
  id: /(?<!\b(?:tidak|belum) )\b(?:dapat|bisa) (?:digunakan|dipakai|diakses|masuk)\b/i,
  en: /\bcan (?:still )?(?:be used|be accessed|log in)\b/i,
} as const;
const ADVISED = { id: /\b(?:gunakan|pakai|beralih ke) $/i, en: /\b(?:use|switch to) $/i } as const;
const ELSEWHERE = /di luar|outside/i;
const KEEPS = {
  id: /\btetap (?:menyala|normal|berfungsi|berjalan|dapat digunakan)\b/i,
  en: /\b(?:stays? on|works? (?:as usual|normally)|not affected)\b/i,
} as const;

/** Services that a clause says work while the facts say they do not, in an open outage; and the other way round. */
export function statusFaults(
  { sentences, claims }: TextReading,
  language: Language,
  { state, incident, correction }: View,
): readonly Contradiction[] {
  if (!isOpen(state.status) || correction) return [];
  const features = featuresOf(state, language);
  const services = claims.filter(
    ({ kind, value, found }) =>
      kind === 'service' && value in state.services && !features.some(words => words.includes(found)),
  );
  const places = claims.filter(({ kind, value }) => kind === 'place' && AREA_KEY.test(value));
  if (services.length + places.length === 0) return [];
  return sentences.flatMap(clausesOf).flatMap(({ text, index }) => {
    const isInside = (claim: Claim): boolean => claim.index >= index && claim.index < index + text.length;
    const inside = services.filter(isInside);
    const named = places.filter(isInside);
    if (inside.length + named.length === 0) return [];
    const there = named.filter(({ value }) => isOut(value, state));
    const spared = there.length > 0 ? [] : named;
    const found = incident.kind === 'maintenance' ? wrongOfWork : wrongNow;
    return found({ text, index, inside, out: there, spared, language, state }).map(({ claim, says }) => ({
      code: 'wrong-state' as const,
      language,
      found: claim.found,
      index: claim.index,
      message: `says that ${claim.found} ${says}, and the facts say otherwise.`,
      fix: 'Correct the words, or state the service or area: --service, --area.',
    }));
  });
}

/** A clause with the services it names, and the places in which something does not work. */
interface Clause extends Part {
  readonly inside: readonly Claim[];
  readonly out: readonly Claim[];
  /** Places in which all works, where it names no other. */
  readonly spared: readonly Claim[];
  readonly language: Language;
  readonly state: State;
}

interface Wrong {
  readonly claim: Claim;
  readonly says: 'works' | 'is affected';
}

const saying =
  (says: Wrong['says']) =>
  (claim: Claim): Wrong => ({ claim, says });
const impactIn = ({ services }: State, { value }: Claim): Impact => impactOf(services[value] ?? 'normal');

/** Of an outage: what is so now. */
function wrongNow({ text, index, inside, out, spared, language, state }: Clause): readonly Wrong[] {
  const isStill = text.includes(STILL[language]);
  const isHedged = HEDGED[language].test(isStill ? text.replaceAll(STILL[language], '') : text);
  if (!isHedged && CAN[language].some(word => text.includes(word)) && USABLE[language].test(text))
    return inside.filter(claim => impactIn(state, claim) === 'unavailable').map(saying('works'));
  const advised = inside.filter(
    claim =>
      ['unavailable', 'disrupted'].includes(impactIn(state, claim)) &&
      ADVISED[language].test(
        text.slice(Math.max(0, claim.index - index - 12), Math.max(0, claim.index - index)),
      ) &&
      !ELSEWHERE.test(text),
  );
  if (advised.length > 0) return advised.map(saying('works'));
  if (isHedged) return [];
  const plain = plainWords(text, language);
  const [affected, working] = [AFFECTED[language].test(plain), WORKING[language].test(plain)];
  if (affected === working || OF_SHARE[language].test(text)) return [];
  if (isStill)
    return affected
      ? [...inside.filter(claim => state.services[claim.value] === 'normal'), ...spared].map(
          saying('is affected'),
        )
      : [];
  if (spared.length > 0 && affected && TOO[language].test(text)) return spared.map(saying('is affected'));
  if (working && spared.length > 0) return [];
  const isWrong = (claim: Claim): boolean =>
    (impactIn(state, claim) !== 'normal') === working && (working || !(claim.value in state.everServices));
  if (inside.length > 0) return inside.filter(isWrong).map(saying(working ? 'works' : 'is affected'));
  // Of a place alone it may be said that all works there.
  if (!working || out.length === 0 || !RESTORED[language].test(plain)) return [];
  return out.filter(place => OF_PLACE.test(text.slice(0, place.index - index))).map(saying('works'));
}

/** Of planned work: what is to be so while it lasts. */
function wrongOfWork({ text, inside, language, state }: Clause): readonly Wrong[] {
  const plain = plainWords(text, language);
  if (CONDITIONAL[language].test(text)) return [];
  const spared = inside.filter(({ value }) => !(value in state.everServices));
  if (AFFECTED[language].test(plain) && !WORKING[language].test(plain))
    return spared.map(saying('is affected'));
  return KEEPS[language].test(text)
    ? inside.filter(claim => impactIn(state, claim) === 'unavailable').map(saying('works'))
    : [];
}

/** What of a service does not work, in a person's words: "video calls" says nothing of calls. */
const featuresOf = ({ services }: State, language: Language): readonly string[] =>
  Object.values(services).flatMap(value =>
    typeof value === 'object' && value.features ? [value.features[language]] : [],
  );

const AREA_KEY = /^[a-z0-9-]+$/;

/** An area in which something does not work. */
const isOut = (area: string, { areas, services }: State): boolean =>
  area in areas &&
  areas[area] !== 'normal' &&
  Object.values(services).some(service => impactOf(service) !== 'normal');

type Part = Pick<Sentence, 'text' | 'index'>;

/** A sentence, or its parts where it goes on about something else. */
function clausesOf(sentence: Sentence): readonly Part[] {
  return PARTS(sentence).map(({ text, index }) => ({ text, index: sentence.index + index }));
}

const PARTS = noting((sentence): readonly Part[] => {
  if (!BREAK.test(sentence)) return [{ text: sentence, index: 0 }];
  let start = 0;
  return sentence.split(BREAK).flatMap(piece => {
    const clause = { text: piece, index: start };
    start += piece.length;
    return piece.length > 3 ? [clause] : [];
  });
});

const BREAK = /(;|, (?:sedangkan|tetapi|namun|but|while|sisanya|the rest) )/;
