import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { affected, areaImpacts, impactOf, withoutNormal } from './impacts.ts';
import { epoch } from './instant.ts';
import { isOpen } from './status.ts';

/** An estimate that has passed is no estimate: the notice would promise a time gone by. */
export function etaPassed({ update, earlier, known, status }: Step): Fault | undefined {
  if (update.eta || update.corrects || !known.eta || known.eta === 'unknown') return undefined;
  if (!update.at || !status || !isOpen(status) || status === 'reopened') return undefined;
  // Where all works again nothing is estimated any more.
  if (known.services && Object.keys(affected(known.services)).length === 0) return undefined;
  // The end of the outage ends its estimate; should it return, there is none until one is told.
  const last = earlier.findLast(other => other.eta !== undefined || other.status === 'resolved');
  const eta = last?.status === 'resolved' ? undefined : last?.eta;
  if (!eta || eta === 'unknown' || epoch(eta) > epoch(update.at)) return undefined;
  return {
    message: `The estimated recovery (${eta}) has passed, and this update gives no new one.`,
    fix: 'Add eta: (--eta) with the new time, or eta: unknown.',
  };
}

/** The start and the end of an outage were told; other ones are a correction, said openly. */
export function silentChange({ update, earlier }: Step): Fault | undefined {
  if (update.corrects) return undefined;
  for (const field of ['started', 'ended'] as const) {
    const now = update[field];
    if (!now) continue;
    const told = spellOf(field, earlier).findLast(other => other[field] !== undefined)?.[field];
    if (!told || epoch(told) === epoch(now)) continue;
    return {
      field,
      message: `The ${field === 'started' ? 'start' : 'end'} was told as ${told}; this update tells another one.`,
      fix: 'Use incident correct, so that the notice says it openly.',
    };
  }
  return undefined;
}

/** An outage that returned ends anew; what is corrected of its first end says nothing of the next. */
function spellOf(field: 'started' | 'ended', earlier: readonly LooseUpdate[]): readonly LooseUpdate[] {
  const at = field === 'ended' ? earlier.findLastIndex(({ status }) => status === 'reopened') : -1;
  const since = earlier[at]?.at;
  return earlier
    .slice(at + 1)
    .filter(({ corrects }) => !corrects || !since || epoch(corrects) >= epoch(since));
}

export function nothingAffected({ kind, update, known, status }: Step): Fault | undefined {
  if (!status || !isOpen(status) || update.corrects) return undefined;
  if (update.areas && Object.keys(withoutNormal(areaImpacts(update.areas))).length === 0)
    return {
      field: 'areas',
      message: `The status is ${status}, but everything works in every area that is named.`,
      fix: 'areas: says where it is off now: name those that still are, and call the others normal.',
    };
  if (kind !== 'outage' || !known.services) return undefined;
  if (status === 'monitoring') return undefined;
  const impacts = Object.values(known.services).map(impactOf);
  if (status === 'reopened' || impacts.some(impact => impact !== 'normal')) return undefined;
  return {
    message: `The status is ${status}, but every service works normally.`,
    fix: 'State the services that are affected, or go on to monitoring or resolved.',
  };
}

/** A map that calls one area normal and leaves another out says nothing of that one: is it affected still? */
export function unnamedArea({ update, earlier }: Step): Fault | undefined {
  const { areas } = update;
  if (!areas || Array.isArray(areas) || update.corrects || !Object.values(areas).includes('normal'))
    return undefined;
  const before = earlier.findLast(other => other.areas !== undefined)?.areas;
  const left = Object.keys(withoutNormal(areaImpacts(before ?? []))).filter(name => !(name in areas));
  if (left.length === 0 || Object.keys(withoutNormal(areas)).length === 0) return undefined;
  return {
    field: 'areas',
    message: `Nothing says how ${left.join(', ')} ${left.length > 1 ? 'are' : 'is'}, affected until now.`,
    fix: `Name every area that was affected: ${left[0]}: normal, or its impact.`,
  };
}

/** Where areas have impacts of their own, the services cannot differ too: which one would hold? */
export function mixedImpacts({ update, known }: Step): Fault | undefined {
  if (!known.areas || Array.isArray(known.areas) || !(update.areas ?? update.services)) return undefined;
  const impacts = new Set(
    Object.values(known.services ?? {})
      .map(impactOf)
      .filter(impact => impact !== 'normal'),
  );
  if (impacts.size < 2) return undefined;
  return {
    field: update.areas ? 'areas' : 'services',
    message: 'Services and areas have different impacts at the same time.',
    fix: 'Give the areas as a list, or declare an incident for each service.',
  };
}

/** "Tidak dapat digunakan untuk …" needs to say for what; an area has no words of its own for it. */
export function missingFeatures({ update }: Step): Fault | undefined {
  const service = Object.entries(update.services ?? {}).find(
    ([, value]) =>
      value === 'partial-function' ||
      (typeof value === 'object' && value?.impact === 'partial-function' && value.features === undefined),
  )?.[0];
  if (service !== undefined)
    return {
      field: ['services', service],
      message: `${service} is only partly usable, and nothing says for what it is not.`,
      fix: 'Write { impact: partial-function, features: { id: …, en: … } }, or --service "name=partial-function:transfer|transfers".',
    };
  if (!update.areas || Array.isArray(update.areas)) return undefined;
  const area = Object.entries(update.areas).find(([, value]) => value === 'partial-function')?.[0];
  return area === undefined
    ? undefined
    : {
        field: ['areas', area],
        message: 'What a service cannot be used for is told with the service, not with an area.',
        fix: 'Give the area another impact: disrupted, say.',
      };
}

/** What was done is told after it was. */
export function doneLater(step: Step): Fault | undefined {
  const [done, at] = [doneOf(step), step.update.at];
  if (!done || !at || epoch(done) <= epoch(at)) return undefined;
  return {
    field: ['action', 'done'],
    message: `The work is done at ${done}, after the update that says so.`,
    fix: 'Check done: and at:.',
  };
}

/** Nothing is repaired before it breaks. */
export function doneBeforeStart(step: Step): Fault | undefined {
  const [done, started] = [doneOf(step), step.known.started];
  if (step.kind !== 'outage' || !done || !started || epoch(done) >= epoch(started)) return undefined;
  return {
    field: ['action', 'done'],
    message: `The work is done at ${done}, before the outage began (${started}).`,
    fix: 'Check done: and started:.',
  };
}

function doneOf({ update: { action } }: Step): string | undefined {
  return typeof action === 'object' && 'done' in action ? action.done : undefined;
}
