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
  const isUniform =
    isTold && things.every(({ delivery, by }) => delivery === first?.delivery && by === first?.by);
  const what = (item: CompensationItem) =>
    `${whatIs(item, voice)}${isUniform ? '' : howAndWhen(item, voice)}`;
  // Who gets several things is named once.
  const groups = groupBy(things, item => whoGets(item, voice)).map(([who, those]) => ({
    who,
    what: isUniform ? joinAnd(those.map(what), voice.language) : those.map(what).join('; '),
  }));
  // Of several kinds a text that is short of room says for whom they are: the page tells the rest.
  const isInBrief = voice.style !== 'long' && groups.length > 1 && voice.omit.has('details');
  const isTogether = isUniform && !isInBrief;
  return {
    items: groups,
    whose: isInBrief
      ? joinAnd(
          groups.flatMap(({ who }) => who || []),
          voice.language,
        )
      : '',
    list: isInBrief ? '' : listed(groups, voice),
    statement: items
      .filter(item => !all.includes(item))
      .map(item => statementOf(item, affected, voice))
      .join(' '),
    yours: mine.length > 0 && isForAll(mine, affected, voice) ? joinAnd(mine.map(what), voice.language) : '',
    automatic: isTogether && first?.delivery === 'automatic',
    claim: isTogether && first?.delivery === 'claim',
    by: isTogether && first?.by !== undefined ? momentForms(first.by, voice) : '',
    due: isTogether && first?.by !== undefined ? dueWords(first.by, voice) : '',
  };
}

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
function howAndWhen({ delivery, by }: CompensationItem, voice: Voice): string {
  const how = delivery ? `, ${deliveryWords(delivery, voice)}` : '';
  if (by === undefined) return how;
  return `${how}${how ? '' : ','} ${voice.language === 'id' ? 'paling lambat' : 'by'} ${momentForms(by, voice).full}`;
}

/** How customers get it: `otomatis`, `to be claimed on 0800-000-0000`. */
export function deliveryWords(
  delivery: NonNullable<CompensationItem['delivery']>,
  { settings, language }: Voice,
): string {
  const phone = settings.organization.contact?.phone;
  const words = {
    id: { automatic: 'otomatis', claim: `dengan mengajukan klaim${phone ? ` melalui ${phone}` : ''}` },
    en: { automatic: 'automatically', claim: `to be claimed${phone ? ` on ${phone}` : ''}` },
  };
  return words[language][delivery];
}

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

const whoGets = (item: CompensationItem, voice: Voice): string =>
  joinAnd(
    (item.services ?? []).map(service => usersOf(service, voice)),
    voice.language,
  );

/** The items of the services whose customers receive the SMS; all of them where the settings name no audience. */
function forReaders(items: readonly CompensationItem[], { settings }: Voice): readonly CompensationItem[] {
  const readers = settings.channels?.sms?.audience ?? [];
  if (readers.length === 0) return items;
  return items.filter(item => item.services?.some(service => readers.includes(service)) ?? true);
}
