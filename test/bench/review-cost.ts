import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NETWORK_NAMES } from '../../src/channels/names.ts';
import { renderNotices } from '../../src/channels/notice.ts';
import { reviewNotices } from '../../src/channels/review-notices.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { loadIncident } from '../../src/document/incident-file.ts';
import { loadSettings } from '../../src/document/settings-file.ts';
import { viewOf } from '../../src/domain/view.ts';
import { shippedPhrases, shippedTemplates } from '../../src/ports/shipped.ts';
import { FIRM_RULES, RULE_NAMES } from '../../src/wording/lint/lint.ts';
import { slotCatalogue } from '../../src/wording/slot-catalogue.ts';
import { linkTemplates } from '../../src/wording/templates.ts';

const ROUNDS = 1500;

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
  const rendering = { errors: 0, everything: 0 };
  const reading = { errors: 0, everything: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const text = example.text
      .replaceAll('38500', String(1000 + round * 37))
      .replaceAll('35420', String(900 + round * 30));
    const { value: incident } = await loadIncident({ ...example, text }, catalogue);
    if (!incident) throw new Error('the example is not sound');
    const view = viewOf(incident, Math.floor(round / 2) % incident.updates.length);
    const timed = <T>(times: typeof reading, run: () => T): T => {
      const start = performance.now();
      const result = run();
      if (round > ROUNDS / 3) times[depth] += performance.now() - start;
      return result;
    };
    const depth = round % 2 === 0 ? 'errors' : 'everything';
    const targets = depth === 'errors' ? few : all;
    const rendered = timed(rendering, () =>
      targets.map(target => renderNotices(view, target, press).notices),
    );
    timed(reading, () => reviewNotices(rendered, view, press, depth));
  }
  return {
    errors: reading.errors / rendering.errors,
    everything: reading.everything / rendering.everything,
  };
}
