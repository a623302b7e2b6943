import { type Command, Option } from 'commander';
import { FACT_OPTIONS } from '../commands/fact-flags.ts';
import { KINDS } from '../domain/vocabulary.ts';
import { CORRECT_HELP, NEW_HELP, UPDATE_HELP } from '../help.ts';
import type { World } from '../ports/world.ts';
import { run } from './run.ts';

/** Options of the commands that write; the command's help text names them by subject. */
function declareWriting(command: Command, description: string, help: string): Command {
  const common = [
    '--at <time>',
    '--facts <file>',
    '-y, --yes',
    '--dry-run',
    '--commit',
    '--push',
    '--branch <name>',
    '--json',
    '-C, --dir <folder>',
  ];
  for (const { flags, repeat } of FACT_OPTIONS) command.addOption(factOption(flags, repeat));
  for (const flags of common) command.addOption(new Option(flags).hideHelp());
  return command
    .description(description)
    .configureHelp({ visibleArguments: () => [], visibleOptions: () => [] })
    .addHelpText('after', help);
}

function factOption(flags: string, repeat = false): Option {
  const option = new Option(flags).hideHelp();
  return repeat ? option.argParser(collect) : option;
}

const collect = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
];

export function declareNew(command: Command, world: World): void {
  declareWriting(command, 'Declare an incident. In a terminal, what is needed is asked.', NEW_HELP)
    .addOption(new Option('--kind <kind>').choices(KINDS).hideHelp())
    .addOption(new Option('--slug <slug>').hideHelp())
    .addOption(new Option('--title-id <text>').hideHelp())
    .addOption(new Option('--title-en <text>').hideHelp())
    .action(async options => (await run()).new(options, world));
}

export function declareUpdate(command: Command, world: World): void {
  declareWriting(command, 'Add the next update. In a terminal, what is needed is asked.', UPDATE_HELP).action(
    async (slug, options) => (await run()).update(slug, options, world),
  );
}

export function declareCorrect(command: Command, world: World): void {
  declareWriting(command, 'Correct a published update openly, as Ralat and Correction.', CORRECT_HELP)
    .addOption(new Option('--of <update>').hideHelp())
    .action(async (slug, options) => (await run()).correct(slug, options, world));
}
