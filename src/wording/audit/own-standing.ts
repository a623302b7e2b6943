import { impactOf } from '../../domain/impacts.ts';
import { isBrief, isDone, isOn, isShort, isWork, nothingIsBack } from './how-it-stands.ts';
import { NOT_SAID, type OwnSaying } from './own-saying.ts';

const STATUS = 'Correct the words, or state the facts: --status, --service, --restored.';

/** How the outage or the work stands, in words that only a person writes. */
export const STANDING_SAYINGS: readonly OwnSaying[] = [
  {
    words: {
      id: /(?<!\b[Cc]uaca\b.{0,30})\b(?:sudah|telah|sekarang|kini|mulai) (?:\w+ ){0,3}?(?:jalan|aktif|hidup|nyala|menyala|terang|lancar|up|online|beres|muncul|keluar|mengalir|membaik|stabil|login|internetan|pulihkan|dibuka)\b|\b(?:sudah|telah) (?:kami )?(?:berhasil )?memulihkan (?:layanan|jaringan)\b|\bberangsur(?:-angsur)? (?:membaik|pulih)\b|\b(?:sudah|telah|kini) (?:\w+ )?(?:dapat|bisa) \w+ (?:\w+ ){0,3}(?:lagi|kembali)\b/i,
      en: /\b(?:is|are) (?:now )?(?:up|on|active|online|running|back|sorted|stable|fine)\b|\b(?:log in|online|opens?|run(?:s|ning)?) (?:again|now|smoothly)\b|\brestor(?:ed|ing) (?:the )?(?:network|service)|\bhas (?:light|returned)\b|\bcoming out\b|\bimprov|\bgetting better\b|\bcan (?:now |already )?(?:\w+ ){1,5}again\b/i,
    },
    unless: NOT_SAID,
    isWrong: nothingIsBack,
    message: 'says that something works again; by the facts nothing does.',
    fix: STATUS,
  },
  {
    words: {
      id: /\b(?:kabel|pipa|penyambungan|perbaikan|penggantian|tiang|perangkat lunak)\b[^.;]{0,20}\b(?:sudah|telah) (?:\w+ )?(?:rampung|tuntas|terpasang|diganti|kembali|berdiri|berfungsi)\b|\b(?:kabel|pipa)(?:nya)?\b[^.;]{0,20}\b(?:sudah|telah) kami (?:sambung|ganti|perbaiki|tambal)\b/i,
      en: /\b(?:cable|pipe|splicing|repair|replacement|poles|software)\b[^.;]{0,20}\b(?:is|are|has been|have been) (?:finished|done|in place|replaced|standing|back|working)\b|\bhave (?:joined|replaced|repaired|reconnected|patched|mended) (?:the|our) (?:cable|pipe)/i,
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
      id: /\bpekerjaan\b[^.;]{0,15}\b(?:sudah|telah) (?:kami )?(?:mulai|dimulai|rampung|tuntas|selesai)\b|\b(?:sudah|telah) (?:kami )?mulai (?:pekerjaan|bekerja|membongkar|menggali|mengganti|memasang)\b|\b(?:sudah|telah) (?:kami )?(?:terpasang|pasang|ganti|bongkar)\b/i,
      en: /\bstarted (?:the )?work\b|\bwork has (?:started|begun)\b|\bjob is done\b|\bwork is (?:all )?done\b|\bhas begun \w+ing\b|\bhas been (?:installed|fitted|replaced|dug)\b/i,
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
      id: /\b(?:pekerjaan|pemeliharaan|rencana)\b[^.;]{0,20}\btidak jadi\b|\bmembatalkan (?:pekerjaan|pemeliharaan|rencana)\b|\b(?:batal|tidak jadi) (?:kami )?(?:lakukan|laksanakan|kerjakan|mengganti|memasang|bekerja)\b/i,
      en: /\bwill not (?:take place|go ahead)\b|\bcalled? (?:this |the )?(?:plan|work|maintenance) off\b|\bcalled? off\b|\bwill not be (?:replacing|working|doing)\b/i,
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
      id: /\b(?:semua(?:nya)?|seluruh(?:nya)?|setiap)\b[^.;]{0,25}\b(?:sudah|telah|kini|sekarang)\b[^.;]{0,25}\b(?:tersambung|terhubung|menyala|normal|pulih|beres|baik-baik|aman|online|lancar)\b|\bmenyala semua\b|\b(?:sudah|telah) (?:beres|baik-baik saja)\b|\bgangguan\b[^.;]{0,15}\b(?:sudah|telah) (?:lewat|berlalu)\b/i,
      en: /\b(?:all|every(?:thing|one|body)?)\b[^.;]{0,30}\b(?:is|are)\b[^.;]{0,15}\b(?:connected|back|fine|well|normal|online|working|sorted)\b|\bbehind us\b|\ball (?:back|is well)\b/i,
    },
    unless: {
      id: new RegExp(`${NOT_SAID.id.source}|\\b(?:hampir|di sana|di situ|tim|petugas|teknisi)\\b`, 'i'),
      en: new RegExp(`${NOT_SAID.en.source}|\\b(?:almost|nearly|there|teams?|crews?|technicians?)\\b`, 'i'),
    },
    namesNo: ['place', 'service'],
    isWrong: isOn,
    message: 'says that all is well; by the facts it is not.',
    fix: STATUS,
  },
  {
    words: {
      id: /\b(?:air|listrik|internet|layanan|alirannya)(?: \w+)? (?:tidak akan (?:mati|padam|berhenti|terhenti|terputus)|tetap (?:mengalir|menyala|ada))\b|\btetap mendapat (?:air|listrik)\b/i,
      en: /\bwill not (?:go off|stop|be off)\b|\bkeeps? flowing\b|\b(?:still|keep) (?:have|get|having|getting) (?:water|power)\b/i,
    },
    unless: {
      id: /\b(?:jika|bila|di luar|selain|setelah|tangki|tandon)\b/i,
      en: /\b(?:if|outside|except|after|tanks?)\b/i,
    },
    namesNo: ['place'],
    isWrong: view =>
      isWork(view, 'scheduled', 'in-progress', 'extended') &&
      Object.values(view.state.services).some(service => impactOf(service) === 'unavailable'),
    message: 'says that service stays on; by the facts the work takes it away.',
    fix: 'Correct the words, or the facts: --service.',
  },
  {
    words: {
      id: /\b(?:gangguan|padam|mati|terputus|terganggu|berlangsung)\b[^.;]{0,30}\bberjam-jam\b/i,
      en: /\b(?:outage|disruption|disrupted|last(?:s|ed|ing)?|going on|off|out|down)\b[^.;]{0,20}\b(?:for|many|several) hours\b/i,
    },
    unless: NOT_SAID,
    isWrong: isBrief,
    message: 'says that it lasted for hours; by the facts it did not.',
    fix: 'Say how long it lasted, or correct the facts: --started, --ended.',
  },
];
