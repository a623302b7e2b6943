import { type Bilingual, inBoth, LANGUAGES } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { isCertain } from './how-it-stands.ts';

/** Things that break, and the shipped causes that each of them cannot be. */
interface Thing {
  readonly words: Bilingual<string>;
  readonly not: ReadonlySet<string>;
}

const IMMATERIAL = ['software', 'configuration', 'capacity', 'cyberattack', 'human-error'];

const THINGS: readonly Thing[] = [
  {
    words: { id: 'kabel|serat optik', en: 'cables?|fibre|fiber' },
    not: new Set(['power', 'hardware', ...IMMATERIAL]),
  },
  {
    words: { id: 'pasokan listrik|aliran listrik|genset', en: 'power supply|generators?' },
    not: new Set(['fiber-cut', 'submarine-cable', 'vandalism-theft', ...IMMATERIAL]),
  },
  {
    words: {
      id: 'perangkat(?! lunak)|peladen|server|pemancar|pompa|trafo',
      en: 'equipment|servers?|masts?|pumps?|transformers?',
    },
    not: new Set(['fiber-cut', 'submarine-cable', 'vandalism-theft', ...IMMATERIAL]),
  },
];

const BROKEN: Bilingual<string> = {
  id: 'putus|terputus|rusak|meledak|terbakar|roboh|pecah|padam|gagal|mogok|mati',
  en: 'cut|broke|broke down|broken|failed|exploded|burned|burst|fell|went out|went down',
};

/** A thing that is not the one that matters, or is not said to have broken by itself. */
const ANOTHER: Bilingual<RegExp> = {
  id: /\b(?:belum|bukan|tidak|jika|bila|apabila|setelah|sebelum|akan|agar|apakah|juga|lain(?:nya)?|cadangan|darurat|diduga|mungkin|memeriksa|mengganti|memperbaiki|menyambung|Anda|pelanggan|karena(?:nya)?|akibat(?:nya)?|oleh|sehingga)\b|\?/i,
  en: /\b(?:not|if|once|after|before|until|will|whether|also|too|other|another|backup|emergency|may|might|suspect\w*|checking|replac\w+|repair\w*|join\w*|your|customers?|because|due to|as a result|result of|so that|by)\b|\?/i,
};

const expression = (thing: string, broken: string): RegExp =>
  new RegExp(`\\b(?:${thing})\\b[^.;]{0,30}\\b(?:${broken})\\b`, 'i');
const BREAKS = THINGS.map(({ words }) => inBoth(language => expression(words[language], BROKEN[language])));

/** What a text says in both languages that broke, where that cannot be by the cause that is known; in Indonesian. */
export function brokenOtherwise(text: Bilingual<string>, view: View): string | undefined {
  if (LANGUAGES.some(language => ANOTHER[language].test(text[language]))) return undefined;
  const { cause } = view.state;
  const said = BREAKS.map(breaks => inBoth(language => breaks[language].exec(text[language])?.[0]));
  const [here, there] = LANGUAGES.map(language => said.findIndex(found => found[language] !== undefined));
  if (here === undefined || here < 0 || there === undefined || there < 0) return undefined;
  const isImpossible =
    isCertain(view) && typeof cause === 'object' && [here, there].some(at => THINGS[at]?.not.has(cause.type));
  return isImpossible || here !== there ? said[here]?.id : undefined;
}
