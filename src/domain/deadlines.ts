import { durationMinutes } from './instant.ts';
import type { Settings } from './settings.ts';
import type { Severity } from './vocabulary.ts';

/** Minutes after which the first notice, and then each further one, is due. */
interface Deadline {
  readonly first: number;
  readonly cadence: number;
}

/** Defaults of wording.md 4.2: the cadence of an incident's first two hours. */
const DEFAULTS: Record<Severity, Deadline> = {
  critical: { first: 15, cadence: 30 },
  major: { first: 30, cadence: 60 },
  minor: { first: 60, cadence: 240 },
  info: { first: 1440, cadence: 1440 },
};

/** The longest wait that an incident of some age allows, in minutes: its first two hours, its first day, later. */
const LONGEST: Record<Severity, readonly [number, number, number]> = {
  critical: [120, 120, 1440],
  major: [240, 240, 1440],
  minor: [1440, 1440, 10080],
  info: [10080, 10080, 10080],
};

/** Minutes after which the next update of an incident is too late, by its age in minutes (wording.md 4.2). */
export function latestNext(settings: Settings, severity: Severity, age: number): number {
  const [early, first, later] = LONGEST[severity];
  const usual = age < 120 ? early : age < 1440 ? first : later;
  return Math.max(usual, durationMinutes(settings.deadlines?.[severity]?.cadence ?? '') ?? 0);
}

/** The organization's deadline for a severity, in minutes. */
export function deadlineOf(settings: Settings, severity: Severity): Deadline {
  const own = settings.deadlines?.[severity];
  return {
    first: durationMinutes(own?.first ?? '') ?? DEFAULTS[severity].first,
    cadence: durationMinutes(own?.cadence ?? '') ?? DEFAULTS[severity].cadence,
  };
}
