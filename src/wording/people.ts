import { joinAnd } from './list.ts';
import { isPlural, serviceName } from './names.ts';
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
  return brief ?? own?.customers?.[language] ?? (language === 'id' ? `pengguna ${name}` : `${name} users`);
}

/** Everyone affected: `38.500 pelanggan internet rumah serta pengguna data seluler`; empty when no count is known. */
export function affectedPeople(
  services: readonly string[],
  customers: Readonly<Record<string, number>>,
  voice: Voice,
): string {
  const known = services.filter(service => customers[service] !== undefined);
  if (known.length === 0 || voice.omit.has('customers')) return '';
  const counted = [...known, ...services.filter(service => !known.includes(service))];
  const parts = counted.map(service => countedUsers(service, customers[service], voice));
  return voice.language === 'id' && parts.length === 2
    ? parts.join(' serta ')
    : joinAnd(parts, voice.language);
}

function countedUsers(service: string, count: number | undefined, voice: Voice): string {
  const name = serviceName(service, voice);
  const { customers, plural } = voice.settings.services[service] ?? {};
  if (count === undefined) {
    if (plural && customers) return customers[voice.language];
    return voice.language === 'id' ? `pengguna ${name}` : `${name} users`;
  }
  return countedCustomers(service, count, voice);
}

/** `38.500 pelanggan internet rumah` / `38,500 home internet customers`. */
export function countedCustomers(service: string, count: number, voice: Voice): string {
  const { language, settings } = voice;
  const number = formatNumber(count, language);
  const own = settings.services[service];
  if (own?.plural && own.customers && count !== 1) return `${number} ${own.customers[language]}`;
  const [name, noun] = [serviceName(service, voice), peopleNoun(count, voice)];
  return language === 'id' ? `${number} ${noun} ${name}` : `${number} ${name} ${noun}`;
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
        customers: `${number(all)} ${peopleNoun(all, voice)}`,
        percent: formatPercent(back, all),
        has: voice.language === 'en' ? (isPlural([service], voice) ? 'are' : 'is') : '',
      },
    ];
  });
}

/** Those still waiting, over all services: `3.080 pelanggan`; empty when everyone is back. */
export function remainingPeople(
  restored: Readonly<Record<string, number>>,
  customers: Readonly<Record<string, number>>,
  voice: Voice,
): string {
  const left = Object.entries(restored).reduce(
    (sum, [service, back]) => sum + (customers[service] ?? back) - back,
    0,
  );
  return left > 0 ? `${formatNumber(left, voice.language)} ${peopleNoun(left, voice)}` : '';
}
