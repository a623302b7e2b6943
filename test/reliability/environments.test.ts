import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { ROOT } from '../support/workspace.ts';

const ZONES = ['Asia/Jakarta', 'Asia/Jayapura', 'UTC', 'America/Los_Angeles'];
const LOCALES = ['C', 'id_ID.UTF-8'];
const SCREENS = [
  { COLUMNS: '20', TERM: 'dumb' },
  { COLUMNS: '200', TERM: 'xterm-256color', FORCE_COLOR: '3' },
];

const environments = ZONES.flatMap(TZ =>
  LOCALES.flatMap(LANG => SCREENS.map(screen => ({ TZ, LANG, LC_ALL: LANG, ...screen }))),
);

describe('rendered bytes', () => {
  test('do not depend on zone, locale, screen or colour settings', async () => {
    expect(environments).toHaveLength(16);
    const args = ['render', '--all', '--json'];
    const { out: expected } = await run(args, { cwd: ROOT });
    for (const env of environments) {
      const { out, code } = await run(args, { cwd: ROOT, env });
      expect(code).toBe(0);
      expect(out === expected).toBe(true);
    }
  });
});
