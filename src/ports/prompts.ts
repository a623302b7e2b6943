import inquirer from 'inquirer';
import { Failure, isFailure } from './failure.ts';
import { printable } from './printable.ts';

export interface Choice<V> {
  readonly name: string;
  readonly value: V;
  readonly checked?: boolean;
}

/** Questions to a person. Every answer has a flag too; nothing is asked without a terminal. */
export interface Prompts {
  readonly select: <V>(message: string, choices: readonly Choice<V>[], preset?: V) => Promise<V>;
  readonly checkbox: <V>(
    message: string,
    choices: readonly Choice<V>[],
    atLeastOne: boolean,
  ) => Promise<readonly V[]>;
  /** `validate` says what is wrong with an answer, or nothing. */
  readonly input: (
    message: string,
    options?: { preset?: string; validate?: (text: string) => string | undefined },
  ) => Promise<string>;
  readonly confirm: (message: string, preset: boolean) => Promise<boolean>;
}

/** Prompts on stderr, so that stdout carries the result only. Ctrl-C, Ctrl-D and a closed terminal end with 130. */
export function terminalPrompts(): Prompts {
  const ask = inquirer.createPromptModule({ output: process.stderr });
  const answer = async <V>(question: Record<string, unknown>): Promise<V> => {
    const restore = showCursorOnSignal();
    const closed = new AbortController();
    const close = (): void => closed.abort();
    process.stdin.once('end', close);
    process.once('exit', abandoned);
    try {
      const prompt = ask([{ ...question, name: 'value' } as never]) as Promise<{ readonly value: V }>;
      return (await Promise.race([prompt, rejectOn(closed.signal)])).value;
    } catch (cause) {
      if (isFailure(cause) || !(cause instanceof Error) || !INTERRUPTIONS.has(cause.name)) throw cause;
      throw interrupted(cause);
    } finally {
      process.stdin.off('end', close);
      process.off('exit', abandoned);
      restore();
    }
  };
  return {
    select: (message, choices, preset) =>
      answer({ ...listed(message, choices), type: 'select', default: preset }),
    checkbox: (message, choices, required) =>
      // A name that is typed here must not choose all that its letters stand for.
      answer({
        ...listed(message, choices),
        type: 'checkbox',
        required,
        shortcuts: { all: null, invert: null },
      }),
    input: async (message, { preset, validate } = {}) => {
      for (;;) {
        const pasted = watchPaste();
        const line = await answer<string>({
          type: 'input',
          message,
          default: preset,
          validate: (text: string) => validate?.(text.trim()) ?? true,
        }).finally(pasted.stop);
        const more = pasted.linesBehind();
        if (more === '') return line;
        const joined = `${line.trim()} ${more}`;
        const fault = validate?.(joined);
        process.stderr.write(
          fault === undefined
            ? `  Several lines were pasted; they are one answer: ${printable(joined)}\n`
            : `  Several lines were pasted, and together they do not do. ${fault}\n`,
        );
        if (fault === undefined) return joined;
      }
    },
    confirm: async (message, preset) => {
      const text = await answer<string>({
        type: 'input',
        message: `${message} (${preset ? 'Y/n' : 'y/N'})`,
        validate: (typed: string) =>
          [YES, NO, /^$/].some(known => known.test(typed.trim())) || 'Answer yes or no, ya or tidak.',
      });
      return text.trim() === '' ? preset : YES.test(text.trim());
    },
  };
}

const YES = /^(?:y|yes|ya)$/i;
const NO = /^(?:n|no|t|tidak)$/i;

/** A question over choices, which says how many there are where not all of them are in sight. */
function listed(message: string, choices: readonly unknown[]): Record<string, unknown> {
  const rows = pageSize();
  const more = choices.length > rows ? ` (${choices.length} choices, more below)` : '';
  return { message: `${message}${more}`, choices, pageSize: rows, loop: false };
}

/** Lines of choices that leave the question in sight, and what was asked before it. */
const pageSize = (): number => Math.max(3, Math.min(12, (process.stderr.rows ?? 24) - 5));

/** Terminals put these around a paste, where they are asked to. */
const PASTE_MARKS = /\u001b\[20[01]~/g;

/** A prompt takes the first line of a paste; this keeps what comes behind it in the same go. */
function watchPaste(): { readonly stop: () => void; readonly linesBehind: () => string } {
  let behind = '';
  const onData = (chunk: Buffer | string): void => {
    const lines = String(chunk)
      .replace(PASTE_MARKS, '')
      .split(/[\r\n]+/);
    behind = `${behind} ${lines.slice(1).join(' ')}`;
  };
  // A listener must not set the stream flowing before the prompt listens too: what is typed ahead would be lost.
  if (process.stdin.readableFlowing === null) process.stdin.pause();
  process.stdin.on('data', onData);
  return {
    stop: () => process.stdin.off('data', onData),
    linesBehind: () => behind.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
  };
}

const INTERRUPTIONS = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** Ctrl-D closes a prompt without an answer: nothing is left to wait for. */
function abandoned(): void {
  process.exitCode = 130;
  process.stderr.write('\nInterrupted; nothing was written.\n');
}

const interrupted = (cause?: unknown): Failure =>
  new Failure(130, 'Interrupted; nothing was written.', { cause });

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(interrupted()), { once: true }),
  );
}

/** A prompt hides the cursor; a signal that ends the program must not leave it hidden. */
function showCursorOnSignal(): () => void {
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals): void => {
    process.stderr.write('\u001b[?25h');
    process.off(signal, onSignal);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}
