import type { Bilingual } from '../../domain/language.ts';
import { isOpen } from '../../domain/status.ts';
import type { View } from '../../domain/view.ts';
import { isAutomatic, isCertain, isDone, isOn, isShort, isWork, nothingIsBack } from './how-it-stands.ts';

/** What a person's own words say in both languages, and when that is not so. */
export interface OwnSaying {
  /** Found in a sentence of each language: what only one of them says is another fault. */
  readonly words: Bilingual<RegExp>;
  /** A sentence of which one holds this says something else. */
  readonly unless?: Bilingual<RegExp>;
  readonly isWrong: (view: View) => boolean;
  readonly message: string;
  readonly fix: string;
}

/** What is denied, asked, supposed or still to come. */
const NOT_SAID = {
  id: /\b(?:belum|bukan|tidak|jika|bila|apabila|kalau|setelah|sebelum|sampai|hingga|saat(?! ini)|ketika|begitu|akan|agar|supaya|apakah|yang|cadangan|darurat|sementara|sebagian besar|diduga|dugaan|kemungkinan|memeriksa|mencari)\b|\?/i,
  en: /\b(?:not|if|once|when|after|before|until|will|whether|backup|emergency|temporary|most|may|might|suspect\w*|checking|looking)\b|\?/i,
} as const;

/** Of a thing that broke: "kabel yang putus" says so, "kabel yang mungkin putus" does not. */
const NOT_BROKEN = {
  id: new RegExp(NOT_SAID.id.source.replace('yang', 'mungkin'), 'i'),
  en: NOT_SAID.en,
} as const;

const STATUS = 'Correct the words, or state the facts: --status, --service, --restored.';

/** Things that break, in the words of any trade. */
const THING = {
  id: '(?:kabel|pipa|gardu|trafo|tiang|perangkat|peladen|server|pemancar|pompa|sistem|jaringan|pasokan listrik|genset|sertifikat)',
  en: '(?:cables?|pipes?|substation|transformers?|poles?|equipment|servers?|masts?|pumps?|systems?|network|power supply|generators?|certificate)',
} as const;

