import type { Notice } from '../channels/contract.ts';
import { paragraphsOf, renderNotices } from '../channels/notice.ts';
import { WEBSITE } from '../channels/targets.ts';
import { asIfRight, correctedIndex } from '../domain/corrected.ts';
import { inBoth, LANGUAGES, type Language, otherLanguage } from '../domain/language.ts';
import { viewOf } from '../domain/view.ts';
import { plannedAction } from '../wording/action.ts';
import { groupBy } from '../wording/list.ts';
import { pageElsewhere, THIS_PAGE } from '../wording/organization.ts';
import type { Entry, PageFacts } from '../wording/page-names.ts';
import { momentForms } from '../wording/time.ts';
import { pageVoice } from '../wording/voice.ts';
import { type Site, type SiteFile, siteFacts, webAddress } from './context.ts';
import { htmlPage } from './html.ts';
import { lateFlags, promisedMoments } from './lateness.ts';
import { earlierSpells, factsNow, type Listed } from './listed.ts';
import { anchorOf, fragmentFile, incidentPage, linkTo } from './paths.ts';
import { besideLabel, type Story, type Told, toneOf } from './story.ts';
import { SITE_WORDS } from './words.ts';

/**
 * The pages of an incident in both languages, the oldest part first, so that each stands before the one that links to
 * it, and its web notice alone.
 */
export function incidentPages(story: Story, listed: Listed, site: Site): readonly SiteFile[] {
  const corrections = correctionsOf(story, site);
  const pages = Array.from({ length: listed.parts }, (_, index) =>
    LANGUAGES.map(language => incidentPart({ story, listed, site, language, corrections }, index + 1)),
  ).flat();
  const fragments = LANGUAGES.map(language => ({
    path: fragmentFile(story.incident.slug, language),
    text: elsewhere(story.updates.at(-1)?.notices[language], site),
  }));
  return [...pages.toReversed(), ...fragments];
}

/** The notice alone, for a page of somebody's: it names the status page, as there is no "this page". */
const elsewhere = (notice: Notice | undefined, { press }: Site): string =>
  notice === undefined
    ? ''
    : `${notice.text.replaceAll(THIS_PAGE[notice.language], pageElsewhere(press.settings, notice.language))}\n`;

interface Telling {
  readonly story: Story;
  readonly listed: Listed;
  readonly site: Site;
  readonly language: Language;
  readonly corrections: ReadonlyMap<number, readonly number[]>;
}

function incidentPart(telling: Telling, part: number): SiteFile {
  const { story, listed, site, language } = telling;
  const { slug } = story.incident;
  const files = inBoth(other => incidentPage(slug, other, part));
  const file = files[language];
  const words = listed.words[language];
  const updateWith = (fact: 'compensation' | 'report'): string => {
    const index = story.updates.findLastIndex(({ view }) => view.update[fact] !== undefined);
    return index < 0 ? '' : linkOf(telling, index, file);
  };
  const now = factsNow(story.standing.view, site.press, language);
  const to = (target: string): string => linkTo(target, file);
  const toPart = (other: number): string => to(incidentPage(slug, language, other));
  const body = site.press.templates.renderPage('incident', language, {
    ...siteFacts(site, language, files[otherLanguage(language)], to),
    tone: listed.tone,
    label: words.label,
    severity: words.severity,
    headline: besideLabel(words.headline, words.label),
    as_of: words.as_of,
    datetime: listed.updated,
    now,
    areas: now.areas === '' ? '' : now.areas.text,
    impact:
      now.planned || now.false_alarm || now.situation === ''
        ? ''
        : now.open
          ? now.situation.now
          : now.situation.past,
    before: earlierSpells(story, site.press, language).join('; '),
    work_ahead: plannedAction(story.standing.view) !== undefined,
    ...promisedMoments(story.incident, pageVoice(site.press, language)),
    late: lateFlags(listed.late),
    compensation_url: updateWith('compensation'),
    report_url: updateWith('report'),
    timeline: story.updates
      .filter((_, index) => story.parts[index] === part)
      .toReversed()
      .map(told => entryOf(told, telling, file)),
    earlier: part === 1 ? earlierUpdates(telling, file) : [],
    newer_url: part > 1 ? toPart(part - 1) : '',
    older_url: part < listed.parts ? toPart(part + 1) : '',
  });
  const [description = words.headline] = paragraphsOf(story.standing.notices[language]);
  const head = {
    language,
    files,
    title: words.headline,
    part,
    description,
    kind: 'article',
    about: articleOf(telling, file),
  } as const;
  return { path: file, text: htmlPage(site, head, to, body) };
}

