import { inShell } from '../document/shell.ts';
import type { Incident } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { viewOf } from '../domain/view.ts';
import { Failure, isFailure, usageError } from '../ports/failure.ts';
import { branchOf, commitFiles, isBranchName, push, pushTarget, switchTo } from '../ports/git-commit.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { formatClock } from '../wording/time.ts';

export interface CommitOptions {
  readonly commit?: boolean;
  readonly push?: boolean;
  readonly branch?: string;
}

/** An update that was saved, and the files that hold it. */
export interface Saved {
  readonly files: readonly string[];
  readonly incident: Incident;
  readonly index: number;
}

/** Refuses a name that no branch can have, before anything is asked or written. */
export async function checkBranch({ branch }: CommitOptions, { root }: ReadyWorkspace): Promise<void> {
  if (branch !== undefined && !(await isBranchName(root, branch)))
    throw usageError(
      `error: --branch: ${JSON.stringify(branch)} is no name for a branch. Use one like kabar-2.`,
    );
}

/** Commits what was saved, and pushes it, where that was asked for. The file stays saved whatever git says. */
export async function commitSaved(
  { files, incident, index }: Saved,
  options: CommitOptions,
  workspace: ReadyWorkspace,
  world: World,
): Promise<void> {
  if (!options.commit && !options.push && options.branch === undefined) return;
  const { root, settings } = workspace;
  const subject = subjectOf(incident, index, settings.organization.zone);
  const named = files.join(' ');
  const { branch } = options;
  const saved = `${named} is saved, but not committed`;
  const byHand = commitCommand(files, subject);
  if (branch !== undefined)
    await stage(saved, `git switch -c ${inShell(branch)} && ${byHand}`, () => switchTo(root, branch));
  const isNew = await stage(saved, byHand, () => commitFiles(root, files, subject));
  const on = (await branchOf(root)) ?? 'a detached HEAD';
  world.err(isNew ? `committed on ${on}: ${subject}\n` : `The last commit on ${on} holds it already.\n`);
  if (!options.push) return;
  const here = 'The update is saved and committed, but not pushed';
  const toOrigin = `git push --set-upstream origin ${inShell(on)}`;
  const target = await stage(here, toOrigin, () => pushTarget(root));
  const goOn = `git push --set-upstream ${inShell(target.remote)} ${inShell(target.branch)}`;
  await stage(here, goOn, () => push(root, target));
  world.err(`pushed: ${target.branch} to ${target.remote}\n`);
}

/** `2026-11-22-internet-semarang: identified, 2026-11-22 14:58 WIB`: what a reviewer reads in the log. */
function subjectOf(incident: Incident, index: number, zone: 'WIB' | 'WITA' | 'WIT'): string {
  const { occasion, update } = viewOf(incident, index);
  return `${incident.slug}: ${occasion}, ${update.at.slice(0, 10)} ${formatClock(epoch(update.at), zone, 'en')} ${zone}`;
}

/** How to commit what was saved: to run the command again could tell the same a second time, a minute later. */
function commitCommand(files: readonly string[], subject: string): string {
  const named = files.map(inShell).join(' ');
  return `git add -- ${named} && git commit -m ${inShell(subject)} -- ${named}`;
}

/** One step of git; should it fail, what is safe so far is said, and how to go on. */
async function stage<T>(done: string, goOn: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (!isFailure(cause)) throw cause;
    const why = cause.message.includes('\n') ? `${cause.message}\n` : cause.message.replace(/[.]?$/, '. ');
    throw new Failure(3, `${done}. ${why}When that is mended: ${goOn}`, { cause });
  }
}
