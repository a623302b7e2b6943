import type * as z from 'zod/mini';
import { LANGUAGE_NAMES } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import type { Finding, Path } from '../domain/problem.ts';
import { UPDATE_FIELDS } from '../domain/schema.ts';
import { isSlot, SLOTS } from '../domain/slots.ts';
import { FORMAT } from '../domain/vocabulary.ts';
import { refined } from './refined.ts';
import { describe, show } from './show-value.ts';

type Issue = z.core.$ZodIssue;

/** Turns a schema's issues into findings: a stable code, a sentence, a way to mend it. */
export function schemaFindings(issues: readonly Issue[], root: unknown): readonly Finding[] {
  return issues.flatMap(issue => toFindings(issue, root, []));
}

function toFindings(issue: Issue, root: unknown, base: Path): readonly Finding[] {
  const path = [...base, ...issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(key, path));
    case 'invalid_union':
      return unionFindings(issue, root, path);
    case 'invalid_key':
      return [refined(issue.issues[0]?.message ?? 'bad-key', path.at(-1), path, true)];
    case 'invalid_value':
      return [wrongValue(issue.values, value, path)];
    case 'invalid_type':
      return [value === undefined ? missing(path, root) : wrongType(issue.expected, value, path)];
    default:
      return [refined(issue.message, value, path)];
  }
}

/** Of the forms a union allows, speaks of the one that the value comes nearest to. */
function unionFindings(
  issue: Issue & { code: 'invalid_union' },
  root: unknown,
  path: Path,
): readonly Finding[] {
  const value = valueAt(root, path);
  if (value === undefined) return [missing(path, root)];
  const options = issue.errors.map(errors => errors.flatMap(inner => toFindings(inner, root, path)));
  const isOther = ({ code, path: at }: Finding) =>
    at.length === path.length && (code === 'wrong-type' || (code === 'wrong-value' && isObject(value)));
  const near = options.filter(found => !found.some(isOther));
  // "unknown" is one form of an estimate; a time that is written wrongly is meant as the other.
  const isBareWord = (found: readonly Finding[]): boolean =>
    found.every(({ code, fix }) => code === 'wrong-value' && !fix.startsWith('Did you mean'));
  const best = [...(near.length > 0 ? near : options)].sort(
    (a, b) => weight(a) - weight(b) || Number(isBareWord(a)) - Number(isBareWord(b)),
  )[0];
  if (path.at(-1) === 'cause' && typeof value === 'string' && best && isBareWord(best))
    return [causeForm(value, path)];
  return best ?? [wrongType('another form', value, path)];
}

const causeForm = (value: string, path: Path): Finding => ({
  code: 'wrong-value',
  path,
  message: `${show(value)} says no more than a word: a cause has its certainty.`,
  fix: `Write { type: ${value}, certainty: confirmed }, or suspected; or unknown alone.`,
});

/** Unknown keys weigh most: the form with the fewest of them is the one that was meant. */
const weight = (found: readonly Finding[]): number =>
  found.reduce((sum, { code }) => sum + (code === 'unknown-key' ? 2 : 1), 0);

function unknownKey(key: string, path: Path): Finding {
  const guess = meantField(key);
  const isElsewhere = guess === key;
  return {
    code: 'unknown-key',
    path: [...path, key],
    atKey: true,
    message: `The key ${show(key)} is not known here.`,
    fix: isElsewhere
      ? 'It belongs in an update, or to the other kind of incident: check its indentation and kind:.'
      : guess
        ? `Did you mean ${guess}?`
        : 'Check its spelling and its indentation, or remove it; `incident schema` lists the keys of incidents, `incident schema settings` and `incident schema phrases` those of the other files.',
  };
}

/** The field of an update that an unknown key is most likely meant to be. */
export const meantField = (key: string): string | undefined => nearest(key.toLowerCase(), UPDATE_FIELDS);

