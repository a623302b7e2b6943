import { isDeepStrictEqual } from 'node:util';
import type { Notice, Press } from '../channels/contract.ts';
import { outletOf } from '../channels/names.ts';
import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import type { Plain } from '../document/plain.ts';
import type { Incident, Update } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Finding } from '../domain/problem.ts';
import { type View, viewsOf } from '../domain/view.ts';
import { pageVoice } from '../wording/voice.ts';
import { changedValues } from './changed-values.ts';
import { factName, factWords } from './fact-words.ts';

/** An incident as one side has it, with everything its notices are made from. */
export interface Version {
  readonly incident: Incident;
  readonly press: Press;
}

/** One fact that an update states otherwise, or for the first time, in words. */
export interface FactChange {
  readonly update: string;
  readonly fact: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A notice on one channel in one language, before and after; one side alone where the other has none. */
export interface NoticeChange {
  readonly update: string;
  readonly before: Notice | undefined;
  readonly after: Notice | undefined;
}

export interface IncidentChange {
  readonly slug: string;
  readonly kind: 'new' | 'removed' | 'renamed' | 'changed';
  /** Its slug before it was renamed. */
  readonly from?: string;
  readonly facts: readonly FactChange[];
  readonly notices: readonly NoticeChange[];
  /** Problems of its notices that are new, and that are solved. */
  readonly introduced: readonly Finding[];
  readonly solved: readonly Finding[];
  /** How many of the oldest updates nobody compared: a very long file is compared in time. */
  readonly unread: number;
}

/** What differs between two versions of an incident, or `undefined` where nothing does. */
export function compareVersions(
  before: Version | undefined,
  after: Version | undefined,
): IncidentChange | undefined {
  const slug = after?.incident.slug ?? before?.incident.slug ?? '';
  const from = before && before.incident.slug !== slug ? before.incident.slug : undefined;
  const kind = !before ? 'new' : !after ? 'removed' : from ? 'renamed' : 'changed';
  const facts = factChanges(before, after);
  const first = firstCompared(before, after);
  const told = { before: tell(before, first), after: tell(after, first) };
  const notices = noticeChanges(told.before.notices, told.after.notices);
  const change = {
    slug,
    kind,
    ...(from !== undefined && { from }),
    facts,
    notices,
    introduced: without(told.after.findings, told.before.findings),
    solved: without(told.before.findings, told.after.findings),
    unread: first,
  } as const;
  const { introduced, solved } = change;
  const isSame = [facts, notices, introduced, solved].every(list => list.length === 0);
  return kind === 'changed' && isSame ? undefined : change;
}

const byTime = (version: Version | undefined): ReadonlyMap<number, Update> =>
  new Map(version?.incident.updates.map(update => [epoch(update.at), update]));

function factChanges(before: Version | undefined, after: Version | undefined): readonly FactChange[] {
  const [old, now] = [byTime(before), byTime(after)];
  const press = (after ?? before)?.press;
  if (!press) return [];
  const updates = [...new Set([...old.keys(), ...now.keys()])]
    .sort((a, b) => a - b)
    .flatMap(time => updateChanges(old.get(time), now.get(time), { press, time }));
  return [...headChanges(before?.incident, after?.incident), ...updates];
}

function updateChanges(
  was: Update | undefined,
  is: Update | undefined,
  { press, time }: { readonly press: Press; readonly time: number },
): readonly FactChange[] {
  const fields = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})] as (keyof Update)[]);
  fields.delete('at');
  const update = (is ?? was)?.at ?? '';
  return [...fields]
    .filter(field => !isDeepStrictEqual(was?.[field], is?.[field]))
    .flatMap(field => {
      if (field === 'report' && was?.report && is?.report)
        return reportChanges(was.report, is.report, update);
      const [id, en] = LANGUAGES.map(language => {
        const voice = {
          ...pageVoice(press, language),
          style: 'short',
          asOf: time,
          mixedDays: false,
        } as const;
        const words = (value: unknown) => (value === undefined ? undefined : factWords(field, value, voice));
        return { before: words(was?.[field]), after: words(is?.[field]) };
      });
      // Reviewers read Indonesian, unless it is the English words alone that changed.
      const isEnglish = id?.before === id?.after && en?.before !== en?.after;
      const fact = `${factName(field, 'id')}${isEnglish ? ' (Inggris)' : ''}`;
      const words = isEnglish ? en : id;
      return [{ update, fact, before: words?.before, after: words?.after }];
    });
}

