import type { Language } from '../../domain/language.ts';
import type { Level } from '../../domain/problem.ts';
import { FACT_RULES } from './fact-rules.ts';
import { FORM_RULES } from './form-rules.ts';
import { LANGUAGE_RULES } from './language-rules.ts';
import { BLANK, matchesOf } from './patterns.ts';
import type { Circumstances, Hit, Reading, Rule } from './rule.ts';
import { splitSentences } from './sentences.ts';
import { STYLE_RULES } from './style-rules.ts';
import { TONE_RULES } from './tone-rules.ts';
import { VAGUE_RULES } from './vague-rules.ts';

const TABLE = {
  ...VAGUE_RULES,
  ...FACT_RULES,
  ...TONE_RULES,
  ...LANGUAGE_RULES,
  ...STYLE_RULES,
  ...FORM_RULES,
};
export type RuleName = keyof typeof TABLE;
export const RULES: Readonly<Record<RuleName, Rule>> = TABLE;
export const RULE_NAMES = Object.keys(TABLE) as readonly RuleName[];

/** Rules about facts, signs that damage a notice and secrets: a workspace may raise them, never lower them. */
export const FIRM_RULES: ReadonlySet<string> = new Set([
  ...Object.keys(FACT_RULES).filter(name => name !== 'many-apologies' && name !== 'no-apology'),
  'euphemism',
  'number-format',
  'placeholder',
  'empty-slot',
  'untranslated-id-in-en',
]);

export type RuleLevels = Readonly<Record<string, Level | 'off'>>;

/** What a rule found in a text: the words, and where they begin, in UTF-16 units from 0. */
export interface Remark {
  readonly rule: RuleName;
  readonly level: Level;
  readonly found: string;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}

export interface LintOptions {
  /** A workspace's own levels. */
  readonly levels?: RuleLevels;
  /** Reads by those rules alone that can stop a notice. */
  readonly errorsOnly?: boolean;
}

/** Reads a text by every rule of wording.md 5.1. */
export function lintText(
  text: string,
  circumstances: Circumstances,
  options: LintOptions = {},
): readonly Remark[] {
  const names = options.errorsOnly ? stoppers(options.levels) : RULE_NAMES;
  const words = blankOut(text, circumstances.names);
  const reading: Reading = {
    ...circumstances,
    text,
    words,
    sentences: circumstances.sentences ?? splitSentences(text),
    mayHoldWords: anyWords(names, circumstances.language).some(pattern => pattern.test(words)),
  };
  const remarks: Remark[] = [];
  for (const name of names) addRemarks(name, reading, options, remarks);
  return remarks.sort((a, b) => a.index - b.index);
}

const NO_LEVELS: RuleLevels = {};
const found = new WeakMap<RuleLevels, readonly RuleName[]>();

/** The rules that can stop a notice, whatever it is. */
function stoppers(levels: RuleLevels = NO_LEVELS): readonly RuleName[] {
  const known = found.get(levels);
  if (known) return known;
  const names = RULE_NAMES.filter(name => {
    const level = levels[name] ?? RULES[name].level;
    return level === 'error' || typeof level === 'function';
  });
  found.set(levels, names);
  return names;
}

function addRemarks(
  rule: RuleName,
  reading: Reading,
  { levels = NO_LEVELS, errorsOnly = false }: LintOptions,
  remarks: Remark[],
): void {
  const row: Rule = RULES[rule];
  const own = levels[rule];
  if (own === 'off' || row.applies?.(reading) === false) return;
  const level = own ?? (typeof row.level === 'function' ? row.level(reading) : row.level);
  if (errorsOnly && level !== 'error') return;
  for (const hit of hitsOf(rule, reading)) {
    if (row.unless?.(sentenceAt(hit.index, reading), hit, reading)) continue;
    remarks.push({ rule, level, found: hit.found, index: hit.index, message: row.message, fix: row.fix });
  }
}

