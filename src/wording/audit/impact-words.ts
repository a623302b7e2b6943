import { impactOf } from '../../domain/impacts.ts';
import { type Bilingual, inBoth, LANGUAGES, type Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Impact } from '../../domain/vocabulary.ts';
import { matchesOf } from '../lint/patterns.ts';
import { noting, type Sentence } from '../lint/sentences.ts';
import type { Claim } from './claim.ts';
import { clausesOf } from './clauses.ts';
import type { Contradiction } from './contradiction.ts';
import { membersOf } from './lexicon.ts';
import type { TextReading } from './read-claims.ts';

/** Words that say in what way a service fails; `terganggu` / `disrupted` may be any of them. */
const WORDS: Partial<Record<Impact, Bilingual<RegExp>>> = {
  unavailable: {
    id: /\btidak (?:dapat|bisa) (?:digunakan|dipakai|diakses)\b(?! untuk)|\bmati\b/gi,
    en: /\bunavailable\b(?! (?:only )?for)|\bcannot be (?:used|accessed)\b(?! for)|(?<=\b(?:is|are|been|still|again|now|was|were) |\/)down\b|\bdown(?=\/)/gi,
  },
  slow: { id: /(?<!paling |lebih )\blambat\b/gi, en: /\bslow\b/gi },
  intermittent: { id: /\bterputus-putus\b/gi, en: /\bdropping in and out\b|\bintermittent\b/gi },
  delayed: { id: /\btertunda\b/gi, en: /\bdelayed\b/gi },
  reduced: { id: /\bberkurang\b/gi, en: /\breduced\b/gi },
};

/** One of these stands in every one of them: cheaper to look for than they are. */
const MARKS: Bilingual<readonly string[]> = {
  id: ['tidak ', 'mati', 'lambat', 'utus-putus', 'tertunda', 'berkurang'],
  en: ['unavailable', 'cannot', 'down', 'slow', 'dropping', 'intermittent', 'delayed', 'reduced'],
};

/** An impact that words name, and where. */
interface Said {
  readonly impact: Impact;
  readonly found: string;
  readonly at: number;
}

const NONE: readonly Said[] = [];

function saidIn(text: string, language: Language): readonly Said[] {
  if (!MARKS[language].some(mark => text.includes(mark))) return NONE;
  return Object.entries(WORDS).flatMap(([impact, words]) =>
    matchesOf(text, words[language]).map(({ 0: found, index: at }) => ({
      impact: impact as Impact,
      found,
      at,
    })),
  );
}

const SAID = inBoth(language => noting(text => saidIn(text, language)));

/** What is late is slow to come: translations may say either. */
const classOf = ({ impact }: Said): Impact => (impact === 'delayed' ? 'slow' : impact);

/** Both languages name what services meet, sentence by sentence, and not the same. */
export function unlikeImpacts(
  readings: Bilingual<TextReading>,
  isUneven: (sentence: string, language: Language) => boolean,
): readonly Contradiction[] {
  const { id, en } = inBoth(language => readings[language].sentences);
  if (id.length !== en.length) return [];
  return id.flatMap((indonesian, at) => {
    const pair: Bilingual<Sentence> = { id: indonesian, en: en[at] ?? indonesian };
    const said = inBoth(language => SAID[language](pair[language]));
    if (said.id.length === 0 || said.en.length === 0) return [];
    const [here, there] = [beyond(said.id, said.en), beyond(said.en, said.id)];
    if (!here || !there || LANGUAGES.some(language => isUneven(pair[language].text, language))) return [];
    return [
      {
        code: 'two-stories' as const,
        language: 'id' as const,
        found: here.found,
        index: indonesian.index + here.at,
        message: `says "${here.found}", the notice in English "${there.found}".`,
        fix: 'Say the same in both languages.',
      },
    ];
  });
}

/** The first that is said more often than in the other language. */
function beyond(said: readonly Said[], other: readonly Said[]): Said | undefined {
  const times = (list: readonly Said[], one: Said): number =>
    list.filter(each => classOf(each) === classOf(one)).length;
  return said.find(one => times(said, one) > times(other, one));
}

/** What was so before, or is so of some, says nothing of how the service is. */
const OF_OTHERS = {
  id: /\b(?:sebelumnya|semula|tadi|sempat|tidak lagi|bukan|sebagian|beberapa|sejumlah|jika|bila|mungkin|akan|modem|ponsel|atau|karena|kecepatan|pemasangan|dapat (?:terasa )?lambat)\b|\?/i,
  en: /\b(?:previously|earlier|before|was|were|no longer|not|some|several|if|may|might|will|modem|phone|or|because|speed|installations?)\b|\?/i,
} as const;

/** Another impact than the facts know of the services that a clause names. */
export function otherImpacts(
  { sentences, claims }: TextReading,
  language: Language,
  { state, incident, correction }: View,
  settings: Settings,
): readonly Contradiction[] {
  if (correction || incident.kind === 'maintenance' || !isOpen(state.status)) return [];
  const ofAreas = Object.values(state.areas).filter(impact => impact !== undefined);
  const services = claims.filter(({ kind }) => kind === 'service');
  if (services.length === 0) return [];
  return sentences
    .filter(sentence => SAID[language](sentence).length > 0)
    .flatMap(sentence => clausesOf(sentence, language))
    .flatMap(({ text, index }) => {
      const isInside = (claim: Claim): boolean => claim.index >= index && claim.index < index + text.length;
      const named = services.filter(isInside);
      // What a group is called, `internet`, is also said of one that is named beside it.
      if (!named.some(({ value }) => value in state.services)) return [];
      const keys = named.flatMap(claim => membersOf(claim, settings));
      // What a trade calls its own services by is like none of these words.
      if (keys.some(key => settings.services[key]?.impacts)) return [];
      const met = new Set([...keys.map(key => impactOf(state.services[key] ?? 'normal')), ...ofAreas]);
      if ([...met].some(impact => !(impact in WORDS) && impact !== 'normal')) return [];
      if (met.size === 1 && met.has('normal')) return [];
      if (OF_OTHERS[language].test(text)) return [];
      const isBehindService = (at: number): boolean => named.some(claim => claim.index < index + at);
      return saidIn(text, language)
        .filter(({ impact, at }) => !met.has(impact) && isBehindService(at))
        .map(({ found, at }) => ({
          code: 'wrong-state' as const,
          language,
          found,
          index: index + at,
          message: `says "${found}" of ${named.map(claim => claim.found).join(', ')}, and the facts say otherwise.`,
          fix: 'Correct the words, or state what the service meets: --service.',
        }));
    });
}
