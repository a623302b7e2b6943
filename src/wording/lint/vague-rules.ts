import { lazily, OPEN_WORDS } from './patterns.ts';
import type { Rule } from './rule.ts';

const COUNT =
  /\d[\d.,]*\s*(?:%|persen|percent|juta|ribu|million|thousand|pelanggan|rumah|sambungan|homes|households|nasabah|pengguna|warga|customers?|users?|residents?|wilayah|areas|kota|cities)/i;
const PLACE = lazily(
  () =>
    /\b(?:di|in|at)\s+(?:\p{Ll}+\s+){0,2}\p{Lu}\p{L}+|\b(?:Kota|Kabupaten|Kecamatan|Kelurahan|Desa|Provinsi)\s+\p{Lu}|(?:sebagian|beberapa)\s+(?:\p{Ll}+\s+)?(?:\p{Lu}\p{L}+)|\p{Lu}\p{L}+\s+(?:City|Regency|District|Province)\b/u,
);
/** Counts of which only the order of magnitude is said. */
const ROUGH = /(?:puluh|ratus|ribu|juta)an|(?:dozen|hundred|thousand|million)s/i;
/** `17 Maret 2026` */
const WHOLE_DATE = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/;
const CLOCK = /\b\d{1,2}[.:]\d{2}\b/;

