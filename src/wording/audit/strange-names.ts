import type { Bilingual } from '../../domain/language.ts';
import type { Settings } from '../../domain/settings.ts';
import { lazily, matchesOf } from '../lint/patterns.ts';
import { lexiconOf } from './lexicon.ts';
import type { Untrue } from './own-words.ts';
import { readText } from './read-claims.ts';

const AFFECTED_MARK = /terdampak|terganggu|padam|mati|tidak (?:dapat|bisa|mengalir|berfungsi)/;

/** Places and services that a text says are affected, and that no catalogue knows: the notice's lists leave them out. */
export function strangeNames(text: Bilingual<string>, settings: Settings): readonly Untrue[] {
  if (!AFFECTED_MARK.test(text.id)) return [];
  const { claims } = readText(text.id, lexiconOf(settings, 'id'));
  const places = matchesOf(text.id, AFFECTED_NAME.id())
    .filter(({ 0: name }) => !THINGS.test(name) && AFFECTED_NAME.en(name).test(text.en))
    .filter(({ index }) => !claims.some(claim => claim.index === index))
    .map(([name]) => strange('area', name, name));
  const services = matchesOf(text.id, AFFECTED_SERVICE)
    .filter(
      ({ 0: { length }, index }) =>
        !claims.some(
          claim => claim.kind === 'service' && claim.index >= index && claim.index < index + length,
        ),
    )
    .map(({ 1: name = '' }) => strange('service', name, `the service ${name}`));
  const known = services.length > 0 ? [] : everydayServices(text, settings);
  return [...places, ...services, ...known];
}

const strange = (kind: 'area' | 'service', found: string, named: string): Untrue => ({
  found,
  message: `says that ${named} is affected, which no fact of the incident bears out.`,
  fix: `Correct it, or state the ${kind} as a fact: --${kind}; settings.yaml, ${kind}s, must hold it.`,
});

/** What a name is followed by that is said to be affected: of a place, for both languages call it the same. */
const AFFECTED_NAME = {
  id: lazily(
    () =>
      /(?<=^|\n|[.;!?,] |\bdan )\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+)*(?= (?:(?:juga|ikut|turut|kini|mulai) )*(?:terdampak|terganggu|padam)\b)/gu,
  ),
  en: (name: string): RegExp =>
    new RegExp(
      `\\b${name}\\b (?:(?:is|are|was|were|has|have|been|now|also|too) )+(?:affected|disrupted|out|down)\\b`,
    ),
} as const;

/** What has one name in both languages and is no place. */
const THINGS = /^(?:Internet|Server|Data|Modem|Router|Wi-Fi|Website|Email|Video|Streaming)$/;

/** A service that a text says is affected as well. */
const AFFECTED_SERVICE =
  /\b[Ll]ayanan (?!(?:kami|lain|lainnya|ini|itu|tersebut|pelanggan|darurat|publik)\b)([\w-]+(?: [A-Z][\w-]*)?) (?:juga|ikut|turut) (?:terdampak|terganggu|padam|mati)\b/g;

/** Services that customers everywhere call by these words. */
const EVERYDAY: readonly Bilingual<string>[] = [
  { id: 'TV(?: kabel)?|televisi|IPTV', en: '(?:cable )?TV|television|IPTV' },
  { id: 'ATM|EDC|QRIS', en: 'ATMs?|EDC|card machines?|QRIS' },
  { id: 'roaming', en: 'roaming' },
  { id: 'aplikasi', en: 'apps?' },
  { id: 'air(?: bersih)?', en: 'water|taps' },
  { id: 'gas', en: 'gas' },
  { id: 'wi-?fi', en: 'wi-?fi' },
  { id: '(?:mobile|internet) banking', en: '(?:mobile|internet|online) banking' },
];

const FAILS: Bilingual<string> = {
  id: '(?:(?:juga|ikut|turut|kini) )*(?:terganggu|terdampak|mati|padam|tidak (?:dapat|bisa) (?:digunakan|diakses|dipakai)|tidak (?:mengalir|berfungsi))',
  en: '(?:disrupted|affected|unavailable|down|off|cannot be (?:used|accessed)|not (?:working|running|flowing))',
};

const FAILING = EVERYDAY.map(({ id, en }) => ({
  name: new RegExp(`\\b(?:${id})\\b`, 'i'),
  id: new RegExp(`(?:^|[.;] |, | dan )(?:layanan )?(${id})(?: kami)? ${FAILS.id}\\b`, 'i'),
  en: new RegExp(`\\b(?:${en})\\b[^.;]{0,20}\\b${FAILS.en}\\b|\\bno (?:running )?(?:${en})\\b`, 'i'),
}));

/** A service of a trade that the catalogue does not hold, said in both languages to fail. */
function everydayServices({ id, en }: Bilingual<string>, { services }: Settings): readonly Untrue[] {
  const names = Object.values(services).flatMap(({ name, short }) => [name.id, short?.id ?? name.id]);
  return FAILING.flatMap(failing => {
    const name = failing.id.exec(id)?.[1];
    if (name === undefined || !failing.en.test(en)) return [];
    const isHeld = names.some(known => failing.name.test(known));
    return isHeld ? [] : [strange('service', name, `the service ${name}`)];
  });
}
