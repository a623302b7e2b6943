import type { Press } from '../channels/contract.ts';
import type { Language } from '../domain/language.ts';
import type { SiteFacts } from '../wording/page-names.ts';
import { addressOf, monthsPage, PLACES } from './paths.ts';

/** What every file of the site is made with. */
export interface Site {
  readonly press: Press;
  /** The file of the organization's picture on the site, or nothing. */
  readonly logo: string;
  /** An instant of the organization's zone by which promises are late; without one, lists take the last update of all. */
  readonly now?: string | undefined;
}

/** Where and in which language something is told. */
export interface Place {
  readonly site: Site;
  readonly language: Language;
}

/** One file of the site, as it will be written. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The address of a file of the site on the web. */
export const webAddress = (file: string, { press }: Site): string =>
  addressOf(file, press.settings.organization.status_page);

/** The site's own name among others: its host. */
export const hostOf = ({ press }: Site): string => new URL(press.settings.organization.status_page).hostname;

/** How a page links to a file of the site. */
export type LinkTo = (file: string) => string;

/** What stands on every page: `other` is the same page in the other language. */
export function siteFacts({ press, logo }: Site, language: Language, other: string, to: LinkTo): SiteFacts {
  const { name, status_page, contact } = press.settings.organization;
  const { front, feed, calendar, api } = PLACES[language];
  return {
    org: name,
    logo_url: logo === '' ? '' : to(logo),
    home_url: to(front),
    history_url: to(monthsPage(language)),
    other_url: to(other),
    feed_url: to(feed),
    calendar_url: to(calendar),
    json_url: to(`${api}summary.json`),
    status_page: status_page.replace(/^https:\/\//, '').replace(/\/$/, ''),
    phone: contact?.phone ?? '',
    phone_url: contact ? `tel:${contact.phone.replace(/[^\d+]/g, '')}` : '',
    hours: contact?.hours?.[language] ?? '',
  };
}
