import type { LooseUpdate } from '../domain/draft.ts';
import { validateUpdates } from '../domain/validate.ts';
import type { Asking, Part } from './asking.ts';

/** What `check` would say of an answer, beside what was told before: said at the prompt, where it can be typed again. */
export function answerFault({ kind, earlier, draft }: Asking, part: Part): string | undefined {
  const updates: readonly LooseUpdate[] = [...earlier, { ...draft, ...part }];
  const found = validateUpdates({ kind, updates }).find(
    ({ path: [, index, field] }) => index === earlier.length && field !== undefined && field in part,
  );
  return found && `${found.message} ${found.fix}`;
}
