import type { PhraseSection } from '../domain/references.ts';
import { isSlot, SLOTS, type SlotKind } from '../domain/slots.ts';
import { CERTAINTIES } from '../domain/vocabulary.ts';
import type { Choice, Prompts } from '../ports/prompts.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import { askBoth } from './ask-both.ts';
import type { Asking, Part } from './asking.ts';
import { parseSlot } from './slot-flags.ts';

const NONE = '';
/** In place of a key: words of one's own. */
const OWN = '|';

/** The cause that is only suspected so far. */
export function suspectedBefore({ before }: Asking) {
  const cause = before?.cause;
  return typeof cause === 'object' && cause.certainty === 'suspected' ? cause : undefined;
}

/** The cause from the phrase book, how certain it is, and the slots the phrase needs or may have. */
export async function askCause(prompts: Prompts, asking: Asking): Promise<Part> {
  const suspected = suspectedBefore(asking);
  if (suspected) {
    const answer = await prompts.select(`${suspected.type} was suspected. What is known now?`, [
      { name: 'nothing more: it is still suspected', value: 'suspected' },
      { name: `it is confirmed: ${suspected.type}`, value: 'confirmed' },
      { name: 'it is another cause', value: 'other' },
    ]);
    if (answer === 'suspected') return {};
    if (answer === 'confirmed') return { cause: { ...suspected, certainty: 'confirmed' } };
  }
  const required = asking.draft.status === 'identified' && !suspected;
  const key = await selectPhrase(prompts, asking.workspace, 'causes', 'What is the cause?', !required);
  if (key === NONE) return {};
  const certainties = CERTAINTIES.map(value => ({ name: `${value}: ${CERTAINTY_WORDS[value]}`, value }));
  const certainty = await prompts.select('How certain is it?', certainties, 'suspected');
  return { cause: { type: key, certainty, ...(await askSlots(prompts, asking, 'causes', key)) } };
}

const CERTAINTY_WORDS = {
  confirmed: 'we know it',
  suspected: 'notices call it "dugaan sementara"',
} as const satisfies Record<(typeof CERTAINTIES)[number], string>;

export async function askAction(prompts: Prompts, asking: Asking): Promise<Part> {
  const key = await selectPhrase(prompts, asking.workspace, 'actions', 'What is being done?', true, true);
  if (key === NONE) return {};
  if (key === OWN) return { action: await askOwn(prompts, 'behind "Tim kami sedang" / "Our team is"') };
  const slots = await askSlots(prompts, asking, 'actions', key);
  return { action: Object.keys(slots).length > 0 ? { type: key, ...slots } : key };
}

export async function askPurpose(prompts: Prompts, { workspace }: Asking): Promise<Part> {
  const key = await selectPhrase(prompts, workspace, 'purposes', 'What is the work for?', true, true);
  if (key === OWN) return { purpose: await askOwn(prompts, 'behind "untuk" / "to"') };
  return key === NONE ? {} : { purpose: key };
}

export async function askSymptom(prompts: Prompts, { workspace }: Asking): Promise<Part> {
  const key = await selectPhrase(prompts, workspace, 'symptoms', 'What do customers notice?', true, true);
  if (key === OWN) return { symptom: await askOwn(prompts, 'a whole sentence') };
  return key === NONE ? {} : { symptom: key };
}

/** Advice that needs no slot, or one's own; the others are given by flags. */
export async function askAdvice(prompts: Prompts, { workspace, previous }: Asking): Promise<Part> {
  const slots = workspace.catalogue.phrases.advice;
  const free = phraseChoices(workspace, 'advice').filter(({ value }) => slots[value]?.required.length === 0);
  const choices = [...free, OWN_CHOICE].map(choice => ({
    ...choice,
    checked: previous?.advice?.some(item => item === choice.value) ?? false,
  }));
  const chosen = await prompts.checkbox('What should customers do?', choices, false);
  const advice: unknown[] = chosen.filter(key => key !== OWN);
  if (chosen.includes(OWN)) advice.push(await askOwn(prompts, 'a whole sentence'));
  return advice.length > 0 ? { advice } : {};
}

const OWN_CHOICE = { name: '(own words)', value: OWN };

const askOwn = (prompts: Prompts, hint: string): Promise<Part | undefined> =>
  askBoth(prompts, 'In your words', hint);

async function selectPhrase(
  prompts: Prompts,
  workspace: ReadyWorkspace,
  section: PhraseSection,
  message: string,
  optional: boolean,
  mayBeOwn = false,
): Promise<string> {
  const choices = [...phraseChoices(workspace, section), ...(mayBeOwn ? [OWN_CHOICE] : [])];
  return prompts.select(message, optional ? [{ name: '(leave out)', value: NONE }, ...choices] : choices);
}

export function phraseChoices({ press }: ReadyWorkspace, section: PhraseSection): readonly Choice<string>[] {
  return Object.entries(press.phrases[section]).map(([value, forms]) => {
    const [first] = Object.values(forms) as { id: string }[];
    return { name: `${value}: ${readable(first?.id ?? '')}`, value };
  });
}

/** A phrase as a person chooses it: slots as an ellipsis, words in brackets left out. */
const readable = (phrase: string): string => phrase.replace(/\[[^\]]*\]/g, '').replace(/\{[^}]*\}/g, '…');

/** What is typed for a slot, by its kind. */
const HINTS: Readonly<Record<SlotKind, string>> = {
  text: 'Indonesian|English where they differ',
  service: 'a service by its key',
  area: 'an area by its key',
  moment: 'e.g. 27/11, 25/11 23:59',
  number: 'a number',
  rupiah: 'rupiah, e.g. 25000',
  month: 'e.g. 2026-12',
};

/** The words that a slot will stand in: `"… pasokan listrik ke ___" `. */
function sentenceOf(slot: string, forms: object = {}): string {
  const holds = new RegExp(`\\{${slot}[=}]`);
  const phrase = Object.values(forms as Record<string, { readonly id: string }>).find(({ id }) =>
    holds.test(id),
  );
  if (!phrase) return '';
  const shown = phrase.id.replace(/\[([^\]]*)\]/g, (_, words: string) => (holds.test(words) ? words : ''));
  return `"${shown.replace(new RegExp(`\\{${slot}[^}]*\\}`), '___').replace(/\{[^}=]*=?([^}]*)\}/g, (_, preset: string) => preset || '…')}" `;
}

/** Slots of a phrase, the required ones first; a text that differs by language is typed `banjir|flooding`. */
export async function askSlots(
  prompts: Prompts,
  { workspace, time }: Asking,
  section: PhraseSection,
  key: string,
): Promise<Part> {
  const { required, optional } = workspace.catalogue.phrases[section][key] ?? { required: [], optional: [] };
  const filled: Record<string, unknown> = {};
  for (const slot of [...required, ...optional].filter(isSlot)) {
    const isRequired = required.includes(slot);
    const validate = (text: string) => {
      if (text === '') return isRequired ? 'The phrase needs it.' : undefined;
      try {
        parseSlot(slot, slot, text, { time });
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    const hint = isRequired ? HINTS[SLOTS[slot]] : `${HINTS[SLOTS[slot]]}; empty: leave out`;
    const within = sentenceOf(slot, workspace.press.phrases[section][key]);
    const text = await prompts.input(`${key}: ${slot}? ${within}(${hint})`, { validate });
    if (text !== '') filled[slot] = parseSlot(slot, slot, text, { time });
  }
  return filled;
}
