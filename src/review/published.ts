import { isDeepStrictEqual } from 'node:util';
import { emitFlow } from '../document/emit.ts';
import type { Plain } from '../document/inline.ts';
import { LANGUAGES } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import type { Finding, Path } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { ownTexts } from '../wording/audit/bilingual.ts';
import { lexiconOf } from '../wording/audit/lexicon.ts';
import { readText } from '../wording/audit/read-claims.ts';
import { asMapping, asUpdates, type Mapping } from './merge-values.ts';

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
  return [
    ...['kind', 'title', 'link'].flatMap(field => changedHead(field, was, is, about)),
    ...[...told].flatMap(([key, update], number): readonly Finding[] => {
      const index = keys.indexOf(key);
      const old = mappingOf(update);
      return index < 0
        ? [removed(old, number, about)]
        : changed(old, mappingOf(here.get(key)), { ...about, path: ['updates', index], number });
    }),
  ];
}

type About = Omit<Published, 'before' | 'now'>;

const mappingOf = (value: Plain | undefined): Mapping => asMapping(value) ?? {};

function changedHead(field: string, was: Mapping, is: Mapping, { revision }: About): readonly Finding[] {
  if (isDeepStrictEqual(was[field], is[field]) || (was[field] === undefined && field !== 'kind')) return [];
  return [
    {
      code: 'published-changed',
      path: is[field] === undefined ? [] : [field],
      message: `${field} was published in ${revision} as ${shown(was[field])}, and every notice said so.`,
      fix: 'Put it back as it was.',
    },
  ];
}

function removed({ at }: Mapping, number: number, { slug, revision }: About): Finding {
  return {
    code: 'published-removed',
    path: ['updates'],
    message: `The update of ${at} was published in ${revision} and is gone.`,
    fix: `Put it back, and say what was wrong with it: incident correct ${slug} --of ${number + 1}.`,
  };
}

interface AboutUpdate extends About {
  readonly path: Path;
  readonly number: number;
}

/** Fields that say when and for whom, and change nothing that was said. */
const SILENT: ReadonlySet<string> = new Set(['at', 'edited']);

function changed(was: Mapping, is: Mapping, about: AboutUpdate): readonly Finding[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    field => !SILENT.has(field) && !isDeepStrictEqual(was[field], is[field]),
  );
  const facts = fields.filter(field => !isSpelling(was[field], is[field], about.settings));
  const isMarked = is.edited !== undefined && !isDeepStrictEqual(is.edited, was.edited);
  if (facts.length === 0) return fields.length === 0 || isMarked ? [] : [unmarked(fields, about)];
  return facts.map(field => ({
    code: 'published-changed',
    path: is[field] === undefined ? about.path : [...about.path, field],
    message: `${field} was published in ${about.revision} as ${shown(was[field])}, and now is ${shown(is[field])}.`,
    fix: `Put it back, and correct it openly: ${correction(field, is[field], about)}.`,
  }));
}

/** Only the words of own texts differ; every time, number, name and link in them is as it was, in both languages. */
function isSpelling(was: Plain | undefined, is: Plain | undefined, settings: Settings): boolean {
  const [old, now] = [ownTexts(was, []), ownTexts(is, [])];
  if (old.length === 0 || old.length !== now.length) return false;
  if (!isDeepStrictEqual(withoutTexts(was), withoutTexts(is))) return false;
  return old.every(({ path, text }, index) =>
    LANGUAGES.every(language => {
      // Names are facts: another place is another place, however near it is spelt.
      if (NAMES.has(String(path.at(-1))) || !isNear(text[language], now[index]?.text[language] ?? ''))
        return false;
      const claims = (words: string) =>
        readText(words, lexiconOf(settings, language)).claims.map(({ kind, value }) => `${kind} ${value}`);
      return isDeepStrictEqual(claims(text[language]), claims(now[index]?.text[language] ?? ''));
    }),
  );
}

const NAMES: ReadonlySet<string> = new Set(['place', 'name', 'facility']);
const NEGATIONS = /^(?:tidak|bukan|belum|tanpa|jangan|not|no|never|without|cannot|\w+n't)$/i;

/** Word by word the same but for a few letters; a negation is never a matter of spelling. */
function isNear(before: string, now: string): boolean {
  const [old, own] = [before.split(/\s+/), now.split(/\s+/)];
  return (
    old.length === own.length &&
    old.every((word, index) => {
      const other = own[index] ?? '';
      if (word === other) return true;
      return !NEGATIONS.test(word) && !NEGATIONS.test(other) && nearest(word, [other]) === other;
    })
  );
}

/** A value with its bilingual texts emptied. */
function withoutTexts(value: Plain | undefined): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof mappingOf(value).id === 'string' && typeof mappingOf(value).en === 'string') return 'text';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTexts(inner)]));
}

const unmarked = (fields: readonly string[], { path, revision }: AboutUpdate): Finding => ({
  code: 'published-edited',
  path: [...path, fields[0] ?? ''],
  message: `The words of ${fields.join(', ')} were published in ${revision} in another spelling; no fact has changed.`,
  fix: 'Add edited: with the time of this change to the update, and the website says that its spelling was corrected.',
});

/** Facts that a flag of its own corrects; any other goes by a file. */
const FLAGS: Readonly<Record<string, (value: Plain) => string>> = {
  severity: value => `--severity ${value}`,
  started: value => `--started ${value}`,
  ended: value => `--ended ${value}`,
  eta: value => `--eta ${value}`,
  customers: value => `--customers ${pairsOf(value)}`,
  restored: value => `--restored ${pairsOf(value)}`,
  areas: value => (Array.isArray(value) ? `--area ${value.join(',')}` : `--area ${pairsOf(value)}`),
};

const pairsOf = (value: Plain): string =>
  Object.entries(mappingOf(value))
    .map(([name, one]) => `${name}=${one}`)
    .join(',');

function correction(field: string, value: Plain | undefined, { slug, number }: AboutUpdate): string {
  const flag = value === undefined ? undefined : FLAGS[field]?.(value);
  return `incident correct ${slug} --of ${number + 1} ${flag ?? `--facts <file>, with ${field}: in it`}`;
}

const shown = (value: Plain | undefined): string => (value === undefined ? 'nothing' : emitFlow(value));
