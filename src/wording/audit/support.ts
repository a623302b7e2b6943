import type { State } from '../../domain/fold.ts';
import { epoch, minutesBetween } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { scopeOf, type View } from '../../domain/view.ts';
import { ZONE_HOURS, ZONES, type Zone } from '../../domain/vocabulary.ts';
import type { Wording } from '../facts.ts';
import { formatPercent } from '../numbers.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { type FactText, type Walk, walk } from './fact-values.ts';
import { lexiconOf } from './lexicon.ts';
import { phraseForms } from './phrase-forms.ts';
import { readClaims } from './read-claims.ts';
import { linkValue, phoneValue } from './read-numbers.ts';

/** What the facts of an update bear out, in the form claims have. */
export interface Support {
  readonly has: (claim: Claim) => boolean;
  /** The words themselves stand in a text of the file, a phrase or a name. */
  readonly isQuoted: (claim: Claim) => boolean;
  /** A sentence without the words that a person wrote for this incident. */
  readonly withoutOwn: (sentence: string) => string;
}

export function supportOf(view: View, wording: Wording, language: Language): Support {
  const collected = collect(view, wording, language);
  const quoted = new Set<string>();
  const lexicon = lexiconOf(wording.settings, language);
  for (const { text, isBound, isName } of collected.texts) {
    for (const claim of readClaims(text, lexicon)) {
      if (isBound ? claim.kind === 'count' : !(isName && NAMED.has(claim.kind))) quoted.add(keyOf(claim));
    }
  }
  const words = collected.texts.map(({ text }) => text).join('\n');
  const isQuoted = (claim: Claim) =>
    quoted.has(keyOf(claim)) || (claim.value.startsWith('name ') && words.includes(claim.value.slice(5)));
  const own = collected.texts
    .filter(({ isOwn, text }) => isOwn && text.length > 8)
    .map(({ text }) => bare(text));
  return {
    has: claim => collected.values.has(keyOf(claim)) || isQuoted(claim),
    isQuoted,
    withoutOwn: sentence => own.reduce((rest, text) => rest.replace(text, ''), sentence),
  };
}

const NAMED: ReadonlySet<ClaimKind> = new Set(['service', 'place']);

/** Without its first letter and last stop, which tidying may change. */
const bare = (text: string): string => text.trim().slice(1).replace(/[.?]$/, '');

const keyOf = ({ kind, value }: Pick<Claim, 'kind' | 'value'>): string => `${kind} ${value}`;

interface Collected {
  readonly values: ReadonlySet<string>;
  readonly texts: readonly FactText[];
}

function collect(view: View, wording: Wording, language: Language): Collected {
  const { settings } = wording;
  const values = new Set<string>();
  const texts: FactText[] = [];
  const add = (kind: ClaimKind, value: string | number): void => void values.add(`${kind} ${value}`);
  const sources = sourcesOf(view);
  for (const source of sources)
    walk(source, { add, texts, language, zones: zonesOf(view, wording), key: '', isBound: false });
  addDerived(view, add);
  for (const key of Object.keys(view.state.everAreas))
    add('place', `region ${settings.areas[key]?.region?.id}`);
  addOrganization(wording, add, texts, language);
  if (view.incident.link) add('link', linkValue(view.incident.link));
  for (const form of phraseForms(sources, wording.phrases)) texts.push({ text: form[language] });
  return { values, texts };
}

/** The organization's zone, and those its areas lie in: at night their dates differ. */
function zonesOf({ state }: View, { settings }: Wording): readonly Zone[] {
  const areas = Object.keys(state.everAreas).map(key => settings.areas[key]?.zone);
  return ZONES.filter(zone => zone === settings.organization.zone || areas.includes(zone));
}

/** What the notice may speak of: the update, the state, and of what was told before only what has changed. */
export function sourcesOf({
  update,
  state,
  correction,
  changes,
  before,
  incident,
  index,
}: View): readonly object[] {
  const told = correction
    ? Object.fromEntries(correction.fields.map(field => [field, correction.told[field as keyof State]]))
    : {};
  const done = incident.updates.slice(0, index + 1).map(({ action }) => action);
  return [
    { ...update, ...(correction && { of: correction.of.at }) },
    state,
    told,
    { eta: changes.etaBefore, customers: changes.countBefore && { before: changes.countBefore[1] } },
    before?.window && update.window ? { window: before.window } : {},
    { done: done.flatMap(action => (typeof action === 'object' && 'done' in action ? [action.done] : [])) },
    incident.title ? { title: incident.title } : {},
  ];
}

/** What follows from facts: the duration, shares, those still waiting, how many areas. */
function addDerived(view: View, add: Walk['add']): void {
  const { state, index, changes } = view;
  for (const from of [state.started, state.firstStarted]) {
    if (from && state.ended) add('duration', minutesBetween(epoch(from), epoch(state.ended)));
  }
  const { restored = {}, customers = {} } = state;
  let waiting = 0;
  for (const [service, back] of Object.entries(restored)) {
    const all = customers[service] ?? back;
    waiting += all - back;
    if (all > 0) add('percent', formatPercent(back, all).slice(0, -1));
  }
  add('count', waiting);
  add('count', index + 1);
  for (const areas of [scopeOf(view).areas, state.areas, state.everAreas, changes.newAreas])
    add('count', Object.keys(areas).length);
}

function addOrganization(
  { settings }: Wording,
  add: Walk['add'],
  texts: FactText[],
  language: Language,
): void {
  const { status_page, contact, name, greeting, zone } = settings.organization;
  add('zone', zone);
  add('link', linkValue(status_page));
  add('link', new URL(status_page).host);
  for (const home of ZONES) add('offset', ZONE_HOURS[home] === ZONE_HOURS[zone] ? ZONE_HOURS[home] : '');
  if (contact) add('phone', phoneValue(contact.phone));
  for (const text of [name, contact?.phone, contact?.hours?.[language], greeting?.[language]])
    if (text) texts.push({ text, isName: true });
  for (const { name: named, short, customers, group } of Object.values(settings.services))
    for (const pair of [named, short, customers, group])
      if (pair) texts.push({ text: pair[language], isName: true });
}
