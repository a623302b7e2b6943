import { epoch } from '../domain/instant.ts';
import { usageError } from '../ports/failure.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { TIME_HINT } from './flag-values.ts';
import { parseTypedTime } from './typed-time.ts';

/** `--now`, or the clock. */
export function nowOf(
  { now }: { readonly now?: string },
  { settings }: ReadyWorkspace,
  world: World,
): number {
  if (now === undefined) return world.now();
  const context = { at: world.now(), zone: settings.organization.zone };
  const typed =
    parseTypedTime(now, { ...context, direction: 'back' }) ??
    parseTypedTime(now, { ...context, direction: 'ahead' });
  if (typed === undefined) throw usageError(`error: --now: "${now}" is not a time. ${TIME_HINT}`);
  return epoch(typed);
}
