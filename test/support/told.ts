import { expect } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewOf } from '../../src/domain/view.ts';
import { incidentOf, press, settings } from './press.ts';

/** What the last update says in Indonesian and English on SMS, X and the website; every notice must be sound. */
export async function toldAfter(first: string, ...updates: readonly string[]): Promise<string> {
  const more = updates.map(update => `  - { ${update} }\n`);
  const incident = await incidentOf(`${first}${more.join('')}`);
  const targets = targetsOf(settings).filter(({ network = 'x' }) => network === 'x');
  const { sound, findings } = renderAll(viewOf(incident), targets, press);
  expect(findings).toEqual([]);
  return sound.map(({ plain }) => plain).join('\n');
}
