import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import type { Saying } from './saying.ts';

const isReported = ({ incident, index }: View): boolean =>
  incident.updates.slice(0, index + 1).some(({ report }) => report !== undefined);

/** Words that say what came of what was promised: the next update, compensation, a report. */
export const PROMISE_SAYINGS: readonly Saying[] = [
  {
    marks: { id: ['kabar terakhir'], en: ['last update', 'final update'] },
    words: {
      id: /\bini (?:adalah )?kabar terakhir\b/i,
      en: /\bthis is (?:our|the) (?:last|final) update\b/i,
    },
    isAhead: true,
    isWrong: ({ state }) => isOpen(state.status) && state.next !== undefined,
    instead: ({ state }) => `the facts promise the next one (${state.next})`,
    fix: 'Correct the words: an open incident goes on being told.',
  },
  {
    marks: { id: ['tidak akan'], en: ['will not'] },
    words: {
      id: /\btidak akan (?:memberi|menyampaikan|mengirim|mengumumkan) (?:kabar|informasi|pembaruan)\b/i,
      en: /\bwill not (?:post|update you|report|send (?:any )?(?:news|updates))\b/i,
    },
    isDenial: true,
    isAhead: true,
    isWrong: ({ state }) => isOpen(state.status) && state.next !== undefined,
    instead: ({ state }) => `the facts promise the next update (${state.next})`,
    fix: 'Correct the words: an open incident goes on being told.',
  },
  {
    marks: { id: ['laporan'], en: ['report'] },
    words: {
      id: /\btidak ada laporan tentang\b|\btidak akan (?:menerbitkan|membuat|menyusun) laporan\b/i,
      en: /\b(?:there will be|there is) no report\b|\bwill not (?:publish|write) an? report\b/i,
    },
    isDenial: true,
    isAhead: true,
    isWrong: ({ state }) => state.promises?.report !== undefined,
    instead: ({ state }) => `the facts promise one (${state.promises?.report})`,
    fix: 'Correct the words, or the promise: --promise report=<day>.',
  },
  {
    marks: { id: ['aporan'], en: ['report'] },
    words: {
      id: /\blaporan(?:nya)? (?:sudah|telah) (?:kami )?(?:terbit(?:kan)?|diterbitkan)\b/i,
      en: /\b(?:have published (?:the|our|a) report|the report (?:has been|is) (?:out|published))\b/i,
    },
    isWrong: view => !isReported(view),
    instead: () => 'no update holds a report',
    fix: 'Correct the words, or state the report: --facts, with report:.',
  },
  {
    marks: { id: ['ompensasi'], en: ['ompensation'] },
    words: {
      id: /\bkompensasi(?:nya)? (?:sudah|telah) (?:kami )?(?:bayar(?:kan)?|berikan|salurkan|dibayar(?:kan)?|diberikan)\b/i,
      en: /\bcompensation has (?:already |now )?been (?:paid|given)\b|\bhave paid (?:the |your )?compensation\b/i,
    },
    isWrong: ({ state }) => state.compensation === undefined,
    instead: () => 'no update says what the compensation is',
    fix: 'Correct the words, or state it: --compensation.',
  },
];
