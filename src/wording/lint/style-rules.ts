import { matchesOf } from './patterns.ts';
import type { Rule } from './rule.ts';

const PASSIVE = { id: /\bdi[a-z]{4,}(?! oleh)\b/g, en: /\b(?:was|were) [a-z]+ed\b/g } as const;

/** Words and sentences that customers stumble over. */
export const STYLE_RULES = {
  'verb-form': {
    level: 'warning',
    signs: {
      en: [
        /\b(?:team is|teams are)(?: still)? (?:replace|repair|fix|restore|check|investigate|reconnect|restart|move|add|clean|inspect|install|switch|roll|reset|contact|work)\b/gi,
      ],
    },
    message: 'lacks the form with -ing.',
    fix: 'Write the action as what is being done: "replacing the server".',
  },
  jargon: {
    level: 'warning',
    words: {
      id: [
        'maintenance',
        'update',
        'down',
        'error',
        'eror',
        'recovery',
        'restore',
        'backup',
        'backbone',
        'traffic',
        'trafik',
        'rerouting',
        'network',
        'link',
        'site',
        'bts',
        'core',
        'bandwidth',
        'slow',
        'customer',
        'handset',
        'restart',
        'refund',
        'voucher',
        'root cause',
        'eta',
        'issue',
        'affected',
        'normalisasi',
        'optimal',
        'provider',
        'skkl',
        'mss',
        'provisioning',
        'shunt fault',
        'node',
        'olt',
        'odp',
        'noc',
      ],
      en: [
        'olt',
        'bts',
        'backbone',
        'noc',
        'nodes?',
        'bgp',
        'latency',
        'packet loss',
        // The name of a severity.
        'degraded(?! service\\b)',
        'mitigated',
      ],
    },
    message: 'is jargon.',
    fix: 'Use a plain word: pemulihan, jaringan utama, lalu lintas data, perkiraan pulih; slow, disrupted, fixed.',
  },
  'long-sentence': {
    level: 'info',
    find: ({ sentences }) =>
      sentences
        // Twenty-six words are not written in fewer letters.
        .filter(({ text }) => text.length > 51 && text.split(/\s+/).length > 25)
        .map(({ text, index }) => ({ index, found: `${text.split(/\s+/).slice(0, 4).join(' ')} …` })),
    message: 'begins a sentence of more than 25 words.',
    fix: 'Make two of it.',
  },
  'passive-heavy': {
    level: 'info',
    find: ({ language, words }) => {
      const passives = matchesOf(words, PASSIVE[language]);
      const third = passives[2];
      if (!third) return [];
      const rate = passives.length / Math.max(60, words.split(/\s+/).length);
      return rate > 2 / 60 ? [{ index: third.index, found: third[0] }] : [];
    },
    message: 'is one passive too many.',
    fix: 'Say who does it: kami …, we …',
  },
} as const satisfies Record<string, Rule>;
