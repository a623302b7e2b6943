import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import { validateUpdates } from '../../src/domain/validate.ts';
import { viewOf, viewsOf } from '../../src/domain/view.ts';
import { auditorOf } from '../../src/wording/audit/audit.ts';
import { ALTERATIONS } from '../support/alterations.ts';
import { everyOccasion } from '../support/generate.ts';
import { incidentOf, press, settings } from '../support/press.ts';
import { diceOf, numbers, randomIncident } from '../support/random-incident.ts';
import { exampleText, openText, SEMARANG } from '../support/workspace.ts';

/** Here a few hundred; in CI ten thousand. */
const RUNS = process.env.CI ? 10_000 : 300;
const SEED = 20261122;
const CHANNELS = ['sms', 'website', 'x', 'bluesky', 'facebook'];
const targets = targetsOf(settings).filter(({ network, channel }) => CHANNELS.includes(network ?? channel));

/** Both texts of a notice, by channel. */
function textsOf(
  notices: readonly { readonly language: string; readonly plain: string }[],
): Bilingual<string>[] {
  const [id, en] = ['id', 'en'].map(language => notices.filter(notice => notice.language === language));
  return (id ?? []).map((notice, at) => ({ id: notice.plain, en: en?.[at]?.plain ?? '' }));
}

