import { type Bilingual, inBoth, LANGUAGES, type Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import type { Wording } from '../facts.ts';
import { longestRun } from '../phrase.ts';
import { areaFaults } from './area-faults.ts';
import { causeFaults } from './causes.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { compensationFaults } from './compensation-faults.ts';
import type { Contradiction } from './contradiction.ts';
import { otherImpacts, unlikeImpacts } from './impact-words.ts';
import { interruptionFaults } from './interruption.ts';
import { judgeLengths, lengthFaults, rightLengths } from './length-roles.ts';
import { lexiconOf } from './lexicon.ts';
import { countStates, unparallelStates } from './parallel.ts';
import { peopleFaults } from './people-roles.ts';
import { phraseForms } from './phrase-forms.ts';
import { turnedTimes } from './prepositions.ts';
import { readText } from './read-claims.ts';
import { roleFaults } from './roles.ts';
import { standingFaults } from './standing-words.ts';
import { statusFaults } from './status-words.ts';
import { gatherFacts, type Support, sourcesOf, supportOf } from './support.ts';
import { teamFaults } from './team-counts.ts';
import { tradeWords, withoutTradeWords } from './trade-words.ts';
import { twoStories } from './two-stories.ts';

/** The facts of one update, ready to audit its notices: made once, used for every channel. */
export interface Auditor {
  /** Reads both texts of a notice back and compares them with the facts and with each other. */
  readonly audit: (texts: Bilingual<string>) => readonly Contradiction[];
}

/** `beside` are facts that the text may name beside the update's: what a customer asked about. */
export function auditorOf(view: View, wording: Wording, beside: object = {}): Auditor {
  const facts = gatherFacts(view, wording, beside);
  const supports: Partial<Record<Language, Support>> = {};
  const support = (language: Language): Support =>
    (supports[language] ??= supportOf(facts, wording, language));
  let uneven: Bilingual<readonly string[]> | undefined;
  const isUneven = (sentence: string, language: Language): boolean => {
    uneven ??= unevenWords(view, wording);
    return uneven[language].some(words => sentence.includes(words));
  };
  const heard: (Bilingual<string> & { readonly found: readonly Contradiction[] })[] = [];
  const auditBoth = (written: Bilingual<string>): readonly Contradiction[] => {
    const texts = inBoth(language => withoutTradeWords(written[language], wording.settings, language));
    const readings = inBoth(language => readText(texts[language], lexiconOf(wording.settings, language)));
    const lengths = inBoth(language => judgeLengths(readings[language], language, view));
    const claims = inBoth(language => [...readings[language].claims, ...readings[language].joint]);
    return [
      ...LANGUAGES.flatMap(language => {
        const right = rightLengths(lengths[language]);
        const others = claims[language].filter(({ kind, index }) => kind !== 'duration' || !right.has(index));
        return unsupported(others, texts[language], support(language), language);
      }),
      ...twoStories(claims, texts, { id: support('id'), en: support('en') }),
      ...unparallelStates(readings, {
        withoutOwn: (text, language) => support(language).withoutOwn(text),
        isUneven,
      }),
      ...unlikeImpacts(readings, isUneven),
      ...LANGUAGES.flatMap(language => [
        ...roleFaults(readings[language], language, view),
        ...lengthFaults(lengths[language], language),
        ...turnedTimes(readings[language], language, view),
        ...peopleFaults(readings[language], language, view),
        ...areaFaults(readings[language], language, view),
        ...statusFaults(readings[language], language, view, wording.settings),
        ...otherImpacts(readings[language], language, view, wording.settings),
        ...standingFaults(readings[language], language, view),
        ...causeFaults(readings[language], language, view, wording.phrases),
        ...compensationFaults(readings[language], language, view),
        ...teamFaults(readings[language], language, view),
        ...interruptionFaults(readings[language], language, view),
      ]),
    ];
  };
  return {
    audit: texts => {
      const same = heard.find(({ id, en }) => id === texts.id && en === texts.en);
      if (same) return same.found;
      const found = auditBoth(texts);
      heard.push({ ...texts, found });
      return found;
    },
  };
}

/** Words of the phrases in use that say in one language only that something works, or does not. */
function unevenWords(view: View, { phrases, settings }: Wording): Bilingual<readonly string[]> {
  const forms = phraseForms(sourcesOf(view), phrases).filter(form => !areParallel(form));
  // What a trade says of its own service is like none of the words that are counted: "padam", "off".
  const own = tradeWords(settings).map(words => words.slice(1));
  return inBoth(language => [
    ...forms.map(form => longestWords(form[language])),
    ...(language === 'id' ? own : []),
  ]);
}

/** Both languages of a phrase say alike that something works or does not; a workspace's own phrase may not. */
function areParallel(form: Bilingual<string>): boolean {
  const known = parallel.get(form);
  if (known !== undefined) return known;
  const { id, en } = form;
  const counts = { id: countStates(id, 'id'), en: countStates(en, 'en') };
  const result = counts.id.ill === counts.en.ill && counts.id.well === counts.en.well;
  parallel.set(form, result);
  return result;
}

const parallel = new WeakMap<Bilingual<string>, boolean>();

/** Without its first letter, which may be a capital where the phrase begins a sentence. */
const longestWords = (phrase: string): string => longestRun(phrase).slice(1).trim();

function unsupported(
  claims: readonly Claim[],
  text: string,
  support: Support,
  language: Language,
): readonly Contradiction[] {
  return claims
    .filter(({ kind, value }) => kind !== 'places' && value !== 'always' && !value.startsWith('group '))
    .filter(claim => !support.has(claim) && !support.isNear(claim, text) && !isSpared(claim, text, language))
    .map(({ found, index, kind }) => ({
      code: 'unsupported',
      language,
      found,
      index,
      message: `says "${found}", which no fact of the incident bears out.`,
      fix: FIXES[kind] ?? 'State it as a fact, or take it out.',
    }));
}

/** A place that no fact names may be called untouched. */
const isSpared = ({ kind, index, found }: Claim, text: string, language: Language): boolean =>
  kind === 'place' &&
  (UNTOUCHED[language].test(text.slice(index + found.length, index + found.length + 60)) ||
    NOT_THERE[language].test(text.slice(Math.max(0, index - 40), index)));

const NOT_THERE = {
  id: /\btidak (?:ikut )?(?:terjadi|meluas|berdampak|terasa) (?:di|ke) $/i,
  en: /\b(?:not|n't) (?:affect|reach|spread to|happen in)(?:ing)? $/i,
} as const;

const UNTOUCHED = {
  id: /^[^.;]*\b(?:tidak (?:ikut )?(?:terdampak|terganggu)|(?:tetap|berjalan|beroperasi|berfungsi|mengalir|menyala)(?: \w+)? (?:normal|lancar)|tetap (?:mengalir|menyala))\b|^(?:(?:,| dan) [^.;,]+)* tidak(?=[.;])/,
  en: /^[^.;]*\b(?:(?:is|are) (?:not affected|unaffected)|(?:is|are|works?|works?|runs?|running|flows?|flowing|remains?|stays?)(?: \w+)? (?:normal(?:ly)?|as usual))\b|^(?:(?:,| and) [^.;,]+)* (?:is|are|do|does) not(?=[.;])/,
} as const;

const FIXES: Partial<Record<ClaimKind, string>> = {
  clock: 'Correct it, or state the time as a fact: --eta, --next, --started, --ended, --done.',
  date: 'Correct it, or state the time as a fact: --eta, --next, --started, --ended, --done.',
  weekday: 'Correct the weekday: it must be that of the date.',
  count: 'Correct it, or state the number as a fact: --customers, --restored.',
  percent: 'Correct it, or state the numbers: --customers, --restored.',
  place: 'Correct it, or state the area as a fact: --area.',
  service: 'Correct it, or state the service as a fact: --service.',
  link: 'Use the link of settings.yaml, or of the incident.',
  phone: 'Use the phone number of settings.yaml.',
  certainty: 'Say it as certainly as the fact does: --certainty.',
};
