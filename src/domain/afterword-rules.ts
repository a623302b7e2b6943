import { isAlike } from './alike.ts';
import type { Step } from './draft.ts';
import type { Fault } from './fault.ts';
import { isNormal } from './impacts.ts';
import { epoch } from './instant.ts';
import { isOpen } from './status.ts';

/** What is promised for a day that has passed is no promise. */
export function promisePassed({ update }: Step): Fault | undefined {
  const { at, promises, compensation, corrects } = update;
  if (!at || corrects) return undefined;
  const isPast = (by: string | undefined): boolean => by !== undefined && epoch(by) + ANYWHERE < epoch(at);
  for (const what of ['compensation', 'report'] as const)
    if (isPast(promises?.[what])) return passed(['promises', what], promises?.[what]);
  const index = compensation?.findIndex(({ by }) => isPast(by)) ?? -1;
  return index < 0 ? undefined : passed(['compensation', index, 'by'], compensation?.[index]?.by);
}

/** The end of a day is counted in the west, where it comes last; a minute is lost to its being 23.59. */
const ANYWHERE = 60_000;

const passed = (field: readonly (string | number)[], by: string | undefined): Fault => ({
  field,
  message: `The promise is for ${by}, which had passed when it was made.`,
  fix: 'Give the time that is meant, or leave the promise out.',
});

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

/** Another amount of the same thing for the same customers is a correction, said openly. */
export function compensationChanged({ update, earlier }: Step): Fault | undefined {
  if (update.corrects || !update.compensation) return undefined;
  // An outage that returned is compensated anew.
  const told = earlier
    .slice(earlier.findLastIndex(({ status }) => status === 'reopened') + 1)
    .flatMap(({ compensation = [] }) => compensation);
  const index = update.compensation.findIndex(item => {
    const same = told.findLast(
      ({ type, services }) => type === item.type && isAlike(services ?? [], item.services ?? []),
    );
    return same !== undefined && !isAlike(same, item);
  });
  if (index < 0) return undefined;
  return {
    field: ['compensation', index],
    message: `The same customers were told of another ${update.compensation[index]?.type} before.`,
    fix: 'Use incident correct, so that the notice says it openly.',
  };
}

/** Who met no outage gets nothing for it: one of the two was typed wrongly. */
export function compensatedUnaffected({ update, earlier }: Step): Fault | undefined {
  const wasAffected = (name: string): boolean => earlier.some(({ services }) => !isNormal(services?.[name]));
  for (const [index, { services = [] }] of (update.compensation ?? []).entries()) {
    const at = services.findIndex(name => !wasAffected(name));
    if (at < 0) continue;
    return {
      field: ['compensation', index, 'services', at],
      message: `${services[at]} gets compensation, and no update calls it affected.`,
      fix: 'Name a service that was affected; something for everyone names no services.',
    };
  }
  return undefined;
}
