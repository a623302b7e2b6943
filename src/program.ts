import { Argument, Command, CommanderError, Option } from 'commander';
import { CHANNELS, NETWORK_NAMES } from './channels/names.ts';
import { factOptions } from './commands/fact-flags.ts';
import { LANGUAGES } from './domain/language.ts';
import { KINDS } from './domain/vocabulary.ts';
import { CORRECT_HELP, NEW_HELP, UPDATE_HELP } from './help.ts';
import { Failure, usageError } from './ports/failure.ts';
import type { World } from './ports/world.ts';

declare const __VERSION__: string;

/** Declares the command line; each command's code is loaded when it runs. */
export function createProgram(world: World): Command {
  const program = new Command('incident')
    .description('One set of facts, one story: incident notices in Indonesian and English.')
    .version(__VERSION__)
    .option('--no-color', 'no colours')
    .addHelpText('after', example('incident update --status monitoring --eta 20:00 --next 17:00'));
  for (const add of [
    addNew,
    addUpdate,
    addCorrect,
    addList,
    addShow,
    addRender,
    addCheck,
    addSchema,
    addMigrate,
  ]) {
    add(program, world);
  }
  for (const command of [program, ...program.commands]) {
    command
      .configureOutput({ writeOut: world.out, writeErr: world.err })
      .exitOverride()
      .showHelpAfterError('Run with --help to see what is possible.')
      .helpCommand(false);
  }
  return program;
}

/** A thrown error as a failure of the program; `undefined` for commander's way to end help and version. */
export function toFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : new Failure(2, '');
  return new Failure(3, `Unexpected fault: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

const example = (text: string): string => `\nExample:\n  ${text}`;
const dirOption = () =>
  new Option('-C, --dir <folder>', 'the workspace; default: the folder around this one');
const jsonOption = () => new Option('--json', 'print JSON');
const nowOption = () => new Option('--now <time>', 'as if it were this time');
const slugArgument = () =>
  new Argument('[slug]', 'slug, part of it, or file; default: the only open incident');

/** An option with a list of names, separated by commas or given several times. */
function namesOption(flags: string, description: string, known: readonly string[]): Option {
  return new Option(flags, description).argParser((text: string, before: readonly string[] | undefined) => {
    const chosen = text.split(',');
    const wrong = chosen.find(name => !known.includes(name));
    if (wrong === undefined) return [...(before ?? []), ...chosen];
    throw usageError(`error: ${flags.split(' ')[0]}: "${wrong}" is not one of: ${known.join(', ')}.`);
  });
}

/** Options of the commands that write; the command's help text names them by subject. */
function addWriteOptions(command: Command): Command {
  for (const option of factOptions()) command.addOption(option);
  for (const flags of [
    '--at <time>',
    '--facts <file>',
    '-y, --yes',
    '--dry-run',
    '--json',
    '-C, --dir <folder>',
  ]) {
    command.addOption(new Option(flags).hideHelp());
  }
  return command.configureHelp({ visibleArguments: () => [], visibleOptions: () => [] });
}

function addNew(program: Command, world: World): void {
  addWriteOptions(program.command('new').description('Declare an incident. What you leave out is asked.'))
    .addOption(new Option('--kind <kind>').choices(KINDS).hideHelp())
    .addOption(new Option('--slug <slug>').hideHelp())
    .addOption(new Option('--title-id <text>').hideHelp())
    .addOption(new Option('--title-en <text>').hideHelp())
    .addHelpText('after', NEW_HELP)
    .action(async options => (await import('./commands/new.ts')).declare(options, world));
}

function addUpdate(program: Command, world: World): void {
  addWriteOptions(program.command('update').description('Add the next update. What you leave out is asked.'))
    .addArgument(slugArgument())
    .addHelpText('after', UPDATE_HELP)
    .action(async (slug, options) => (await import('./commands/update.ts')).update(slug, options, world));
}

function addCorrect(program: Command, world: World): void {
  addWriteOptions(
    program
      .command('correct')
      .summary('Correct an update openly: Ralat.')
      .description('Correct a published update openly, as Ralat and Correction.'),
  )
    .addArgument(slugArgument())
    .addOption(new Option('--of <update>').hideHelp())
    .addHelpText('after', CORRECT_HELP)
    .action(async (slug, options) => (await import('./commands/correct.ts')).correct(slug, options, world));
}

function addList(program: Command, world: World): void {
  program
    .command('list')
    .summary('List open incidents and promises.')
    .description('List open incidents and the promises that are due or overdue.')
    .option('--all', 'closed incidents too')
    .addOption(nowOption())
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident list --all'))
    .action(async options => (await import('./commands/list.ts')).list(options, world));
}

function addShow(program: Command, world: World): void {
  program
    .command('show')
    .summary('Show what is known, promised and was said.')
    .description('Show an incident: what is known now, what is promised, the timeline.')
    .addArgument(slugArgument())
    .addOption(nowOption())
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident show internet-semarang'))
    .action(async (slug, options) => (await import('./commands/show.ts')).show(slug, options, world));
}

function addRender(program: Command, world: World): void {
  program
    .command('render')
    .summary('Render notices in both languages.')
    .description('Render notices: the last update of each incident, in both languages.')
    .addArgument(new Argument('[slug...]', 'incidents; default: all'))
    .addOption(namesOption('--channel <names>', `${CHANNELS.join(', ')}; default: all`, CHANNELS))
    .addOption(
      namesOption('--network <names>', 'social networks; default: those of the settings', NETWORK_NAMES),
    )
    .addOption(namesOption('--lang <names>', 'id, en; default: both', LANGUAGES))
    .addOption(new Option('--at <update>', 'an update, by number or time').conflicts('all'))
    .option('--all', 'every update')
    .option('--out <folder>', 'write one file a notice')
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident render internet-semarang --channel sms'))
    .action(async (slugs, options) => (await import('./commands/render.ts')).render(slugs, options, world));
}

function addCheck(program: Command, world: World): void {
  program
    .command('check')
    .summary('Show every problem at once.')
    .description('Check the whole workspace, or some files, and show every problem at once.')
    .addArgument(new Argument('[path...]', 'incident files or folders; default: all'))
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident check incidents/2026'))
    .action(async (paths, options) => (await import('./commands/check.ts')).check(paths, options, world));
}

function addSchema(program: Command, world: World): void {
  program
    .command('schema')
    .summary('Print the JSON Schema of a file format.')
    .description('Print the JSON Schema of a file format, for editors and other programs.')
    .addArgument(
      new Argument('[file]', 'which one').choices(['incident', 'settings', 'phrases']).default('incident'),
    )
    .option('--out <file>', 'write it to a file')
    .addHelpText('after', example('incident schema --out incidents/incident.schema.json'))
    .action(async (name, options) => (await import('./commands/schema.ts')).schema(name, options, world));
}

function addMigrate(program: Command, world: World): void {
  program
    .command('migrate')
    .summary('Move files up to the current format.')
    .description('Move the files of a workspace up to the current format.')
    .addOption(dirOption())
    .addHelpText('after', example('incident migrate'))
    .action(async options => (await import('./commands/migrate.ts')).migrate(options, world));
}
