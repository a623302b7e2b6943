import { impossibleTimes, oddLinks, wrongWeekdays, zonelessClocks } from './odd-forms.ts';
import { lazily, matchesOf } from './patterns.ts';
import type { Rule } from './rule.ts';
import { mayHold } from './sentences.ts';

/** Expressions of whole alphabets take long to make: only for a text that may hold what they look for. */
const EMOJI = lazily(
  () => /(?![\d#*])\p{Emoji_Presentation}|(?![\u00a9\u00ae\u2122])\p{Extended_Pictographic}\ufe0f?/gu,
);
const UNIT_ID = '(?:jam|menit|hari|minggu|bulan|juta|miliar|triliun|ribu|[GMK]B|Mbps|km|persen|%)';
const UNIT_EN =
  '(?:hours?|minutes?|min|h|days?|weeks?|months?|million|billion|trillion|thousand|[GMK]B|Mbps|km|percent|%)';

/** How times, dates, numbers and letters are written. */
export const FORM_RULES = {
  'clock-format': {
    level: 'warning',
    signs: {
      id: [
        /(?<![\d.:/])\d{1,2}:\d{2}(?!\d)/g,
        /\bjam \d{1,2}[.:]\d{2}\b/gi,
        /\b\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b\.?/gi,
        /(?<![\d.])24\.00\b/g,
        /\b(?:pukul|jam) \d{1,2}(?:[.:]\d{2})? (?:pagi|siang|sore|malam)\b/gi,
      ],
      en: [
        /(?<![\d.,])\d{1,2}\.\d{2}(?= ?(?:WIB|WITA|WIT)\b)/g,
        /(?<![\d.])24:00\b/g,
        /\bmidnight\b/gi,
        /\b\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b\.?/gi,
      ],
    },
    message: 'is not how a time is written here.',
    fix: 'Write pukul 14.05 WIB / 14:05 WIB.',
  },
  'bare-hour': {
    level: 'error',
    applies: ({ sentences }) => mayBeBareHour(sentences),
    signs: {
      id: [
        /\b(?:pukul|pkl|jam) \d{1,2}(?= ?(?:[.,;!?)](?!\d)|$|(?:WIB|WITA|WIT|dan|atau|besok|nanti|hari)\b))/gim,
      ],
      en: [
        /\b(?:at|by|before|after|until|around) \d{1,2}(?= ?(?:[.,;!?)](?!\d)|$|(?:WIB|WITA|WIT|tonight|tomorrow|today)\b))/gim,
      ],
    },
    message: 'is an hour of the morning or of the evening: nobody can tell which.',
    fix: 'Write pukul 21.00 WIB / 21:00 WIB.',
  },
  'no-zone': {
    level: 'warning',
    find: zonelessClocks,
    message: 'is a time without its zone.',
    fix: 'Add WIB, WITA or WIT.',
  },
  'date-format': {
    level: 'warning',
    signs: {
      id: [
        /\b\d{4}-\d\d-\d\d\b/g,
        /\b(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) \d{1,2}\b(?!\d|[.:]\d)/g,
        /\b\d{1,2}(?:st|nd|rd|th)\b/gi,
      ],
      en: [
        /\b\d{4}-\d\d-\d\d\b/g,
        /(?<![\d/])(?!24\/7)\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/g,
        /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?\b(?!\d|[.:]\d)/g,
        /\b\d{1,2}(?:st|nd|rd|th) (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
      ],
    },
    find: wrongWeekdays,
    message: 'is not how this date is written, or is another weekday.',
    fix: 'Write Minggu, 22 November 2026 or 22/11 / Sunday, 22 November 2026 or 22 Nov.',
  },
  'number-format': {
    level: 'error',
    signs: {
      id: [
        /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g,
        new RegExp(`(?<![\\d.,])\\d+\\.\\d{1,2} ?${UNIT_ID}(?!\\w)`, 'gi'),
        /\bRp\.? +\d[\d.,]*/g,
        /\bRp\.\d[\d.,]*/g,
        /\bIDR ?\d[\d.,]*/g,
      ],
      en: [
        /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g,
        new RegExp(`(?<![\\d.,])\\d+,\\d{1,2} ?${UNIT_EN}(?!\\w)`, 'gi'),
        /\bRp\.? +\d[\d.,]*/g,
      ],
    },
    message: 'has the separators or the form of another language.',
    fix: 'Write 38.500, 3,5 jam and Rp25.000 / 38,500, 3.5 hours and Rp25,000.',
  },
  'impossible-time': {
    level: 'error',
    applies: ({ sentences }) => mayBeTimed(sentences),
    find: impossibleTimes,
    message: 'is no time of any day, or no day of any year.',
    fix: 'Check it.',
  },
  'leading-digit': {
    level: 'info',
    find: ({ sentences }) =>
      sentences
        .filter(({ text }) => /^\d/.test(text))
        .map(({ text, index }) => ({ index, found: firstWord(text) })),
    message: 'begins a sentence with a digit.',
    fix: 'Begin with Sebanyak … / In total, …',
  },
  caps: {
    level: 'warning',
    applies: ({ words }) => MAY_SHOUT.test(words),
    find: ({ words }) =>
      matchesOf(words, SHOUTED())
        .filter(([found]) => !found.split(/[ ,]+/).every(word => ABBREVIATIONS.has(word)))
        .map(({ 0: found, index }) => ({ index, found })),
    message: 'is shouted.',
    fix: 'Use sentence case.',
  },
  shout: {
    level: 'warning',
    signs: { id: [/!+|\?{2,}|\u2026|\.{3,}/g], en: [/!+|\?{2,}|\u2026|\.{3,}/g] },
    message: 'is no way to end a sentence of a notice.',
    fix: 'Use a full stop.',
  },
  bar: {
    level: 'warning',
    applies: ({ text }) => text.includes('|'),
    signs: both([/\S*\|\S*/g]),
    message: 'holds the bar that parts two languages, or a sign that nobody reads aloud.',
    fix: 'Write one language here and the other in its own text; use a comma or a full stop.',
  },
  emoji: {
    level: ({ channel }) => (channel === 'sms' ? 'error' : 'warning'),
    applies: ({ text }) => /[^\u0000-\u00ff\u2013]/.test(text),
    find: ({ text }) => matchesOf(text, EMOJI()).map(({ 0: found, index }) => ({ index, found })),
    message: 'is an emoji.',
    fix: 'Remove it.',
  },
  placeholder: {
    level: 'error',
    applies: ({ text, sentences }) => mayBeUnfilled(sentences) || text.includes(':\n'),
    signs: both([
      /\{\{?[^{}\n]{0,80}\}?\}/g,
      /<[^<>\n]{1,60}>/g,
      /\[(?:isi|fill|insert|nama|name|time|waktu|jam|tanggal|date)[^\]\n]{0,60}\]/gi,
      /\b(?:TODO|TBD|TBA|XXX+|XX[.:]XX|[Ll]orem|[Ii]si di sini|[Ff]ill in here)\b|_{4,}/g,
      /\b(?:undefined|null|NaN)\b|\[object Object\]/g,
      /:\s+-(?=[\s.,]|$)/gm,
    ]),
    message: 'was left to be filled in.',
    fix: 'Fill it in.',
  },
  'empty-slot': {
    level: 'error',
    applies: ({ text, sentences }) => mayHaveHole(sentences) || WIDE_GAP.test(text),
    signs: both([
      /,\s*,/g,
      /\(\s*\)/g,
      /[^\s\n][^\S\n]{2,}\S/g,
      /\S\s+[.,;:](?=\s|$)/g,
      /\b(?:di|dan|pukul|sejak|pada|and|since(?<!\b(?:in|ever|up|has|have) since)|the|between)[.,;](?=\s|$)/gi,
    ]),
    message: 'has a hole where a word should stand.',
    fix: 'Fill the hole, or take the words around it out.',
  },
  hashtag: {
    level: 'info',
    find: ({ text }) => {
      const tags = text.includes('#') ? matchesOf(text, HASHTAG()) : [];
      const telling = tags.filter(([tag]) => /gangguan|error|down|lemot/i.test(tag));
      return [...telling, ...tags.slice(1)].slice(0, 1).map(({ 0: found, index }) => ({ index, found }));
    },
    message: 'is one hashtag too many, or one that names the failure.',
    fix: 'Use one neutral hashtag at most.',
  },
  link: {
    level: 'info',
    find: oddLinks,
    message: 'is a link too many, too long for an SMS, or hidden behind a shortener.',
    fix: 'Use one short link on your own domain.',
  },
} as const satisfies Record<string, Rule>;

