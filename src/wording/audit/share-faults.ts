import type { Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { clausesOf } from './clauses.ts';
import type { Contradiction } from './contradiction.ts';
import { isNearShare } from './near.ts';
import { BACK, backOfAll, HEDGED, sum, WAITING } from './people-words.ts';
import type { TextReading } from './read-claims.ts';

/** Shares in words: of all customers, wherever they are. */
const SHARES = {
  id: /\b(?:(hampir (?:semua|seluruh))|sebagian besar|mayoritas) (?:pelanggan|nasabah|pengguna|warga)\b/i,
  en: /\b(?:(nearly all|almost all)|most)(?: (?:of )?(?:our|the))?(?: [a-z-]+){0,2} (?:customers|users|residents)\b/i,
} as const;
/** One of these stands in every one of them: cheaper to look for than they are. */
const SHARE_MARKS = {
  id: ['ampir se', 'ebagian besar', 'ayoritas'],
  en: ['early all', 'lmost all', 'ost '],
} as const;
const REACHES = {
  id: /\b(?:dapat|bisa) (?:masuk|login|bertransaksi|menelepon)\b/i,
  en: /\bcan (?:log in|pay|call)\b/i,
} as const;

/** Shares of customers called back or waiting while the numbers say otherwise: most of them, nearly all, three of four. */
export function shareFaults(
  reading: TextReading,
  language: Language,
  state: View['state'],
): readonly Contradiction[] {
  const { text: whole, sentences, claims } = reading;
  const shares = claims.filter(({ kind }) => kind === 'percent');
  if (shares.length === 0 && !SHARE_MARKS[language].some(mark => whole.includes(mark))) return [];
  const pairs = backOfAll(state);
  const back = sum(pairs.map(([those]) => those));
  const all = sum(pairs.map(([, those]) => those));
  if (all === 0) return [];
  // Whose service some areas or services got back was not counted, perhaps.
  const isPartly =
    state.status === 'monitoring' || Object.keys(state.everAreas).some(name => !(name in state.areas));
  const backShares = [[back, all] as const, ...pairs].map(([those, of]) => (100 * those) / of);
  const parts = sentences.flatMap(sentence => clausesOf(sentence, language));
  return parts.flatMap(({ text, index }) => {
    const isInside = ({ index: at }: { readonly index: number }): boolean =>
      at >= index && at < index + text.length;
    const most = SHARES[language].exec(text);
    const told = shares.filter(isInside);
    if (!most && told.length === 0) return [];
    if (claims.some(claim => claim.kind === 'place' && isInside(claim)) || HEDGED[language].test(text))
      return [];
    const isWaiting = WAITING[language].test(text);
    if (!isWaiting && !BACK[language].test(text) && !REACHES[language].test(text)) return [];
    if (back === 0 && (isWaiting || isPartly)) return [];
    const fault = (found: string, at: number): Contradiction => ({
      code: 'wrong-state',
      language,
      found,
      index: at,
      message: `says that ${found} ${isWaiting ? 'wait' : 'are back'}, and the numbers say otherwise.`,
      fix: 'Correct the words, or state the numbers: --customers, --restored.',
    });
    const turned = told.filter(({ value, index: at }) => {
      const said = { said: Number(value), before: text.slice(0, at - index), language };
      const isSo = (actual: number): boolean => isNearShare(actual, said);
      const [right, wrong] = isWaiting
        ? [backShares.map(one => 100 - one), backShares]
        : [backShares, backShares.map(one => 100 - one)];
      return !right.some(isSo) && wrong.some(isSo);
    });
    const share = isWaiting ? 1 - back / all : back / all;
    return [
      ...turned.map(({ found, index: at }) => fault(found, at)),
      ...(most && share <= (most[1] ? 0.85 : 0.5) ? [fault(most[0], index + most.index)] : []),
    ];
  });
}
