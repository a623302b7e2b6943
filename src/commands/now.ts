import { epoch } from '../domain/instant.ts';
import { parseTypedTime } from '../domain/typed-time.ts';
import { usageError } from '../ports/failure.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';

/** `--now`, or the clock. */
export function nowOf(
  { now }: { readonly now?: string },
  { settings }: ReadyWorkspace,
  world: World,
): number {
  if (now === undefined) return world.now();
  const typed = parseTypedTime(now, { at: world.now(), zone: settings.organization.zone, direction: 'back' });
  if (typed === undefined) throw usageError(`error: --now: "${now}" is not a time.`);
  return epoch(typed);
}
