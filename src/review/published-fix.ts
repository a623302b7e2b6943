import type { Plain } from '../document/plain.ts';
import { isAlike } from '../domain/alike.ts';
import { CORRECTABLE, REPLACED } from '../domain/correction-rules.ts';
import { asSaid } from './as-said.ts';
import { CORRECTION_FLAGS } from './correction-flags.ts';
import { type Mapping, mappingOf, type Updates, updateKey } from './merge-values.ts';
import { inShell } from './shell.ts';

/** What an update said, and what it says now. */
export interface Edit {
  readonly was: Mapping;
  readonly is: Mapping;
}

/** Of which update that is. */
export interface AboutEdit {
  readonly slug: string;
  /** Its number among all that were published, from 0. */
  readonly number: number;
  /** All updates that were published. */
  readonly told: Updates;
}

/** A correction states facts: all that are wrong in one. What an update promises or tells is said in a further one. */
export function fixOf(field: string, all: readonly string[], edit: Edit, about: AboutEdit): string {
  // Nothing stands behind a command: it is there to be pasted.
  const update = `incident update ${inShell(about.slug)}`;
  const command = `incident correct ${inShell(about.slug)} --of ${about.number + 1}`;
  const later = toldSince(field, edit, about);
  if (field === 'edited') return 'Put it back as it was.';
  if (!CORRECTABLE.some(one => one === field))
    return `Put it back, and say what is so now in a further update: ${update}`;
  if (later !== undefined) return `Put it back: the update of ${later} says what is so since then.`;
  if (field === 'eta' && hasPassed(edit.is.eta, about))
    return `Put it back: by the last update this time had passed. What is so now is said in a further update: ${update}`;
  if (losesCount(field, edit)) return 'Put it back: a correction gives another number, and takes none away.';
  if (edit.is[field] === undefined)
    return `Put it back; what is no longer so is said in a further update: ${update}`;
  if (isNews(field, edit, about))
    return `Take it out, and say it in a further update: ${update} ${flagOf(field, edit) ?? ''}`.trim();
  if (flagOf(field, edit) !== undefined) {
    const others = all.filter(one => !toldSince(one, edit, about) && !isNews(one, edit, about));
    return `Put it back, and correct it openly: ${command} ${others.flatMap(one => flagOf(one, edit) ?? []).join(' ')}`;
  }
  if (field === 'services' || field === 'areas')
    return isSaid(field, edit)
      ? 'Put it back as it was.'
      : `Put it back; what is off there now is said in a further update: ${update}`;
  return `Put it back, and correct it openly, with ${field}: in a file of facts: ${command} --facts FILE`;
}

const flagOf = (field: string, { was, is }: Edit): string | undefined =>
  CORRECTION_FLAGS[field]?.(is[field], was[field]);

/** The published update that has put this one right, or told another estimate or window, since. */
function toldSince(field: string, { was, is }: Edit, { told }: AboutEdit): string | undefined {
  const [before, now] = [mappingOf(was[field]), mappingOf(is[field])];
  const changed = Object.keys({ ...before, ...now }).filter(key => !isAlike(before[key], now[key]));
  const names = (other: Mapping): boolean =>
    PER_KEY.has(field)
      ? changed.some(key => mappingOf(other[field])[key] !== undefined)
      : other[field] !== undefined;
  const isLater = (other: Mapping): boolean => updateKey(other) > updateKey(was);
  const corrects = ({ corrects }: Mapping): boolean =>
    corrects !== undefined && updateKey({ at: corrects }) === updateKey(was);
  const found = [...told.values()]
    .map(mappingOf)
    .findLast(
      other =>
        isLater(other) &&
        names(other) &&
        (corrects(other) || (REPLACED.has(field) && other.corrects === undefined)),
    );
  return found && String(found.at);
}

/** A fact that this update did not tell, unless it was told before and is another one now: nothing said it wrongly. */
function isNews(field: string, { was, is }: Edit, { told }: AboutEdit): boolean {
  const before = [...told]
    .filter(([key]) => key <= updateKey(was))
    .map(([, update]) => mappingOf(update)[field]);
  if (!PER_KEY.has(field)) return was[field] === undefined;
  const known: Mapping = Object.assign({}, ...before);
  const added = Object.entries(mappingOf(is[field])).filter(
    ([key]) => mappingOf(was[field])[key] === undefined,
  );
  return added.some(([key, value]) => known[key] === undefined || isAlike(known[key], value));
}

/** An estimate for a time gone by cannot be told any more, not even as a correction. */
const hasPassed = (eta: Plain | undefined, { told }: AboutEdit): boolean =>
  typeof eta === 'string' && eta !== 'unknown' && [...told.keys()].some(key => key >= updateKey({ at: eta }));

const COUNTS: ReadonlySet<string> = new Set(['customers', 'restored']);
/** Facts stated by service. */
const PER_KEY: ReadonlySet<string> = new Set([...COUNTS, 'services']);

const losesCount = (field: string, { was, is }: Edit): boolean =>
  COUNTS.has(field) &&
  Object.keys(mappingOf(was[field])).some(service => mappingOf(is[field])[service] === undefined);

/** The same services or areas with the same impact, in another order or without a word of those that work. */
function isSaid(field: 'services' | 'areas', { was, is }: Edit): boolean {
  const said = (value: Plain | undefined): unknown => {
    const plain = asSaid(field, value);
    return Array.isArray(plain)
      ? plain
      : Object.fromEntries(Object.entries(mappingOf(plain)).filter(([, impact]) => impact !== 'normal'));
  };
  return isAlike(said(was[field]), said(is[field]));
}
