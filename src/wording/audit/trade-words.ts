import { type Bilingual, inBoth, type Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import { literally } from '../lint/patterns.ts';

/** What every reader takes for something that does not work. */
const OFF = { id: 'mati', en: 'down' } as const;

/** Words that say of anything else that it works. */
const WORKING = {
  id: /\b(?:mengalir|menyala|tersambung|terhubung|hidup|online|beroperasi|berjalan|normal|pulih)\b/i,
  en: /\b(?:works?|working|runs?|running|flowing|connected|on|back|online|normal)\b/i,
} as const;

const made = new WeakMap<Settings, Bilingual<RegExp | undefined>>();

/**
 * A text with what a trade says of its own services in plain words where it sounds as if they worked: water that is
 * `mengalir kecil` does not flow as it should.
 */
export function withoutTradeWords(text: string, settings: Settings, language: Language): string {
  const known = made.get(settings) ?? inBoth(tongue => patternOf(settings, tongue));
  made.set(settings, known);
  const pattern = known[language];
  return pattern ? text.replace(pattern, OFF[language]) : text;
}

/** All that a trade says of its own services in Indonesian, also as {@link withoutTradeWords} leaves it. */
export const tradeWords = (settings: Settings): readonly string[] => {
  const words = wordsOf(settings, 'id');
  return words.length === 0 ? [] : [...words, OFF.id];
};

function patternOf(settings: Settings, language: Language): RegExp | undefined {
  const words = wordsOf(settings, language).filter(own => WORKING[language].test(own));
  if (words.length === 0) return undefined;
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\w)(?:${longestFirst.map(literally).join('|')})(?!\\w)`, 'gi');
}

const wordsOf = ({ services }: Settings, language: Language): readonly string[] =>
  Object.values(services).flatMap(({ impacts = {} }) =>
    Object.values(impacts).flatMap(own => (own ? [own[language]] : [])),
  );
