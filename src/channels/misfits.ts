import type { Finding } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import type { Notice, Press } from './contract.ts';

export function misfits(
  { measure, channel, network, language }: Notice,
  view: View,
  press: Press,
): readonly Finding[] {
  const name = `${network ?? channel} notice in ${language === 'id' ? 'Indonesian' : 'English'}`;
  const path = ['updates', view.index];
  const notices = [`${network ?? channel}.${language}`];
  if (measure.foreign) {
    return [
      {
        code: 'length',
        path,
        message: `The ${name} holds what SMS cannot carry: ${measure.foreign.slice(0, 5).join(', ')}.`,
        fix: 'Write it with plain letters.',
        notices,
      },
    ];
  }
  if (measure.fits) return [];
  const over = measure.used - measure.limit;
  return [
    {
      code: 'length',
      path,
      message: `The ${name} is ${measure.used} ${measure.unit}, ${over} more than ${measure.limit}, with everything optional left out.`,
      fix: shortenWhat(view, press, channel === 'sms'),
      notices,
    },
  ];
}

/** Names the longest texts the notice cannot do without. */
function shortenWhat({ state, occasion }: View, { settings }: Press, isSms: boolean): string {
  const services = Object.keys(state.everServices).map(key => ({
    path: `services.${key}.short`,
    named: settings.services[key],
  }));
  const areas = Object.keys(state.everAreas).map(key => ({
    path: `areas.${key}.short`,
    named: settings.areas[key],
  }));
  const longest = [...services, ...areas]
    .map(({ path, named }) => ({ path, length: (named?.short ?? named?.name)?.id.length ?? 0 }))
    .sort((a, b) => b.length - a.length)[0];
  const own =
    occasion === 'report'
      ? 'a shorter report.brief'
      : state.reason
        ? 'a shorter reason'
        : isSms && 'sms.segments: 2';
  return longest
    ? `Give a shorter ${longest.path} in settings.yaml${own ? `, or ${own}` : ''}.`
    : 'Shorten the texts of this update.';
}
