import type { Language } from '../domain/language.ts';
import type { Finding, Path } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import type { OwnText } from '../wording/audit/bilingual.ts';
import type { Press } from './contract.ts';

interface Around {
  readonly view: View;
  readonly own: readonly OwnText[];
  readonly press: Press;
}

/** Where words of a notice come from: a text of the update, a workspace's own template, or else the update as a whole. */
export function originOf(
  found: string,
  language: Language,
  { view, own, press }: Around,
): Pick<Finding, 'path' | 'place'> {
  const text = own.find(candidate => found !== '' && candidate.text[language].includes(found));
  if (text) return { path: [...text.path, language] };
  const path: Path = ['updates', view.index];
  const place = found === '' ? undefined : inTemplates(found, language, view, press);
  return place ? { path, place } : { path };
}

/** The first line of an own template of this occasion and language that holds the words as they stand. */
function inTemplates(
  found: string,
  language: Language,
  { occasion }: View,
  { sources }: Press,
): Finding['place'] {
  for (const [file, source] of sources ?? []) {
    const isOurs = file.endsWith(`/${occasion}.${language}.hbs`) || /\/(?:partials|layouts)\//.test(file);
    const at = isOurs ? source.indexOf(found) : -1;
    if (at < 0) continue;
    const before = source.slice(0, at).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return undefined;
}
