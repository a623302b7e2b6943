import { ZONE_HOURS, type Zone } from '../domain/vocabulary.ts';
import { dated, formatClock, formatDay, inZone, prefixed, sameDay } from './day-words.ts';
import { groupBy } from './list.ts';
import { home, type Voice } from './voice.ts';

/**
 * A moment at its first mention, with the same in other zones. Where that is another day there, an English text gives
 * its own day first: what stands in brackets would come between.
 */
export function datedFirst(
  day: string,
  { ms, clock, voice }: { ms: number; clock: string; voice: Voice },
): string {
  const notes = zoneNotes(ms, voice);
  const isBehind = voice.language === 'en' && voice.style !== 'sms' && notes.includes(' on ');
  return isBehind
    ? `${dated(day, clock, voice)}${notes}`
    : dated(day, prefixed(`${clock}${notes}`, voice), voice);
}

/** ` (UTC+7)` in English, ` (15.05 WITA/16.05 WIT)` where the areas lie in other zones too; of a span, both its ends. */
export function zoneNotes(ms: number, voice: Voice, end?: number): string {
  const { language, style, omit, otherZones } = voice;
  const others =
    otherZones.length === 0 || omit.has('zones') ? [] : clocksElsewhere(ms, otherZones, voice, end);
  const utc =
    language === 'en' && style !== 'sms' && !omit.has('utc') ? [`UTC+${ZONE_HOURS[home(voice)]}`] : [];
  const notes = [...utc, ...others];
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

/** `15.05 WITA/16.05 WIT`, and with their day where midnight lies between: `Kamis, 10 Juni, 00.00 WITA/01.00 WIT`. */
function clocksElsewhere(ms: number, zones: readonly Zone[], voice: Voice, end?: number): readonly string[] {
  const clock = (zone: Zone): string => {
    const until = end === undefined ? '' : `–${formatClock(end, zone, voice.language)}`;
    return `${formatClock(ms, zone, voice.language)}${until} ${zone}`;
  };
  // `21.00-00.00 WITA` begins on the day that is told, and is over by the next: short of room it needs no more.
  const isPlain = (zone: Zone): boolean => voice.style !== 'long' && dayElsewhere(ms, zone, voice) === '';
  const overMidnight = zones.filter(zone => end !== undefined && !sameDay(ms, end, zone) && !isPlain(zone));
  const withinDay = zones.filter(zone => !overMidnight.includes(zone));
  const clocks = groupBy(withinDay, zone => dayElsewhere(ms, zone, voice)).map(([day, those]) => {
    const words = those.map(clock).join('/');
    if (day === '') return words;
    if (voice.language === 'en' && voice.style !== 'sms') return `${words} on ${day}`;
    return voice.style === 'sms' ? `${day} ${words}` : `${day}, ${words}`;
  });
  const spans = overMidnight.map(zone =>
    [ms, end ?? ms]
      .map(at =>
        dated(
          dayIn(at, zone, voice),
          prefixed(`${formatClock(at, zone, voice.language)} ${zone}`, voice),
          voice,
        ),
      )
      .join(joinerOf(voice)),
  );
  return [...clocks, ...spans];
}

/** Between both ends of a span that have days of their own. */
export const joinerOf = ({ language, style }: Voice): string =>
  language === 'en' ? ' to ' : style === 'sms' ? ' s.d. ' : ' hingga ';

/** The day in another zone, where it is not that at home. */
const dayElsewhere = (ms: number, zone: Zone, voice: Voice): string =>
  inZone(ms, home(voice)).getUTCDate() === inZone(ms, zone).getUTCDate() ? '' : dayIn(ms, zone, voice);

function dayIn(ms: number, zone: Zone, voice: Voice): string {
  const organization = { ...voice.settings.organization, zone };
  return formatDay(ms, { ...voice, settings: { ...voice.settings, organization } });
}
