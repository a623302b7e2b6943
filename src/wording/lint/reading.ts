import type { Language } from '../../domain/language.ts';
import { type Glance, type GlancePatterns, glancer, smallLetters } from './glance.ts';
import { standingAlone } from './patterns.ts';
import type { Circumstances, Placed, Reading, Rule } from './rule.ts';
import { splitSentences } from './sentences.ts';

/** A text as these rules read it: each sentence is looked at once, and words are prepared for a rule that may find some. */
export class GlancedText implements Reading {
  readonly language: Circumstances['language'];
  readonly channel: Circumstances['channel'];
  readonly occasion: Circumstances['occasion'];
  readonly kind: Circumstances['kind'];
  readonly isOpen: Circumstances['isOpen'];
  readonly facts: Circumstances['facts'];
  readonly names: Circumstances['names'];
  readonly sentences: Reading['sentences'];
  readonly mayHoldWords: boolean;
  readonly mayHoldOthers: boolean;
  readonly mayHoldSigns: boolean;
  private readonly seen: readonly Glance[];
  private asWords: string | undefined;
  private asSmall: string | undefined;

  constructor(
    readonly text: string,
    rules: readonly Rule[],
    { sentences = splitSentences(text), names = NO_NAMES, ...known }: Circumstances,
  ) {
    this.language = known.language;
    this.channel = known.channel;
    this.occasion = known.occasion;
    this.kind = known.kind;
    this.isOpen = known.isOpen;
    this.facts = known.facts;
    this.names = names;
    this.sentences = sentences;
    const glance = glanceAt(rules, names, known.language);
    this.seen = sentences.map(sentence => glance(sentence.text));
    this.mayHoldWords = this.seen.some(one => one.mayHoldWords);
    this.mayHoldOthers = this.seen.some(one => one.mayHoldOthers);
    this.mayHoldSigns = this.seen.some(one => one.mayHoldSigns);
  }

  // In most texts no rule's words may be: then nobody asks for these.
  get words(): string {
    this.asWords ??= wordsOf(this.text, this.sentences, this.seen);
    return this.asWords;
  }

  get small(): string {
    this.asSmall ??= smallLetters(this.words);
    return this.asSmall;
  }
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
