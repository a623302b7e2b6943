import {
  afterwordTooEarly,
  compensatedUnaffected,
  compensationChanged,
  promisePassed,
} from './afterword-rules.ts';
import { falseAlarmAfterCause, identifiedWithoutCause, silentCause, silentExposure } from './cause-rules.ts';
import { badCorrection, CORRECTABLE } from './correction-rules.ts';
import {
  countedUnaffected,
  restoredFell,
  restoredPartly,
  restoredTooMany,
  restoredUncounted,
  restoredWhole,
} from './count-rules.ts';
import type { Draft, LooseUpdate, Step } from './draft.ts';
import { stepsOf } from './draft.ts';
import {
  affectedAtEnd,
  endedBeforeStarted,
  endedElsewhen,
  endedWhileOpen,
  endOfCancelled,
  endOfFalseAlarm,
  resolvedWithoutEnded,
  startedAfterEnd,
} from './end-rules.ts';
import type { Fault } from './fault.ts';
import { missingFirstFact } from './first-facts.ts';
import { epoch } from './instant.ts';
import type { Finding, Path } from './problem.ts';
import { missingNext } from './promise-rules.ts';
import {
  factsAfterFalseAlarm,
  reopenedBeforeEnd,
  reopenedWithoutSince,
  sinceWithoutReturn,
} from './return-rules.ts';
import { isFinal, nextStatuses } from './status.ts';
import {
  doneBeforeStart,
  doneLater,
  etaPassed,
  missingFeatures,
  mixedImpacts,
  nothingAffected,
  silentChange,
  unnamedArea,
} from './truth-rules.ts';
import {
  interruptionTooLong,
  interruptionUnsaid,
  missingWindow,
  notExtended,
  windowMoved,
  windowOrder,
  windowPassed,
  windowUnchanged,
  windowUnset,
  workBeforeWindow,
} from './window-rules.ts';

interface Rule {
  readonly code: string;
  /** A rule about an absence says nothing where one of these fields is there, but wrong. */
  readonly unlessDoubtful?: readonly (keyof LooseUpdate)[];
  readonly find: (step: Step) => Fault | undefined;
}

/** Every rule that looks at an update together with what came before it; one row a rule. */
const RULES: readonly Rule[] = [
  { code: 'missing-fact', find: missingFirstFact },
  { code: 'updates-out-of-order', find: outOfOrder },
  { code: 'illegal-transition', find: illegalTransition },
  { code: 'missing-next', unlessDoubtful: ['next', 'status'], find: missingNext },
  { code: 'next-not-after-at', find: ({ update }) => notAfter(update, 'next') },
  { code: 'eta-not-after-at', find: ({ update }) => notAfter(update, 'eta') },
  { code: 'eta-passed', unlessDoubtful: ['eta'], find: etaPassed },
  { code: 'silent-change', find: silentChange },
  { code: 'silent-change', find: silentCause },
  { code: 'silent-change', find: silentExposure },
  { code: 'nothing-affected', unlessDoubtful: ['services', 'areas'], find: nothingAffected },
  { code: 'unnamed-area', unlessDoubtful: ['areas'], find: unnamedArea },
  { code: 'mixed-impacts', find: mixedImpacts },
  { code: 'started-after-at', find: ({ update }) => notBefore(update, 'started') },
  { code: 'started-long-ago', find: startedLongAgo },
  { code: 'since-after-at', find: ({ update }) => notBefore(update, 'since') },
  { code: 'ended-after-at', find: ({ update }) => notBefore(update, 'ended') },
  { code: 'resolved-without-ended', unlessDoubtful: ['ended'], find: resolvedWithoutEnded },
  { code: 'ended-before-started', find: endedBeforeStarted },
  { code: 'ended-before-started', find: startedAfterEnd },
  { code: 'end-of-false-alarm', find: endOfFalseAlarm },
  { code: 'end-of-cancelled', unlessDoubtful: ['status'], find: endOfCancelled },
  { code: 'facts-after-false-alarm', find: factsAfterFalseAlarm },
  { code: 'ended-while-open', unlessDoubtful: ['status'], find: endedWhileOpen },
  { code: 'ended-elsewhen', unlessDoubtful: ['services', 'status'], find: endedElsewhen },
  { code: 'affected-at-end', unlessDoubtful: ['status'], find: affectedAtEnd },
  { code: 'identified-without-cause', unlessDoubtful: ['cause'], find: identifiedWithoutCause },
  { code: 'false-alarm-after-cause', find: falseAlarmAfterCause },
  { code: 'reopened-without-since', unlessDoubtful: ['since'], find: reopenedWithoutSince },
  { code: 'since-without-return', unlessDoubtful: ['status'], find: sinceWithoutReturn },
  { code: 'reopened-before-end', unlessDoubtful: ['since'], find: reopenedBeforeEnd },
  { code: 'edited-before-at', find: ({ update }) => notAfter(update, 'edited') },
  { code: 'window-order', find: windowOrder },
  { code: 'window-unchanged', unlessDoubtful: ['window'], find: missingWindow },
  { code: 'window-unchanged', unlessDoubtful: ['window'], find: windowUnchanged },
  { code: 'window-unset', unlessDoubtful: ['status'], find: windowUnset },
  { code: 'silent-change', unlessDoubtful: ['status'], find: windowMoved },
  { code: 'not-extended', unlessDoubtful: ['window', 'status'], find: notExtended },
  { code: 'work-before-window', unlessDoubtful: ['window', 'status'], find: workBeforeWindow },
  { code: 'interruption-too-long', find: interruptionTooLong },
  { code: 'interruption-unsaid', unlessDoubtful: ['window', 'max_interruption'], find: interruptionUnsaid },
  { code: 'missing-features', unlessDoubtful: ['services', 'areas'], find: missingFeatures },
  { code: 'counted-unaffected', unlessDoubtful: ['services'], find: countedUnaffected },
  { code: 'restored-too-many', unlessDoubtful: ['customers'], find: restoredTooMany },
  { code: 'restored-whole', unlessDoubtful: ['customers', 'services'], find: restoredWhole },
  { code: 'restored-partly', unlessDoubtful: ['customers', 'services'], find: restoredPartly },
  { code: 'restored-fell', unlessDoubtful: ['status'], find: restoredFell },
  { code: 'restored-uncounted', unlessDoubtful: ['customers', 'areas'], find: restoredUncounted },
  { code: 'work-passed', unlessDoubtful: ['window', 'status'], find: windowPassed },
  { code: 'done-after-at', unlessDoubtful: ['action'], find: doneLater },
  { code: 'done-before-start', unlessDoubtful: ['action', 'started'], find: doneBeforeStart },
  { code: 'promise-passed', unlessDoubtful: ['promises', 'compensation'], find: promisePassed },
  { code: 'silent-change', unlessDoubtful: ['compensation'], find: compensationChanged },
  {
    code: 'compensated-unaffected',
    unlessDoubtful: ['services', 'compensation'],
    find: compensatedUnaffected,
  },
  { code: 'bad-correction', unlessDoubtful: CORRECTABLE, find: badCorrection },
  { code: 'afterword-too-early', find: afterwordTooEarly },
];

