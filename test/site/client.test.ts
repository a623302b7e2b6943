import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Statuspage } from 'statuspage.js';
import { afterAll, describe, expect, test } from 'vitest';
import { everySource, freshSite, incidentsOf } from '../support/source.ts';

const site = await freshSite(everySource);
const incidents = incidentsOf(everySource);

const server = createServer((request, response) => {
  const text = site.get((request.url ?? '').slice(1));
  response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(text);
});
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
afterAll(() => void server.close());
const { port } = server.address() as AddressInfo;

/** A client that somebody else wrote for Statuspage, told of another host and of nothing else. */
function clientOf(api: string): Statuspage {
  const client = new Statuspage('contohtel');
  Reflect.get(client, 'axios').defaults.baseURL = `http://127.0.0.1:${port}/${api}`;
  return client;
}

const slugs = (kind: 'outage' | 'maintenance'): readonly string[] =>
  incidents
    .filter(incident => incident.kind === kind)
    .map(({ slug }) => slug)
    .sort();
const idsOf = (those: readonly { readonly id: string }[] = []): readonly string[] =>
  those.map(({ id }) => id).sort();

describe.each(['api/v2', 'en/api/v2'])('a Statuspage client of somebody else reads %s', api => {
  const client = clientOf(api);

  test('its summary and status', async () => {
    const { page, status, components, incidents: open } = await client.summary();
    expect(page.name).toContain('ContohTel');
    expect(page.updated_at).toBeInstanceOf(Date);
    expect(status).toEqual((await client.status()).status);
    expect(status.indicator).toBe(
      ['critical', 'major', 'minor'].find(worst => open?.some(({ impact }) => impact === worst)),
    );
    expect(components).toEqual((await client.components()).components);
    expect(components?.find(({ id }) => id === 'home-internet')?.status).toMatch(/outage$/);
    expect(idsOf(open)).toEqual(idsOf((await client.unresolvedIncidents()).incidents));
  });

  test('its incidents, with their updates and times', async () => {
    const { incidents: all } = await client.allIncidents();
    expect(idsOf(all)).toEqual(slugs('outage'));
    for (const { id, created_at, resolved_at, incident_updates: updates } of all) {
      const told = incidents.find(({ slug }) => slug === id)?.updates ?? [];
      expect(updates.map(({ created_at: at }) => at.getTime())).toEqual(
        told.map(({ at }) => Date.parse(at)).toReversed(),
      );
      expect(created_at.getTime()).toBe(Date.parse(told[0]?.at ?? ''));
      if (resolved_at !== null) expect(resolved_at).toBeInstanceOf(Date);
    }
  });

  test('its planned work: all, what is coming, what goes on', async () => {
    const { scheduled_maintenances: all } = await client.allScheduledMaintenances();
    const { scheduled_maintenances: coming } = await client.upcomingScheduledMaintenances();
    const { scheduled_maintenances: now } = await client.activeScheduledMaintenances();
    expect(idsOf(all)).toEqual(slugs('maintenance'));
    for (const one of [...coming, ...now]) {
      expect(all).toContainEqual(one);
      expect(one.scheduled_for.getTime()).toBeLessThan(one.scheduled_until.getTime());
    }
    expect(coming.length).toBeGreaterThan(0);
    expect(now.length).toBeGreaterThan(0);
  });
});
