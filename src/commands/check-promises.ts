import type { Incident } from '../domain/incident.ts';
import type { Finding } from '../domain/problem.ts';
import { type Due, dueOf } from '../domain/promises.ts';
import type { Settings } from '../domain/settings.ts';
import { formatDuration } from '../wording/numbers.ts';

interface Watching {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly settings: Settings;
  /** An overdue promise is an error: for CI on a timer. */
  readonly strict: boolean;
}

/** Promises that are due within the hour or overdue, and deadlines that were missed. */
export function promiseFindings(incident: Incident, { now, settings, strict }: Watching): readonly Finding[] {
  return dueOf(incident, now, settings)
    .filter(({ what, minutes }) => minutes < 0 || (PROMISED.has(what) && minutes <= 60))
    .map(due => ({
      code: due.minutes < 0 ? 'overdue' : 'due',
      level: strict && due.minutes < 0 && PROMISED.has(due.what) ? 'error' : 'warning',
      path: due.path,
      ...wordsOf(due),
    }));
}

/** What customers were told, beside the organization's own deadlines. */
const PROMISED: ReadonlySet<Due['what']> = new Set(['next update', 'compensation', 'report']);

function wordsOf({ what, at, minutes }: Due): { message: string; fix: string } {
  const length = formatDuration(Math.abs(minutes), 'en');
  if (what === 'first notice')
    return {
      message: `The first notice was due by ${at} and came ${length} late.`,
      fix: 'Declare sooner, or set deadlines in settings.yaml.',
    };
  const name = what === 'cadence' ? 'An update by the cadence of this severity' : `The promised ${what}`;
  const when =
    minutes < 0 ? `is overdue by ${length}: it was due by ${at}.` : `is due in ${length}, by ${at}.`;
  const fix =
    what === 'compensation' || what === 'report'
      ? `incident update --facts with ${what}:`
      : 'incident update';
  return { message: `${name} ${when}`, fix: `Send it: ${fix}.` };
}
