import { isAlike } from './alike.ts';
import { changedCounts } from './changed-counts.ts';
import { affected, impactOf, isNormal, withoutNormal } from './impacts.ts';
import type { ServiceImpact, Update, Within } from './incident.ts';
import { DAY } from './instant.ts';
import { holdsAny, isIn } from './places.ts';
import { isRelapse } from './spells.ts';
import type { State } from './state.ts';
import { isOpen, isStepBack } from './status.ts';
import type { Impact } from './vocabulary.ts';

/** What an update changes in a way that the notice must say openly. */
export interface Changes {
  readonly stepBack: boolean;
  /** The update states nothing but its time and the next promise. */
  readonly nothing: boolean;
  readonly etaBefore: string | undefined;
  readonly newAreas: readonly string[];
  /** Services that worked again until this update calls them affected once more. */
  readonly returnedServices: readonly string[];
  /** The same of areas, where others were affected all the time. */
  readonly returnedAreas: readonly string[];
  /** Services that this update is the first to call affected. */
  readonly newServices: readonly string[];
  /** Services that were not affected yet when the outage (last) began. */
  readonly joinedServices: readonly string[];
  /** The cause is told for the first time, or the first time as known, or the first time in this status. */
  readonly causeNews: boolean;
  /** The update itself tells a cause that nobody has told so before. */
  readonly newCause: boolean;
  /** What is known of the data of customers is told for the first time, or otherwise than before. */
  readonly exposureNews: boolean;
  /** The cause that was suspected until this update named another one, or none. */
  readonly suspected: State['cause'];
  /** A larger area was affected until now, of which these are a part. */
  readonly narrowed: boolean;
  /** Areas that were affected until now and no longer are. */
  readonly clearedAreas: readonly string[];
  /** Services whose impact is another than the update before told. */
  readonly changedServices: readonly string[];
  /** Those of them that could not be used at all, and now lack some functions alone. */
  readonly easedServices: readonly string[];
  /** The same of areas. */
  readonly changedAreas: readonly string[];
  readonly restoredServices: readonly string[];
  /** What is affected is so as it was when the outage began: its start holds for all of it. */
  readonly sameScope: boolean;
  /** Services and their numbers of customers before this update gave others. */
  readonly countsBefore: Readonly<Record<string, number>>;
}

export function changesOf(update: Update, state: State, { before, first, within }: Earlier): Changes {
  const facts = Object.keys(update).filter(field => !['at', 'next', 'status', 'edited'].includes(field));
  const moved =
    !isRelapse(update, before) &&
    before?.eta !== undefined &&
    before.eta !== 'unknown' &&
    state.eta !== undefined &&
    update.corrects === undefined;
  return {
    stepBack: isStepBack(before?.status, state.status),
    nothing: before?.status === state.status && facts.length === 0 && isOpen(state.status),
    etaBefore: moved && before.eta !== state.eta && !isHourOf(state.eta, before.eta) ? before.eta : undefined,
    causeNews: isCauseNews(update, state, before),
    newCause: isNewCause(update, state, before),
    exposureNews: update.data_exposure !== undefined && update.data_exposure !== before?.data_exposure,
    ...(update.corrects ? NO_SPREAD : spreadOf(update, state, { before, within })),
    restoredServices: restoredNow(state, before),
    joinedServices: Object.keys(affected(state.services)).filter(name => isNormal(first.services[name])),
    sameScope: !before || isSubset(state, first, within),
    suspected: isWithdrawn(update, state, before) ? before?.cause : undefined,
    countsBefore:
      update.corrects || isRelapse(update, before) ? {} : changedCounts(update, state, { before, within }),
  };
}

/** An hour of the day that was estimated is the same estimate, known better by now. */
const isHourOf = (eta = '', told = ''): boolean => DAY.test(told) && eta.startsWith(told);

/** The first notice that tells the cause, or tells it as known; a step back tells of what goes on. */
const isCauseNews = (update: Update, state: State, before: State | undefined): boolean => {
  if (typeof state.cause !== 'object') return false;
  const isFirstOfStatus = before?.status !== state.status && !isStepBack(before?.status, state.status);
  return isFirstOfStatus || isNewCause(update, state, before);
};

const isNewCause = (update: Update, { cause }: State, before: State | undefined): boolean =>
  typeof cause === 'object' && update.cause !== undefined && !isAlike(before?.cause, cause);

const isWithdrawn = (update: Update, { cause }: State, before: State | undefined): boolean =>
  update.cause !== undefined &&
  update.corrects === undefined &&
  typeof before?.cause === 'object' &&
  before.cause.certainty === 'suspected' &&
  (typeof cause !== 'object' || !isSameCause(before.cause, cause));

