import type { Language } from '../../domain/language.ts';
import type { Scanner } from './claim.ts';

const CERTAINTY = {
  suspected: {
    id: /\b(?:dugaan|diduga|menduga(?!-duga)|kemungkinan penyebab|penyebab(?:nya)? mungkin|(?<!\bAnda )mungkin(?= (?:\w+ )?(?:disebabkan|karena|akibat|oleh|dicuri|dirusak|rusak|putus|terputus(?! lebih)|diserang|diretas|terbakar))|sepertinya)\b/gi,
    en: /\b(?:we believe|suspected|suspicion|likely cause|probably|perhaps|seems? to|may have(?! to\b)|might have|possibly)\b/gi,
  },
  unknown: {
    id: /\bpenyebab(?:nya)?\b[^.\n]{0,60}\b(?:kami (?:selidiki|periksa|cari|telusuri)|diselidiki|belum diketahui)\b|\b(?:menyelidiki|mencari(?: tahu)?|menelusuri) (?:apa )?penyebab|\bbelum (?:menemukan|menemui) penyebab|\b(?:belum|tidak) (?:kami )?(?:mengetahui|tahu) (?:apa )?penyebab/gi,
    en: /\b(?:investigating|checking|looking for|searching for) the cause\b|\bnot (?:yet )?found the cause|\bcause\b[^.\n]{0,20}\b(?:is not (?:yet )?(?:known|clear|certain|confirmed)|not yet|unknown)\b|\b(?:do not|don't|not yet) (?:yet )?know (?:the|what) cause/gi,
  },
} as const;
/** One of these stands in every one of them: cheaper to look for than they are. */
const CERTAINTY_MARKS = {
  suspected: [
    'duga',
    'Duga',
    'ungkin',
    'ertinya',
    'elieve',
    'uspect',
    'uspici',
    'ikely cause',
    'robabl',
    'erhaps',
    'eem',
    'may have',
    'might have',
    'ossib',
  ],
  unknown: ['enyebab', 'cause', 'Cause'],
} as const;
const DELIVERY = {
  automatic: { id: /\b[Oo]tomatis\b/g, en: /\b[Aa]utomatic(?:ally)?\b/g },
  claim: {
    id: /(?<!\b(?:(?:tidak|belum) (?:per|memer)lu(?:kan)?|tidak usah|tanpa|tautan)(?: mengajukan)? )\bklaim\b|(?<!tidak perlu |belum perlu |yang )\b(?:mendaftar|daftarkan)\b/gi,
    en: /(?<!\b(?:[Nn]o|not (?:need|have) to|n't (?:need|have) to|need not|not (?:need|have) to (?:file|make|submit) an?(?: \w+)?|without(?: a)?) )\bclaim(?:ed)?\b(?! (?:links?|to)\b)|(?<!not need to |need not |who )\b(?:register|apply)\b/gi,
  },
} as const;

const CLAIM_MARKS = ['laim', 'daftar', 'egister', 'pply'];

/** How certain a text is of a cause, and whether what customers get comes by itself. */
export function readManner(scanner: Scanner, language: Language): void {
  for (const value of ['suspected', 'unknown'] as const)
    scanner.take(CERTAINTY[value][language], () => [{ kind: 'certainty', value }], CERTAINTY_MARKS[value]);
  scanner.take(DELIVERY.automatic[language], () => [{ kind: 'delivery', value: 'automatic' }], ['tomati']);
  scanner.take(DELIVERY.claim[language], () => [{ kind: 'delivery', value: 'claim' }], CLAIM_MARKS);
}
