import { impactOf } from '../domain/fold.ts';
import { type Bilingual, inBoth, LANGUAGES, type Language } from '../domain/language.ts';
import type { Occasion } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import type { Omittable } from '../wording/voice.ts';
import type { Measure } from './targets.ts';

export interface Fitted {
  readonly text: string;
  readonly measure: Measure;
}

export interface Fit<F extends Fitted> {
  readonly texts: Bilingual<F>;
  /** What was left out, the same in both languages. */
  readonly omitted: readonly Omittable[];
}

/** Facts that an occasion's notice must never leave out, on any channel (wording.md 4.1). */
const REQUIRED: Partial<Record<Occasion, readonly Omittable[]>> = {
  investigating: ['apology'],
  identified: ['apology', 'cause'],
  resolved: ['apology'],
  compensation: ['apology'],
  reopened: ['started'],
  'false-alarm': ['started'],
  correction: ['apology'],
};

/** What goes with a step that does not help alone: areas that are counted are followed by a link, unless that goes too. */
const COMPANIONS: Partial<Record<Omittable, Omittable>> = { areas: 'link' };

type Fitting = Pick<View, 'occasion' | 'index' | 'update' | 'state' | 'changes'>;

/** Whether there is anything to leave out; a step that is not named here may always help. */
const APPLIES: Partial<Record<Omittable, (view: Fitting) => boolean>> = {
  length: ({ occasion }) => occasion === 'resolved',
  message: ({ update }) => update.message !== undefined,
  advice: ({ update }) => update.advice !== undefined,
  // Where nothing has changed, what was being done goes on.
  action: ({ update, changes }) => update.action !== undefined || changes.nothing,
  reason: ({ update }) => update.reason !== undefined,
  purpose: ({ state }) => state.purpose !== undefined,
  customers: ({ state }) => state.customers !== undefined,
  cause: ({ state }) => state.cause !== undefined,
  teams: ({ update, changes }) =>
    changes.nothing || (typeof update.action === 'object' && 'teams' in update.action),
  started: ({ index }) => index > 0,
  impacts: ({ state }) => {
    const impacts = new Set(
      [...Object.values(state.everServices), ...Object.values(state.areas)].flatMap(value =>
        value === undefined ? [] : impactOf(value),
      ),
    );
    return impacts.size > 1 || impacts.has('unavailable');
  },
};

/**
 * Leaves out one fact after the other until both languages fit, then gives back what still fits, the most important
 * first. The texts that come out may still not fit: that is the floor, and an error. Nothing is ever cut.
 */
export function fitToLimit<F extends Fitted>(
  ladder: readonly Omittable[],
  view: Fitting,
  render: (language: Language, omit: ReadonlySet<Omittable>) => F,
): Fit<F> {
  const required = REQUIRED[view.occasion] ?? [];
  const steps = ladder.filter(step => !required.includes(step) && (APPLIES[step]?.(view) ?? true));
  const omit = new Set<Omittable>();
  let texts = renderBoth(render, omit);
  const dropped: Omittable[] = [];
  for (const step of steps) {
    if (fitsBoth(texts)) break;
    omit.add(step);
    let shorter = renderBoth(render, omit);
    const also = COMPANIONS[step];
    const tryAlso = also !== undefined && ladder.includes(also) && sizeOf(shorter) >= sizeOf(texts);
    if (tryAlso) shorter = renderBoth(render, omit.add(also));
    const gone = tryAlso ? [step, also] : [step];
    if (sizeOf(shorter) < sizeOf(texts)) {
      dropped.push(...gone);
      texts = shorter;
    } else for (const name of gone) omit.delete(name);
  }
  return fitsBoth(texts) ? giveBack(dropped, texts, render) : { texts, omitted: dropped };
}

function giveBack<F extends Fitted>(
  dropped: readonly Omittable[],
  texts: Bilingual<F>,
  render: (language: Language, omit: ReadonlySet<Omittable>) => F,
): Fit<F> {
  const omit = new Set(dropped);
  let best = texts;
  for (const step of dropped.slice(0, -1).reverse()) {
    omit.delete(step);
    const longer = renderBoth(render, omit);
    if (fitsBoth(longer)) best = longer;
    else omit.add(step);
  }
  return { texts: best, omitted: [...omit] };
}

const renderBoth = <F extends Fitted>(
  render: (language: Language, omit: ReadonlySet<Omittable>) => F,
  omit: ReadonlySet<Omittable>,
) => inBoth(language => render(language, omit));

const fitsBoth = (texts: Bilingual<Fitted>): boolean =>
  LANGUAGES.every(language => texts[language].measure.fits);

const sizeOf = (texts: Bilingual<Fitted>): number => texts.id.measure.used + texts.en.measure.used;
