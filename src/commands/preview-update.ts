import type { Notice } from '../channels/contract.ts';
import { isDoubtful } from '../channels/lint-notice.ts';
import { outletOf } from '../channels/names.ts';
import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import { epoch, minutesBetween } from '../domain/instant.ts';
import type { Finding } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import { jsonText } from '../ports/printable.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import { ownTexts } from '../wording/audit/bilingual.ts';
import { formatNotices, noticeJson } from './print-notices.ts';

/** What is to be said of the notices of an update, beside themselves. */
export interface Remarks {
  readonly misfits: readonly string[];
  readonly notes: readonly string[];
}

/** Every notice an update makes, with its count, and what is to be said of them. */
export interface Preview extends Remarks {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/** A clock that is a little wrong, or a hand that is quick, is not worth a word. */
const SOON_MINUTES = 15;

/** What an update says that may not have been meant, however sound its notices are. */
function doubtsAbout(
  { incident, index, update, state, changes }: View,
  { settings }: ReadyWorkspace,
  now: number,
): readonly string[] {
  const listed = Array.isArray(update.areas) ? update.areas : undefined;
  const gone = listed ? changes.clearedAreas : [];
  const still = [...(listed ?? []), ...gone].join(',');
  return [
    ...(gone.length > 0
      ? [
          `${gone.map(key => settings.areas[key]?.name.en ?? key).join(', ')}: told as ${incident.kind === 'outage' ? 'working again' : 'no longer part of the work'}, because areas leaves it out. Is it still affected? --area ${still}`,
        ]
      : []),
    ...(state.status === 'extended' && update.window && update.max_interruption === undefined
      ? [
          `max_interruption is still told as ${state.max_interruption}. Does it hold for the longer work? --max-interruption`,
        ]
      : []),
    ...(index < incident.updates.length - 1
      ? [
          `It stands before the update of ${incident.updates[index + 1]?.at}, whose notices may now read otherwise. What customers have read is put right by incident correct.`,
        ]
      : []),
    ...(minutesBetween(now, epoch(update.at)) > SOON_MINUTES
      ? [`The update speaks as of ${update.at}, which is still to come.`]
      : []),
  ];
}

/** What `--dry-run --json` prints: the notices, and what is wrong with them. */
export const dryRunJson = (file: string, view: View, { notices, misfits, notes }: Preview): string =>
  jsonText({
    file,
    slug: view.incident.slug,
    at: view.update.at,
    result: 'dry-run',
    warnings: misfits,
    notes,
    notices: notices.map(noticeJson),
  });

/** The website first and the SMS last, so that the shortest texts stand right above the question. */
export function previewUpdate(view: View, workspace: ReadyWorkspace, world: World): Preview {
  const { press, settings } = workspace;
  const { notices, findings } = renderAll(view, targetsOf(settings).toReversed(), press, 'everything');
  return {
    text: formatNotices(notices, world),
    notices,
    misfits: findings.map(inWords),
    notes: [...leftOut(view, notices), ...doubtsAbout(view, workspace, world.now())],
  };
}

/** Words that fit left out of some notices: the customers who read only these will not know. */
const leftOut = ({ update }: View, notices: readonly Notice[]): readonly string[] =>
  (['message', 'advice'] as const).flatMap(words => {
    const without = notices.filter(({ omitted }) => update[words] !== undefined && omitted.includes(words));
    const names = new Set(without.map(outletOf));
    return names.size > 0 ? [`There is no room for ${words} on ${[...names].join(', ')}.`] : [];
  });

export function sayRemarks({ misfits, notes }: Remarks, world: World): void {
  for (const misfit of misfits) world.err(`warning: ${misfit}\n`);
  for (const note of notes) world.err(`note: ${note}\n`);
}

/** What stops a notice is said as such: the facts are worth saving all the same. */
const inWords = ({ level = 'error', message, fix }: Finding): string =>
  `${level === 'error' ? 'check refuses this notice. ' : ''}${message} ${fix}`;

/**
 * What is wrong with the notices of an update that was saved without a look at them. Where it holds nobody's own words
 * and no advice, the workspace no templates of its own, and the facts raise no doubt, only their lengths can be, and
 * what nobody stated: the rest is proved by the tests.
 */
export function remarksOn(view: View, workspace: ReadyWorkspace, world: World): Remarks {
  const { press, settings } = workspace;
  const isOwn = ownTexts(view.update, []).length > 0 || (press.sources?.size ?? 0) > 0;
  const depth = isOwn || view.update.advice || isDoubtful(view, settings) ? 'everything' : 'facts';
  const { notices, findings } = renderAll(view, targetsOf(settings), press, depth);
  return {
    misfits: findings.map(inWords),
    notes: [...leftOut(view, notices), ...doubtsAbout(view, workspace, world.now())],
  };
}
