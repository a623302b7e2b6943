import type { Compensation, CompensationItem } from '../domain/incident.ts';
import type { Facts } from './fact-names.ts';
import { joinAnd } from './list.ts';
import { usersOf } from './people.ts';
import { say } from './slot-words.ts';
import { momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** Who gets what, how and by when; how and when are the first item's, as one decision announces them. */
export function compensationFacts(items: Compensation, voice: Voice): Facts['compensation'] {
  const things = items.filter(item => !('say' in phraseOf(item, voice)));
  const { delivery, by } = things[0] ?? {};
  return {
    items: things.map(item => ({ who: whoGets(item, voice), what: whatIs(item, voice) })),
    list: listed(things, voice),
    statement: items
      .filter(item => !things.includes(item))
      .map(item => whatIs(item, voice))
      .join(' '),
    yours: joinAnd(
      forReaders(things, voice).map(item => whatIs(item, voice)),
      voice.language,
    ),
    automatic: delivery === 'automatic',
    claim: delivery === 'claim',
    by: by === undefined ? '' : momentForms(by, voice),
  };
}

/** `pelanggan internet rumah terdampak mendapat …; pelanggan seluler terdampak, …` in one sentence. */
function listed(items: readonly CompensationItem[], voice: Voice): string {
  const clauses = items.map((item, index) => {
    const [who, what] = [whoGets(item, voice), whatIs(item, voice)];
    if (who === '') return what;
    if (voice.language === 'en') return `affected ${who} get ${what}`;
    return `${who} terdampak${index === 0 ? ' mendapat' : ','} ${what}`;
  });
  return clauses.join('; ');
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

/** What those get who read an SMS: the items of the services whose customers receive it; all, if none is named. */
function forReaders(items: readonly CompensationItem[], { settings }: Voice): readonly CompensationItem[] {
  const readers = settings.channels?.sms?.audience ?? [];
  const theirs = items.filter(item => item.services?.some(service => readers.includes(service)) ?? true);
  return readers.length > 0 && theirs.length > 0 ? theirs : items;
}
