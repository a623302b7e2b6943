import { join } from 'node:path';
import { placer } from '../document/load.ts';
import { DEFAULT_LIMITS } from '../document/reader.ts';
import type { Problem } from '../domain/problem.ts';
import { readText } from '../ports/files.ts';
import { changedSince, textAt } from '../ports/git.ts';
import type { Workspace } from '../ports/workspace.ts';
import { staleTranslations } from '../review/stale-translation.ts';

/** Settings and phrases hold more than an incident does. */
const LIMITS = { ...DEFAULT_LIMITS, keys: 2000 };

/** Texts of the workspace whose translation was left behind since a revision. */
export async function staleProblems(
  revision: string,
  { root, texts }: Workspace,
): Promise<readonly Problem[]> {
  const changed = (await changedSince(root, revision)).filter(file =>
    /^(?:incidents\/.*|templates\/phrases)\.ya?ml$/i.test(file),
  );
  const { readPositioned } = await import('../document/positioned.ts');
  const problems: Problem[] = [];
  for (const file of changed) {
    const before = await textAt(root, revision, file);
    const text = before === undefined ? undefined : currentText(root, file, texts);
    if (before === undefined || text === undefined) continue;
    texts.set(file, text);
    const now = readPositioned(text, LIMITS);
    const place = placer({ file, text });
    const findings = staleTranslations(readPositioned(before, LIMITS).value, now.value, revision);
    for (const { path, ...finding } of findings)
      problems.push(place({ ...finding, offset: now.offsetOf(path) }));
  }
  return problems;
}

/** The text on disk; none where the file is gone or unreadable, which the rest of the check says. */
function currentText(root: string, file: string, texts: ReadonlyMap<string, string>): string | undefined {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const read = readText(join(root, file));
  return 'text' in read ? read.text : undefined;
}
