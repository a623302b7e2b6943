import { slugOf } from '../document/incident-name.ts';
import { stateAt } from '../domain/fold.ts';
import { affected, isNormal, withoutNormal } from '../domain/impacts.ts';
import type { Incident } from '../domain/incident.ts';
import { holdsAny, isIn, withinOf } from '../domain/places.ts';
import type { Finding, Path, Problem } from '../domain/problem.ts';
import type { State } from '../domain/state.ts';
import { isAhead, isOpen } from '../domain/status.ts';
import { readIncident, type Workspace } from '../ports/workspace.ts';
import { placeFindings } from './place-findings.ts';

/** An incident of which customers are told now. */
export interface OpenIncident {
  readonly file: string;
  readonly slug: string;
  readonly state: State;
  /** The services that its last notices call normal, and where the file says so. */
  readonly normal: ReadonlyMap<string, Path>;
}

/** What an incident says now; nothing once it is over, or while its work is only planned. */
export function openIncident(incident: Incident, file: string): OpenIncident | undefined {
  const { slug, kind, updates } = incident;
  const state = stateAt(incident, updates.length - 1);
  if (!isOpen(state.status) || isAhead(state.status)) return undefined;
  const normal = new Map<string, Path>();
  for (const [index, { services = {} }] of updates.entries())
    for (const service of Object.keys(services))
      if (kind === 'outage' && isNormal(state.services[service]) && !(service in state.everServices))
        normal.set(service, ['updates', index, 'services', service]);
  return { file, slug, state, normal };
}

/** Whether two incidents are in the same place, or one in a part of the other's. */
const sharesAreas = ({ settings }: Workspace): ((one: State, other: State) => boolean) => {
  const within = withinOf(settings?.areas ?? {});
  return (one, other) => {
    const areas = withoutNormal(other.areas);
    return Object.keys(withoutNormal(one.areas)).some(
      area => isIn(area, areas, within) || holdsAny(area, areas, within),
    );
  };
};

const RECENT_DAYS = 30;

/** Outages of the last weeks that are open already, of the same service in the same place: two stories would be told. */
export async function openAlike(incident: Incident, workspace: Workspace): Promise<readonly string[]> {
  const declared = openIncident(incident, '');
  if (!declared || incident.kind !== 'outage') return [];
  const isThere = sharesAreas(workspace);
  const since = dayBefore(incident.slug.slice(0, 10), RECENT_DAYS);
  const recent = workspace.files.filter(file => slugOf(file).slice(0, 10) >= since);
  const alike: string[] = [];
  for (const file of recent) {
    const { value } = await readIncident(workspace, file);
    const other = value?.kind === 'outage' ? openIncident(value, file) : undefined;
    const services = affected(other?.state.services ?? {});
    const isSame = Object.keys(affected(declared.state.services)).some(service => service in services);
    if (other && isSame && isThere(declared.state, other.state)) alike.push(other.slug);
  }
  return alike;
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Two incidents at once must not tell two stories: a service that one calls normal where the other says that it is not. */
export async function problemsTogether(
  open: readonly OpenIncident[],
  workspace: Workspace,
): Promise<readonly Problem[]> {
  const isThere = sharesAreas(workspace);
  const problems: Problem[] = [];
  for (const { file, slug, state, normal } of open) {
    const findings = [...normal].flatMap(([service, path]): Finding[] => {
      const other = open.find(
        one => one.slug !== slug && service in affected(one.state.services) && isThere(state, one.state),
      );
      return other ? [contradiction(service, path, other.slug)] : [];
    });
    if (findings.length > 0) problems.push(...(await placeFindings(findings, file, workspace)));
  }
  return problems;
}

const contradiction = (service: string, path: Path, slug: string): Finding => ({
  code: 'works-elsewhere',
  level: 'warning',
  path,
  message: `${service} is called normal here, and ${slug}, open as well, says that it is off there.`,
  fix: `Tell of it here too, in the next update: --service ${service}=….`,
});
