import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { type AreaImpacts, areaImpacts, impactOf, isNormal, withoutNormal } from './impacts.ts';
import { isIn } from './places.ts';
import { isOpen, isStepBack } from './status.ts';
import { statesThen } from './told-facts.ts';

export function restoredTooMany({ update, known, earlier }: Step): Fault | undefined {
  // A new count is one of new areas, perhaps; a correction was of those that are back, if they still are.
  const corrected = update.corrects ? Object.keys(update.customers ?? {}) : [];
  const told = corrected.length > 0 ? statesThen(earlier).at(-1)?.restored : undefined;
  const back = { ...told, ...update.restored };
  for (const [service, count] of Object.entries(back)) {
    const all = known.customers?.[service];
    const isNew = update.restored?.[service] !== undefined;
    if (!isNew && !corrected.includes(service)) continue;
    const field = [isNew ? 'restored' : 'customers', service];
    if (all === undefined) {
      const isAffected = [...earlier, update].some(({ services }) => !isNormal(services?.[service]));
      return {
        field,
        message: `restored counts ${service}, but ${isAffected ? 'customers does not' : 'no update calls it affected'}.`,
        fix: isAffected
          ? `Add customers: { ${service}: … }.`
          : 'Take the number out, or correct the service.',
      };
    }
    if (count > all) {
      return {
        field,
        message: `restored (${count}) is more than customers (${all}).`,
        fix: 'Check both numbers.',
      };
    }
  }
  return undefined;
}

/** A number of a service that nobody ever called affected stands in no notice: it would be lost without a word. */
export function countedUnaffected({ update, earlier, known }: Step): Fault | undefined {
  const wasAffected = (name: string): boolean =>
    [...earlier, update].some(({ services }) => !isNormal(services?.[name]));
  const service = known.services && Object.keys(update.customers ?? {}).find(name => !wasAffected(name));
  if (service === undefined) return undefined;
  return {
    field: ['customers', service],
    message: `customers counts ${service}, which no update calls affected.`,
    fix: `Add services: { ${service}: … } with what its customers meet, or take the number out.`,
  };
}

/** "Back for all" and "still unavailable" would be two stories. */
export function restoredWhole({ update, known, status }: Step): Fault | undefined {
  if (!status || !isOpen(status) || update.corrects) return undefined;
  for (const [service, back] of Object.entries(update.restored ?? {})) {
    const impact = impactOf(known.services?.[service] ?? 'normal');
    if (back === 0 || back !== known.customers?.[service] || impact === 'normal') continue;
    return {
      field: ['restored', service],
      message: `All ${back} customers of ${service} are back, and it is still ${impact}.`,
      fix: `Add services: { ${service}: normal }, or give the number that is back by now.`,
    };
  }
  return undefined;
}

/** "Back in all areas" and "3,080 are still affected" would be two stories. */
export function restoredPartly({ update, known, status }: Step): Fault | undefined {
  if (!status || !isOpen(status) || update.corrects) return undefined;
  for (const [service, back] of Object.entries(update.restored ?? {})) {
    const all = known.customers?.[service] ?? 0;
    if (back >= all || impactOf(known.services?.[service] ?? 'disrupted') !== 'normal') continue;
    return {
      field: ['restored', service],
      message: `${service} is called normal, and only ${back} of its ${all} customers are back.`,
      fix: `Give ${service} the impact that the others still meet, or restored: { ${service}: ${all} }.`,
    };
  }
  return undefined;
}

/** Fewer are back than were told: either the number was wrong, or the outage took some of them again. */
export function restoredFell({ update, earlier, from, status }: Step): Fault | undefined {
  if (!update.restored || update.corrects || update.message || update.status === 'reopened') return undefined;
  if (status && isStepBack(from, status)) return undefined;
  const told = restoredOf(earlier);
  const service = Object.entries(update.restored).find(
    ([name, back]) => back < (told[name] ?? 0) && update.customers?.[name] === undefined,
  )?.[0];
  const before = service === undefined ? undefined : statesThen(earlier).at(-1);
  if (service === undefined || before?.restored?.[service] === undefined) return undefined;
  if (isNormal(before.services[service]) && !isNormal(update.services?.[service])) return undefined;
  return {
    field: ['restored', service],
    message: `${told[service]} customers of ${service} were told to be back; this update tells fewer.`,
    fix: 'If that number was wrong, use incident correct; if some lost service again, say so in message:.',
  };
}

/** Those who are back since the outage last began: numbers of an earlier spell say nothing about this one. */
function restoredOf(updates: readonly LooseUpdate[]): NonNullable<LooseUpdate['restored']> {
  const since = updates.findLastIndex(({ status }) => status === 'reopened');
  return Object.assign({}, ...updates.slice(Math.max(0, since)).map(({ restored }) => restored));
}

/** Numbers of those who are back are a share of all: an area that came in since they were counted makes all more. */
export function restoredUncounted({ update, earlier, within }: Step): Fault | undefined {
  if (!update.restored || update.corrects) return undefined;
  let areas: AreaImpacts = {};
  let counted: AreaImpacts = {};
  for (const told of [...earlier, update]) {
    if (told.areas) areas = withoutNormal(areaImpacts(told.areas));
    if (told.customers) counted = areas;
  }
  const added = Object.keys(areas).filter(area => !isIn(area, counted, within));
  if (added.length === 0 || Object.keys(counted).length === 0) return undefined;
  return {
    field: 'restored',
    message: `restored is a share of customers, who were counted before ${added.join(', ')} came in.`,
    fix: 'Add customers: with the number in all areas as they are now.',
  };
}
