import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN } from '../support/run.ts';
import { makeFolder, makeWorkspace, OPEN_FILE, openText, UPDATE_FLAGS } from '../support/workspace.ts';

const hasScript = spawnSync('script', ['--version']).status === 0;

const ENTER = '\r';
const SPACE = ' ';
const BACK = '\u007f';
const DOWN = '\u001b[B';
const INTERRUPT = '\u0003';

interface Talk {
  /** Waits until the screen has shown a text since the last answer, then types. */
  readonly answer: (question: string, keys: Iterable<string>) => Promise<void>;
  /** The same with all keys at once, as a paste comes. */
  readonly paste: (question: string, text: string) => Promise<void>;
  readonly ended: Promise<number | null>;
  readonly screen: () => string;
}

/** Runs the program in a terminal of its own. */
function talk(cwd: string, args: readonly string[]): Talk {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const command = [process.execPath, BIN, ...args].map(part => `'${part}'`).join(' ');
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd, env: { ...env, TERM: 'xterm' } });
  let seen = '';
  let from = 0;
  child.stdout.on('data', chunk => {
    seen += chunk;
  });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  const waitFor = async (question: string): Promise<void> => {
    for (let waited = 0; !seen.slice(from).includes(question); waited += 20) {
      if (waited > 20_000) throw new Error(`"${question}" was not asked:\n${seen.slice(-2000)}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    from = seen.length;
  };
  const answer = async (question: string, keys: Iterable<string>): Promise<void> => {
    await waitFor(question);
    for (const key of keys) {
      child.stdin.write(key);
      await new Promise(resolve => setTimeout(resolve, 60));
    }
  };
  const paste = async (question: string, text: string): Promise<void> => {
    await waitFor(question);
    child.stdin.write(text);
  };
  return { answer, paste, ended, screen: () => seen };
}

describe.skipIf(!hasScript)('in a terminal (skipped where script is not installed)', () => {
  test('new asks, shows every notice with its count, and writes after a yes', async () => {
    const cwd = makeWorkspace();
    const { answer, ended, screen } = talk(cwd, ['new']);
    await answer('What is it?', ENTER);
    await answer('What is the status?', ENTER);
    await answer('Which services are affected?', `${SPACE}${ENTER}`);
    await answer('What are customers of home-internet seeing?', ENTER);
    await answer('Which services work normally?', ENTER);
    await answer('Where?', `${SPACE}${ENTER}`);
    await answer('How severe is it?', ENTER);
    await answer('Since when?', `-20m${ENTER}`);
    await answer('What do customers notice?', ENTER);
    await answer('How many customers', ENTER);
    await answer('What should customers do?', ENTER);
    await answer('A further sentence', ENTER);
    await answer('Next update by?', ENTER);
    await answer('Name of the incident', ENTER);
    await answer('Declare this incident?', ENTER);
    expect(await ended).toBe(0);
    expect(screen()).toMatch(/sms id \d+\/160 septets/);
    expect(screen()).toContain('website en');
    const [file] = readdirSync(join(cwd, 'incidents/2026'));
    expect(readFileSync(join(cwd, 'incidents/2026', file ?? ''), 'utf8')).toContain(
      'home-internet: disrupted',
    );
  });

  test('update takes in what has come to be affected, and where', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended } = talk(cwd, ['update']);
    await answer('What is the news?', ENTER);
    await answer('Is it still the same that is affected?', `n${ENTER}`);
    await answer('Which services are affected now?', [DOWN, DOWN, SPACE, ENTER]);
    await answer('What are customers of home-internet seeing?', ENTER);
    await answer('What are customers of mobile-data seeing?', ENTER);
    await answer('What are customers of voice seeing?', [DOWN, ENTER]);
    await answer('Where?', `${SPACE}${ENTER}`);
    await answer('How many customers of home-internet', ENTER);
    await answer('How many customers of mobile-data', ENTER);
    await answer('How many customers of voice', ENTER);
    await answer('What should customers do?', ENTER);
    await answer('A further sentence', ENTER);
    await answer('Next update by?', ENTER);
    await answer('Write this update?', ENTER);
    expect(await ended).toBe(0);
    const added = readFileSync(join(cwd, OPEN_FILE), 'utf8').slice(openText.length);
    expect(added).toContain('    services:\n      voice: slow\n    areas: [kendal, demak]\n');
  });

  test('an estimate that was told stays only where the question says so, and can be withdrawn', async () => {
    const estimated = `${openText}\n  - at: 2026-11-22T14:58:00+07:00\n    status: identified\n    cause: { type: fiber-cut, certainty: confirmed }\n    customers: { home-internet: 38500 }\n    eta: 2026-11-22T20:00:00+07:00\n    next: 2026-11-22T17:00:00+07:00\n`;
    const cwd = makeWorkspace({ [OPEN_FILE]: estimated });
    const { answer, ended } = talk(cwd, ['update', '--at', '2026-11-22T16:00+07:00']);
    await answer('What is the news?', ENTER);
    await answer('Is it still the same that is affected?', ENTER);
    await answer('What is being done?', ENTER);
    await answer('until now 38500', ENTER);
    await answer('How many customers of mobile-data', ENTER);
    await answer('until now 2026', `unknown${ENTER}`);
    await answer('What should customers do?', ENTER);
    await answer('A further sentence', ENTER);
    await answer('Next update by?', ENTER);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8').slice(estimated.length)).toContain('eta: unknown');
  });

  test('a time that cannot be is said at the prompt, and what was told before decides', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended, screen } = talk(cwd, [
      'update',
      '--status',
      'resolved',
      '--at',
      '2026-11-22T16:00+07:00',
    ]);
    await answer('Since when does everything work?', `14:00${ENTER}`);
    await answer('not later than the start', `${BACK.repeat(5)}14:20${ENTER}`);
    // An update told otherwise: without a word on that the time is another one.
    await answer('told what was still affected', ENTER);
    await answer('Since when does everything work?', `15:50${ENTER}`);
    await answer('Write this update?', `y${ENTER}`);
    expect([await ended, screen()]).toEqual([0, expect.stringContaining('added')]);
  });

  test('an end that an update told otherwise is explained to customers', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended } = talk(cwd, ['update', '--status', 'resolved', '--at', '2026-11-22T16:00+07:00']);
    await answer('Since when does everything work?', `14:20${ENTER}`);
    await answer('told what was still affected', `Layanan sudah kembali lebih awal.${ENTER}`);
    await answer('The same in English', `Service was back earlier.${ENTER}`);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toContain('ended: 2026-11-22T14:20:00+07:00');
  });

  test('one answer gives both languages, as a flag does; half of one is refused', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended } = talk(cwd, ['update', '--status', 'resolved', '--at', '2026-11-22T16:00+07:00']);
    await answer('Since when does everything work?', `14:20${ENTER}`);
    await answer('told what was still affected', `Layanan sudah kembali lebih awal.|${ENTER}`);
    await answer('the Indonesian first', `Service was back earlier.${ENTER}`);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toContain(
      'id: Layanan sudah kembali lebih awal.\n      en: Service was back earlier.\n',
    );
  });

  test('what another person wrote meanwhile is shown before anything is written', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended, screen } = talk(cwd, ['update', ...UPDATE_FLAGS]);
    await answer('Write this update?', '');
    const other = '  - at: 2026-11-22T14:40:00+07:00\n    next: 2026-11-22T15:30:00+07:00\n';
    writeFileSync(join(cwd, OPEN_FILE), `${openText}\n${other}`);
    await answer('', ENTER);
    await answer('has changed since', '');
    await answer('', ENTER);
    expect([await ended, screen()]).toEqual([0, expect.stringContaining('update 3')]);
  });

  test('Ctrl-D at a prompt writes nothing and exits 130', async () => {
    const { answer, ended, screen } = talk(makeWorkspace(), ['new']);
    await answer('?', '\u0004');
    expect([await ended, screen()]).toEqual([130, expect.stringContaining('nothing was written')]);
  });

  test('a paste of several lines is one answer, and none of it is lost', async () => {
    const { answer, paste, ended, screen } = talk(makeFolder(), ['init']);
    await paste('?', 'Contoh\rTelekomunikasi\rNusantara');
    await answer('one answer', INTERRUPT);
    expect(await ended).toBe(130);
    expect(screen()).toContain('one answer: Contoh Telekomunikasi Nusantara');
  });

  test('Ctrl-C at any prompt writes nothing and exits 130', async () => {
    const cwd = makeWorkspace();
    for (const steps of [[], ['What is it?'], ['What is it?', 'What is the status?']]) {
      const { answer, ended, screen } = talk(cwd, ['new']);
      for (const question of steps) await answer(question, ENTER);
      await answer('?', INTERRUPT);
      expect(await ended).toBe(130);
      expect(screen()).toContain('\u001b[?25h');
    }
    expect(existsSync(join(cwd, 'incidents/2026'))).toBe(false);
  });

  test('at the end it asks what is promised, and of an attack what became of data', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended } = talk(cwd, ['update', '--at', '2026-11-22T16:00+07:00']);
    await answer('What is the news?', `Selesai${ENTER}`);
    await answer('Since when does everything work?', `15:50${ENTER}`);
    await answer('What is the cause?', `cyber${ENTER}`);
    await answer('How certain is it?', ENTER);
    await answer('How many customers of home-internet', `1200${ENTER}`);
    await answer('How many customers of mobile-data', ENTER);
    await answer('What is known of customer data?', `we are${ENTER}`);
    await answer('announce compensation?', `25/11${ENTER}`);
    await answer('report on the cause?', ENTER);
    await answer('What should customers do?', ENTER);
    await answer('A further sentence', ENTER);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    const added = readFileSync(join(cwd, OPEN_FILE), 'utf8').slice(openText.length);
    expect(added).toMatch(/data_exposure: under-investigation\n/);
    expect(added).toMatch(/promises: \{ compensation: 2026-11-25 \}/);
    expect(added).toMatch(/customers: \{ home-internet: 1200 \}/);
  });

  test('an answer can be changed after a look at the notices', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const { answer, ended } = talk(cwd, ['update', ...UPDATE_FLAGS]);
    await answer('Write this update?', `c${ENTER}`);
    await answer('Which answer?', `--cust${ENTER}`);
    await answer('How many customers of home-internet', `40000${ENTER}`);
    await answer('How many customers of mobile-data', ENTER);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    const added = readFileSync(join(cwd, OPEN_FILE), 'utf8').slice(openText.length);
    expect(added).toContain('customers: { home-internet: 40000 }');
    expect(added).not.toContain('38500');
  });

  test('and where answers do not go together', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const args = [
      'update',
      '--at',
      '2026-11-22T14:58:00+07:00',
      '--next',
      '17:00',
      '--eta',
      '2026-11-22T14:30+07:00',
    ];
    const { answer, ended, screen } = talk(cwd, args);
    await answer('Which answer?', `--eta${ENTER}`);
    await answer('back?', `20:00${ENTER}`);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    expect(screen()).toContain('is not later than the update itself');
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toContain('eta: 2026-11-22T20:00:00+07:00');
  });

  test('and that of a correction is asked for again', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const args = ['correct', '--of', '1', '--at', '2026-11-22T14:40:00+07:00'];
    const { answer, ended } = talk(cwd, args);
    await answer('Which facts were wrong?', [DOWN, DOWN, SPACE, ENTER]);
    await answer('Since when?', `14:00${ENTER}`);
    await answer('Write this update?', `c${ENTER}`);
    await answer('Which facts were wrong?', ENTER);
    await answer('Since when?', `14:02${ENTER}`);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    const added = readFileSync(join(cwd, OPEN_FILE), 'utf8').slice(openText.length);
    expect(added).toMatch(/corrects: .*\n {4}started: 2026-11-22T14:02:00\+07:00/);
    expect(added).not.toContain('14:00:00');
  });

  test('a service that was told wrongly is unticked, the other stays as it was told', async () => {
    const told = openText.replace(
      /services:\n(?: {6}.*\n)+/,
      'services: { home-internet: slow, mobile-data: disrupted }\n',
    );
    const cwd = makeWorkspace({ [OPEN_FILE]: told });
    const { answer, ended } = talk(cwd, ['correct', '--of', '1', '--at', '2026-11-22T14:40:00+07:00']);
    await answer('Which facts were wrong?', [SPACE, ENTER]);
    // A name that is typed into a list ticks nothing.
    await answer('Which services were affected?', ['a', DOWN, SPACE, ENTER]);
    await answer('What are customers of home-internet seeing?', ENTER);
    await answer('Write this update?', `y${ENTER}`);
    expect(await ended).toBe(0);
    const added = readFileSync(join(cwd, OPEN_FILE), 'utf8').slice(told.length);
    expect(added).toMatch(/services:\s+(?:\{ )?mobile-data: normal(?: \})?\n/);
  });

  test('a number is put right when all is over, and what was ticked is asked for', async () => {
    const ended =
      '  - { at: 2026-11-22T16:00:00+07:00, status: resolved, ended: 2026-11-22T15:50:00+07:00, customers: { home-internet: 38500 } }\n';
    const cwd = makeWorkspace({ [OPEN_FILE]: `${openText}\n${ended}` });
    const { answer, ended: done } = talk(cwd, ['correct']);
    await answer('No incident is open. Which one is it?', ENTER);
    await answer('Which update is wrong?', ENTER);
    await answer('Which facts were wrong?', [DOWN, DOWN, DOWN, SPACE, ENTER]);
    await answer('How many customers of home-internet? (a number; until now 38500', `39000${ENTER}`);
    await answer('Write this update?', `y${ENTER}`);
    expect(await done).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toContain('customers: { home-internet: 39000 }');
  });

  test('update by flags asks only for a yes, and takes no for an answer', async () => {
    const cwd = makeWorkspace({ [OPEN_FILE]: openText });
    const args = ['update', ...UPDATE_FLAGS];
    const no = talk(cwd, args);
    await no.answer('Write this update?', `n${ENTER}`);
    expect(await no.ended).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toBe(openText);
    const yes = talk(cwd, args);
    await yes.answer('Write this update?', ENTER);
    expect(await yes.ended).toBe(0);
    expect(readFileSync(join(cwd, OPEN_FILE), 'utf8')).toContain('customers: { home-internet: 38500 }');
  });
});