/** The link to update `index` of the incident, on whichever page it stands. */
function linkOf({ story, language }: Telling, index: number, from: string): string {
  const { slug, updates } = story.incident;
  const file = incidentPage(slug, language, story.parts[index]);
  const anchor = `#${anchorOf(updates[index]?.at ?? '', language)}`;
  return file === from ? anchor : `${linkTo(file, from)}${anchor}`;
}

/** Of a very long timeline the first page leads to as many of the updates that stand on others. */
const MOST_EARLIER = 200;

/** The updates that have moved to later pages, under the anchors by which links have known them on the first. */
const earlierUpdates = (telling: Telling, from: string): PageFacts['incident']['earlier'] =>
  telling.story.updates
    .filter((_, index) => telling.story.parts[index] !== 1)
    .slice(-MOST_EARLIER)
    .toReversed()
    .map(({ view }) => ({
      anchor: anchorOf(view.update.at, telling.language),
      number: String(view.index + 1),
      url: linkOf(telling, view.index, from),
    }));

function entryOf({ view, notices }: Told, telling: Telling, from: string): Entry {
  const { site, language, corrections } = telling;
  const { edited } = view.update;
  const correctedBy = corrections.get(view.index) ?? [];
  const { label } = factsNow(view, site.press, language);
  return {
    anchor: anchorOf(view.update.at, language),
    number: String(view.index + 1),
    tone: toneOf(view),
    label,
    headline: besideLabel(notices[language].headline, label),
    as_of: momentForms(view.update.at, pageVoice(site.press, language)).full,
    datetime: view.update.at,
    paragraphs: paragraphsOf(notices[language]),
    edited: edited === undefined ? '' : momentForms(edited, pageVoice(site.press, language)).full,
    corrected_by: correctedBy.map((index, at) => ({
      joint: at === 0 ? '' : SITE_WORDS[language].and,
      number: String(index + 1),
      url: linkOf(telling, index, from),
    })),
  };
}

/** Indexes of the updates that were corrected, and of those that did it. */
function correctionsOf(story: Story, site: Site): ReadonlyMap<number, readonly number[]> {
  const { updates } = story.incident;
  const pairs = updates.flatMap((update, index) => {
    const target = correctedIndex(updates, update);
    return target < 0 ? [] : [target, ...repeatedBy(story, site, target, index)].map(at => ({ at, index }));
  });
  return new Map(
    groupBy(pairs, ({ at }) => String(at)).map(([at, those]) => [
      Number(at),
      those.map(({ index }) => index),
    ]),
  );
}

/** Of a very long timeline only the last updates before a correction are compared. */
const MOST_COMPARED = 100;

/** The updates between a wrong one and its correction whose notices would read otherwise had it been right. */
function repeatedBy(
  { incident, updates }: Story,
  { press }: Site,
  target: number,
  index: number,
): readonly number[] {
  const right = { ...incident, updates: asIfRight(incident.updates, index) };
  return updates
    .slice(Math.max(target + 1, index - MOST_COMPARED), index)
    .filter(({ view, notices }) =>
      renderNotices(viewOf(right, view.index), WEBSITE, press).notices.some(
        ({ language, plain }) => plain !== notices[language].plain,
      ),
    )
    .map(({ view }) => view.index);
}

function articleOf({ story, listed, site, language }: Telling, file: string): object {
  const { name, status_page } = site.press.settings.organization;
  const organization = { '@type': 'Organization', name, url: status_page };
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: listed.words[language].headline,
    inLanguage: language,
    datePublished: story.updates[0]?.view.update.at,
    dateModified: listed.changed,
    url: webAddress(file, site),
    author: organization,
    publisher: organization,
  };
}
