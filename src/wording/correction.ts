import { areaImpacts, impactOf, withoutNormal } from '../domain/impacts.ts';
import type { Update, UpdateField } from '../domain/incident.ts';
import type { State } from '../domain/state.ts';
import { isOpen } from '../domain/status.ts';
import { type Correction, subjectOf, type View } from '../domain/view.ts';
import { comesLike } from './compensation.ts';
import { factWords, LABELS, type Stated, serviceWords, type TimeField } from './corrected-fact.ts';
import type { Facts } from './fact-names.ts';
import { listAreas } from './names.ts';
import { momentForms } from './time.ts';
import { durationOf } from './time-facts.ts';
import type { Omittable, Voice } from './voice.ts';

/** What was said wrongly and what is right, as noun phrases after "kami menyebut" / "said". */
export function correctionFacts(
  view: View,
  { of, told, right, fields }: Correction,
  voice: Voice,
): Facts['correction'] {
  const { incident, update, state } = view;
  const about = {
    window: fields.includes('window'),
    places: fields.includes('areas'),
    where:
      fields.includes('areas') || voice.omit.has('areas')
        ? ''
        : listAreas(Object.keys(subjectOf(view).areas), voice),
    compensation: fields.includes('compensation'),
  };
  // Short of room it says what is right alone; at last that there is a correction: the page it links to says which.
  const isBrief = voice.style !== 'long' && voice.omit.has('details');
  const isLast = voice.omit.has('wording') && voice.omit.has(voice.style === 'sms' ? 'services' : 'areas');
  if (isBrief && isLast) return { of: momentForms(of.at, voice), said: '', is: '', duration: '', ...about };
  // Areas that are corrected are named, not counted.
  const whole = { ...voice, omit: { has: (step: Omittable) => step !== 'areas' && voice.omit.has(step) } };
  const isPlanned = incident.kind === 'maintenance';
  const isSeveral = Object.keys(subjectOf(view).services).length > 1;
  const counted = Object.keys({ ...told.customers, ...right.customers }).length;
  // Of several services an SMS that no longer names them says whose customers they are.
  const isOnlyCount = counted === 1 && !(isSeveral && voice.style === 'sms' && voice.omit.has('wording'));
  const words = (from: Stated, field: UpdateField): string =>
    factWords(field, from, {
      voice: whole,
      isAlone: fields.length === 1,
      isOnlyCount,
      isDueCorrected: dueTimes(told.compensation) !== dueTimes(update.compensation),
      isDeliveryCorrected: deliveries(told.compensation) !== deliveries(update.compensation),
      isPlanned,
      isOff: Object.values(right.services).some(value => impactOf(value) === 'unavailable'),
    });
  const wrong = { ...told, compensation: differing(told.compensation, update.compensation) };
  const corrected = { ...update, compensation: differing(update.compensation, told.compensation) };
  const said = fields.map(field => words(stated(field, update, wrong), field));
  const is = fields.map(field => words(corrected, field));
  const both = fields.map((_, index) => index).filter(index => said[index] && is[index]);
  // Each may hold a list itself: "wilayah terdampak A dan B; layanan terputus …".
  const join = (words: readonly string[]) => both.map(index => words[index] ?? '').join('; ');
  const isOver = !isOpen(state.status);
  const change = changeAlone(fields, { told, update, isPlanned, isOver, ever: state.everAreas }, whole);
  if (change !== undefined)
    return { of: momentForms(of.at, voice), said: '', is: change, duration: '', ...about };
  return {
    of: momentForms(of.at, voice),
    // Of several facts an SMS says what is right alone: "not the cause was …" is no sentence.
    said:
      isBrief || (voice.style === 'sms' && both.length > 1)
        ? ''
        : withoutNoun(briefTime(fields, { told, update }, voice) ?? join(said), join(is), voice),
    is: join(is),
    // Another start or end of an outage makes another length than the one that was told; of an earlier spell none is at hand.
    duration:
      !isPlanned && right.started === state.started && fields.some(field => BOUNDS.has(field))
        ? durationOf(state, voice)
        : '',
    ...about,
  };
}

const deliveries = (items: State['compensation']): string =>
  JSON.stringify(items?.map(({ delivery, via }) => [delivery, via]));
const dueTimes = (items: State['compensation']): string => JSON.stringify(items?.map(({ by }) => by));

type Items = NonNullable<State['compensation']>;

/** Of a list only what the other one has not, where each has something; and how it comes only where that is otherwise. */
function differing(items: State['compensation'], others: State['compensation']): State['compensation'] {
  if (!items || !others) return items;
  const [alone, beside] = [notIn(others, items), notIn(items, others)];
  if (alone.length === 0 || beside.length === 0) return items;
  return alone.map(item => {
    const { delivery, by, via, ...thing } = item;
    const isSameThing = (other: Items[number]): boolean =>
      other.type === item.type && String(other.services) === String(item.services);
    return others.some(other => isSameThing(other) && comesLike(other, item)) ? thing : item;
  });
}

