import { areaImpacts, type State } from '../domain/fold.ts';
import type { Update, UpdateField } from '../domain/incident.ts';
import { durationMinutes } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Correction, View } from '../domain/view.ts';
import { causeForms } from './cause.ts';
import { compensationFacts } from './compensation.ts';
import type { Facts } from './fact-names.ts';
import { joinAnd } from './list.ts';
import { listAreas } from './names.ts';
import { formatDuration, formatNumber } from './numbers.ts';
import { countedCustomers, peopleNoun } from './people.ts';
import { situationForms } from './situation.ts';
import { formatRange, momentForms } from './time.ts';
import type { Omittable, Voice } from './voice.ts';

/** What was said wrongly and what is right, as noun phrases after "kami menyebut" / "said". */
export function correctionFacts(
  { update }: View,
  { of, told, fields }: Correction,
  voice: Voice,
): Facts['correction'] {
  // Too long for a post: it says that there is a correction, and the page it links to says which.
  if (voice.style === 'short' && voice.omit.has('wording'))
    return { of: momentForms(of.at, voice), said: '', is: '' };
  // Areas that are corrected are named, not counted.
  const whole = { ...voice, omit: { has: (step: Omittable) => step !== 'areas' && voice.omit.has(step) } };
  const said = fields.map(field => factWords(field, stated(field, update, told), whole));
  const is = fields.map(field => factWords(field, update, whole));
  const both = fields.map((_, index) => index).filter(index => said[index] && is[index]);
  const join = (words: readonly string[]) =>
    joinAnd(
      both.map(index => words[index] ?? ''),
      voice.language,
    );
  return {
    of: momentForms(of.at, voice),
    said: withoutNoun(briefTime(fields, { told, update }, voice) ?? join(said), join(is), voice),
    is: join(is),
  };
}

/** In an SMS what was wrong about a time is the time alone: "gangguan mulai pkl 14.00 WIB, bukan 14.05". */
function briefTime(
  fields: readonly UpdateField[],
  { told, update }: { readonly told: State; readonly update: Update },
  voice: Voice,
): string | undefined {
  const [field, another] = fields;
  if (voice.style !== 'sms' || another !== undefined || field === undefined || !(field in LABELS))
    return undefined;
  const value = told[field as TimeField];
  if (value === undefined || value === 'unknown') return undefined;
  const [wrong, right] = [momentForms(value, voice), update[field as TimeField]];
  const isSameDay =
    right !== undefined && right !== 'unknown' && momentForms(right, voice).date === wrong.date;
  return isSameDay ? wrong.time : wrong.brief;
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
  started: { id: 'gangguan mulai', en: 'the outage started at' },
  since: { id: 'gangguan kembali', en: 'the outage returned at' },
  ended: { id: 'layanan pulih', en: 'service was back at' },
  eta: { id: 'perkiraan pulih', en: 'the estimated recovery was' },
} as const;

type TimeField = keyof typeof LABELS;

/** One corrected fact in words. */
function factWords(field: UpdateField, from: Stated, voice: Voice): string {
  const { language } = voice;
  switch (field) {
    case 'started':
    case 'since':
    case 'ended':
    case 'eta':
      return timeWords(field, from[field], voice);
    case 'customers':
      return countWords(from.customers ?? {}, '', voice);
    case 'restored':
      return countWords(from.restored ?? {}, { id: ' sudah pulih', en: ' back' }[language], voice);
    case 'areas':
      return from.areas
        ? `${named('areas', voice)}${listAreas(Object.keys(areaImpacts(from.areas)), voice)}`
        : '';
    case 'services':
      return serviceWords(from.services ?? {}, voice);
    case 'cause':
      return causeWords(from.cause, voice);
    case 'severity':
      return from.severity
        ? (voice.phrases.severities[from.severity]?.label[language].toLowerCase() ?? '')
        : '';
    case 'window':
      return from.window
        ? `${named('window', voice)}${formatRange(from.window.from, from.window.to, voice).full}`
        : '';
    case 'max_interruption':
      return from.max_interruption ? lengthWords(from.max_interruption, language) : '';
    case 'compensation': {
      const facts = from.compensation ? compensationFacts(from.compensation, voice) : '';
      return facts === ''
        ? ''
        : facts.items.map(({ who, what }) => (who ? `${who}: ${what}` : what)).join('; ');
    }
    default:
      return '';
  }
}

function timeWords(field: TimeField, value: string | undefined, voice: Voice): string {
  if (value === undefined) return '';
  if (value !== 'unknown') return `${LABELS[field][voice.language]} ${momentForms(value, voice).when}`;
  return { id: 'waktu pemulihan belum dapat dipastikan', en: 'there was no estimated recovery time yet' }[
    voice.language
  ];
}

const NOUNS = {
  areas: { id: 'wilayah terdampak ', en: 'the affected areas were ' },
  window: { id: 'jadwal pemeliharaan ', en: 'the maintenance window was ' },
} as const;

/** What the corrected words are about; an SMS has said it already. */
const named = (field: keyof typeof NOUNS, { language, style }: Voice): string =>
  style === 'sms' ? '' : NOUNS[field][language];

function serviceWords(services: NonNullable<Update['services']>, voice: Voice): string {
  if (Object.keys(services).length === 0) return '';
  const { past } = situationForms({ services, areas: {}, customers: {}, changed: [] }, voice);
  return past.replaceAll('tetap normal', 'normal');
}

function causeWords(cause: Update['cause'], voice: Voice): string {
  // A correction is of no use without what it corrects: nothing of it is left out.
  const forms = causeForms(cause, { ...voice, omit: new Set() });
  if (forms === '')
    return { id: 'penyebabnya belum diketahui', en: 'the cause was not yet known' }[voice.language];
  if (forms.confirmed) return forms.noun;
  return voice.language === 'id' ? `dugaan ${forms.noun}` : `${forms.noun} as the suspected cause`;
}

function lengthWords(length: string, language: Language): string {
  const words = formatDuration(durationMinutes(length) ?? 0, language);
  return language === 'id' ? `paling lama ${words}` : `up to ${words}`;
}

function countWords(counts: Readonly<Record<string, number>>, after: string, voice: Voice): string {
  const entries = Object.entries(counts);
  const words = entries.map(([service, count]) => {
    const plain = `${formatNumber(count, voice.language)} ${peopleNoun(count, voice)}`;
    return `${entries.length > 1 ? countedCustomers(service, count, voice) : plain}${after}`;
  });
  return joinAnd(words, voice.language);
}

/** In an SMS the noun stands once: "38.500 pelanggan, bukan 35.800". */
function withoutNoun(said: string, is: string, { style }: Voice): string {
  const noun = / \p{L}+$/u.exec(is)?.[0] ?? '';
  const isCount = /^[\d.,]+ \p{L}+$/u;
  return style === 'sms' && isCount.test(said) && isCount.test(is) && said.endsWith(noun)
    ? said.slice(0, -noun.length)
    : said;
}
