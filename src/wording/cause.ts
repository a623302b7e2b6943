import type { State } from '../domain/state.ts';
import type { Facts } from './fact-names.ts';
import { say } from './slot-words.ts';
import type { Voice } from './voice.ts';

/** A known cause as clause, noun phrase, headline and brief words, with its certainty; empty while it is unknown. */
export function causeForms(cause: State['cause'], voice: Voice): Facts['cause'] {
  if (!cause || cause === 'unknown' || voice.omit.has('cause')) return '';
  const phrase = voice.phrases.causes[cause.type];
  if (!phrase) return '';
  const { certainty, type, ...slots } = cause;
  const short = phrase.short ?? phrase.noun;
  return {
    clause: say(phrase.clause, slots, voice),
    noun: say(phrase.noun, slots, voice),
    headline: say(phrase.headline ?? short, slots, voice),
    short: say(short, slots, voice),
    confirmed: certainty === 'confirmed',
    suspected: certainty === 'suspected',
  };
}
