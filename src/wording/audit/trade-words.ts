import { type Bilingual, inBoth, type Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';

/** What every reader takes for something that does not work. */
const OFF = { id: 'mati', en: 'down' } as const;

const made = new WeakMap<Settings, Bilingual<RegExp | undefined>>();

/**
 * Texts with what a trade says of its own services in plain words: water that is `mengalir kecil` does not flow as it
 * should. Where one language says it oftener, its words are the phrases' own: `off` of planned work.
 */
export function withoutTradeWords(texts: Bilingual<string>, settings: Settings): Bilingual<string> {
  const known = made.get(settings) ?? inBoth(language => patternOf(settings, language));
  made.set(settings, known);
  const { id, en } = known;
  if (!id || !en || texts.id.match(id)?.length !== texts.en.match(en)?.length) return texts;
  return { id: texts.id.replace(id, OFF.id), en: texts.en.replace(en, OFF.en) };
}

function patternOf({ services }: Settings, language: Language): RegExp | undefined {
  const words = Object.values(services).flatMap(({ impacts = {} }) =>
    Object.values(impacts).flatMap(own => (own ? [own[language]] : [])),
  );
  if (words.length === 0) return undefined;
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const quoted = longestFirst.map(own => own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!\\w)(?:${quoted.join('|')})(?!\\w)`, 'gi');
}
