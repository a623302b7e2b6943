import type { Language } from '../domain/language.ts';
import { AT_TOP, type Finding, type Path } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import type { OwnText } from '../wording/audit/bilingual.ts';
import type { Press } from './contract.ts';

interface Around {
  readonly view: View;
  /** Where the words stand: `sms`, `website` or networks' names. */
  readonly channels: readonly string[];
  readonly own: readonly OwnText[];
  readonly press: Press;
}

/**
 * Where words of a notice come from: a text of the update, a workspace's own template or phrase, or else the update as
 * a whole. What is missing is missing in an own template, where there is one.
 */
export function originOf(
  found: string,
  language: Language,
  { view, channels, own, press }: Around,
): Pick<Finding, 'path' | 'place'> {
  const text = own.find(candidate => found !== '' && candidate.text[language].includes(found));
  if (text) return { path: [...text.path, language] };
  const path: Path = ['updates', view.index];
  const name = `${view.occasion}.${language}.hbs`;
  const place =
    found === '' ? ownTemplate(channels, name, press) : inTemplates(found, { language, name }, press);
  return place ? { path, place } : { path };
}

/** The first line of an own template of this occasion and language, or of the own phrases, that holds the words. */
function inTemplates(
  found: string,
  { language, name }: { readonly language: Language; readonly name: string },
  { sources }: Press,
): Finding['place'] {
  for (const [file, source] of sources ?? []) {
    const isOther = /\.(?:id|en)\.hbs$/.test(file) && !file.endsWith(`.${language}.hbs`);
    const isOurs =
      !isOther && (file.endsWith(`/${name}`) || /\/(?:partials\/|layouts\/|phrases\.)/.test(file));
    if (!isOurs) continue;
    // A sentence begins with a capital that the phrase may not have.
    const at = Math.max(
      source.indexOf(found),
      source.indexOf(found.charAt(0).toLowerCase() + found.slice(1)),
    );
    if (at < 0) continue;
    const before = source.slice(0, at).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return undefined;
}

/** The own template that made the notice; its beginning. */
export function ownTemplate(channels: readonly string[], name: string, { sources }: Press): Finding['place'] {
  const folders = channels.flatMap(channel =>
    channel === 'sms' ? ['sms'] : channel === 'website' ? ['long'] : ['short', 'long'],
  );
  const file = folders.map(folder => `templates/${folder}/${name}`).find(path => sources?.has(path));
  return file === undefined ? undefined : { file, ...AT_TOP };
}
