import type { Language } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import { ZONE_HOURS } from '../../domain/vocabulary.ts';
import { type ClaimKind, keyOf } from './claim.ts';
import { lexiconOf } from './lexicon.ts';
import { readText } from './read-claims.ts';
import { EMERGENCY, linkValue, phoneValue } from './read-numbers.ts';

/** What an organization may always say: its links, phone, zone and names. */
interface Standing {
  readonly values: ReadonlySet<string>;
  readonly quoted: ReadonlySet<string>;
  readonly texts: readonly string[];
}

const made = new WeakMap<Settings, Partial<Record<Language, Standing>>>();

export function standingSupport(settings: Settings, language: Language): Standing {
  const known = made.get(settings) ?? {};
  made.set(settings, known);
  known[language] ??= make(settings, language);
  return known[language];
}

function make(settings: Settings, language: Language): Standing {
  const { status_page, contact, name, greeting, zone } = settings.organization;
  const values = [
    { kind: 'zone', value: zone },
    { kind: 'link', value: linkValue(status_page) },
    { kind: 'link', value: new URL(status_page).host },
    { kind: 'offset', value: String(ZONE_HOURS[zone]) },
    ...EMERGENCY.map(value => ({ kind: 'phone', value }) as const),
    ...(contact ? [{ kind: 'phone', value: phoneValue(contact.phone) } as const] : []),
  ] as const;
  const services = Object.values(settings.services).flatMap(({ name: named, short, customers, group }) =>
    [named, short, customers, group].map(pair => pair?.[language]),
  );
  const texts = [name, contact?.phone, contact?.hours?.[language], greeting?.[language], ...services].filter(
    text => text !== undefined,
  );
  // One reading of many short lines: a line's end ends every claim.
  const { claims } = readText(texts.join('\n'), lexiconOf(settings, language));
  const stated = claims.filter(({ kind }) => !NAMED.has(kind));
  return {
    values: new Set(values.map(({ kind, value }) => keyOf(kind, value))),
    quoted: new Set(stated.map(({ key }) => key)),
    texts,
  };
}

/** A name does not state what it names. */
const NAMED: ReadonlySet<ClaimKind> = new Set(['service', 'place']);
