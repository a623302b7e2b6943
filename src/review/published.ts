import { isDeepStrictEqual } from 'node:util';
import { emitFlow } from '../document/emit.ts';
import type { Plain } from '../document/plain.ts';
import { isAlike } from '../domain/alike.ts';
import type { Finding, Path } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { asSaid } from './as-said.ts';
import { asUpdates, type Mapping, mappingOf } from './merge-values.ts';
import { type AboutEdit, fixOf } from './published-fix.ts';
import { inShell } from './shell.ts';
import { isSpelling } from './spelling.ts';

/** An incident at a revision and now; what the revision holds has been said in public. */
export interface Published {
  readonly slug: string;
  readonly revision: string;
  readonly before: Plain;
  readonly now: Plain;
  readonly settings: Settings;
}

/** What was published and is said otherwise now, or no longer: a person who has read it must hear of that. */
export function publishedFaults({ before, now, ...about }: Published): readonly Finding[] {
  const [was, is] = [mappingOf(before), mappingOf(now)];
  const told = asUpdates(was.updates);
  const here = asUpdates(is.updates);
  if (!told || !here) return [];
  const keys = [...here.keys()];
  const last = [...told.keys()].at(-1) ?? '';
  return [
    ...keys.flatMap((key, index) => (told.has(key) || key > last ? [] : [squeezed(index, about)])),
    ...['kind', 'title', 'link'].flatMap(field => changedHead(field, was, is, about)),
    ...[...told].flatMap(([key, update], number): readonly Finding[] => {
      const index = keys.indexOf(key);
      const old = mappingOf(update);
      return index < 0
        ? [removed(old, number, about)]
        : changed(old, mappingOf(here.get(key)), { ...about, path: ['updates', index], number, told });
    }),
  ];
}

/**
 * What counts as published: all that the branch began with, and of what the revision holds by now the updates that the
 * branch has too. It may have been merged there in another shape, squashed into one commit.
 */
export function heldTogether(base: Plain, tip: Plain, now: Plain): Plain {
  const [begun, held] = [mappingOf(base), mappingOf(tip)];
  const updatesOf = (plain: Mapping) => [...(asUpdates(plain.updates) ?? [])];
  const known = new Map(updatesOf(begun));
  const here = asUpdates(mappingOf(now).updates);
  const merged = updatesOf(held).filter(([key]) => !known.has(key) && here?.has(key));
  if (merged.length === 0) return base;
  const updates = [...known, ...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, update]) => update);
  return { ...held, ...begun, updates };
}

/** Whether all updates that the revision holds stand in the branch as well: it has come back, squashed or not. */
export function holdsAll(now: Plain, tip: Plain): boolean {
  const [here, held] = [asUpdates(mappingOf(now).updates), asUpdates(mappingOf(tip).updates)];
  return held !== undefined && [...held.keys()].every(key => here?.has(key));
}

type About = Omit<Published, 'before' | 'now'>;

function changedHead(field: string, was: Mapping, is: Mapping, { revision }: About): readonly Finding[] {
  // A short link is often made later; it changes no word.
  if (isDeepStrictEqual(was[field], is[field]) || (was[field] === undefined && field === 'link')) return [];
  return [
    {
      code: 'published-changed',
      path: is[field] === undefined ? [] : [field],
      message:
        was[field] === undefined
          ? `No ${field} was published in ${revision}, and every notice would now say something else.`
          : `${field} was published in ${revision} as ${shown(was[field])}, and every notice said so.`,
      fix: was[field] === undefined ? 'Take it out.' : 'Put it back as it was.',
    },
  ];
}

function removed({ at }: Mapping, number: number, { slug, revision }: About): Finding {
  return {
    code: 'published-removed',
    path: ['updates'],
    message: `The update of ${at} was published in ${revision} and is gone.`,
    fix: `Put it back as it was; a correction says what was wrong with it: incident correct ${inShell(slug)} --of ${number + 1}`,
  };
}

/** What was said after it would say something else than it did. */
const squeezed = (index: number, { revision }: About): Finding => ({
  code: 'published-before',
  path: ['updates', index, 'at'],
  message: `This update stands before one that was published in ${revision}, whose notices it would change.`,
  fix: 'Give it the time at which it is told: after the last update that was published.',
});

interface AboutUpdate extends About, Omit<AboutEdit, 'slug'> {
  readonly path: Path;
}

function changed(was: Mapping, is: Mapping, about: AboutUpdate): readonly Finding[] {
  // The same time in another spelling changes nothing; that a spelling was mended may be said later, and then stands.
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    field =>
      field !== 'at' &&
      !(field === 'edited' && is.edited !== undefined) &&
      !isDeepStrictEqual(was[field], is[field]) &&
      !(field === 'services' && isAlike(asSaid(field, was[field]), asSaid(field, is[field]))),
  );
  const facts = fields.filter(field => !isSpelling(was[field], is[field], about.settings));
  const isMarked = is.edited !== undefined && !isDeepStrictEqual(is.edited, was.edited);
  if (facts.length === 0) return fields.length === 0 || isMarked ? [] : [unmarked(fields, about)];
  return facts.map(field => ({
    code: 'published-changed',
    path: is[field] === undefined ? about.path : [...about.path, field],
    message: `${field} was published in ${about.revision} as ${shown(was[field])}, and now is ${shown(is[field])}.`,
    fix: fixOf(field, facts, { was, is }, about),
  }));
}

const unmarked = (fields: readonly string[], { path, revision }: AboutUpdate): Finding => ({
  code: 'published-edited',
  path: [...path, fields[0] ?? ''],
  message: `The words of ${fields.join(', ')} were published in ${revision} in another spelling; no fact has changed.`,
  fix: 'Add edited: with the time of this change to the update, and the website says that its spelling was corrected.',
});

const shown = (value: Plain | undefined): string => (value === undefined ? 'nothing' : emitFlow(value));
