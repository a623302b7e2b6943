import { isDoubtful } from '../channels/lint-notice.ts';
import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import type { Incident } from '../domain/incident.ts';
import type { Finding } from '../domain/problem.ts';
import { viewOf } from '../domain/view.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { ownTexts } from '../wording/audit/bilingual.ts';
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
): Preview {
  const view = viewOf(incident, index);
  const { notices, findings } = renderAll(view, targetsOf(settings).toReversed(), press, 'everything');
  return {
    text: formatNotices(notices, world),
    misfits: findings.map(inWords),
  };
}

const inWords = ({ message, fix }: Finding): string => `${message} ${fix}`;

/**
 * What is wrong with the notices of an update that was saved without a look at them. Where it holds nobody's own words,
 * the workspace no templates of its own, and the facts raise no doubt, only their lengths can be, and what nobody stated:
 * the rest is proved by the tests.
 */
export function warningsOf(
  incident: Incident,
  index: number,
  { press, settings }: ReadyWorkspace,
): readonly string[] {
  const view = viewOf(incident, index);
  const isOwn = ownTexts(view.update, []).length > 0 || (press.sources?.size ?? 0) > 0;
  const depth = isOwn || isDoubtful(view, settings) ? 'everything' : 'facts';
  return renderAll(view, targetsOf(settings), press, depth).findings.map(inWords);
}
