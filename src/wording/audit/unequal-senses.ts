import { type Bilingual, inBoth, LANGUAGES } from '../../domain/language.ts';
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

/** The gravest first: of a text only the first that is unequal is said. */
const SENSES: readonly Sense[] = [
  {
    code: 'one-language-forbids',
    words: {
      id: /\b(?:jangan(?! ragu)|hindari|dilarang|tidak (?:pernah|boleh))\b/i,
      en: /\b(?:(?<!\b(?:we|they|it|staff|crews|teams) )(?:do not|don't)(?! (?:need|have|hesitate|know|yet))|never|must not|avoid)\b/i,
    },
    rendered: {
      id: /\b(?:jangan|hindari|dilarang|tidak (?:pernah|boleh))\b/i,
      en: /\b(?:do not|don't|never|must not|may not|avoid)\b/i,
    },
    says: 'forbids something',
  },
  {
    code: 'one-language-spares',
    words: {
      id: /\btidak (?:perlu|harus)\b/i,
      en: /\b(?:(?:do not|don't|does not|no) need|not have to|no action|no(?: \w+){1,2} (?:is|are) (?:needed|required|necessary)|not (?:needed|required|necessary)|unnecessary)\b/i,
    },
    says: 'says that something need not be done',
  },
  {
    code: 'one-language-denies',
    words: {
      id: /\b(?:tidak|belum|bukan|tanpa)\b/i,
      en: /\b(?:not|no|never|cannot|without|none|nothing)\b|n't\b/i,
    },
    rendered: {
      id: /\b(?:tidak|belum|bukan|jangan|tanpa|tak|tiada|kecuali|selain|di luar|gagal|batal|dilarang|hindari|hanya|habis|kosong|henti|terhenti|berhenti|mati|padam|putus|bebas|sebelum)\b/i,
      en: /\b(?:not|no|never|cannot|without|none|nothing|nobody|neither|nor|un\w{3,}|in(?:active|accessible|complete|correct|operative)|im\w{4,}|dis\w{4,}|except|other than|outside|only|fail\w*|avoid\w*|instead|rather|free|before|until|out of|off|down|away|lack\w*|miss\w*|still|rest|remain\w*|yet|stopped|lost|wait\w*|beyond|elsewhere|soon)\b|n't\b/i,
    },
    says: 'denies something',
  },
  {
    code: 'one-language-hedges',
    words: {
      id: /\b(?:mungkin|kemungkinan|berpotensi)\b/i,
      en: /\b(?:may|might|could|possibly|perhaps)\b/i,
    },
    rendered: {
      id: /\b(?:mungkin|kemungkinan|berpotensi|dapat|bisa|boleh|diduga|diperkirakan|sempat|sewaktu-waktu|barangkali)\b/i,
      en: /\b(?:may|might|could|can|possibl[ey]|likely|perhaps|probabl[ey]|potential\w*|expect\w*|risk|chance)\b/i,
    },
    says: 'leaves something open',
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

/** What one language only denies, leaves open, forbids or says of all: its readers hear another story. */
export function unequalSenses(texts: readonly OwnText[]): readonly Finding[] {
  return texts.flatMap(own => senseFinding(own) ?? shareFinding(own) ?? []);
}

function senseFinding({ path, text }: OwnText): Finding | undefined {
  for (const { code, words, rendered = words, says } of SENSES) {
    for (const language of LANGUAGES) {
      const other = language === 'id' ? 'en' : 'id';
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

const finding = (code: string, path: Finding['path'], message: string): Finding => ({
  code,
  level: 'warning',
  path,
  message,
  fix: 'Say the same in both languages.',
});
