import type { Notice } from '../channels/contract.ts';
import { paragraphsOf } from '../channels/notice.ts';
import { knownWindow } from '../domain/fold.ts';
import type { Incident } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { type Bilingual, LANGUAGES } from '../domain/language.ts';
import type { Occasion } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import { pageElsewhere, THIS_PAGE } from '../wording/organization.ts';
import { capitalize } from '../wording/tidy.ts';
import type { Site } from './context.ts';

/** One update, and what it says on the website in both languages. */
export interface Told {
  readonly view: View;
  readonly notices: Bilingual<Notice>;
}

/** An incident as the site tells it. */
export interface Story {
  readonly incident: Incident;
  /** What each update says, in the order of the file. */
  readonly updates: readonly Told[];
  /** The page of the timeline on which each update stands, from 1; the newest come first. */
  readonly parts: readonly number[];
  /** How the incident stands: the last notice of a status, with what was corrected since. */
  readonly standing: Told;
}

/** More than this on one page, and it would grow beyond 50 KB. */
const MOST_UPDATES = 20;
const MOST_BYTES = 30_000;

/** The pages on which updates stand, in their order: the newest on page 1, as many as it can hold. */
export function partsOf(updates: readonly Told[]): readonly number[] {
  let [part, count, bytes] = [1, 0, 0];
  const newest = updates.toReversed().map(({ notices }) => {
    const size = Math.max(...LANGUAGES.map(language => Buffer.byteLength(notices[language].plain)));
    if (count > 0 && (count === MOST_UPDATES || bytes + size > MOST_BYTES))
      [part, count, bytes] = [part + 1, 0, 0];
    count++;
    bytes += size;
    return part;
  });
  return newest.reverse();
}

/** What colours an incident or an update: how grave it is while it lasts, then that it is over. */
export type Tone = 'critical' | 'major' | 'minor' | 'info' | 'planned' | 'ok' | 'off';

const TONES: Partial<Record<Occasion, Tone>> = {
  resolved: 'ok',
  completed: 'ok',
  'false-alarm': 'off',
  cancelled: 'off',
  compensation: 'info',
  report: 'info',
  correction: 'minor',
};

export function toneOf({ incident, occasion, state }: View): Tone {
  return TONES[occasion] ?? (incident.kind === 'maintenance' ? 'planned' : state.severity);
}

/** A headline that stands beside its label need not begin with it. */
export function besideLabel(headline: string, label: string): string {
  return headline.startsWith(`${label}: `) ? capitalize(headline.slice(label.length + 2)) : headline;
}

/** The updates that ended an outage which returned later. */
export const earlierEnds = ({ updates }: Pick<Story, 'updates'>): readonly Told[] =>
  updates.filter(
    ({ view }, index) =>
      view.update.status === 'resolved' &&
      updates.slice(index + 1).some(later => later.view.update.status === 'reopened'),
  );

/** When the incident began, or will: what orders it among the others. */
export function startOf({ incident, standing }: Pick<Story, 'incident' | 'standing'>): string {
  const { firstStarted, started, window } = standing.view.state;
  // Work that has lost its date stays where it was announced last.
  const windows = incident.updates.flatMap(update => knownWindow(update.window) ?? []);
  return firstStarted ?? started ?? (window ?? windows.at(-1))?.from ?? incident.updates[0]?.at ?? '';
}

/** The paragraphs of a notice for feeds and machines: there is no "this page", so that they name it. */
export function paragraphsElsewhere(notice: Notice, { press }: Site): readonly string[] {
  const page = pageElsewhere(press.settings, notice.language);
  return paragraphsOf(notice).map(text => text.replaceAll(THIS_PAGE[notice.language], page));
}

/** When an update's spelling was mended, or else when it was told. */
export const changedAt = ({ view: { update } }: Told): string => update.edited ?? update.at;

/** The last instant at which what is told of an incident changed. */
export const lastChange = ({ updates }: Story): string =>
  updates.map(changedAt).reduce((a, b) => (epoch(b) > epoch(a) ? b : a));
