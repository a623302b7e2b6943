import { DELIVERIES } from '../domain/vocabulary.ts';
import type { Prompts } from '../ports/prompts.ts';
import { answerFault } from './answer-fault.ts';
import { askBoth } from './ask-both.ts';
import { askSlots, phraseChoices } from './ask-phrases.ts';
import type { Asking, Part } from './asking.ts';
import { parseTypedMoment, parseTypedTime } from './typed-time.ts';

/** The questions of an update that comes after the end: who gets what, or what happened and what is mended. */
export async function askAfterword(
  prompts: Prompts,
  asking: Asking,
  what: 'compensation' | 'report',
): Promise<Part> {
  return what === 'compensation' ? askCompensation(prompts, asking) : askReport(prompts, asking);
}

async function askCompensation(prompts: Prompts, asking: Asking): Promise<Part> {
  const { workspace, before } = asking;
  const phrases = workspace.press.phrases.compensation;
  const services = Object.keys(before?.everServices ?? {}).map(value => ({
    name: `${workspace.settings.services[value]?.name.id ?? value} (${value})`,
    value,
  }));
  const items: Part[] = [];
  let way: Part | undefined;
  do {
    const type = await prompts.select('What do they get?', phraseChoices(workspace, 'compensation'));
    const chosen = await prompts.checkbox('Customers of which services? (none: all)', services, false);
    const slots = await askSlots(prompts, asking, 'compensation', type);
    // A statement is no thing that comes by a way and by a time.
    const isThing = !('say' in (phrases[type] ?? {}));
    if (isThing) way ??= await askWay(prompts, asking);
    items.push({ type, ...(chosen.length > 0 && { services: [...chosen] }), ...slots, ...(isThing && way) });
  } while (await prompts.confirm('Something else for others?', false));
  return { compensation: items };
}

/** How and by when it comes; all of one update by the same way. */
async function askWay(prompts: Prompts, asking: Asking): Promise<Part> {
  const delivery = await prompts.select(
    'How do customers get it?',
    DELIVERIES.map(value => ({ name: value, value })),
    'automatic',
  );
  const via =
    delivery === 'claim'
      ? await askBoth(prompts, 'Claimed where', 'after "melalui" / "via"; empty: the phone number', true)
      : undefined;
  const isPromise = (moment: string) => answerFault(asking, { compensation: [{ type: '', by: moment }] });
  const by = await askMoment(prompts, asking, { message: 'By when? (e.g. 25/11 23:59)', faultOf: isPromise });
  return { delivery, ...(via && { via }), by };
}

async function askReport(prompts: Prompts, asking: Asking): Promise<Part> {
  const finding = await askBoth(prompts, 'What happened', 'a clause: kabel kami putus / our cable was cut');
  const at = await askWhen(prompts, asking);
  const gap = await askBoth(prompts, 'What should have been otherwise', 'a full sentence; empty: none', true);
  const actions: Part[] = [];
  do {
    const step = await askBoth(prompts, 'A step you take', 'after "kami …" / "we are …"');
    const by = await askMoment(prompts, asking, {
      message: 'Done by? (2027-01-31; empty: no date)',
      optional: true,
    });
    actions.push({ do: step, ...(by !== undefined && { by }) });
  } while (await prompts.confirm('Another step?', false));
  return { report: { ...(at !== undefined && { at }), finding, ...(gap && { gap }), actions } };
}

/** When what was found happened: at the start of the outage, or long before customers met anything. */
async function askWhen(prompts: Prompts, { time }: Asking): Promise<string | undefined> {
  const context = { ...time, direction: 'back' as const };
  const typed = await prompts.input('When did that happen? (22/11 14:05; empty: not told)', {
    validate: text =>
      text === '' || parseTypedTime(text, context) !== undefined
        ? undefined
        : 'Write 22/11 14:05, or nothing.',
  });
  return parseTypedTime(typed, context);
}

interface MomentQuestion {
  readonly message: string;
  readonly optional?: boolean;
  readonly faultOf?: (moment: string) => string | undefined;
}

/** A day or a time ahead, as people type it; `undefined` where none is given. */
export async function askMoment(
  prompts: Prompts,
  { time }: Asking,
  { message, optional = false, faultOf = () => undefined }: MomentQuestion,
): Promise<string | undefined> {
  const context = { ...time, direction: 'ahead' as const };
  const validate = (text: string) => {
    if (text === '' && optional) return undefined;
    const moment = parseTypedMoment(text, context);
    return moment === undefined ? 'Write 2026-11-27, 25/11 or 25/11 23:59.' : faultOf(moment);
  };
  return parseTypedMoment(await prompts.input(message, { validate }), context);
}