/** All faults between the updates of a draft, as findings with the YAML path of the value concerned. */
export function validateUpdates(draft: Draft): readonly Finding[] {
  return stepsOf(draft).flatMap(step =>
    RULES.flatMap(({ code, find, unlessDoubtful = [] }) => {
      // Where nothing can follow, it is no use to mend what follows.
      if (isFinal(step.from) && step.status !== step.from && find !== illegalTransition) return [];
      const fault = unlessDoubtful.some(field => step.doubtful.has(field)) ? undefined : find(step);
      return fault
        ? [{ code, path: pathOf(step, fault), ...withKey(fault), message: fault.message, fix: fault.fix }]
        : [];
    }),
  );
}

function pathOf(step: Step, { field }: Fault): Path {
  const inside = field === undefined ? [] : typeof field === 'string' ? [field] : field;
  return ['updates', step.index, ...inside];
}

const withKey = ({ atKey }: Fault) => (atKey ? { atKey } : {});

function outOfOrder({ update, earlier }: Step): Fault | undefined {
  const before = earlier.at(-1)?.at;
  if (!before || !update.at || epoch(update.at) > epoch(before)) return undefined;
  return {
    field: 'at',
    message: `This update (${update.at}) does not come after the one above it (${before}).`,
    fix: 'Put the updates in time order, each at its own time.',
  };
}

function illegalTransition({ kind, update, from, index, earlier }: Step): Fault | undefined {
  if (!update.status || (index > 0 && from === undefined && earlier.length > 0)) return undefined;
  const allowed = nextStatuses(kind, from);
  if (allowed.includes(update.status)) return undefined;
  return {
    field: 'status',
    message: from
      ? `The status cannot go from ${from} to ${update.status}.`
      : `An incident cannot begin as ${update.status}.`,
    fix: isFinal(from)
      ? 'Nothing follows it: declare what happens now as an incident of its own, with incident new.'
      : `Use one of: ${allowed.join(', ')}.`,
  };
}

function notAfter(update: LooseUpdate, field: 'next' | 'eta' | 'edited'): Fault | undefined {
  const value = update[field];
  if (!value || value === 'unknown' || !update.at || epoch(value) > epoch(update.at)) return undefined;
  return {
    field,
    message: `${field} (${value}) is not later than the update itself (${update.at}).`,
    fix: `Give a time after ${update.at}.`,
  };
}

const YEAR = 366 * 86_400_000;

function startedLongAgo({ update: { started, at } }: Step): Fault | undefined {
  if (!started || !at || epoch(at) - epoch(started) < YEAR) return undefined;
  const message = `started (${started}) lies more than a year before the update that says it (${at}).`;
  return { field: 'started', message, fix: 'Check the year.' };
}

function notBefore(update: LooseUpdate, field: 'started' | 'since' | 'ended'): Fault | undefined {
  const value = update[field];
  // A start that is put right lay before the notice that told it as well.
  const at = (field === 'ended' ? undefined : update.corrects) ?? update.at;
  if (!value || !at || epoch(value) <= epoch(at)) return undefined;
  return {
    field,
    message: `${field} (${value}) is later than the update that ${at === update.at ? 'says' : 'told'} it (${at}).`,
    fix: `Give a time at or before ${at}.`,
  };
}
