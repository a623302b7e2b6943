import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** The real world: this process's terminal, clock and environment. */
export function realWorld(): World {
  const { env } = process;
  const stdout = openOutput('stdout');
  return {
    cwd: process.cwd(),
    env,
    now: () => Date.now(),
    out: text => void stdout.write(text),
    err: text => void openOutput('stderr').write(text),
    isInteractive: () => process.stdin.isTTY === true && openOutput('stderr').isTTY === true,
    columns: stdout.columns ?? 80,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    prompts: async () => (await import('./prompts.ts')).terminalPrompts(),
    otherThread: async (part, incidents) => (await import('./thread.ts')).otherThread(part, incidents),
    readStdin,
  };
}

const opened = new Set<string>();

/**
 * An output of the process, opened when there is something to say: a pipe takes 2 ms. Quiet when its reader has gone;
 * exit 3 when it cannot be written.
 */
function openOutput(name: 'stdout' | 'stderr'): NodeJS.WriteStream {
  const stream = process[name];
  if (opened.has(name)) return stream;
  opened.add(name);
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 3;
    if (name === 'stdout')
      openOutput('stderr').write(`incident: could not write the output: ${error.code}\n`);
  });
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
