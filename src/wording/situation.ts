import { impactOf } from '../domain/fold.ts';
import type { ServiceImpact } from '../domain/incident.ts';
import type { Impact } from '../domain/vocabulary.ts';
import { impactWords } from './impact.ts';
import { groupBy, joinAnd, joinOr } from './list.ts';
import {
  areCounted,
  countServices,
  headlineAreas,
  headlineServices,
  isPlural,
  listAreas,
  listServices,
  serviceName,
} from './names.ts';
import { formatNumber } from './numbers.ts';
import { countedNoun } from './people.ts';
import type { Voice } from './voice.ts';

/**
 * What is wrong, as one clause with its place, in the tenses that notices need: since `have been disrupted`,
 * ours the same with the organization's name, now `are disrupted`, still `are still disrupted`, past `were disrupted`, headline without a verb.
 */
export interface Situation {
  readonly ours: string;
  readonly since: string;
  readonly now: string;
  readonly still: string;
  readonly past: string;
  readonly headline: string;
}

export interface Scope {
  readonly services: Readonly<Record<string, ServiceImpact>>;
  readonly areas: Readonly<Record<string, Impact | undefined>>;
  /** Customers by service, named beside it in short posts. */
  readonly customers: Readonly<Record<string, number>>;
  /** Services whose impact is another than was told before: they are not `still` so. */
  readonly changed: readonly string[];
  /** The same of areas. */
  readonly changedAreas: readonly string[];
  /** Areas that were not affected before. */
  readonly newAreas: readonly string[];
}

type Tense = keyof Situation;

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
    get past() {
      return form('past');
    },
    get headline() {
      return form('headline');
    },
  };
}

function clause(scope: Scope, tense: Tense, voice: Voice): string {
  const isBrief = voice.omit.has('impacts');
  const isNew = (key: string): boolean => tense === 'still' && !isBrief && scope.changed.includes(key);
  const brief = isBrief ? briefPredicate(scope, voice) : '';
  const predicate = (key: string): string =>
    isBrief ? brief : impactWords(scope.services[key] ?? 'disrupted', voice);
  const places = placesOf(scope, voice);
  if (places) {
    const keys = Object.keys(scope.services);
    const own = tense === 'still' && !isBrief ? tenseOfPlaces(scope) : tense;
    return `${subject(keys, scope, tense, voice)} ${verb(keys, own, voice)}${places}`;
  }
  const groups = groupBy(Object.keys(scope.services), key => `${isNew(key)} ${predicate(key)}`);
  const clauses = groups.map(([, keys], index) => {
    const [first = ''] = keys;
    const own = tense === 'ours' && index > 0 ? 'since' : tense;
    // "Still" would say of a place that joins the others that it was so before.
    const grown = own === 'still' && scope.newAreas.length > 0 ? 'now' : own;
    const said = isBrief ? tenseOfAll(scope, grown) : isNew(first) ? 'turned' : grown;
    return `${subject(keys, scope, own, voice)} ${verb(keys, said, voice)}${predicate(first)}`;
  });
  const list = tense === 'headline' ? headlineAreas : listAreas;
  const areas = list(Object.keys(scope.areas), voice);
  const place = areas === '' ? '' : ` ${voice.language === 'id' ? 'di' : 'in'} ${areas}`;
  return `${joinClauses(clauses, voice)}${place}`;
}

/** One word for several services says "still" only of what was so before, and "now" only of what was not. */
function tenseOfAll({ services, changed }: Scope, tense: Tense): Tense | 'turned' {
  const keys = Object.keys(services);
  if (tense !== 'still' || !keys.some(key => changed.includes(key))) return tense;
  return keys.every(key => changed.includes(key)) ? 'turned' : 'now';
}

/** `kini` where all of it is new, nothing where a part is: "masih" would say that all was so before. */
function tenseOfPlaces({ services, areas, changed, changedAreas }: Scope): Tense | 'turned' {
  const isAllNew = (keys: readonly string[], those: readonly string[]) =>
    keys.every(key => those.includes(key));
  if (isAllNew(Object.keys(areas), changedAreas) || isAllNew(Object.keys(services), changed)) return 'turned';
  return changedAreas.length > 0 ? 'now' : 'still';
}

