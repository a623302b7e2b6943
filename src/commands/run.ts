import type { RenderPart } from './render.ts';
import type { SitePart } from './tell-stories.ts';

/** A command that is loaded when it is called. */
const later =
  <Given extends unknown[]>(load: () => Promise<(...given: Given) => Promise<void> | void>) =>
  async (...given: Given): Promise<void> =>
    (await load())(...given);

/**
 * The commands by name. Their code is one file of the bundle, as every further file costs a millisecond at start, but
 * each runs no module that only others need: zod, a server, git. Prompts, positions and the template compiler are
 * files of their own.
 */
export const RUN = {
  new: later(async () => (await import('./new.ts')).declare),
  update: later(async () => (await import('./update.ts')).update),
  correct: later(async () => (await import('./correct.ts')).correct),
  list: later(async () => (await import('./list.ts')).list),
  show: later(async () => (await import('./show.ts')).show),
  render: later(async () => (await import('./render.ts')).render),
  preview: later(async () => (await import('./preview.ts')).preview),
  check: later(async () => (await import('./check.ts')).check),
  init: later(async () => (await import('./init.ts')).init),
  diff: later(async () => (await import('./diff.ts')).diff),
  stats: later(async () => (await import('./stats.ts')).stats),
  mergeFile: later(async () => (await import('./merge-file.ts')).mergeFile),
  complete: later(async () => (await import('./complete.ts')).complete),
  completion: later(async () => (await import('./completion.ts')).completion),
  answer: later(async () => (await import('./answer.ts')).answer),
  schema: later(async () => (await import('./schema.ts')).schema),
  migrate: later(async () => (await import('./migrate.ts')).migrate),
};

/** What the program's second thread can be asked to do. */
export async function runPart(part: RenderPart | SitePart): Promise<object> {
  return part.job === 'site'
    ? (await import('./tell-stories.ts')).tellPart(part)
    : (await import('./render.ts')).renderPart(part);
}
