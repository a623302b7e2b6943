import { areaImpacts, type State } from '../domain/fold.ts';
import type { Update, UpdateField } from '../domain/incident.ts';
import type { Correction, View } from '../domain/view.ts';
import { causeForms } from './cause.ts';
import type { Facts } from './fact-names.ts';
import { joinAnd } from './list.ts';
import { listAreas, serviceName } from './names.ts';
import { formatNumber } from './numbers.ts';
import { peopleNoun } from './people.ts';
import { situationForms } from './situation.ts';
import { formatRange, momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** What was said wrongly and what is right, as noun phrases after "kami menyebut" / "said". */
export function correctionFacts(
  { update }: View,
  { of, told, fields }: Correction,
  voice: Voice,
): Facts['correction'] {
  const said = fields.map(field => factWords(field, stated(field, update, told), voice));
  const is = fields.map(field => factWords(field, update, voice));
  const both = fields.map((_, index) => index).filter(index => said[index] && is[index]);
  const join = (words: readonly string[]) =>
    joinAnd(
      both.map(index => words[index] ?? ''),
      voice.language,
    );
  return { of: momentForms(of.at, voice), said: withoutNoun(join(said), join(is), voice), is: join(is) };
}

type Stated = Partial<Update>;

/** Of what was told, only the keys that the correction names: one service's count, not all of them. */
function stated(field: UpdateField, update: Update, told: State): Stated {
  if (field === 'areas') return { areas: Object.keys(told.areas) };
  const [right, wrong] = [update[field], told[field as keyof State]];
  if (!['customers', 'restored', 'services'].includes(field)) return { [field]: wrong };
  const keys = Object.keys(right as object);
  return {
    [field]: Object.fromEntries(
      keys.flatMap(key => (key in Object(wrong) ? [[key, Object(wrong)[key]]] : [])),
    ),
  };
}

const LABELS = {
  started: { id: 'mulai', en: 'a start at' },
  since: { id: 'sejak', en: 'since' },
  ended: { id: 'pulih', en: 'a recovery at' },
  eta: { id: 'perkiraan pulih', en: 'an estimated recovery at' },
} as const;

/** One corrected fact in words; empty for facts that never stand in a notice by themselves. */
function factWords(field: UpdateField, from: Stated, voice: Voice): string {
  const { language } = voice;
  switch (field) {
    case 'started':
    case 'since':
    case 'ended':
    case 'eta': {
      const value = from[field];
      return value && value !== 'unknown'
        ? `${LABELS[field][language]} ${momentForms(value, voice).when}`
        : '';
    }
    case 'customers':
      return countWords(from.customers ?? {}, { id: '', en: '' }[language], voice);
    case 'restored':
      return countWords(from.restored ?? {}, { id: ' sudah pulih', en: ' back' }[language], voice);
    case 'areas':
      return from.areas ? listAreas(Object.keys(areaImpacts(from.areas)), voice) : '';
    case 'services':
      return Object.keys(from.services ?? {}).length === 0
        ? ''
        : situationForms({ services: from.services ?? {}, areas: {}, customers: {} }, voice).headline;
    case 'cause': {
      const forms = causeForms(from.cause, voice);
      return forms === ''
        ? { id: 'penyebabnya belum diketahui', en: 'an unknown cause' }[language]
        : forms.noun;
    }
    case 'severity':
      return from.severity
        ? (voice.phrases.severities[from.severity]?.label[language].toLowerCase() ?? '')
        : '';
    case 'window':
      return from.window ? formatRange(from.window.from, from.window.to, voice).full : '';
    default:
      return '';
  }
}

function countWords(counts: Readonly<Record<string, number>>, after: string, voice: Voice): string {
  const entries = Object.entries(counts);
  const words = entries.map(([service, count]) => {
    const number = `${formatNumber(count, voice.language)} ${peopleNoun(count, voice)}`;
    const name = entries.length > 1 ? ` ${serviceName(service, voice)}` : '';
    return `${number}${name}${after}`;
  });
  return joinAnd(words, voice.language);
}

/** In an SMS the noun stands once: "bukan 35.800, melainkan 38.500 pelanggan". */
function withoutNoun(said: string, is: string, { style }: Voice): string {
  const noun = / \p{L}+$/u.exec(is)?.[0] ?? '';
  const isCount = /^[\d.,]+ \p{L}+$/u;
  return style === 'sms' && isCount.test(said) && isCount.test(is) && said.endsWith(noun)
    ? said.slice(0, -noun.length)
    : said;
}
