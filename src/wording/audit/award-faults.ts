import { inBoth, type Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { noting } from '../lint/sentences.ts';
import { NONE, OPEN } from './award-words.ts';
import type { Contradiction } from './contradiction.ts';
import type { TextReading } from './read-claims.ts';

/** What customers get, in the words of people and phrases; a workspace's own kinds have words of their own. */
const AWARDS: readonly {
  readonly types: readonly string[];
  readonly id: RegExp;
  readonly en: RegExp;
}[] = [
  { types: ['refund'], id: /\bpengembalian dana\b/i, en: /\brefund(?:s|ed)?\b/i },
  {
    types: ['extra-data'],
    id: /\bkuota (?:data |gratis |\d)/i,
    en: /\b(?:free|extra) data\b|\bGB of data\b/i,
  },
  {
    types: ['bill-credit', 'bill-credit-days', 'prorata', 'sla-credit'],
    id: /\bpotongan (?:tagihan|senilai|prorata|Rp)/i,
    en: /\b(?:bill credit|credit of Rp|pro-rata)/i,
  },
  {
    types: ['calls-sms'],
    id: /\bSMS gratis\b|\bmenit (?:telepon|panggilan) gratis\b/i,
    en: /\bfree (?:SMS|texts?|calls|minutes)\b|\bminutes of free calls\b/i,
  },
  { types: ['validity-extension'], id: /\bmasa aktif\b/i, en: /\bvalidity\b/i },
];
const KNOWN_TYPES: ReadonlySet<string> = new Set([
  ...AWARDS.flatMap(({ types }) => types),
  'fee-waiver',
  'due-date',
  'free-content',
]);
/** They say that customers get it. */
const GETS = {
  id: /\b(?:mendapat(?:kan)?|menerima|dapatkan|kami (?:beri(?:kan)?|kirim(?:kan)?)|berhak atas)\b/i,
  en: /\b(?:get|gets|receive|receives|we (?:give|send|add)|entitled to)\b/i,
} as const;

/** Another kind of compensation than the facts promise, or promised to customers of another service. */
export function awardFaults(
  { sentences, claims }: TextReading,
  language: Language,
  updates: View['incident']['updates'],
): readonly Contradiction[] {
  const items = updates.flatMap(({ compensation = [] }) => compensation);
  if (items.length === 0 || items.some(({ type }) => !KNOWN_TYPES.has(type))) return [];
  return sentences
    .filter(sentence => PROMISE[language](sentence).isThere)
    .flatMap(({ text, index }) => {
      return AWARDS.flatMap(award => {
        const match = award[language].exec(text);
        if (!match) return [];
        // "A: a refund; B: data": each part says who gets what it names.
        const start = text.lastIndexOf(';', match.index) + 1;
        const end = text.indexOf(';', match.index);
        const named = claims.filter(
          ({ kind, index: at }) =>
            kind === 'service' && at >= index + start && at < index + (end < 0 ? text.length : end),
        );
        const those = items.filter(({ type }) => award.types.includes(type));
        const isForOthers =
          named.length > 0 &&
          those.every(({ services }) => services && !named.some(({ value }) => services.includes(value)));
        if (those.length > 0 && !isForOthers) return [];
        const [found] = match;
        const whom = those.length > 0 ? `customers of "${named[0]?.found}"` : 'customers';
        const message = `says that ${whom} get "${found.trim()}", and the facts promise something else.`;
        const fix = 'Take it out, or state it: --compensation.';
        return [{ code: 'unsupported' as const, language, found, index: index + match.index, message, fix }];
      });
    });
}

const PROMISE = inBoth(language =>
  noting(text => ({
    isThere: GETS[language].test(text) && !OPEN[language].test(text) && !NONE[language].test(text),
  })),
);
