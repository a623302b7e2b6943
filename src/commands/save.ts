import { join } from 'node:path';
import { emitItem, emitMapping } from '../document/emit.ts';
import type { Update } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { viewOf } from '../domain/view.ts';
import { Failure } from '../ports/failure.ts';
import { withLock } from '../ports/lock.ts';
import { readText } from '../ports/read-files.ts';
import { keepWritten, type ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { replaceFile } from '../ports/write-files.ts';
import { type Again, askAgain } from './change-answer.ts';
import { commitSaved } from './commit.ts';
import { orderedUpdate, type Placed, placeUpdate, type WriteOptions } from './compose.ts';
import { confirmUpdate, isPersonAsked } from './confirm.ts';
import { remarksOn, sayRemarks } from './preview-update.ts';

export interface Change {
  /** The incident's file, from the workspace's root. */
  readonly file: string;
  readonly update: Update;
  readonly options: WriteOptions;
  readonly again?: Again | undefined;
}

/** Shows what an update will say, asks, and writes it under the file's lock; the file is read again there. */
export async function saveUpdate(change: Change, workspace: ReadyWorkspace, world: World): Promise<void> {
  const { file, options } = change;
  const path = join(workspace.root, file);
  const isAsked = isPersonAsked(options, world);
  const isShown = options.dryRun === true || isAsked;
  const again = isAsked ? change.again : undefined;
  let seen: string | undefined;
  if (isShown) {
    let placed: Placed;
    try {
      placed = await place(change, workspace);
    } catch (error) {
      const update = await askAgain(error, change.update, again, world);
      return saveUpdate({ ...change, update }, workspace, world);
    }
    if (placed.kind === 'present')
      return options.dryRun ? tell(placed, change, world) : finish(placed, change, workspace, world);
    const shown = { view: viewOf(placed.incident, placed.index), file, content: '' };
    const question = 'Write this update?';
    const mayChange = again !== undefined;
    const wish = await confirmUpdate({ ...shown, question, mayChange }, options, workspace, world);
    if (wish === 'leave') return;
    if (wish === 'change' && again)
      return saveUpdate({ ...change, update: await again(change.update) }, workspace, world);
    const { next } = change.update;
    if (wish === 'write' && options.at === undefined && next !== undefined && epoch(next) <= world.now()) {
      world.err(`The next update was promised by ${next}, which has passed meanwhile: change it.\n`);
      return saveUpdate(change, workspace, world);
    }
    seen = placed.text;
  }
  const placed = await writeLocked(path, change, workspace, seen).catch(error => {
    if (again) sayAnswers(change.update, world);
    throw error;
  });
  if (placed === MOVED) {
    world.err(`${file} has changed since. With that, the update says:\n`);
    return saveUpdate(change, workspace, world);
  }
  if (placed.kind === 'added' && !isShown) warn(placed, workspace, world);
  await finish(placed, change, workspace, world);
}

/** Says what was written, and hands it to git where that was asked for. */
async function finish(
  placed: Placed,
  change: Change,
  workspace: ReadyWorkspace,
  world: World,
): Promise<void> {
  tell(placed, change, world);
  const { incident, index } = placed;
  sayWhereNotices(incident.slug, world);
  await commitSaved({ files: [change.file], incident, index }, change.options, workspace, world);
}

/** What a person has answered and the disk does not take can be given again without typing it. */
export function sayAnswers({ at: _, corrects: __, ...facts }: Update, world: World): void {
  const answers = emitMapping(JSON.parse(JSON.stringify(facts)));
  world.err(`Not saved. Your answers, to be given again by --facts <file>:\n\n${answers}\n`);
}

/** The notices stood above the question, and may have to be copied. */
export function sayWhereNotices(slug: string, world: World): void {
  if (world.isInteractive()) world.err(`Its notices again: incident render ${slug}\n`);
}

/** Somebody else wrote to the file after the notices had been shown. */
const MOVED = 'moved';

/**
 * Writes under the lock, and no other text than was `seen`. Should another process have taken the lock for abandoned,
 * nothing is written and it begins again.
 */
async function writeLocked(
  path: string,
  change: Change,
  workspace: ReadyWorkspace,
  seen: string | undefined,
): Promise<Placed | typeof MOVED> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const placed = await withLock(path, async stillOurs => {
      const result = await place(change, workspace);
      if (result.kind === 'present') return result;
      if (seen !== undefined && result.text !== seen) return MOVED;
      if (!stillOurs()) return undefined;
      replaceFile(path, result.text);
      return result;
    });
    if (placed !== undefined && placed !== MOVED && placed.kind === 'added')
      keepWritten(workspace, { file: change.file, text: placed.text }, placed.incident);
    if (placed) return placed;
  }
  throw new Failure(3, `The lock of ${change.file} was taken over again and again. Nothing was written.`);
}

function place({ file, update, options }: Change, workspace: ReadyWorkspace): Promise<Placed> {
  const read = readText(join(workspace.root, file));
  if ('fault' in read)
    throw new Failure(1, `${file} is not a UTF-8 text file within the size limit. Nothing was written.`);
  return placeUpdate({ file, text: read.text }, update, options.at !== undefined, workspace);
}

/** Facts are worth saving even where a notice is not sound; `check` refuses such a notice before it goes out. */
function warn({ incident, index }: Placed, workspace: ReadyWorkspace, world: World): void {
  sayRemarks(remarksOn(viewOf(incident, index), workspace, world), world);
}

function tell({ kind, incident, index }: Placed, { file, options }: Change, world: World): void {
  const update = incident.updates[index];
  if (options.json)
    world.out(`${JSON.stringify({ file, slug: incident.slug, at: update?.at, result: kind })}\n`);
  else
    world.out(
      `${file}: update ${index + 1} (${update?.at}) ${kind === 'added' ? 'added' : 'is already there'}\n`,
    );
  if (kind === 'added' && update)
    world.err(
      `${emitItem(JSON.parse(JSON.stringify(orderedUpdate(update))), { newline: '\n', dash: 2, key: 4 })}\n`,
    );
}
