import { isError, type Problem } from '../domain/problem.ts';
import { FORMAT } from '../domain/vocabulary.ts';
import { Failure } from '../ports/failure.ts';
import { openWorkspace, readIncident } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';

/** Moves files up to the current format. There has been one format only, so there is nothing to move yet. */
export async function migrate({ dir }: { readonly dir?: string }, world: World): Promise<void> {
  const workspace = await openWorkspace(dir ?? world.cwd);
  const problems: Problem[] = [...workspace.problems];
  for (const file of workspace.files) problems.push(...(await readIncident(workspace, file)).problems);
  const newer = problems.filter(problem => isError(problem) && problem.code === 'newer-format');
  if (newer.length > 0) {
    throw new Failure(1, 'Some files have a newer format than this version reads.', {
      problems: newer,
      texts: workspace.texts,
    });
  }
  world.out(`Nothing to migrate: format ${FORMAT} is the only one.\n`);
}
