import { type Command, Option } from 'commander';
import { CI_SYSTEMS } from '../commands/ci-systems.ts';
import { AUDIENCES, ZONES } from '../domain/vocabulary.ts';
import { example } from '../options.ts';
import type { World } from '../ports/world.ts';
import { run } from './run.ts';

const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function declareInit(command: Command, world: World): void {
  command
    .description('Make a folder a workspace; what is there already stays as it is.')
    .option('--name <text>', 'the organization')
    .option('--sender <text>', 'sender of SMS; default: from the name')
    .addOption(new Option('--audience <word>', 'what its customers are called').choices(AUDIENCES))
    .addOption(new Option('--zone <zone>', 'its time zone').choices(ZONES))
    .option('--status-page <link>', 'https://…')
    .option('--phone <text>', 'for help')
    .option('--service <key=id/en>', 'e.g. voice=telepon/calls; repeat it', collect)
    .option('--area <key=id/en>', 'e.g. bali=Bali/Bali:WITA; repeat it', collect)
    .option('--example', 'an incident to try things out with')
    .addOption(new Option('--ci <system>', 'workflow for CI').choices(CI_SYSTEMS).default('github'))
    .option('-C, --dir <folder>', 'the workspace; default: the one around this folder, or this folder')
    .addHelpText('after', example('incident init --ci gitlab'))
    .action(async options => (await run()).init(options, world));
}
