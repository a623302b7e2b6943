import { epoch, formatInstant } from '../domain/instant.ts';
import { type Bilingual, inBoth, type Language } from '../domain/language.ts';
import { isOpen } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import type { Kind } from '../domain/vocabulary.ts';
import type { Facts } from '../wording/fact-names.ts';
import { factSheets, type Wording } from '../wording/facts.ts';
import { listAreas } from '../wording/names.ts';
import { capitalize } from '../wording/tidy.ts';
import { momentForms } from '../wording/time.ts';
import { formatRange } from '../wording/time-range.ts';
import { pageVoice, type Voice } from '../wording/voice.ts';
import { type Affected, affectedBy } from './affected.ts';
import type { Site } from './context.ts';
import { lastingName } from './lasting-name.ts';
import { type DueName, type Dues, duesOf, lateOf, promisedMoments } from './lateness.ts';
import { keyOf } from './paths.ts';
import { earlierEnds, lastChange, type Story, startOf, type Tone, toneOf } from './story.ts';

/**
 * What the lists of the site say of an incident, in finished words. It is kept beside the built site, so that a list
 * can be made again without reading every incident again.
 */
export interface Listed {
  readonly slug: string;
  readonly kind: Kind;
  readonly isOpen: boolean;
  /** The keys of its updates, as files are named after them. */
  readonly keys: readonly string[];
  /** Of how many pages its timeline is. */
  readonly parts: number;
  /** Instants of the organization's zone, to be compared as text. */
  readonly start: string;
  readonly updated: string;
  /** When its last update was told, or a spelling in it mended after that. */
  readonly changed: string;
  readonly dues: Dues;
  /** What its own pages call late. */
  readonly late: readonly DueName[];
  readonly tone: Tone;
  readonly affected: readonly Affected[];
  readonly words: Bilingual<ListedWords>;
}

interface ListedWords {
  readonly label: string;
  readonly severity: string;
  readonly headline: string;
  /** What it is called once it is over. */
  readonly name: string;
  readonly situation: string;
  readonly as_of: string;
  /** Where it was, and why. */
  readonly about: string;
  readonly when: string;
  /** Of an outage that returned, each time it was there before. */
  readonly earlier: string;
  /** Who is affected, while it lasts. */
  readonly people: string;
  readonly since: string;
  readonly eta: string;
  readonly eta_unknown: boolean;
  readonly next: string;
  /** By when compensation and the report are promised, while customers wait for them. */
  readonly compensation: string;
  readonly report: string;
}

export const newestFirst = (all: readonly Listed[]): readonly Listed[] =>
  all.toSorted((a, b) => compare(b.start, a.start) || compare(b.slug, a.slug));
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function listedOf(story: Story, { press: wording, now = '' }: Pick<Site, 'press' | 'now'>): Listed {
  const { incident, updates, parts, standing } = story;
  const { view, notices } = standing;
  const { zone } = wording.settings.organization;
  const inZone = (at: string): string => formatInstant(epoch(at, zone), zone);
  const updated = updates.at(-1)?.view.update.at ?? view.update.at;
  const dues = duesOf(view, inZone);
  const isOn = incident.kind === 'outage' && isOpen(view.state.status);
  return {
    slug: incident.slug,
    kind: incident.kind,
    isOpen: isOpen(view.state.status),
    keys: incident.updates.map(({ at }) => keyOf(at)),
    parts: parts[0] ?? 1,
    start: inZone(startOf(story)),
    updated: inZone(updated),
    changed: inZone(lastChange(story)),
    dues,
    late: lateOf(dues, now),
    tone: toneOf(view),
    affected: affectedBy(view, wording),
    words: inBoth(language => {
      const facts = factsNow(view, wording, language);
      const promised = promisedMoments(incident, pageVoice(wording, language));
      return {
        label: facts.label,
        severity: incident.kind === 'outage' && !facts.false_alarm ? facts.severity : '',
        headline: notices[language].headline,
        name: lastingName(story, wording, language),
        situation: situationOf(facts, notices[language].headline),
        as_of: momentForms(updated, pageVoice(wording, language)).full,
        about: aboutOf(facts, view, {
          voice: pageVoice(wording, language),
          headline: notices[language].headline,
          name: lastingName(story, wording, language),
        }),
        when: whenOf(facts, view, pageVoice(wording, language)),
        earlier: earlierSpells(story, wording, language).join('; '),
        people: isOn ? facts.people : '',
        since: isOn && facts.started !== '' ? facts.started.full : '',
        eta: isOn && facts.eta !== '' ? facts.eta.full : '',
        eta_unknown: isOn && facts.eta === '' && facts.situation !== '',
        next: facts.next === '' ? '' : facts.next.full,
        compensation: promised.compensation === '' ? '' : promised.compensation.full,
        report: promised.report === '' ? '' : promised.report.full,
      };
    }),
  };
}

