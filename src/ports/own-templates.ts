import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { placer } from '../document/source.ts';
import { type TextFault, textFaults } from '../document/text.ts';
import { AT_TOP, type Problem } from '../domain/problem.ts';
import { phraseSlots, strayBracket } from '../wording/phrase.ts';
import type { PhraseBook } from '../wording/phrase-book.ts';
import { CONTEXT_SLOTS } from '../wording/slot-catalogue.ts';
import type { TemplateSpecs } from '../wording/templates.ts';
import { holdsText, readText, unreadable } from './read-files.ts';
import { shippedSource } from './shipped.ts';

/** Phrases and templates to work with: the shipped ones, with a workspace's own in their place. */
export interface Own {
  readonly phrases: PhraseBook;
  readonly specs: TemplateSpecs;
  /** The own templates and phrases as they are written, by file. */
  readonly sources: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

interface Shipped {
  readonly phrases: PhraseBook;
  readonly specs: TemplateSpecs;
}

/** Reads a workspace's `templates/`; files equal to the shipped ones cost nothing. */
export async function readOwn(root: string, texts: Map<string, string>, shipped: Shipped): Promise<Own> {
  if (isOtherThanFolder(join(root, 'templates')))
    return { ...shipped, sources: new Map(), problems: [noFolder] };
  const files = templateFiles(root);
  if (files.length === 0) return { ...shipped, sources: new Map(), problems: [] };
  const { sources } = await import('virtual:shipped-sources');
  const problems: Problem[] = [];
  const changed = new Map<string, string>();
  for (const file of files) {
    const path = `${root}/templates/${file}`;
    if (holdsText(path, sources[file])) continue;
    const read = readText(path);
    const shown = `templates/${file}`;
    if (!isTemplateName(file)) problems.push(misnamed(shown));
    else if ('fault' in read) problems.push(unreadable(shown, read));
    else {
      changed.set(file, read.text);
      texts.set(shown, read.text);
      const place = placer({ file: shown, text: read.text });
      if (file !== 'phrases.yaml') problems.push(...textFaults(read.text).map(place));
      if (file === STYLE_SHEET) problems.push(...styleFaults(read.text).map(place));
    }
  }
  const phrases = await ownPhrases(changed.get('phrases.yaml'), shipped.phrases, problems);
  const templates = new Map([...changed].filter(([file]) => file.endsWith('.hbs')));
  const specs =
    templates.size > 0 ? await ownSpecs(templates, files, shipped.specs, problems) : shipped.specs;
  const own = [...changed].map(([file, text]) => [`templates/${file}`, text] as const);
  return { phrases, specs, sources: new Map(own), problems };
}

/** The files below `templates/`, by their path from there; joined by hand, because there are many and each run looks. */
function templateFiles(root: string): readonly string[] {
  const found: string[] = [];
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const name = prefix + entry.name;
      if (entry.isDirectory()) walk(join(folder, entry.name), `${name}/`);
      else if (/\.(?:hbs|ya?ml|css)$/i.test(name)) found.push(name);
    }
  };
  const top = join(root, 'templates');
  if (existsSync(top)) walk(top, '');
  return found.sort();
}

async function ownPhrases(
  text: string | undefined,
  shipped: PhraseBook,
  problems: Problem[],
): Promise<PhraseBook> {
  if (text === undefined) return shipped;
  const [{ loadPhrases }, { mergePhrases, ownPhrasesSchema }] = await Promise.all([
    import('../document/phrases-file.ts'),
    import('../wording/phrase-book.ts'),
  ]);
  const loaded = await loadPhrases(
    { file: 'templates/phrases.yaml', text },
    {
      schema: ownPhrasesSchema,
      slotsOf: phrase => Object.values(phraseSlots(phrase)).flat(),
      strayBracket,
      contextSlots: CONTEXT_SLOTS,
    },
  );
  problems.push(...loaded.problems);
  return loaded.value ? mergePhrases(shipped, loaded.value) : shipped;
}

async function ownSpecs(
  changed: ReadonlyMap<string, string>,
  files: readonly string[],
  shipped: TemplateSpecs,
  problems: Problem[],
): Promise<TemplateSpecs> {
  const [{ checkTemplate }, { templateCode, templateSpec }] = await Promise.all([
    import('../wording/template-check.ts'),
    import('../wording/compile.ts'),
  ]);
  const nameOf = (file: string): string => file.replace(/\.hbs$/, '');
  const ownNames = files.filter(file => file.endsWith('.hbs')).map(nameOf);
  const specs: Record<string, () => object> = { ...shipped };
  for (const [file, source] of changed) {
    const name = nameOf(file);
    const faults = checkTemplate(name, source, {
      own: ownNames,
      all: [...new Set([...ownNames, ...Object.keys(shipped)])],
    });
    for (const fault of faults) problems.push({ ...fault, level: 'error', file: `templates/${file}` });
    if (faults.length === 0) specs[name] = templateSpec(templateCode(name, source));
  }
  return specs;
}

const STYLE_SHEET = 'site/style.css';

const isTemplateName = (file: string): boolean =>
  file === 'phrases.yaml' || file === STYLE_SHEET || file.endsWith('.hbs');

/** The style sheet of the website: its own, or the shipped one. */
export const styleSheet = async ({ sources: own }: { readonly sources?: Own['sources'] }): Promise<string> =>
  own?.get(`templates/${STYLE_SHEET}`) ?? (await shippedSource(STYLE_SHEET));

/** A page asks no other host for anything. */
const styleFaults = (text: string): readonly TextFault[] =>
  [...text.matchAll(/@import\b|url\(/gi)].map(({ 0: found, index }) => ({
    code: 'unsafe-style',
    offset: index,
    message: `The style sheet loads another file: ${found}.`,
    fix: 'Write the rules out here; the site asks no other host for anything.',
  }));

const isOtherThanFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;

const noFolder: Problem = {
  code: 'not-a-folder',
  level: 'error',
  file: 'templates',
  ...AT_TOP,
  message: 'templates is no folder.',
  fix: 'Make it one, for your own phrases and templates, or remove it.',
};

function misnamed(file: string): Problem {
  const message = 'The file has a name that nothing reads.';
  const fix = 'Name it phrases.yaml, or like a shipped template: sms/resolved.id.hbs.';
  return { code: 'unknown-template', level: 'error', file, ...AT_TOP, message, fix };
}
