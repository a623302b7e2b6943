import type { Command } from 'commander';
import { dirOption, example, jsonOption, nowOption } from '../options.ts';
import type { World } from '../ports/world.ts';
import { run } from './run.ts';

export function declareDiff(command: Command, world: World): void {
  command
    .description('Show what a change says: the facts in words, and each notice before and after.')
    .argument('[rev]', 'a revision, or two of them as a..b; default: where this branch left its upstream')
    .argument('[path...]', 'files or folders; default: the whole workspace')
    .option('--markdown', 'as a comment on a pull request')
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident diff main'))
    .action(async (rev, paths, options) =>
      (await run()).diff(rev === undefined ? [] : [rev, ...paths], options, world),
    );
}

export function declareStats(command: Command, world: World): void {
  command
    .description('How incidents were told: first notices, updates on time, promises kept, corrections.')
    .option('--since <day>', 'only what began from this day on')
    .option('--markdown', 'as a table for a page')
    .addOption(jsonOption())
    .addOption(dirOption())
    .addOption(nowOption())
    .addHelpText('after', example('incident stats --since 2026-10-01'))
    .action(async options => (await run()).stats(options, world));
}
