import type { Language } from '../../domain/language.ts';

/** Everyday words for a cause, where nothing else can be meant. */
interface PlainCause {
  readonly type: string;
  readonly id: RegExp;
  readonly en: RegExp;
}

const PLAIN_CAUSES: readonly PlainCause[] = [
  {
    type: 'vandalism-theft',
    id: /\bkabel(?: \w+)? (?:dicuri\b|dipotong (?:oleh )?pencuri\b)|\bpencurian kabel\b|\bkarena pencurian\b|\b(?:pencuri|maling)\b(?! akun| data| identitas)|\b(?:memotong|merusak) [^.]{0,30}\bdengan sengaja\b/i,
    en: /\bcables? (?:was|were|has been) (?:stolen|cut by thieves)\b|\bcable theft\b|\bbecause of (?:a )?theft\b|\b(?:thieves|thief)\b|\b(?:cut|damaged) [^.]{0,30}\b(?:on purpose|deliberately)\b/i,
  },
  {
    type: 'cyberattack',
    id: /\b(?:peretas|diretas|serangan siber|ransomware|dibobol|membobol|virus)\b/i,
    en: /\b(?:hackers?|hacked|cyber ?-?attack|ransomware|broke into our|virus|malware)\b/i,
  },
  {
    type: 'fire',
    id: /\b(?:oleh|akibat|karena) (?:adanya )?kebakaran\b|\bkabel(?: kami)? terbakar\b|\b(?:kebakaran|api)\b[^.]{0,30}\b(?:memicu|menyebabkan|mengakibatkan|merusak|menghanguskan|melalap)\b/i,
    en: /\b(?:by|because of|due to) (?:an? |the )?(?:cable )?fire\b|\bcable burn(?:ed|t)\b|\bfire\b[^.]{0,30}\b(?:triggered|caused|damaged|destroyed|led to)\b/i,
  },
  {
    type: 'natural-disaster',
    id: /\b(?:gempa|banjir|longsor|badai|petir)\b[^.]{0,30}\b(?:merusak|merendam|memutus|memicu|menyebabkan|mengakibatkan|menyambar|menghantam|merobohkan)|\b(?:oleh|akibat|karena) (?:gempa|banjir|longsor|badai|petir)\b/i,
    en: /\b(?:earthquake|flood(?:s|ing|water)?|landslide|storm|lightning)\b[^.]{0,30}\b(?:damaged|flooded|broke|cut|triggered|caused|led to|struck|hit|brought down)\b|\b(?:by|because of|due to) (?:an? |the )?(?:earthquake|flood(?:s|ing)?|landslide|storm|lightning)\b/i,
  },
  {
    type: 'power',
    id: /\b(?:oleh|akibat|karena) (?:pemadaman listrik|listrik(?: (?:di|ke) [^.,;]{3,30})? (?:kami )?(?:padam|terputus))\b|\blistrik (?:di|ke) [^.,;]{0,25}\bkami (?:padam|mati|terputus)\b|\bPLN memadamkan\b/i,
    en: /\b(?:by|because of|due to) (?:an? |the )?power (?:cut|outage|failure)\b|\bbecause (?:the )?power (?:failed|went out|was cut)\b|\bpower (?:at|to|in) our\b[^.;]{0,25}\b(?:went out|failed|is off|was cut)\b|\bcutting the power to our\b/i,
  },
  {
    type: 'human-error',
    id: /\b(?:teknisi|petugas|operator|programmer|pemrogram|karyawan|staf)\b[^.;]{0,20}\b(?:salah|keliru|lalai)\b(?! satu)/i,
    en: /\b(?:technicians?|operators?|programmers?|engineers?|staff)\b[^.;]{0,30}\b(?:wrong|mistake|by mistake)\b/i,
  },
  {
    type: 'hardware',
    id: /\b(?:oleh|akibat|karena) (?:kerusakan )?perangkat keras\b/i,
    en: /\b(?:by|because of|due to) (?:an? |the )?(?:broken|failed|faulty) hardware\b|\bhardware failure\b/i,
  },
];

/** What a text denies or supposes names no cause. */
const DENIED = {
  id: /\b(?:bukan|tidak|jika|bila)\b/i,
  en: /\b(?:not|no|nothing|neither|nor|if|unrelated)\b/i,
} as const;

/** One of these stands in every one of them: cheaper to look for than they are. */
const MARKS = {
  id: [
    'curi',
    'sengaja',
    'bobol',
    'virus',
    'PLN',
    'salah',
    'keliru',
    'lalai',
    'retas',
    'siber',
    'ransom',
    'pencuri',
    'maling',
    'petir',
    'Petir',
    'Pencuri',
    'Maling',
    'api ',
    'Api ',
    'bakar',
    'gempa',
    'anjir',
    'longsor',
    'badai',
    'listrik',
    'perangkat keras',
    'Gempa',
    'Badai',
  ],
  en: [
    'stolen',
    'purpose',
    'deliberate',
    'broke into',
    'virus',
    'alware',
    'wrong',
    'mistake',
    'theft',
    'thie',
    'Thie',
    'ightning',
    'ransom',
    'ack',
    'ire',
    'burn',
    'quake',
    'lood',
    'slide',
    'storm',
    'Storm',
    'power',
    'hardware',
    'Hardware',
  ],
} as const;

/** Causes that a sentence names in everyday words. */
export function plainCauses(
  sentence: string,
  language: Language,
): readonly { readonly type: string; readonly words: string; readonly at: number }[] {
  if (!MARKS[language].some(mark => sentence.includes(mark)) || DENIED[language].test(sentence)) return [];
  return PLAIN_CAUSES.flatMap(cause => {
    const match = cause[language].exec(sentence);
    return match ? [{ type: cause.type, words: match[0], at: match.index }] : [];
  });
}