/** Words about the facts that only a person writes; those that templates write as well are read with the notices. */
export const OWN_SAYINGS: readonly OwnSaying[] = [
  {
    words: {
      id: /(?<!\b[Cc]uaca\b.{0,30})\b(?:sudah|telah|sekarang|kini|mulai) (?:\w+ ){0,3}?(?:jalan|aktif|hidup|nyala|menyala|terang|lancar|up|online|beres|muncul|keluar|mengalir|membaik|stabil|login|internetan|pulihkan|dibuka)\b|\b(?:sudah|telah) (?:kami )?(?:berhasil )?memulihkan (?:layanan|jaringan)\b/i,
      en: /\b(?:is|are) (?:now )?(?:up|on|active|online|running|back|sorted|stable|fine)\b|\b(?:log in|online|opens?|run(?:s|ning)?) (?:again|now|smoothly)\b|\brestor(?:ed|ing) (?:the )?(?:network|service)|\bhas (?:light|returned)\b|\bcoming out\b|\bimprov/i,
    },
    unless: NOT_SAID,
    isWrong: nothingIsBack,
    message: 'says that something works again; by the facts nothing does.',
    fix: STATUS,
  },
  {
    words: {
      id: /\b(?:kabel|pipa|penyambungan|perbaikan|penggantian|tiang|perangkat lunak)\b[^.;]{0,20}\b(?:sudah|telah) (?:\w+ )?(?:rampung|tuntas|terpasang|diganti|kembali|berdiri|berfungsi)\b/i,
      en: /\b(?:cable|pipe|splicing|repair|replacement|poles|software)\b[^.;]{0,20}\b(?:is|are|has been|have been) (?:finished|done|in place|replaced|standing|back|working)\b/i,
    },
    unless: NOT_SAID,
    isWrong: view => isOn(view) && view.state.status !== 'monitoring' && !isDone(view),
    message: 'says that the repair is done; no fact says so.',
    fix: 'Correct the words, or state when it was done: --action with --done.',
  },
  {
    words: {
      id: /\b(?:kabel|pipa|jalur|tiang|perbaikan|penyambungan)\b[^.;]{0,20}\bbelum (?:tersambung|diganti|diperbaiki|berdiri|selesai)\b|\bmasih (?:menyambung|menarik|memperbaiki|mengganti)\b/i,
      en: /\bnot (?:yet )?been (?:joined|reconnected|replaced|repaired|finished)\b|\bstill (?:joining|reconnecting|replacing|repairing|withdrawing)\b/i,
    },
    isWrong: view => isDone(view) && view.state.status !== 'reopened',
    message: 'says that the repair goes on; the facts say when it was done.',
    fix: 'Correct the words, or say what is being done now: --action.',
  },
  {
    words: {
      id: /\bbelum (?:mendapat(?:kan)?|seperti semula|lancar|stabil|aktif|menyala|kembali|dapat|bisa|pulih)\b|\bmasih (?:lambat|mati|padam|berjalan)\b/i,
      en: /\b(?:do|does|is|are) not (?:have|active|back|working|what|yet)\b|\bstill (?:slow|off|down|out)\b|\bwork continues\b/i,
    },
    unless: {
      id: /\b(?:jika|bila|apabila|kalau|hubungi|kompensasi|laporan|penyebab\w*)\b/i,
      en: /\b(?:if|call|compensation|report|cause)\b/i,
    },
    isWrong: ({ state: { status } }) => status === 'resolved' || status === 'completed',
    message: 'says that something does not work yet; the status says that everything does.',
    fix: STATUS,
  },
  {
    words: {
      id: /\bpekerjaan\b[^.;]{0,15}\b(?:sudah|telah) (?:kami )?(?:mulai|dimulai|rampung|tuntas)\b|\b(?:sudah|telah) (?:kami )?mulai (?:pekerjaan|bekerja)\b/i,
      en: /\bstarted (?:the )?work\b|\bwork has (?:started|begun)\b|\bjob is done\b|\bwork is (?:all )?done\b/i,
    },
    unless: { id: /\bbelum\b/i, en: /\bnot\b/i },
    isWrong: view => isWork(view, 'scheduled', 'postponed'),
    message: 'says that the work has begun, or is over; the status says that it is ahead.',
    fix: STATUS,
  },
  {
    words: {
      id: /\bpekerjaan\b[^.;]{0,25}\b(?:rampung|tuntas)\b/i,
      en: /\b(?:job|work) is (?:all )?(?:done|complete|finished)\b/i,
    },
    unless: NOT_SAID,
    isWrong: view => isWork(view, 'in-progress', 'extended'),
    message: 'says that the work is over; the status says that it goes on.',
    fix: STATUS,
  },
  {
    words: { id: /\bpekerjaan belum (?:di)?mulai\b/i, en: /\bnot (?:yet )?(?:started|begun)\b/i },
    isWrong: view => isWork(view, 'in-progress', 'extended', 'verifying', 'completed'),
    message: 'says that the work has not begun; the status says that it has.',
    fix: STATUS,
  },
  {
    words: {
      id: /\b(?:pekerjaan|pemeliharaan|rencana)\b[^.;]{0,20}\btidak jadi\b|\bmembatalkan (?:pekerjaan|pemeliharaan|rencana)\b/i,
      en: /\bwill not (?:take place|go ahead)\b|\bcalled? (?:this |the )?(?:plan|work|maintenance) off\b/i,
    },
    isWrong: ({ incident, state }) => incident.kind === 'maintenance' && state.status !== 'cancelled',
    message: 'says that the work is called off; the status does not.',
    fix: STATUS,
  },
  {
    words: {
      id: /\bakan (?:terputus|terganggu|padam|mati|nonaktif)\b/i,
      en: /\bwill be (?:off|unavailable|interrupted|down)\b/i,
    },
    unless: { id: /\btidak\b/i, en: /\bnot\b/i },
    isWrong: view => isWork(view, 'cancelled') && view.state.ended === undefined,
    message: 'says that something will be off; the work is cancelled.',
    fix: STATUS,
  },
  {
    words: {
      id: new RegExp(
        `\\b${THING.id}\\b[^.;]{0,35}\\b(?:putus|terputus|rusak|meledak|terbakar|roboh|pecah|bocor|jebol|gagal|mogok|kelebihan beban|kehilangan (?:daya|ruang)|kehabisan|terkena|tertabrak|kedaluwarsa)\\b|\\b(?:menimpa|menyenggol|mengenai|menggigit|memotong|menabrak) (?:kabel|pipa|tiang|jaringan)\\b|\\bmasalah(?:nya)? (?:ada )?(?:di|pada) |\\bkabel yang putus\\b|\\bmenimbulkan kesalahan\\b|\\bgangguan terjadi di gardu\\b`,
        'i',
      ),
      en: new RegExp(
        `\\b${THING.en}\\b[^.;]{0,40}\\b(?:cut|broke|broken|broke down|failed|exploded|burned|burst|fell|fallen|hit|overloaded|lost power|ran out|damaged|expired|on the line)\\b|\\b(?:broken|cut|severed|burst) (?:cable|pipe)|\\b(?:hit|on|through|cut) (?:our|the) (?:cable|line|pipe|poles?)\\b|\\bproblem (?:is |with |in )|\\bintroduced an error\\b|\\bfault is at\\b`,
        'i',
      ),
    },
    unless: NOT_BROKEN,
    isWrong: view =>
      view.incident.kind === 'outage' &&
      isOpen(view.state.status) &&
      !isCertain(view) &&
      view.state.firstStarted === undefined,
    message: 'says what is broken; no fact gives a cause that is certain.',
    fix: 'Take it out, or state the cause: --cause, --certainty.',
  },
  {
    words: {
      id: /\b(?:gangguan|padam|mati|terputus|terganggu|berlangsung|tanpa)\b[^.;]{0,30}\b(?:seharian|semalaman|sepanjang (?:hari|malam)|berhari-hari)\b/i,
      en: /\b(?:outage|disruption|disrupted|last(?:s|ed|ing)?|off|out|down|without)\b[^.;]{0,30}\b(?:all (?:day|night)|(?:whole|entire) (?:day|night)|(?:for|many|several) days)\b/i,
    },
    unless: NOT_SAID,
    isWrong: isShort,
    message: 'says that it lasted all day or all night; by the facts it did not.',
    fix: 'Say how long it lasted, or correct the facts: --started, --ended.',
  },
  {
    words: {
      id: /\b(?:saldo|dana|uang|rekening|data|akun|sistem inti)\b[^.;]{0,25}\b(?:tidak (?:\w+ )?(?:berubah|tersentuh|hilang|ditembus|terdampak|diakses|bocor|berkurang)|utuh|terjaga|terlindungi|kami jamin)\b/i,
      en: /\b(?:balances?|funds?|money|accounts?|data|systems?)\b[^.;]{0,40}\b(?:not (?:been )?(?:changed|touched|lost|breached|affected|accessed|leaked|reduced)|intact|unchanged|protected)\b|\bvouch for your (?:funds|money)\b/i,
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
      id: /\b(?:denda|biaya (?:langganan|transfer|bulanan)|kerugian|tagihan)\b[^.;]{0,40}\b(?:tidak (?:kami )?(?:kenakan|dikenai|ditagih)|kami (?:tanggung|kembalikan|ganti)|dipotong|separuh)\b|\btidak dikenai biaya langganan\b|\b(?:mendapat|menerima|berhak atas) (?:kuota|pulsa|bonus|ganti)\b/i,
      en: /\b(?:charge no|pay no|waive)\b|\b(?:we )?cover (?:\w+ )?fees\b|\breturn [^.;]{0,20}losses\b|\bcut by\b|\b(?:give you|receive|get) (?:extra |free )?(?:data|(?:phone )?credit)\b|\bentitled to\b/i,
    },
    unless: { id: /\b(?:jika|bila|apakah|belum)\b/i, en: /\b(?:if|whether|yet)\b/i },
    isWrong: ({ state }) => state.compensation === undefined,
    message: 'gives customers something; no fact does.',
    fix: 'Take it out, or state it: --compensation.',
  },
];
