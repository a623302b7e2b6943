import { nearest } from '../domain/nearest.ts';
import type { Finding } from '../domain/problem.ts';
import { type Settings, settingsSchema } from '../domain/settings.ts';
import { type Loaded, load, type Source } from './load.ts';
import { textWarnings } from './text-warnings.ts';

/** Catalogues are long: every regency of the country may be an area. */
const LIMITS = { depth: 16, keys: 2000 };

/** Reads and checks `settings.yaml`; `networks` are the social networks that exist. */
export function loadSettings(source: Source, networks: readonly string[]): Promise<Loaded<Settings>> {
  return load<Settings, Settings>(source, {
    limits: LIMITS,
    schemaOf: () => settingsSchema,
    findingsOf: ({ plain, parsed }) => [
      ...(parsed ? references(parsed, networks) : []),
      ...textWarnings(plain),
    ],
    build: parsed => parsed,
  });
}

function references({ channels, services }: Settings, networks: readonly string[]): readonly Finding[] {
  const named = channels?.social?.networks ?? [];
  const limited = Object.keys(channels?.social?.limits ?? {});
  const audience = channels?.sms?.audience ?? [];
  return [
    ...named.flatMap((name, at) =>
      unknown('network', name, networks, ['channels', 'social', 'networks', at]),
    ),
    ...limited.flatMap(name => unknown('network', name, networks, ['channels', 'social', 'limits', name])),
    ...audience.flatMap((name, at) =>
      unknown('service', name, Object.keys(services), ['channels', 'sms', 'audience', at]),
    ),
  ];
}

function unknown(what: string, name: string, known: readonly string[], path: Finding['path']): Finding[] {
  if (known.includes(name)) return [];
  const guess = nearest(name, known);
  return [
    {
      code: `unknown-${what}`,
      path,
      message: `There is no ${what} "${name}".`,
      fix: guess ? `Did you mean ${guess}?` : `Use one of: ${known.join(', ')}.`,
    },
  ];
}
