import type { Plain } from '../document/plain.ts';
import { LANGUAGE_NAMES, LANGUAGES, otherLanguage } from '../domain/language.ts';
import type { Finding, Path } from '../domain/problem.ts';
import { ownTexts } from '../wording/audit/bilingual.ts';

/** Bilingual texts of which one language changed between two versions of a file, and the other did not. */
export function staleTranslations(before: Plain, now: Plain, revision: string): readonly Finding[] {
  const old = new Map(ownTexts(before, []).map(({ path, text }) => [keyOf(path, before), text]));
  return ownTexts(now, []).flatMap(({ path, text }) => {
    const was = old.get(keyOf(path, now));
    if (!was) return [];
    const [changed, another] = LANGUAGES.filter(language => text[language] !== was[language]);
    if (changed === undefined || another !== undefined) return [];
    const stale = otherLanguage(changed);
    return [
      {
        code: 'stale-translation',
        level: 'warning' as const,
        path: [...path, stale],
        message: `Since ${revision} the ${LANGUAGE_NAMES[changed]} changed from "${was[changed]}" to "${text[changed]}", the ${LANGUAGE_NAMES[stale]} is still "${text[stale]}".`,
        fix: `Check whether the ${LANGUAGE_NAMES[stale]} must change too.`,
      },
    ];
  });
}

/** A text is the same one as long as its path is; an update is known by its `at`, wherever it stands in the list. */
function keyOf(path: Path, root: Plain): string {
  const [list, index, ...rest] = path;
  if (list !== 'updates' || typeof index !== 'number') return path.join('/');
  const updates = typeof root === 'object' && root !== null && 'updates' in root ? root.updates : undefined;
  const update = Array.isArray(updates) ? updates[index] : undefined;
  const at = typeof update === 'object' && update !== null && 'at' in update ? update.at : index;
  return ['updates', String(at), ...rest].join('/');
}
