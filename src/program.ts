import { Argument, Command, CommanderError, Option } from 'commander';
import { CHANNELS, NETWORK_NAMES } from './channels/names.ts';
import { LANGUAGES } from './domain/language.ts';
import { Failure } from './ports/failure.ts';
import type { World } from './ports/world.ts';

declare const __VERSION__: string;

/** Declares the command line; each command's code is loaded when it runs. */
export function createProgram(world: World): Command {
  const program = new Command('incident');
  program
    .description('One set of facts, one story: incident notices in Indonesian and English.')
    .version(__VERSION__)
    .option('--no-color', 'no colours')
    .configureOutput({ writeOut: world.out, writeErr: world.err })
    .exitOverride()
    .showHelpAfterError('Run with --help to see what is possible.')
    .helpCommand(false);
  addReading(program, world);
  return program;
}

/** A usage error of commander as a failure of the program; help and version are none. */
export function toFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? undefined : new Failure(2, '');
}

const dirOption = () =>
  new Option('-C, --dir <folder>', 'the workspace; default: the folder around the current one');
const jsonOption = () => new Option('--json', 'print JSON');
const listOf = (flags: string, description: string, values: readonly string[]) =>
  new Option(flags, description).argParser((text: string, before: string[] | undefined) => {
    const chosen = text.split(',');
    const wrong = chosen.find(value => !values.includes(value));
    if (wrong !== undefined)
      throw new Failure(2, `error: ${flags.split(' ')[0]}: "${wrong}" is not one of: ${values.join(', ')}.`);
    return [...(before ?? []), ...chosen];
  });

const example = (text: string): string => `\nExample:\n  ${text}`;

function addReading(program: Command, world: World): void {
  program
    .command('render')
    .description('Render notices: the last update of each incident, in both languages.')
    .addArgument(new Argument('[slug...]', 'incidents; default: all'))
    .addOption(listOf('--channel <names>', `${CHANNELS.join(', ')}; default: all`, CHANNELS))
    .addOption(listOf('--network <names>', 'social networks; default: those of the settings', NETWORK_NAMES))
    .addOption(listOf('--lang <names>', 'id, en; default: both', LANGUAGES))
    .addOption(new Option('--at <update>', 'an update, by number or time').conflicts('all'))
    .option('--all', 'every update')
    .option('--out <folder>', 'write one file a notice')
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident render semarang --channel sms'))
    .action(async (slugs, options) => (await import('./commands/render.ts')).render(slugs, options, world));
  program
    .command('check')
    .description('Check the whole workspace, or some files, and show every problem at once.')
    .addArgument(new Argument('[path...]', 'incident files or folders; default: all'))
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident check incidents/2026'))
    .action(async (paths, options) => (await import('./commands/check.ts')).check(paths, options, world));
}
