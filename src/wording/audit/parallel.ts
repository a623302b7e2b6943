import { type Bilingual, inBoth, LANGUAGES, type Language } from '../../domain/language.ts';
import { matchesOf } from '../lint/patterns.ts';
import { noting, type Sentence, splitSentences } from '../lint/sentences.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

/** Words that say a service does not work as it should, and words that say it does; one in a language for one in the other. */
const STATES = {
  ill: {
    id: /\b(?:(?<!setelah )terganggu|tidak dapat digunakan|nonaktif|(?<!paling )lambat|terputus-putus|tertunda|berkurang|(?<=(?:akan|dapat) )terputus|terputus(?=, | (?:maks|paling|dan) | di [^.,;]{1,80} (?:dan|maks|paling) )|(?<=masih )terdampak|meluas)(?!\w)/gi,
    en: /\b(?:disrupted|unavailable|slow|dropping in and out|delayed|reduced|off(?= (?:for|in|and) )|(?<!\b(?:turn|switch)\b[^.,]{0,30} )off(?=, )|(?<=may (?:still )?be )off|still drop|(?<=still )affect(?:ed|s)|spread)(?!\w)/gi,
  },
  well: {
    id: /\b(?:normal|pulih|(?<=sudah )kembali(?! normal)|tidak terdampak)(?!\w)/gi,
    en: /\b(?:normal(?:ly)?|back(?! to normal\b| on\b(?! (?:Sun|Mon|Tue|Wed|Thu|Fri|Sat|\d)))|(?<!being )restored|(?<=estimated )recovery(?! time)|recovery(?= estimate)|recovering(?=:)|(?:not (?:be )?|no longer )affected|(?<!the |our |network |planned )works?(?=[.,]))(?!\w)/gi,
  },
} as const;

const NAMES = { ill: 'that something does not work', well: 'that something works' } as const;
type StateName = keyof typeof STATES;

/** A negated word says the opposite: "tidak berfungsi normal", "not disrupted". */
const NEGATED = {
  well: {
    id: /\b(?:tidak|belum|bukan)(?: (?:akan|lagi|sepenuhnya|berfungsi|berjalan|kembali|sudah))* (?:normal|pulih)(?!\w)/gi,
    en: /\b(?:not|never|far from|n't|no longer)(?: (?:yet|fully|been|be|working|back to))* (?:normal(?:ly)?|back|restored|work(?:ing)?)(?!\w)/gi,
  },
  ill: {
    id: /\b(?:tidak|bukan)(?: (?:lagi|akan|ikut|pernah))* (?:terganggu|lambat|terputus(?!-putus)|tertunda)(?!\w)/gi,
    en: /\b(?:not|never|no longer)(?: be| been)? (?:disrupted|unavailable|slow|delayed|interrupted)(?!\w)/gi,
  },
} as const;
const PLAIN = { well: { id: 'terganggu', en: 'disrupted' }, ill: { id: 'normal', en: 'normal' } } as const;

/** One of these stands in every negation: cheaper to look for than the negations are. */
const NEGATIONS = {
  id: ['idak', 'elum', 'ukan', 'IDAK', 'ELUM', 'UKAN'],
  en: ['ot ', 'ever ', 'ar from', "n't ", 'o longer', 'OT ', 'EVER ', 'AR FROM', "N'T ", 'O LONGER'],
} as const;

/** A text with its negations resolved: what is not normal is disrupted, and the other way round. */
export function withoutNegation(text: string, language: Language): string {
  if (!NEGATIONS[language].some(word => text.includes(word))) return text;
  return text
    .replace(NEGATED.well[language], PLAIN.well[language])
    .replace(NEGATED.ill[language], PLAIN.ill[language]);
}

type Counts = Readonly<Record<StateName, number>>;

/** How often a text says that something does not work, and that something does. */
export function countStates(text: string, language: Language): Counts {
  const all = matchesOf(withoutNegation(text, language), ANY_STATE[language]);
  const ill = all.filter(([, found]) => found !== undefined).length;
  return { ill, well: all.length - ill };
}

const COUNTED = inBoth(language => noting(text => countStates(text, language)));

/** Both at once; the first group holds the words of one that does not work. */
const ANY_STATE = inBoth(
  language => new RegExp(`(${STATES.ill[language].source})|${STATES.well[language].source}`, 'gi'),
);

/**
 * Both languages must say as often that something works, and that it does not; where they do not, sentence by sentence
 * shows which: a status word changed in one of them alone is found. Texts of another number of sentences cannot be compared so.
 */
export function unparallelStates(
  readings: Bilingual<TextReading>,
  { withoutOwn, isUneven }: Leniency,
): readonly Contradiction[] {
  const sentences = inBoth(language => {
    const { text, sentences: known } = readings[language];
    const bare = withoutOwn(text, language);
    return bare === text ? known : splitSentences(bare);
  });
  if (isEven(sentences)) return [];
  if (sentences.id.length !== sentences.en.length) return [];
  return sentences.id.flatMap((indonesian, at) => {
    const pair: Bilingual<Sentence> = { id: indonesian, en: sentences.en[at] ?? indonesian };
    if (LANGUAGES.some(language => isUneven(pair[language].text, language))) return [];
    const counts = inBoth(language => COUNTED[language](pair[language]));
    const name = (['ill', 'well'] as const).find(state => counts.id[state] !== counts.en[state]);
    if (name === undefined) return [];
    const language = counts.id[name] > counts.en[name] ? 'id' : 'en';
    const found = pair[language].text.match(STATES[name][language])?.[0] ?? '';
    const index = pair[language].index + pair[language].text.indexOf(found);
    const message = `says ${NAMES[name]} ("${found}") where the other language does not.`;
    return [{ code: 'two-stories', language, found, index, message, fix: 'Say the same in both languages.' }];
  });
}

/** Whether the whole texts say it equally often: then no single word was changed in one of them. */
function isEven(sentences: Bilingual<readonly Sentence[]>): boolean {
  const more = { ill: 0, well: 0 };
  for (const language of LANGUAGES) {
    const one = language === 'id' ? 1 : -1;
    for (const sentence of sentences[language]) {
      const { ill, well } = COUNTED[language](sentence);
      more.ill += one * ill;
      more.well += one * well;
    }
  }
  return more.ill === 0 && more.well === 0;
}

interface Leniency {
  /** The text with a person's own words blanked out: they are compared as they were written. */
  readonly withoutOwn: (text: string, language: Language) => string;
  /** The sentence holds a phrase that says it in one language only. */
  readonly isUneven: (sentence: string, language: Language) => boolean;
}
