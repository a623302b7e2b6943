import { impactOf, isNormal } from '../../domain/impacts.ts';
import type { Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import type { State } from '../../domain/state.ts';
import { isOpen, type Status } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Impact } from '../../domain/vocabulary.ts';
import type { Claim } from './claim.ts';
import { clausesOf, type Part } from './clauses.ts';
import type { Contradiction } from './contradiction.ts';
import { membersOf } from './lexicon.ts';
import type { TextReading } from './read-claims.ts';
import { wrongToUse } from './usable-words.ts';

/** Words that say of a place that all works there; others ("kembali", "works") may speak of people and their work. */
const RESTORED = {
  id: /\b(?:normal|pulih|tersambung|terhubung|(?<=(?:sudah|telah|kembali) )(?:online|aman|beres)|menyala|mengalir(?! kecil)|tidak terdampak)\b/i,
  en: /\b(?:normal|back|restored|recovered|(?:re)?connected|(?<=(?:are|is|back) )(?:online|fine)|flowing|not affected|unaffected)\b/i,
} as const;
/** What a clause begins with that speaks of a place; in any other, the place only says where something else is. */
const OF_PLACE =
  /^(?:(?:(?:seluruh|semua|all) )?(?:layanan|services?|pelanggan|nasabah|pengguna|warga|rumah|customers?|users?|residents?|homes) )?(?:(?:di|in) )?(?:\p{Lu}[^,.;]{2,40}(?:, (?:dan )?| dan | and ))*$/iu;
/** Or with what is said of all services there before the place: "Layanan normal di …". */
const ALL_IN_PLACE =
  /^(?:(?:seluruh|semua|all|our) )?(?:layanan|services?)(?: kami)? (?:\w+ ){1,4}(?:di|in) (?:\p{Lu}[^,.;]{2,40}(?:, (?:dan )?| dan | and ))*$/iu;
/** Of a cable, a route or a pipe the same words say something else; of a share of customers they say it of that share. */
const OF_SHARE = {
  id: /\b(?:kabel|jalur|pipa|modem|hampir semua|sebagian|sebanyak|mayoritas|persen|\d[\d.,]* (?:pelanggan|nasabah|pengguna|warga))\b/i,
  en: /\b(?:cable|route|pipe|modem|nearly all|almost all|most|some|many|in total|per ?cent|\d[\d.,]* (?:[a-z]+ ){0,3}(?:customers|users|residents))\b/i,
} as const;
const TOO = {
  id: /\b(?:juga|ikut|kembali) (?:\w+ )?(?:terganggu|terdampak|padam)\b/i,
  en: /\b(?:too|also|again)\b/i,
} as const;
const CONDITIONAL = {
  id: /\b(?:jika|bila|apabila|kalau|setelah|sebelum|sampai)\b|\?/i,
  en: /\b(?:if|in case|after|before|until)\b|\?/i,
} as const;
const ADVISED = {
  id: /(?:^|[.;:,] |\b(?:silakan|mohon|atau|tolong) )(?:gunakan|pakai|beralih ke) $/i,
  en: /(?:^|[.;:,] |\b(?:please|or) )(?:use|switch to) $/i,
} as const;
const NOT_OURS = /^ (?:tampungan|tangki|kemasan|galon|isi ulang|dari |(?:\w+ )?lain(?:nya)?\b)/i;
const ELSEWHERE = /di luar|outside/i;
const NO_LONGER = { id: /\btidak lagi\b/i, en: /\bno longer\b/i } as const;
/** An outage that returned was another one before. */
const OF_EARLIER = /\b(?:pertama|sebelumnya|kemarin|first|earlier|previous|yesterday)\b/i;
const KEEPS = {
  id: /\btetap (?:menyala|normal|berfungsi|berjalan|beroperasi|dapat digunakan)\b/i,
  en: /\b(?:stays? on|works? (?:as usual|normally)|keeps? running|not affected)\b/i,
} as const;

