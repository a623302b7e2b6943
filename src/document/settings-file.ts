import { type Bilingual, LANGUAGES } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import { withinOf } from '../domain/places.ts';
import type { Finding } from '../domain/problem.ts';
import { type Settings, settingsSchema } from '../domain/settings.ts';
import { type Loaded, load } from './load.ts';
import { CATALOGUE_LIMITS } from './plain.ts';
import type { Source } from './source.ts';
import { textWarnings } from './text-warnings.ts';

/** What exists beyond the settings themselves: social networks, wording rules, and the rules nobody may soften. */
export interface Known {
  readonly networks: readonly string[];
  readonly rules: readonly string[];
  readonly firmRules: ReadonlySet<string>;
}

/** Reads and checks `settings.yaml`. */
export function loadSettings(source: Source, known: Known): Promise<Loaded<Settings>> {
  return load<Settings, Settings>(source, {
    limits: CATALOGUE_LIMITS,
    schemaOf: () => settingsSchema,
    findingsOf: ({ plain, parsed }) => [...(parsed ? references(parsed, known) : []), ...textWarnings(plain)],
    build: parsed => parsed,
  });
}

function references(
  { channels, services, areas, rules = {} }: Settings,
  { networks, rules: ruleNames, firmRules }: Known,
): readonly Finding[] {
  const named = channels?.social?.networks ?? [];
  const limited = Object.keys(channels?.social?.limits ?? {});
  const audience = channels?.sms?.audience ?? [];
  return [
    ...named.flatMap((name, at) =>
      unknown('network', name, networks, ['channels', 'social', 'networks', at]),
    ),
    ...limited.flatMap(name =>
      unknown('network', name, networks, ['channels', 'social', 'limits', name], true),
    ),
    ...audience.flatMap((name, at) =>
      unknown('service', name, Object.keys(services), ['channels', 'sms', 'audience', at]),
    ),
    ...Object.entries(areas).flatMap(([name, { within }]) =>
      within === undefined
        ? []
        : [
            ...unknown('area', within, Object.keys(areas), ['areas', name, 'within']),
            ...withinItself(name, areas),
          ],
    ),
    ...sameNames('services', services),
    ...sameNames('areas', areas),
    ...Object.keys(rules).flatMap(name => unknown('rule', name, ruleNames, ['rules', name], true)),
    ...Object.entries(rules)
      .filter(([name, level]) => level !== 'error' && firmRules.has(name))
      .map(([name]) => softened(name)),
  ];
}

/** Two of one name: no reader of a notice could tell them apart. */
function sameNames(
  section: 'services' | 'areas',
  entries: Readonly<Record<string, { readonly name: Bilingual<string> }>>,
): Finding[] {
  return LANGUAGES.flatMap(language => {
    const holders = new Map<string, string>();
    return Object.entries(entries).flatMap(([key, { name }]) => {
      const holder = holders.get(name[language].toLowerCase());
      holders.set(name[language].toLowerCase(), holder ?? key);
      if (holder === undefined) return [];
      return {
        code: 'same-name',
        path: [section, key, 'name', language],
        message: `"${name[language]}" is the name of ${holder} as well.`,
        fix: 'Give each a name of its own.',
      };
    });
  });
}

function withinItself(name: string, areas: Settings['areas']): Finding[] {
  if (name !== areas[name]?.within && !withinOf(areas)[name]?.includes(name)) return [];
  return [
    {
      code: 'area-within-itself',
      path: ['areas', name, 'within'],
      message: `${name} lies within itself.`,
      fix: 'Name the larger area that it lies in, or remove this line.',
    },
  ];
}

function softened(name: string): Finding {
  return {
    code: 'firm-rule',
    path: ['rules', name],
    message: `The rule ${name} keeps notices true; it stays an error.`,
    fix: 'Remove this line.',
  };
}

function unknown(
  what: string,
  name: string,
  known: readonly string[],
  path: Finding['path'],
  atKey = false,
): Finding[] {
  if (known.includes(name)) return [];
  const guess = nearest(name, known);
  return [
    {
      code: `unknown-${what}`,
      path,
      ...(atKey && { atKey }),
      message: `There is no ${what} "${name}".`,
      fix: guess
        ? `Did you mean ${guess}?`
        : known.length > 0
          ? `Use one of: ${known.join(', ')}.`
          : `Add it first, to ${what}s:.`,
    },
  ];
}
