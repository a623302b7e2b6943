import { inBoth, type Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';

/** What every reader takes for something that does not work. */
const OFF = { id: 'mati', en: 'down' } as const;

const made = new WeakMap<Settings, Readonly<Record<Language, RegExp | undefined>>>();

/** A text with what a trade says of its own services in plain words: water that is `mengalir kecil` does not flow as it should. */
export function withoutTradeWords(text: string, settings: Settings, language: Language): string {
  const known = made.get(settings) ?? inBoth(tongue => patternOf(settings, tongue));
  made.set(settings, known);
  const pattern = known[language];
  return pattern ? text.replace(pattern, OFF[language]) : text;
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
