import type { Occasion } from '../../domain/status.ts';
import { matchesOf, NEXT, SORRY } from './patterns.ts';
import type { Hit, Reading, Rule } from './rule.ts';
import { mayHold } from './sentences.ts';
import { wrongStatus } from './status-rule.ts';

/** Where an apology is due (wording.md 4.1): on every channel, on web and SMS, or on the web alone. */
const APOLOGY: Partial<Record<Occasion, 'everywhere' | 'web-and-sms' | 'web'>> = {
  investigating: 'everywhere',
  identified: 'everywhere',
  resolved: 'everywhere',
  compensation: 'web-and-sms',
  monitoring: 'web',
  report: 'web',
  scheduled: 'web',
  extended: 'web',
  postponed: 'web',
  cancelled: 'web',
};

const NEGATION =
  /\b(?:tidak|jangan|bukan|tak|abaikan|waspada(?:i|lah)?|never|not|ignore|beware|don't|do not|no one)\b/i;
const ASK = {
  id: /\b(?:(?:akan|perlu|mungkin|dan|petugas kami) meminta|kirim(?:kan)?|masukkan|berikan|sebutkan|balas(?: dengan)?|isi(?:kan)?|konfirmasi(?:kan)?|ketik|sampaikan|siapkan|beri tahu)\b[^.\n]{0,50}(?<!SMS )(?<!SMS (?:dan|&) )\b(?:PIN|OTP|CVV|kata sandi|password|kode verifikasi)\b/gi,
  en: /\b(?:(?:will|may|need to|to|and) ask|send|enter|give|share|reply with|provide|confirm|tell|type|let \w+(?: \w+)? know|have(?! been))\b[^.\n]{0,50}(?<!SMS )(?<!SMS (?:and|&) )\b(?:PIN|OTP|CVV|password|verification code)\b/gi,
} as const;

/** What a text may say only when a fact supports it; a workspace cannot silence these. */
export const FACT_RULES = {
  'unsupported-safe': {
    level: 'error',
    words: {
      id: [
        '(?<!\\bjaga(?: agar)? )(?:data(?! seluler)|dana|uang|saldo|rekening|akun|kata sandi|informasi pribadi)\\b[^.\\n]{0,60}\\b(?:aman|rahasia|tidak (?:terpengaruh|terdampak|bocor|diakses|dicuri|diambil|disalin|tersebar|disalahgunakan|(?:akan )?hilang))',
        '(?:tidak|belum) (?:ada|(?:kami )?(?:menemukan|ditemukan|temukan|melihat))\\b[^.\\n]{0,50}\\b(?:kebocoran|pencurian|penyalahgunaan) data',
        '(?:tidak|belum) (?:ada|(?:kami )?(?:menemukan|ditemukan|temukan|melihat))\\b[^.\\n]{0,50}\\bdata\\b(?! seluler)[^.\\n]{0,30}\\b(?:bocor|diakses|dicuri|diambil|disalin|hilang)',
        'tidak ada (?:data [^.\\n]{0,40}(?:bocor|terdampak|hilang)|kebocoran data|(?:saldo|uang|dana|transaksi)\\b[^.\\n]{0,30}hilang)',
        '(?:keamanan )?(?:data|dana|saldo|informasi pribadi)\\b(?! seluler)[^.\\n]{0,30}\\b(?:terlindungi|terjaga|terjamin)',
      ],
      en: [
        '(?<!mobile )(?:data|funds|money|balances?|accounts?) (?:is|are|remains?|stays?)(?: \\w+)? (?:safe|secure|protected|not affected)',
        'no(?:ne of your)? (?:(?:customer|user|resident|personal) )?(?:data|information) (?:was|were|has|have|is|are|breach)',
        'no data breach',
        '(?<!mobile )(?:data|information|passwords?) (?:is|are|was|were|has|have)(?: \\w+)? not(?: been)? (?:accessed|leaked|stolen|exposed|compromised|lost|copied|taken|misused)',
        '(?:information|passwords?|(?<!mobile )data) (?:is|are|remains?|stays?)(?: \\w+)? (?:private|confidential|secret)',
        '(?:no|not (?:found|seen) any) (?:evidence|signs?|indications?|trace)\\b[^.\\n]{0,40}\\b(?<!mobile )(?:data|information)\\b',
        'no (?:balances?|money|funds|transactions?) (?:was|were|has|have|is|are)(?: been)? lost',
      ],
    },
    applies: ({ facts }) => !facts?.dataIsSafe,
    unless: (_, { found }, { facts, occasion, text }) =>
      facts === undefined && /^(?:tidak ada|no)\b/i.test(found) && isAfterwards(occasion, text),
    message: 'says that data is safe, which no fact supports.',
    fix: 'State data_exposure: none-confirmed, or leave it out.',
  },
  'cause-too-early': {
    level: 'error',
    words: {
      id: [
        'di(?:sebab|akibat)kan(?: oleh)?',
        'dikarenakan',
        'penyebab(?:nya)?(?! (?:\\w+ )?(?:masih|sedang|belum|akan|dan jumlah|gangguan))(?= adalah|:| ialah)',
        '(?<!bukan )akibat',
        '(?<!bukan )karena (?:kabel|listrik|perangkat|kesalahan|serangan|kebakaran)',
        '(?:putus|rusak|terbakar|terendam|roboh|tumbang) karena',
        '(?<!menduga )penyebabnya (?:kabel|listrik|pemadaman|kebakaran|banjir|gempa|longsor|serangan|kesalahan|kerusakan|perangkat|pencurian)',
      ],
      en: [
        '(?<!not )(?:was |were |is |are )?(?<!not )caused by',
        '(?<!not )due to(?! (?:be|go|end|start|finish))',
        '(?<!not )because of(?! (?:the|this) (?:outage|disruption)\\b)',
      ],
    },
    applies: reading => certaintyOf(reading) !== 'confirmed',
    unless: ({ text: sentence }, _, reading) =>
      ESTIMATE.test(sentence) ||
      // Of an outage that returned, the first one has a cause of its own.
      /\bgangguan (?:pertama|sebelumnya)\b|\b(?:first|earlier) outage\b/i.test(sentence) ||
      ((reading.facts === undefined || reading.facts.certainty === 'suspected') &&
        /\b(?:dugaan|diduga|kemungkinan|we believe|suspect|likely)\b/i.test(sentence)),
    message: 'names a cause that is not known for certain.',
    fix: 'Say that the cause is being investigated, or state cause with its certainty.',
  },
  'status-mismatch': {
    level: 'error',
    find: wrongStatus,
    message: 'does not go with the status.',
    fix: 'Change the words, or state the status that is true.',
  },
  'no-apology': {
    level: 'warning',
    applies: isApologyDue,
    find: ({ text, language }) => (text.match(SORRY[language]) ? [] : [MISSING]),
    message: 'has no apology.',
    fix: 'Add "Kami mohon maaf." / "We are sorry."',
  },
  'many-apologies': {
    level: 'info',
    find: ({ text, language }) => {
      const all = matchesOf(text, SORRY[language]);
      const second = all[1];
      return second && text.split(/\s+/).length <= 100 ? [{ index: second.index, found: second[0] }] : [];
    },
    message: 'is one apology too many.',
    fix: 'Keep one.',
  },
  'no-next-update': {
    level: 'error',
    applies: ({ isOpen, channel, facts, occasion, kind, text }) =>
      isOpen === true &&
      occasion !== 'correction' &&
      !(kind === 'maintenance' && facts === undefined) &&
      !(channel === 'sms' && (kind === 'maintenance' || (facts?.hasLink ?? LINK.test(text)))),
    find: ({ sentences, language }) =>
      sentences.some(
        ({ text }) => NEXT[language].test(text) && /\d{1,2}[.:]\d{2}|\bsaat\b|\bwhen\b/.test(text),
      )
        ? []
        : [MISSING],
    message: 'does not say when the next update comes.',
    fix: 'Give the time of the next update: update --next.',
  },
  'next-update-past': {
    level: 'warning',
    applies: ({ facts }) => facts?.nextIsLate === true,
    find: () => [MISSING],
    message: 'promises the next update later than this severity allows.',
    fix: 'Promise an earlier one: update --next; or set deadlines in settings.yaml.',
  },
  'channel-affected': {
    level: 'warning',
    applies: ({ facts }) => facts?.ownChannel !== undefined,
    find: () => [MISSING],
    message: 'goes out through a service that is affected itself.',
    fix: 'Send it through another channel as well.',
  },
  'fraud-line': {
    level: reading => (asksForSecrets(reading).length > 0 ? 'error' : 'warning'),
    find: reading => {
      const asks = asksForSecrets(reading);
      if (asks.length > 0) return asks;
      return reading.occasion === 'compensation' && !/\b(?:PIN|OTP)\b/.test(reading.text) ? [MISSING] : [];
    },
    message: 'asks for a secret, or promises compensation without saying that nobody will ask for one.',
    fix: 'Add "Kami tidak pernah meminta PIN atau OTP." / "We never ask for your PIN or OTP."',
  },
} as const satisfies Record<string, Rule>;

/** Why an estimate moved is not why the service failed. */
const ESTIMATE = /\b(?:perkiraan|estimasi|estimate)\b/i;
const LINK = /[a-z0-9-]\.[a-z]{2,}(?:\/|\b)/i;

/** Of a pasted text nobody knows the facts: after the end, it may say what came of the investigation. */
const isAfterwards = (occasion: Occasion | undefined, text: string): boolean =>
  occasion === undefined
    ? /\b(?:sudah (?:normal|pulih)|selesai|back to normal|resolved)\b/i.test(text)
    : AFTERWARDS.has(occasion);

const AFTERWARDS: ReadonlySet<Occasion> = new Set(['resolved', 'compensation', 'report']);

/** Something is missing: the whole text is meant. */
const MISSING: Hit = { index: 0, found: '' };

/** Of a pasted text only an early status says how certain the cause is. */
function certaintyOf({ facts, occasion }: Reading): 'confirmed' | 'suspected' | 'unknown' {
  return facts?.certainty ?? (occasion === 'investigating' ? 'unknown' : 'confirmed');
}

function isApologyDue({ occasion, channel }: Reading): boolean {
  const due = occasion && APOLOGY[occasion];
  if (due === undefined || due === 'everywhere') return due !== undefined;
  return channel === undefined || channel === 'website' || (due === 'web-and-sms' && channel === 'sms');
}

const mayAsk = mayHold(/PIN|OTP|CVV|kata sandi|password|verif/i);

function asksForSecrets({ text, sentences, language }: Reading): readonly Hit[] {
  if (!mayAsk(sentences)) return [];
  return matchesOf(text, ASK[language])
    .filter(
      ({ 0: found, index }) =>
        !NEGATION.test(text.slice(text.lastIndexOf('. ', index) + 1, index + found.length)),
    )
    .map(({ 0: found, index }) => ({ index, found }));
}
