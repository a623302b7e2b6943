import type { Prompts } from '../ports/prompts.ts';
import type { Part } from './asking.ts';
import { bothLanguages } from './slot-flags.ts';

/**
 * A text in both languages, asked one after the other; `Indonesian|English`, as flags take it, answers both.
 * An `optional` one may be left out.
 */
export async function askBoth(
  prompts: Prompts,
  what: string,
  hint: string,
  optional = false,
): Promise<Part | undefined> {
  const id = await prompts.input(`${what}, in Indonesian? (${hint})`, {
    validate: text =>
      (optional && text === '') || isWords(text, 2)
        ? undefined
        : 'Write it in both languages: the Indonesian first, or Indonesian|English.',
  });
  if (id === '') return undefined;
  if (id.includes('|')) return bothLanguages(what, id);
  const validate = (text: string) => (isWords(text, 1) ? undefined : 'Write it in both languages.');
  return { id, en: await prompts.input('The same in English:', { validate }) };
}

/** Words in one to `languages` languages, with a bar between. */
function isWords(text: string, languages: number): boolean {
  const parts = text.split('|');
  return parts.length <= languages && parts.every(part => part.trim() !== '');
}
