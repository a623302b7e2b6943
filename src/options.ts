import { Argument, CommanderError, Option } from 'commander';
import { CHANNELS, NETWORK_NAMES } from './channels/names.ts';
import { Failure, isFailure, usageError } from './ports/failure.ts';

export const example = (text: string): string => `\nExample:\n  ${text}`;
export const TEXT_PLACES = [...CHANNELS, ...NETWORK_NAMES];
export const dirOption = () =>
  new Option('-C, --dir <folder>', 'the workspace; default: the folder around this one');
export const jsonOption = () => new Option('--json', 'print JSON');
export const nowOption = () => new Option('--now <time>', 'as if it were this time');

/** Where something is written: an empty name, from a variable that is not set, say, would be the folder one stands in. */
export function placeOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string) => {
    if (text.trim() !== '') return text;
    throw usageError(`error: ${flags.split(' ')[0]}: the name is empty. Say where to write.`);
  });
}

export function slugArgument(): Argument {
  return new Argument('[slug]', 'slug, part of it, or file; default: the only open incident');
}
export function slugsArgument(): Argument {
  return new Argument('[slug...]', 'incidents; default: all');
}
export function pathsArgument(): Argument {
  return new Argument('[path...]', 'incident files or folders; default: all');
}
export function fileArgument(): Argument {
  return new Argument('[file]', 'which one')
    .choices(['incident', 'settings', 'phrases', 'record', 'index'])
    .default('incident');
}

/** An option that takes known names, which help does not list. */
export class NamesOption extends Option {
  readonly known: readonly string[];

  constructor(flags: string, description: string, known: readonly string[]) {
    super(flags, description);
    this.known = known;
  }
}

/** An option with a list of names, separated by commas or given several times. */
export function namesOption(flags: string, description: string, known: readonly string[]): Option {
  return new NamesOption(flags, description, known).argParser(
    (text: string, before: readonly string[] | undefined) => {
      const chosen = text.split(',');
      const wrong = chosen.find(name => !known.includes(name));
      if (wrong === undefined) return [...(before ?? []), ...chosen];
      throw notKnown(flags, wrong, known);
    },
  );
}

function notKnown(flags: string, name: string, known: readonly string[]): Failure {
  // A network is a channel to whoever posts there.
  const isNetwork = NETWORK_NAMES.some(network => network === name);
  const hint = isNetwork ? ` ${name} is a network: --network ${name}.` : '';
  return usageError(`error: ${flags.split(' ')[0]}: "${name}" is not one of: ${known.join(', ')}.${hint}`);
}

/** An option with one of many names. */
export function nameOption(flags: string, description: string, known: readonly string[]): Option {
  return new NamesOption(flags, description, known).argParser((text: string) => {
    if (known.includes(text)) return text;
    throw notKnown(flags, text, known);
  });
}

/** A thrown error as a failure of the program; `undefined` for commander's way to end help and version. */
export function toFailure(error: unknown): Failure | undefined {
  if (isFailure(error)) return error;
  if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : new Failure(2, '');
  return new Failure(3, `Unexpected fault: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