/** A report is long: each of its texts that differs, by the keys that lead to it. */
function reportChanges(was: Report, is: Report, update: string): readonly FactChange[] {
  // Actions by their number, so that one of them does not show them all.
  const keyed = ({ actions, ...report }: Report): Plain =>
    JSON.parse(JSON.stringify({ ...report, actions: { ...actions } }));
  return changedValues(keyed(was), keyed(is)).map(({ key, before, after }) => ({
    update,
    fact: `${factName('report', 'id')} ${key}`,
    before,
    after,
  }));
}

type Report = NonNullable<Update['report']>;

/** What stands above the updates: a title of its own, a short link. */
function headChanges(before: Incident | undefined, after: Incident | undefined): readonly FactChange[] {
  const update = (after ?? before)?.updates[0]?.at ?? '';
  const title = (incident: Incident | undefined): string | undefined =>
    incident?.title && `"${incident.title.id}"`;
  const changes = [
    { update, fact: 'judul', before: title(before), after: title(after) },
    { update, fact: 'tautan', before: before?.link, after: after?.link },
  ];
  return changes.filter(change => change.before !== change.after);
}

interface Told {
  readonly notices: ReadonlyMap<string, Notice>;
  readonly findings: readonly Finding[];
}

/** Of an incident that did not change itself, so many of its last updates; of one that did, all behind the change. */
const LAST_UPDATES = 50;
const MOST_UPDATES = 300;

/** The index of the first update whose notices are compared. */
function firstCompared(before: Version | undefined, after: Version | undefined): number {
  const [old, now] = [before?.incident.updates ?? [], after?.incident.updates ?? []];
  const length = Math.max(old.length, now.length);
  const changed = now.findIndex((update, index) => !isDeepStrictEqual(update, old[index]));
  const first = Math.min(changed < 0 ? length : changed, length - LAST_UPDATES);
  return Math.max(0, first, length - MOST_UPDATES);
}

function tell(version: Version | undefined, first: number): Told {
  if (!version) return { notices: new Map(), findings: [] };
  const { incident, press } = version;
  const views = viewsOf(incident, Math.min(first, incident.updates.length));
  const rendered = views.map(view => ({
    view,
    ...renderAll(view, targetsOf(press.settings), press, 'everything'),
  }));
  return {
    notices: new Map(
      rendered.flatMap(({ view, notices }) => notices.map(notice => [keyOf(notice, view), notice] as const)),
    ),
    findings: rendered.flatMap(({ findings }) => findings),
  };
}

const keyOf = (notice: Notice, { update }: View): string =>
  [epoch(update.at), outletOf(notice), notice.language].join(' ');

function noticeChanges(
  before: ReadonlyMap<string, Notice>,
  after: ReadonlyMap<string, Notice>,
): readonly NoticeChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.text === is?.text) return [];
    return [{ update: (is ?? was)?.update ?? '', before: was, after: is }];
  });
}

/** Findings that the others do not hold; the same words about the same thing are the same finding, wherever they stand. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const name = ({ code, message }: Finding): string =>
    `${code} ${message.replace(/ \(Character \d+\.\)$/, '')}`;
  const known = new Set(others.map(name));
  const seen = new Set<string>();
  return findings.filter(
    finding => !known.has(name(finding)) && !seen.has(name(finding)) && seen.add(name(finding)),
  );
}
