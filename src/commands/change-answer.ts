import type { Update } from '../domain/incident.ts';
import { UPDATE_FIELDS } from '../domain/schema.ts';
import { isOpen } from '../domain/status.ts';
import { isFailure } from '../ports/failure.ts';
import { printable } from '../ports/printable.ts';
import type { World } from '../ports/world.ts';
import { askAfterword } from './ask-afterword.ts';
import type { Asking, Part, Question } from './asking.ts';
import { completeFacts } from './compose.ts';
import { QUESTIONS } from './questions.ts';
import { plain } from './show-fact.ts';

/** Asks one question again, of a person who has seen the notices, and what the new answer calls for besides. */
export async function changeAnswer(asking: Asking, world: World): Promise<Partial<Update>> {
  const { draft } = asking;
  const prompts = await world.prompts();
  const askable = QUESTIONS.filter(
    question =>
      !question.isIdle?.(asking) &&
      (question.isAnswered(draft) || question.isRequired(asking) || question.isUseful(asking)),
  );
  const question = await prompts.select(
    'Which answer?',
    askable.map(value => ({ name: nameOf(value, draft), value })),
  );
  const others = without(answeredBy(question, draft), draft);
  const again = { ...asking, previous: draft, draft: others };
  const afterword = afterwordOf(question, draft);
  const answer = await (afterword ? askAfterword(prompts, again, afterword) : question.ask(prompts, again));
  const changed = { ...others, ...answer } as Partial<Update>;
  return completeFacts({ ...asking, draft: without(outdatedBy(answer, changed, asking), changed) }, world);
}

/** Answers that the new one leaves without a meaning: they are asked for again where they are needed. */
function outdatedBy(answer: Part, { status, cause }: Partial<Update>, { draft }: Asking): (keyof Update)[] {
  const isChanged = 'status' in answer && status !== undefined;
  return [
    // What goes on has no end yet.
    ...(isChanged && isOpen(status) ? (['ended'] as const) : []),
    ...(isChanged && status === 'identified' && cause === 'unknown' ? (['cause'] as const) : []),
    // The next update of planned work is told after its end.
    ...('window' in answer ? (['next'] as const) : []),
    ...('services' in answer && draft.services ? (['customers', 'restored'] as const) : []),
  ];
}

/** Of answers that do not go together a person is told what is wrong, and gives one of them again; other errors stand. */
export async function askAgain(
  error: unknown,
  update: Update,
  again: Again | undefined,
  world: World,
): Promise<Update> {
  const isRefused = isFailure(error) && error.exitCode === 1 && error.problems.length > 0;
  if (!isRefused || !again) throw error;
  world.err(`${error.problems.map(({ message, fix }) => `${message} ${fix}`).join('\n')}\n`);
  return again(update);
}

/** Asks for another answer, of a person who has given all. */
export type Again = (update: Update) => Promise<Update>;

function nameOf(question: Question, draft: Partial<Update>): string {
  const fields = answeredBy(question, draft);
  const answers = fields.map(field => plain(draft[field]));
  const afterword = afterwordOf(question, draft);
  const flag = afterword ? `--${afterword}` : question.flag;
  return printable(`${flag}: ${answers.join('; ') || 'not given'}`);
}

/** Compensation and a report are given where a status is asked for. */
const afterwordOf = (question: Question, draft: Partial<Update>): 'compensation' | 'report' | undefined =>
  answeredBy(question, draft).find(field => field === 'compensation' || field === 'report');

/** The fields without which the question is not answered. */
function answeredBy({ isAnswered }: Question, draft: Partial<Update>): readonly (keyof Update)[] {
  const given = UPDATE_FIELDS.filter(field => draft[field] !== undefined);
  return isAnswered(draft) ? given.filter(field => isAnswered({ [field]: draft[field] })) : [];
}

const without = (fields: readonly (keyof Update)[], draft: Partial<Update>): Partial<Update> =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.some(gone => gone === field)));
