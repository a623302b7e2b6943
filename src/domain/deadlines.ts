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

/** The organization's deadline for a severity, in minutes. */
export function deadlineOf(settings: Settings, severity: Severity): Deadline {
  const own = settings.deadlines?.[severity];
  return {
    first: durationMinutes(own?.first ?? '') ?? DEFAULTS[severity].first,
    cadence: durationMinutes(own?.cadence ?? '') ?? DEFAULTS[severity].cadence,
  };
}
