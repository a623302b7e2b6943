import type { Plain } from '../document/plain.ts';
import { isAlike } from '../domain/alike.ts';
import { areaImpacts } from '../domain/impacts.ts';
import type { Update } from '../domain/incident.ts';
import { isSameAreas } from '../domain/told-facts.ts';
import { mappingOf } from './merge-values.ts';
import { inShell } from './shell.ts';

type Areas = Update['areas'];

/** How a flag says a fact as it is now, of which another value was told; `undefined` where no flag can. */
type Flag = (value: Plain | undefined, told: Plain | undefined) => string | undefined;

/** Facts that flags of their own correct; one that no flag can say goes by a file, as any other does. */
export const CORRECTION_FLAGS: Readonly<Record<string, Flag>> = {
  severity: plainFlag('--severity'),
  started: plainFlag('--started'),
  since: plainFlag('--since'),
  ended: plainFlag('--ended'),
  eta: plainFlag('--eta'),
  window: windowFlags,
  max_interruption: plainFlag('--max-interruption'),
  data_exposure: plainFlag('--data-exposure'),
  services: pairsFlag('--service', 'normal'),
  customers: pairsFlag('--customers'),
  restored: pairsFlag('--restored'),
  areas: areasFlag,
  cause: causeFlags,
};

/** `--area kota-semarang,demak`: a correction names areas, and says nothing of what is off in each. */
function areasFlag(value: Plain | undefined, told: Plain | undefined): string | undefined {
  if (value === undefined || isSameAreas(value as Areas, told as Areas)) return undefined;
  return `--area ${inShell(Object.keys(areaImpacts(value as NonNullable<Areas>)).join(','))}`;
}

/** `--cause fiber-cut --certainty confirmed --place 'Kaligawe'` */
function causeFlags(value: Plain | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return `--cause ${inShell(value)}`;
  const { type, certainty, place, ...slots } = mappingOf(value);
  if (Object.keys(slots).length > 0) return undefined;
  const { id, en } = mappingOf(place);
  const named = typeof place === 'string' ? place : id === en ? id : `${id}|${en}`;
  const flags = `--cause ${inShell(String(type))} --certainty ${inShell(String(certainty))}`;
  return place === undefined ? flags : `${flags} --place ${inShell(String(named))}`;
}

function plainFlag(flag: string): Flag {
  return value =>
    value === undefined || typeof value === 'object' ? undefined : `${flag} ${inShell(String(value))}`;
}

/** `--from 2026-12-02T01:00:00+07:00 --to 2026-12-02T04:00:00+07:00` */
function windowFlags(value: Plain | undefined): string | undefined {
  const { from, to } = mappingOf(value);
  return typeof from === 'string' && typeof to === 'string'
    ? `--from ${inShell(from)} --to ${inShell(to)}`
    : undefined;
}

/** `--service home-internet=slow,mobile-data=normal`: the pairs that differ, and `gone` for those that were taken out. */
function pairsFlag(flag: string, gone?: string): Flag {
  return (value, told) => {
    const [now, before] = [mappingOf(value), mappingOf(told)];
    const pairs = [...new Set([...Object.keys(before), ...Object.keys(now)])]
      .map(name => [name, now[name] ?? gone] as const)
      .filter(([name, one]) => !isAlike(one, before[name]));
    if (pairs.length === 0 || pairs.some(([, one]) => one === undefined || typeof one === 'object'))
      return undefined;
    return `${flag} ${inShell(pairs.map(([name, one]) => `${name}=${one}`).join(','))}`;
  };
}
