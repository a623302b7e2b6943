import { LANGUAGE_NAMES } from '../domain/language.ts';
import type { Finding } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import type { Notice, Press } from './contract.ts';
import { outletOf } from './names.ts';

export function misfits(notice: Notice, view: View, press: Press): readonly Finding[] {
  const { measure, language } = notice;
  const outlet = outletOf(notice);
  const name = `${outlet} notice in ${LANGUAGE_NAMES[language]}`;
  const path = ['updates', view.index];
  const notices = [`${outlet}.${language}`];
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
      message: `The ${name} is ${measure.used} ${measure.unit}, ${over} more than ${measure.limit}, with everything optional left out${quoted(notice)}.`,
      fix: shortenWhat(notice, over, view, press),
      notices,
    },
  ];
}

/** The text itself, where it is short enough to be looked through. */
const quoted = ({ plain, measure }: Notice): string => (measure.limit > MOST_QUOTED ? '' : `: "${plain}"`);
/** The longest limit of SMS and of short posts. */
const MOST_QUOTED = 500;

/** Names the longest texts in it that the notice cannot do without. */
function shortenWhat(
  { plain, language, channel }: Notice,
  over: number,
  { state, occasion }: View,
  { settings }: Press,
): string {
  const named = (['services', 'areas'] as const).flatMap(kind =>
    Object.keys(kind === 'services' ? state.everServices : state.everAreas).map(key => {
      const { short, name } = settings[kind][key] ?? {};
      return { path: `${kind}.${key}.short`, text: (short ?? name)?.[language] ?? '' };
    }),
  );
  const longest = named
    // One that could not save so much would be no help.
    .filter(({ text }) => text.length > over && plain.toLowerCase().includes(text.toLowerCase()))
    .sort((a, b) => b.text.length - a.text.length)[0];
  const own =
    occasion === 'report'
      ? 'a shorter report.brief'
      : state.reason
        ? 'a shorter reason'
        : channel === 'sms' && 'more room: channels.sms.segments: 2';
  if (longest) return `Give a shorter ${longest.path} in settings.yaml${own ? `, or ${own}` : ''}.`;
  return own ? `Give ${own}.` : 'Shorten the texts of this update.';
}