function notIn(known: Items, items: Items): Items {
  const texts = new Set(known.map(item => JSON.stringify(item)));
  return items.filter(item => !texts.has(JSON.stringify(item)));
}

const BOUNDS: ReadonlySet<UpdateField> = new Set(['started', 'since', 'ended']);

interface Change {
  readonly told: State;
  readonly update: Update;
  readonly isPlanned: boolean;
  readonly isOver: boolean;
  /** The areas that were affected at any time. */
  readonly ever: State['everAreas'];
}

/** In an SMS areas and services are said as they are: "Kendal tidak terdampak", not both lists. */
function changeAlone(
  [field, another]: readonly UpdateField[],
  { told, update, isPlanned, isOver, ever }: Change,
  voice: Voice,
): string | undefined {
  if (voice.style !== 'sms' || another !== undefined) return undefined;
  if (field === 'services') return serviceWords(update.services ?? {}, voice, isPlanned);
  if (field !== 'areas' || update.areas === undefined) return undefined;
  const [before, now] = [told.areas, areaImpacts(update.areas)].map(areas =>
    Object.keys(withoutNormal(areas)),
  );
  if (!before || !now) return undefined;
  const gone = before.filter(name => !now.includes(name));
  const added = now.filter(name => !before.includes(name));
  const be = ({ length }: readonly string[]): string =>
    isOver ? (length > 1 ? 'were' : 'was') : length > 1 ? 'are' : 'is';
  if (added.length > 0 && gone.length > 0)
    return AREA_WORDS.others[voice.language](listAreas(now, voice), listAreas(gone, voice), be(now));
  const wereAffected = !isOver && gone.every(name => name in ever);
  const goneWords = AREA_WORDS[wereAffected ? 'back' : 'gone'][voice.language];
  const parts = [
    ...(added.length > 0 ? [AREA_WORDS.added[voice.language](listAreas(added, voice), be(added))] : []),
    ...(gone.length > 0 ? [goneWords(listAreas(gone, voice), be(gone))] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}

const AREA_WORDS = {
  others: {
    id: (areas: string, gone: string) => `yang terdampak ${areas}, bukan ${gone}`,
    en: (areas: string, gone: string, be: string) => `${areas} ${be} affected, not ${gone}`,
  },
  added: {
    id: (areas: string) => `${areas} juga terdampak`,
    en: (areas: string, be: string) => `${areas} ${be} affected too`,
  },
  gone: {
    id: (areas: string) => `${areas} tidak terdampak`,
    en: (areas: string, be: string) => `${areas} ${be} not affected`,
  },
  back: {
    id: (areas: string) => `${areas} sudah tidak terdampak`,
    en: (areas: string, be: string) => `${areas} ${be} no longer affected`,
  },
} as const;

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

/** Of what was told, only the keys that the correction names: one service's count, not all of them. */
function stated(field: UpdateField, update: Update, told: State): Stated {
  if (field === 'areas') return { areas: Object.keys(withoutNormal(told.areas)) };
  const [right, wrong] = [update[field], told[field as keyof State]];
  if (!['customers', 'restored', 'services'].includes(field)) return { [field]: wrong };
  const keys = Object.keys(right as object);
  return {
    [field]: Object.fromEntries(
      keys.flatMap(key => (key in Object(wrong) ? [[key, Object(wrong)[key]]] : [])),
    ),
  };
}

const UNKNOWN = /^(?:penyebabnya belum|the cause was not|waktu pemulihan belum|there (?:is|was) no) /;
/** A whole sentence, of which the other is no noun. */
const OF_DATA = /\bdata\b.*\b(?:terdampak|was affected)$/;
/** What a cause is called: the cause, or the suspected one. */
const nounOf = (words: string): string =>
  /^(?:penyebabnya diduga|the suspected cause was|penyebabnya|the cause was) /.exec(words)?.[0] ?? '';

/** In an SMS the noun stands once: "38.500 pelanggan, bukan 35.800", "penyebabnya kebakaran, bukan banjir". */
function withoutNoun(said: string, is: string, { style }: Voice): string {
  // Beside "the cause is not yet known" there is no noun that the other could go with.
  if (style === 'sms' && (UNKNOWN.test(is) || OF_DATA.test(is) || nounOf(is) !== nounOf(said))) return '';
  const label =
    /^(?:penyebabnya(?: diduga)?|the (?:suspected )?cause was|pemeliharaan|maintenance|tingkat gangguannya|the severity was|(?:terputus|terganggu) paling lama|(?:off|disrupted) for up to|[^;]+? (?:mendapat|get)) /.exec(
      is,
    )?.[0];
  if (style === 'sms' && label !== undefined && said.startsWith(label)) return said.slice(label.length);
  const [, noun] = /^[\d.,]+( \p{L}[\p{L} ]*)$/u.exec(is) ?? [];
  const [, wrong, sameNoun] = /^([\d.,]+)( \p{L}[\p{L} ]*)$/u.exec(said) ?? [];
  return style === 'sms' && noun !== undefined && noun === sameNoun ? (wrong ?? said) : said;
}
