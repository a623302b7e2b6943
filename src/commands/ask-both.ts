import type { Prompts } from '../ports/prompts.ts';
import type { Part } from './asking.ts';

/** A text in both languages; an `optional` one may be left out. */
export async function askBoth(
  prompts: Prompts,
  what: string,
  hint: string,
  optional = false,
): Promise<Part | undefined> {
  const needed = (text: string) => (text === '' ? 'Write it in both languages.' : undefined);
  const id = await prompts.input(`${what}, in Indonesian? (${hint})`, optional ? {} : { validate: needed });
  if (id === '') return undefined;
  return { id, en: await prompts.input('The same in English:', { validate: needed }) };
}
