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
    id: /\bkabel(?: \w+)? (?:dicuri\b|dipotong (?:oleh )?pencuri\b)|\bpencurian kabel\b|\bkarena pencurian\b/i,
    en: /\bcables? (?:was|were|has been) (?:stolen|cut by thieves)\b|\bcable theft\b|\bbecause of (?:a )?theft\b/i,
  },
  {
    type: 'cyberattack',
    id: /\b(?:peretas|diretas|serangan siber|ransomware)\b/i,
    en: /\b(?:hackers?|hacked|cyber ?-?attack|ransomware)\b/i,
  },
  {
    type: 'fire',
    id: /\b(?:oleh|akibat|karena) (?:adanya )?kebakaran\b|\bkabel(?: kami)? terbakar\b/i,
    en: /\b(?:by|because of|due to) (?:an? |the )?(?:cable )?fire\b|\bcable burn(?:ed|t)\b/i,
  },
  {
    type: 'natural-disaster',
    id: /\b(?:gempa|banjir|longsor|badai)\b[^.]{0,30}\b(?:merusak|merendam|memutus)|\b(?:oleh|akibat|karena) (?:gempa|banjir|longsor|badai)\b/i,
    en: /\b(?:earthquake|flood(?:s|ing|water)?|landslide|storm)\b[^.]{0,30}\b(?:damaged|flooded|broke|cut)\b|\b(?:by|because of|due to) (?:an? |the )?(?:earthquake|flood(?:s|ing)?|landslide|storm)\b/i,
  },
  {
    type: 'power',
    id: /\b(?:oleh|akibat|karena) (?:pemadaman listrik|listrik(?: (?:di|ke) [^.,;]{3,30})? (?:kami )?(?:padam|terputus))\b/i,
    en: /\b(?:by|because of|due to) (?:an? |the )?power (?:cut|outage|failure)\b|\bbecause (?:the )?power (?:failed|went out|was cut)\b/i,
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
    'retas',
    'siber',
    'ransom',
    'pencuri',
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
    'theft',
    'thieves',
    'ransom',
    'ack',
    'fire',
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
