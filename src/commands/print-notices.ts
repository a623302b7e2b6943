import type { Notice } from '../channels/contract.ts';
import { outletOf } from '../channels/names.ts';
import { printable } from '../ports/printable.ts';
import type { World } from '../ports/world.ts';
import { paint } from './paint.ts';

/** Notices one below the other, each under its channel, language and count; networks with the same text share one. */
export function formatNotices(notices: readonly Notice[], { colour }: Pick<World, 'colour'>): string {
  const ink = paint(colour);
  let last = '';
  return groupByText(notices)
    .map(([first, ...rest]) => {
      const update = `${first.slug} ${first.update} ${first.occasion}`;
      const title = update === last ? '' : `${ink.bold(update)}\n\n`;
      last = update;
      return `${title}${ink.cyan([first, ...rest].map(headingOf).join(' · '))}\n${printable(first.plain)}\n\n`;
    })
    .join('');
}

type Group = readonly [Notice, ...Notice[]];

function groupByText(notices: readonly Notice[]): readonly Group[] {
  const groups = new Map<string, [Notice, ...Notice[]]>();
  for (const notice of notices) {
    const key = [notice.slug, notice.update, notice.language, notice.text].join('\n');
    const group = groups.get(key);
    if (group) group.push(notice);
    else groups.set(key, [notice]);
  }
  return [...groups.values()];
}

/** `sms id 158/160 septets`, with the number of segments where it is not one. */
function headingOf(notice: Notice): string {
  const { used, limit, unit, segments } = notice.measure;
  const count = Number.isFinite(limit) ? `${used}/${limit} ${unit}` : `${used} ${unit}`;
  return `${outletOf(notice)} ${notice.language} ${count}${segments === undefined || segments === 1 ? '' : `, ${segments} segments`}`;
}

/** A notice as `--json` prints it; what has no limit has none to print. */
export function noticeJson({ measure, network, ...notice }: Notice): object {
  const { limit, ...rest } = measure;
  return {
    ...notice,
    ...(network && { network }),
    measure: Number.isFinite(limit) ? { ...rest, limit } : rest,
  };
}
