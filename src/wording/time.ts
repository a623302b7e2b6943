import { DAY, epoch } from '../domain/instant.ts';
import { MONTHS } from './calendar.ts';
import { dated, formatClock, formatDate, formatDay, isNearby, prefixed, sameDay } from './day-words.ts';
import { home, type Voice } from './voice.ts';
import { datedFirst, zoneNotes } from './zone-words.ts';

/**
 * A moment in the forms that sentences need. For 22 November 2026, 14:05 WIB in prose:
 * time `14.05`, clock `14.05 WIB`, at `pukul 14.05 WIB`, day `Minggu, 22 November 2026`, date `22 November 2026`,
 * full `Minggu, 22 November 2026, pukul 14.05 WIB`; `when` leaves the day out where it is the notice's own.
 */
export interface Moment {
  readonly time: string;
  readonly clock: string;
  /** `at` for the first mention, with the other zones, in English the offset; `opening` has a day not the notice's. */
  readonly first: string;
  readonly opening: string;
  readonly at: string;
  readonly day: string;
  readonly date: string;
  readonly when: string;
  readonly full: string;
  /** Without *pukul*: `20.00 WIB`, on another day `Senin, 23/11, 12.00 WIB`. */
  readonly terse: string;
  /** For an SMS in which the zone was said: `15.00`, on another day `23/11 pkl 09.00`. */
  readonly brief: string;
  /** With its preposition: `pada Senin, …` / `at 12:00 WIB on Monday, …`, of a day `on Friday, …`. */
  readonly on: string;
}

/** A moment's forms; a day alone has no clock, its shortest form is the date, and its `when` and `full` are the day. */
export function momentForms(text: string, voice: Voice): Moment {
  const ms = epoch(text, home(voice));
  const day = formatDay(ms, voice);
  const date = formatDate(ms, voice);
  if (DAY.test(text))
    return {
      time: date,
      clock: '',
      first: '',
      opening: day,
      at: '',
      day,
      date,
      when: day,
      full: day,
      terse: day,
      brief: date,
      on: `${{ id: 'pada', en: 'on' }[voice.language]} ${day}`,
    };
  const time = formatClock(ms, home(voice), voice.language);
  const clock = `${time} ${home(voice)}`;
  const at = prefixed(clock, voice);
  const isNear = isNearby(ms, voice);
  const today = isNear || (!voice.mixedDays && sameDay(ms, voice.asOf, home(voice)));
  const when = today ? at : dated(day, at, voice);
  const terse = today ? clock : `${day}${voice.style === 'sms' ? '' : ','} ${clock}`;
  // Beside the time of another zone, one without its own could be either.
  const bare = voice.otherZones.length > 0 && !voice.omit.has('zones') ? clock : time;
  const brief = today ? bare : dated(day, prefixed(bare, voice), voice);
  const first = prefixed(`${clock}${zoneNotes(ms, voice)}`, voice);
  const full = isNear ? first : datedFirst(voice.style === 'short' ? date : day, { ms, clock, voice });
  return {
    time,
    clock,
    first,
    at,
    day,
    date,
    when,
    full,
    opening: sameDay(ms, voice.asOf, home(voice)) ? first : full,
    terse,
    brief,
    on: `${{ id: 'pada', en: 'at' }[voice.language]} ${dated(day, at, voice)}`,
  };
}

/** A moment told beside another one: on the same day, that one gives the day for both; on different days each its own. */
export function momentBeside(text: string, other: string, voice: Voice): Moment {
  if (DAY.test(text) || DAY.test(other)) return momentForms(text, voice);
  if (areOnDifferentDays(text, other, voice)) return momentForms(text, { ...voice, mixedDays: true });
  const forms = momentForms(text, voice);
  return { ...forms, when: forms.at, terse: forms.clock, brief: forms.time };
}

/** `16.00` after `Selasa, 3 November` would be read as of that Tuesday. */
export const areOnDifferentDays = (text: string, other: string, voice: Voice): boolean =>
  !sameDay(epoch(text), epoch(other), home(voice));

/** `Desember 2026` / `December 2026`; without its year in brief texts. */
export function formatMonth(month: string, voice: Voice): string {
  const name = MONTHS[voice.language][Number(month.slice(5)) - 1] ?? month;
  return voice.style === 'long' ? `${name} ${month.slice(0, 4)}` : name;
}
