import { affected, impactOf, type State } from '../domain/fold.ts';
import { isOpen } from '../domain/status.ts';
import { isAfterword, scopeOf, type View } from '../domain/view.ts';
import { joinSlash } from './list.ts';
import { isPlural, listAreas, listServices, serviceNames, theAreas } from './names.ts';
import { affectedPeople, progressOf, remainingPeople } from './people.ts';
import { situationForms } from './situation.ts';
import type { Voice } from './voice.ts';

/** Facts of what is affected, what works, what is back, and who is waiting. */
export function scopeFacts(view: View, voice: Voice) {
  const { state, changes } = view;
  const { services, areas } = scopeOf(view);
  const isOneSpell = !isAfterword(view.occasion) || state.firstStarted === undefined;
  const customers = voice.omit.has('customers') || !isOneSpell ? {} : (state.customers ?? {});
  const [names, places] = [Object.keys(services), Object.keys(areas)];
  const progress = voice.omit.has('progress')
    ? []
    : progressOf(state.restored ?? {}, state.customers ?? {}, voice);
  return {
    situation:
      names.length > 0
        ? situationForms({ services, areas, customers: state.restored ? {} : customers }, voice)
        : ('' as const),
    services:
      names.length > 0
        ? { text: listServices(names, voice), ...agreement(names, voice), plural: isPlural(names, voice) }
        : ('' as const),
    areas: {
      text: listAreas(places, voice),
      those: theAreas(places.length, voice),
      one: places.length === 1,
    },
    unaffected: voice.omit.has('unaffected') ? ('' as const) : unaffectedFacts(state, voice),
    cleared: clearedFacts(changes.restoredServices, voice),
    people: affectedPeople(names, customers, voice),
    progress: isOpen(state.status) ? progress : [],
    recovering: progress.length > 0 || (changes.restoredServices.length > 0 && state.status === 'monitoring'),
    ...waitingFacts(view, voice),
  };
}

/** Those who still wait, and the services that no count speaks for. */
function waitingFacts({ state }: View, voice: Voice) {
  const { restored = {}, customers = {} } = state;
  if (!isOpen(state.status) || voice.omit.has('progress'))
    return { remaining: '', remaining_is: '', still_others: '' };
  const remaining = remainingPeople(restored, customers, voice);
  const down = affected(state.services);
  const others = Object.fromEntries(Object.entries(down).filter(([service]) => !(service in restored)));
  const hasOthers = remaining !== '' && Object.keys(others).length > 0;
  return {
    remaining: Object.values(restored).some(back => back > 0) ? remaining : '',
    remaining_is: voice.language === 'id' ? '' : /^1 /.test(remaining) ? 'is' : 'are',
    still_others: hasOthers
      ? situationForms({ services: others, areas: state.areas, customers: {} }, voice).still
      : '',
  };
}

function unaffectedFacts(state: State, voice: Voice) {
  const works = Object.keys(state.services).filter(
    key => impactOf(state.services[key] ?? 'normal') === 'normal' && !(key in state.everServices),
  );
  if (works.length === 0) return '' as const;
  const text = voice.style === 'sms' ? joinSlash(serviceNames(works, voice)) : listServices(works, voice);
  return { text, plural: isPlural(works, voice) };
}

function clearedFacts(services: readonly string[], voice: Voice) {
  if (services.length === 0 || voice.omit.has('cleared')) return '' as const;
  return { text: listServices(services, voice), ...agreement(services, voice) };
}

function agreement(services: readonly string[], voice: Voice): { is: string; has: string } {
  if (voice.language === 'id') return { is: '', has: '' };
  return isPlural(services, voice) ? { is: 'are', has: 'have' } : { is: 'is', has: 'has' };
}
