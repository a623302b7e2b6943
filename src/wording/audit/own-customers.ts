import { isAutomatic } from './how-it-stands.ts';
import type { OwnSaying } from './own-saying.ts';

/** What customers are told of their data and money, and told to do, in words that only a person writes. */
export const CUSTOMER_SAYINGS: readonly OwnSaying[] = [
  {
    words: {
      id: /\b(?:saldo|dana|uang|tabungan|rekening|data|akun|sistem inti)\b[^.;]{0,25}\b(?:tidak (?:\w+ )?(?:berubah|tersentuh|hilang|ditembus|terdampak|diakses|bocor|berkurang)|utuh|terjaga|terlindungi|kami jamin)\b/i,
      en: /\b(?:balances?|funds?|money|savings|accounts?|data|systems?)\b[^.;]{0,40}\b(?:not (?:been )?(?:changed|touched|lost|breached|affected|accessed|leaked|reduced)|intact|unchanged|protected)\b|\bvouch for your (?:funds|money)\b/i,
    },
    unless: {
      id: /\b(?:jika|bila|apakah|belum|memastikan)\b/i,
      en: /\b(?:if|whether|yet|make sure|ensure)\b/i,
    },
    isWrong: ({ incident, state }) =>
      incident.kind === 'outage' &&
      state.status !== 'false-alarm' &&
      state.data_exposure !== 'none-confirmed',
    message: 'says that data or money is safe; no fact says so.',
    fix: 'Take it out, or state it: --data-exposure none-confirmed.',
  },
  {
    words: {
      id: /\b(?:balas|jawab) (?:pesan|SMS)\b|\baktifkan (?:kuota|kompensasi|bonus)\b|\b(?:isi|mengisi) formulir\b|\b(?:ajukan|mengajukan) klaim\b|\bharus (?:mendaftar|melapor|mengisi|meminta)\b|\bpelanggan yang melapor\b/i,
      en: /\breply to (?:this|the) (?:message|SMS|text)\b|\bactivate the\b|\bfill in\b|\bclaim (?:it|your|the)\b|\b(?:must|have to|has to) (?:register|report|fill|ask|be requested)\b|\bcustomers who reported\b/i,
    },
    unless: { id: /\b(?:tidak|tanpa|jangan|abaikan)\b/i, en: /\b(?:not|no|never|ignore|without)\b|n't\b/i },
    isWrong: isAutomatic,
    message: 'asks customers to do something for a compensation that comes by itself.',
    fix: 'Take it out, or correct the fact: delivery.',
  },
  {
    words: {
      id: /\b(?:denda|biaya (?:langganan|transfer|bulanan)|kerugian|tagihan)\b[^.;]{0,40}\b(?:tidak (?:kami )?(?:kenakan|dikenai|ditagih)|kami (?:tanggung|kembalikan|ganti)|dipotong|separuh)\b|\b(?:tidak|tetap|akan) dikenai (?:denda|biaya|iuran)\b|\bdikenai (?:biaya|iuran)\b|\bpotongan harga\b|\bdiskon\b|\btagihan\b[^.;]{0,25}\bkami kurangi\b|\btarif\b[^.;]{0,15}\b(?:naik|turun)\b|\bbiaya\b[^.;]{0,30}\bkami (?:tanggung|ganti)\b|\btanpa (?:bayar|biaya)\b|\b(?:mendapat|menerima|berhak atas) (?:kuota|pulsa|bonus|ganti)\b/i,
      en: /\b(?:charge no|pay no|waive)\b|\bpenalt(?:y|ies)\b|\bdiscounts?\b|\blower your bill\b|\b(?:rates?|tariffs?|prices?) (?:go|goes|will go|rise|fall)\b|\bbear the cost\b|\b(?:be|been|is|are) charged\b|\b(?:at no (?:charge|cost)|free of charge)\b|\blevy\b|\b(?:we )?cover (?:\w+ )?fees\b|\breturn [^.;]{0,20}losses\b|\bcut by\b|\b(?:give you|receive|get) (?:extra |free )?(?:data|(?:phone )?credit)\b|\bentitled to\b/i,
    },
    unless: {
      id: /\b(?:jika|bila|apakah|belum|hubungi|telepon|panggilan)\b/i,
      en: /\b(?:if|whether|yet|call|calls|phone)\b/i,
    },
    isWrong: ({ state }) => state.compensation === undefined,
    message: 'says what customers pay or are given; no fact does.',
    fix: 'Take it out, or state it: --compensation.',
  },
  {
    words: {
      id: /\b(?:sebutkan|kirim(?:kan)?|siapkan|beri(?:kan)?|masukkan|isi(?:kan)?|beri tahu(?:kan)?)\b[^.;]{0,40}\b(?:tanggal lahir|nama ibu|kode rahasia|nomor kartu|PIN|CVV|OTP|kata sandi|kode verifikasi)\b|\btautan yang kami kirim\b/i,
      en: /\b(?:tell|send|give|enter|have|prepare|share|provide)\b[^.;]{0,50}\b(?:date of birth|mother'?s maiden name|secret code|card number|PIN|CVV|OTP|password|verification code)\b|\blink (?:that )?we (?:sent|send)\b/i,
    },
    unless: {
      id: /\b(?:jangan|tidak|abaikan|waspada|pernah)\b/i,
      en: /\b(?:not|never|ignore|beware)\b|n't\b/i,
    },
    isWrong: () => true,
    message: 'asks customers for what only swindlers ask for.',
    fix: 'Take it out: no notice asks for secrets, or sends links to log in.',
  },
  {
    words: {
      id: /\bkehilangan (?:uang|saldo|dana)\b|\b(?:melihat|membuka) (?:rekening|akun|data) (?:nasabah|pelanggan|orang) lain\b/i,
      en: /\blost (?:their |your )?money\b|\bother (?:people|customers)[’']?s? (?:accounts?|data)\b/i,
    },
    unless: { id: /\b(?:jika|bila|apakah|belum|tidak)\b/i, en: /\b(?:if|whether|yet|not|no|nobody)\b/i },
    isWrong: ({ state }) => state.data_exposure !== 'some-affected',
    message: 'says that customers lost money or privacy; no fact says so.',
    fix: 'Take it out, or state it: --data-exposure some-affected.',
  },
  {
    words: {
      id: /\b(?:aman|layak|boleh) (?:untuk )?(?:langsung )?(?:diminum|dikonsumsi)\b|\bberacun\b|\b(?:rebus|didihkan)(?:lah)? air\b/i,
      en: /\b(?:safe|fit) to drink\b|\bpoisonous\b|\bboil (?:the |your |all )?water\b/i,
    },
    isWrong: ({ incident, index }) =>
      !/diminum|dikonsumsi|rebus|didihkan/i.test(
        JSON.stringify(incident.updates.slice(0, index + 1).map(({ advice }) => advice)),
      ),
    message: 'says whether water may be drunk; no advice that was given does.',
    fix: 'Take it out, or give it as advice: --advice.',
  },
];
