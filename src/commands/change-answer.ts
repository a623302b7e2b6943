import type { Update } from '../domain/incident.ts';
import { UPDATE_FIELDS } from '../domain/schema.ts';
import { isOpen } from '../domain/status.ts';
import { printable } from '../ports/printable.ts';
import type { World } from '../ports/world.ts';
import type { Asking, Question } from './asking.ts';
import { completeFacts } from './compose.ts';
import { QUESTIONS } from './questions.ts';
import { plain } from './show-fact.ts';

/** Asks one question again, of a person who has seen the notices, and what the new answer calls for besides. */
export async function changeAnswer(asking: Asking, world: World): Promise<Partial<Update>> {
  const { draft } = asking;
  const prompts = await world.prompts();
  const askable = QUESTIONS.filter(
    question => question.isAnswered(draft) || question.isRequired(asking) || question.isUseful(asking),
  );
  const question = await prompts.select(
    'Which answer?',
    askable.map(value => ({ name: nameOf(value, draft), value })),
  );
  const others = without(answeredBy(question, draft), draft);
  const answer = await question.ask(prompts, { ...asking, draft: others });
  const changed = { ...others, ...answer } as Partial<Update>;
  // What goes on has no end yet.
  const isOn = 'status' in answer && changed.status !== undefined && isOpen(changed.status);
  return completeFacts({ ...asking, draft: isOn ? without(['ended'], changed) : changed }, world);
}

function nameOf(question: Question, draft: Partial<Update>): string {
  const answers = answeredBy(question, draft).map(field => plain(draft[field]));
  return printable(`${question.flag}: ${answers.join('; ') || 'not given'}`);
}

/** The fields without which the question is not answered. */
function answeredBy({ isAnswered }: Question, draft: Partial<Update>): readonly (keyof Update)[] {
  const given = UPDATE_FIELDS.filter(field => draft[field] !== undefined);
  return isAnswered(draft) ? given.filter(field => isAnswered({ [field]: draft[field] })) : [];
}

const without = (fields: readonly (keyof Update)[], draft: Partial<Update>): Partial<Update> =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.some(gone => gone === field)));
