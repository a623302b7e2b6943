import { epoch } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import { zonesOf } from '../domain/places.ts';
import type { Settings } from '../domain/settings.ts';
import { isOpen } from '../domain/status.ts';
import { scopeOf, subjectOf, type View } from '../domain/view.ts';
import { compensationFacts } from './compensation.ts';
import { correctionFacts } from './correction.ts';
import { sameDay } from './day-words.ts';
import { type Sheet, sheetMaker } from './fact-sheet.ts';
import { ORGANIZATION_FACTS } from './organization.ts';
import type { PhraseBook } from './phrase-book.ts';
import { reportFacts } from './report.ts';
import { SCOPE_FACTS } from './scope.ts';
import { TIME_FACTS } from './time-facts.ts';
import type { Asked, Omitted, Style, Voice } from './voice.ts';
import { MAINTENANCE_FACTS } from './window.ts';
import { WORD_FACTS } from './words.ts';

export interface Wording {
  readonly settings: Settings;
  readonly phrases: PhraseBook;
}

export interface Manner {
  readonly language: Language;
  readonly style: Style;
  readonly onPage: boolean;
  readonly asked?: Asked;
}

const makeSheets = sheetMaker({
  ...ORGANIZATION_FACTS,
  ...SCOPE_FACTS,
  ...TIME_FACTS,
  ...WORD_FACTS,
  ...MAINTENANCE_FACTS,
  correction: (view, voice) => (view.correction ? correctionFacts(view, view.correction, voice) : ''),
  compensation: ({ state }, voice) =>
    state.compensation ? compensationFacts(state.compensation, voice, Object.keys(state.everServices)) : '',
  report: ({ update, state }, voice) =>
    update.report ? reportFacts(update.report, state.firstStarted ?? state.started, voice) : '',
});

type Sheets = (omit: Omitted) => Sheet;

/** The sheets of an update, made once: its notices, its pages and its alert speak of the same facts. */
const made = new WeakMap<View, { readonly wording: Wording; readonly sheets: Map<string, Sheets> }>();

/** Finished words for every fact of an update, in one language and style; what is not known is empty. */
export function factSheets(view: View, wording: Wording, manner: Manner): Sheets {
  let known = made.get(view);
  if (known?.wording !== wording) {
    known = { wording, sheets: new Map() };
    made.set(view, known);
  }
  const { language, style, onPage, asked } = manner;
  const key = `${language} ${style} ${onPage} ${asked?.area} ${asked?.service}`;
  const sheets = known.sheets.get(key) ?? makeSheets(view, voiceOf(view, wording, manner));
  known.sheets.set(key, sheets);
  return sheets;
}

function voiceOf(view: View, { settings, phrases }: Wording, manner: Manner): Omit<Voice, 'omit'> {
  const asOf = epoch(view.update.at);
  const { zone } = settings.organization;
  return {
    ...manner,
    settings,
    phrases,
    asOf,
    mixedDays: momentsOf(view).some(moment => !sameDay(epoch(moment, zone), asOf, zone)),
    areaCount: Object.keys(subjectOf(view).areas).length,
    otherZones: zonesBeside(view, settings),
  };
}

/** Moments that an open notice may print beside its own. */
function momentsOf({ state }: View): readonly string[] {
  if (!isOpen(state.status)) return [];
  const { started, since, eta, window } = state;
  return [started, since, eta === 'unknown' ? undefined : eta, window?.from, window?.to].filter(
    text => text !== undefined,
  );
}

/** Zones other than home that the notice's areas lie in, from west to east. */
function zonesBeside(view: View, { areas, organization }: Settings) {
  return zonesOf(scopeOf(view).areas, areas).filter(zone => zone !== organization.zone);
}
