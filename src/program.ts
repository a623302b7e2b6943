import { type Argument, Command, Option } from 'commander';
import { CHANNELS, NETWORK_NAMES } from './channels/names.ts';
import { factOptions } from './commands/fact-flags.ts';
import { LANGUAGES } from './domain/language.ts';
import { OCCASIONS } from './domain/status.ts';
import { KINDS } from './domain/vocabulary.ts';
import { CORRECT_HELP, NEW_HELP, UPDATE_HELP } from './help.ts';
import {
  dirOption,
  example,
  fileArgument,
  jsonOption,
  nameOption,
  namesOption,
  nowOption,
  pathsArgument,
  slugArgument,
  slugsArgument,
  TEXT_PLACES,
} from './options.ts';
import type { World } from './ports/world.ts';
import { QUESTIONS } from './wording/questions.ts';

declare const __VERSION__: string;

/** One command as the list of commands shows it, and the rest of its declaration, needed only when it is named. */
interface Row {
  readonly name: string;
  readonly summary: string;
  readonly argument?: () => Argument;
  readonly declare: (command: Command, world: World) => void;
}

const COMMANDS: readonly Row[] = [
  { name: 'new', summary: 'Declare an incident.', declare: declareNew },
  { name: 'update', summary: 'Add the next update.', argument: slugArgument, declare: declareUpdate },
  {
    name: 'correct',
    summary: 'Correct an update openly: Ralat.',
    argument: slugArgument,
    declare: declareCorrect,
  },
  { name: 'list', summary: 'List open incidents and promises.', declare: declareList },
  {
    name: 'show',
    summary: 'Show what is known, promised and was said.',
    argument: slugArgument,
    declare: declareShow,
  },
  {
    name: 'render',
    summary: 'Render notices in both languages.',
    argument: slugsArgument,
    declare: declareRender,
  },
  { name: 'check', summary: 'Show every problem at once.', argument: pathsArgument, declare: declareCheck },
  {
    name: 'answer',
    summary: "Reply to customers' questions.",
    argument: slugArgument,
    declare: declareAnswer,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of a file format.',
    argument: fileArgument,
    declare: declareSchema,
  },
  { name: 'migrate', summary: 'Move files up to the current format.', declare: declareMigrate },
];

/** Declares the command line; of the commands, only those that `argv` names are declared whole. */
export function createProgram(world: World, argv: readonly string[]): Command {
  const program = prepare(new Command('incident'), world)
    .description('One set of facts, one story: incident notices in Indonesian and English.')
    .version(__VERSION__)
    .option('--no-color', 'no colours')
    .addHelpText('after', example('incident update --status monitoring --eta 20:00 --next 17:00'));
  for (const { name, summary, argument, declare } of COMMANDS) {
    const command = prepare(program.command(name), world).summary(summary);
    if (argument) command.addArgument(argument());
    if (argv.includes(name)) declare(command, world);
  }
  return program;
}

function prepare(command: Command, world: World): Command {
  return command
    .configureOutput({ writeOut: world.out, writeErr: world.err })
    .exitOverride()
    .showHelpAfterError('Run with --help to see what is possible.')
    .helpCommand(false);
}

const run = async () => (await import('./commands/run.ts')).RUN;

/** Options of the commands that write; the command's help text names them by subject. */
function declareWriting(command: Command, description: string, help: string): Command {
  const common = ['--at <time>', '--facts <file>', '-y, --yes', '--dry-run', '--json', '-C, --dir <folder>'];
  for (const option of factOptions()) command.addOption(option);
  for (const flags of common) command.addOption(new Option(flags).hideHelp());
  return command
    .description(description)
    .configureHelp({ visibleArguments: () => [], visibleOptions: () => [] })
    .addHelpText('after', help);
}

function declareNew(command: Command, world: World): void {
  declareWriting(command, 'Declare an incident. In a terminal, what is needed is asked.', NEW_HELP)
    .addOption(new Option('--kind <kind>').choices(KINDS).hideHelp())
    .addOption(new Option('--slug <slug>').hideHelp())
    .addOption(new Option('--title-id <text>').hideHelp())
    .addOption(new Option('--title-en <text>').hideHelp())
    .action(async options => (await run()).new(options, world));
}

function declareUpdate(command: Command, world: World): void {
  declareWriting(command, 'Add the next update. In a terminal, what is needed is asked.', UPDATE_HELP).action(
    async (slug, options) => (await run()).update(slug, options, world),
  );
}

function declareCorrect(command: Command, world: World): void {
  declareWriting(command, 'Correct a published update openly, as Ralat and Correction.', CORRECT_HELP)
    .addOption(new Option('--of <update>').hideHelp())
    .action(async (slug, options) => (await run()).correct(slug, options, world));
}

function declareList(command: Command, world: World): void {
  command
    .description('List open incidents and the promises that are due or overdue.')
    .option('--all', 'closed incidents too')
    .addOption(nowOption())
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident list --all'))
    .action(async options => (await run()).list(options, world));
}

function declareShow(command: Command, world: World): void {
  command
    .description('Show an incident: what is known now, what is promised, the timeline.')
    .addOption(nowOption())
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident show internet-semarang'))
    .action(async (slug, options) => (await run()).show(slug, options, world));
}

function declareRender(command: Command, world: World): void {
  command
    .description('Render notices: the last update of each incident, in both languages.')
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
    .action(async (slugs, options) => (await run()).render(slugs, options, world));
}

function declareCheck(command: Command, world: World): void {
  command
    .description('Check the whole workspace, or some files, and show every problem at once.')
    .option('--base <rev>', 'warn of translations left behind since a git revision')
    .option('--templates', 'try every template with made-up facts')
    .addOption(new Option('--now <time>', 'warn of promises due and overdue at this time'))
    .option('--promises', 'fail when a promise is overdue, now or at --now')
    .option('--text <file>', 'read this text by the wording rules; - for stdin')
    .addOption(namesOption('--lang <name>', 'the language of the text: id, en', LANGUAGES))
    .addOption(nameOption('--status <status>', 'what the text announces: resolved, …', OCCASIONS))
    .addOption(nameOption('--channel <name>', 'where it will stand: sms, website, x, …', TEXT_PLACES))
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident check incidents/2026'))
    .action(async (paths, options) => (await run()).check(paths, options, world));
}

function declareAnswer(command: Command, world: World): void {
  command
    .description("Ready replies to customers' questions, in both languages, short enough for X.")
    .addOption(namesOption('--question <names>', `${QUESTIONS.join(', ')}; default: all`, QUESTIONS))
    .option('--area <area>', 'is this area affected? its key or name')
    .option('--service <service>', 'is this service affected? its key or name')
    .addOption(namesOption('--lang <names>', 'id, en; default: both', LANGUAGES))
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident answer --question when,why'))
    .action(async (slug, options) => (await run()).answer(slug, options, world));
}

function declareSchema(command: Command, world: World): void {
  command
    .description('Print the JSON Schema of a file format, for editors and other programs.')
    .option('--out <file>', 'write it to a file')
    .addHelpText('after', example('incident schema --out incidents/incident.schema.json'))
    .action(async (name, options) => (await run()).schema(name, options, world));
}

function declareMigrate(command: Command, world: World): void {
  command
    .description('Move the files of a workspace up to the current format.')
    .addOption(dirOption())
    .addHelpText('after', example('incident migrate'))
    .action(async options => (await run()).migrate(options, world));
}
