import type { Notice } from '../channels/notice.ts';
import { printable } from '../ports/terminal.ts';
import type { World } from '../ports/world.ts';
import { paint } from './paint.ts';

/** Notices one below the other, each under its channel, language and count. */
export function formatNotices(notices: readonly Notice[], { colour }: Pick<World, 'colour'>): string {
  const ink = paint(colour);
  let last = '';
  return notices
    .map(notice => {
      const update = `${notice.slug} ${notice.update} ${notice.occasion}`;
      const title = update === last ? '' : `${ink.bold(update)}\n\n`;
      last = update;
      return `${title}${ink.cyan(headingOf(notice))}\n${printable(notice.text)}\n\n`;
    })
    .join('');
}

/** `sms id 158/160 septets, 1 segment`. */
function headingOf({ channel, network, language, measure }: Notice): string {
  const { used, limit, unit, segments } = measure;
  const count = Number.isFinite(limit) ? `${used}/${limit} ${unit}` : `${used} ${unit}`;
  const parts = segments === undefined ? '' : `, ${segments} segment${segments === 1 ? '' : 's'}`;
  return `${network ?? channel} ${language} ${count}${parts}`;
}
