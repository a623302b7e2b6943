import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { BIN } from './run.ts';

/** Starts the preview; the address it tells, and how it ends. */
export async function servePreview(
  cwd: string,
  ...flags: readonly string[]
): Promise<{ readonly address: string; readonly end: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [BIN, 'preview', ...flags], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', code => reject(new Error(`ended with ${code}`)));
  });
  const end = (): Promise<number | null> => {
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
    child.kill('SIGINT');
    return ended;
  };
  return { address, end };
}
