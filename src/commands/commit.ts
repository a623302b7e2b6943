import { relative } from 'node:path';
import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import { recentViews, viewOf } from '../domain/view.ts';
import type { Zone } from '../domain/vocabulary.ts';
import { Failure, isFailure, usageError } from '../ports/failure.ts';
import {
  branchOf,
  commitFiles,
  freeBranch,
  hasOtherChanges,
  isBranchName,
  push,
  pushArgs,
  pushTarget,
  remotesOf,
  switchArgs,
  switchTo,
  underWay,
} from '../ports/git-commit.ts';
import { realPath } from '../ports/read-files.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { inShell } from '../review/shell.ts';
import { formatStamp } from '../wording/day-words.ts';

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

const isWanted = ({ commit, push, branch }: CommitOptions): boolean =>
  Boolean(commit || push) || branch !== undefined;

/** Refuses what git could not do afterwards, before anything is asked or written. */
export async function checkCommit(options: CommitOptions, { root }: ReadyWorkspace): Promise<void> {
  if (!isWanted(options)) return;
  const { branch } = options;
  if (branch !== undefined && !(await isBranchName(root, branch)))
    throw usageError(
      `error: --branch: ${JSON.stringify(branch)} is no name for a branch. Use one like kabar-2.`,
    );
  const begun = await underWay(root);
  if (begun !== undefined)
    throw new Failure(
      3,
      `git: ${begun} was begun here and is not finished, so nothing was written. Finish it: git ${begun} --continue. Without --commit, --push and --branch the update is saved all the same; git ${begun} --abort may then take it away.`,
    );
}

/** Commits what was saved, and pushes it, where that was asked for. The file stays saved whatever git says. */
export async function commitSaved(
  { files, incident, index }: Saved,
  options: CommitOptions,
  workspace: ReadyWorkspace,
  world: World,
): Promise<void> {
  if (!isWanted(options)) return;
  const { root, settings } = workspace;
  const { branch } = options;
  const subject = subjectOf(incident, index, settings.organization.zone);
  const command = commandIn(root, world);
  const saved = `${files.join(' ')} is saved, but not committed`;
  // The commit takes with it what was saved and refused before.
  const unsound = recentViews(incident).find(
    view => renderAll(view, targetsOf(settings), workspace.press).findings.length > 0,
  );
  if (unsound) {
    const which = unsound.index === index ? 'it' : `the update of ${unsound.update.at}`;
    throw new Failure(
      1,
      `${saved}: a notice of ${which} is not sound. See incident check; mend it, then commit.`,
    );
  }
  // To run the command again could tell the same a second time, a minute later.
  const byHand = `${command(['add', '--', ...files])} && ${command(['commit', '-m', subject, '--', ...files])}`;
  if (branch !== undefined) {
    const args = await stage(saved, byHand, () => switchArgs(root, branch));
    const another = ['switch', '-c', await freeBranch(root, branch)];
    const onward = ({ reason }: Failure) =>
      `${command(reason === 'other-version' ? another : args)} && ${byHand}`;
    await stage(saved, onward, () => switchTo(root, args));
  }
  for (const file of files)
    if (await stage(saved, byHand, () => hasOtherChanges(root, file)))
      world.err(`${file}: lines that had been changed by hand are committed with it.\n`);
  const isNew = await stage(saved, byHand, () => commitFiles(root, files, subject));
  const on = await branchOf(root);
  const named = on ?? 'a detached HEAD';
  const own = on ?? (await freeBranch(root, incident.slug));
  const keep = command(['switch', '-c', own]);
  world.err(
    isNew ? `committed on ${named}: ${subject}\n` : `The last commit on ${named} holds it already.\n`,
  );
  if (on === undefined && !options.push) world.err(`No branch holds this commit; one that does: ${keep}\n`);
  if (!options.push) return;
  const here = 'The update is saved and committed, but not pushed';
  const [remote = 'origin'] = await remotesOf(root);
  const publish = command(['push', '-u', remote, own]);
  const target = await stage(here, on ? publish : `${keep} && ${publish}`, () => pushTarget(root));
  const again = command(pushArgs(target));
  if (!(await stage(here, again, () => push(root, target)))) {
    const takeIn = command(['pull', '--rebase', '--autostash', target.remote, target.name]);
    throw new Failure(
      3,
      `${here}: ${target.remote} has commits that are not here, and rejected it. Take them in, and push again: ${takeIn} && ${again}`,
    );
  }
  const renamed = target.name === target.branch ? '' : `, as ${target.name}`;
  world.err(`pushed: ${target.branch} to ${target.remote}${renamed}\n`);
}

/** Commands of git as they are typed where the person is: paths are those of the workspace. */
function commandIn(root: string, { cwd }: World): (args: readonly string[]) => string {
  const folder = relative(realPath(cwd), realPath(root));
  const git = folder === '' ? ['git'] : ['git', '-C', folder];
  return args => [...git, ...args].map(inShell).join(' ');
}

/** `2026-11-22-internet-semarang: identified, 2026-11-22 14:58 WIB`: what a reviewer reads in the log. */
function subjectOf(incident: Incident, index: number, zone: Zone): string {
  const { occasion, update } = viewOf(incident, index);
  return `${incident.slug}: ${occasion}, ${formatStamp(update.at, zone)}`;
}

/** One step of git; should it fail, what is safe so far is said, and how to go on. */
async function stage<T>(
  done: string,
  goOn: string | ((cause: Failure) => string),
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (!isFailure(cause)) throw cause;
    const why = cause.message.includes('\n') ? `${cause.message}\n` : cause.message.replace(/[.]?$/, '. ');
    const onward = typeof goOn === 'string' ? goOn : goOn(cause);
    throw new Failure(3, `${done}. ${why}When that is mended: ${onward}`, { cause });
  }
}
