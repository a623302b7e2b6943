import { renderAll } from '../channels/notice.ts';
import type { Depth } from '../channels/review-notices.ts';
import { targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import { viewOf } from '../domain/view.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { formatNotices } from './print-notices.ts';

/** Every notice an update makes, with its count, and what does not fit. */
export interface Preview {
  readonly text: string;
  readonly misfits: readonly string[];
}

/** The website first and the SMS last, so that the shortest texts stand right above the question. */
export function previewUpdate(
  incident: Incident,
  index: number,
  { press, settings }: ReadyWorkspace,
  world: World,
  depth: Depth = 'everything',
): Preview {
  const view = viewOf(incident, index);
  const { notices, findings } = renderAll(view, targetsOf(settings).toReversed(), press, depth);
  return {
    text: formatNotices(notices, world),
    misfits: findings.map(({ message, fix }) => `${message} ${fix}`),
  };
}
