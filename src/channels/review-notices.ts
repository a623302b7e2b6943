import { latestNext } from '../domain/deadlines.ts';
import { impactOf } from '../domain/fold.ts';
import { epoch, minutesBetween } from '../domain/instant.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Finding } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { isOpen } from '../domain/status.ts';
import type { View } from '../domain/view.ts';
import { auditorOf } from '../wording/audit/audit.ts';
import { type OwnText, ownTexts, unequalTexts } from '../wording/audit/bilingual.ts';
import { lexiconOf } from '../wording/audit/lexicon.ts';
import { readText } from '../wording/audit/read-claims.ts';
import { lintText } from '../wording/lint/lint.ts';
import type { Circumstances, KnownFacts } from '../wording/lint/rule.ts';
import type { Notice, Press } from './contract.ts';
import { originOf } from './origin.ts';
import { unknownFacts, unsaidFacts } from './required.ts';

/** How much is read: what stops a notice, or everything worth a look. */
export type Depth = 'errors' | 'everything';

/** What reading the finished notices of an update brought up, the same words once for all channels. */
export function reviewNotices(
  pairs: readonly (readonly Notice[])[],
  view: View,
  press: Press,
  depth: Depth,
): readonly Finding[] {
  const own = ownTexts(view.update, ['updates', view.index]);
  const found = new Map<string, Remarked>();
  const note = (notice: Notice, remark: Omit<Remarked, 'channels' | 'language'>): void => {
    const key = [remark.code, remark.level, notice.language, remark.found, remark.message].join('|');
    const known = found.get(key);
    if (known) known.channels.push(channelOf(notice));
    else found.set(key, { ...remark, language: notice.language, channels: [channelOf(notice)] });
  };
  const auditor = auditorOf(view, press);
  const names = namesOf(press.settings, own);
  const facts = factsOf(view, press.settings);
  for (const pair of pairs) {
    const [id, en] = LANGUAGES.map(language => pair.find(notice => notice.language === language));
    if (!id || !en) continue;
    for (const { language, code, ...rest } of auditor.audit({ id: id.plain, en: en.plain }))
      note(language === 'id' ? id : en, { code, level: 'error', ...rest });
    for (const notice of [id, en]) {
      const remarks = lintText(
        notice.plain,
        circumstancesOf(notice, view, { names, facts, settings: press.settings }),
        {
          ...(press.settings.rules && { levels: press.settings.rules }),
          errorsOnly: depth === 'errors',
        },
      );
      for (const { rule, ...rest } of remarks) note(notice, { code: rule, ...rest });
    }
    for (const notice of [id, en])
      for (const fact of unsaidFacts(notice, view, press)) note(notice, unsaid(fact));
  }
  const findings = [...found.values()].map(remark => toFinding(remark, view, { own, press }));
  return [
    ...unequalTexts(own, press.settings),
    ...(depth === 'errors' ? [] : unknownFacts(view)),
    ...findings.filter(({ level }) => level !== 'info'),
  ];
}

const unsaid = (fact: string) => ({
  code: 'missing-fact',
  level: 'error' as const,
  found: '',
  index: 0,
  message: `says nothing of ${fact}, which is known.`,
  fix: 'Name the fact in the template of this notice.',
});

interface Remarked {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly language: Language;
  readonly found: string;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
  readonly channels: string[];
}

const channelOf = ({ network, channel }: Notice): string => network ?? channel;

interface Around {
  readonly own: readonly OwnText[];
  readonly press: Press;
}

function toFinding(remark: Remarked, view: View, around: Around): Finding {
  const { code, level, language, found, index, message, channels, fix } = remark;
  const who = `The notice in ${language === 'id' ? 'Indonesian' : 'English'} (${listed(channels)})`;
  const says = message.startsWith('says') || message.startsWith('gives') || found === '';
  const text = says ? `${who} ${message}` : `${who}: "${found}" ${message}`;
  return {
    code,
    level,
    ...originOf(found, language, { view, ...around }),
    message: found === '' ? text : `${text} (Character ${index + 1}.)`,
    fix,
  };
}

const listed = (channels: readonly string[]): string =>
  channels.length > 4
    ? `${channels.slice(0, 3).join(', ')} and ${channels.length - 3} more`
    : channels.join(', ');

interface Known {
  readonly names: readonly string[];
  readonly facts: Omit<KnownFacts, 'hasLink' | 'ownChannel'>;
}

function circumstancesOf(
  notice: Notice,
  view: View,
  { names, facts, settings }: Known & { settings: Settings },
): Circumstances {
  const { incident, occasion, state } = view;
  const affected = impactOf(state.services.sms ?? 'normal') !== 'normal' && isOpen(state.status);
  return {
    language: notice.language,
    sentences: readText(notice.plain, lexiconOf(settings, notice.language)).sentences,
    channel: channelOf(notice),
    occasion,
    kind: incident.kind,
    isOpen: isOpen(state.status),
    names,
    facts: {
      ...facts,
      hasLink: incident.link !== undefined && notice.text.includes(new URL(incident.link).host),
      ownChannel: notice.channel === 'sms' && incident.kind === 'outage' && affected ? 'sms' : undefined,
    },
  };
}

function factsOf(view: View, settings: Settings): Known['facts'] {
  const { state, incident, occasion, update } = view;
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
    dataIsSafe: state.data_exposure === 'none-confirmed',
    nextIsLate:
      incident.kind === 'outage' &&
      update.next !== undefined &&
      minutesBetween(epoch(update.at), epoch(update.next)) > latest,
  };
}

/** Names that are no words: of the catalogue, and what a person wrote alike in both languages. */
function namesOf(settings: Settings, own: readonly OwnText[]): readonly string[] {
  const proper = own.filter(({ text }) => text.id === text.en).map(({ text }) => text.id);
  const names = catalogueNames(settings);
  return proper.length > 0 ? [...proper, ...names] : names;
}

const known = new WeakMap<Settings, readonly string[]>();

function catalogueNames(settings: Settings): readonly string[] {
  let names = known.get(settings);
  if (!names) {
    const { organization, services, areas } = settings;
    const pairs = [
      ...Object.values(services).flatMap(({ name, short, customers, group }) => [
        name,
        short,
        customers,
        group,
      ]),
      ...Object.values(areas).flatMap(({ name, short, region }) => [name, short, region]),
    ];
    names = [
      organization.name,
      organization.sender,
      ...pairs.flatMap(pair => (pair ? [pair.id, pair.en] : [])),
    ].sort((a, b) => b.length - a.length);
    known.set(settings, names);
  }
  return names;
}
