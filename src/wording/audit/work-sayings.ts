import { affected } from '../../domain/impacts.ts';
import { isOpen, type Status } from '../../domain/status.ts';
import { isStatus, MEND_STATUS, type Saying } from './saying.ts';

/** Planned work that a text calls something else than its status does. */
const ofWork = (words: Saying['words'], ...during: readonly Status[]): Saying => ({
  marks: { id: ['kerjaan', 'emeliharaan'], en: ['ork ', 'aintenance '] },
  words,
  isWrong: ({ incident, state }) => incident.kind === 'maintenance' && !during.includes(state.status),
  instead: isStatus,
  fix: MEND_STATUS,
});

/** Words that say how planned work stands. */
export const WORK_SAYINGS: readonly Saying[] = [
  {
    marks: { id: ['idak akan ter', 'idak ter'], en: ['not be ', 'no interruption'] },
    words: {
      id: /^(?:(?:seluruh|semua) )?layanan(?: kami| Anda)? tidak (?:akan )?(?:terputus|terganggu)\b(?! (?:lebih|selama|lagi|pada|di))/i,
      en: /^(?:(?:all )?(?:of )?(?:our |your )?services? will not be (?:interrupted|disrupted|affected)|there will be no interruption)\b(?! (?:for|longer|again|on|that|to|in))/i,
    },
    isDenial: true,
    isAhead: true,
    isWrong: ({ incident, state }) =>
      incident.kind === 'maintenance' &&
      isOpen(state.status) &&
      Object.keys(affected(state.services)).length > 0,
    instead: () => 'the facts say which services the work takes away',
    fix: 'Correct the words, or the services.',
  },
  ofWork(
    {
      id: /\b(?:pekerjaan|pemeliharaan)(?: ini)? (?:kami )?dibatalkan\b/i,
      en: /\b(?:work|maintenance) (?:is|was|has been) cancelled\b/i,
    },
    'cancelled',
  ),
  ofWork(
    {
      id: /\b(?:pekerjaan|pemeliharaan)(?: ini)? (?:kami )?ditunda\b/i,
      en: /\b(?:work|maintenance) (?:is|was|has been) postponed\b/i,
    },
    'postponed',
  ),
  ofWork(
    {
      id: /\b(?:pekerjaan|pemeliharaan)(?: ini)? (?:sedang|masih) berlangsung\b/i,
      en: /\b(?:work|maintenance) is (?:still )?under way\b/i,
    },
    'in-progress',
    'extended',
    'verifying',
  ),
  ofWork(
    {
      id: /\b(?:pekerjaan|pemeliharaan)(?: ini)? (?:(?:sudah|telah) selesai|selesai lebih (?:awal|cepat))\b/i,
      en: /\b(?:work|maintenance) (?:(?:is|has been) (?:completed?|finished)|(?:has )?finished early)\b/i,
    },
    'completed',
    'verifying',
  ),
  {
    marks: { id: ['tepat waktu', 'jadwal', 'lebih cepat'], en: ['on time', 'schedule', 'than ', 'planned'] },
    words: {
      id: /\b(?:tepat waktu|sesuai jadwal(?: semula)?|lebih cepat dari(?:pada)? (?:rencana|jadwal)(?! (?:yang )?baru))\b/i,
      en: /\b(?:on time|on (?:the )?(?:original )?schedule|(?:earlier|sooner|faster) than (?:first |originally )?(?:planned|scheduled))\b(?! anew)/i,
    },
    isAhead: true,
    isWrong: ({ incident, index }) =>
      incident.updates.slice(0, index + 1).some(({ status }) => status === 'extended'),
    instead: () => 'the work was extended',
    fix: 'Correct the words: customers were told that it takes longer.',
  },
];
