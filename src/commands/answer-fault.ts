import type { LooseUpdate } from '../domain/draft.ts';
import type { Finding } from '../domain/problem.ts';
import { validateUpdates } from '../domain/validate.ts';
import type { Asking, Part } from './asking.ts';

/** What `check` would say of an answer, beside what was told before. */
export function answerFinding({ kind, earlier, draft }: Asking, part: Part): Finding | undefined {
  const updates: readonly LooseUpdate[] = [...earlier, { ...draft, ...part }];
  return validateUpdates({ kind, updates }).find(
    ({ path: [, index, field] }) => index === earlier.length && field !== undefined && field in part,
  );
}

/** The same in words: said at the prompt, where it can be typed again. */
export function answerFault(asking: Asking, part: Part): string | undefined {
  const found = answerFinding(asking, part);
  return found && said(found);
}

export const said = ({ message, fix }: Finding): string => `${message} ${fix}`;
