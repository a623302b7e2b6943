import { describe, expect, test } from 'vitest';
import { answersOf } from '../../src/channels/answers.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { viewOf } from '../../src/domain/view.ts';
import { everyOccasion } from '../support/generate.ts';
import { press } from '../support/press.ts';
import { run } from '../support/run.ts';
import { exampleText, makeWorkspace, OPEN_FILE, openText, SEMARANG } from '../support/workspace.ts';

describe('answer', () => {
  test.each(everyOccasion)(
    'replies to every question about $occasion, on X, in both languages',
    ({ incident }) => {
      const answers = answersOf(viewOf(incident), press, { area: 'kota-surabaya', service: 'voice' });
      expect(answers).toHaveLength(6);
      for (const { question, texts, faults } of answers) {
        expect([question, faults]).toEqual([question, []]);
        for (const language of LANGUAGES) {
          expect(texts[language].measure.fits).toBe(true);
          expect(texts[language].text).not.toMatch(/undefined|null|\{\{| {2}|\( *\)| [.,;]/);
          expect(texts[language].text.length).toBeGreaterThan(40);
        }
      }
    },
  );

  test('says whether an area is affected, by its name or key', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const inside = await run(['answer', '--area', 'demak'], { cwd });
    expect(inside.out).toContain(
      'Kabupaten Demak termasuk wilayah terdampak: internet rumah dan data seluler masih terganggu',
    );
    expect(inside.out).toContain('Demak Regency is one of the affected areas');
    const outside = await run(['answer', '--area', 'Kota Surabaya'], { cwd });
    expect(outside.out).toContain('Kota Surabaya tidak termasuk wilayah terdampak yang kami ketahui.');
    const unknown = await run(['answer', '--area', 'demek'], { cwd });
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Did you mean demak?')]);
  });

  test('an estimate of a day is given as that day', async () => {
    const estimated = openText.replace('    next:', '    eta: 2026-11-25\n    next:');
    const { code, out } = await run(['answer', '--question', 'when'], {
      cwd: makeWorkspace({ [OPEN_FILE]: estimated }),
    });
    expect(code).toBe(0);
    expect(out).toContain('Layanan diperkirakan pulih Rabu, 25/11.');
    expect(out).toContain('We expect service to be back on Wed, 25 Nov.');
  });

  test('says what is not yet known, and when the next update comes', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { code, out } = await run(['answer', '--question', 'when,why', '--json'], { cwd });
    const texts = JSON.parse(out).map((row: { text: string }) => row.text);
    expect([code, texts]).toEqual([
      0,
      [
        'Waktu pemulihan belum dapat kami pastikan. Kabar berikutnya 22/11 pukul 15.00 WIB. status.contohtel.example',
        'We do not have an estimated recovery time yet. Next update by 15:00 WIB (UTC+7) on 22 Nov. status.contohtel.example',
        'Penyebabnya belum diketahui dan masih kami selidiki. Kabar berikutnya 22/11 pukul 15.00 WIB. status.contohtel.example',
        'The cause is not known yet; we are still investigating it. Next update by 15:00 WIB (UTC+7) on 22 Nov. status.contohtel.example',
      ],
    ]);
  });

  test('of a service or an area that was spared, whatever is asked', async () => {
    const cwd = makeWorkspace({ [SEMARANG]: exampleText(SEMARANG) });
    const asked = async (...args: readonly string[]) =>
      (await run(['answer', 'internet-semarang', '--lang', 'en', ...args], { cwd })).out;
    expect(await asked('--question', 'what,when', '--service', 'voice')).toMatch(
      /^what.*\nAs far as we know, calls were not affected\..*\n\nwhen.*\nAs far as we know, calls were not/,
    );
    expect(await asked('--question', 'when', '--area', 'kota-ambon')).toContain(
      'Ambon City was not affected.',
    );
    expect(await asked('--question', 'when', '--area', 'demak')).toContain('have been normal since');
  });

  test('of a false alarm it says that nothing happened, whoever asks', async () => {
    const alarm = `${openText}  - { at: 2026-11-22T14:50:00+07:00, status: false-alarm, reason: { id: alat ukur kami keliru, en: our monitor was wrong } }\n`;
    const cwd = makeWorkspace({ [OPEN_FILE]: alarm });
    const { out } = await run(
      ['answer', 'uji', '--lang', 'en', '--question', 'what', '--area', 'kota-ambon'],
      { cwd },
    );
    expect(out).toContain('We checked reports of an outage');
  });
});