/** A cause that is known better by now is the same one; another place or part of the equipment makes it another. */
const isSameCause = ({ certainty, ...told }: KnownCause, now: KnownCause): boolean =>
  Object.entries(told).every(([slot, value]) => {
    const other = (now as Readonly<Record<string, unknown>>)[slot];
    return other === undefined || isAlike(value, other);
  });

type KnownCause = Exclude<NonNullable<State['cause']>, 'unknown'>;

type Spread = Pick<
  Changes,
  | 'newAreas'
  | 'newServices'
  | 'returnedServices'
  | 'returnedAreas'
  | 'narrowed'
  | 'clearedAreas'
  | 'changedServices'
  | 'easedServices'
  | 'changedAreas'
>;

/** A correction moves nothing: it was so all the time. */
const NO_SPREAD: Spread = {
  newAreas: [],
  newServices: [],
  returnedServices: [],
  returnedAreas: [],
  narrowed: false,
  clearedAreas: [],
  changedServices: [],
  easedServices: [],
  changedAreas: [],
};

/** What an open outage takes in or lets go, and what changes in it. */
function spreadOf(update: Update, state: State, { before, within }: Omit<Earlier, 'first'>): Spread {
  if (!before || !isOpen(state.status) || !isOpen(before.status)) return NO_SPREAD;
  const now = affected(state.services);
  const areas = withoutNormal(state.areas);
  // Where all works, it reaches nobody.
  const reached = Object.keys(now).length > 0 ? Object.keys(areas) : [];
  // Where all worked, nothing spreads from one place to another.
  const known = isRelapse(update, before) ? before.spellAreas : withoutNormal(before.areas);
  const impact = (name: string): Impact => impactOf(before.services[name] ?? 'normal');
  // An area whose own impact nobody told shared that of the services.
  const told = Object.values(affected(before.services)).map(impactOf);
  const isToldOf = (name: string): boolean => {
    const [own, earlier] = [areas[name], before.areas[name]];
    return own === undefined || (earlier === undefined ? told.includes(own) : own === earlier);
  };
  return {
    // What was back and is off again is not a place that it reaches for the first time.
    newAreas: reached.filter(name => !isIn(name, known, within) && !state.returned.areas.includes(name)),
    newServices: Object.keys(now).filter(name => !(name in before.everServices)),
    returnedServices: Object.keys(now).filter(
      name => isNormal(before.services[name]) && name in before.spellServices,
    ),
    returnedAreas: reached.filter(name => !isIn(name, known, within) && state.returned.areas.includes(name)),
    narrowed: Object.keys(withoutNormal(before.areas)).some(
      name => !isIn(name, areas, within) && holdsAny(name, areas, within),
    ),
    clearedAreas: Object.keys(withoutNormal(before.areas)).filter(
      name => !isIn(name, areas, within) && !holdsAny(name, areas, within),
    ),
    changedServices: Object.keys(now).filter(
      name =>
        impactOf(now[name] ?? 'normal') !== impact(name) ||
        !isAlike(featuresOf(now[name]), featuresOf(before.services[name])),
    ),
    easedServices: Object.keys(now).filter(
      name => impactOf(now[name] ?? 'normal') === 'partial-function' && impact(name) === 'unavailable',
    ),
    changedAreas: Object.keys(areas).filter(name => !isToldOf(name)),
  };
}

/** What a service that is of use in part cannot be used for. */
const featuresOf = (value: ServiceImpact | undefined) =>
  typeof value === 'object' ? value.features : undefined;

interface Earlier {
  readonly before: State | undefined;
  readonly first: State;
  readonly within: Within;
}

const isSubset = ({ services, areas, returned }: State, first: State, within: Within): boolean =>
  Object.entries(affected(services)).every(
    ([name, value]) =>
      impactOf(first.services[name] ?? 'normal') === impactOf(value) && !returned.services.includes(name),
  ) &&
  Object.entries(withoutNormal(areas)).every(
    ([name, impact]) =>
      isIn(name, first.areas, within) && first.areas[name] === impact && !returned.areas.includes(name),
  );

/** Services that were affected since the outage last began and work again while it is still open. */
function restoredNow(state: State, before: State | undefined): readonly string[] {
  if (!isOpen(state.status)) return [];
  // Planned work that is still ahead has affected nothing yet: it no longer will.
  const once = { ...state.spellServices, ...affected(before?.services ?? {}) };
  return Object.keys(once).filter(name => isNormal(state.services[name]));
}
