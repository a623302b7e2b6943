import { emitFlow } from '../document/emit.ts';
import type { Update } from '../domain/incident.ts';
import { DAY, INSTANT } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import { actionForms } from '../wording/action.ts';
import { causeForms } from '../wording/cause.ts';
import { itemWords } from '../wording/compensation.ts';
import { impactWords } from '../wording/impact.ts';
import { joinAnd } from '../wording/list.ts';
import { areaName, listAreas, serviceName } from '../wording/names.ts';
import { formatNumber } from '../wording/numbers.ts';
import { say } from '../wording/slot-words.ts';
import { momentForms } from '../wording/time.ts';
import type { Voice } from '../wording/voice.ts';

/** How reviewers call the facts of an update: Indonesian is the first language of those who read the notices. */
const NAMES: Readonly<Partial<Record<keyof Update, Readonly<Record<Language, string>>>>> = {
  status: { id: 'status', en: 'status' },
  severity: { id: 'tingkat', en: 'severity' },
  started: { id: 'mulai', en: 'start' },
  since: { id: 'terjadi kembali', en: 'return' },
  ended: { id: 'berakhir', en: 'end' },
  window: { id: 'jadwal', en: 'window' },
  services: { id: 'layanan', en: 'services' },
  areas: { id: 'wilayah', en: 'areas' },
  symptom: { id: 'gejala', en: 'symptom' },
  max_interruption: { id: 'paling lama terputus', en: 'longest interruption' },
  purpose: { id: 'tujuan', en: 'purpose' },
  cause: { id: 'penyebab', en: 'cause' },
  action: { id: 'tindakan', en: 'action' },
  customers: { id: 'terdampak', en: 'affected' },
  restored: { id: 'pulih', en: 'restored' },
  eta: { id: 'perkiraan pulih', en: 'estimated recovery' },
  reason: { id: 'alasan', en: 'reason' },
  advice: { id: 'saran', en: 'advice' },
  promises: { id: 'janji', en: 'promises' },
  compensation: { id: 'kompensasi', en: 'compensation' },
  report: { id: 'laporan', en: 'report' },
  message: { id: 'pesan', en: 'message' },
  next: { id: 'kabar berikutnya', en: 'next update' },
  corrects: { id: 'meralat kabar', en: 'corrects the update of' },
  edited: { id: 'ejaan diperbaiki', en: 'spelling corrected' },
};

export const factName = (field: string, language: Language): string =>
  NAMES[field as keyof Update]?.[language] ?? field.replaceAll('_', ' ');

/** A fact in a reviewer's words: `20.00 WIB`, `internet rumah terganggu, telepon tetap normal`. */
export function factWords(field: string, value: unknown, voice: Voice): string {
  if (value === undefined) return { id: 'tidak ada', en: 'none' }[voice.language];
  const own = OWN_WORDS[field as keyof Update]?.(value as never, voice);
  return own ?? plainWords(value, voice);
}

type Words<V> = (value: V, voice: Voice) => string;

const OWN_WORDS: { readonly [F in keyof Update]?: Words<NonNullable<Update[F]>> } = {
  status: (status, { phrases, language }) => phrases.statuses[status]?.label[language] ?? status,
  severity: (severity, { phrases, language }) => phrases.severities[severity]?.label[language] ?? severity,
  services: (services, voice) =>
    joinAnd(
      Object.entries(services).map(
        ([key, impact]) => `${serviceName(key, voice)} ${impactWords(impact, voice, [key])}`,
      ),
      voice.language,
    ),
  areas: (areas, voice) =>
    Array.isArray(areas)
      ? listAreas(areas, voice)
      : joinAnd(
          Object.entries(areas).map(
            ([key, impact]) => `${areaName(key, voice)} ${impactWords(impact, voice, [])}`,
          ),
          voice.language,
        ),
  action: (action, voice) => {
    const forms = actionForms(action, voice);
    if (forms === '') return '';
    const done = forms.done_at === '' ? '' : `, ${forms.done_short} ${forms.done_at.terse}`;
    return `${forms.team} ${forms.doing}${done}`;
  },
  advice: (advice, voice) => advice.map(item => phraseWords(item, voice.phrases.advice, voice)).join(' '),
  symptom: (symptom, voice) => phraseWords(symptom, voice.phrases.symptoms, voice),
  purpose: (purpose, voice) => phraseWords(purpose, voice.phrases.purposes, voice),
  promises: ({ compensation, report }, voice) =>
    [
      compensation && `${factName('compensation', voice.language)} ${momentWords(compensation, voice)}`,
      report && `${factName('report', voice.language)} ${momentWords(report, voice)}`,
    ]
      .filter(Boolean)
      .join(', '),
  customers: countWords,
  restored: countWords,
  eta: (eta, voice) =>
    eta === 'unknown'
      ? { id: 'belum diketahui', en: 'not yet known' }[voice.language]
      : momentWords(eta, voice),
  cause: (cause, voice) => {
    const forms = causeForms(cause, voice);
    const certainty = cause === 'unknown' ? '' : ` (${CERTAINTIES[cause.certainty][voice.language]})`;
    const unknown = { id: 'belum diketahui', en: 'not yet known' }[voice.language];
    return forms === '' ? unknown : `${forms.clause}${certainty}`;
  },
  compensation: (items, voice) => items.map(item => itemWords(item, voice)).join('; '),
  report: ({ finding, actions }, { language }) =>
    `"${[finding, ...actions.map(action => action.do)].map(text => text[language]).join(' ')}"`,
  window: (window, voice) =>
    window === 'unknown'
      ? { id: 'belum ditetapkan', en: 'not yet set' }[voice.language]
      : `${momentWords(window.from, voice)} – ${momentWords(window.to, voice)}`,
};

/** A phrase by its key in the words it says, or a person's own. */
function phraseWords(
  words: NonNullable<Update['symptom']>,
  phrases: Voice['phrases']['advice'],
  voice: Voice,
): string {
  if (typeof words === 'object' && 'id' in words) return `"${words[voice.language]}"`;
  const key = typeof words === 'string' ? words : words.type;
  const phrase = phrases[key];
  return phrase ? say(phrase.say, typeof words === 'string' ? {} : words, voice) : key;
}

const CERTAINTIES = {
  confirmed: { id: 'pasti', en: 'confirmed' },
  suspected: { id: 'dugaan', en: 'suspected' },
} as const;

function countWords(counts: Readonly<Record<string, number>>, voice: Voice): string {
  const each = Object.entries(counts).map(
    ([key, count]) => `${formatNumber(count, voice.language)} ${serviceName(key, voice)}`,
  );
  return joinAnd(each, voice.language);
}

const momentWords = (text: string, voice: Voice): string => momentForms(text, voice).terse;

function plainWords(value: unknown, voice: Voice): string {
  if (typeof value === 'string' && (INSTANT.test(value) || DAY.test(value))) return momentWords(value, voice);
  if (typeof value === 'object' && value !== null && 'id' in value && 'en' in value)
    return `"${String({ id: value.id, en: value.en }[voice.language])}"`;
  return emitFlow(JSON.parse(JSON.stringify(value)));
}
