import { knownWindow } from '../domain/fold.ts';
import { areaImpacts, withoutNormal } from '../domain/impacts.ts';
import type { Update, UpdateField, Window } from '../domain/incident.ts';
import { durationMinutes } from '../domain/instant.ts';
import { NO_CHANGES } from './affected-scope.ts';
import { causeForms } from './cause.ts';
import { compensationFacts, deliveryWords } from './compensation.ts';
import { joinAnd } from './list.ts';
import { listAreas } from './names.ts';
import { formatDuration, formatNumber } from './numbers.ts';
import { countedCustomers, countedNoun, peopleNoun } from './people.ts';
import { situationForms } from './situation.ts';
import { asClause } from './tidy.ts';
import { momentForms } from './time.ts';
import { formatRange } from './time-range.ts';
import type { Voice } from './voice.ts';
import { plannedServices } from './window.ts';

export type Stated = Partial<Update>;

/** Times that a correction may name, each as what it is. */
export const LABELS = {
  started: { id: 'gangguan mulai', en: 'the outage started at' },
  since: { id: 'gangguan kembali', en: 'the outage returned at' },
  ended: { id: 'layanan pulih', en: 'service was back at' },
  eta: { id: 'perkiraan pulih', en: 'the estimated recovery was' },
} as const;

export type TimeField = keyof typeof LABELS;

export interface Manner {
  readonly voice: Voice;
  /** No other fact is corrected beside it. */
  readonly isAlone: boolean;
  /** No other service's customers were counted. */
  readonly isOnlyCount: boolean;
  /** Compensation is to come by another time than was told. */
  readonly isDueCorrected: boolean;
  /** Customers get it in another way than was told. */
  readonly isDeliveryCorrected: boolean;
  /** The services are those of planned work. */
  readonly isPlanned: boolean;
  /** One of them is off as long as that. */
  readonly isOff: boolean;
}

/** One corrected fact in words. */
export function factWords(field: UpdateField, from: Stated, manner: Manner): string {
  const { voice, isAlone, isOnlyCount, isDueCorrected, isDeliveryCorrected, isPlanned } = manner;
  const { language } = voice;
  switch (field) {
    case 'started':
    case 'since':
    case 'ended':
    case 'eta':
      return timeWords(field, from[field], { voice, isPlanned });
    case 'customers':
      return countWords(from.customers ?? {}, isAlone ? () => '' : HIT[language], {
        voice,
        isOnlyCount: isOnlyCount && (isAlone || voice.style === 'sms'),
      });
    case 'restored':
      return countWords(from.restored ?? {}, count => BACK[language](count), { voice, isOnlyCount });
    case 'areas':
      return from.areas ? areaWords(Object.keys(withoutNormal(areaImpacts(from.areas))), voice) : '';
    case 'services':
      return serviceWords(from.services ?? {}, voice, isPlanned);
    case 'cause':
      return causeWords(from.cause, voice);
    case 'severity':
      return from.severity
        ? `${SEVERITY[language]} "${voice.phrases.severities[from.severity]?.label[language].toLowerCase()}"`
        : '';
    case 'data_exposure':
      return from.data_exposure ? EXPOSED[from.data_exposure][language](voice) : '';
    case 'window':
      return windowWords(knownWindow(from.window), voice);
    case 'max_interruption':
      return from.max_interruption ? lengthWords(from.max_interruption, manner) : '';
    case 'compensation': {
      const facts = from.compensation ? compensationFacts(from.compensation, voice) : '';
      if (facts === '') return '';
      if (facts.items.length === 0)
        return asClause(facts.statement.charAt(0).toLowerCase() + facts.statement.slice(1));
      const items = facts.items.map(({ who, what }) => (who ? `${who} ${GET[language]} ${what}` : what));
      const due = isDueCorrected && facts.by !== '' ? `${DUE[language]} ${facts.by.full}` : '';
      const way = isDeliveryCorrected ? from.compensation?.find(item => item.delivery) : undefined;
      const delivered = way ? `, ${deliveryWords(way, voice)}` : '';
      return `${items.join('; ')}${delivered}${due}`;
    }
    default:
      return '';
  }
}

const EXPOSED = {
  'none-confirmed': {
    id: (voice: Voice) => `tidak ada data ${peopleNoun(2, voice)} yang terdampak`,
    en: (voice: Voice) => `no ${peopleNoun(1, voice)} data was affected`,
  },
  'some-affected': {
    id: (voice: Voice) => `sebagian data ${peopleNoun(2, voice)} terdampak`,
    en: (voice: Voice) => `some ${peopleNoun(1, voice)} data was affected`,
  },
  'under-investigation': {
    id: (voice: Voice) => `kami sedang memeriksa apakah ada data ${peopleNoun(2, voice)} yang terdampak`,
    en: (voice: Voice) => `we are checking whether any ${peopleNoun(1, voice)} data was affected`,
  },
} as const;

const SEVERITY = { id: 'tingkat gangguannya', en: 'the severity was' } as const;