const SHOUTED = lazily(() => /(?<![\p{L}\d])\p{Lu}{4,}(?:[ ,]+\p{Lu}{4,})+(?![\p{L}\d])/gu);
const HASHTAG = lazily(() => /(?<![\p{L}\d&])#[\p{L}\d_]+/gu);

// Cheap to look for, and there wherever one of the patterns of a rule is: nearly every text has none.
const MAY_SHOUT = /[A-Z\u00c0-\uffff]{4}[ ,]+[A-Z\u00c0-\uffff]{4}/;
const mayBeUnfilled = mayHold(/[{}<>[\]_]|:\s+-|TODO|TB[DA]|XX|orem|si di sini|ill in|undefined|null|NaN/);
const mayBeBareHour = mayHold(/\b(?:pukul|pkl|jam|at|by|before|after|until|around) \d{1,2}(?!\d|[.:]\d)/i);
const mayBeTimed = mayHold(/(?:2[5-9]|[3-9]\d)[.:]\d\d ?WI|[.:][6-9]\d ?WI|[3-9]\d(?: [A-Z]|\/)|\b0 [A-Z]/);
const mayHaveHole = mayHold(
  /^[.,;:]|\s[.,;:]|[,(]\s*[,)]|[.,;](?<=\b(?:di|dan|pukul|sejak|pada|and|since|the|between).)/i,
);
const WIDE_GAP = /[^\S\n]{2}/;

const ABBREVIATIONS = new Set(['WITA', 'QRIS', 'UTC+7', 'UTC', 'HTTP', 'HTTPS', 'IMEI', 'VOWIFI', 'VOLTE']);

const firstWord = (text: string): string => text.split(/\s/)[0] ?? text;

function both(patterns: readonly RegExp[]): {
  readonly id: readonly RegExp[];
  readonly en: readonly RegExp[];
} {
  return { id: patterns, en: patterns };
}
