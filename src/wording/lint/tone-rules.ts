import type { Rule } from './rule.ts';

/** How the organization speaks of itself and to customers. */
export const TONE_RULES = {
  'non-apology': {
    level: 'warning',
    words: {
      id: [
        'atas ketidaknyamanan(?:nya|ini)?',
        'ketidaknyamanan yang (?:mungkin )?(?:ditimbulkan|terjadi|dialami|dirasakan)',
      ],
      en: [
        'any inconvenience',
        'inconvenience (?:(?:that )?this (?:may|might|has|will)|(?:may|might)) (?:have )?caused?',
        'for the inconvenience',
        'if you were affected',
      ],
    },
    message: 'is an apology for how customers feel, not for the outage.',
    fix: 'Write "Kami mohon maaf atas gangguan ini." / "We are sorry for this outage."',
  },
  blame: {
    level: 'warning',
    words: {
      id: [
        'pihak (?:ketiga|lain)',
        'vendor',
        'oknum',
        'di luar (?:kendali|kuasa)(?: kami| manusia)?',
        'force majeure',
        'ulah',
        'kelalaian pelanggan',
      ],
      en: [
        'third[- ]part(?:y|ies)',
        'vendors?',
        '(?:beyond|outside) our control',
        'force majeure',
        'user error',
      ],
    },
    message: 'puts the blame on others.',
    fix: 'Name the cause, and what you do about it.',
  },
  'legal-risk': {
    level: 'warning',
    words: {
      id: ['kelalaian', 'kesalahan kami', 'lalai', 'ganti (?:rugi|kerugian)', 'menjamin', 'pasti'],
      en: ['negligen(?:ce|t)', 'liab(?:le|ility)', 'our fault', 'guarantee(?:s|d)?'],
    },
    message: 'has a meaning in law.',
    fix: 'Use a plain word, or have it cleared and switch the rule off in settings.yaml.',
  },
  slang: {
    level: 'error',
    words: {
      id: [
        'lemot',
        'ngadat',
        'ngelag',
        '(?:eng|ng)?gak',
        'banget',
        'udah',
        'kalo',
        'gimana',
        'guys',
        'bestie',
        'sobat(?:nya)?',
        'kak(?:ak)?',
      ],
      en: ['gonna', 'folks', 'guys', 'oops', "y'all", 'hiccups?', 'bummer'],
    },
    message: 'is slang.',
    fix: 'Write as to a stranger: Anda, kami; plain English.',
  },
  'sms-speak': {
    level: ({ channel }) => (channel === 'sms' ? 'info' : 'warning'),
    words: {
      id: [
        'yg',
        'bbrp',
        'mhn',
        'dgn',
        'utk',
        'sdg',
        'tdk',
        'krn',
        'jd',
        'bs',
        'tks',
        'trims',
        'tgl',
        'plg',
        'dg',
        'sy',
        'hub',
      ],
      en: ['u', 'ur', 'pls', 'plz', 'thx'],
    },
    signs: { en: [/\bw\//gi] },
    message: 'is an abbreviation of text messages.',
    fix: 'Write the word out.',
  },
  'pronoun-mix': {
    level: 'error',
    exactCase: true,
    words: {
      id: [
        '[Kk]amu',
        '[Kk]alian',
        '[Kk]ita',
        'anda',
        '(?:[Ll]ayanan|[Mm]odem|[Pp]onsel|[Pp]aket|[Aa]kun|[Nn]omor|[Pp]ulsa|[Kk]uota)mu',
      ],
      en: ['I', "I'm", 'you guys', 'the Company'],
    },
    message: 'is not how the organization speaks: Anda and kami, you and we.',
    fix: 'Write Anda and kami / you and we.',
  },
  'kami-case': {
    level: 'info',
    exactCase: true,
    words: { id: ['(?<=[a-z,] )Kami'] },
    message: 'has a capital in the middle of a sentence.',
    fix: 'Write kami.',
  },
  redundant: {
    level: 'info',
    words: {
      id: [
        'demi kenyamanan bersama',
        'dalam rangka',
        'guna meningkatkan pelayanan',
        'pada kesempatan ini',
        'bersama ini',
        'sehubungan dengan hal tersebut',
      ],
      en: ['please be informed', 'kindly', 'at this point in time', 'we would like to inform'],
    },
    message: 'says nothing.',
    fix: 'Delete it.',
  },
} as const satisfies Record<string, Rule>;
