import type { Bilingual, Language } from '../../domain/language.ts';
import type { Sentence } from '../lint/sentences.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

/** Words that say a service does not work as it should, and words that say it does; one in a language for one in the other. */
const STATES = {
  ill: {
    id: /\b(?:(?<!setelah )terganggu|tidak dapat digunakan|(?<!paling )lambat|terputus-putus|tertunda|berkurang|(?<=(?:akan|dapat) )terputus|terputus(?= (?:maks|paling|dan) | di [^.,;]{1,60} dan )|(?<=masih )terdampak|meluas)(?!\w)/gi,
    en: /\b(?:disrupted|unavailable|slow|dropping in and out|delayed|reduced|off(?= (?:for|in|and) )|still drop|(?<=still )affect(?:ed|s)|spread)(?!\w)/gi,
  },
  well: {
    id: /\b(?:normal|pulih|(?<=sudah )kembali(?! normal)|tidak terdampak)(?!\w)/gi,
    en: /\b(?:normal(?:ly)?|back(?! (?:to normal|on)\b)|(?<!being )restored|(?<=estimated )recovery(?! time)|recovery(?= estimate)|not (?:be )?affected|(?<!the |our |network |planned )works?(?=[.,]))(?!\w)/gi,
  },
} as const;

const NAMES = { ill: 'that something does not work', well: 'that something works' } as const;
type StateName = keyof typeof STATES;

export function countStates(sentence: string, language: Language): Record<StateName, number> {
  const count = (name: StateName) => sentence.match(STATES[name][language])?.length ?? 0;
  return { ill: count('ill'), well: count('well') };
}

/**
 * Sentence by sentence, both languages must say as often that something works, and that it does not: a status word
 * changed in one of them alone is found. Texts of another number of sentences cannot be compared so; `withoutOwn` takes
 * out a person's own words, and passes over sentences whose phrase says it in one language only.
 */
export function unparallelStates(
  readings: Bilingual<TextReading>,
  withoutOwn: (sentence: string, language: Language) => string | undefined,
): readonly Contradiction[] {
  const sentences = { id: readings.id.sentences, en: readings.en.sentences };
  if (sentences.id.length !== sentences.en.length) return [];
  return sentences.id.flatMap((indonesian, at) => {
    const pair: Bilingual<Sentence> = { id: indonesian, en: sentences.en[at] ?? indonesian };
    const [id, en] = [withoutOwn(pair.id.text, 'id'), withoutOwn(pair.en.text, 'en')];
    if (id === undefined || en === undefined) return [];
    const counts = { id: countStates(id, 'id'), en: countStates(en, 'en') };
    const name = (['ill', 'well'] as const).find(state => counts.id[state] !== counts.en[state]);
    if (name === undefined) return [];
    const language = counts.id[name] > counts.en[name] ? 'id' : 'en';
    const found = pair[language].text.match(STATES[name][language])?.[0] ?? '';
    const index = pair[language].index + pair[language].text.indexOf(found);
    const message = `says ${NAMES[name]} ("${found}") where the other language does not.`;
    return [{ code: 'two-stories', language, found, index, message, fix: 'Say the same in both languages.' }];
  });
}
