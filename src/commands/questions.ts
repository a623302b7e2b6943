import type { Update } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { isOpen, isUnderWay, type Status } from '../domain/status.ts';
import { askCounts } from './ask-counts.ts';
import {
  askInterruption,
  askMessage,
  askNext,
  askSeverity,
  askStatus,
  askTime,
  askWindow,
} from './ask-facts.ts';
import { askAction, askAdvice, askCause, askPurpose, askSymptom, suspectedBefore } from './ask-phrases.ts';
import { askExposure, askPromises } from './ask-promises.ts';
import { askAreas, askAreasLeft, askScope, askServices } from './ask-scope.ts';
import type { Asking, Question } from './asking.ts';

const never = (): boolean => false;
const declaring = ({ before }: Asking): boolean => before === undefined;
const statusOf = ({ draft, before }: Asking): Status | undefined => draft.status ?? before?.status;
const isStatus =
  (...statuses: readonly Status[]) =>
  (asking: Asking): boolean =>
    statuses.some(status => asking.draft.status === status);
const has = (field: keyof Update) => (draft: Partial<Update>) => draft[field] !== undefined;
/** What a correction puts right is typed as it was when that was told; what comes next as it is now. */
const asItIsNow = (asking: Asking): Asking =>
  asking.draft.at ? { ...asking, time: { ...asking.time, at: epoch(asking.draft.at) } } : asking;
const isPromisePast = ({ before, draft: { at } }: Asking): boolean =>
  before?.next !== undefined && at !== undefined && epoch(before.next) <= epoch(at);
const isAfterword = ({ draft }: Asking): boolean =>
  draft.compensation !== undefined || draft.report !== undefined;

/** Causes of which customers ask what has become of their data. */
const OF_SECURITY: ReadonlySet<string> = new Set(['cyberattack', 'security-precaution']);
const isSecurityAsked = ({ draft, before }: Asking): boolean => {
  const cause = draft.cause ?? before?.cause;
  const isKnown = before?.data_exposure === 'none-confirmed' || before?.data_exposure === 'some-affected';
  return typeof cause === 'object' && OF_SECURITY.has(cause.type) && !isKnown && draft.status !== undefined;
};

