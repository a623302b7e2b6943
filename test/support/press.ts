import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Press } from '../../src/channels/contract.ts';
import { NETWORK_NAMES } from '../../src/channels/names.ts';
import { loadIncident } from '../../src/document/incident-file.ts';
import { loadSettings } from '../../src/document/settings-file.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Catalogue } from '../../src/domain/references.ts';
import { shippedPhrases, shippedTemplates } from '../../src/ports/shipped.ts';
import { FIRM_RULES, RULE_NAMES } from '../../src/wording/lint/lint.ts';
import { slotCatalogue } from '../../src/wording/slot-catalogue.ts';
import { linkTemplates } from '../../src/wording/templates.ts';
import { EXAMPLES } from './workspace.ts';

const file = 'incidents/settings.yaml';
const loaded = await loadSettings(
  { file, text: readFileSync(join(EXAMPLES, 'settings.yaml'), 'utf8') },
  { networks: NETWORK_NAMES, rules: RULE_NAMES, firmRules: FIRM_RULES },
);
if (!loaded.value) throw new Error(JSON.stringify(loaded.problems));

export const settings = loaded.value;
export const press: Press = { settings, phrases: shippedPhrases, templates: linkTemplates(shippedTemplates) };
export const catalogue: Catalogue = {
  services: settings.services,
  areas: settings.areas,
  phrases: slotCatalogue(shippedPhrases),
};

/** An incident from YAML text; throws its problems where it has any. */
export async function incidentOf(text: string, slug = '2026-11-22-test'): Promise<Incident> {
  const { value, problems } = await loadIncident({ file: `incidents/2026/${slug}.yaml`, text }, catalogue);
  if (!value) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}
