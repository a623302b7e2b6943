import { Argument, type Command, type Option } from 'commander';
import { example, NamesOption } from '../options.ts';
import type { World } from '../ports/world.ts';
import { run } from './run.ts';

export function declareMergeFile(command: Command, world: World): void {
  command
    .description('Unite three versions of a file of the workspace: a merge driver for git.')
    .argument('<base>', "the common ancestor (git's %O)")
    .argument('<ours>', 'our version; the result is written here (%A)')
    .argument('<theirs>', 'their version (%B)')
    .argument('[path]', 'the path of the file in the repository (%P)')
    .addHelpText('after', example('incident merge-file %O %A %B %P'))
    .action(async (base, ours, theirs, path) => (await run()).mergeFile([base, ours, theirs, path], world));
}

export function declareCompletion(command: Command, world: World): void {
  command
    .description('Print the script by which a shell completes commands, slugs, services and phrases.')
    .addArgument(new Argument('<shell>', 'which one').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', example('incident completion bash >> ~/.bashrc'))
    .action(async shell => (await run()).completion(shell, world));
}

const namesFor = (option: Option): readonly string[] =>
  option.argChoices ?? (option instanceof NamesOption ? option.known : []);

/** What the script asks: the words typed so far, the last of them unfinished. */
export function declareComplete(command: Command, world: World): void {
  command
    .description('Print what the last of some words may become; for the script of a shell.')
    .argument('[words...]', 'the words after incident, as typed')
    .addHelpText('after', example('incident complete -- update --cause fi'))
    .action(async (words: readonly string[]) => {
      const all = command.parent?.commands ?? [];
      const typed = all.find(other => other.name() === words[0]);
      const declared = {
        commands: all.map(other => other.name()).filter(name => name !== 'complete'),
        options: typed?.options.flatMap(({ long }) => long ?? []) ?? [],
        switches: typed?.options.flatMap(one => (one.isBoolean() && one.long) || []) ?? [],
        values: new Map(typed?.options.map(one => [one.long ?? '', namesFor(one)])),
        arguments: typed?.registeredArguments.map(argument => argument.name()) ?? [],
        choices: typed?.registeredArguments.flatMap(argument => argument.argChoices ?? []) ?? [],
      };
      await (await run()).complete(words, declared, world);
    });
}
