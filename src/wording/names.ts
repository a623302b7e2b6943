import { joinAmpersand, joinAnd, joinComma } from './list.ts';
import { formatNumber, formatSmall } from './numbers.ts';
import type { Voice } from './voice.ts';

interface Named {
  readonly name: { readonly id: string; readonly en: string };
  readonly short?: { readonly id: string; readonly en: string } | undefined;
}

/** A service's name; its short one where room is short. */
export const serviceName = (key: string, voice: Voice): string =>
  nameOf(voice.settings.services[key], key, voice);

export const areaName = (key: string, voice: Voice): string => nameOf(voice.settings.areas[key], key, voice);

function nameOf(named: Named | undefined, key: string, { language, style, omit }: Voice): string {
  const brief = named?.short && (style === 'sms' || omit.has('names')) ? named.short : named?.name;
  return brief?.[language] ?? key;
}

/** Services as a list: `internet rumah dan data seluler`, in an SMS `internet rumah & data seluler`. */
export function listServices(keys: readonly string[], voice: Voice): string {
  if (areCounted(keys, voice)) return countServices(keys, voice);
  const names = serviceNames(keys, voice);
  return voice.style === 'sms' ? joinAmpersand(names) : joinAnd(names, voice.language);
}

/** So many services that fit has them counted: an outage of everything must be told on every channel. */
export const areCounted = (keys: readonly string[], { omit }: Voice): boolean =>
  keys.length > MOST_NAMED && omit.has('services');

export const MOST_NAMED = 3;
/** A headline with more names is no headline. */
const MOST_IN_HEADLINE = 5;

/** A name that stands after a word which takes the article's place. */
export const withoutArticle = (name: string): string => name.replace(/^the /, '');

/** Services in a headline: so many are counted, and named below it. */
export const headlineServices = (keys: readonly string[], voice: Voice): string =>
  keys.length > MOST_IN_HEADLINE ? countServices(keys, voice) : listServices(keys, voice);

/** `12 layanan` / `12 services`, of the whole catalogue `seluruh layanan` / `all services`; `whose` goes between in English. */
export function countServices(keys: readonly string[], { language, settings }: Voice, whose = ''): string {
  const isAll = keys.length === Object.keys(settings.services).length;
  const count = formatNumber(keys.length, language);
  if (language === 'id') return `${isAll ? 'seluruh' : count} layanan${whose && ` ${whose}`}`;
  return `${isAll ? 'all' : count} ${whose && `${whose} `}services`;
}

/** Names as shown: in an SMS that is too long, services of one group become the group (`internet`). */
export function serviceNames(keys: readonly string[], voice: Voice): readonly string[] {
  const grouped = voice.style === 'sms' && keys.length > 1 && voice.omit.has('names');
  return [
    ...new Set(
      keys.map(key => (grouped ? groupName(key, keys, voice) : undefined) ?? serviceName(key, voice)),
    ),
  ];
}

function groupName(key: string, keys: readonly string[], { settings, language }: Voice): string | undefined {
  const group = settings.services[key]?.group?.[language];
  const members = keys.filter(
    other => group !== undefined && settings.services[other]?.group?.[language] === group,
  );
  return members.length > 1 ? group : undefined;
}

/** Areas as a list, or counted where fit asked for it: `3 wilayah di Jawa Tengah` / `3 areas in Central Java`. */
export function listAreas(keys: readonly string[], voice: Voice): string {
  if (keys.length > 1 && voice.omit.has('areas')) return countAreas(keys, voice);
  const names = keys.map(key => areaName(key, voice));
  return voice.style === 'sms' ? joinComma(names) : joinAnd(names, voice.language);
}

/** A headline with more areas than these is no headline either. */
const MOST_AREAS_IN_HEADLINE = 12;

/** Areas in a headline: so many are counted, and named below it. */
export const headlineAreas = (keys: readonly string[], voice: Voice): string =>
  keys.length > MOST_AREAS_IN_HEADLINE ? countAreas(keys, voice) : listAreas(keys, voice);

function countAreas(keys: readonly string[], voice: Voice): string {
  const { language, settings } = voice;
  const regions = new Set(keys.map(key => settings.areas[key]?.region?.[language] ?? ''));
  const named = [...regions].filter(region => region !== '');
  const count = `${formatNumber(keys.length, language)} ${language === 'id' ? 'wilayah' : 'areas'}`;
  const known = named.length === regions.size && named.length <= 2;
  return known ? `${count} ${language === 'id' ? 'di' : 'in'} ${joinAnd(named, language)}` : count;
}

/** `tiga wilayah tersebut` / `the three areas`; one area is `wilayah tersebut` / `the area`. */
export function theAreas(count: number, { language }: Voice): string {
  if (language === 'id')
    return count === 1 ? 'wilayah tersebut' : `${formatSmall(count, language)} wilayah tersebut`;
  return count === 1 ? 'the area' : `the ${formatSmall(count, language)} areas`;
}

/** Number of a list of services in English: one service may still be plural, as "calls" are. */
export function isPlural(keys: readonly string[], voice: Voice): boolean {
  if (keys.length > 1) return serviceNames(keys, voice).length > 1;
  return voice.settings.services[keys[0] ?? '']?.plural === true;
}
