import type { State } from '../domain/state.ts';
import { isOpen } from '../domain/status.ts';
import { partlyBack, scopeOf, type View } from '../domain/view.ts';
import { actionForms, plannedAction } from './action.ts';
import { causeForms } from './cause.ts';
import type { Facts } from './fact-names.ts';
import type { FactTable } from './fact-sheet.ts';
import { joinAnd } from './list.ts';
import { listAreas, listServices } from './names.ts';
import { formatNumber } from './numbers.ts';
import { asOpening } from './opening-time.ts';
import { countedCustomers } from './people.ts';
import type { PhraseBook } from './phrase-book.ts';
import { say } from './slot-words.ts';
import { asClause, asSentence } from './tidy.ts';
import type { Voice } from './voice.ts';

/** Why, what is being done, what to do; and what the update changes. */
export const WORD_FACTS = {
  cause: ({ state }, voice) => causeForms(state.cause, voice),
  cause_unknown: ({ state }, { omit }) => (state.cause ?? 'unknown') === 'unknown' && !omit.has('cause'),
  cause_news: ({ changes }) => changes.causeNews,
  cause_new: ({ changes }, { omit }) => changes.newCause && !omit.has('cause'),
  suspected_before: (view, voice) => {
    const forms = causeForms(view.changes.suspected, voice);
    if (forms === '' || voice.omit.has('suspicion')) return '';
    // Another place of it is told by the longer texts: these name none.
    const now = causeForms(view.state.cause, voice);
    if (voice.style !== 'long' && now !== '' && now.short === forms.short) return '';
    const isBrief = voice.style === 'sms' || voice.omit.has('details');
    return { noun: isBrief ? '' : forms.noun, short: forms.short };
  },
  symptom: ({ state }, voice) =>
    state.symptom === undefined || voice.omit.has('symptom')
      ? ''
      : sentence(state.symptom, voice.phrases.symptoms, voice),
  action: (view, voice) => {
    const now = actionNow(view, voice);
    if (now === '' || voice.omit.has('action')) return '';
    return now.done_at === '' ? now : { ...now, done_at: asOpening('done', now.done_at, view, voice) };
  },
  reason: ({ state }, { omit, language }) =>
    state.reason && !omit.has('reason') ? asClause(state.reason[language]) : '',
  advice: ({ update }, voice) =>
    (update.advice ?? [])
      .filter(item => !voice.omit.has('advice') || (voice.style === 'short' && isKept(item)))
      .map(item => sentence(item, voice.phrases.advice, voice))
      .join(' '),
  message: ({ update }, { omit, language }) =>
    update.message && !omit.has('message') ? asSentence(update.message[language]) : '',
  thanks: (_, { omit }) => !omit.has('thanks'),
  apology: (_, { omit }) => !omit.has('apology'),
  brief: (_, { omit }) => omit.has('wording'),
  data_safe: ({ state }, { omit }) => state.data_exposure === 'none-confirmed' && !omit.has('data'),
  data_affected: ({ state }, { omit }) => state.data_exposure === 'some-affected' && !omit.has('exposure'),
  exposure_news: ({ changes, state }, { omit }) =>
    changes.exposureNews && state.data_exposure === 'some-affected' && !omit.has('exposure'),
  data_checked: ({ state }, { omit }) =>
    state.data_exposure === 'under-investigation' && !omit.has('exposure'),
  no_change: ({ changes }) => changes.nothing,
  count_change: countChange,
  step_back: ({ changes }) => changes.stepBack,
  return_news: ({ state, before }) => state.status === 'reopened' && before?.status !== 'reopened',
  recurred: ({ state }) => state.firstStarted !== undefined,
  spread_to: ({ changes: { newAreas, newServices } }, voice) => {
    if (newAreas.length + newServices.length === 0 || isSpreadOmitted(voice)) return '';
    const prefix = voice.language === 'id' ? 'layanan ' : '';
    const services = newServices.length > 0 ? [`${prefix}${listServices(newServices, voice)}`] : [];
    const areas = newAreas.length > 0 ? [listAreas(newAreas, voice)] : [];
    // To a service and to a place: two lists in one would be neither.
    return [...services, ...areas].join({ id: ' serta ke ', en: ' and also to ' }[voice.language]);
  },
  again_in: ({ changes: { returnedAreas } }, voice) =>
    returnedAreas.length === 0 || isSpreadOmitted(voice)
      ? ''
      : { text: listAreas(returnedAreas, voice), is: returnedAreas.length > 1 ? 'are' : 'is' },
} satisfies FactTable;

const isSpreadOmitted = ({ style, omit }: Voice): boolean => omit.has(style === 'sms' ? 'news' : 'spread');

/** Advice that lives may depend on: no post leaves it out (wording.md 6.9); an SMS may have no room for it. */
const isKept = (advice: NonNullable<View['update']['advice']>[number]): boolean => advice === 'live-network';

/** What is being done; where nothing has changed, what the update before said goes on. */
function actionNow(view: View, voice: Voice): Facts['action'] {
  const { update, changes, before } = view;
  const planned = plannedAction(view);
  if (planned) return actionForms(planned, voice);
  if (update.action !== undefined || !changes.nothing) return actionForms(update.action, voice);
  const known = before?.action;
  const isDone = typeof known === 'object' && 'done' in known;
  return isDone ? '' : actionForms(known, voice, true);
}

type Sentences = PhraseBook['advice'] | PhraseBook['symptoms'];

/** Advice or symptom as a sentence: the phrase's short form where room is short, or a person's own words. */
function sentence(words: NonNullable<State['symptom']>, sentences: Sentences, voice: Voice): string {
  if (typeof words === 'object' && 'id' in words) return asSentence(words[voice.language]);
  const phrase = sentences[typeof words === 'string' ? words : words.type];
  if (!phrase) return '';
  const brief = voice.style !== 'long' && 'short' in phrase ? phrase.short : undefined;
  return say(brief ?? phrase.say, typeof words === 'string' ? {} : words, voice);
}

/** Counts that became others without a correction, where they do not stand beside the number of now: customers are told both. */
function countChange(view: View, voice: Voice): Facts['count_change'] {
  const { changes, state } = view;
  const isSomeBack = Object.values(partlyBack(state)).some(back => back > 0);
  const besides = isOpen(state.status) && !isSomeBack ? scopeOf(view).services : {};
  const moves = Object.entries(changes.countsBefore).flatMap(([service, before]) => {
    const now = state.customers?.[service];
    if (now === undefined || service in besides) return [];
    return { from: formatNumber(before, voice.language), to: countedCustomers(service, now, voice) };
  });
  if (moves.length === 0 || voice.omit.has('customers')) return '';
  const list = (word: (move: { from: string; to: string }) => string): string =>
    joinAnd(moves.map(word), voice.language);
  const [from, to] = { id: ['dari', 'menjadi'], en: ['from', 'to'] }[voice.language];
  return {
    from: list(move => move.from),
    to: list(move => move.to),
    moves: list(move => `${from} ${move.from} ${to} ${move.to}`),
    several: moves.length > 1,
  };
}
