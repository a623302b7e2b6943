import { epoch, formatInstant } from '../domain/instant.ts';
import { LANGUAGES } from '../domain/language.ts';
import { hostOf, type Place, type Site, type SiteFile, webAddress } from './context.ts';
import { element, escapeMarkup } from './markup.ts';
import { alertFile, anchorOf, incidentPage, keyOf, PLACES } from './paths.ts';
import { changedAt, paragraphsElsewhere, type Story, type Told } from './story.ts';
import { SITE_WORDS } from './words.ts';

/** Updates in a feed. */
export const MOST_ENTRIES = 50;

/** An Atom feed in each language (RFC 4287): one entry an update, newest first, under an id that never changes. */
export function feeds(stories: readonly Story[], site: Site): readonly SiteFile[] {
  const entries = stories
    .flatMap(story => story.updates.map(told => ({ story, told })))
    .sort((a, b) => epoch(b.told.view.update.at) - epoch(a.told.view.update.at))
    .slice(0, MOST_ENTRIES);
  return LANGUAGES.map(language => ({
    path: PLACES[language].feed,
    text: feed(entries, { site, language }),
  }));
}

interface FeedEntry {
  readonly story: Story;
  readonly told: Told;
}

function feed(entries: readonly FeedEntry[], place: Place): string {
  const { site, language } = place;
  const { name, zone } = site.press.settings.organization;
  const changed = entries.map(({ told }) => epoch(changedAt(told)));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('title', `${SITE_WORDS[language].status} ${name}`),
    element('id', webAddress(PLACES[language].feed, site)),
    element('updated', formatInstant(Math.max(0, ...changed), zone)),
    `<author>${element('name', name)}</author>`,
    link('self', webAddress(PLACES[language].feed, site), 'application/atom+xml'),
    link('alternate', webAddress(PLACES[language].front, site), 'text/html'),
    ...entries.map(entry => entryText(entry, place)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const link = (rel: string, target: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeMarkup(target)}"/>`;

function entryText({ story, told }: FeedEntry, { site, language }: Place): string {
  const { view, notices } = told;
  const { slug } = story.incident;
  const { zone } = site.press.settings.organization;
  const notice = notices[language];
  const at = formatInstant(epoch(view.update.at), zone);
  // The first page knows every update: an address stays, on whichever page the update comes to stand.
  const page = webAddress(incidentPage(slug, language), site);
  const html = paragraphsElsewhere(notice, site)
    .map(text => element('p', text))
    .join('');
  return [
    '<entry>',
    element('id', updateId(slug, view.update.at, site)),
    element('title', notice.headline),
    element('published', at),
    element('updated', formatInstant(epoch(changedAt(told)), zone)),
    link('alternate', `${page}#${anchorOf(view.update.at, language)}`, 'text/html'),
    link('alternate', webAddress(alertFile(slug, keyOf(view.update.at)), site), 'application/cap+xml'),
    `<category term="${view.occasion}"/>`,
    element('content', html, ' type="html"'),
    '</entry>',
  ].join('\n');
}

/** A name for ever, whatever becomes of the address (RFC 4151). */
function updateId(slug: string, at: string, site: Site): string {
  return `tag:${hostOf(site)},${slug.slice(0, 4)}:${slug}/${keyOf(at)}`;
}