/** Words that say less than is known: who, when, what, and how bad. */
export const VAGUE_RULES = {
  'vague-who': {
    level: 'warning',
    words: {
      id: [
        'sebagian (?:kecil |besar )?(?:pelanggan|nasabah|pengguna|warga|wilayah)',
        'beberapa (?:pelanggan|nasabah|pengguna|warga|wilayah|daerah|titik|lokasi)',
        'sejumlah',
        'tertentu',
        'dan sekitarnya',
        '(?:puluhan|ratusan|ribuan|jutaan)(?: ribu| juta)? (?:orang |rumah )?(?:pelanggan|nasabah|pengguna|warga|sambungan)',
      ],
      en: [
        'some (?:of our )?(?:users|customers|subscribers|residents|areas|regions)',
        'an? (?:small )?(?:number|subset) of',
        'certain (?:areas|customers|users|regions|locations)',
        'a few (?:of (?:our|you|the)|customers|users|subscribers|residents|people|areas|places|regions|locations|cities|districts)',
        'parts of',
        'a (?:very )?small percentage of',
        '(?<!how )many (?:of our|of you(?<!\\bknow (?:that )?many of you)|have|are|customers|users|subscribers|residents|areas|regions)',
        'and (?:the )?surrounding areas?',
        '(?:dozens|(?:tens of |hundreds of )?thousands|hundreds|millions) of (?:[a-z]+ ){0,2}(?:customers|users|subscribers|residents|people)',
      ],
    },
    unless: ({ text: sentence }, { found }, { names = [] }) =>
      !/sekitarnya|surrounding/i.test(found) &&
      (COUNT.test(sentence) ||
        (PLACE().test(sentence) && !ROUGH.test(found)) ||
        (!/tertentu|certain/i.test(found) && names.some(name => sentence.includes(name)))),
    message: 'does not say who or where.',
    fix: 'Name the areas, or give the number.',
  },
  'vague-when': {
    level: ({ isOpen }) => (isOpen ? 'error' : 'warning'),
    words: {
      id: [
        'secepatnya',
        'secepat-cepatnya',
        'secepat mungkin',
        'sesegera mungkin',
        '(?:kami|tim|teknisi|petugas)(?: \\w+)? segera',
        'segera(?! (?:menjauh|hubungi|datang ke|laporkan|matikan|cabut|tinggalkan|simpan|pindah|menuju|ke (?:igd|rumah sakit|puskesmas)))',
        'beberapa saat(?: lagi)?',
        'dalam waktu dekat',
        'sebentar(?<!mengalir sebentar)(?! (?:sebelum|lalu|kemudian))(?: lagi)?',
        'nanti(?:nya)?',
        'secara berkala',
        'semaksimal mungkin',
        'hari ini(?<!\\b(?:wi(?:b|ta|t)|dini) hari ini)',
        'besok',
        'malam ini(?<!\\bwi(?:b|ta|t) malam ini)',
        'pada (?:pagi|siang|sore|malam) hari',
        'sebelum (?:subuh|pagi|siang|sore|petang|magrib|malam|tengah malam)(?! ini)',
        '(?:pekan|minggu|bulan) depan',
        '(?:beberapa|dalam hitungan) (?:jam|hari|pekan|minggu|bulan)',
        'berlangsung(?: selama)? beberapa menit',
        'sejak (?:pagi|siang|sore|malam|semalam|kemarin|tadi)(?: \\w+)?',
        'lekas',
      ],
      en: [
        '(?<!\\bas )soon',
        'shortly',
        'asap',
        'as (?:soon|quickly|fast) as (?:possible|we can)',
        'in a while',
        'momentarily',
        'regularly',
        'today(?<!\\bwi(?:b|ta|t) today)',
        'tonight(?<!\\bwi(?:b|ta|t) tonight)',
        'tomorrow',
        'in due course',
        'before long',
        '(?:in|within) the (?:coming|next few) (?:hours|days|weeks)',
        '(?:by|at) (?:the )?end of (?:the )?day',
        'at noon',
        '(?:by|before) (?:dawn|sunrise|morning|noon|evening|dusk|sunset|nightfall|midnight)',
        'next (?:week|month)',
        '(?:several|a few) (?:hours|days|weeks)',
        'lasted (?:only |just )?(?:a few|several) minutes',
        '(?:since|began|started) (?:this (?:morning|afternoon|evening)|yesterday|last night)',
      ],
    },
    unless: ({ text, index }, hit) => {
      const behind = text.slice(Math.max(0, hit.index - index));
      return CLOCK.test(behind) || WHOLE_DATE.test(behind);
    },
    message: 'does not say when.',
    fix: 'Give the clock time and the zone, or leave it out.',
  },
  'vague-what': {
    level: 'warning',
    words: {
      id: [
        '(?:masalah|kendala|gangguan|alasan|persoalan) teknis',
        'faktor non-?teknis',
        'satu dan lain hal',
        'kendala (?:akses|sistem|jaringan|layanan)',
        'permasalahan (?:sistem|jaringan|layanan)',
        'untuk sementara waktu',
        'hal tersebut',
      ],
      en: [
        'technical (?:issues?|problems?|difficult(?:y|ies)|reasons?)',
        'issues?',
        'some problems',
        'glitch(?:es)?',
        'experiencing (?:\\w+ )?(?:difficulties|problems)',
        '(?:network|service|system) difficulties',
        'degraded (?:performance|service)(?!")',
      ],
    },
    message: 'does not say what is wrong.',
    fix: 'Name the service and what customers notice; a cause only when it is known.',
  },
  minimise: {
    level: 'warning',
    words: {
      id: [
        'hanya(?<!\\b(?:bukan|tidak|tersisa) hanya)(?! (?:\\d|dapat|bisa|tidak dapat digunakan untuk|di|dari|lewat|melalui|untuk|berlaku|membalas|sampai|(?:pelanggan|nasabah|pengguna|warga) di))',
        'sedikit (?:terganggu|gangguan)',
        'kurang optimal',
        'kurang nyaman',
        'sekadar',
      ],
      en: [
        'only(?<!\\b(?:not|unavailable|for \\w+) only)(?! (?:\\d[\\d.,]*|once|when|after|until|if|from|by|via|through|as far|in the app|reply|(?:customers|users|residents) in)\\b)(?![^.;]*\\bremains?\\b)',
        'just(?! (?:under|over|before|after))',
        'minor',
        'slight(?:ly)?',
        'may (?:be impacting|experience)',
        'might',
        'potentially',
      ],
    },
    // A report tells what was there and what was not.
    applies: ({ occasion }) => occasion !== 'report',
    unless: ({ text: sentence, index }, hit, { facts }) =>
      // "Only Demak" names whom it leaves.
      /^\S+ \p{Lu}/u.test(sentence.slice(Math.max(0, hit.index - index))) ||
      /(?:informasi resmi|resmi) hanya|official information is only|dugaan sementara|we believe/i.test(
        sentence,
      ) ||
      facts?.certainty === 'suspected',
    message: 'makes the outage look smaller than the facts do.',
    fix: 'Leave it out, or give the number.',
  },
  euphemism: {
    level: 'error',
    words: {
      id: [
        'pemeliharaan',
        'maintenance',
        '(?:peningkatan|penyempurnaan) (?:kualitas )?(?:layanan|jaringan|sistem)',
        'upgrade',
        'optimalisasi',
        'penyempurnaan',
      ],
      en: ['maintenance', 'upgrad(?:e|es|ed|ing)', '(?:system )?enhancements?', 'improvements?'],
    },
    applies: ({ kind, text }) => kind === 'outage' || (kind === undefined && OPEN_WORDS.test(text)),
    unless: ({ text: sentence }, _, { facts }) =>
      facts?.causeType === 'planned-work' ||
      /\b(?:bukan|not) (?:(?:karena|akibat|because of|due to) )?(?:pemeliharaan|maintenance|an upgrade)\b/i.test(
        sentence,
      ) ||
      /\b(?:terjadwal|dijadwalkan|jadwal|terencana|schedule|scheduled|planned|tidak terkait|tidak berkaitan|nothing to do|not related|unrelated)\b/i.test(
        sentence,
      ),
    message: 'calls an unplanned outage planned work.',
    fix: 'Say gangguan / outage.',
  },
} as const satisfies Record<string, Rule>;
