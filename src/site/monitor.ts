import { epoch } from '../domain/instant.ts';
import { LANGUAGES } from '../domain/language.ts';
import { ZONE_NAMES } from '../domain/vocabulary.ts';
import { hostOf, type Place, type Site, type SiteFile, webAddress } from './context.ts';
import {
  type Component,
  componentStatus,
  incidentJson,
  isActive,
  maintenanceJson,
  nameOf,
  startedAt,
  utc,
  worstOf,
} from './monitor-incident.ts';
import { PLACES } from './paths.ts';
import { lastChange, type Story } from './story.ts';

/** Incidents in `incidents.json`, as many as Statuspage gives. */
const MOST_INCIDENTS = 50;

/** The JSON of the Statuspage v2 API, as monitors read it, in each language. */
export function monitorFiles(stories: readonly Story[], site: Site): readonly SiteFile[] {
  return LANGUAGES.flatMap(language => {
    const place = { site, language };
    const page = pageOf(stories, place);
    const components = componentsOf(stories, place, page.updated_at);
    const order = (kind: string) =>
      stories
        .filter(({ incident }) => incident.kind === kind)
        .toSorted((a, b) => epoch(startedAt(b)) - epoch(startedAt(a)));
    const outages = order('outage').map(story => incidentJson(story, place, components));
    const works = order('maintenance').map(story => maintenanceJson(story, place, components));
    const open = outages.filter(({ resolved_at }) => resolved_at === null);
    // As long as nobody has told how it went; what has no date is not to be found among what has.
    const isAhead = ({ status, scheduled_for: from }: (typeof works)[number]): boolean =>
      status === 'scheduled' && from !== null;
    const [upcoming, active] = [works.filter(isAhead), works.filter(isActive)];
    const status = statusOf(open, active, components, place);
    const files = {
      'summary.json': {
        page,
        components,
        incidents: open,
        scheduled_maintenances: [...upcoming, ...active],
        status,
      },
      'status.json': { page, status },
      'components.json': { page, components },
      'incidents.json': { page, incidents: outages.slice(0, MOST_INCIDENTS) },
      'incidents/unresolved.json': { page, incidents: open },
      'scheduled-maintenances.json': { page, scheduled_maintenances: works.slice(0, MOST_INCIDENTS) },
      'scheduled-maintenances/upcoming.json': { page, scheduled_maintenances: upcoming },
      'scheduled-maintenances/active.json': { page, scheduled_maintenances: active },
    };
    return Object.entries(files).map(([name, json]) => ({
      path: `${PLACES[language].api}${name}`,
      text: `${JSON.stringify(json)}\n`,
    }));
  });
}

function pageOf(stories: readonly Story[], { site, language }: Place) {
  const { name, zone } = site.press.settings.organization;
  const times = stories.map(story => epoch(lastChange(story)));
  const updated = times.reduce((a, b) => Math.max(a, b), 0);
  return {
    id: hostOf(site),
    name,
    url: webAddress(PLACES[language].front, site),
    time_zone: ZONE_NAMES[zone],
    updated_at: utc(new Date(updated).toISOString()),
  };
}

/** Every service of the catalogue, as the worst of what is open makes it. */
function componentsOf(stories: readonly Story[], place: Place, now: string) {
  const services = Object.keys(place.site.press.settings.services);
  const statusNow = (key: string): string =>
    worstOf(
      stories.map(({ incident, standing }) => componentStatus(incident.kind, standing.view.state, key)),
    );
  // The catalogue does not say since when it holds a service: as long as anything was told.
  const [first = now] = stories.flatMap(({ incident }) => utc(incident.updates[0]?.at ?? now)).sort();
  return services.map((key, index) => ({
    id: key,
    name: nameOf(key, place),
    status: statusNow(key),
    created_at: first,
    updated_at: lastToldOf(key, stories) ?? first,
    position: index + 1,
    description: null,
    showcase: true,
    group_id: null,
    group: false,
    only_show_if_degraded: false,
    page_id: hostOf(place.site),
  }));
}

/** When an incident last told of a service. */
const lastToldOf = (key: string, stories: readonly Story[]): string | undefined =>
  stories
    .filter(({ standing }) => key in standing.view.state.everServices)
    .map(story => utc(lastChange(story)))
    .sort()
    .at(-1);

const WELL: ReadonlySet<string> = new Set(['operational', 'under_maintenance']);
const GRAVE = ['critical', 'major', 'minor'] as const;
/** Where no outage is known; the others are labelled as the notices label them. */
const CALM = {
  maintenance: { id: 'Pekerjaan terjadwal sedang berlangsung', en: 'Planned work in progress' },
  none: { id: 'Tidak ada gangguan yang kami ketahui', en: 'No outages that we know of' },
} as const;

function statusOf(
  open: readonly { readonly impact: string }[],
  active: readonly unknown[],
  components: readonly Component[],
  { site, language }: Place,
): { readonly indicator: string; readonly description: string } {
  // Whatever an outage is called, a service that does not work as it should is no sign that all is well.
  const isOff = components.some(({ status }) => !WELL.has(status));
  const worst =
    GRAVE.find(impact => open.some(incident => incident.impact === impact)) ?? (isOff ? 'minor' : undefined);
  if (worst)
    return { indicator: worst, description: site.press.phrases.severities[worst]?.label[language] ?? '' };
  const indicator = active.length > 0 ? 'maintenance' : 'none';
  // What is open for information alone is told, and alarms nobody.
  const note =
    open.length > 0 && indicator === 'none' ? site.press.phrases.severities.info?.label[language] : undefined;
  return { indicator, description: note ?? CALM[indicator][language] };
}
