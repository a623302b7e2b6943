import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** The real world: this process's terminal, clock and environment. */
export function realWorld(): World {
  const { env, stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env,
    now: () => Date.now(),
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    isInteractive: () => process.stdin.isTTY === true && stderr.isTTY === true,
    columns: stdout.columns ?? 80,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    prompts: async () => (await import('./prompts.ts')).terminalPrompts(),
    otherThread: async (part, isHuge) => (await import('./thread.ts')).otherThread(part, isHuge),
    readStdin,
  };
}

/** Quiet when the reader of a pipe has gone; exit 3 when the output cannot be written. */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.exitCode = 3;
      if (stream === process.stdout)
        process.stderr.write(`incident: could not write the output: ${error.code}\n`);
    });
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new Failure(2, 'The standard input is not UTF-8 text.', { cause });
  }
}
