import type { Language } from '../domain/language.ts';
import { NO_CHANGES } from '../wording/affected-scope.ts';
import type { Wording } from '../wording/facts.ts';
import { situationForms } from '../wording/situation.ts';
import { capitalize } from '../wording/tidy.ts';
import { pageVoice } from '../wording/voice.ts';
import type { Story } from './story.ts';

/** What an outage takes away, or took, and where: its name stays while headlines go on. */
export function lastingName({ incident, standing }: Story, wording: Wording, language: Language): string {
  const { status, everServices: services, everAreas: areas } = standing.view.state;
  if (incident.title) return incident.title[language];
  if (incident.kind === 'maintenance' || status === 'false-alarm') return standing.notices[language].headline;
  const scope = { services, areas, customers: {}, changes: NO_CHANGES };
  return capitalize(situationForms(scope, pageVoice(wording, language)).headline);
}