/** The facts of an update for the pages: in prose, nothing left out. */
export const factsNow = (view: View, wording: Wording, language: Language): Facts =>
  factSheets(view, wording, { language, style: 'long', onPage: true })(NOTHING).facts;

const NOTHING: ReadonlySet<never> = new Set();

/** The headline of a notice may speak of the cause alone; then a list says what is affected as well. */
function situationOf({ open, planned, situation }: Facts, headline: string): string {
  if (!open || planned || situation === '') return '';
  const isSaid = [situation.headline, situation.still].some(words =>
    headline.toLowerCase().endsWith(words.toLowerCase()),
  );
  return isSaid ? '' : capitalize(situation.headline);
}

/** More areas than these are counted. */
const MOST_AREAS = 12;

/**
 * What a headline does not say: of an open outage what is affected where, of what is over where it was (last), and
 * why; of planned work what it takes away.
 */
function aboutOf(facts: Facts, { state, incident }: View, { voice, headline, name }: Titled): string {
  if (incident.kind === 'maintenance') {
    if (!isOpen(state.status)) return '';
    // Work without a date takes nothing away yet: then what it is about.
    return capitalize(facts.interruption || (facts.services === '' ? '' : facts.services.text));
  }
  if (isOpen(state.status)) return situationOf(facts, headline);
  const past = facts.situation === '' || facts.false_alarm ? '' : capitalize(facts.situation.past);
  const areas = areasInBrief(Object.keys(state.spellAreas), voice);
  const isMany = Object.keys(state.spellAreas).length > MOST_AREAS;
  const what = incident.title && past !== '' && !isMany ? past : name.includes(areas) ? '' : areas;
  return [what, knownCause(facts)].filter(text => text !== '').join(' · ');
}

interface Titled {
  readonly voice: Voice;
  /** Of its last notice. */
  readonly headline: string;
  /** That of the incident, which lists show once it is over. */
  readonly name: string;
}

/** Areas by their names, or counted where there are many. */
export function areasInBrief(areas: readonly string[], voice: Voice): string {
  const omit = areas.length > MOST_AREAS ? new Set(['areas'] as const) : voice.omit;
  return listAreas(areas, { ...voice, omit });
}

/** `Minggu, 22 November 2026, pukul 14.05 WIB, selama …`: when it began and how long it lasted, or when it will be; of a false alarm the day. */
function whenOf(
  { window, started, duration, false_alarm }: Facts,
  { incident, state }: View,
  voice: Voice,
): string {
  if (incident.kind === 'maintenance') {
    const from = state.started ?? state.window?.from;
    if (state.ended && from) return formatRange(from, state.ended, voice).full;
    return window === '' ? '' : window.full;
  }
  if (started === '') return '';
  if (false_alarm) return started.day;
  return duration === '' ? started.full : `${started.full} · ${duration}`;
}

/** When an outage that returned was there before, each time with its length, where it was, why, and for how many. */
export const earlierSpells = (story: Story, wording: Wording, language: Language): readonly string[] =>
  earlierEnds(story).map(({ view }) => {
    const facts = factsNow(view, wording, language);
    const voice = pageVoice(wording, language);
    const areas = areasInBrief(Object.keys(view.state.spellAreas), voice);
    return [whenOf(facts, view, voice), areas, knownCause(facts), facts.people]
      .filter(text => text !== '')
      .join(' · ');
  });

const knownCause = ({ cause }: Facts): string => (cause === '' || !cause.confirmed ? '' : cause.clause);
