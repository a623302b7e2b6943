import { matchesOf } from './patterns.ts';
import type { Rule } from './rule.ts';

const PASSIVE = { id: /\bdi[a-z]{4,}(?! oleh)\b/g, en: /\b(?:was|were) [a-z]+ed\b/g } as const;

/** A clause has a verb: one of the common ones, or a word that ends like a past. Only a short one is judged. */
const VERB =
  "(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|must|may|might|broke|broken|fell|took|went|came|made|found|kept|became|began|burst|cut|hit|held|ran|blew|struck|tore|shut|slid|stood|gave|got|led|sank|bent|drew|dug|threw|stuck|lost|left|sent|put|set|rose|grew|froze|stole|needs?|takes?|requires?|remains?|fails?|continues?|goes|comes|gets?|works?|[a-z]{2,}ed|[a-z]+n't)";
const BECAUSE_NOUN = new RegExp(
  `\\bbecause (?!of\\b)(?![^.;,!?\\n]*\\b${VERB}\\b)[^\\s.;,!?]+(?: [^\\s.;,!?]+){0,2}(?=[.;,!?\\n]|$)`,
  'gi',
);

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
  'because-noun': {
    level: 'warning',
    signs: { en: [BECAUSE_NOUN] },
    message: 'has no verb.',
    fix: 'Begin the reason with "of" where it is a noun: "of bad weather"; or write a clause: "the weather is bad".',
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
