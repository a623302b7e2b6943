import { openWorkspace, type ReadyWorkspace, requireReady } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { checkCommit } from './commit.ts';
import type { WriteOptions } from './compose.ts';

/** The workspace of a command that writes; what its options get wrong is said before anything is asked. */
export async function openToWrite(options: WriteOptions, world: World): Promise<ReadyWorkspace> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  await checkCommit(options, workspace);
  return workspace;
}
