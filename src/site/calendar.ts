import { withoutNormal } from '../domain/impacts.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { State } from '../domain/state.ts';
import { ZONE_HOURS, ZONE_NAMES, type Zone } from '../domain/vocabulary.ts';
import { listAreas } from '../wording/names.ts';
import { pageVoice } from '../wording/voice.ts';
import { hostOf, type Site, type SiteFile, webAddress } from './context.ts';
import { incidentPage, keyOf, PLACES } from './paths.ts';
import { lastChange, paragraphsElsewhere, type Story, type Told } from './story.ts';
import { SITE_WORDS } from './words.ts';

/** A calendar of the planned work in each language (RFC 5545): one event a piece of work, moved as it is moved. */
export function calendars(stories: readonly Story[], site: Site): readonly SiteFile[] {
  const planned = stories.filter(({ incident }) => incident.kind === 'maintenance');
  return LANGUAGES.map(language => ({
    path: PLACES[language].calendar,
    text: [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//incident//status//EN',
      // Work is announced days ahead and moved at short notice.
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      `X-WR-CALNAME:${escaped(`${SITE_WORDS[language].planned} ${site.press.settings.organization.name}`)}`,
      ...timeZone(site.press.settings.organization.zone),
      ...planned.flatMap(story => eventLines(story, language, site)),
      'END:VCALENDAR',
    ]
      .flatMap(fold)
      .map(line => `${line}\r\n`)
      .join(''),
  }));
}

/** A calendar must hold something (RFC 5545, 3.6); times are in UTC, and the zone is for those who show it. */
function timeZone(zone: Zone): readonly string[] {
  const offset = `+0${ZONE_HOURS[zone]}00`;
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE_NAMES[zone]}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${zone}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
}

function eventLines(story: Story, language: Language, site: Site): readonly string[] {
  const { standing, updates, incident } = story;
  const { state } = standing.view;
  // Work without a date is taken off the day for which it was announced.
  const window = state.window ?? updates.map(({ view }) => view.state.window).findLast(told => told);
  if (!window) return [];
  const notice = standing.notices[language];
  const changed = keyOf(lastChange(story));
  const hostname = hostOf(site);
  const { organization } = site.press.settings;
  return [
    'BEGIN:VEVENT',
    `UID:${incident.slug}@${hostname}`,
    `SEQUENCE:${updates.length - 1}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `DTSTART:${keyOf(window.from)}`,
    `DTEND:${keyOf(state.ended ?? window.to)}`,
    `STATUS:${takesPlace(state) ? 'CONFIRMED' : 'CANCELLED'}`,
    // Work on a service keeps no subscriber busy.
    'TRANSP:TRANSPARENT',
    `LOCATION;LANGUAGE=${language}:${escaped(areasOf(standing, language, site))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(`${organization.name}: ${notice.headline}`)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(paragraphsElsewhere(notice, site).join('\n'))}`,
    `URL:${webAddress(incidentPage(incident.slug, language), site)}`,
    'END:VEVENT',
  ];
}

/** Work that was stopped took place in part. */
const takesPlace = ({ status, window, ended }: State): boolean =>
  window !== undefined && (status !== 'cancelled' || ended !== undefined);

const areasOf = ({ view }: Told, language: Language, { press }: Site): string =>
  listAreas(Object.keys(withoutNormal(view.state.everAreas)), pageVoice(press, language));

/** TEXT of RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, the rest indented (RFC 5545, 3.1); a character is never split. */
function fold(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const char of line) {
    if (Buffer.byteLength(current + char) > 75) {
      lines.push(current);
      current = ' ';
    }
    current += char;
  }
  return [...lines, current];
}
