import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Occasion } from '../../src/domain/status.ts';
import { lintText, RULE_NAMES, RULES, type RuleName } from '../../src/wording/lint/lint.ts';
import type { Circumstances, KnownFacts, Rule } from '../../src/wording/lint/rule.ts';
import { settings } from '../support/press.ts';
import models from './model-notices.json';

interface Examples {
  readonly about?: Partial<Circumstances>;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const FACTS: KnownFacts = {
  certainty: 'confirmed',
  causeType: 'fiber-cut',
  dataIsSafe: false,
  hasLink: false,
  nextIsLate: false,
  ownChannel: undefined,
};
const OPEN = { occasion: 'identified', kind: 'outage', isOpen: true } as const;
const EARLY = { ...OPEN, occasion: 'investigating', facts: { ...FACTS, certainty: 'unknown' } } as const;
const RESOLVED = { occasion: 'resolved', kind: 'outage', isOpen: false } as const;

/** Sentences that a rule must find something in, and others that it must pass: by rule and language. */
const EXAMPLES: Record<RuleName, Partial<Record<Language, Examples>>> = {
  'vague-who': {
    id: {
      bad: [
        'Sebagian pelanggan terdampak.',
        'Layanan terganggu di beberapa wilayah.',
        'Sejumlah pengguna melapor.',
        'Wilayah tertentu terganggu.',
        'Internet di Kota Semarang dan sekitarnya terganggu.',
        'Ribuan pelanggan di Kota Semarang terdampak.',
      ],
      good: [
        'Sebagian pelanggan di Kota Semarang terdampak.',
        'Sebagian pelanggan, yaitu 38.500 pelanggan, terdampak.',
        'Sebagian Desa Temulus masih padam.',
      ],
    },
    en: {
      bad: [
        'Some users are affected.',
        'A small number of customers cannot log in.',
        'Many have called.',
        'Certain areas are affected.',
        'Thousands of customers in Semarang City are affected.',
      ],
      good: [
        'Some customers in Semarang City are affected.',
        'Some users, about 1,200 customers, are affected.',
        'Hundreds of users, 640 customers in all, are waiting.',
      ],
    },
  },
  'vague-when': {
    id: {
      bad: [
        'Kami pulihkan secepatnya.',
        'Layanan segera normal.',
        'Mohon tunggu beberapa saat lagi.',
        'Selesai hari ini.',
        'Kami segera hubungi Anda.',
        'Teknisi segera datang ke rumah sakit.',
      ],
      good: [
        'Segera menjauh dari kabel yang jatuh.',
        'Menyala besok pukul 09.00 WIB. Menyala besok pukul 09.00 WIB.',
        'Jika gawat, segera datang ke IGD.',
        'Kami segera mengabari Anda, paling lambat pukul 15.00 WIB.',
        'Kabar berikutnya pukul 17.00 WIB.',
      ],
    },
    en: {
      bad: [
        'Service will be back soon.',
        'We are working as fast as possible.',
        'Update shortly.',
        'Fixed by tonight.',
      ],
      good: ['We will be back shortly, by 15:00 WIB.', 'Next update by 17:00 WIB.'],
    },
  },
  'vague-what': {
    id: {
      bad: ['Terjadi masalah teknis.', 'Ada gangguan teknis.'],
      good: ['Internet rumah terganggu.', 'Tim teknis kami di lokasi.'],
    },
    en: {
      bad: ['We have a technical issue.', 'There is a glitch.', 'We are experiencing difficulties.'],
      good: ['If you still have a problem, call us.', 'We issued a report.'],
    },
  },
  minimise: {
    id: {
      bad: ['Hanya dua kota terdampak.', 'Layanan kurang optimal.'],
      good: [
        'Tagihan hanya dapat dibayar di kantor cabang.',
        'Informasi resmi hanya di status.contohtel.example.',
        'Dua kota terdampak.',
      ],
    },
    en: {
      bad: [
        'Only two cities are affected.',
        'A minor outage.',
        'It might be slow.',
        'Some may experience delays.',
      ],
      good: [
        'It lasted just under two hours.',
        'Official information is only at status.contohtel.example.',
        'We believe it might be a cable; we are confirming this.',
      ],
    },
  },
  euphemism: {
    id: {
      about: OPEN,
      bad: ['Kami melakukan pemeliharaan jaringan.', 'Ada peningkatan layanan.'],
      good: ['Internet rumah terganggu.', 'Pemeliharaan terjadwal pada 2 Desember tetap berlangsung.'],
    },
    en: {
      about: OPEN,
      bad: ['We are doing maintenance.', 'A network upgrade is under way.'],
      good: ['The planned maintenance on 2 December goes ahead.'],
    },
  },
  'unsupported-safe': {
    id: {
      about: { facts: FACTS },
      bad: [
        'Data Anda tetap aman.',
        'Dana nasabah dipastikan aman.',
        'Dana nasabah dijamin LPS sehingga tetap aman.',
        'Tidak ada data pelanggan yang bocor.',
        'Data pelanggan tidak diakses.',
        'Tidak ada bukti bahwa data dicuri.',
        'Sejauh ini kami tidak menemukan tanda kebocoran data.',
        'Kata sandi Anda tetap rahasia.',
      ],
      good: [
        'Data seluler sudah kembali.',
        'Kami memeriksa keamanan data.',
        'Kami memeriksa apakah data pelanggan diakses.',
        'Data seluler tidak dapat digunakan.',
      ],
    },
    en: {
      about: { facts: FACTS },
      bad: [
        'Your data is safe.',
        'No customer data was affected.',
        'No personal information was leaked.',
        'Your money remains completely safe.',
        'Customer data was not accessed.',
        'We have no evidence that data was stolen.',
        'Your passwords remain confidential.',
      ],
      good: [
        'Mobile data is back.',
        'There is no data connection in Demak.',
        'We are checking whether customer data was accessed.',
        'Mobile data is not available.',
      ],
    },
  },
  'cause-too-early': {
    id: {
      about: EARLY,
      bad: [
        'Gangguan disebabkan oleh kabel putus.',
        'Penyebabnya adalah kabel putus.',
        'Terganggu akibat banjir.',
      ],
      good: ['Penyebabnya sedang kami selidiki.', 'Penyebab gangguan masih kami periksa.'],
    },
    en: {
      about: EARLY,
      bad: ['This was caused by a cut cable.', 'Service is down due to flooding.'],
      good: ['We are investigating the cause.'],
    },
  },
  'status-mismatch': {
    id: {
      about: RESOLVED,
      bad: [
        'Layanan berangsur pulih.',
        'Sebagian besar sudah normal.',
        'Layanan masih terganggu.',
        'Jaringan hampir normal.',
        'Layanan mungkin masih lambat.',
      ],
      good: [
        'Kompensasi masih kami hitung.',
        'Kami masih memeriksa jalur lain.',
        'Masih terkendala? Nyalakan ulang modem.',
        'Layanan sudah normal.',
      ],
    },
    en: {
      about: OPEN,
      bad: [
        'The outage is resolved.',
        'Service is fully restored.',
        'All services are back.',
        'Service is back.',
        'No customers are affected.',
      ],
      good: [
        'We expect all services to be back at 20:00 WIB.',
        'We are still monitoring before we declare this resolved.',
      ],
    },
  },
  'no-apology': {
    id: {
      about: { ...OPEN, channel: 'sms' },
      bad: ['Internet terganggu.'],
      good: ['Internet terganggu. Mohon maaf.'],
    },
    en: {
      about: { ...RESOLVED, channel: 'x' },
      bad: ['Service is back.'],
      good: ['Service is back. We are sorry.', 'We apologise.'],
    },
  },
  'many-apologies': {
    id: { bad: ['Mohon maaf. Sekali lagi mohon maaf.'], good: ['Mohon maaf.'] },
    en: { bad: ['Sorry. We apologise.'], good: ['Sorry.'] },
  },
  'no-next-update': {
    id: {
      about: OPEN,
      bad: ['Internet terganggu.', 'Kabar berikutnya menyusul.'],
      good: ['Kabar lagi 17.00.', 'Kabar berikutnya saat pekerjaan selesai.'],
    },
    en: {
      about: OPEN,
      bad: ['More soon.'],
      good: ['Next update by 17:00 WIB.', 'We will post the next update at 15:00.'],
    },
  },
  'next-update-past': {
    en: {
      about: { ...OPEN, facts: { ...FACTS, nextIsLate: true } },
      bad: ['Next update by 17:00 WIB.'],
      good: [],
    },
    id: { about: { ...OPEN, facts: FACTS }, bad: [], good: ['Kabar lagi 17.00 WIB.'] },
  },
  'channel-affected': {
    id: {
      about: { channel: 'sms', facts: { ...FACTS, ownChannel: 'sms' } },
      bad: ['SMS terganggu.'],
      good: [],
    },
    en: { about: { channel: 'sms', facts: FACTS }, bad: [], good: ['Home internet is disrupted.'] },
  },
  'fraud-line': {
    id: {
      about: { occasion: 'compensation' },
      bad: ['Anda mendapat 1 GB.', 'Kirim OTP Anda untuk klaim.', 'Masukkan PIN di tautan ini.'],
      good: [
        'Anda mendapat 1 GB. Kami tidak pernah meminta PIN atau OTP.',
        'Jangan berikan OTP kepada siapa pun.',
      ],
    },
    en: {
      about: { occasion: 'compensation' },
      bad: ['Reply with your PIN.', 'You get 1 GB.'],
      good: ['You get 1 GB. We never ask for your PIN or OTP.', 'Never share your PIN.'],
    },
  },
  'non-apology': {
    id: {
      bad: ['Mohon maaf atas ketidaknyamanannya.', 'Maaf atas ketidaknyamanan yang ditimbulkan.'],
      good: ['Kami mohon maaf atas gangguan ini.'],
    },
    en: {
      bad: ['We apologise for any inconvenience.', 'Sorry for the inconvenience this may have caused.'],
      good: ['We are sorry for this outage.'],
    },
  },
  blame: {
    id: {
      bad: [
        'Ini kesalahan pihak ketiga.',
        'Disebabkan oleh pihak ketiga.',
        'Karena ulah oknum.',
        'Di luar kendali kami.',
        'Kontraktor memotong kabel kami.',
      ],
      good: [
        'Gangguan pada PT Contoh Listrik yang melayani kami.',
        'Rekam medis tidak diakses pihak lain.',
        'Kami bekerja sama dengan kontraktor jalan.',
      ],
    },
    en: {
      bad: ['A third party caused it.', 'It is beyond our control.'],
      good: ['A fault at Contoh Power, which serves us.'],
    },
  },
  'legal-risk': {
    id: {
      bad: ['Ini kelalaian kami.', 'Kami menjamin layanan.', 'Layanan pasti pulih.'],
      good: ['Kami sedang memastikannya.', 'Kami pastikan dulu.'],
    },
    en: { bad: ['It was our fault.', 'We guarantee it.'], good: ['A gap in our planning.'] },
  },
  slang: {
    id: { bad: ['Internetnya lemot.', 'Halo Kak.', 'Udah normal.'], good: ['Internet lambat.', 'Kakao.'] },
    en: { bad: ['Hi folks.', 'Oops.'], good: ['Dear customers.'] },
  },
  'sms-speak': {
    id: {
      bad: ['Mohon maaf yg sebesar-besarnya.', 'Sdg diperbaiki.'],
      good: ['pkl 14.05 WIB', 'maks 30 menit'],
    },
    en: { bad: ['pls call us', 'thx'], good: ['up to 30 min'] },
  },
  'pronoun-mix': {
    id: {
      bad: [
        'Layanan kamu normal.',
        'Modemmu nyalakan ulang.',
        'Layanan anda normal.',
        'Jaringan kita pulih.',
      ],
      good: ['Layanan Anda normal.', 'Ilmu.', 'Jaringan kami.'],
    },
    en: { bad: ['I am sorry.', 'the Company is sorry'], good: ['We are sorry.', 'If you need help'] },
  },
  'kami-case': {
    id: { bad: ['Mulai pukul 14.05 WIB, Kami memperbaiki.'], good: ['Kami memperbaiki. Kami mohon maaf.'] },
  },
  redundant: {
    id: { bad: ['Demi kenyamanan bersama, tunggu.'], good: ['Tunggu.'] },
    en: { bad: ['Please be informed that it is off.'], good: ['It is off.'] },
  },
  nonstandard: {
    id: {
      bad: [
        'Silahkan hubungi kami.',
        'Terimakasih.',
        'Pasca gangguan.',
        'Buka s/d pukul 20.00 WIB.',
        'Para pelanggan-pelanggan kami.',
      ],
      good: ['Silakan. Terima kasih.', 'Pelanggan pascabayar.', 'Respons kami.', 'Para pelanggan kami.'],
    },
  },
  'di-join': {
    id: {
      bad: [
        'Terganggu diJakarta.',
        'Kabel di sambung.',
        'Terjadi diseluruh kota.',
        'Tim kami kelokasi, dan sudah dijalan itu.',
      ],
      good: [
        'Di Jakarta, kabel disambung.',
        'Dijadwalkan.',
        'Angkutan keluar dari kota.',
        'Secara keseluruhan normal.',
      ],
    },
  },
  jargon: {
    id: {
      bad: ['Backbone putus.', 'Server down.', 'ETA pukul 20.00 WIB.'],
      good: ['Jaringan utama terputus.', 'Server virtual terganggu.'],
    },
    en: { bad: ['The backbone is cut.', 'High latency.'], good: ['The main network is slow.'] },
  },
  'untranslated-en-in-id': {
    id: {
      bad: ['Layanan is down.', 'Gangguan outage terjadi.'],
      good: ['Layanan terganggu.', 'status.the-network.example'],
    },
  },
  'untranslated-id-in-en': {
    en: {
      bad: ['Internet di Semarang is off.', 'On Minggu.', 'Kota Semarang is affected.'],
      good: ['Semarang City is affected.', 'At 14:05 WIB.'],
    },
  },
  'because-noun': {
    en: {
      bad: ['The work is postponed because bad weather.'],
      good: [
        'The work is postponed because of bad weather.',
        'The estimate has moved because a joint had to be redone.',
        'It is late because the spare part has not arrived.',
      ],
    },
  },
  'long-sentence': {
    id: { bad: [`Kami ${'sedang '.repeat(26)}bekerja.`], good: ['Kami bekerja.'] },
  },
  'passive-heavy': {
    id: {
      bad: ['Kabel diperbaiki, jalur dialihkan, dan layanan dipulihkan.'],
      good: ['Kami memperbaiki kabel.'],
    },
  },
  'clock-format': {
    id: {
      bad: ['Sejak 14:05 WIB.', 'Sejak jam 14.05 WIB.', 'Pukul 2 pm.', 'Pukul 24.00 WIB.'],
      good: ['Sejak pukul 14.05 WIB.', 'Selama 3 jam.'],
    },
    en: {
      bad: ['Since 14.05 WIB.', 'At midnight.', 'At 2 pm.', 'At 10.30 pm.', 'At 24:00 WIB.'],
      good: ['Since 14:05 WIB.'],
    },
  },
  'bare-hour': {
    id: {
      bad: ['Pulih sebelum pukul 9.', 'Pulih jam 9 WIB.', 'Pulih jam 9 nanti.'],
      good: ['Pulih pukul 21.00 WIB.', 'Selama 24 jam.', 'Pulih jam 9 malam.', 'Sekitar 3 jam.'],
    },
    en: {
      bad: ['Back before 9.', 'Back by 9 tonight.'],
      good: ['Back by 21:00 WIB.', 'Back after 3 hours.', 'Handled by 2 teams.'],
    },
  },
  'no-zone': {
    id: {
      bad: ['Sejak pukul 14.05.'],
      good: ['Sejak pukul 14.05 WIB.', 'Dari pukul 20.00 menjadi 22.00 WIB.', 'Sebanyak 38.500 pelanggan.'],
    },
    en: { bad: ['Since 14:05.'], good: ['Since 14:05 WIB.'] },
  },
  'date-format': {
    id: {
      bad: ['Pada 2026-11-22.', 'Pada November 22.', 'Senin, 22 November 2026.'],
      good: ['Minggu, 22 November 2026.', 'Minggu (22/11).'],
    },
    en: {
      bad: [
        'On 22/11.',
        'On 11/22.',
        'On Monday, 22 November 2026.',
        'On November 22, 2026.',
        'On November 22nd.',
      ],
      good: ['On Sunday, 22 November 2026.', 'We are open 24/7.'],
    },
  },
  'number-format': {
    id: {
      bad: ['Sebanyak 38,500 pelanggan.', 'Selama 3.5 jam.', 'Rp 25.000', 'Rp. 25.000', 'IDR25,000'],
      good: ['Sebanyak 38.500 pelanggan.', 'Selama 3,5 jam.', 'Rp25.000', 'pukul 14.05 WIB'],
    },
    en: {
      bad: ['38.500 customers', '3,5 hours', 'Rp25.000'],
      good: ['38,500 customers', '3.5 hours', 'Rp25,000'],
    },
  },
  'impossible-time': {
    id: {
      bad: ['Sejak pukul 25.10 WIB.', 'Sejak pukul 14.61 WIB.', 'Pada 30 Februari.', 'Pada Senin (31/11).'],
      good: ['Sejak pukul 23.59 WIB.', 'Pada 29 Februari.', 'Pada Senin (30/11).', 'Layanan 24/7.'],
    },
    en: { bad: ['Since 25:10 WIB.', 'On 31 November.'], good: ['Since 23:59 WIB.', 'On 30 November.'] },
  },
  'leading-digit': {
    id: { bad: ['38.500 pelanggan terdampak.'], good: ['Sebanyak 38.500 pelanggan terdampak.'] },
    en: { bad: ['38,500 customers are affected.'], good: ['In total, 38,500 customers are affected.'] },
  },
  caps: {
    id: { bad: ['LAYANAN TERGANGGU di Demak.'], good: ['SMS dan QRIS terganggu.', 'WITA'] },
    en: { bad: ['SERVICE DOWN.'], good: ['Service is off. QRIS is off.'] },
  },
  'verb-form': {
    en: {
      bad: ['Our team is replace the server.', 'Two of our teams are still fix it.'],
      good: [
        'Our team is replacing the server.',
        'Our team is on site reconnecting the cable.',
        'Our team is ready.',
      ],
    },
  },
  shout: {
    id: { bad: ['Mohon maaf!', 'Benarkah??'], good: ['Masih terkendala? Hubungi kami.'] },
    en: { bad: ['Sorry!'], good: ['Sorry.'] },
  },
  bar: {
    id: { bad: ['Gunakan kantor cabang|a branch.'], good: ['Gunakan ATM atau kantor cabang.'] },
    en: { bad: ['Use a branch | an ATM.'], good: ['Use an ATM or a branch.'] },
  },
  emoji: {
    id: { bad: ['Mohon maaf 🙏'], good: ['Mohon maaf. 1 GB.'] },
    en: { bad: ['Back ✅'], good: ['Back.'] },
  },
  placeholder: {
    id: {
      bad: ['Sejak {waktu}.', 'Sejak <jam>.', 'TODO', 'Sejak [isi jam].', 'Penyebab: - '],
      good: ['Sejak pukul 14.05 WIB.'],
    },
    en: { bad: ['Since {{time}}.', 'TBD', 'undefined'], good: ['Since 14:05 WIB.'] },
  },
  'empty-slot': {
    id: {
      bad: ['Di A, , dan B.', 'Terganggu ( ).', 'Terganggu di.', 'Dua  spasi.', 'Di A dan .'],
      good: ['Di A, B, dan C.'],
    },
    en: { bad: ['In A and .', 'It is ( ).', 'Since.'], good: ['Log in. Sign in.'] },
  },
  hashtag: {
    id: { bad: ['#ContohTel #Info', '#ContohTelDown'], good: ['#InfoContohTel'] },
    en: { bad: ['#one #two'], good: ['No. 1'] },
  },
  link: {
    id: {
      about: { channel: 'sms' },
      bad: ['Lihat bit.ly/abc', 'Lihat contohtel.example/a/sangat/panjang/sekali'],
      good: ['Lihat contohtel.example/g1'],
    },
    en: {
      about: { channel: 'x' },
      bad: ['See contohtel.example and status.contohtel.example'],
      good: ['See status.contohtel.example'],
    },
  },
};

const rows = RULE_NAMES.flatMap(rule =>
  (['id', 'en'] as const).flatMap(language => {
    const { about = {}, bad = [], good = [] } = EXAMPLES[rule][language] ?? {};
    return [
      ...bad.map(text => ({ rule, language, about, text, finds: true })),
      ...good.map(text => ({ rule, language, about, text, finds: false })),
    ];
  }),
);

describe('wording rules', () => {
  test.each(rows)('$rule finds in $language "$text": $finds', ({ rule, language, about, text, finds }) => {
    const remarks = lintText(text, { language, ...about }).filter(remark => remark.rule === rule);
    expect(remarks.length > 0).toBe(finds);
    for (const { found, index } of remarks) expect(text.slice(index)).toContain(found.replace(/ …$/, ''));
  });

  test('words are found whatever their capitals, and written small for that', () => {
    for (const rule of RULE_NAMES) {
      const { exactCase, words = {} }: Rule = RULES[rule];
      if (exactCase) continue;
      const plain = Object.values(words).flatMap(all =>
        all.map(word => word.replace(/\\p\{\w+\}|\\\w/g, '')),
      );
      expect([rule, plain.filter(word => word !== word.toLowerCase())]).toEqual([rule, []]);
    }
    const [remark] = lintText('Layanan SEGERA pulih.', { language: 'id' });
    expect(remark).toMatchObject({ rule: 'vague-when', found: 'SEGERA', index: 8 });
  });

  test('every rule has an example that fails and one that passes', () => {
    for (const rule of RULE_NAMES) {
      const mine = rows.filter(row => row.rule === rule);
      expect([rule, mine.some(({ finds }) => finds), mine.some(({ finds }) => !finds)]).toEqual([
        rule,
        true,
        true,
      ]);
    }
  });

  test('a workspace may switch a level, and a rule off', () => {
    const text = 'Mohon maaf!';
    expect(lintText(text, { language: 'id' }, { levels: { shout: 'off' } })).toEqual([]);
    expect(lintText(text, { language: 'id' }, { levels: { shout: 'error' } })).toMatchObject([
      { rule: 'shout', level: 'error' },
    ]);
  });
});

/** Of one sentence nobody expects what a whole notice must have. */
const WHOLE: ReadonlySet<string> = new Set(['no-apology', 'no-next-update']);
const MAINTENANCE: ReadonlySet<string> = new Set([
  'scheduled',
  'in-progress',
  'extended',
  'completed',
  'cancelled',
  'postponed',
]);
const CLOSED: ReadonlySet<string> = new Set([
  'resolved',
  'completed',
  'cancelled',
  'false-alarm',
  'compensation',
  'report',
  'correction',
]);
const names = [...Object.values(settings.services), ...Object.values(settings.areas)]
  .flatMap(({ name, short }) => [name.id, name.en, short?.id ?? '', short?.en ?? ''])
  .sort((a, b) => b.length - a.length);
const fill = (text: string) =>
  text
    .replace('{alasan}', 'sambungan harus diulang')
    .replace('{reason}', 'a joint had to be redone')
    .replace('{waktu}', '17.00 WIB')
    .replace('{time}', '17:00 WIB');

const notices = models as readonly {
  model: string;
  occasion: Occasion;
  channel: string;
  language: Language;
  text: string;
}[];

describe('the model notices (wording.md 6)', () => {
  test.each(notices)(
    '$model on $channel in $language give no error and no warning',
    ({ model, occasion, channel, language, text }) => {
      const isSentence = channel === 'sentence';
      const suspected = model.includes('suspected');
      const remarks = lintText(fill(text), {
        language,
        occasion,
        channel: isSentence ? undefined : channel,
        kind: MAINTENANCE.has(occasion) ? 'maintenance' : 'outage',
        isOpen: !CLOSED.has(occasion),
        names,
        facts: {
          ...FACTS,
          certainty: suspected ? 'suspected' : occasion === 'investigating' ? 'unknown' : 'confirmed',
          dataIsSafe: occasion === 'resolved',
        },
      });
      const wrong = remarks.filter(({ level, rule }) => level !== 'info' && !(isSentence && WHOLE.has(rule)));
      expect(wrong).toEqual([]);
    },
  );

  test('nothing is known of them but the text, and still there is no error', () => {
    for (const { occasion, language, text, channel } of notices.filter(
      notice => notice.channel !== 'sentence',
    )) {
      const bare = lintText(text, { language });
      expect(bare.filter(({ level, rule }) => level === 'error' && rule !== 'untranslated-id-in-en')).toEqual(
        [],
      );
      const told = lintText(text, { language, occasion, channel });
      expect(told.filter(({ level }) => level !== 'info').map(({ rule, found }) => [rule, found])).toEqual(
        [],
      );
    }
  });
});
