import { affected } from '../domain/impacts.ts';
import { DAY } from '../domain/instant.ts';
import type { View } from '../domain/view.ts';
import type { Moment } from './time.ts';
import type { Voice } from './voice.ts';

/** Times of a page about the recovery, in the order in which they are told. */
type Told = 'done' | 'eta' | 'next';

/** Which of them comes first: it is told in the other zones as well (wording.md 2.2). */
export function openingTime({ update: { action }, state: { eta, services } }: View): Told {
  if (typeof action === 'object' && 'done' in action && action.done !== undefined) return 'done';
  const isHour = eta !== undefined && eta !== 'unknown' && !DAY.test(eta);
  return isHour && Object.keys(affected(services)).length > 0 ? 'eta' : 'next';
}

/** A moment as it stands where it is the first time of a page about the recovery; elsewhere as it is. */
export function asOpening<M extends Moment | ''>(told: Told, forms: M, view: View, voice: Voice): M {
  const isPage = view.occasion === 'monitoring' && voice.style === 'long' && voice.otherZones.length > 0;
  if (forms === '' || !isPage || view.index === 0 || openingTime(view) !== told) return forms;
  return { ...forms, when: forms.opening };
}
