import { epoch, formatInstant } from '../domain/instant.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { isAhead, isOpen, type Occasion } from '../domain/status.ts';
import { scopeOf, type View } from '../domain/view.ts';
import type { Severity } from '../domain/vocabulary.ts';
import type { Facts } from '../wording/fact-names.ts';
import { areaName } from '../wording/names.ts';
import { pageVoice } from '../wording/voice.ts';
import { hostOf, type Site, type SiteFile, webAddress } from './context.ts';
import { factsNow } from './listed.ts';
import { element } from './markup.ts';
import { alertFile, incidentPage, keyOf } from './paths.ts';
import { paragraphsElsewhere, type Story, type Told } from './story.ts';
import { SITE_WORDS } from './words.ts';

/** One message of the Common Alerting Protocol an update (OASIS CAP 1.2), with an `info` for each language. */
export const alerts = (story: Story, site: Site): readonly SiteFile[] =>
  story.updates.map(told => ({
    path: alertFile(story.incident.slug, keyOf(told.view.update.at)),
    text: alertText(told, story, site),
  }));

/** Earlier messages that one names: those further back are superseded already. */
const MOST_REFERENCES = 20;

function alertText(told: Told, { incident }: Story, site: Site): string {
  const { view } = told;
  const sent = (at: string): string => formatInstant(epoch(at), site.press.settings.organization.zone);
  const hostname = hostOf(site);
  const name = (at: string): string => `${incident.slug}.${keyOf(at)}`;
  const earlier = incident.updates.slice(Math.max(0, view.index - MOST_REFERENCES), view.index);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    element('identifier', name(view.update.at)),
    element('sender', hostname),
    element('sent', sent(view.update.at)),
    '<status>Actual</status>',
    element(
      'msgType',
      view.index === 0 ? 'Alert' : isWithdrawn(view.occasion, view.state) ? 'Cancel' : 'Update',
    ),
    '<scope>Public</scope>',
    element('references', earlier.map(({ at }) => `${hostname},${name(at)},${sent(at)}`).join(' ')),
    element('incidents', incident.slug),
    ...LANGUAGES.map(language => infoText(told, { site, language, sent })),
    '</alert>',
  ];
  return `${lines.filter(line => line !== '').join('\n')}\n`;
}

/** What was announced does not take place, or never did; of work that was stopped, a part did. */
const isWithdrawn = (occasion: Occasion, { ended }: View['state']): boolean =>
  occasion === 'false-alarm' || (occasion === 'cancelled' && ended === undefined);

interface Info {
  readonly site: Site;
  readonly language: Language;
  readonly sent: (at: string) => string;
}

/** CAP speaks of a threat to life or property: a service that fails is severe at most. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'Severe',
  major: 'Moderate',
  minor: 'Minor',
  info: 'Minor',
};

function infoText({ view, notices }: Told, { site, language, sent }: Info): string {
  const { incident, state } = view;
  const { press } = site;
  const facts = factsNow(view, press, language);
  const notice = notices[language];
  const isPlanned = incident.kind === 'maintenance';
  const begins = isPlanned ? state.window?.from : state.started;
  const lines = [
    '<info>',
    element('language', language),
    '<category>Infra</category>',
    element('event', eventOf(view, facts, language)),
    element('responseType', responseTo(view)),
    element('urgency', urgencyOf(view)),
    element(
      'severity',
      isPlanned || isWithdrawn(view.occasion, state) ? 'Minor' : SEVERITIES[state.severity],
    ),
    element('certainty', certaintyOf(view)),
    element('onset', begins ? sent(begins) : ''),
    element('expires', expiryOf(view, sent)),
    element('senderName', facts.org),
    element('headline', notice.headline),
    element('description', paragraphsElsewhere(notice, site).join('\n\n')),
    element('instruction', facts.advice),
    element('web', webAddress(incidentPage(incident.slug, language), site)),
    element('contact', facts.phone),
    ...Object.keys(scopeOf(view).areas).map(
      area => `<area>${element('areaDesc', areaName(area, pageVoice(press, language)))}</area>`,
    ),
    '</info>',
  ];
  return lines.filter(line => line !== '').join('\n');
}

/** What is the matter, alike in every message on planned work; how it stands is told by the headline. */
const eventOf = (
  { incident, occasion, state }: View,
  { label, severity }: Facts,
  language: Language,
): string => {
  if (incident.kind === 'maintenance') return SITE_WORDS[language].planned;
  return isWithdrawn(occasion, state) ? label : severity;
};

/** It holds until the next update is promised, and of planned work to its end at least. */
function expiryOf({ state }: View, sent: (at: string) => string): string {
  if (!isOpen(state.status)) return '';
  const ends = [state.next, state.window?.to].flatMap(at => at ?? []);
  const last = ends.toSorted((a, b) => epoch(b) - epoch(a))[0];
  return last === undefined ? '' : sent(last);
}

/** What people do: get ready for planned work, follow what goes on, or nothing any more. */
function responseTo(view: View): string {
  if (!isOpen(view.state.status)) return 'AllClear';
  return urgencyOf(view) === 'Future' ? 'Prepare' : 'Monitor';
}

function urgencyOf(view: View): string {
  if (!isOpen(view.state.status)) return 'Past';
  return isAhead(view.state.status) ? 'Future' : 'Immediate';
}

/** What was withdrawn is not believed to occur; what is ahead has not been observed. */
function certaintyOf(view: View): string {
  if (isWithdrawn(view.state.status, view.state)) return 'Unlikely';
  return isAhead(view.state.status) ? 'Likely' : 'Observed';
}
