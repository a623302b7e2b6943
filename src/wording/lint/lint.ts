import type { Language } from '../../domain/language.ts';
import type { Level } from '../../domain/problem.ts';
import { FACT_RULES } from './fact-rules.ts';
import { FORM_RULES } from './form-rules.ts';
import { LANGUAGE_RULES } from './language-rules.ts';
import { matchesOf, standingAlone } from './patterns.ts';
import { GlancedText } from './reading.ts';
import type { Circumstances, Hit, Placed, Reading, Rule } from './rule.ts';
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
  /** Reads by those rules alone that can find something as grave as this. */
  readonly least?: Level;
}

/** Reads a text by every rule of wording.md 5.1. */
export function lintText(
  text: string,
  circumstances: Circumstances,
  options: LintOptions = {},
): readonly Remark[] {
  const { rows, busyWith } = rulesFrom(options);
  const reading = new GlancedText(text, rows, circumstances);
  const remarks: Remark[] = [];
  for (const name of busyWith(reading)) addRemarks(name, reading, options, remarks);
  return remarks.sort((a, b) => a.index - b.index);
}

const NO_LEVELS: RuleLevels = {};
const GRAVITY: Readonly<Record<Level | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 };
interface Chosen {
  readonly rows: readonly Rule[];
  /** Those that may find something in a text that may hold just this. */
  readonly busyWith: (held: Held) => readonly RuleName[];
}

const chosen = new WeakMap<RuleLevels, Partial<Record<Level, Chosen>>>();

/** The rules that can find something as grave as that, whatever the text is. */
function rulesFrom({ levels = NO_LEVELS, least = 'info' }: LintOptions): Chosen {
  const made = chosen.get(levels) ?? {};
  chosen.set(levels, made);
  const known = made[least];
  if (known) return known;
  const names = RULE_NAMES.filter(name => {
    const level = levels[name] ?? RULES[name].level;
    return typeof level === 'function' || GRAVITY[level] >= GRAVITY[least];
  });
  const busy: (readonly RuleName[])[] = [];
  const rules: Chosen = {
    rows: names.map(name => RULES[name]),
    busyWith: held => {
      const { mayHoldWords, mayHoldOthers, mayHoldSigns } = held;
      const which = Number(mayHoldWords) + 2 * Number(mayHoldOthers) + 4 * Number(mayHoldSigns);
      busy[which] ??= names.filter(name => !isIdle(RULES[name], held));
      return busy[which];
    },
  };
  made[least] = rules;
  return rules;
}

function addRemarks(
  rule: RuleName,
  reading: Reading,
  { levels = NO_LEVELS, least = 'info' }: LintOptions,
  remarks: Remark[],
): void {
  const row: Rule = RULES[rule];
  const own = levels[rule];
  if (own === 'off' || row.applies?.(reading) === false) return;
  const given = own ?? row.level;
  if (typeof given === 'string' && GRAVITY[given] < GRAVITY[least]) return;
  for (const hit of hitsOf(rule, reading)) {
    const level = typeof given === 'string' ? given : given(reading);
    if (GRAVITY[level] < GRAVITY[least]) continue;
    if (row.unless?.(sentenceAt(hit.index, reading), hit, reading)) continue;
    remarks.push({ rule, level, found: hit.found, index: hit.index, message: row.message, fix: row.fix });
  }
}

type Held = Pick<Reading, 'mayHoldWords' | 'mayHoldOthers' | 'mayHoldSigns'>;

/** Nearly every rule finds nothing in nearly every text: that must cost little more than looking. */
const isIdle = ({ words, signs, find, applies }: Rule, reading: Held): boolean =>
  !find &&
  !(words && (applies ? reading.mayHoldOthers : reading.mayHoldWords)) &&
  !(signs && (applies || reading.mayHoldSigns));

function hitsOf(name: RuleName, reading: Reading): readonly Hit[] {
  const { signs, find, applies, exactCase }: Rule = RULES[name];
  const hits: Hit[] = [];
  const words = wordPattern(name, reading.language);
  if (words && (applies ? reading.mayHoldOthers : reading.mayHoldWords))
    addMatches(exactCase ? reading.words : reading.small, words, reading.words, hits);
  if (signs && (applies || reading.mayHoldSigns))
    for (const pattern of signs[reading.language] ?? [])
      addMatches(reading.text, pattern, reading.text, hits);
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

/** `shown` is the text as it was written, sign for sign. */
function addMatches(text: string, pattern: RegExp, shown: string, hits: Hit[]): void {
  for (const { index, 0: found } of matchesOf(text, pattern))
    hits.push({ index, found: shown.slice(index, index + found.length).trim() });
}

const compiled = { id: new Map<RuleName, RegExp | undefined>(), en: new Map<RuleName, RegExp | undefined>() };

/** All words of a rule in one expression; they stand alone, not inside other words. */
function wordPattern(name: RuleName, language: Language): RegExp | undefined {
  const patterns = compiled[language];
  if (!patterns.has(name)) {
    const { words }: Rule = RULES[name];
    patterns.set(name, words?.[language] && standingAlone(words[language], 'g'));
  }
  return patterns.get(name);
}

const sentenceAt = (index: number, { sentences, text }: Reading): Placed =>
  sentences.find(sentence => index >= sentence.index && index < sentence.index + sentence.text.length) ?? {
    text,
    index: 0,
  };