/** Services that a clause says work while the facts say they do not, and the other way round. */
export function statusFaults(
  { sentences, claims }: TextReading,
  language: Language,
  { state, incident, correction }: View,
  settings: Settings,
): readonly Contradiction[] {
  if (correction) return [];
  const isOn = isOpen(state.status);
  const features = featuresOf(state, language);
  const named = claims.map(claim => asMember(claim, state, settings));
  // At the end only what never was affected can be spoken of wrongly.
  const services = named.filter(
    ({ kind, value, found }) =>
      kind === 'service' &&
      value in state.services &&
      (isOn || !(value in state.everServices)) &&
      !features.some(words => words.includes(found)),
  );
  const places = isOn ? claims.filter(({ kind, value }) => kind === 'place' && AREA_KEY.test(value)) : [];
  if (services.length + places.length === 0) return [];
  const judged = [...services, ...places];
  return sentences
    .filter(({ text, index }) =>
      judged.some(claim => claim.index >= index && claim.index < index + text.length),
    )
    .flatMap(sentence => clausesOf(sentence, language))
    .flatMap(({ text, index, stance }) => {
      const isInside = (claim: Claim): boolean => claim.index >= index && claim.index < index + text.length;
      const inside = services.filter(isInside);
      const where = places.filter(isInside);
      if (inside.length + where.length === 0) return [];
      const there = where.filter(({ value }) => isOut(value, state));
      const spared = there.length > 0 ? [] : where;
      const found = incident.kind === 'maintenance' ? wrongOfWork : isOn ? wrongNow : wrongThen;
      return found({ text, index, stance, inside, out: there, spared, language, state }).map(
        ({ claim, says }) => ({
          code: 'wrong-state' as const,
          language,
          found: claim.found,
          index: claim.index,
          message: `says of "${claim.found}" that it ${says}, and the facts say otherwise.`,
          fix: 'Correct the words, or state the service or area: --service, --area.',
        }),
      );
    });
}

/** A group of services that all work, or all do not, is spoken of as any of them: `internet`. */
function asMember(claim: Claim, { services }: State, settings: Settings): Claim {
  if (claim.kind !== 'service' || !claim.value.startsWith('group ')) return claim;
  const members = membersOf(claim, settings).filter(key => key in services);
  const [first] = members;
  const isAlike = new Set(members.map(key => isNormal(services[key]))).size === 1;
  return first !== undefined && isAlike ? { ...claim, value: first } : claim;
}

/** A clause with the services it names, and the places in which something does not work. */
interface Clause extends Part {
  readonly inside: readonly Claim[];
  readonly out: readonly Claim[];
  /** Places in which all works, where it names no other. */
  readonly spared: readonly Claim[];
  readonly language: Language;
  readonly state: State;
}

interface Wrong {
  readonly claim: Claim;
  readonly says: 'works' | 'is affected';
}

const saying =
  (says: Wrong['says']) =>
  (claim: Claim): Wrong => ({ claim, says });
const impactIn = ({ services }: State, { value }: Claim): Impact => impactOf(services[value] ?? 'normal');

