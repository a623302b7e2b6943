import { answer } from './answer.ts';
import { check } from './check.ts';
import { complete } from './complete.ts';
import { completion } from './completion.ts';
import { correct } from './correct.ts';
import { diff } from './diff.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { mergeFile } from './merge-file.ts';
import { migrate } from './migrate.ts';
import { declare } from './new.ts';
import { preview } from './preview.ts';
import { type RenderPart, render, renderPart } from './render.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';
import { type SitePart, tellPart } from './tell-stories.ts';
import { update } from './update.ts';

/**
 * The commands by name, loaded together when one of them runs: every further file of a bundle costs a millisecond at
 * start. What only some of them need (prompts, positions, the template compiler) they load themselves.
 */
export const RUN = {
  new: declare,
  update,
  correct,
  list,
  show,
  render,
  preview,
  check,
  init,
  diff,
  stats,
  mergeFile,
  complete,
  completion,
  answer,
  schema,
  migrate,
};

/** What the program's second thread can be asked to do. */
export const help = (part: RenderPart | SitePart): Promise<object> =>
  part.job === 'site' ? tellPart(part) : renderPart(part);
