import { CATALOGUE_LIMITS } from '../document/plain.ts';
import { placer } from '../document/source.ts';
import type { Finding, Problem } from '../domain/problem.ts';
import type { Workspace } from '../ports/workspace.ts';

/** Findings about an incident that was read, at their lines and columns in its file. */
export async function placeFindings(
  findings: readonly Finding[],
  file: string,
  { texts }: Workspace,
): Promise<readonly Problem[]> {
  const source = { file, text: texts.get(file) ?? '' };
  const { readPositioned } = await import('../document/positioned.ts');
  const { offsetOf } = readPositioned(source.text, CATALOGUE_LIMITS);
  const place = placer(source);
  return findings.map(({ path, atKey, place: elsewhere, notices, ...finding }) =>
    elsewhere
      ? { level: 'error', ...finding, ...elsewhere }
      : place({ ...finding, offset: offsetOf(path, atKey) }),
  );
}
