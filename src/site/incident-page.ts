import { paragraphsOf } from '../channels/notice.ts';
import { correctedIndex } from '../domain/corrected.ts';
import type { Update } from '../domain/incident.ts';
import { inBoth, LANGUAGES, type Language } from '../domain/language.ts';
import { plannedAction } from '../wording/action.ts';
import type { Entry } from '../wording/page-names.ts';
import { momentForms } from '../wording/time.ts';
import { pageVoice } from '../wording/voice.ts';
import { type Site, type SiteFile, siteFacts, webAddress } from './context.ts';
import { htmlPage } from './html.ts';
import { lateFlags, promisedMoments } from './lateness.ts';
import { earlierSpells, factsNow, type Listed } from './listed.ts';
import { anchorOf, fragmentFile, incidentPage, linkTo } from './paths.ts';
import { besideLabel, type Story, type Told, toneOf } from './story.ts';

/**
 * The pages of an incident in both languages, the oldest part first, so that each stands before the one that links to
 * it, and its web notice alone.
 */
export function incidentPages(story: Story, listed: Listed, site: Site): readonly SiteFile[] {
  const corrections = correctionsOf(story);
  const pages = Array.from({ length: listed.parts }, (_, index) =>
    LANGUAGES.map(language => incidentPart({ story, listed, site, language, corrections }, index + 1)),
  ).flat();
  const fragments = LANGUAGES.map(language => ({
    path: fragmentFile(story.incident.slug, language),
    text: `${story.updates.at(-1)?.notices[language].text ?? ''}\n`,
  }));
  return [...pages.toReversed(), ...fragments];
}

interface Telling {
  readonly story: Story;
  readonly listed: Listed;
  readonly site: Site;
  readonly language: Language;
  readonly corrections: ReadonlyMap<number, number>;
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
    ...siteFacts(site, language, files[language === 'id' ? 'en' : 'id'], to),
    tone: listed.tone,
    label: words.label,
    severity: words.severity,
    headline: besideLabel(words.headline, words.label),
    as_of: words.as_of,
    datetime: listed.updated,
    now,
    areas: now.areas === '' ? '' : now.areas.text,
    impact: now.open && !now.planned && now.situation !== '' ? now.situation.now : '',
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

function entryOf({ view, notices }: Told, telling: Telling, from: string): Entry {
  const { site, language, corrections } = telling;
  const correction = corrections.get(view.index);
  const { edited } = view.update;
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
    corrected_by: correction === undefined ? '' : String(correction + 1),
    corrected_url: correction === undefined ? '' : linkOf(telling, correction, from),
  };
}

/** Indexes of the updates that were corrected, and of the last one that did. */
const correctionsOf = ({ incident: { updates } }: Story): ReadonlyMap<number, number> =>
  new Map(
    updates.flatMap((update, index) => {
      const target = correctedIndex(updates, update);
      if (target < 0) return [];
      return [target, ...repeatedBy(updates, target, index)].map(at => [at, index] as const);
    }),
  );

/** What every notice says until an update states it anew. */
const CARRIED = ['services', 'areas'] as const;

/** The updates between a wrong one and its correction that went on saying what was wrong. */
function repeatedBy(updates: readonly Update[], target: number, index: number): readonly number[] {
  const correction = updates[index];
  const fields = CARRIED.filter(field => correction?.[field] !== undefined);
  return updates.flatMap(({ corrects, compensation, report, ...update }, at) => {
    const isBetween = at > target && at < index && !corrects && !compensation && !report;
    return isBetween && fields.some(field => update[field] === undefined) ? [at] : [];
  });
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
