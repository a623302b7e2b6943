import type { Kind } from './vocabulary.ts';

export const OUTAGE_STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'reopened',
  'false-alarm',
] as const;
export const MAINTENANCE_STATUSES = [
  'scheduled',
  'in-progress',
  'extended',
  'verifying',
  'completed',
  'postponed',
  'cancelled',
] as const;
export type OutageStatus = (typeof OUTAGE_STATUSES)[number];
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];
export type Status = OutageStatus | MaintenanceStatus;

export const STATUSES = {
  outage: OUTAGE_STATUSES,
  maintenance: MAINTENANCE_STATUSES,
} as const satisfies Record<Kind, readonly Status[]>;

/** What kind of notice an update makes: its status, unless it corrects, compensates or reports. */
export const OCCASIONS = [
  ...OUTAGE_STATUSES,
  'correction',
  'compensation',
  'report',
  ...MAINTENANCE_STATUSES,
] as const;
export type Occasion = (typeof OCCASIONS)[number];

interface StatusRow {
  /** Open: customers wait, and the next update is promised. */
  readonly open: boolean;
  /** Statuses an update may go on to; staying is always allowed. */
  readonly to: readonly Status[];
}

/**
 * The transition table (design.md, "An incident file"). Skipping forward is allowed; from monitoring back to
 * identified or investigating is a step back, which the notice says openly. Work under way may be stopped: `cancelled`.
 */
const TABLE: Record<Status, StatusRow> = {
  investigating: { open: true, to: ['identified', 'monitoring', 'resolved', 'false-alarm'] },
  identified: { open: true, to: ['monitoring', 'resolved', 'false-alarm'] },
  monitoring: { open: true, to: ['investigating', 'identified', 'resolved', 'false-alarm'] },
  resolved: { open: false, to: ['reopened'] },
  reopened: { open: true, to: ['investigating', 'identified', 'monitoring', 'resolved'] },
  'false-alarm': { open: false, to: [] },
  scheduled: { open: true, to: ['in-progress', 'postponed', 'cancelled'] },
  postponed: { open: true, to: ['scheduled', 'in-progress', 'cancelled'] },
  'in-progress': { open: true, to: ['extended', 'verifying', 'completed', 'cancelled'] },
  extended: { open: true, to: ['verifying', 'completed', 'cancelled'] },
  verifying: { open: true, to: ['extended', 'completed', 'cancelled'] },
  completed: { open: false, to: [] },
  cancelled: { open: false, to: [] },
};

const FIRST: Record<Kind, readonly Status[]> = {
  outage: ['investigating', 'identified', 'monitoring', 'resolved'],
  maintenance: ['scheduled', 'in-progress', 'completed'],
};

export const isStatus = (value: unknown): value is Status =>
  [...STATUSES.outage, ...STATUSES.maintenance].some(status => status === value);

export const isOpen = (status: Status): boolean => TABLE[status].open;

/** Planned work that is still to begin. */
export const isAhead = (status: Status | undefined): boolean =>
  status === 'scheduled' || status === 'postponed';

/** Planned work that has begun and is not over. */
export const isUnderWay = (status: Status | undefined): boolean =>
  status === 'in-progress' || status === 'extended' || status === 'verifying';

/** Nothing can follow it. */
export const isFinal = (status: Status | undefined): boolean =>
  status !== undefined && TABLE[status].to.length === 0;

/** The statuses an update may have after `from`; at the start of an incident, those it may begin with. */
export function nextStatuses(kind: Kind, from: Status | undefined): readonly Status[] {
  return from === undefined ? FIRST[kind] : [from, ...TABLE[from].to];
}

export const isStepBack = (from: Status | undefined, to: Status): boolean =>
  from === 'monitoring' && (to === 'identified' || to === 'investigating');