describe('the audit', () => {
  test(`finds nothing wrong with the notices of ${RUNS} random incidents, and what was altered in them`, () => {
    const seen: Record<string, { altered: number; found: number }> = {};
    fc.assert(
      fc.property(randomIncident, numbers, (incident, entropy) => {
        fc.pre(validateUpdates(incident).length === 0);
        const dice = diceOf(entropy);
        const view = dice.pick(viewsOf(incident));
        const { notices, findings } = renderAll(view, targets, press);
        expect(findings.filter(({ code }) => code !== 'length')).toEqual([]);
        const auditor = auditorOf(view, press);
        const texts = dice.pick(textsOf(notices));
        for (const [name, alter] of Object.entries(ALTERATIONS)) {
          const language = dice.pick(['id', 'en'] as const);
          const altered = alter(texts[language], language, dice);
          if (altered === undefined) continue;
          seen[name] ??= { altered: 0, found: 0 };
          seen[name].altered++;
          if (auditor.audit({ ...texts, [language]: altered }).length > 0) seen[name].found++;
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    const rates = Object.entries(seen).map(
      ([name, { altered, found }]) => `${name}: ${found} of ${altered} found`,
    );
    console.log(rates.join('\n'));
    const total = Object.values(seen).reduce((sum, { altered }) => sum + altered, 0);
    const found = Object.values(seen).reduce((sum, row) => sum + row.found, 0);
    expect(total).toBeGreaterThan(RUNS * 3);
    expect(found / total).toBeGreaterThanOrEqual(0.995);
  }, 1_200_000);

  test.each(everyOccasion)(
    'finds nothing wrong with a notice of $occasion with every fact',
    ({ incident }) => {
      expect(renderAll(viewOf(incident), targetsOf(settings), press).findings).toEqual([]);
    },
  );
});

/** What somebody writes into a free text, and what the check must say of it. */
const FREE_TEXTS: readonly { id: string; en: string; code: string | undefined; why: string }[] = [
  {
    id: 'Gangguan bermula dari kesalahan perangkat lunak.',
    en: 'The outage began with a software fault.',
    code: 'unsupported',
    why: 'the words of another cause',
  },
  {
    id: 'Penyebabnya adalah gempa bumi.',
    en: 'The cause was an earthquake.',
    code: 'unsupported',
    why: 'another cause in words of its own',
  },
  {
    id: 'Kami belum mengetahui penyebabnya.',
    en: 'We do not know the cause yet.',
    code: 'unsupported',
    why: 'a cause unknown that is known',
  },
  {
    id: 'Kota Semarang sudah pulih.',
    en: 'Semarang City is back.',
    code: 'wrong-state',
    why: 'a place that does not work yet',
  },
  {
    id: 'Telepon juga tidak dapat digunakan.',
    en: 'Calls are unavailable too.',
    code: 'wrong-state',
    why: 'a service that works',
  },
  {
    id: 'Gangguan sudah berakhir.',
    en: 'The outage is over.',
    code: 'status-mismatch',
    why: 'an end that has not come',
  },
  {
    id: 'Layanan akan pulih pukul 21.00 WIB.',
    en: 'Service will be back at 21:00 WIB.',
    code: 'unsupported',
    why: 'another estimate',
  },
  {
    id: 'Perkiraan pulih pukul 17.00 WIB.',
    en: 'Estimated recovery: 17:00 WIB.',
    code: 'wrong-role',
    why: "the next update's time as the estimate",
  },
  {
    id: 'Kabar berikutnya pukul 20.00 WIB.',
    en: 'Next update by 20:00 WIB.',
    code: 'wrong-role',
    why: 'the estimate as the next update',
  },
  {
    id: 'Gangguan mulai pukul 14.58 WIB.',
    en: 'The outage began at 14:58 WIB.',
    code: 'wrong-role',
    why: 'the time of the notice as the start',
  },
  {
    id: 'Kami akan memberi kabar pukul 20.00 WIB.',
    en: 'We will report back at 20:00 WIB.',
    code: 'wrong-role',
    why: 'the estimate as the next news',
  },
  {
    id: 'Tim bekerja sejak pukul 14.58 WIB.',
    en: 'The team has worked since 14:05 WIB.',
    code: 'two-stories',
    why: 'another time in each language',
  },
  {
    id: 'Sebanyak 35.800 pelanggan menunggu.',
    en: 'In total, 38,500 customers are waiting.',
    code: 'two-stories',
    why: 'another number in each language',
  },
  {
    id: 'Sebanyak 38.500 pelanggan menunggu.',
    en: 'In total, 38,500 customers are waiting.',
    code: undefined,
    why: 'the number that is a fact',
  },
  {
    id: 'Anda mendapat Rp25.000.',
    en: 'You will get Rp25,000.',
    code: 'unsupported',
    why: 'money that nobody promised',
  },
  {
    id: 'Layanan di Kota Surabaya ikut kami periksa.',
    en: 'We are checking service in Surabaya City as well.',
    code: 'unsupported',
    why: 'an area that is no fact',
  },
  {
    id: 'Internet rumah sudah normal.',
    en: 'Home internet is normal.',
    code: 'wrong-state',
    why: 'a service that does not work yet',
  },
  {
    id: 'Hubungi 0811-222-3333.',
    en: 'Call 0811-222-3333.',
    code: 'unsupported',
    why: 'a phone number of somebody else',
  },
  {
    id: 'Lihat contoh-lain.example.',
    en: 'See contoh-lain.example.',
    code: 'unsupported',
    why: 'a link of somebody else',
  },
  {
    id: 'Gangguan berlangsung 3 jam.',
    en: 'The outage has lasted 3 hours.',
    code: 'unsupported',
    why: 'a duration that does not follow from the facts',
  },
  {
    id: 'Data Anda aman.',
    en: 'Your data is safe.',
    code: 'unsupported-safe',
    why: 'safety that nobody has stated',
  },
  {
    id: 'Kami pulihkan secepatnya.',
    en: 'We are restoring it as soon as possible.',
    code: 'vague-when',
    why: 'no time at all',
  },
  {
    id: 'Kami sedang melakukan pemeliharaan.',
    en: 'We are doing maintenance.',
    code: 'euphemism',
    why: 'planned work',
  },
  {
    id: 'Sebanyak dua ribu pelanggan menunggu.',
    en: 'Two thousand customers are waiting.',
    code: 'unsupported',
    why: 'a number of customers in words',
  },
  {
    id: 'Sebanyak tiga puluh delapan ribu lima ratus pelanggan menunggu.',
    en: 'Thirty-eight thousand five hundred customers are waiting.',
    code: undefined,
    why: 'the number that is a fact, in words',
  },
  {
    id: 'Perbaikan memerlukan dua puluh lima menit.',
    en: 'The repair takes twenty-five minutes.',
    code: 'unsupported',
    why: 'a length of time in words',
  },
  {
    id: 'Perbaikan memerlukan dua jam lagi.',
    en: 'The repair takes three more hours.',
    code: 'unsupported',
    why: 'another length in words in each language',
  },
  {
    id: 'Layanan pulih dalam 2 minggu.',
    en: 'Service will be restored in 2 weeks.',
    code: 'unsupported',
    why: 'weeks that no fact bears out',
  },
  {
    id: 'Perbaikan memerlukan 3 bulan.',
    en: 'The repair takes 3 months.',
    code: 'unsupported',
    why: 'months that no fact bears out',
  },
  {
    id: 'Layanan di seluruh Indonesia terganggu.',
    en: 'Service is disrupted across Indonesia.',
    code: 'unsupported',
    why: 'the whole country',
  },
  {
    id: 'Kendal, Surakarta, dan Demak kami periksa.',
    en: 'We are checking Kendal, Surakarta and Demak.',
    code: 'unsupported',
    why: 'a place on the list that the catalogue does not hold',
  },
  {
    id: 'Perkiraan pulih berubah dari pukul 14.58 menjadi 14.05 WIB.',
    en: 'Our recovery estimate has moved from 14:58 to 14:05 WIB.',
    code: 'wrong-role',
    why: 'an estimate that moves to another time than the fact',
  },
  {
    id: 'Pelanggan mendapat kompensasi.',
    en: 'Customers will get compensation.',
    code: 'unsupported',
    why: 'compensation that nobody has promised',
  },
  {
    id: 'Info kompensasi belum tersedia.',
    en: 'Compensation is not yet decided.',
    code: undefined,
    why: 'compensation that is not known yet',
  },
  {
    id: 'Petugas kami berada di 5 titik.',
    en: 'Our staff are at 5 points.',
    code: undefined,
    why: 'a number of its own, alike in both languages',
  },
  {
    id: 'Terima kasih atas kesabaran Anda.',
    en: 'Thank you for your patience.',
    code: undefined,
    why: 'no fact at all',
  },
];

describe('a free text', () => {
  const [first = '', second = ''] = exampleText(SEMARANG).split('\n\n  - at: 2026-11-22T14:58');
  const until = second.split('\n\n  - at:')[0];

  test.each(FREE_TEXTS)('with $why is found: $code', async ({ id, en, code }) => {
    const text = `${first}\n\n  - at: 2026-11-22T14:58${until}\n    message: ${JSON.stringify({ id, en })}\n`;
    const view = viewOf(await incidentOf(text));
    const { findings } = renderAll(view, targetsOf(settings), press);
    const codes = findings.map(finding => finding.code);
    if (code === undefined) expect(findings).toEqual([]);
    else expect(codes).toContain(code);
    for (const { path } of findings) expect(path.slice(0, 3)).toEqual(['updates', 1, 'message']);
  });

  test('that forbids something in one language only is worth a look', async () => {
    const message = '{ id: "Jangan matikan modem.", en: "Switch the modem off." }';
    const view = viewOf(await incidentOf(`${openText.trimEnd()}\n    message: ${message}\n`));
    const { findings } = renderAll(view, targetsOf(settings), press, 'everything');
    expect(findings.find(({ code }) => code === 'one-language-forbids')).toMatchObject({
      level: 'warning',
      path: ['updates', 0, 'message', 'id'],
    });
  });

  test('is placed at its language, and named with the channels it reaches', async () => {
    const message = '{ id: "Layanan pulih pukul 21.00 WIB.", en: "Service is back at 21:00 WIB." }';
    const view = viewOf(await incidentOf(`${openText.trimEnd()}\n    message: ${message}\n`));
    const [finding] = renderAll(view, targetsOf(settings), press).findings;
    expect(finding).toMatchObject({ code: 'unsupported', path: ['updates', 0, 'message', 'id'] });
    expect(finding?.message).toContain('The notice in Indonesian (');
  });
});