/** Where places differ: `tidak mengalir di A dan berkurang di B`; empty where they do not. */
function placesOf({ areas }: Scope, voice: Voice): string {
  const differing = Object.entries(areas).filter(([, impact]) => impact !== undefined);
  if (differing.length === 0 || voice.omit.has('impacts')) return '';
  const groups = groupBy(Object.keys(areas), key => impactWords(areas[key] ?? 'disrupted', voice));
  const parts = groups.map(
    ([predicate, keys]) => `${predicate} ${voice.language === 'id' ? 'di' : 'in'} ${listAreas(keys, voice)}`,
  );
  return joinClauses(parts, voice);
}

/** *Serta* keeps two clauses apart where one of them holds an *and* itself. */
function joinClauses(clauses: readonly string[], { language }: Voice): string {
  const isNested =
    language === 'id' && clauses.length === 2 && clauses.some(clause => / (?:dan|&) /.test(clause));
  return isNested ? clauses.join(' serta ') : joinAnd(clauses, language);
}

function subject(keys: readonly string[], scope: Scope, tense: Tense, voice: Voice): string {
  const counted = voice.style === 'short' && !voice.omit.has('customers');
  const names = keys.map(key => {
    const count = scope.customers[key];
    const name = serviceName(key, voice);
    if (!counted || count === undefined) return name;
    const people = `${formatNumber(count, voice.language)} ${nounBeside(name, countedNoun(key, count, voice))}`;
    return voice.language === 'id' ? `${name} ${people}` : `${name} for ${people}`;
  });
  if (tense === 'ours') return ours(keys, voice);
  if (tense === 'headline') return headlineServices(keys, voice);
  if (!counted || !keys.some(key => scope.customers[key] !== undefined)) return listServices(keys, voice);
  return names.length === 2 && voice.language === 'id'
    ? names.join(' serta ')
    : joinAnd(names, voice.language);
}

/** What a service's customers are called right after its name: `pelanggan` where the name says of what. */
function nounBeside(name: string, noun: string): string {
  const said = name.toLowerCase().split(' ');
  const words = noun.split(' ').filter(word => !said.includes(word.toLowerCase()));
  return words.length > 0 ? words.join(' ') : noun;
}

function ours(keys: readonly string[], voice: Voice): string {
  const { name } = voice.settings.organization;
  if (areCounted(keys, voice)) return countServices(keys, voice, name);
  const services = listServices(keys, voice);
  return voice.language === 'id' ? `${services} ${name}` : `${name} ${services}`;
}

/** The words between subject and predicate; Indonesian needs one only for "still" and "now". */
function verb(keys: readonly string[], tense: Tense | 'turned', voice: Voice): string {
  if (tense === 'headline') return '';
  if (voice.language === 'id') return { still: 'masih ', turned: 'kini ' }[tense as 'still'] ?? '';
  const plural = isPlural(keys, voice);
  const be = plural ? 'are' : 'is';
  const since = plural ? 'have been ' : 'has been ';
  const past = plural ? 'were ' : 'was ';
  return { ours: since, since, now: `${be} `, still: `${be} still `, turned: `${be} now `, past }[tense];
}

/** One word for all: of several impacts that they are disrupted; what is down beside another one is not softened so: `mati/berkurang`. */
function briefPredicate({ services, areas }: Scope, voice: Voice): string {
  const own = Object.values(areas);
  const impacts = new Set([
    ...own.flatMap(impact => impact ?? []),
    ...(own.length > 0 && !own.includes(undefined) ? [] : Object.values(services).map(impactOf)),
  ]);
  const isPair = impacts.size === 2 && impacts.has('unavailable') && !impacts.has('partial-function');
  if (impacts.size > 1 && !isPair) return impactWords('disrupted', voice);
  const words = [...impacts].map(
    impact => voice.phrases.impacts[impact]?.short?.[voice.language] ?? impactWords(impact, voice),
  );
  return joinOr(words);
}
