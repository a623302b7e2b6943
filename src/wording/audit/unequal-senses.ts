import { type Bilingual, inBoth, LANGUAGES, otherLanguage } from '../../domain/language.ts';
import type { Finding } from '../../domain/problem.ts';
import type { OwnText } from './bilingual.ts';

/** What a text may say in one language only, by its words. */
interface Sense {
  readonly code: string;
  readonly words: Bilingual<RegExp>;
  /** Words that may stand for it in a translation, where they are more. */
  readonly rendered?: Bilingual<RegExp>;
  readonly says: string;
}

const DENIES = {
  id: /\b(?:tidak|belum|bukan|tanpa)\b/i,
  en: /\b(?:not|no(?!\. ?\d)|never|cannot|without|none|nothing)\b|n't\b/i,
} as const;

/** The gravest first: of a text only the first that is unequal is said. */
const SENSES: readonly Sense[] = [
  {
    code: 'one-language-forbids',
    words: {
      id: /\b(?:jangan(?! ragu)|hindari|dilarang|tidak (?:pernah|boleh))\b/i,
      en: /\b(?:(?<!\b(?:we|they|it|staff|crews|teams|others?|\d{3}|if you) )(?:do not|don't)(?! (?:need|have|hesitate|know|yet|work|function|flow))|never|must not|avoid)\b/i,
    },
    rendered: {
      id: /\b(?:jangan|hindari|dilarang|tidak (?:pernah|boleh)|mohon(?: untuk)? tidak)\b/i,
      en: /\b(?:do not|don't|never|must not|may not|avoid|(?:leave|keep)\b[^.;]{0,30}\b(?:closed|off|shut|unplugged))\b/i,
    },
    says: 'forbids something',
  },
  {
    code: 'one-language-spares',
    words: {
      id: /\b(?:tidak|belum) (?:perlu|harus|diperlukan|dibutuhkan|usah)\b/i,
      en: /\b(?:(?:do not|don't|does not|no) need|need not|not have to|no action|no(?: \w+){1,2} (?:is|are) (?:needed|required|necessary)|not (?:needed|required|necessary)|unnecessary)\b/i,
    },
    says: 'says that something need not be done',
  },
  {
    code: 'one-language-denies',
    words: DENIES,
    rendered: {
      id: /\b(?:tidak|belum|bukan|jangan|tanpa|tak|tiada|kehilangan|hilang|kecuali|selain|di luar|gagal|batal|dilarang|hindari|hanya|habis|kosong|henti|terhenti|berhenti|mati|padam|putus|bebas|sebelum)\b/i,
      en: /\b(?:not|no|never|cannot|without|none|nothing|nobody|neither|nor|un\w{3,}|in(?:active|accessible|complete|correct|operative)|im\w{4,}|dis\w{4,}|except|other than|outside|only|fail\w*|avoid\w*|instead|rather|free|before|until|out of|off|down|away|lack\w*|miss\w*|still|rest|remain\w*|yet|stopped|lost|wait\w*|beyond|elsewhere|soon)\b|n't\b/i,
    },
    says: 'denies something',
  },
  {
    code: 'one-language-hedges',
    words: {
      id: /\b(?:mungkin|kemungkinan|berpotensi)\b/i,
      en: /\b(?:may(?! (?:\d|bills?|invoices?|statements?))|might|could(?! not)|possibly|perhaps)\b/i,
    },
    rendered: {
      id: /\b(?:mungkin|kemungkinan|berpotensi|dapat|bisa|boleh|diduga|diperkirakan|sempat|sewaktu-waktu|barangkali)\b/i,
      en: /\b(?:may|might|could|can|possibl[ey]|likely|perhaps|probabl[ey]|potential\w*|expect\w*|risk|chance)\b/i,
    },
    says: 'leaves something open',
  },
];

/** Words and their opposites, in either language. */
interface Opposites {
  readonly one: Bilingual<RegExp>;
  readonly other: Bilingual<RegExp>;
}

const OPPOSITES: readonly Opposites[] = [
  {
    one: { id: /\blebih (?:cepat|awal|dini)\b/i, en: /\b(?:faster|quicker|sooner|earlier|ahead of)\b/i },
    other: { id: /\blebih (?:lama|lambat)\b/i, en: /\b(?:slower|longer|later|behind schedule)\b/i },
  },
  {
    one: {
      id: /\b(?:nyalakan|hidupkan|aktifkan)\b/i,
      en: /\b(?:switch|turn)(?: \w+){0,4} on\b|\bactivate\b/i,
    },
    other: {
      id: /\b(?:matikan|nonaktifkan|cabut)\b/i,
      en: /\b(?:switch|turn)(?: \w+){0,4} off\b|\bunplug\b/i,
    },
  },
  {
    one: {
      id: /\b(?:bertambah|meningkat|naik|lebih banyak)\b/i,
      en: /\b(?:increas\w+|risen|rises?|rising|more|grown)\b/i,
    },
    other: {
      id: /\b(?:berkurang|menurun|turun|lebih sedikit)\b/i,
      en: /\b(?:decreas\w+|fallen|falls?|falling|fewer|less)\b/i,
    },
  },
  {
    one: { id: /\b(?:tetap )?buka\b/i, en: /\b(?:is|are|stays?|remains?) open\b/i },
    other: { id: /\b(?:di)?tutup\b/i, en: /\bclosed\b/i },
  },
  {
    one: { id: /\bprabayar\b/i, en: /\bprepaid\b/i },
    other: { id: /\bpascabayar\b/i, en: /\bpostpaid\b/i },
  },
  {
    one: { id: /\b(?:membaik|lebih baik)\b/i, en: /\b(?:improv\w+|better)\b/i },
    other: { id: /\b(?:memburuk|lebih buruk)\b/i, en: /\b(?:worse\w*|deteriorat\w+)\b/i },
  },
];

/** Some and all: each stands for the other in no translation. */
const ALL = {
  id: /\b(?:semua|seluruh|setiap)\b/i,
  en: /\b(?:all|every|everyone|everybody|each|whole)\b/i,
} as const;
const SOME = {
  id: /\b(?:sebagian|beberapa|sejumlah)\b/i,
  en: /\b(?:some|several|a few|part(?:ly)?|many|a number)\b/i,
} as const;

/** What one language only denies, leaves open, forbids or says of all, or turns round: its readers hear another story. */
export function unequalSenses(texts: readonly OwnText[]): readonly Finding[] {
  return texts.flatMap(
    own => senseFinding(own) ?? oppositeFinding(own) ?? shareFinding(own) ?? placeFinding(own) ?? [],
  );
}

/** One language says only the one, the other only its opposite; with a denial beside it that may be the same. */
function oppositeFinding({ path, text }: OwnText): Finding | undefined {
  if (LANGUAGES.some(language => DENIES[language].test(text[language]))) return undefined;
  for (const { one, other } of OPPOSITES) {
    const [says, saysOther] = [one, other].map(words =>
      inBoth(language => words[language].exec(text[language])?.[0]),
    );
    for (const language of LANGUAGES) {
      const beside = otherLanguage(language);
      const [found, opposite] = [says?.[language], saysOther?.[beside]];
      if (found && opposite && !saysOther?.[language] && !says?.[beside])
        return finding('one-language-opposes', path, `"${found}" and "${opposite}" say opposite things.`);
    }
  }
  return undefined;
}

function senseFinding({ path, text }: OwnText): Finding | undefined {
  for (const { code, words, rendered = words, says } of SENSES) {
    for (const language of LANGUAGES) {
      const other = otherLanguage(language);
      const [match] = words[language].exec(text[language]) ?? [];
      if (match === undefined || rendered[other].test(text[other])) continue;
      return finding(code, [...path, language], `"${match}" ${says} in one language only.`);
    }
  }
  return undefined;
}

function shareFinding({ path, text }: OwnText): Finding | undefined {
  const [all, some] = [ALL, SOME].map(words => inBoth(language => words[language].test(text[language])));
  const isSplit = (one: 'id' | 'en', other: 'id' | 'en'): boolean =>
    all?.[one] === true && all[other] === false && some?.[other] === true && some[one] === false;
  if (!isSplit('id', 'en') && !isSplit('en', 'id')) return undefined;
  return finding('one-language-all', path, 'One language speaks of all, the other of some.');
}

/** The one place that a text names, a single word that no language translates. */
const PLACE = {
  id: /(?<=\b(?:di|ke|dari) )\p{Lu}\p{Ll}{2,}(?! \p{Lu})/gu,
  en: /(?<=\b(?:in|at|to|from|near) )\p{Lu}\p{Ll}{2,}(?! \p{Lu})/gu,
} as const;
/** Names of which only the beginning is the same, or not even that: Singapura, Jepang; and Senin, Maret. */
const TRANSLATED =
  /^(?:Sin|Jep|Tio|Cin|Mal|Fil|Aus|Bel|Jer|Ing|Ame|Era|Asi|Sel|Rab|Kam|Jum|Sab|Min|Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)/;

/** Both languages name one place each, and not the same. */
function placeFinding({ path, text }: OwnText): Finding | undefined {
  const [here, there] = LANGUAGES.map(language => [...new Set(text[language].match(PLACE[language]))]);
  const [one, ...more] = here ?? [];
  const [other, ...others] = there ?? [];
  if (one === undefined || other === undefined || more.length + others.length > 0) return undefined;
  if (text.en.includes(one) || text.id.includes(other) || TRANSLATED.test(one)) return undefined;
  return finding('one-language-place', path, `"${one}" and "${other}" are two places.`);
}

const finding = (code: string, path: Finding['path'], message: string): Finding => ({
  code,
  level: 'warning',
  path,
  message,
  fix: 'Say the same in both languages.',
});
