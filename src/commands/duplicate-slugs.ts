import { slugOf } from '../document/incident-name.ts';
import { AT_TOP, type Problem } from '../domain/problem.ts';

/** Files of one name in several folders: their slug would be the same. */
export function duplicateSlugs(files: readonly string[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(file => {
    const slug = slugOf(file);
    const first = seen.get(slug);
    seen.set(slug, first ?? file);
    if (first === undefined) return [];
    const message = `Another file has the same slug: ${first}.`;
    return [
      {
        code: 'duplicate-slug',
        level: 'error' as const,
        file,
        ...AT_TOP,
        message,
        fix: 'Rename one of the two.',
      },
    ];
  });
}
