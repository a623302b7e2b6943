import { isDeepStrictEqual } from 'node:util';
import type { Plain } from '../document/plain.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import { ownTexts } from '../wording/audit/bilingual.ts';
import { lexiconOf } from '../wording/audit/lexicon.ts';
import { readText } from '../wording/audit/read-claims.ts';
import { mappingOf } from './merge-values.ts';

/** Only the words of own texts differ; every time, number, name and link in them is as it was, in both languages. */
export function isSpelling(was: Plain | undefined, is: Plain | undefined, settings: Settings): boolean {
  const [old, now] = [ownTexts(was, []), ownTexts(is, [])];
  if (old.length === 0 || old.length !== now.length) return false;
  if (!isDeepStrictEqual(withoutTexts(was), withoutTexts(is))) return false;
  return old.every(({ path, text }, index) =>
    LANGUAGES.every(language => {
      // Names are facts: another place is another place, however near it is spelt.
      if (NAMES.has(String(path.at(-1))) || !isNear(text[language], now[index]?.text[language] ?? ''))
        return false;
      const claims = (words: string) =>
        readText(words, lexiconOf(settings, language)).claims.map(({ key }) => key);
      return isDeepStrictEqual(claims(text[language]), claims(now[index]?.text[language] ?? ''));
    }),
  );
}

const NAMES: ReadonlySet<string> = new Set(['place', 'name', 'facility']);
/** Words that mean something else by a letter: shorter ones are too near each other, and a prefix turns them round. */
const SHORTEST = 5;
const TURNED =
  /^(?:tidak|bukan|belum|tanpa|jangan|never|without|cannot|\w+n't)$|^(?:un|in|im|il|ir|dis|non|tak|anti)/i;

/** Word by word the same but for a few letters, as a slip of the finger leaves them. */
function isNear(before: string, now: string): boolean {
  const [old, own] = [before.split(/\s+/), now.split(/\s+/)];
  return (
    old.length === own.length &&
    old.every((word, index) => {
      const other = own[index] ?? '';
      if (word === other) return true;
      const [was, is] = [lettersOf(word), lettersOf(other)];
      if (was === is) return true;
      const isLong = was.length >= SHORTEST && is.length >= SHORTEST && was[0] === is[0];
      return isLong && TURNED.test(was) === TURNED.test(is) && isSlip(was, is);
    })
  );
}

/** Letters side by side on the keyboard, which one finger takes for the other. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * One letter too many or too few, two that changed places, or the key beside the right one. Any other letter makes
 * another word too easily: *charged* is not *changed* misspelt.
 */
function isSlip(was: string, is: string): boolean {
  const [short, long] = was.length < is.length ? [was, is] : [is, was];
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const [a = '', b = ''] = [short[at], long[at]];
  if (short.slice(at + 1) === long.slice(at + 1))
    return ROWS.some(row => row.includes(a + b) || row.includes(b + a));
  return a === long[at + 1] && b === short[at + 1] && short.slice(at + 2) === long.slice(at + 2);
}

/** A word without its capitals and the signs around it. */
const lettersOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A value with its bilingual texts emptied. */
function withoutTexts(value: Plain | undefined): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof mappingOf(value).id === 'string' && typeof mappingOf(value).en === 'string') return 'text';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTexts(inner)]));
}
