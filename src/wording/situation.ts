import { impactOf } from '../domain/impacts.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import type { Impact } from '../domain/vocabulary.ts';
import type { Scope } from './affected-scope.ts';
import { impactWords, ownWords } from './impact.ts';
import { groupBy, joinAnd, joinOr } from './list.ts';
import { headlineAreas, isPlural, listAreas } from './names.ts';
import { subject } from './subject.ts';
import type { Voice } from './voice.ts';

/**
 * What is wrong, as one clause with its place, in the tenses that notices need: since `have been disrupted`,
 * ours the same with the organization's name, now `are disrupted`, still `are still disrupted`, rest the same of the customers who wait, past `were disrupted`, headline without a verb.
 */
export interface Situation {
  readonly ours: string;
  readonly since: string;
  readonly now: string;
  readonly still: string;
  readonly rest: string;
  readonly past: string;
  readonly headline: string;
}

type Tense = Exclude<keyof Situation, 'rest'>;
/**
 * Beside those: `are now disrupted`, after a while in which they worked `are again disrupted`, and where they could not
 * be used at all `work again (except for …)`.
 */
type Turn = 'turned' | 'again' | 'eased';

export function situationForms(scope: Scope, voice: Voice): Situation {
  const form = (tense: Tense) => clause(scope, tense, voice);
  return {
    get ours() {
      return form('ours');
    },
    get since() {
      return form('since');
    },
    get now() {
      return form('now');
    },
    get still() {
      return form('still');
    },
    get rest() {
      return clause(forThoseWho(withoutPlaces(scope)), 'still', voice);
    },
    get past() {
      return form('past');
    },
    get headline() {
      return form('headline');
    },
  };
}

/** Of those who wait nobody says that it works again for them. */
export const forThoseWho = <S extends Pick<Scope, 'changes'>>(scope: S): S => ({
  ...scope,
  changes: { ...scope.changes, easedServices: [] },
});

/** Those who wait are just counted with their places: these are named again only where they differ. */
const withoutPlaces = (scope: Scope): Scope =>
  Object.values(scope.areas).every(impact => impact === undefined) ? { ...scope, areas: {} } : scope;

function clause(scope: Scope, tense: Tense, voice: Voice): string {
  const isPair = isPairOfServices(scope);
  const isBrief = voice.omit.has('impacts') && !isPair;
  const turn = (key: string): Turn | undefined =>
    tense === 'still' && !isBrief ? turnOf(key, scope) : undefined;
  const brief = isBrief ? briefPredicate(scope, voice) : '';
  const predicate = (key: string): string => {
    const impact = scope.services[key] ?? 'disrupted';
    if (isBrief) return brief;
    if (isPair && voice.omit.has('impacts')) return shortImpact(impactOf(impact), voice, [key]);
    return turn(key) === 'eased' ? exceptWords(impact, voice) : impactWords(impact, voice, [key]);
  };
  const isMixed = tense === 'still' && !isBrief && tenseOfPlaces(scope) === 'now';
  const places = placesOf(scope, voice, isMixed);
  if (places) {
    const keys = Object.keys(scope.services);
    const own = tense === 'still' && !isBrief ? tenseOfPlaces(scope) : tense;
    return `${subject(keys, scope, tense, voice)} ${verb(keys, own, voice)}${places}`;
  }
  const groups = groupBy(Object.keys(scope.services), key => `${turn(key)} ${predicate(key)}`);
  const { newAreas, returnedAreas } = scope.changes;
  const isGrown = newAreas.length + returnedAreas.length > 0;
  const clauses = groups.map(([, keys], index) => {
    const [first = ''] = keys;
    const own = tense === 'ours' && index > 0 ? 'since' : tense;
    // "Still" would say of a place that joins the others that it was so before.
    const grown = own === 'still' && isGrown ? 'now' : own;
    const said = isBrief ? tenseOfAll(scope, grown) : (turn(first) ?? grown);
    return `${subject(keys, scope, own, voice)} ${verb(keys, said, voice)}${predicate(first)}`;
  });
  const list = tense === 'headline' ? headlineAreas : listAreas;
  const areas = list(Object.keys(scope.areas), voice);
  const place = areas === '' ? '' : ` ${voice.language === 'id' ? 'di' : 'in'} ${areas}`;
  return `${joinClauses(clauses, voice)}${place}`;
}

/** One word for several services says "still" only of what was so before, and "now" only of what was not. */
function tenseOfAll(scope: Scope, tense: Tense): Tense | Turn {
  const turns = Object.keys(scope.services).map(key => turnOf(key, scope));
  if (tense !== 'still' || turns.every(turn => turn === undefined)) return tense;
  if (turns.includes(undefined)) return 'now';
  return turns.every(turn => turn === 'again') ? 'again' : 'turned';
}

function turnOf(key: string, { changes }: Scope): Turn | undefined {
  const { changedServices, easedServices, returnedServices, newAreas, returnedAreas } = changes;
  // Where it reaches a place that was not affected, nothing works again there.
  const isEased = newAreas.length + returnedAreas.length === 0 && easedServices.includes(key);
  if (returnedServices.includes(key)) return 'again';
  if (isEased) return 'eased';
  return changedServices.includes(key) ? 'turned' : undefined;
}

