import type { Incident } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { viewOf } from '../domain/view.ts';
import { Failure, isFailure } from '../ports/failure.ts';
import { commitFiles, push, switchTo } from '../ports/git.ts';
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
  if (branch !== undefined)
    await stage(
      () => switchTo(root, branch),
      `${named} is saved, but not committed`,
      'Choose another --branch.',
    );
  const isNew = await stage(
    () => commitFiles(root, files, subject),
    `${named} is saved, but not committed`,
    'Mend that and run the same command again.',
  );
  world.err(isNew ? `committed: ${subject}\n` : 'The last commit holds it already.\n');
  if (!options.push) return;
  await stage(
    () => push(root),
    'The update is saved and committed, but not pushed',
    'Run git pull --rebase, then git push.',
  );
  world.err('pushed\n');
}

/** `2026-11-22-internet-semarang: identified, 2026-11-22 14:58 WIB`: what a reviewer reads in the log. */
function subjectOf(incident: Incident, index: number, zone: 'WIB' | 'WITA' | 'WIT'): string {
  const { occasion, update } = viewOf(incident, index);
  return `${incident.slug}: ${occasion}, ${update.at.slice(0, 10)} ${formatClock(epoch(update.at), zone, 'en')} ${zone}`;
}

/** One step of git; should it fail, what is safe so far is said, and how to go on. */
async function stage<T>(step: () => Promise<T>, done: string, next: string): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (!isFailure(cause)) throw cause;
    throw new Failure(3, `${done}. ${cause.message.replace(/[.]?$/, '.')} ${next}`, { cause });
  }
}
