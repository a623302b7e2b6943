import { type Argument, Command } from 'commander';
import { declareCheck, declareMigrate, declareSchema } from './declare/checking.ts';
import { declareComplete, declareCompletion, declareMergeFile } from './declare/machines.ts';
import { declareAnswer, declareList, declarePreview, declareRender, declareShow } from './declare/reading.ts';
import { declareDiff, declareStats } from './declare/reviewing.ts';
import { declareInit } from './declare/setting-up.ts';
import { declareCorrect, declareNew, declareUpdate } from './declare/writing.ts';
import { nearest } from './domain/nearest.ts';
import { MAIN_HELP } from './help.ts';
import { fileArgument, pathsArgument, slugArgument, slugsArgument } from './options.ts';
import type { World } from './ports/world.ts';

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
  {
    name: 'preview',
    summary: 'Show all notices side by side in a browser.',
    argument: slugArgument,
    declare: declarePreview,
  },
  { name: 'check', summary: 'Show every problem at once.', argument: pathsArgument, declare: declareCheck },
  { name: 'stats', summary: 'Show how incidents were told.', declare: declareStats },
  { name: 'diff', summary: 'Show what a change says to customers.', declare: declareDiff },
  {
    name: 'answer',
    summary: "Reply to customers' questions.",
    argument: slugArgument,
    declare: declareAnswer,
  },
  { name: 'init', summary: 'Make a folder a workspace.', declare: declareInit },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of a file format.',
    argument: fileArgument,
    declare: declareSchema,
  },
  { name: 'merge-file', summary: 'Unite three versions of a file, for git.', declare: declareMergeFile },
  { name: 'completion', summary: 'Print the completion script of a shell.', declare: declareCompletion },
  { name: 'complete', summary: 'Complete words, for a shell.', declare: declareComplete },
  { name: 'migrate', summary: 'Move files up to the current format.', declare: declareMigrate },
];

/** Declares the command line; of the commands, only those that `argv` names are declared whole. */
export function createProgram(world: World, argv: readonly string[]): Command {
  const program = prepare(new Command('incident'), world)
    .description('One set of facts, one story: incident notices in Indonesian and English.')
    .version(__VERSION__)
    .option('--no-color', 'no colours')
    .configureHelp({ visibleCommands: () => [] })
    .helpCommand(true)
    .addHelpText('after', MAIN_HELP);
  for (const { name, summary, argument, declare } of COMMANDS) {
    const command = prepare(program.command(name), world).summary(summary);
    if (argument) command.addArgument(argument());
    if (argv.includes(name)) declare(command, world);
  }
  return program;
}

/** Commands and most options are not listed one by one, so commander does not think of them. */
function withMeant(message: string, { options, commands }: Command): string {
  const [, typed = ''] = /unknown (?:option|command) '([\w-]+)/.exec(message) ?? [];
  const known = typed.startsWith('-')
    ? options.flatMap(({ long }) => long ?? [])
    : commands.map(command => command.name());
  const meant = typed && nearest(typed, known);
  return meant ? `${message.trimEnd()}\nDid you mean ${meant}?\n` : message;
}

function prepare(command: Command, world: World): Command {
  return command
    .configureOutput({
      writeOut: world.out,
      writeErr: world.err,
      outputError: (message, write) => write(withMeant(message, command)),
    })
    .exitOverride()
    .showHelpAfterError('Run with --help to see what is possible.')
    .helpCommand(false);
}
