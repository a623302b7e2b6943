import { CATALOGUE_LIMITS } from '../document/plain.ts';
import { placer } from '../document/source.ts';
import type { Problem } from '../domain/problem.ts';
import type { Workspace } from '../ports/workspace.ts';
import { ownTexts, unequalTexts } from '../wording/audit/bilingual.ts';

const FILE = 'templates/phrases.yaml';

/** Times, numbers and links that a workspace's own phrase states in one language and not in the other. */
export async function phraseProblems({ settings, texts }: Workspace): Promise<readonly Problem[]> {
  const text = texts.get(FILE);
  if (text === undefined || !settings) return [];
  const { readPositioned } = await import('../document/positioned.ts');
  const { value, offsetOf } = readPositioned(text, CATALOGUE_LIMITS);
  const place = placer({ file: FILE, text });
  return unequalTexts(ownTexts(value, []), settings).map(({ path, ...finding }) =>
    place({ ...finding, offset: offsetOf(path) }),
  );
}
