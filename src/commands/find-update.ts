import type { Incident } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import type { Zone } from '../domain/vocabulary.ts';
import { usageError } from '../ports/failure.ts';
import { parseTypedTime } from './typed-time.ts';

/** Position of the update that a person names by its number, from 1, or by its time to the minute. */
export function findUpdate({ slug, updates }: Incident, name: string, zone: Zone): number {
  const number = Number(name);
  if (/^\d{1,4}$/.test(name) && number >= 1 && number <= updates.length) return number - 1;
  const found = updates.findIndex(({ at }) => {
    const typed = parseTypedTime(name, { at: epoch(at), zone, direction: 'back' });
    return typed !== undefined && minuteOf(typed) === minuteOf(at);
  });
  if (found >= 0) return found;
  const times = updates.slice(-5).map(({ at }) => at);
  throw usageError(
    `error: ${slug} has no update ${name}. Give a number, 1 to ${updates.length}, or a time: ${times.join(', ')}.`,
  );
}

const minuteOf = (instant: string): number => Math.floor(epoch(instant) / 60_000);
