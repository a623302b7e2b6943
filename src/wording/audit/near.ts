import type { Language } from '../../domain/language.ts';
import type { Claim } from './claim.ts';
import type { Lengths } from './derived-facts.ts';

interface Known {
  /** The facts as claims have them. */
  readonly values: ReadonlySet<string>;
  readonly lengths: () => Lengths;
}

/** A round number, a share or a length in words that a fact is near to, as far as the words before it say. */
export function isNear(claim: Claim, text: string, language: Language, { values, lengths }: Known): boolean {
  const before = text.slice(Math.max(0, claim.index - 20), claim.index);
  if (claim.kind === 'duration') return isNearly(claim, before, language, lengths());
  if (claim.kind !== 'count' && claim.kind !== 'percent') return false;
  const [, least, most] = /^digits (\d) (\d)$/.exec(claim.value) ?? [];
  if (least && most) {
    return [...values].some(fact => {
      const [of, number = ''] = fact.split(' ');
      return of === 'count' && number.length >= Number(least) && number.length <= Number(most);
    });
  }
  return (
    (claim.kind === 'percent' && isShare(claim, before, language, values)) ||
    isRoughly(claim, before, language, values)
  );
}

/** Half hours and hours that a length is near to; of one that has come to its end only where the words say "nearly". */
function isNearly(
  { value, found }: Claim,
  before: string,
  language: Language,
  { open, ended }: Lengths,
): boolean {
  const said = Number(value);
  if (said % 30 !== 0) return false;
  // "Six hours without internet" rounds as people do; digits are read as exact.
  const isRounded = said % 60 === 0 && !/\d/.test(found) && !ALMOST[language].test(before);
  if (isRounded && ended.some(length => Math.abs(length - said) <= 30)) return true;
  if (
    said % 60 === 0 &&
    MORE_THAN[language].test(before) &&
    ended.some(length => isWithinHour(length - said))
  )
    return true;
  const isClose = (length: number): boolean => Math.abs(length - said) <= Math.max(10, length * 0.05);
  if (open.some(isClose)) return true;
  if (!ended.some(isClose)) return false;
  const [isMore, isLess, isAbout] = [MORE_THAN, ALMOST, ABOUT].map(words => words[language].test(before));
  return ended.some(
    length => isClose(length) && (isAbout || (isMore && length >= said) || (isLess && length <= said)),
  );
}

/** `lebih dari empat jam` of 4 hours 20 minutes. */
const isWithinHour = (over: number): boolean => over >= 0 && over < 60;

const NEARLY = { id: /hampir $/i, en: /(?:almost|nearly|just under) $/i } as const;

const ALMOST = {
  id: /(?:hampir|kurang dari) $/i,
  en: /(?:almost|nearly|just under|(?:less|fewer) than) $/i,
} as const;

/** `separuh` of 48 % who are back, or of the 52 % who are not; `lebih dari separuh` of 75 %. */
function isShare(
  { value, found }: Claim,
  before: string,
  language: Language,
  facts: Iterable<string>,
): boolean {
  if (/^[\d.,]+ ?(?:%|p)/i.test(found)) return false;
  const share = { said: Number(value), before, language };
  return [...facts].some(fact => {
    const [of, percent] = fact.split(' ');
    return of === 'percent' && [Number(percent), 100 - Number(percent)].some(one => isNearShare(one, share));
  });
}

/** Whether a share in hundredths is as a text says it in words, with what stands before those. */
export function isNearShare(
  actual: number,
  { said, before, language }: { readonly said: number; readonly before: string; readonly language: Language },
): boolean {
  if (MORE_THAN[language].test(before)) return actual >= said && actual < said + SHARE_STEP;
  if (ALMOST[language].test(before)) return actual <= said && actual > said - SHARE_STEP;
  return Math.abs(actual - said) <= 3;
}

/** Three quarters are more than a half; nearly all of them are more than that says. */
const SHARE_STEP = 30;

/** `lebih dari 38.000` of 38,500, `sekitar 3.000` of 3,080; `before` is what stands before the number. */
function isRoughly(
  { kind, value }: Claim,
  before: string,
  language: Language,
  facts: Iterable<string>,
): boolean {
  const isMore = MORE_THAN[language].test(before);
  const isLess = ALMOST[language].test(before);
  if (!isMore && !((isLess || ABOUT[language].test(before)) && isRound(value))) return false;
  // "More than two million" is up to three, "fewer than 3,000" down to two.
  const step = 1 / Number(/^\d*[1-9]/.exec(value)?.[0] ?? 1);
  const isUnder = isLess && !NEARLY[language].test(before);
  const [least, most] = isMore
    ? [1, 1 + Math.max(0.1, step)]
    : isLess
      ? [1 - Math.max(0.1, isUnder ? step : 0), 1]
      : [0.97, 1.03];
  return [...facts].some(fact => {
    const [of, number] = fact.split(' ');
    const share = Number(number) / Number(value);
    return of === kind && share >= least && share <= most;
  });
}

/** Two digits at most, and then zeros. */
const isRound = (number: string): boolean => /^[1-9]\d?0+$/.test(number);

const ABOUT = {
  id: /(?:sekitar|kurang lebih|kira-kira) $/i,
  en: /(?:about|around|roughly|approximately) $/i,
} as const;

const MORE_THAN = {
  id: /(?:lebih dari|di atas|sedikitnya|sekurangnya) $/i,
  en: /(?:more than|over|at least) $/i,
} as const;
