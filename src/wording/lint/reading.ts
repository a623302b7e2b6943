import type { Language } from '../../domain/language.ts';
import { type Glance, type GlancePatterns, glancer, smallLetters } from './glance.ts';
import { standingAlone } from './patterns.ts';
import type { Circumstances, Placed, Reading, Rule } from './rule.ts';
import { splitSentences } from './sentences.ts';

/** A text as these rules read it: each sentence is looked at once, and words are prepared for a rule that may find some. */
export function readingOf(text: string, rules: readonly Rule[], circumstances: Circumstances): Reading {
  const { sentences = splitSentences(text), names = NO_NAMES, language } = circumstances;
  const glance = glanceAt(rules, names, language);
  const seen = sentences.map(sentence => glance(sentence.text));
  let words: string | undefined;
  let small: string | undefined;
  return {
    ...circumstances,
    text,
    // In most texts no rule's words may be: then nobody asks for these.
    get words() {
      words ??= wordsOf(text, sentences, seen);
      return words;
    },
    get small() {
      small ??= smallLetters(this.words);
      return small;
    },
    sentences,
    mayHoldWords: seen.some(one => one.mayHoldWords),
    mayHoldOthers: seen.some(one => one.mayHoldOthers),
    mayHoldSigns: seen.some(one => one.mayHoldSigns),
  };
}

function wordsOf(text: string, sentences: readonly Placed[], seen: readonly Glance[]): string {
  let [words, end] = ['', 0];
  for (const [at, { index, text: sentence }] of sentences.entries()) {
    words += text.slice(end, index) + (seen[at]?.words ?? '');
    end = index + sentence.length;
  }
  return words + text.slice(end);
}

const NO_NAMES: readonly string[] = [];

type Glancers = WeakMap<readonly string[], (sentence: string) => Glance>;
const glancers = { id: new WeakMap<object, Glancers>(), en: new WeakMap<object, Glancers>() };

/** How sentences with these names are looked at for words of these rules; made once. */
function glanceAt(
  rules: readonly Rule[],
  names: readonly string[],
  language: Language,
): (sentence: string) => Glance {
  const made = glancers[language].get(rules) ?? (new WeakMap() as Glancers);
  glancers[language].set(rules, made);
  const glance = made.get(names) ?? glancer(names, anyWords(rules, language));
  made.set(names, glance);
  return glance;
}

/**
 * The words of all these rules in one expression, and of those where capitals matter in another. Rules that do not
 * apply to every text are left out: others may well hold their words.
 */
function anyWords(rows: readonly Rule[], language: Language): GlancePatterns {
  const [rules, others] = [rows.filter(({ applies }) => !applies), rows.filter(({ applies }) => applies)];
  const patternOf = (those: readonly Rule[]): RegExp | undefined => {
    const words = those.flatMap(rule => rule.words?.[language] ?? []);
    return words.length > 0 ? standingAlone(words) : undefined;
  };
  const bothOf = (those: readonly Rule[]) => ({
    exact: patternOf(those.filter(({ exactCase }) => exactCase)),
    small: patternOf(those.filter(({ exactCase }) => !exactCase)),
  });
  return {
    ...bothOf(rules),
    others: bothOf(others),
    signs: rules.flatMap(({ signs }) => signs?.[language] ?? []),
  };
}