function wrongValue(values: readonly unknown[], value: unknown, path: Path): Finding {
  if (path.length === 1 && path[0] === 'format') return formatFinding(value, path);
  if (value === undefined) return missing(path, {});
  const names = values.map(String);
  const guess = typeof value === 'string' ? nearest(value, names) : undefined;
  return {
    code: 'wrong-value',
    path,
    message: `${show(value)} is not one of: ${names.join(', ')}.`,
    fix: guess ? `Did you mean ${guess}?` : 'Use one of these.',
  };
}

function formatFinding(value: unknown, path: Path): Finding {
  if (typeof value === 'number' && value > FORMAT) {
    return {
      code: 'newer-format',
      path,
      message: `The file has format ${value}; this version of incident reads format ${FORMAT}.`,
      fix: 'Update incident, then try again.',
    };
  }
  return {
    code: value === undefined ? 'missing-key' : 'wrong-value',
    path,
    message:
      value === undefined
        ? 'The file does not say which format it has.'
        : `There is no format ${JSON.stringify(value)}: this version of incident reads format ${FORMAT}.`,
    fix: `Begin it with format: ${FORMAT}.`,
  };
}

function missing(path: Path, root: unknown): Finding {
  const key = String(path.at(-1));
  if (path.length === 1 && key === 'format') return formatFinding(undefined, path);
  const around = valueAt(root, path.slice(0, -1));
  if ((key === 'id' || key === 'en') && isObject(around) && ('id' in around || 'en' in around)) {
    const language = LANGUAGE_NAMES[key];
    return {
      code: 'one-language',
      path: path.slice(0, -1),
      message: `The ${language} text (${key}) is missing.`,
      fix: `Add ${key}: with the same text in ${language}.`,
    };
  }
  return {
    code: 'missing-key',
    path: path.slice(0, -1),
    message: `The key ${key} is missing.`,
    fix: `Add ${ADDED[key] ?? `${key}:`}.`,
  };
}

/** What the keys of a whole file hold, for whoever has left one out. */
const ADDED: Readonly<Record<string, string>> = {
  kind: 'kind: outage, or kind: maintenance',
  updates: 'updates: with the first one, as incident new writes it',
};

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

/** How a field is written that holds more than a text. */
const FORMS: Readonly<Record<string, string>> = {
  services: 'services: { home-internet: disrupted }',
  areas: 'areas: [kota-semarang, kendal]',
  customers: 'customers: { home-internet: 38500 }',
  restored: 'restored: { home-internet: 35420 }',
  window: 'window: { from: …, to: … }',
  promises: 'promises: { report: 2026-12-01 }',
  advice: 'advice: [keep-settings]',
  compensation: 'compensation: [{ type: …, services: […], by: … }]',
};

const wrongType = (expected: string, value: unknown, path: Path): Finding => ({
  code: 'wrong-type',
  path,
  message: `Expected ${TYPE_WORDS[expected] ?? expected}, found ${describe(value)}.`,
  fix: rightForm(expected, value, String(path.at(-1))),
});

function rightForm(expected: string, value: unknown, key: string): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `Put it into quotes, as written: YAML reads it as ${describe(value)}.`;
  if (isNumber(expected) && (value !== null || /^\d+$/.test(key)))
    return 'Write the digits alone, without points, commas or words: 38500.';
  if (key === 'undefined')
    return 'Begin it with a key: an incident with format: 1, kind: and updates:, phrases with a section such as causes:.';
  if (key === 'updates') return 'Write a list: each update begins with "- at:".';
  if (value === null) return 'Give the value, or remove the key.';
  const form = isBilingual(key) ? `${key}: { id: …, en: … }` : FORMS[key];
  return form ? `Write it like this: ${form}.` : 'Write it in that form.';
}

const isBilingual = (key: string): boolean =>
  ['title', 'message', 'reason'].includes(key) || (isSlot(key) && SLOTS[key] === 'text');

const isNumber = (expected: string): boolean => expected === 'number' || expected === 'int';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The value at a path, `undefined` where it leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    root,
  );
}
