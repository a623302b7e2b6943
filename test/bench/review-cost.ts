import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NETWORK_NAMES } from '../../src/channels/names.ts';
import { renderNotices } from '../../src/channels/notice.ts';
import { type Depth, reviewNotices } from '../../src/channels/review-notices.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { loadIncident } from '../../src/document/incident-file.ts';
import { loadSettings } from '../../src/document/settings-file.ts';
import { viewOf } from '../../src/domain/view.ts';
import { shippedPhrases, shippedTemplates } from '../../src/ports/shipped.ts';
import { FIRM_RULES, RULE_NAMES } from '../../src/wording/lint/lint.ts';
import { slotCatalogue } from '../../src/wording/slot-catalogue.ts';
import { linkTemplates } from '../../src/wording/templates.ts';

const ROUNDS = 2000;

/**
 * What reading the notices of many incidents costs, as a multiple of rendering them: for errors, SMS and website as
 * `render` is measured in bulk; for everything, all channels as `check` renders them.
 */
export async function measure(root: string): Promise<Record<'errors' | 'everything', number>> {
  const read = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') });
  const known = { networks: NETWORK_NAMES, rules: RULE_NAMES, firmRules: FIRM_RULES };
  const { value: settings } = await loadSettings(read('incidents/settings.yaml'), known);
  if (!settings) throw new Error('settings.yaml is not sound');
  const catalogue = {
    services: settings.services,
    areas: settings.areas,
    phrases: slotCatalogue(shippedPhrases),
  };
  const example = read('incidents/2026/2026-11-22-internet-semarang.yaml');
  const press = { settings, phrases: shippedPhrases, templates: linkTemplates(shippedTemplates) };
  const all = targetsOf(settings);
  const few = all.filter(({ channel }) => channel !== 'social');
  // One after the other, as no process reads both ways.
  const ratioOf = async (depth: Depth): Promise<number> => {
    let [rendering, reading] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const text = example.text
        .replaceAll('38500', String(1000 + round * 74))
        .replaceAll('35420', String(900 + round * 60));
      const { value: incident } = await loadIncident({ ...example, text }, catalogue);
      if (!incident) throw new Error('the example is not sound');
      const view = viewOf(incident, round % incident.updates.length);
      const targets = depth === 'errors' ? few : all;
      const start = performance.now();
      const rendered = targets.map(target => renderNotices(view, target, press).notices);
      const between = performance.now();
      reviewNotices(rendered, view, press, depth);
      if (round < ROUNDS / 3) continue;
      rendering += between - start;
      reading += performance.now() - between;
    }
    return reading / rendering;
  };
  return { errors: await ratioOf('errors'), everything: await ratioOf('everything') };
}
