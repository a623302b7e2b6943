import * as z from 'zod';

/** The public Statuspage API, version 2, as its documentation shows it: https://metastatuspage.com/api */
const instant = z.iso.datetime({ precision: 3 });
const id = z.string().min(1);

const page = z.strictObject({
  id,
  name: z.string().min(1),
  url: z.url(),
  time_zone: z.string().regex(/^[A-Z]\w+\/\w+$/),
  updated_at: instant,
});
const status = z.strictObject({
  indicator: z.enum(['none', 'minor', 'major', 'critical', 'maintenance']),
  description: z.string().min(1),
});
const componentStatus = z.enum([
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
]);
const component = z.strictObject({
  id,
  name: z.string().min(1),
  status: componentStatus,
  created_at: instant,
  updated_at: instant,
  position: z.int().positive(),
  description: z.string().nullable(),
  showcase: z.boolean(),
  group_id: z.string().nullable(),
  group: z.boolean(),
  only_show_if_degraded: z.boolean(),
  page_id: id,
});

const OUTAGE = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const;
const WORK = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;

const affected = z.strictObject({
  code: id,
  name: z.string().min(1),
  old_status: componentStatus,
  new_status: componentStatus,
});
const told = {
  id,
  name: z.string().min(1),
  created_at: instant,
  updated_at: instant,
  monitoring_at: instant.nullable(),
  resolved_at: instant.nullable(),
  started_at: instant,
  shortlink: z.url(),
  page_id: id,
};
const partsOf = <const S extends readonly [string, ...string[]]>(statuses: S) => ({
  status: z.enum(statuses),
  components: z.array(z.looseObject({ id, name: z.string().min(1) })),
  incident_updates: z
    .array(
      z.strictObject({
        id,
        status: z.enum(statuses),
        body: z.string().min(1),
        incident_id: id,
        created_at: instant,
        updated_at: instant,
        display_at: instant,
        affected_components: z.array(affected).nullable(),
      }),
    )
    .min(1),
});
export const incident = z.strictObject({
  ...told,
  ...partsOf(OUTAGE),
  impact: z.enum(['none', 'minor', 'major', 'critical']),
});
export const maintenance = z.strictObject({
  ...told,
  ...partsOf(WORK),
  impact: z.enum(['none', 'minor', 'major', 'critical', 'maintenance']),
  scheduled_for: instant,
  scheduled_until: instant,
});

const components = z.array(component);
const incidents = z.array(incident);
const scheduled_maintenances = z.array(maintenance);
const works = z.strictObject({ page, scheduled_maintenances });

/** The shape of each answer, by its address below `api/v2/`. */
export const ANSWERS = {
  'summary.json': z.strictObject({ page, components, incidents, scheduled_maintenances, status }),
  'status.json': z.strictObject({ page, status }),
  'components.json': z.strictObject({ page, components }),
  'incidents.json': z.strictObject({ page, incidents }),
  'incidents/unresolved.json': z.strictObject({ page, incidents }),
  'scheduled-maintenances.json': works,
  'scheduled-maintenances/upcoming.json': works,
  'scheduled-maintenances/active.json': works,
} as const;

type Answers = { readonly [A in keyof typeof ANSWERS]: z.infer<(typeof ANSWERS)[A]> };

/** The answers of a site, each held to its shape. */
export function answersOf(site: ReadonlyMap<string, string>, api: string): Answers {
  const read = <T>(address: string, shape: z.ZodType<T>): T =>
    shape.parse(JSON.parse(site.get(`${api}${address}`) ?? 'null'));
  return {
    'summary.json': read('summary.json', ANSWERS['summary.json']),
    'status.json': read('status.json', ANSWERS['status.json']),
    'components.json': read('components.json', ANSWERS['components.json']),
    'incidents.json': read('incidents.json', ANSWERS['incidents.json']),
    'incidents/unresolved.json': read('incidents/unresolved.json', ANSWERS['incidents/unresolved.json']),
    'scheduled-maintenances.json': read('scheduled-maintenances.json', works),
    'scheduled-maintenances/upcoming.json': read('scheduled-maintenances/upcoming.json', works),
    'scheduled-maintenances/active.json': read('scheduled-maintenances/active.json', works),
  };
}
