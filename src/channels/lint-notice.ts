import { latestNext } from '../domain/deadlines.ts';
import { isNormal } from '../domain/impacts.ts';
import { epoch, minutesBetween } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Level } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { isOpen } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import { isName, type OwnText, ownTexts } from '../wording/audit/bilingual.ts';
import { lexiconOf } from '../wording/audit/lexicon.ts';
import { readText } from '../wording/audit/read-claims.ts';
import { lintText, type Remark } from '../wording/lint/lint.ts';
import type { Circumstances, KnownFacts } from '../wording/lint/rule.ts';
import { remembering } from '../wording/remember.ts';
import type { Press } from './contract.ts';

/** A finished text and where it will stand: `sms`, `website` or a network's name. */
export interface Lintable {
  readonly text: string;
  readonly language: Language;
  readonly channel: string;
  /** A reply to one question need not hold what a notice must. */
  readonly isAnswer?: boolean;
}

const PLACES: ReadonlySet<string> = new Set(['sms', 'website']);

/** Reads texts of one update by the wording rules, with all that its facts allow them to say. */
export function linterOf(view: View, press: Press): (notice: Lintable, least: Level) => readonly Remark[] {
  const { settings } = press;
  const names = namesOf(settings, ownTexts(view.update, []));
  const facts = factsOf(view, settings);
  const host = view.incident.link?.split('/')[2];
  const heard: { place: string; least: Level; text: string; remarks: readonly Remark[] }[] = [];
  return (notice, least) => {
    // Networks of one kind share their text, and the rules do not tell them apart.
    const place = PLACES.has(notice.channel) ? notice.channel : 'social';
    const { text } = notice;
    const same = heard.find(one => one.place === place && one.least === least && one.text === text);
    if (same) return same.remarks;
    const remarks = lintText(text, circumstancesOf(notice, view, { names, facts, host, settings }), {
      ...(settings.rules && { levels: settings.rules }),
      least,
    });
    heard.push({ place, least, text, remarks });
    return remarks;
  };
}

interface Known {
  readonly names: readonly string[];
  readonly facts: Omit<KnownFacts, 'hasLink' | 'ownChannel'>;
  /** Where the incident's own link leads. */
  readonly host: string | undefined;
}

function circumstancesOf(
  notice: Lintable,
  view: View,
  { names, facts, host, settings }: Known & { settings: Settings },
): Circumstances {
  const { incident, occasion, state } = view;
  return {
    language: notice.language,
    sentences: readText(notice.text, lexiconOf(settings, notice.language)).sentences,
    channel: notice.channel,
    occasion: notice.isAnswer ? undefined : occasion,
    kind: incident.kind,
    isOpen: isOpen(state.status),
    names,
    facts: {
      ...facts,
      hasLink: host !== undefined && notice.text.includes(host),
      ownChannel: notice.channel === 'sms' && isSmsAffected(view) ? 'sms' : undefined,
    },
  };
}

/** An SMS about SMS may not arrive. */
const isSmsAffected = ({ incident, state }: View): boolean =>
  incident.kind === 'outage' && isOpen(state.status) && !isNormal(state.services.sms);

/** Whether the facts alone, without a word of anybody's own, give the rules something to say. */
export const isDoubtful = (view: View, settings: Settings): boolean =>
  isSmsAffected(view) || factsOf(view, settings).nextIsLate;

function factsOf(view: View, settings: Settings): Known['facts'] {
  const { state, incident, occasion, update, correction } = view;
  const { cause = 'unknown' } = state;
  const isKnown = incident.kind === 'maintenance' || occasion === 'report' || occasion === 'false-alarm';
  const latest = latestNext(
    settings,
    state.severity,
    minutesBetween(epoch(state.started ?? update.at), epoch(update.at)),
  );
  return {
    certainty: isKnown ? 'confirmed' : cause === 'unknown' ? cause : cause.certainty,
    causeType: cause === 'unknown' ? undefined : cause.type,
    dataIsSafe: [state, correction?.told].some(one => one?.data_exposure === 'none-confirmed'),
    nextIsLate:
      incident.kind === 'outage' &&
      update.next !== undefined &&
      minutesBetween(epoch(update.at), epoch(update.next)) > latest,
  };
}

/** Names that are no words: of the catalogue, and what a person wrote alike in both languages. */
function namesOf(settings: Settings, own: readonly OwnText[]): readonly string[] {
  let made = known.get(settings);
  if (!made) {
    const names = catalogueNames(settings);
    made = remembering(proper => (proper === '' ? names : [...proper.split(SIGN), ...names]));
    known.set(settings, made);
  }
  const proper = own.filter(({ text }) => isName(text)).map(({ text }) => text.id);
  return made(proper.join(SIGN));
}

/** One and the same list for the same names: what was read with it need not be read again. */
const known = new WeakMap<Settings, (proper: string) => readonly string[]>();
const SIGN = '\n\n';

function catalogueNames({ organization, services, areas }: Settings): readonly string[] {
  const pairs = [
    ...Object.values(services).flatMap(({ name, short, customers, group }) => [
      name,
      short,
      customers,
      group,
    ]),
    ...Object.values(areas).flatMap(({ name, short, region }) => [name, short, region]),
  ];
  return [
    organization.name,
    organization.sender,
    ...pairs.flatMap(pair => (pair ? [pair.id, pair.en] : [])),
  ].sort((a, b) => b.length - a.length);
}
