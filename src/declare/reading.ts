import { type Command, Option } from 'commander';
import { CHANNELS, NETWORK_NAMES } from '../channels/names.ts';
import { LANGUAGES } from '../domain/language.ts';
import { dirOption, example, jsonOption, namesOption, nowOption, placeOption } from '../options.ts';
import type { World } from '../ports/world.ts';
import { QUESTIONS } from '../wording/questions.ts';
import { run } from './run.ts';

export function declareList(command: Command, world: World): void {
  command
    .description('List open incidents and the promises that are due or overdue.')
    .option('--all', 'closed incidents too')
    .addOption(nowOption())
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident list --all'))
    .action(async options => (await run()).list(options, world));
}

export function declareShow(command: Command, world: World): void {
  command
    .description('Show an incident: what is known now, what is promised, the timeline.')
    .addOption(nowOption())
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident show internet-semarang'))
    .action(async (slug, options) => (await run()).show(slug, options, world));
}

export function declareRender(command: Command, world: World): void {
  command
    .description('Render notices: the last update of each incident, in both languages.')
    .addOption(namesOption('--channel <names>', `${CHANNELS.join(', ')}; default: all`, CHANNELS))
    .addOption(
      namesOption('--network <names>', 'social networks; default: those of the settings', NETWORK_NAMES),
    )
    .addOption(namesOption('--lang <names>', 'id, en; default: both', LANGUAGES))
    .addOption(new Option('--at <update>', 'an update, by number or time').conflicts('all'))
    .option('--all', 'every update')
    .addOption(placeOption('--out <folder>', 'write files; of the website alone, the whole status site'))
    .addOption(new Option('--now <time>', 'of the site: what is late is late at this time'))
    .addOption(jsonOption())
    .addOption(dirOption())
    .addHelpText('after', example('incident render internet-semarang --channel sms'))
    .action(async (slugs, options) => (await run()).render(slugs, options, world));
}

export function declarePreview(command: Command, world: World): void {
  command
    .description('Show every notice of an update side by side, in a browser that follows the files.')
    .option('--at <update>', 'an update, by number or time; default: the last')
    .addOption(placeOption('--out <file>', 'write one HTML file instead'))
    .addOption(new Option('--port <number>', 'of the local page; default: any that is free').conflicts('out'))
    .addOption(dirOption())
    .addHelpText('after', example('incident preview internet-semarang'))
    .action(async (slug, options) => (await run()).preview(slug, options, world));
}

export function declareAnswer(command: Command, world: World): void {
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
