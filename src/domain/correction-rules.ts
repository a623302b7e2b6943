import { isAlike } from './alike.ts';
import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';
import type { UpdateField } from './incident.ts';
import { epoch } from './instant.ts';
import { isOpen } from './status.ts';
import { firstSaid, isSameFact, isTold, knownThen, repeated, toldBefore, wrongOf } from './told-facts.ts';

/** Facts of which only the last holds: to put an earlier one right would tell a time that is no longer so. */
const REPLACING = ['eta', 'window', 'max_interruption', 'cause'] as const;
export const REPLACED: ReadonlySet<string> = new Set(REPLACING);

/** The later update that has told another one since; an outage that returned has a cause of its own. */
function toldSince(
  field: (typeof REPLACING)[number],
  { corrects = '' }: LooseUpdate,
  earlier: readonly LooseUpdate[],
): string | undefined {
  const since = earlier.filter(other => !other.corrects && other.at && epoch(other.at) > epoch(corrects));
  const told = since.find(other => other[field] !== undefined || other.status === 'reopened');
  return told?.[field] === undefined || (field === 'cause' && told.status === 'reopened')
    ? undefined
    : told.at;
}

/** Facts that a correction can put into words: "we said … . It should have said …". */
export const CORRECTABLE: readonly UpdateField[] = [
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
  'data_exposure',
];

/** What is wrong with a correction: whom it corrects, what it can say, and whether anything was wrong at all. */
export function badCorrection(step: Step): Fault | undefined {
  const { update } = step;
  if (!update.corrects) return undefined;
  return (
    missingUpdate(step) ??
    correctedAlready(step) ??
    unsayable(step) ??
    closedScope(step) ??
    nothingWrong(step) ??
    replaced(step)
  );
}

/** A closing notice speaks of all that was ever affected: what was wrong about that was told before it. */
function closedScope({ update, earlier }: Step): Fault | undefined {
  const field = update.areas ? 'areas' : update.services ? 'services' : undefined;
  const first = firstSaid(update, earlier);
  const status = knownThen(update, earlier)?.status;
  if (!field || !first || !status || isOpen(status)) return undefined;
  const told = earlier
    .slice(0, earlier.indexOf(first))
    .findLast(other => other[field] !== undefined && !other.corrects)?.at;
  if (told === undefined) return undefined;
  return {
    field,
    message: `The notice of ${first.at} closes the incident, and names all ${field} that were affected until then.`,
    fix: `Correct the update that told them: corrects: ${told}, perhaps.`,
  };
}

function missingUpdate({ update, earlier }: Step): Fault | undefined {
  if (wrongOf(update, earlier)) return undefined;
  const known = earlier
    .slice(-5)
    .flatMap(other => other.at ?? [])
    .join(', ');
  return {
    field: 'corrects',
    message: `There is no earlier update at ${update.corrects}.`,
    fix: known ? `Use the at: of the wrong update: ${known}.` : 'A correction needs an earlier update.',
  };
}

function correctedAlready({ update, earlier }: Step): Fault | undefined {
  for (const field of CORRECTABLE) {
    const last = earlier.findLast(
      other =>
        isAlike(other.corrects, update.corrects) && isSameFact(field as keyof LooseUpdate, update, other),
    );
    if (last?.at)
      return {
        field: 'corrects',
        message: `The ${field} of that update has been corrected already, at ${last.at}.`,
        fix: `Correct that correction: corrects: ${last.at}.`,
      };
  }
  return undefined;
}

const TELLING: readonly string[] = ['at', 'corrects', 'edited', 'next', 'message', 'reason', 'advice'];

const factsOf = (update: LooseUpdate): readonly (keyof LooseUpdate)[] =>
  (Object.keys(update) as (keyof LooseUpdate)[]).filter(field => !TELLING.includes(field));

function unsayable({ update }: Step): Fault | undefined {
  if (update.status)
    return {
      field: 'status',
      message: 'A correction cannot change the status.',
      fix: 'Correct the fact here; give the new status in an update of its own.',
    };
  const facts = factsOf(update);
  if (facts.length === 0)
    return {
      field: 'corrects',
      message: 'The correction states no fact.',
      fix: 'Add the right value, for example customers:.',
    };
  const silent = facts.find(field => !CORRECTABLE.includes(field));
  return (
    silent && {
      field: [silent],
      atKey: true,
      message: `A correction cannot say what was wrong about ${silent}.`,
      fix: `Give it in an update of its own; a correction states: ${CORRECTABLE.join(', ')}.`,
    }
  );
}

/** A fact that was not told by then, or was told in just this way. */
function nothingWrong({ update, earlier }: Step): Fault | undefined {
  const told = toldBefore(update, earlier);
  if (!told) return undefined;
  const untold = factsOf(update).find(field => !isTold(field, update, told));
  if (untold)
    return {
      field: [untold],
      atKey: true,
      ...(told.corrects
        ? {
            message: `That correction does not state this ${untold}.`,
            fix: `Correct the update that does: corrects: ${told.corrects}, perhaps.`,
          }
        : {
            message: `Neither that update nor one before it states this ${untold}, so there is nothing to correct.`,
            fix: 'State it in an update of its own: incident update.',
          }),
    };
  const [again] = factsOf(update).flatMap(field => {
    const same = repeated(field, update, told);
    return same ? [same] : [];
  });
  return (
    again && {
      field: again,
      atKey: true,
      message: `The update of ${update.corrects} already says this ${again.join(' ')}, so there is nothing to correct.`,
      fix:
        again[0] === 'areas'
          ? 'What is off in an area is told in an update of its own: incident update --area NAME=IMPACT.'
          : `Give the value that is right, or take ${again.at(-1)}: out.`,
    }
  );
}

/** To put right what another update has replaced since would tell a time that no longer holds. */
function replaced({ update, earlier }: Step): Fault | undefined {
  for (const field of REPLACING) {
    const since = update[field] === undefined ? undefined : toldSince(field, update, earlier);
    if (since)
      return {
        field,
        message: `Another ${field} was told at ${since}: this one would not hold any more.`,
        fix: `Correct that update, or take ${field}: out.`,
      };
  }
  return undefined;
}
