import { impactOf } from '../domain/impacts.ts';
import { epoch } from '../domain/instant.ts';
import type { State } from '../domain/state.ts';
import type { Status } from '../domain/status.ts';
import { isOpen } from '../domain/status.ts';
import type { Impact, Kind, Severity } from '../domain/vocabulary.ts';
import { serviceName } from '../wording/names.ts';
import { capitalize } from '../wording/tidy.ts';
import { pageVoice } from '../wording/voice.ts';
import { hostOf, type Place, webAddress } from './context.ts';
import { lastingName } from './lasting-name.ts';
import { incidentPage, keyOf } from './paths.ts';
import { changedAt, lastChange, paragraphsElsewhere, type Story, startOf, type Told } from './story.ts';

/** `2026-11-22T07:25:00.000Z`, as the API writes it. */
export const utc = (at: string): string => new Date(epoch(at)).toISOString();

export const STATUSES: Readonly<Record<Status, string>> = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  reopened: 'investigating',
  'false-alarm': 'resolved',
  scheduled: 'scheduled',
  postponed: 'scheduled',
  'in-progress': 'in_progress',
  extended: 'in_progress',
  verifying: 'verifying',
  completed: 'completed',
  cancelled: 'completed',
};
const IMPACTS: Readonly<Record<Severity, string>> = {
  critical: 'critical',
  major: 'major',
  minor: 'minor',
  info: 'none',
};
const COMPONENT: Readonly<Record<Impact, string>> = {
  unavailable: 'major_outage',
  disrupted: 'partial_outage',
  'partial-function': 'partial_outage',
  slow: 'degraded_performance',
  intermittent: 'degraded_performance',
  delayed: 'degraded_performance',
  reduced: 'degraded_performance',
  normal: 'operational',
};
/** From the best to the worst. */
const COMPONENT_ORDER = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

export const worstOf = (statuses: readonly string[]): string =>
  statuses.reduce((a, b) => (COMPONENT_ORDER.indexOf(b) > COMPONENT_ORDER.indexOf(a) ? b : a), 'operational');

/**
 * A service as one incident leaves it: normal once that is over and while work is only planned, else as bad as it is
 * in the worst of the areas.
 */
export function componentStatus(kind: Kind, state: State | undefined, service: string): string {
  if (!state || !isOpen(state.status)) return 'operational';
  const own = COMPONENT[impactOf(state.services[service] ?? 'normal')];
  if (own === 'operational') return own;
  if (kind === 'maintenance')
    return isActive({ status: STATUSES[state.status] }) ? 'under_maintenance' : 'operational';
  const areas = Object.values(state.areas).filter(impact => impact !== 'normal');
  return areas.length === 0 ? own : worstOf(areas.map(impact => (impact ? COMPONENT[impact] : own)));
}

export const isActive = ({ status }: { readonly status: string }): boolean =>
  status === 'in_progress' || status === 'verifying';

/** A service, as monitors know it by its key. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

export function incidentJson(story: Story, place: Place, components: readonly Component[]) {
  const { incident, standing, updates } = story;
  const { state } = standing.view;
  const first = updates[0]?.view.update.at ?? '';
  const firstWith = (status: string): string | null => {
    const at = updates.find(({ view }) => view.occasion === status)?.view.update.at;
    return at === undefined ? null : utc(at);
  };
  const closed = isOpen(state.status) ? undefined : standing.view.update.at;
  return {
    id: incident.slug,
    name: lastingName(story, place.site.press, place.language),
    // A report on what came back since is no word on how it ended.
    status:
      closed && updates.some(({ view }) => view.occasion === 'report' && view.index > standing.view.index)
        ? 'postmortem'
        : STATUSES[state.status],
    created_at: utc(first),
    updated_at: utc(lastChange(story)),
    monitoring_at: firstWith('monitoring'),
    resolved_at: closed === undefined ? null : utc(closed),
    impact: impactNow(incident.kind, state),
    shortlink: webAddress(incidentPage(incident.slug, place.language), place.site),
    started_at: utc(startedAt(story)),
    page_id: hostOf(place.site),
    incident_updates: updates.toReversed().map(told => updateJson(told, place)),
    components: components.filter(({ id }) => id in state.everServices),
  };
}

/** Work that never began and an outage that was none have no start; they were announced. */
export function startedAt(story: Story): string {
  const { incident, updates, standing } = story;
  const first = updates[0]?.view.update.at ?? '';
  const { started, status } = standing.view.state;
  if (incident.kind === 'outage') return status === 'false-alarm' ? first : startOf(story);
  return started ?? updates.find(({ view }) => view.occasion === 'in-progress')?.view.update.at ?? first;
}

/** A false alarm had none. */
function impactNow(kind: Kind, { status, severity }: State): string {
  if (kind === 'maintenance') return 'maintenance';
  return status === 'false-alarm' ? 'none' : IMPACTS[severity];
}

export function maintenanceJson(story: Story, place: Place, components: readonly Component[]) {
  const { window } = story.standing.view.state;
  return {
    ...incidentJson(story, place, components),
    scheduled_for: window ? utc(window.from) : null,
    scheduled_until: window ? utc(window.to) : null,
  };
}

export const nameOf = (key: string, { site, language }: Place): string =>
  capitalize(serviceName(key, pageVoice(site.press, language)));

function updateJson(told: Told, place: Place) {
  const { view, notices } = told;
  const { incident, update, state, before } = view;
  const at = utc(update.at);
  return {
    id: `${incident.slug}.${keyOf(update.at)}`,
    status: view.occasion === 'report' ? 'postmortem' : STATUSES[state.status],
    body: paragraphsElsewhere(notices[place.language], place.site).join('\n\n'),
    incident_id: incident.slug,
    created_at: at,
    updated_at: utc(changedAt(told)),
    display_at: at,
    // A service that a correction takes out is back to what it was.
    affected_components: Object.keys({ ...before?.everServices, ...state.everServices }).map(key => ({
      code: key,
      name: nameOf(key, place),
      old_status: componentStatus(incident.kind, before, key),
      new_status: componentStatus(incident.kind, state, key),
    })),
  };
}
