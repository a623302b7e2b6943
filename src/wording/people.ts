import { joinAnd } from './list.ts';
import { isPlural, serviceName, withoutArticle } from './names.ts';
import { formatNumber, formatPercent } from './numbers.ts';
import type { Voice } from './voice.ts';

/** How many of a service's customers are back: `35.420` of `38.500 pelanggan`, `92%`. */
export interface Progress {
  readonly service: string;
  readonly restored: string;
  readonly customers: string;
  readonly percent: string;
  readonly has: string;
}

/** `pelanggan` / `customers`; English has a singular. */
export function peopleNoun(count: number, { phrases, settings, language }: Voice): string {
  const audience = phrases.audiences[settings.organization.audience];
  return audience?.[count === 1 ? 'person' : 'people'][language] ?? '';
}

/** Those who use a service: `pelanggan seluler`; without words of its own, `pengguna data seluler` / `mobile data users`. */
export function usersOf(service: string, voice: Voice): string {
  const { settings, language } = voice;
  const own = settings.services[service];
  const brief = voice.style !== 'long' ? own?.customers_short?.[language] : undefined;
  const name = serviceName(service, voice);
  return (
    brief ??
    own?.customers?.[language] ??
    (language === 'id' ? `pengguna ${name}` : namedUsers(service, voice))
  );
}

/** `mobile data users`, but `users of interbank transfers`: English puts no plural before a noun. */
const namedUsers = (service: string, voice: Voice): string =>
  isPlural([service], voice)
    ? `users of ${serviceName(service, voice)}`
    : `${withoutArticle(serviceName(service, voice))} users`;

/**
 * Everyone affected: `38.500 pelanggan internet rumah (sebelumnya 38.000) serta pengguna data seluler`, by what was told
 * before where that was another number; empty when no count is known.
 */
export function affectedPeople(
  services: readonly string[],
  customers: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
  voice: Voice,
): string {
  const known = services.filter(service => customers[service] !== undefined);
  if (known.length === 0 || voice.omit.has('customers')) return '';
  const { language } = voice;
  const numbers = known.map(
    service =>
      `${countedCustomers(service, customers[service] ?? 0, voice)}${toldBefore(before[service], voice)}`,
  );
  const others = services.filter(service => !known.includes(service));
  if (others.length === 0)
    return language === 'id' && numbers.length === 2 ? numbers.join(' serta ') : joinAnd(numbers, language);
  // The number must not seem to count those behind it as well.
  const glue =
    language === 'id' ? ' serta ' : known.length === 1 && others.length === 1 ? ' and ' : ', as well as ';
  return `${joinAnd(numbers, language)}${glue}${uncounted(others, voice)}`;
}

/** ` (sebelumnya 3.000)` / ` (previously 3,000)`, behind a number that was another one before. */
export const toldBefore = (count: number | undefined, { language, omit }: Voice): string =>
  count === undefined || omit.has('move') ? '' : ` (${BEFORE[language]} ${formatNumber(count, language)})`;

const BEFORE = { id: 'sebelumnya', en: 'previously' } as const;

/** `the ContohTel app`, before a noun `ContohTel app`. */

/** `pengguna data seluler dan telepon` / `mobile data users and phone customers` */
function uncounted(services: readonly string[], voice: Voice): string {
  const { language, settings } = voice;
  const own = (service: string): string | undefined =>
    settings.services[service]?.plural ? settings.services[service]?.customers?.[language] : undefined;
  const named = services.filter(service => own(service) === undefined);
  const users =
    language === 'id' && named.length > 0
      ? [
          `pengguna ${joinAnd(
            named.map(service => serviceName(service, voice)),
            language,
          )}`,
        ]
      : named.map(service => namedUsers(service, voice));
  return joinAnd([...users, ...services.flatMap(service => own(service) ?? [])], language);
}

/** `38.500 pelanggan internet rumah` / `38,500 home internet customers`. */
export function countedCustomers(service: string, count: number, voice: Voice): string {
  const { language, settings } = voice;
  const number = formatNumber(count, language);
  const [name, noun] = [serviceName(service, voice), peopleNoun(count, voice)];
  const called = settings.services[service]?.customers?.[language];
  const isCalled = called !== undefined && count !== 1 && settings.services[service]?.plural;
  if (isCalled) return `${number} ${called}`;
  const counted = countedNoun(service, count, voice);
  if (counted !== noun) return `${number} ${counted}`;
  const asksForUse = ASKS_FOR_USE.has(settings.organization.audience);
  if (language === 'id') return `${number} ${noun} ${asksForUse ? 'pengguna ' : ''}${name}`;
  const isUsed = asksForUse || isPlural([service], voice);
  return isUsed ? `${number} ${noun} using ${name}` : `${number} ${withoutArticle(name)} ${noun}`;
}

/** *Pelanggan internet* is a customer of it; a bank's customer and a resident are first of all its users. */
const ASKS_FOR_USE: ReadonlySet<string> = new Set(['nasabah', 'warga']);

/** What the customers of a service are called where nothing else is counted: a water company speaks to residents, and counts households. */
export function countedNoun(service: string, count: number, voice: Voice): string {
  const noun = peopleNoun(count, voice);
  const called = voice.settings.services[service]?.customers?.[voice.language];
  if (called === undefined || called.includes(peopleNoun(2, voice))) return noun;
  return count === 1 && voice.language === 'en' ? called.replace(/(?<=[a-rt-z])s$/, '') : called;
}

export function progressOf(
  restored: Readonly<Record<string, number>>,
  customers: Readonly<Record<string, number>>,
  voice: Voice,
): readonly Progress[] {
  return Object.entries(restored).flatMap(([service, back]) => {
    const all = customers[service] ?? 0;
    if (all === 0 || back === 0) return [];
    const number = (value: number) => formatNumber(value, voice.language);
    return [
      {
        service: serviceName(service, voice),
        restored: number(back),
        customers: `${number(all)} ${countedNoun(service, all, voice)}`,
        percent: formatPercent(back, all),
        has: voice.language === 'en' ? (isPlural([service], voice) ? 'are' : 'is') : '',
      },
    ];
  });
}

/** Those still waiting: `3.080 pelanggan`, of several services each by its name; empty when everyone is back. */
export function remainingPeople(
  restored: Readonly<Record<string, number>>,
  customers: Readonly<Record<string, number>>,
  voice: Voice,
): string {
  const waiting = Object.entries(restored).flatMap(([service, back]) => {
    const left = (customers[service] ?? back) - back;
    return left > 0 ? [[service, left] as const] : [];
  });
  const [first] = waiting;
  if (!first) return '';
  // Somebody may use several of them: no sum is a number of people.
  if (waiting.length > 1)
    return joinAnd(
      waiting.map(([service, left]) => countedCustomers(service, left, voice)),
      voice.language,
    );
  const [service, left] = first;
  return `${formatNumber(left, voice.language)} ${countedNoun(service, left, voice)}`;
}
