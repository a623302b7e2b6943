import type { Notice } from '../channels/contract.ts';
import { outletOf } from '../channels/names.ts';
import type { Zone } from '../domain/vocabulary.ts';
import type { ValueChange } from './changed-values.ts';
import type { FactChange, IncidentChange, NoticeChange } from './compare.ts';

/** What a change of settings, phrases or templates says anew. */
export interface CommonChange {
  readonly file: string;
  readonly values: readonly ValueChange[];
}

/** Everything a review shows: changed incidents, and changes that concern all of them. */
export interface Review {
  /** What is compared, in words: `main` with the working tree. */
  readonly between: string;
  /** In which its times are shown. */
  readonly zone: Zone;
  /** Settings, phrases and templates that changed, by file, and of YAML what changed in it. */
  readonly common: readonly CommonChange[];
  readonly incidents: readonly IncidentChange[];
  /** Files that could not be read on one of the sides, and are not compared. */
  readonly invalid: readonly string[];
}

/** `sms id`, where it stands and in which language. */
export const placeOf = ({ before, after }: NoticeChange): string => {
  const notice = after ?? before;
  return notice ? `${outletOf(notice)} ${notice.language}` : '';
};

/** `148 → 157 of 160 septets`, and the segments where their number is not one or changes. */
export function countWords({ before, after }: NoticeChange): string {
  const { measure } = after ?? before ?? {};
  if (!measure) return '';
  const limit = Number.isFinite(measure.limit) ? ` of ${measure.limit}` : '';
  const used = arrow(before?.measure.used, after?.measure.used);
  const segments = [before, after].map(notice => notice?.measure.segments);
  const many = segments.some(count => count !== undefined && count > 1);
  return `${used}${limit} ${measure.unit}${many ? `, ${arrow(segments[0], segments[1])} segments` : ''}`;
}

function arrow(before: number | undefined, after: number | undefined): string {
  if (before === undefined || before === after) return String(after ?? before);
  return after === undefined ? String(before) : `${before} → ${after}`;
}

/** `perkiraan pulih 20.00 WIB → 22.00 WIB`; what is stated for the first time has no arrow. */
export function factLine({ fact, before, after }: FactChange): string {
  if (before === undefined) return `${fact} ${after}`;
  return after === undefined ? `${fact} ${before} → dihapus` : `${fact} ${before} → ${after}`;
}

/** `changed`, `renamed from …`. */
export const kindWords = ({ kind, from, unread }: IncidentChange): string =>
  `${kind === 'renamed' ? `renamed from ${from}` : kind}${unread > 0 ? `; of its first ${unread} updates no notice is compared` : ''}`;

export const readable = (notice: Notice | undefined): string | undefined => notice?.plain;

/** Notices whose texts are alike on several networks, said once: the places, and the change. */
export function alike(notices: readonly NoticeChange[]): readonly (readonly NoticeChange[])[] {
  const groups = new Map<string, NoticeChange[]>();
  for (const change of notices) {
    const { before, after, update } = change;
    const key = [update, (after ?? before)?.language, before?.text, after?.text].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

/** `deadlines.major.first: 30m → 20m` */
export const valueLine = ({ key, before, after }: ValueChange): string =>
  `${key}: ${before ?? 'none'} → ${after ?? 'none'}`;

/** More than these are counted. */
const MOST_VALUES = 20;

/** What changed in a file, in lines. */
export const valueLines = ({ values }: CommonChange): readonly string[] => [
  ...values.slice(0, MOST_VALUES).map(valueLine),
  ...(values.length > MOST_VALUES ? [`and ${values.length - MOST_VALUES} more`] : []),
];