/** Of an outage: what is so now. */
function wrongNow({ text, index, stance, inside, out, spared, language, state }: Clause): readonly Wrong[] {
  const { isStill, isHedged, plain, affected, working } = stance();
  const wrong = isHedged ? undefined : wrongToUse(text, language, state);
  if (wrong) return inside.filter(claim => wrong.has(impactIn(state, claim))).map(saying('works'));
  // Less water than usual is running water.
  if (
    FLOWS[language].test(plain) &&
    [...Object.values(state.services).map(impactOf), ...Object.values(state.areas)].includes('reduced')
  )
    return [];
  const advised = inside.filter(
    claim =>
      ['unavailable', 'disrupted'].includes(impactIn(state, claim)) &&
      ADVISED[language].test(text.slice(0, Math.max(0, claim.index - index))) &&
      !NOT_OURS.test(text.slice(claim.index - index + claim.found.length)) &&
      !ELSEWHERE.test(text),
  );
  if (advised.length > 0) return advised.map(saying('works'));
  if (isHedged || (state.firstStarted !== undefined && OF_EARLIER.test(text))) return [];
  if (affected === working || OF_SHARE[language].test(text)) return [];
  if (isStill)
    return affected
      ? [...inside.filter(claim => state.services[claim.value] === 'normal'), ...spared].map(
          saying('is affected'),
        )
      : [];
  if (spared.length > 0 && affected && TOO[language].test(text)) return spared.map(saying('is affected'));
  if (working && spared.length > 0) return [];
  const isWrong = (claim: Claim): boolean =>
    (impactIn(state, claim) !== 'normal') === working && (working || !(claim.value in state.spellServices));
  if (inside.length > 0) return inside.filter(isWrong).map(saying(working ? 'works' : 'is affected'));
  // Of a place alone it may be said that all works there.
  if (!working || out.length === 0 || ELSEWHERE.test(text) || !RESTORED[language].test(plain)) return [];
  const isSaidOf = (before: string): boolean => OF_PLACE.test(before) || ALL_IN_PLACE.test(before);
  return out.filter(place => isSaidOf(text.slice(0, place.index - index))).map(saying('works'));
}

/** Of an outage that is over: what never was affected. */
function wrongThen({ text, stance, inside, language }: Clause): readonly Wrong[] {
  const { affected, working } = stance();
  if (!affected || working || CONDITIONAL[language].test(text)) return [];
  return inside.map(saying('is affected'));
}

/** Of planned work: what is to be so while it lasts. */
function wrongOfWork({ text, stance, inside, language, state }: Clause): readonly Wrong[] {
  if (!isOpen(state.status) || CONDITIONAL[language].test(text)) return [];
  const spared = inside.filter(({ value }) => !(value in state.everServices));
  const { affected, working } = stance();
  if (affected && !working && !NO_LONGER[language].test(text)) return spared.map(saying('is affected'));
  if (
    working &&
    !affected &&
    UNDER_WAY.has(state.status) &&
    AGAIN[language].test(text) &&
    !AHEAD[language].test(text)
  )
    return inside.filter(claim => impactIn(state, claim) !== 'normal').map(saying('works'));
  // Work without a date takes nothing away yet.
  return state.window && KEEPS[language].test(text)
    ? inside.filter(claim => impactIn(state, claim) === 'unavailable').map(saying('works'))
    : [];
}

/** What will be so, or is seen to. */
const AHEAD = {
  id: /\b(?:akan|agar|supaya|begitu|memastikan|paling lambat|hingga|sampai|pukul)\b/i,
  en: /\b(?:will|by|once|as soon as|make sure|ensure|until|at \d)/i,
} as const;
const UNDER_WAY: ReadonlySet<Status> = new Set(['in-progress', 'extended']);
const AGAIN = {
  id: /\b(?:sudah|telah|kembali|lagi)\b/i,
  en: /\b(?:again|back|already|restored)\b/i,
} as const;

/** What of a service does not work, in a person's words: "video calls" says nothing of calls. */
const featuresOf = ({ services }: State, language: Language): readonly string[] =>
  Object.values(services).flatMap(value =>
    typeof value === 'object' && value.features ? [value.features[language]] : [],
  );

const FLOWS = { id: /\b(?:tetap|masih) mengalir\b/i, en: /\bstill (?:runs?|flows?)\b/i } as const;
const AREA_KEY = /^[a-z0-9-]+$/;

/** An area in which something does not work. */
const isOut = (area: string, { areas, services }: State): boolean =>
  area in areas &&
  areas[area] !== 'normal' &&
  Object.values(services).some(service => impactOf(service) !== 'normal');
