import type { Action } from '../domain/incident.ts';
import { isAhead } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import type { Facts } from './fact-names.ts';
import { formatSmall } from './numbers.ts';
import type { PhraseBook } from './phrase-book.ts';
import { say } from './slot-words.ts';
import { asClause } from './tidy.ts';
import { momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** What is being done, by whom, and when it was done; own words serve as `doing` and `planned`. */
export function actionForms(action: Action | undefined, voice: Voice, goesOn = false): Facts['action'] {
  if (action === undefined) return '';
  const { language, phrases } = voice;
  if (typeof action === 'object' && 'id' in action) {
    const own = asClause(action[language]);
    return {
      team: teamWords(undefined, voice, goesOn),
      doing: own,
      // "Replacing the server" is written for what is being done; of work ahead it is what we "will be" doing.
      planned: language === 'en' && /^[a-z]+ing\b/i.test(own) ? `be ${own}` : own,
      done: '',
      done_short: '',
      done_at: '',
      short: '',
    };
  }
  const { type, teams, done, ...slots } = typeof action === 'string' ? { type: action } : action;
  const phrase = phrases.actions[type];
  if (!phrase) return '';
  return {
    team: teamWords(voice.omit.has('teams') ? undefined : teams, voice, goesOn),
    doing: say(phrase.doing, slots, voice),
    planned: say(phrase.planned, slots, voice),
    done: done ? say(phrase.done, slots, voice) : '',
    done_short: done ? say(phrase.done_short ?? phrase.done, slots, voice) : '',
    done_at: done ? momentForms(done, voice) : '',
    short: shortWords(phrase, done !== undefined, slots, voice),
  };
}

/** For an SMS; what is done is not said to be under way. */
function shortWords(
  { short, done_short }: PhraseBook['actions'][string],
  isDone: boolean,
  slots: Parameters<typeof say>[1],
  voice: Voice,
): string {
  const words = isDone ? done_short : short;
  return words ? say(words, slots, voice) : '';
}

/** Work that is still ahead is what was announced, whatever a later update says about its time or place. */
export function plannedAction({ incident, index, state }: View): Action | undefined {
  if (!isAhead(state.status)) return undefined;
  return incident.updates.slice(0, index + 1).findLast(({ action }) => action !== undefined)?.action;
}

/** `Dua tim kami sedang` / `Two of our teams are`, or `masih` / `still` for what goes on. */
function teamWords(teams: number | undefined, { language }: Voice, goesOn: boolean): string {
  const isOne = teams === undefined || teams < 2;
  if (language === 'id')
    return `${isOne ? 'Tim' : `${formatSmall(teams, language)} tim`} kami ${goesOn ? 'masih' : 'sedang'}`;
  return `${isOne ? 'Our team is' : `${formatSmall(teams, language)} of our teams are`}${goesOn ? ' still' : ''}`;
}
