import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');
export const EXAMPLES = join(ROOT, 'incidents');

export const SEMARANG = 'incidents/2026/2026-11-22-internet-semarang.yaml';
export const exampleText = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** An incident that is still open: the first update of the Semarang example. */
export const OPEN_FILE = 'incidents/2026/2026-11-22-uji.yaml';
export const openText = `${exampleText(SEMARANG).split('\n\n  - at: 2026-11-22T14:58')[0]}\n`;
/** The flags of a second update to it. */
export const UPDATE_FLAGS = [
  '--at',
  '2026-11-22T14:58+07:00',
  '--customers',
  'home-internet=38500',
  '--next',
  '17:00',
] as const;

/** A workspace in a temporary folder with the examples' settings and the given files; removed after the test. */
export function makeWorkspace(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'incident-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'incidents'));
  for (const file of ['settings.yaml', 'logo.svg'])
    cpSync(join(EXAMPLES, file), join(root, 'incidents', file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** A folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'incident-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
