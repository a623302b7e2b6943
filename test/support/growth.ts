import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from '../../src/domain/incident.ts';
import { BIN } from './run.ts';
import { incidentText, SITE_ARGS, type Source } from './source.ts';

const pad = (count: number, length = 2): string => String(count).padStart(length, '0');

/** An outage of a day, with so many updates, an hour apart. */
function outageText(day: string, count: number): string {
  const updates = Array.from({ length: count }, (_, hour): Update => {
    const [at, next] = [hour, hour + 1].map(
      time =>
        `${day.slice(0, 8)}${pad(Number(day.slice(8)) + Math.floor(time / 24))}T${pad(time % 24)}:30:00+07:00`,
    );
    const begin: Partial<Update> = {
      severity: 'minor',
      started: `${day}T00:10:00+07:00`,
      services: { voice: 'disrupted' },
      areas: ['demak'],
      cause: 'unknown',
    };
    return { at: at ?? '', status: 'investigating', ...(hour === 0 && begin), ...(next && { next }) };
  });
  return incidentText('outage', updates);
}

const nameOf = (day: string, index: number): string =>
  `incidents/${day.slice(0, 4)}/${day}-uji-${pad(index, 3)}.yaml`;
const many = (day: string, from: number, to: number, updates = (_: number) => 1): Source =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => [
      nameOf(day, from + index),
      outageText(day, updates(from + index)),
    ]),
  );

/** The incident that will need a second page. */
export const LONG = nameOf('2026-12-20', 148);

/** 149 incidents: a month that fills a page, one with an incident that fills a page, and one that will be gone. */
export const former: Source = {
  ...many('2026-10-05', 0, 2),
  ...many('2026-11-22', 2, 102),
  ...many('2026-12-20', 102, 148),
  [LONG]: outageText('2026-12-20', 20),
};

/** A third of them has an update more; both full pages overflow; a month is gone, and another is there. */
export const grown: Source = {
  ...many('2026-11-22', 2, 107, index => (index % 3 === 0 ? 2 : 1)),
  ...many('2026-12-20', 104, 148, index => (index % 3 === 0 ? 2 : 1)),
  [LONG]: outageText('2026-12-20', 21),
  ...many('2027-01-04', 149, 152),
};

/** Builds a site and kills the program as soon as a file of the site is there, or is another one than before. */
export async function killAt(
  { cwd, site }: { readonly cwd: string; readonly site: string },
  file: string,
): Promise<NodeJS.Signals | null> {
  const stateOf = (): bigint | undefined =>
    statSync(join(site, file), { bigint: true, throwIfNoEntry: false })?.ino;
  const before = stateOf();
  const child = spawn(process.execPath, [BIN, ...SITE_ARGS, site], { cwd, stdio: 'ignore' });
  let isOver = false;
  const ended = new Promise<NodeJS.Signals | null>(resolve => {
    child.on('close', (_, signal) => {
      isOver = true;
      resolve(signal);
    });
  });
  while (!isOver && stateOf() === before) await sleep(1);
  child.kill('SIGKILL');
  return ended;
}
