import { impactOf } from '../domain/impacts.ts';
import { type Bilingual, inBoth, LANGUAGES, type Language } from '../domain/language.ts';
import type { Occasion } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import type { Omittable } from '../wording/voice.ts';
import type { Measure } from './targets.ts';

export interface Fitted {
  readonly text: string;
  readonly measure: Measure;
  /** Whether the text would read otherwise if this were left out, or put back. */
  readonly dependsOn: (step: Omittable) => boolean;
}

export interface Fit<F extends Fitted> {
  readonly texts: Bilingual<F>;
  /** What was left out, the same in both languages. */
  readonly omitted: readonly Omittable[];
}

/** Facts that an occasion's notice must never leave out, on any channel (wording.md 4.1). */
const REQUIRED: Partial<Record<Occasion, readonly Omittable[]>> = {
  investigating: ['apology'],
  identified: ['apology'],
  monitoring: ['progress'],
  resolved: ['apology'],
  compensation: ['apology'],
  reopened: ['started'],
  'false-alarm': ['started'],
  correction: ['apology'],
};

/** What goes with a step that does not help alone: areas that are counted are followed by a link, unless that goes too. */
const COMPANIONS: Partial<Record<Omittable, Omittable>> = { areas: 'link', services: 'link' };

type Fitting = Pick<View, 'occasion' | 'index' | 'state' | 'changes'>;

/** Where a fact may be left out at all. */
const MAY_GO: Partial<Record<Omittable, (view: Fitting) => boolean>> = {
  // That the cause is unknown is said where it was stated; what it is where that is news (wording.md 4.1).
  cause: ({ state, occasion, changes }) =>
    state.cause !== undefined &&
    !(occasion === 'identified' && (changes.causeNews || state.cause === 'unknown')),
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
  render: Render<F>,
): Fit<F> {
  const required = REQUIRED[view.occasion] ?? [];
  const steps = orderFor(ladder, view).filter(
    step => !required.includes(step) && (MAY_GO[step]?.(view) ?? true),
  );
  const omit = new Set<Omittable>();
  let texts = renderBoth(render, omit);
  const dropped: Omittable[] = [];
  for (const step of steps) {
    if (fitsBoth(texts)) break;
    if (omit.has(step) || !LANGUAGES.some(language => texts[language].dependsOn(step))) continue;
    omit.add(step);
    const now = new Set(omit);
    // What goes in one language alone, a word before the time, leaves the other as it is.
    let shorter = inBoth(language =>
      texts[language].dependsOn(step) ? render(language, now) : texts[language],
    );
    const also = COMPANIONS[step];
    const mayAlso = also !== undefined && ladder.includes(also) && !omit.has(also);
    const tryAlso = mayAlso && sizeOf(shorter) >= sizeOf(texts);
    if (tryAlso) shorter = renderBoth(render, omit.add(also));
    const gone = tryAlso ? [step, also] : [step];
    if (sizeOf(shorter) < sizeOf(texts)) {
      dropped.push(...gone);
      texts = shorter;
    } else for (const name of gone) omit.delete(name);
  }
  return fitsBoth(texts) ? giveBack(dropped, texts, render) : { texts, omitted: dropped };
}

/**
 * A closing SMS gives up the times of other zones before how long it lasted, and why (wording.md 6.9); a correction
 * where the outage is before what was wrong.
 */
const SOONER: Partial<Record<Occasion, { readonly step: Omittable; readonly before: Omittable }>> = {
  resolved: { step: 'zones', before: 'length' },
  correction: { step: 'areas', before: 'details' },
};

function orderFor(ladder: readonly Omittable[], { occasion }: Fitting): readonly Omittable[] {
  const sooner = SOONER[occasion];
  if (!sooner || !ladder.includes('length')) return ladder;
  const { step, before } = sooner;
  return ladder.filter(other => other !== step).flatMap(other => (other === before ? [step, other] : other));
}

function giveBack<F extends Fitted>(
  dropped: readonly Omittable[],
  texts: Bilingual<F>,
  render: Render<F>,
): Fit<F> {
  const omit = new Set(dropped);
  let best = texts;
  for (const step of dropped.slice(0, -1).reverse()) {
    omit.delete(step);
    const longer = bothIfFit(render, omit);
    if (longer) best = longer;
    else omit.add(step);
  }
  return { texts: best, omitted: [...omit] };
}

type Render<F extends Fitted> = (language: Language, omit: ReadonlySet<Omittable>) => F;

const renderBoth = <F extends Fitted>(render: Render<F>, omit: ReadonlySet<Omittable>): Bilingual<F> => {
  const now = new Set(omit);
  return inBoth(language => render(language, now));
};

/** Both texts, if both fit; the second is not rendered when the first does not. */
function bothIfFit<F extends Fitted>(
  render: Render<F>,
  omit: ReadonlySet<Omittable>,
): Bilingual<F> | undefined {
  const now = new Set(omit);
  const id = render('id', now);
  if (!id.measure.fits) return undefined;
  const en = render('en', now);
  return en.measure.fits ? { id, en } : undefined;
}

const fitsBoth = (texts: Bilingual<Fitted>): boolean =>
  LANGUAGES.every(language => texts[language].measure.fits);

const sizeOf = (texts: Bilingual<Fitted>): number => texts.id.measure.used + texts.en.measure.used;
