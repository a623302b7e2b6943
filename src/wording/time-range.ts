import { epoch } from '../domain/instant.ts';
import { dated, formatClock, formatDay, prefixed, sameDay } from './day-words.ts';
import { home, type Voice } from './voice.ts';
import { datedFirst, joinerOf, zoneNotes } from './zone-words.ts';

/** A span of a window: `pukul 01.00–04.00 WIB`, with both days where it crosses midnight. */
export function formatRange(
  from: string,
  to: string,
  voice: Voice,
): {
  readonly range: string;
  readonly full: string;
  readonly on: string;
  /** It crosses midnight. */
  readonly overnight: boolean;
} {
  const [start, end] = [epoch(from), epoch(to)];
  const zone = home(voice);
  const [first, last] = [formatClock(start, zone, voice.language), formatClock(end, zone, voice.language)];
  if (!sameDay(start, end, zone)) {
    // In an SMS the zone stands once.
    const here = voice.style === 'sms' && zoneNotes(start, voice) === '' ? first : `${first} ${zone}`;
    // Short of room a post names no weekdays.
    const days =
      voice.style === 'short' && voice.omit.has('wording') ? { ...voice, style: 'sms' as const } : voice;
    const opening = datedFirst(formatDay(start, days), { ms: start, clock: here, voice });
    const closing = `${last} ${zone}${zoneNotes(end, withoutOffset(voice))}`;
    const range = `${opening}${joinerOf(voice)}${dated(formatDay(end, days), prefixed(closing, voice), voice)}`;
    return {
      range,
      full: range,
      on: `${voice.language === 'id' ? 'pada' : 'from'} ${range}`,
      overnight: true,
    };
  }
  const range = prefixed(`${first}–${last} ${zone}${zoneNotes(start, voice, end)}`, voice);
  const day = plannedDay(start, voice);
  const full = voice.language === 'id' && voice.style === 'sms' ? `${day} ${range}` : `${day}, ${range}`;
  return { range, full, on: `${voice.language === 'id' ? 'pada' : 'on'} ${full}`, overnight: false };
}

/** Planned work names its weekday everywhere: `Rabu 2/12` in an SMS, the whole date elsewhere. */
function plannedDay(ms: number, voice: Voice): string {
  if (voice.style !== 'sms') return formatDay(ms, { ...voice, style: 'long' });
  return formatDay(ms, { ...voice, style: 'short' }).replace(', ', ' ');
}

/** The offset is told once. */
const withoutOffset = (voice: Voice): Voice => ({
  ...voice,
  omit: { has: step => step === 'utc' || voice.omit.has(step) },
});