const BACK = {
  id: () => ' sudah pulih',
  en: (count: number) => (count === 1 ? ' was back' : ' were back'),
} as const;

/** Beside other facts a number alone would be no sentence. */
const HIT = {
  id: () => ' terdampak',
  en: (count: number) => (count === 1 ? ' was affected' : ' were affected'),
} as const;

const DUE = { id: ', paling lambat', en: ' by' } as const;
const GET = { id: 'mendapat', en: 'get' } as const;

function timeWords(
  field: TimeField,
  value: string | undefined,
  { voice, isPlanned }: Pick<Manner, 'voice' | 'isPlanned'>,
): string {
  if (value === undefined) return '';
  if (value === 'unknown')
    return voice.style === 'sms' ? UNKNOWN_NOW[voice.language] : UNKNOWN_THEN[voice.language];
  const words = isPlanned
    ? OF_WORK[field === 'ended' ? 'ended' : 'started'][voice.language]
    : label(field, voice);
  const when = momentForms(value, voice).when;
  // A day comes first in an SMS: "started on 31 Jul 19:10".
  return `${/^\d+ [A-Z]/.test(when) ? words.replace(/ at$/, ' on') : words} ${when}`;
}

const UNKNOWN_THEN = {
  id: 'waktu pemulihan belum dapat dipastikan',
  en: 'there was no estimated recovery time yet',
} as const;
const UNKNOWN_NOW = { ...UNKNOWN_THEN, en: 'there is no estimated recovery time yet' } as const;

/** What the times of planned work are. */
const OF_WORK = {
  started: { id: 'pemeliharaan dimulai', en: 'maintenance started at' },
  ended: { id: 'pemeliharaan selesai', en: 'maintenance finished at' },
} as const;

/** An SMS says itself what is so, where the longer texts say what was told: an estimate is still to come. */
const label = (field: TimeField, { language, style }: Voice): string =>
  field === 'eta' && language === 'en' && style === 'sms'
    ? 'the estimated recovery is'
    : LABELS[field][language];

/** `wilayah terdampak A dan B` / `the affected areas were A and B` */
function areaWords(keys: readonly string[], voice: Voice): string {
  const areas = listAreas(keys, voice);
  if (voice.language === 'id') return `wilayah terdampak adalah ${areas}`;
  return `the affected ${keys.length === 1 ? 'area was' : 'areas were'} ${areas}`;
}

const windowWords = (window: Window | undefined, voice: Voice): string =>
  window ? `${windowNoun(voice)}${formatRange(window.from, window.to, voice).full}` : '';

/** What the corrected window is. */
const windowNoun = ({ language, style }: Voice): string =>
  style === 'sms'
    ? { id: 'pemeliharaan ', en: 'maintenance ' }[language]
    : { id: 'jadwal pemeliharaan ', en: 'the maintenance window was ' }[language];

export function serviceWords(
  services: NonNullable<Update['services']>,
  voice: Voice,
  isPlanned: boolean,
): string {
  if (Object.keys(services).length === 0) return '';
  if (isPlanned) return plannedServices(services, voice);
  const { past } = situationForms({ services, areas: {}, customers: {}, changes: NO_CHANGES }, voice);
  return past.replaceAll('tetap normal', 'normal');
}

function causeWords(cause: Update['cause'], voice: Voice): string {
  // A correction is of no use without what it corrects: nothing of it is left out.
  const forms = causeForms(cause, { ...voice, omit: new Set() });
  if (forms === '')
    return { id: 'penyebabnya belum diketahui', en: 'the cause was not yet known' }[voice.language];
  // In Indonesian a cause in brief is a clause that stands behind "penyebabnya" as well.
  const what = voice.style === 'sms' && voice.language === 'id' ? forms.short : forms.noun;
  if (forms.confirmed) return `${{ id: 'penyebabnya', en: 'the cause was' }[voice.language]} ${what}`;
  return `${{ id: 'penyebabnya diduga', en: 'the suspected cause was' }[voice.language]} ${what}`;
}

/** `layanan terputus paling lama 30 menit` / `service would be off for up to 30 minutes`; an SMS says whose already. */
function lengthWords(length: string, { voice: { language, style }, isOff }: Manner): string {
  const words = formatDuration(durationMinutes(length) ?? 0, language);
  const [service, would] = style === 'sms' ? ['', ''] : ['layanan ', 'service would be '];
  return language === 'id'
    ? `${service}${isOff ? 'terputus' : 'terganggu'} paling lama ${words}`
    : `${would}${isOff ? 'off' : 'disrupted'} for up to ${words}`;
}

function countWords(
  counts: Readonly<Record<string, number>>,
  after: (count: number) => string,
  { voice, isOnlyCount }: Pick<Manner, 'voice' | 'isOnlyCount'>,
): string {
  const entries = Object.entries(counts);
  const words = entries.map(([service, count]) => {
    const plain = `${formatNumber(count, voice.language)} ${countedNoun(service, count, voice)}`;
    return `${isOnlyCount ? plain : countedCustomers(service, count, voice)}${after(count)}`;
  });
  return joinAnd(words, voice.language);
}
