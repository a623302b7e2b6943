import { type Bilingual, inBoth, LANGUAGES } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import { isCertain } from './how-it-stands.ts';
import { NOT_SAID, type OwnSaying } from './own-saying.ts';

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

/** Things of which nothing can be told by the cause. */
const OTHER_THINGS: Bilingual<string> = {
  id: 'pipa|gardu|tiang|sistem|jaringan|sertifikat|pusat data|menara|penyimpanan',
  en: 'pipes?|substation|poles?|systems?|network|certificate|data cent(?:re|er)|towers?|storage(?: \\w+)?',
};

const BROKEN: Bilingual<string> = {
  id: 'putus|terputus|rusak|meledak|terbakar|roboh|pecah|padam|gagal|mogok|mati|kepanasan|kebanjiran|terendam',
  en: 'cut|broke|broke down|broken|failed|exploded|burned|burst|fell|went out|went down|overheated|flooded',
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

const ANY_THING = inBoth(language =>
  [...THINGS.map(({ words }) => words[language]), OTHER_THINGS[language]].join('|'),
);

/** Of a thing that broke: "kabel yang putus" says so, "kabel yang mungkin putus" does not. */
const NOT_BROKEN = {
  id: new RegExp(NOT_SAID.id.source.replace('yang', 'mungkin'), 'i'),
  en: NOT_SAID.en,
} as const;

/** What is broken, or who broke it, while no cause is certain. */
export const BREAKAGE_SAYINGS: readonly OwnSaying[] = [
  {
    words: {
      id: new RegExp(
        `\\b(?:${ANY_THING.id})\\b[^.;]{0,35}\\b(?:${BROKEN.id}|bocor|jebol|kelebihan beban|kehilangan (?:daya|ruang)|kehabisan|terkena|tertabrak|kedaluwarsa|macet|penuh|bermasalah)\\b|\\b(?:menimpa|menyenggol|mengenai|menggigit|memotong|menabrak|menggaruk) (?:kabel|pipa|tiang|jaringan)\\b|\\bmasalah(?:nya)? (?:ada )?(?:di|pada) |\\bkabel yang putus\\b|\\bmenimbulkan kesalahan\\b|\\bgangguan terjadi di gardu\\b`,
        'i',
      ),
      en: new RegExp(
        `\\b(?:${ANY_THING.en})\\b[^.;]{0,40}\\b(?:${BROKEN.en}|fallen|hit|overloaded|lost power|ran out|damaged|expired|on the line|stuck|full|having trouble)\\b|\\b(?:broken|cut|severed|burst) (?:cable|pipe)|\\b(?:hit|on|through|cut|into) (?:our|the) (?:cable|line|pipe|poles?)\\b|\\bproblem (?:is |with |in )|\\bintroduced an error\\b|\\bfault is at\\b`,
        'i',
      ),
    },
    unless: NOT_BROKEN,
    isWrong: isUncertain,
    message: 'says what is broken; no fact gives a cause that is certain.',
    fix: 'Take it out, or state the cause: --cause, --certainty.',
  },
  {
    words: {
      id: /\bbukan (?:karena |akibat |ulah )?(?:serangan|peretas|gangguan keamanan)\b/i,
      en: /\bnot (?:because of |due to |the work of |an? )?(?:cyber ?-?attack|attack|hackers?|security (?:breach|incident))\b/i,
    },
    isWrong: isUncertain,
    message: 'says what the cause is not; no fact gives a cause that is certain.',
    fix: 'Say that the cause is being looked for, or state it: --cause, --certainty.',
  },
];

function isUncertain(view: View): boolean {
  const { incident, state } = view;
  return (
    incident.kind === 'outage' && isOpen(state.status) && !isCertain(view) && state.firstStarted === undefined
  );
}