/** Nearly every rule finds nothing in nearly every text: that must cost little more than looking. */
function hitsOf(name: RuleName, reading: Reading): readonly Hit[] {
  const { signs, find, applies } = RULES[name];
  const hits: Hit[] = [];
  const words = wordPattern(name, reading.language);
  if (words && (applies || reading.mayHoldWords)) addMatches(reading.words, words, hits);
  for (const pattern of signs?.[reading.language] ?? []) addMatches(reading.text, pattern, hits);
  if (find) hits.push(...find(reading));
  if (hits.length < 2) return hits;
  return hits
    .slice(0, MOST_HITS)
    .filter((hit, at) => !hits.some((other, before) => before < at && covers(other, hit)));
}

/** Two patterns of a rule may find the same words: said once. */
const covers = (one: Hit, other: Hit): boolean =>
  one.index <= other.index && one.index + one.found.length >= other.index + other.found.length;

/** Enough to show what is the matter. */
const MOST_HITS = 50;

function addMatches(text: string, pattern: RegExp, hits: Hit[]): void {
  for (const { index, 0: found } of matchesOf(text, pattern)) hits.push({ index, found: found.trim() });
}

const compiled = { id: new Map<RuleName, RegExp | undefined>(), en: new Map<RuleName, RegExp | undefined>() };

/** All words of a rule in one expression; they stand alone, not inside other words. */
function wordPattern(name: RuleName, language: Language): RegExp | undefined {
  const patterns = compiled[language];
  if (!patterns.has(name)) {
    const { words, exactCase = false }: Rule = RULES[name];
    patterns.set(name, words?.[language] && standingAlone(words[language], exactCase, 'g'));
  }
  return patterns.get(name);
}

const united = { id: new WeakMap<object, readonly RegExp[]>(), en: new WeakMap<object, readonly RegExp[]>() };

/**
 * The words of all these rules in one expression, and one where capitals matter: nearly every text holds none of them,
 * and need not be read rule by rule. Rules that do not apply to every text are left out: others may well hold their words.
 */
function anyWords(names: readonly RuleName[], language: Language): readonly RegExp[] {
  let patterns = united[language].get(names);
  if (!patterns) {
    const rules = names.map((name): Rule => RULES[name]).filter(({ applies }) => !applies);
    patterns = [true, false].flatMap(exactCase => {
      const those = rules.filter(rule => (rule.exactCase ?? false) === exactCase);
      const words = those.flatMap(rule => rule.words?.[language] ?? []);
      return words.length > 0 ? [standingAlone(words, exactCase)] : [];
    });
    united[language].set(names, patterns);
  }
  return patterns;
}

function standingAlone(words: readonly string[], exactCase: boolean, flags = ''): RegExp {
  const source = `\\b(?<!-)(?:${words.join('|')})(?!\\w)`;
  return new RegExp(source, `${flags}${exactCase ? '' : 'i'}${source.includes('\\p') ? 'u' : ''}`);
}

/** Cheap to look for, and there wherever a link is. */
const MAY_LINK = /[a-z0-9-]\.[a-z]|:\/\/|mailto:/i;
const LINK =
  /\b(?:https?:\/\/|mailto:)\S+|\b[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,24}\b(?:\/\S*)?/gi;

/** Names and links become as many signs that are no letters. */
function blankOut(text: string, names: readonly string[] = []): string {
  const blank = (found: string): string => BLANK.repeat(found.length);
  const linked = MAY_LINK.test(text) ? text.replace(LINK, blank) : text;
  const pattern = namesPattern(names);
  return pattern ? linked.replace(pattern, blank) : linked;
}

const namePatterns = new WeakMap<readonly string[], RegExp | undefined>();

function namesPattern(names: readonly string[]): RegExp | undefined {
  if (!namePatterns.has(names)) {
    const known = [...new Set(names)]
      .filter(name => name !== '')
      .map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    namePatterns.set(names, known.length > 0 ? new RegExp(known.join('|'), 'g') : undefined);
  }
  return namePatterns.get(names);
}

const sentenceAt = (index: number, { sentences, text }: Reading): string =>
  sentences.find(sentence => index >= sentence.index && index < sentence.index + sentence.text.length)
    ?.text ?? text;
