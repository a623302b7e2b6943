import { isAlike } from '../domain/alike.ts';
import type { Compensation, CompensationItem } from '../domain/incident.ts';
import type { Facts } from './fact-names.ts';
import { groupBy, joinAnd } from './list.ts';
import { usersOf } from './people.ts';
import { say } from './slot-words.ts';
import { capitalize } from './tidy.ts';
import { momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/**
 * Who gets what, how and by when. Where all items come the same way and by the same time, that is said once;
 * otherwise each item says its own. An SMS speaks of what its readers get.
 */
export function compensationFacts(
  items: Compensation,
  voice: Voice,
  affected: readonly string[] = [],
): Facts['compensation'] {
  const all = items.filter(item => !('say' in phraseOf(item, voice)));
  const mine = voice.style === 'sms' ? forReaders(all, voice) : all;
  const things = mine.length > 0 ? mine : all;
  const [first] = things;
  // A day without a way stands with what it is the day of.
  const isTold = first?.delivery !== undefined || first?.by === undefined;
  const isUniform = isTold && things.every(thing => first !== undefined && comesLike(thing, first));
  // Short of room, how and when each comes is left to the page, and at last what it is.
  const isTerse = voice.style !== 'long' && !isUniform && voice.omit.has('details');
  const what = (item: CompensationItem) =>
    `${whatIs(item, voice)}${isUniform || isTerse ? '' : howAndWhen(item, voice)}`;
  // Who gets several things is named once.
  const groups = groupBy(things, item => whoGets(item, voice)).map(([who, those]) => ({
    who,
    what: isUniform ? joinAnd(those.map(what), voice.language) : those.map(what).join('; '),
  }));
  const isOfSeveral = groups.length > 1 || (things.length > 1 && !isUniform);
  const isInBrief = voice.style !== 'long' && isOfSeveral && voice.omit.has('wording');
  const isTogether = isUniform && !isInBrief;
  return {
    items: groups,
    whose: isInBrief ? usersOfAll(things, voice) : '',
    elsewhere: isTerse && !isInBrief,
    list: isInBrief ? '' : listed(groups, voice),
    statement: items
      .filter(item => !all.includes(item))
      .map(item => statementOf(item, affected, voice))
      .join(' '),
    yours: mine.length > 0 && isForAll(mine, affected, voice) ? joinAnd(mine.map(what), voice.language) : '',
    automatic: isTogether && first?.delivery === 'automatic',
    added: things.every(({ type }) => !NOT_ADDED.has(type)),
    claim: isTogether && first?.delivery === 'claim',
    claim_at: first && !(voice.style !== 'long' && voice.omit.has('details')) ? claimWords(first, voice) : '',
    unasked: !isTogether && things.length > 0 && things.every(({ delivery }) => delivery === 'automatic'),
    by: isTogether && first?.by !== undefined ? momentForms(first.by, voice) : '',
    due: isTogether && first?.by !== undefined ? dueWords(first.by, voice) : '',
  };
}

/** What is given and adds nothing: a fee that is waived, a later due date. */
const NOT_ADDED: ReadonlySet<string> = new Set(['fee-waiver', 'due-date']);

/**
 * All readers get every item: none is for the customers of one service alone. Where the settings do not say who reads
 * an SMS, customers of every affected service do.
 */
function isForAll(
  items: readonly CompensationItem[],
  affected: readonly string[],
  { settings }: Voice,
): boolean {
  if (new Set(items.map(({ services = [] }) => services.join())).size !== 1) return false;
  const [first] = items;
  return (
    settings.channels?.sms?.audience !== undefined ||
    first?.services === undefined ||
    affected.every(service => first.services?.includes(service))
  );
}

/** The shortest that is not too late: the day alone only where the whole of it is meant. */
function dueWords(by: string, voice: Voice): string {
  const { time, date, full } = momentForms(by, voice);
  return time === '' || /^23.59$/.test(time) ? date : full;
}

/** `, otomatis paling lambat …` / `, to be claimed by …`: an item's own way and time. */
function howAndWhen(item: CompensationItem, voice: Voice): string {
  const { by } = item;
  const how = item.delivery ? `, ${deliveryWords(item, voice)}` : '';
  if (by === undefined) return how;
  return `${how}${how ? '' : ','} ${voice.language === 'id' ? 'paling lambat' : 'by'} ${momentForms(by, voice).full}`;
}

type Way = Pick<CompensationItem, 'delivery' | 'via'>;

/** How customers get it: `otomatis`, `to be claimed on 0800-000-0000`. */
export function deliveryWords(way: Way, voice: Voice): string {
  const at = claimWords(way, voice);
  const words = {
    id: { automatic: 'otomatis', claim: `dengan mengajukan klaim${at && ` ${at}`}` },
    en: { automatic: 'automatically', claim: `to be claimed${at && ` ${at}`}` },
  };
  return way.delivery ? words[voice.language][way.delivery] : '';
}

/** Where it is claimed: `melalui kantor cabang` / `via a branch`; without a place of its own, by the organization's phone. */
function claimWords({ via }: Way, { settings, language }: Voice): string {
  if (via) return `${{ id: 'melalui', en: 'via' }[language]} ${via[language]}`;
  const phone = settings.organization.contact?.phone;
  return phone ? `${{ id: 'melalui', en: 'on' }[language]} ${phone}` : '';
}

/** By the same way and by the same time. */
export const comesLike = (one: CompensationItem, other: CompensationItem): boolean =>
  one.delivery === other.delivery && one.by === other.by && isAlike(one.via, other.via);

/** One item whole, for those who review it: `pelanggan internet rumah: 1 hari …, otomatis paling lambat …`. */
export function itemWords(item: CompensationItem, voice: Voice): string {
  const who = whoGets(item, voice);
  return `${who === '' ? '' : `${who}: `}${whatIs(item, voice)}${howAndWhen(item, voice)}`;
}

/** `pelanggan internet rumah terdampak mendapat …; pelanggan seluler terdampak, …` in one sentence. */
function listed(groups: readonly { readonly who: string; readonly what: string }[], voice: Voice): string {
  const clauses = groups.map(({ who, what }, index) => {
    if (who === '') return what;
    if (voice.language === 'en') return `affected ${who} get ${what}`;
    return `${who} terdampak${index === 0 ? ' mendapat' : ','} ${what}`;
  });
  return clauses.join('; ');
}

const FOR = { id: 'bagi', en: 'for' } as const;

/** A whole sentence instead of a thing; of some of the affected services it says of which. */
function statementOf(item: CompensationItem, affected: readonly string[], voice: Voice): string {
  const [who, what] = [whoGets(item, voice), whatIs(item, voice)];
  const { language } = voice;
  const isOfAll = affected.every(service => item.services?.includes(service));
  return who === '' || isOfAll
    ? what
    : capitalize(`${FOR[language]} ${who}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`);
}

type CompensationPhrase = Voice['phrases']['compensation'][string];

function phraseOf(item: CompensationItem, { phrases }: Voice): CompensationPhrase {
  return phrases.compensation[item.type] ?? { long: { id: item.type, en: item.type } };
}

function whatIs(item: CompensationItem, voice: Voice): string {
  const phrase = phraseOf(item, voice);
  if ('say' in phrase) return say(phrase.say, item, voice);
  return say(voice.style === 'long' ? phrase.long : (phrase.short ?? phrase.long), item, voice);
}

const whoGets = (item: CompensationItem, voice: Voice): string => usersOfAll([item], voice);

/** The customers of all services that the items name, each once. */
const usersOfAll = (items: readonly CompensationItem[], voice: Voice): string =>
  joinAnd(
    [...new Set(items.flatMap(({ services = [] }) => services))].map(service => usersOf(service, voice)),
    voice.language,
  );

/** The items of the services whose customers receive the SMS; all of them where the settings name no audience. */
function forReaders(items: readonly CompensationItem[], { settings }: Voice): readonly CompensationItem[] {
  const readers = settings.channels?.sms?.audience ?? [];
  if (readers.length === 0) return items;
  return items.filter(item => item.services?.some(service => readers.includes(service)) ?? true);
}
