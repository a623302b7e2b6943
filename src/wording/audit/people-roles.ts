import type { Language } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Sentence } from '../lint/sentences.ts';
import { TELLS_CHANGE } from './change-words.ts';
import type { Claim } from './claim.ts';
import type { Contradiction } from './contradiction.ts';
import { BACK, backOfAll, HEDGED, sum, WAITING } from './people-words.ts';
import type { TextReading } from './read-claims.ts';
import { shareFaults } from './share-faults.ts';

/** `35.420 dari 38.500 pelanggan`: all of them are named beside those who are back. */
const OUT_OF = { id: /\bdari(?: total)? $/i, en: /\bof(?: the| all)? $/i } as const;

/** Numbers of customers that are those of a fact, and said of others: those who wait called back, or the other way round. */
export function peopleFaults(
  reading: TextReading,
  language: Language,
  { state, changes, correction }: View,
): readonly Contradiction[] {
  if (correction || !isOpen(state.status)) return [];
  const { sentences, claims } = reading;
  const counts = claims.filter(({ kind, isPeople }) => kind === 'count' && isPeople);
  const shares = shareFaults(reading, language, state);
  if (shares.length > 0 || counts.length === 0) return shares;
  const { back, waiting } = numbersOf(state);
  const parts = sentences.flatMap(sentence => partsOf(sentence, counts));
  const old = oldCounts(counts, sentences, { language, told: Object.values(changes.countsBefore), state });
  const others = parts.flatMap(({ text, index }) => {
    const inside = counts.filter(claim => claim.index >= index && claim.index < index + text.length);
    if (inside.length === 0) return [];
    const isWaiting = WAITING[language].test(text);
    if (HEDGED[language].test(text) || !(isWaiting || BACK[language].test(text))) return [];
    const [right, wrong] = isWaiting ? [waiting, back] : [back, waiting];
    return inside
      .filter(claim => !OUT_OF[language].test(text.slice(0, claim.index - index)))
      .filter(({ value }) => wrong.has(Number(value)) && !right.has(Number(value)))
      .map(({ found, index: at }) => ({
        code: 'wrong-state' as const,
        language,
        found,
        index: at,
        message: `says that ${found} ${isWaiting ? 'wait' : 'are back'}, and the facts say otherwise.`,
        fix: 'Correct the words, or state the numbers: --customers, --restored.',
      }));
  });
  return [...others, ...old, ...strangersCounts(counts, reading, language, state)];
}

/** The number of one service's customers, said of another's. */
function strangersCounts(
  counts: readonly Claim[],
  { claims, sentences }: TextReading,
  language: Language,
  { customers = {}, restored = {} }: View['state'],
): readonly Contradiction[] {
  const ownersOf = (count: number): readonly string[] =>
    Object.entries(customers).flatMap(([service, all]) => {
      const back = restored[service] ?? 0;
      return [all, back, all - back].includes(count) ? [service] : [];
    });
  return counts.flatMap(({ value, found, index }) => {
    const end = index + found.length;
    const named = claims.find(({ kind, index: at }) => kind === 'service' && at >= end && at - end < NEAR);
    const owners = ownersOf(Number(value));
    if (!named || owners.length === 0 || owners.includes(named.value)) return [];
    const sentence = sentences.findLast(one => one.index <= index);
    const between = sentence?.text.slice(end - sentence.index, named.index - sentence.index) ?? '';
    if (!AUDIENCE[language].test(between)) return [];
    const message = `says ${found} of "${named.found}", and the facts count others.`;
    const fix = 'Correct the words, or state the numbers: --customers, --restored.';
    return [{ code: 'wrong-state' as const, language, found, index, message, fix }];
  });
}

/** A service so near behind a number is the one whose customers are counted. */
const NEAR = 25;
const AUDIENCE = { id: /^ (?:orang )?(?:pelanggan|pengguna|nasabah)? ?$/i, en: /^ (?:of our )?$/i } as const;

interface Old {
  readonly language: Language;
  /** The numbers that were told until this update tells others. */
  readonly told: readonly number[];
  readonly state: View['state'];
}

/** The number told before, given as the one of now. */
function oldCounts(
  counts: readonly Claim[],
  sentences: readonly Sentence[],
  { language, told, state }: Old,
): readonly Contradiction[] {
  const now = [...Object.values(state.customers ?? {}), ...Object.values(state.restored ?? {})];
  const old = told.filter(count => !now.includes(count));
  if (old.length === 0) return [];
  return counts.flatMap(({ value, found, index }) => {
    const sentence = sentences.findLast(one => one.index <= index);
    if (!old.includes(Number(value)) || !sentence || TELLS_CHANGE[language].test(sentence.text)) return [];
    const message = `gives ${found}, the number told before, as the one of now.`;
    const fix = 'Say the number of now, or say that the other one was told before.';
    return [{ code: 'wrong-state' as const, language, found, index, message, fix }];
  });
}

/** A sentence that counts some who are back and some who wait, part by part. */
function partsOf(
  { text, index }: Pick<Sentence, 'text' | 'index'>,
  counts: readonly Claim[],
): readonly Pick<Sentence, 'text' | 'index'>[] {
  if (!text.includes(';') && counts.filter(claim => isWithin(claim, { text, index })).length < 2)
    return [{ text, index }];
  let start = index;
  return text.split(NEXT_COUNT).map(part => {
    const at = start;
    start += part.length;
    return { text: part.replace(/[.,; ]+$/, ''), index: at };
  });
}

const isWithin = (claim: Claim, { text, index }: Pick<Sentence, 'text' | 'index'>): boolean =>
  claim.index >= index && claim.index < index + text.length;

/** Where a sentence goes on to the next number: "… menyala; 13.000", "… are back, while 2,600". */
const NEXT_COUNT =
  /(?<=[;,] |[;,] (?:dan|sedangkan|sementara|tetapi|and|while|but) | (?:dan|sedangkan|sementara|and|while|but) )(?=(?:sebanyak |sekitar |bagi |about |for |the other |another |for the other )?\d)/;

/** Numbers of those who are back and of those who wait, by service and together; before anybody is back, all wait. */
function numbersOf(state: View['state']) {
  const pairs = backOfAll(state);
  const withSum = (values: readonly number[]): ReadonlySet<number> => new Set([...values, sum(values)]);
  return {
    back: withSum(pairs.map(([back]) => back).filter(back => back > 0)),
    waiting: withSum(pairs.map(([back, all]) => all - back)),
  };
}
