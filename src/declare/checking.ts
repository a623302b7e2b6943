import { type Command, Option } from 'commander';
import { LANGUAGES } from '../domain/language.ts';
import { OCCASIONS } from '../domain/status.ts';
import {
  dirOption,
  example,
  jsonOption,
  nameOption,
  namesOption,
  placeOption,
  TEXT_PLACES,
} from '../options.ts';
import type { World } from '../ports/world.ts';
import { run } from './run.ts';

export function declareCheck(command: Command, world: World): void {
  command
    .description('Check the whole workspace, or some files, and show every problem at once.')
    .option(
      '--base <rev>',
      'refuse changes to what this revision published; warn of one language left behind',
    )
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

export function declareSchema(command: Command, world: World): void {
  command
    .description('Print the JSON Schema of a file format, for editors and other programs.')
    .addOption(placeOption('--out <file>', 'write it to a file'))
    .addHelpText('after', example('incident schema --out incidents/incident.schema.json'))
    .action(async (name, options) => (await run()).schema(name, options, world));
}

export function declareMigrate(command: Command, world: World): void {
  command
    .description('Move the files of a workspace up to the current format.')
    .addOption(dirOption())
    .addHelpText('after', example('incident migrate'))
    .action(async options => (await run()).migrate(options, world));
}
