import { affected, areaImpacts, impactOf, withoutNormal } from '../domain/impacts.ts';
import type { State } from '../domain/state.ts';
import { IMPACTS, type Impact } from '../domain/vocabulary.ts';
import type { Choice, Prompts } from '../ports/prompts.ts';
import { impactWords } from '../wording/impact.ts';
import type { Asking, Part } from './asking.ts';

/** What is affected as an incident is declared, what was told wrongly of it, or what is back. */
export function askServices(prompts: Prompts, asking: Asking): Promise<Part> {
  if (asking.draft.corrects !== undefined) return askRightServices(prompts, asking);
  return (asking.before === undefined ? askFirstServices : askRecovered)(prompts, asking);
}

/** What is affected, and what works. */
async function askFirstServices(prompts: Prompts, asking: Asking): Promise<Part> {
  const choices = serviceChoices(asking, withImpact(asking.previous?.services, 'normal'));
  const known = affected(asking.previous?.services ?? {});
  const down = await prompts.checkbox('Which services are affected?', serviceChoices(asking, known), true);
  const services: Record<string, string> = {};
  const preset = asking.kind === 'maintenance' ? 'unavailable' : 'disrupted';
  for (const key of down)
    services[key] = await askImpact(prompts, asking.workspace, { service: key, preset });
  const rest = choices.filter(({ value }) => !down.includes(value));
  if (rest.length > 0) {
    const works = await prompts.checkbox(
      'Which services work normally? (they are named as such)',
      rest,
      false,
    );
    for (const key of works) services[key] = 'normal';
  }
  return { services };
}

/** Of services that were told to be affected, those that were told wrongly, each as it was; nothing of the others. */
async function askRightServices(prompts: Prompts, asking: Asking): Promise<Part> {
  const told = affected(asking.previous?.services ?? {});
  const services = await askServicesNow(prompts, asking, told, 'Which services were affected?');
  return Object.keys(services).length > 0 ? { services } : {};
}

/** Of the services that were affected until now, those that are back. */
async function askRecovered(prompts: Prompts, asking: Asking): Promise<Part> {
  const down = affected(asking.before?.services ?? {});
  const choices = serviceChoices(asking).filter(({ value }) => value in down);
  if (choices.length === 0) return {};
  const working = await prompts.checkbox('Which of them work normally again?', choices, false);
  return working.length > 0 ? { services: Object.fromEntries(working.map(key => [key, 'normal'])) } : {};
}

export async function askAreas(prompts: Prompts, { workspace, previous }: Asking): Promise<Part> {
  const known = areaImpacts(previous?.areas ?? []);
  return { areas: [...(await prompts.checkbox('Where?', areaChoices(workspace, known), true))] };
}

/** Of the areas that were affected until now, those that still are. */
export async function askAreasLeft(prompts: Prompts, { workspace, before, draft }: Asking): Promise<Part> {
  const told = withoutNormal(before?.areas ?? {});
  if (Object.keys(told).length < 2) return {};
  const choices = areaChoices(workspace, told).filter(({ checked }) => checked);
  const message =
    draft.status === 'reopened' ? 'Where is it disrupted again?' : 'Where is it still disrupted?';
  return areasPart(prompts, workspace, told, await prompts.checkbox(message, choices, true));
}

/** Whether the same is affected as before; if not, what is, and where. */
export async function askScope(prompts: Prompts, asking: Asking): Promise<Part> {
  const down = affected(asking.before?.services ?? {});
  const areas = withoutNormal(asking.before?.areas ?? {});
  const same = `${Object.keys(down).join(', ')} in ${Object.keys(areas).join(', ')}`;
  if (await prompts.confirm(`Is it still the same that is affected? ${same}`, true)) return {};
  const services = await askServicesNow(prompts, asking, down);
  const choices = areaChoices(asking.workspace, areas);
  const where = await areasPart(
    prompts,
    asking.workspace,
    areas,
    await prompts.checkbox('Where?', choices, true),
  );
  return { ...(Object.keys(services).length > 0 && { services }), ...where };
}

/** Only what changes: an impact that stays is not told again. */
async function askServicesNow(
  prompts: Prompts,
  asking: Asking,
  down: State['services'],
  message = 'Which services are affected now?',
): Promise<Record<string, string>> {
  const choices = serviceChoices(asking, down);
  const chosen = await prompts.checkbox(message, choices, true);
  const services: Record<string, string> = {};
  for (const key of chosen) {
    const told = down[key] && impactOf(down[key]);
    if (told === 'partial-function') continue;
    const impact = await askImpact(prompts, asking.workspace, { service: key, preset: told ?? 'disrupted' });
    if (impact !== told) services[key] = impact;
  }
  for (const key of Object.keys(down)) if (!chosen.includes(key)) services[key] = 'normal';
  return services;
}

/** A map of impacts stays one: areas that were told apart are told apart still. */
async function areasPart(
  prompts: Prompts,
  workspace: Asking['workspace'],
  told: State['areas'],
  chosen: readonly string[],
): Promise<Part> {
  const isSame = chosen.length === Object.keys(told).length && chosen.every(area => area in told);
  if (isSame) return {};
  if (!chosen.some(area => told[area])) return { areas: [...chosen] };
  const areas: Record<string, string> = {};
  for (const area of chosen)
    areas[area] = told[area] ?? (await askImpact(prompts, workspace, { area, preset: 'disrupted' }));
  return { areas };
}

/** `partial-function` says for what a service is not usable: that takes a flag. */
const ASKED_IMPACTS = IMPACTS.filter(impact => impact !== 'normal' && impact !== 'partial-function');

interface Whose {
  readonly service?: string;
  readonly area?: string;
  readonly preset: Impact;
}

/** Each impact by its key, and by what notices will say of the service. */
function askImpact(
  prompts: Prompts,
  { settings, press: { phrases } }: Asking['workspace'],
  { service, area, preset }: Whose,
): Promise<Impact> {
  const whose = service === undefined ? `in ${area}` : `of ${service}`;
  const words = (impact: Impact): string =>
    impactWords(impact, { phrases, settings, language: 'id' }, service === undefined ? [] : [service]);
  const choices = ASKED_IMPACTS.map(value => ({ name: `${value}: ${words(value)}`, value }));
  return prompts.select(`What are customers ${whose} seeing?`, choices, preset);
}

const withImpact = (services: State['services'] = {}, wanted: Impact): State['services'] =>
  Object.fromEntries(Object.entries(services).filter(([, impact]) => impact && impactOf(impact) === wanted));

const serviceChoices = ({ workspace }: Asking, checked: object = {}): readonly Choice<string>[] =>
  Object.entries(workspace.settings.services).map(([value, { name }]) => choice(value, name.id, checked));

const areaChoices = ({ settings }: Asking['workspace'], checked: object = {}): readonly Choice<string>[] =>
  Object.entries(settings.areas).map(([value, { name }]) => choice(value, name.id, checked));

const choice = (value: string, name: string, checked: object): Choice<string> => ({
  name: `${name} (${value})`,
  value,
  checked: value in checked,
});