/** `kini` where all of it is new; where a part is, each place says whether it was so before. */
function tenseOfPlaces({ services, areas, changes }: Scope): Tense | Turn {
  const { changedAreas, newAreas, returnedAreas, changedServices } = changes;
  const isAllNew = (keys: readonly string[], those: readonly string[]) =>
    keys.every(key => those.includes(key));
  if (isAllNew(Object.keys(areas), changedAreas) || isAllNew(Object.keys(services), changedServices))
    return 'turned';
  return changedAreas.length + newAreas.length + returnedAreas.length > 0 ? 'now' : 'still';
}

/**
 * Where places differ: `tidak mengalir di A dan berkurang di B`, and, where only some of them are otherwise than before,
 * `kini tidak mengalir di A dan masih berkurang di B`; empty where they do not.
 */
function placesOf({ services, areas, changes }: Scope, voice: Voice, isMixed: boolean): string {
  const differing = Object.entries(areas).filter(([, impact]) => impact !== undefined);
  if (differing.length === 0 || voice.omit.has('impacts')) return '';
  const isTurned = (key: string): boolean =>
    [changes.changedAreas, changes.newAreas, changes.returnedAreas].some(those => those.includes(key));
  const mark = (key: string): string =>
    isMixed ? MARKS[isTurned(key) ? 'turned' : 'still'][voice.language] : '';
  const groups = groupBy(
    Object.keys(areas),
    key => `${mark(key)}${impactWords(areas[key] ?? 'disrupted', voice, Object.keys(services))}`,
  );
  const parts = groups.map(
    ([predicate, keys]) => `${predicate} ${voice.language === 'id' ? 'di' : 'in'} ${listAreas(keys, voice)}`,
  );
  return joinClauses(parts, voice);
}

const MARKS = { turned: { id: 'kini ', en: 'now ' }, still: { id: 'masih ', en: 'still ' } } as const;

/** *Serta*, or a comma, keeps two clauses apart where one of them holds an *and* itself. */
function joinClauses(clauses: readonly string[], { language }: Voice): string {
  const isNested = clauses.length === 2 && clauses.some(clause => / (?:dan|and|&) /.test(clause));
  return isNested ? clauses.join({ id: ' serta ', en: ', and ' }[language]) : joinAnd(clauses, language);
}

/** The words between subject and predicate; Indonesian needs one only for "still" and "now". */
function verb(keys: readonly string[], tense: Tense | Turn, voice: Voice): string {
  if (tense === 'headline') return '';
  if (voice.language === 'id')
    return { still: 'masih ', turned: 'kini ', eased: 'sudah ', again: 'kembali ' }[tense as 'still'] ?? '';
  const plural = isPlural(keys, voice);
  const be = plural ? 'are' : 'is';
  const since = plural ? 'have been ' : 'has been ';
  const past = plural ? 'were ' : 'was ';
  return {
    ours: since,
    since,
    now: `${be} `,
    still: `${be} still `,
    turned: `${be} now `,
    eased: plural ? 'work ' : 'works ',
    again: `${be} again `,
    past,
  }[tense];
}

/** One word for all: of several impacts that they are disrupted; what is down beside another one is not softened so: `mati/berkurang`. */
function briefPredicate({ services, areas }: Scope, voice: Voice): string {
  const own = Object.values(areas);
  const impacts = new Set([
    ...own.flatMap(impact => impact ?? []),
    ...(own.length > 0 && !own.includes(undefined) ? [] : Object.values(services).map(impactOf)),
  ]);
  const isPartial = impacts.has('partial-function');
  const isPair = impacts.size === 2 && impacts.has('unavailable');
  // Without its features a partial function is a disruption.
  if (isPartial || (impacts.size > 1 && !isPair))
    return impactWords('disrupted', voice, Object.keys(services));
  return joinOr([...impacts].map(impact => shortImpact(impact, voice, Object.keys(services))));
}

/** `mati` / `down` beside a service that is not down: each keeps its own word. */
function isPairOfServices({ services, areas }: Scope): boolean {
  const impacts = new Set(Object.values(services).map(impactOf));
  const isOwn = Object.values(areas).some(impact => impact !== undefined);
  return impacts.size === 2 && impacts.has('unavailable') && !impacts.has('partial-function') && !isOwn;
}

const shortImpact = (impact: Impact, voice: Voice, services: readonly string[]): string =>
  (ownWords(impact, services, voice.settings) ?? voice.phrases.impacts[impact]?.short)?.[voice.language] ??
  impactWords(impact, voice, services);

/** Of what can be used again but for some functions, in brackets as a place or another clause follows. */
function exceptWords(impact: ServiceImpact, { language }: Voice): string {
  const features = typeof impact === 'string' ? '' : (impact.features?.[language] ?? '');
  return language === 'id'
    ? `dapat digunakan lagi (kecuali untuk ${features})`
    : `again (except for ${features})`;
}
