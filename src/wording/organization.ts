import type { Bilingual, Language } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { State } from '../domain/state.ts';
import type { View } from '../domain/view.ts';
import type { FactTable } from './fact-sheet.ts';
import { formatNumber } from './numbers.ts';
import { peopleNoun } from './people.ts';
import { momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** Who speaks, to whom, about which update, and where to find more. */
export const ORGANIZATION_FACTS = {
  org: (_, { settings }) => settings.organization.name,
  sender: (_, { settings }) => settings.organization.sender,
  greeting: (_, { settings, phrases, language }) => {
    const { greeting, audience } = settings.organization;
    return (greeting ?? phrases.audiences[audience]?.greeting)?.[language] ?? '';
  },
  audience: (_, voice) => peopleNoun(2, voice),
  person: (_, voice) => peopleNoun(1, voice),
  label: ({ occasion, state }, { phrases, language }) =>
    phrases.statuses[labelKey(occasion, state)]?.label[language] ?? '',
  severity: ({ state }, { phrases, language }) => phrases.severities[state.severity]?.label[language] ?? '',
  number: ({ index }, { language }) => formatNumber(index + 1, language),
  first: ({ index }) => index === 0,
  title: ({ incident }, { language }) => incident.title?.[language] ?? '',
  link: (_, voice) => statusPage(voice),
  short_link: ({ incident }, voice) => (incident.link ? shown(incident.link) : statusPage(voice)),
  page: (_, { onPage, settings, language }) =>
    onPage ? THIS_PAGE[language] : pageElsewhere(settings, language),
  phone: (_, { settings }) => settings.organization.contact?.phone ?? '',
  hours: (_, { settings, language }) => settings.organization.contact?.hours?.[language] ?? '',
  // Advice may give the number already.
  contact: ({ update }, { settings, phrases, language }) => {
    const { contact } = settings.organization;
    const advice = (update.advice ?? []).map(item =>
      typeof item === 'object' && 'id' in item
        ? item[language]
        : (phrases.advice[typeof item === 'string' ? item : item.type]?.say[language] ?? ''),
    );
    return (
      contact !== undefined && !advice.some(text => text.includes('{phone}') || text.includes(contact.phone))
    );
  },
  as_of: ({ update }, voice) => momentForms(update.at, voice),
  zones_note: (_, { settings, otherZones }) => (otherZones.length > 0 ? settings.organization.zone : ''),
} satisfies FactTable;

/** How a notice on the website names where it stands. */
export const THIS_PAGE: Bilingual = { id: 'di halaman ini', en: 'on this page' };

/** How every other notice names it: `di status.contohtel.example`. */
export const pageElsewhere = (settings: Settings, language: Language): string =>
  `${{ id: 'di', en: 'at' }[language]} ${statusPage({ settings })}`;

const statusPage = ({ settings }: Pick<Voice, 'settings'>): string =>
  shown(settings.organization.status_page);

/** The label says what is so: part of the service is back, or the cause is only suspected. */
function labelKey(
  occasion: View['occasion'],
  { restored, cause }: State,
): View['occasion'] | 'recovering' | 'suspected' {
  if (occasion === 'monitoring' && restored !== undefined) return 'recovering';
  // A cause that was withdrawn is being looked for again.
  if (occasion === 'identified' && typeof cause !== 'object') return 'investigating';
  const suspected = typeof cause === 'object' && cause.certainty === 'suspected';
  return occasion === 'identified' && suspected ? 'suspected' : occasion;
}

/** A link as people read it: without `https://` and a closing slash. */
const shown = (link: string): string => link.replace(/^https:\/\//, '').replace(/\/$/, '');
