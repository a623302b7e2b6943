import { impactOf } from '../domain/impacts.ts';
import type { Scope } from './affected-scope.ts';
import { joinAnd } from './list.ts';
import {
  areCounted,
  countServices,
  headlineServices,
  listServices,
  serviceName,
  withoutArticle,
} from './names.ts';
import { formatNumber } from './numbers.ts';
import { countedNoun, toldBefore } from './people.ts';
import type { Voice } from './voice.ts';

/** The services as the subject of a clause, in short posts each with its customers, and with the number told before. */
export function subject(
  keys: readonly string[],
  { services, areas, customers, changes: { countsBefore } }: Scope,
  tense: string,
  voice: Voice,
): string {
  const counted = voice.style === 'short' && !voice.omit.has('customers');
  const names = keys.map(key => {
    const count = customers[key];
    const name = serviceName(key, voice);
    if (!counted || count === undefined) return name;
    const people = `${formatNumber(count, voice.language)} ${nounBeside(name, countedNoun(key, count, voice))}`;
    // "4.200 pelanggan berkurang" would be so many customers fewer.
    const isFewer = [impactOf(services[key] ?? 'normal'), ...Object.values(areas)].includes('reduced');
    const link = { id: isFewer ? ' bagi ' : ' ', en: ' for ' }[voice.language];
    return `${name}${link}${people}${toldBefore(countsBefore[key], voice)}`;
  });
  if (tense === 'ours') return ours(keys, voice);
  if (tense === 'headline') return headlineServices(keys, voice);
  if (!counted || !keys.some(key => customers[key] !== undefined)) return listServices(keys, voice);
  return names.length === 2 && voice.language === 'id'
    ? names.join(' serta ')
    : joinAnd(names, voice.language);
}

/** What a service's customers are called right after its name: `pelanggan` where the name says of what. */
function nounBeside(name: string, noun: string): string {
  const said = name.toLowerCase().split(' ');
  const words = noun.split(' ').filter(word => !said.includes(word.toLowerCase()));
  return words.length > 0 ? words.join(' ') : noun;
}

function ours(keys: readonly string[], voice: Voice): string {
  const { name } = voice.settings.organization;
  if (areCounted(keys, voice)) return countServices(keys, voice, name);
  const services = listServices(keys, voice);
  // Its own name may be part of the service's: "the Nusatel app".
  if (services.includes(name)) return services;
  if (voice.language === 'id') return `${services} ${name}`;
  const article = services.startsWith('the ') ? 'the ' : '';
  return `${article}${name} ${withoutArticle(services)}`;
}
