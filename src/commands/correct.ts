import { stateAt } from '../domain/fold.ts';
import type { CompensationItem, Incident, Update } from '../domain/incident.ts';
import { epoch, formatInstant } from '../domain/instant.ts';
import { isOpen } from '../domain/status.ts';
import { toldBefore } from '../domain/told-facts.ts';
import { usageError } from '../ports/failure.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import type { Asking, Part } from './asking.ts';
import { completeFacts, givenFacts, orderedUpdate, type WriteOptions } from './compose.ts';
import { findUpdate } from './find-update.ts';
import { openToWrite } from './open-to-write.ts';
import { QUESTIONS } from './questions.ts';
import { saveUpdate } from './save.ts';
import { chooseIncident, refuseAfterLater, timeOfUpdate } from './update.ts';

export interface CorrectOptions extends WriteOptions {
  readonly of?: string;
}

/** Adds a visible correction: which update was wrong, and the right facts. The wrong one stays as it was published. */
export async function correct(
  slug: string | undefined,
  options: CorrectOptions,
  world: World,
): Promise<void> {
  const workspace = await openToWrite(options, world);
  const { file, incident } = await chooseIncident(slug, workspace, world);
  const time = timeOfUpdate(options, workspace, world);
  refuseAfterLater({ file, incident }, options, time);
  const wrong = await chooseWrong(incident, options, { workspace, world });
  const before = stateAt(incident, incident.updates.length - 1);
  const { kind, updates: earlier } = incident;
  // What was told is typed as it was then, and what comes next as it is now.
  const then = { at: epoch(wrong.at), zone: time.zone };
  const { next, ...others } = options;
  const facts: Part = {
    ...withOtherKinds(
      await givenFacts(others, { time: then, kind, before, workspace }, world),
      wrong,
      options,
    ),
    ...(next !== undefined && (await givenFacts({ next }, { time, kind, before, workspace }, world))),
  };
  const base = { ...facts, at: formatInstant(time.at, time.zone), corrects: wrong.at };
  const asking: Asking = { workspace, kind, before, earlier, time: then, draft: base };
  const isGiven = Object.keys(facts).length > 0;
  const answer = async (given?: Update): Promise<Update> => {
    const right = isGiven ? base : await askRightFacts(asking, given, world);
    return orderedUpdate(await completeFacts({ ...asking, draft: right }, world));
  };
  const again = isGiven ? undefined : answer;
  await saveUpdate({ file, update: await answer(), options, again }, workspace, world);
}

/**
 * A flag puts right what the same customers get of the same kind, or where nothing of that kind was told, whatever they
 * get; all else that was told stands. A whole list comes by --facts.
 */
function withOtherKinds(facts: Part, wrong: Update, { compensation: flag }: CorrectOptions): Part {
  const given = facts.compensation as Update['compensation'];
  const told = wrong.compensation ?? [];
  if (flag === undefined || given === undefined) return facts;
  const isAlike = (one: CompensationItem, other: CompensationItem): boolean =>
    !one.services || !other.services || one.services.some(service => other.services?.includes(service));
  const isWrong = (item: CompensationItem): boolean =>
    given.some(
      right =>
        isAlike(right, item) && (right.type === item.type || !told.some(({ type }) => type === right.type)),
    );
  const first = told.findIndex(isWrong);
  const place = first < 0 ? told.length : first;
  return {
    ...facts,
    compensation: [...told.slice(0, place), ...given, ...told.slice(place).filter(item => !isWrong(item))],
  };
}

async function chooseWrong(
  incident: Incident,
  { of }: CorrectOptions,
  { workspace, world }: { workspace: ReadyWorkspace; world: World },
): Promise<Update> {
  if (of === undefined) {
    if (!world.isInteractive())
      throw usageError(
        'error: there is no terminal to ask in. Give --of, the number or time of the wrong update.',
      );
    const choices = incident.updates.map(update => ({
      name: `${update.at} ${update.status ?? (update.corrects ? 'correction' : '')}`,
      value: update,
    }));
    return (await world.prompts()).select('Which update is wrong?', choices.reverse());
  }
  const found = incident.updates[findUpdate(incident, of, workspace.settings.organization.zone)];
  if (!found) throw usageError(`error: --of: there is no update ${of}.`);
  return found;
}

/** Facts that notices state as numbers, times and names: those a correction is for, by the flag that gives them. */
const ASKED: Readonly<Record<string, keyof Update>> = {
  '--customers': 'customers',
  '--restored': 'restored',
  '--eta': 'eta',
  '--started': 'started',
  '--ended': 'ended',
  '--cause': 'cause',
  '--area': 'areas',
  '--service': 'services',
};

async function askRightFacts(
  asking: Asking,
  given: Update | undefined,
  world: World,
): Promise<Partial<Update>> {
  if (!world.isInteractive())
    throw usageError(
      `error: there is no terminal to ask in. Give the right fact: ${Object.keys(ASKED).join(', ')}.`,
    );
  const prompts = await world.prompts();
  const told = toldBefore(asking.draft, asking.earlier) ?? {};
  // A closing notice sums up what was affected: that was told before it.
  const isClosed = told.status !== undefined && !isOpen(told.status);
  const questions = QUESTIONS.filter(({ flag }) => {
    const field = ASKED[flag];
    const isSummedUp = isClosed && (field === 'areas' || field === 'services');
    return field !== undefined && told[field] !== undefined && !isSummedUp;
  });
  const chosen = await prompts.checkbox(
    'Which facts were wrong?',
    questions.map(value => {
      const field = ASKED[value.flag];
      return {
        name: value.flag.slice(2),
        value,
        checked: field !== undefined && given?.[field] !== undefined,
      };
    }),
    true,
  );
  let draft = asking.draft;
  const previous = told as Partial<Update>;
  for (const question of chosen) {
    const first = question.flag === '--service' || question.flag === '--area' ? undefined : asking.before;
    draft = {
      ...draft,
      ...(await question.ask(prompts, { ...asking, before: first, previous, draft })),
    } as Partial<Update>;
  }
  if (Object.keys(draft).length === Object.keys(asking.draft).length)
    throw usageError('error: no fact was put right, so nothing was written.');
  return draft;
}
