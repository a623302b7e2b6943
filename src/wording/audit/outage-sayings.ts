import type { View } from '../../domain/view.ts';
import { isOn } from './how-it-stands.ts';
import { isStatus, MEND_STATUS, type Saying } from './saying.ts';

const isDone = ({ incident, index }: View): boolean =>
  incident.updates
    .slice(0, index + 1)
    .some(({ action }) => typeof action === 'object' && 'done' in action && action.done !== undefined);

/** Words that say how an outage stands. */
export const OUTAGE_SAYINGS: readonly Saying[] = [
  {
    marks: {
      id: ['masih', 'belum', 'sedang', 'Masih', 'Belum'],
      en: ['still', 'not yet', 'Still', 'Not yet'],
    },
    words: {
      id: /\b(?:masih (?:terganggu|padam|terputus|memperbaiki|menyambung|mengalami gangguan|tertunda|belum (?:pulih|tersambung|bisa|dapat|normal))|belum (?:pulih|tersambung|normal)|perbaikan (?:masih|sedang) (?:berlangsung|berjalan))\b/i,
      en: /\b(?:(?:is|are|have|has) still (?:disrupted|unavailable|offline|down|out|without|being (?:repaired|fixed)|repairing|fixing|having (?:problems|trouble)|delayed)|still (?:offline|disrupted|unavailable|not (?:back|working|restored))|not yet (?:back|restored|reconnected)|repairs? (?:is|are) still (?:under way|going on|in progress))\b/i,
    },
    isWrong: ({ state }) => state.status === 'resolved',
    instead: isStatus,
    fix: MEND_STATUS,
  },
  {
    marks: {
      id: [
        'emua pelanggan',
        'emua layanan',
        'eluruh ',
        'emua wilayah',
        'ayanan sudah',
        'ayanan kami sudah',
        'berinternet',
        'wilayah',
      ],
      en: [
        'customers are',
        'customers have',
        'customers can',
        'ou can ',
        ' restored',
        'back to normal',
        'areas are',
        'services can',
      ],
    },
    words: {
      id: /(?<!hampir )\bsemua pelanggan(?: kami)? (?:sudah|telah|kembali) (?:\w+ )?(?:online|tersambung|terhubung|pulih|normal|mendapat(?:kan)? \w+)\b(?!.* di )|^(?:semua|seluruh) (?:pelanggan|pengguna|nasabah|warga|layanan)(?: kami)? (?:kini |sudah |telah )(?:bisa |dapat )(?!.* (?:di|kecuali) ).*\b(?:lagi|kembali)\b|^(?:seluruh|semua) wilayah (?:sudah|telah|kembali) (?:kembali )?(?:normal|pulih|terhubung|tersambung|online)\b|^(?:seluruh |semua )?layanan (?:kami )?sudah (?:kembali )?(?:(?:bisa|dapat) digunakan|normal|pulih)\b(?!.* di )|\bdapat kembali berinternet\b/i,
      en: /(?<!\b(?:almost|nearly|not) )\ball (?:of )?(?:our )?customers (?:are (?:back|online|connected)|have (?:\w+ ){1,3}again)\b(?!.* in )|^all (?:of )?(?:our )?(?:customers|users|residents|services) can (?!.* (?:in|except) ).*\bagain\b|^all areas are (?:back|(?:re)?connected(?: again)?)\b|\byou can (?:use the service|go online) again\b|^(?:all |our )?services? (?:is|are) (?:fully )?(?:back to normal|restored)\b(?!.* in )/i,
    },
    isWrong: isOn,
    instead: isStatus,
    fix: MEND_STATUS,
  },
  {
    marks: {
      id: ['Anda kini', 'Anda sudah', 'Anda telah', 'Anda kembali', 'ulih ', 'ormal'],
      en: ['works again', ' back', 'restored', 'recovered', 'work', 'run'],
    },
    words: {
      id: /\b(?:internet|koneksi|layanan) Anda (?:kini |sudah |telah |kembali )+(?:(?:bisa|dapat) (?:digunakan|dipakai)|normal|pulih|tersambung)\b|^(?:(?:semua |seluruh )?layanan (?:kami )?)?(?:sudah |telah |kembali )+(?:pulih|normal) (?:sepenuhnya|di (?:semua|seluruh) (?:wilayah|area|daerah))\b|^(?:saat ini,? )?(?:seluruh|semua) layanan (?:kami )?(?:(?:kini|sudah|telah) )?(?:berjalan|berfungsi|beroperasi) (?:dengan )?normal\b/i,
      en: /\byour (?:internet|connection|service) (?:works again|is (?:back|restored|working))\b|^(?:all )?(?:our )?services? (?:is|are|has been|have been) (?:fully (?:restored|recovered)|(?:restored|back(?: to normal)?) in all (?:areas|regions))\b|^all (?:our )?services (?:are (?:now )?(?:running|working)|run|work) (?:as )?(?:normal|usual)(?:ly)?\b/i,
    },
    isWrong: isOn,
    instead: isStatus,
    fix: MEND_STATUS,
  },
  {
    marks: {
      id: [
        'ir sudah',
        'trik sudah',
        'ampu sudah',
        'net sudah',
        'eksi sudah',
        'ngan sudah',
        'kasi sudah',
        'Anda sudah',
      ],
      en: [
        ' again',
        'ter is back',
        'ity is back',
        'wer is back',
        'net is back',
        'work is back',
        'hts are back',
      ],
    },
    words: {
      id: /^(?:saat ini,? )?(?:air|listrik|lampu|internet|koneksi|jaringan|sinyal|aplikasi)(?: kami)? (?:kini |sudah |telah )+(?:kembali )?(?:mengalir|menyala|normal|pulih|tersambung|(?:bisa|dapat) (?:digunakan|dipakai|diakses))(?: (?:lagi|kembali))?(?=[.!]|$)|\bAnda (?:kini |sudah |telah )+(?:bisa|dapat) (?:login|masuk|bertransaksi|menelepon|berinternet)(?: (?:lagi|kembali))?(?=[.!]|$)/i,
      en: /^(?:the |our )?(?:water|power|electricity|lights?|internet|connections?|network|signal|app) (?:is|are|has|have) (?:now |been )*(?:flowing again|back(?: on| to normal)?|restored|working again)(?=[.!]|$)|\byou can (?:log in|go online|pay|call) again(?=[.!]|$)/i,
    },
    // Of what never failed nobody says that it works again.
    isWrong: view =>
      isOn(view) && Object.keys(view.state.everServices).every(key => view.state.services[key] !== 'normal'),
    instead: isStatus,
    fix: MEND_STATUS,
  },
  {
    marks: {
      id: ['tidak berubah', 'masih sama', 'tetap sama'],
      en: ['not changed', 'unchanged', 'the same'],
    },
    words: {
      id: /\bperkiraan(?: (?:pulih|waktu|kami))* (?:tidak berubah|masih sama|tetap sama)/i,
      en: /\bestimate(?:d recovery(?: time)?)? (?:is|has|remains?) (?:not changed|unchanged|the same)\b/i,
    },
    isDenial: true,
    isWrong: ({ changes }) => changes.etaBefore !== undefined,
    instead: () => 'this update tells another estimate than the one before',
    fix: 'Correct the words, or the fact: --eta.',
  },
  {
    marks: { id: ['da perkiraan', 'belum ada', ' kapan', 'dapat kami pastikan'], en: ['estimate', ' when'] },
    words: {
      id: /\bbelum ada perkiraan\b|\bperkiraan(?: waktu)?(?: pulih| pemulihan)? belum ada\b|\bbelum (?:kami )?(?:tahu|ketahui|mengetahui) kapan\b|\bwaktu pemulihan belum dapat kami pastikan\b/i,
      en: /\b(?:is no|not (?:yet )?have an) estimate|\bno (?:recovery )?estimate yet\b|\bnot (?:yet )?know (?:yet )?when\b/i,
    },
    isDenial: true,
    isAhead: true,
    isWrong: view => isOn(view) && (view.state.eta ?? 'unknown') !== 'unknown',
    instead: ({ state }) => `the facts give an estimate (${state.eta})`,
    fix: 'Correct the words, or withdraw the estimate: --eta unknown.',
  },
  {
    marks: { id: ['idak ada ', 'idak berdampak'], en: ['no ', 'No ', 'not affect'] },
    words: {
      id: /\btidak ada (?:pelanggan|nasabah|pengguna|warga) yang terdampak\b(?! (?:lagi|di))|\bgangguan ini tidak berdampak pada (?:pelanggan|nasabah|pengguna|warga)\b/i,
      en: /\bno (?:customers|users|residents) were affected\b(?! in)|\boutage did not affect (?:customers|users|residents)\b/i,
    },
    isDenial: true,
    isWrong: ({ state }) => state.status !== 'false-alarm' && Object.keys(state.customers ?? {}).length > 0,
    instead: () => 'the facts count those who were affected',
    fix: 'Correct the words, or the numbers: incident correct --customers.',
  },
  {
    marks: { id: ['idak ada', 'idak terjadi'], en: ['no outage', 'no disruption'] },
    words: {
      id: /(?<!\bdi [A-Z].{0,60})\btidak (?:ada|terjadi) gangguan(?: (?:apa pun|lagi))?(?: (?:pada|di) layanan kami)?(?=[.,;!]|$)/i,
      en: /(?<!\bin [A-Z].{0,60})\b(?:there is|we have) (?:currently |now )?no (?:outage|disruption)(?: (?:any ?more|of our services|to our services))?(?=[.,;!]|$)/i,
    },
    isDenial: true,
    isWrong: isOn,
    instead: isStatus,
    fix: MEND_STATUS,
  },
  {
    marks: {
      id: ['angguan ini', 'angguan kini', 'angguan sudah', 'angguan telah', 'angguan te'],
      en: ['outage is', 'outage has', 'disruption is', 'disruption has', 'fault ', 'problem '],
    },
    words: {
      id: /\bgangguan (?:ini )?(?:kini |sudah |telah )+(?:berakhir|selesai|teratasi|tertangani|usai)\b|^gangguan (?:ini )?(?:teratasi|tertangani)\b/i,
      en: /\b(?:outage|disruption) (?:is|has)(?: now)? (?:over|ended|been (?:resolved|fixed)|resolved|fixed)\b|^(?:the|this) (?:fault|problem) (?:is|has been)(?: now)? (?:fixed|resolved|solved)\b/i,
    },
    isWrong: isOn,
    instead: isStatus,
    fix: MEND_STATUS,
  },
  {
    marks: { id: ['abel', 'erbaikan', 'enyelesaikan', 'selesai '], en: ['able ', 'epair ', 'finished'] },
    words: {
      id: /(?<!\bdari (?:\w+|\d+) )\bkabel(?: kami)? (?:kini )?(?:sudah|telah) (?:kembali )?(?:tersambung|tersambung kembali|diperbaiki|disambung)\b|\bperbaikan (?:sudah|telah) selesai\b|\b(?:sudah|telah) (?:kami )?(?:menyelesaikan (?:perbaikan|pekerjaan|penyambungan|penggantian)|selesai (?:menyambung|memperbaiki|mengganti))\b/i,
      en: /\bcable (?:is|has(?: now)? been) (?:now )?(?:reconnected|repaired|fixed|joined)\b|\brepair (?:is|has been) (?:done|complete|completed|finished)\b|\b(?:have|has) (?:now )?finished (?:the |our |its )?(?:repairs?|work|(?:joining|splicing|repairing|replacing|reconnecting))\b/i,
    },
    isWrong: view =>
      (view.state.status === 'investigating' || view.state.status === 'identified') && !isDone(view),
    instead: () => 'no fact says that the work is done',
    fix: 'Correct the words, or state when it was done: --action with done.',
  },
  {
    marks: { id: ['bocor', 'dicuri', 'hilang', 'apakah'], en: ['leak', 'stolen', 'lost', 'whether', ' if '] },
    words: {
      id: /\bdata (?:pelanggan|nasabah|warga|pribadi|Anda)\b[^.]{0,20}\b(?:bocor|dicuri|hilang)\b|\b(?:memeriksa|menyelidiki)\b[^.]{0,20}\bapakah\b[^.]{0,20}\bdata (?:pelanggan|nasabah|warga|pribadi|Anda)\b/i,
      en: /\b(?:customer|personal|residents'?|your) data\b[^.]{0,20}\b(?:leak(?:ed)?|stolen|lost)\b|\b(?:checking|investigating) (?:whether|if)\b[^.]{0,20}\b(?:customer|personal|residents'?|your) data\b/i,
    },
    isWrong: ({ state }) => state.data_exposure === 'none-confirmed',
    instead: () => 'the facts say that no data was exposed',
    fix: 'Correct the words, or the fact data_exposure.',
  },
  {
    marks: { id: ['bocor', 'dicuri', 'tersebar'], en: ['leaked', 'stolen', 'exposed'] },
    words: {
      id: /(?<!\b(?:apakah|bukti|tanda|indikasi|kemungkinan|dugaan|belum|mencegah)\b[^.]{0,40})\bdata (?:pelanggan|nasabah|warga|pribadi|Anda)\b(?: \w+){0,2} (?:bocor|dicuri|tersebar)\b/i,
      en: /(?<!\b(?:whether|evidence|signs?|indication|possib\w+|yet|prevent)\b[^.]{0,40})\b(?:customer|personal|residents'?|your) data\b(?: \w+){0,2} (?:leaked|stolen|exposed)\b/i,
    },
    isWrong: ({ state }) =>
      state.data_exposure === undefined || state.data_exposure === 'under-investigation',
    instead: () => 'no fact says that data was affected',
    fix: 'Take it out, or state it: --data-exposure some-affected.',
  },
  {
    marks: { id: ['enyebabnya ', 'ami sudah', 'ami telah'], en: ['the cause', 'what '] },
    words: {
      id: /\bpenyebabnya (?:sudah|telah) (?:kami )?(?:temukan|ketahui|diketahui|dipastikan|pastikan)\b|\bkami (?:sudah|telah) (?:tahu|mengetahui|menemukan|memastikan) (?:apa )?(?:penyebab|yang (?:salah|rusak)|masalahnya)/i,
      en: /\bwe (?:have )?(?:now )?(?:already )?(?:found|know|knew|identified|confirmed) (?:(?:the|what) cause|what (?:went|is|was) wrong)/i,
    },
    isWrong: ({ state: { cause } }) => typeof cause !== 'object' || cause.certainty !== 'confirmed',
    instead: () => 'the facts name no confirmed cause',
    fix: 'Correct the words, or state the cause: --cause, --certainty confirmed.',
  },
];
