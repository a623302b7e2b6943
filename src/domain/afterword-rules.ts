import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { areaImpacts, withoutNormal } from './fold.ts';
import { epoch } from './instant.ts';
import { isOpen } from './status.ts';

export function restoredTooMany({ update, known }: Step): Fault | undefined {
  for (const [service, count] of Object.entries(update.restored ?? {})) {
    const all = known.customers?.[service];
    const field = ['restored', service];
    if (all === undefined) {
      return {
        field,
        message: `restored counts ${service}, but customers does not.`,
        fix: `Add customers: { ${service}: … }.`,
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

/** Numbers of those who are back are a share of all: an area that came in since they were counted makes all more. */
export function restoredUncounted({ update, earlier }: Step): Fault | undefined {
  if (!update.restored || update.corrects) return undefined;
  let areas: readonly string[] = [];
  let counted: readonly string[] = [];
  for (const told of [...earlier, update]) {
    if (told.areas) areas = Object.keys(withoutNormal(areaImpacts(told.areas)));
    if (told.customers) counted = areas;
  }
  const added = areas.filter(area => !counted.includes(area));
  if (added.length === 0 || counted.length === 0) return undefined;
  return {
    field: 'restored',
    message: `restored is a share of customers, who were counted before ${added.join(', ')} came in.`,
    fix: 'Add customers: with the number in all areas as they are now.',
  };
}

/** Whether an earlier update told the fact: of counts and services, the very ones that the correction names. */
function isTold(field: keyof LooseUpdate, update: LooseUpdate, earlier: readonly LooseUpdate[]): boolean {
  if (field !== 'customers' && field !== 'restored' && field !== 'services') {
    return earlier.some(other => other[field] !== undefined);
  }
  return Object.keys(update[field] ?? {}).every(key => earlier.some(other => key in (other[field] ?? {})));
}

/** Facts that a correction can put into words: "we said … . It should have said …". */
export const CORRECTABLE: readonly string[] = [
  'started',
  'since',
  'ended',
  'eta',
  'customers',
  'restored',
  'areas',
  'services',
  'cause',
  'severity',
  'window',
  'max_interruption',
  'compensation',
];

export function badCorrection({ update, earlier }: Step): Fault | undefined {
  const at = update.corrects;
  if (!at) return undefined;
  if (!earlier.some(other => other.at && epoch(other.at) === epoch(at))) {
    const known = earlier
      .slice(-5)
      .flatMap(other => other.at ?? [])
      .join(', ');
    return {
      field: 'corrects',
      message: `There is no earlier update at ${at}.`,
      fix: known ? `Use the at: of the wrong update: ${known}.` : 'A correction needs an earlier update.',
    };
  }
  if (update.status) {
    return {
      field: 'status',
      message: 'A correction cannot change the status.',
      fix: 'Correct the fact here; give the new status in an update of its own.',
    };
  }
  const facts = Object.keys(update).filter(
    field => !['at', 'corrects', 'edited', 'next', 'message', 'reason', 'advice'].includes(field),
  );
  const silent = facts.find(field => !CORRECTABLE.includes(field));
  if (silent) {
    return {
      field: [silent],
      atKey: true,
      message: `A correction cannot say what was wrong about ${silent}.`,
      fix: `Give it in an update of its own; a correction states: ${CORRECTABLE.join(', ')}.`,
    };
  }
  const untold = facts.find(field => !isTold(field as keyof LooseUpdate, update, earlier));
  if (untold) {
    return {
      field: [untold],
      atKey: true,
      message: `No earlier update states this ${untold}, so there is nothing to correct.`,
      fix: 'State it in an update of its own: incident update.',
    };
  }
  return facts.length === 0
    ? {
        field: 'corrects',
        message: 'The correction states no fact.',
        fix: 'Add the right value, for example customers:.',
      }
    : undefined;
}

export function afterwordTooEarly({ update, status, from }: Step): Fault | undefined {
  const field = update.compensation ? 'compensation' : update.report ? 'report' : undefined;
  if (!field || update.corrects || !status) return undefined;
  if (update.compensation && update.report) {
    return {
      field: 'report',
      message: 'One update cannot hold compensation and a report.',
      fix: 'Give each an update of its own.',
    };
  }
  if (!isOpen(status) && from === status) return undefined;
  return {
    field,
    message: `${field} comes in an update of its own, after the incident is closed.`,
    fix: `Put ${field}: into a later update, without a status.`,
  };
}