/** In the order a person is asked. */
export const QUESTIONS: readonly Question[] = [
  {
    flag: '--status',
    isAnswered: draft => has('status')(draft) || has('compensation')(draft) || has('report')(draft),
    isRequired: declaring,
    isUseful: () => true,
    ask: askStatus,
  },
  {
    flag: '--service and --area',
    isAnswered: draft => has('services')(draft) || has('areas')(draft),
    isRequired: never,
    isUseful: asking => !declaring(asking) && isStatus('investigating', 'identified')(asking),
    // An incident that is only being declared was not affected before.
    isIdle: declaring,
    ask: askScope,
  },
  {
    flag: '--service',
    isAnswered: has('services'),
    isRequired: declaring,
    isUseful: isStatus('monitoring', 'reopened'),
    ask: askServices,
  },
  {
    flag: '--area',
    isAnswered: has('areas'),
    isRequired: declaring,
    isUseful: isStatus('monitoring', 'reopened'),
    ask: (prompts, asking) => (declaring(asking) ? askAreas : askAreasLeft)(prompts, asking),
  },
  {
    flag: '--severity',
    isAnswered: has('severity'),
    isRequired: asking => declaring(asking) && asking.kind === 'outage',
    isUseful: never,
    ask: askSeverity,
  },
  {
    flag: '--started',
    isAnswered: has('started'),
    isRequired: asking => declaring(asking) && asking.kind === 'outage',
    isUseful: isStatus('in-progress'),
    ask: askTime('started', 'Since when? (e.g. 14:05, -20m)', 'back'),
  },
  {
    flag: '--from and --to',
    isAnswered: has('window'),
    isRequired: asking =>
      (declaring(asking) && asking.kind === 'maintenance') || isStatus('extended', 'postponed')(asking),
    isUseful: never,
    ask: askWindow,
  },
  {
    flag: '--max-interruption',
    isAnswered: has('max_interruption'),
    isRequired: asking => declaring(asking) && asking.kind === 'maintenance',
    isUseful: never,
    ask: askInterruption,
  },
  {
    flag: '--purpose',
    isAnswered: has('purpose'),
    isRequired: never,
    isUseful: isStatus('scheduled'),
    ask: askPurpose,
  },
  {
    flag: '--since',
    isAnswered: has('since'),
    isRequired: isStatus('reopened'),
    isUseful: never,
    ask: askTime('since', 'Since when is it disrupted again? (e.g. 14:05, -20m)', 'back'),
  },
  {
    flag: '--ended',
    isAnswered: has('ended'),
    isRequired: asking =>
      isStatus('resolved', 'completed')(asking) ||
      (isStatus('cancelled')(asking) && isUnderWay(asking.before?.status)),
    isUseful: never,
    ask: askTime('ended', 'Since when does everything work? (e.g. 20:20, -5m)', 'back'),
  },
  {
    flag: '--cause',
    isAnswered: has('cause'),
    isRequired: asking => isStatus('identified')(asking) && (asking.before?.cause ?? 'unknown') === 'unknown',
    isUseful: asking =>
      (isStatus('monitoring', 'resolved')(asking) && (asking.before?.cause ?? 'unknown') === 'unknown') ||
      (isStatus('identified', 'monitoring', 'resolved')(asking) && suspectedBefore(asking) !== undefined),
    ask: askCause,
  },
  {
    flag: '--symptom',
    isAnswered: has('symptom'),
    isRequired: never,
    isUseful: asking => declaring(asking) && asking.kind === 'outage',
    ask: askSymptom,
  },
  {
    flag: '--action',
    isAnswered: has('action'),
    isRequired: never,
    isUseful: isStatus('identified', 'monitoring', 'reopened', 'scheduled'),
    ask: askAction,
  },
  {
    flag: '--customers',
    isAnswered: has('customers'),
    isRequired: never,
    isUseful: asking =>
      isStatus('investigating', 'identified', 'reopened')(asking) ||
      (isStatus('resolved')(asking) && asking.kind === 'outage' && asking.before?.customers === undefined),
    ask: askCounts('customers', 'How many customers of'),
  },
  {
    flag: '--restored',
    isAnswered: has('restored'),
    isRequired: never,
    isUseful: asking => isStatus('monitoring')(asking) && asking.before?.customers !== undefined,
    ask: askCounts('restored', 'How many are back with'),
  },
  {
    flag: '--eta',
    isAnswered: has('eta'),
    isRequired: never,
    isUseful: isStatus('identified', 'monitoring', 'reopened'),
    ask: askTime(
      'eta',
      'When should it be back? (e.g. 20:00, +4h, 27/11; empty: not yet known)',
      'ahead',
      true,
    ),
  },
  {
    flag: '--data-exposure',
    isAnswered: has('data_exposure'),
    isRequired: never,
    isUseful: isSecurityAsked,
    ask: askExposure,
  },
  {
    flag: '--promise',
    isAnswered: has('promises'),
    isRequired: never,
    isUseful: asking => isStatus('resolved')(asking) && asking.kind === 'outage',
    ask: askPromises,
  },
  {
    flag: '--advice',
    isAnswered: has('advice'),
    isRequired: never,
    isUseful: asking => !isAfterword(asking),
    ask: askAdvice,
  },
  {
    flag: '--message-id and --message-en',
    isAnswered: has('message'),
    isRequired: never,
    isUseful: asking => !isAfterword(asking),
    ask: askMessage,
  },
  {
    flag: '--next',
    isAnswered: has('next'),
    isRequired: asking =>
      isOpen(statusOf(asking) ?? 'resolved') &&
      (asking.draft.corrects === undefined || isPromisePast(asking)),
    isUseful: never,
    ask: (prompts, asking) => askNext(prompts, asItIsNow(asking)),
  },
];
