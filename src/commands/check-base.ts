import { join } from 'node:path';
import { loadIncident } from '../document/incident-file.ts';
import { isIncidentFile, slugOf } from '../document/incident-name.ts';
import { CATALOGUE_LIMITS, type Plain } from '../document/plain.ts';
import { placer } from '../document/source.ts';
import { AT_TOP, type Finding, isError, type Problem } from '../domain/problem.ts';
import { changedSince, commitNamed, publishedAt, textAt } from '../ports/git.ts';
import { textOf } from '../ports/read-files.ts';
import type { Workspace } from '../ports/workspace.ts';
import type { ReadYaml } from '../review/merge-file.ts';
import { heldTogether, publishedFaults } from '../review/published.ts';
import { inShell } from '../review/shell.ts';
import { staleTranslations } from '../review/stale-translation.ts';

/**
 * What a revision does not allow: what it holds was published and must stand, and of a text in two languages not one
 * alone may have changed.
 */
export async function baseProblems(revision: string, workspace: Workspace): Promise<readonly Problem[]> {
  const { root, texts } = workspace;
  const published = await publishedAt(root, revision);
  const tip = await commitNamed(root, revision);
  const changed = (await changedSince(root, published)).filter(file =>
    /^(?:incidents\/.*\.ya?ml|templates\/.*\.(?:ya?ml|hbs))$/i.test(file),
  );
  const { readPositioned } = await import('../document/positioned.ts');
  const problems: Problem[] = [...staleTemplates(changed, revision, workspace)];
  for (const file of changed.filter(name => !name.endsWith('.hbs'))) {
    const [before, held] = [await textAt(root, published, file), await textAt(root, tip, file)];
    if (before === undefined && held === undefined) continue;
    // The rest of the check says what cannot be read.
    const text = texts.get(file) ?? textOf(join(root, file));
    if (text === undefined) {
      if (isIncidentFile(file) && before !== undefined) problems.push(goneProblem(file, revision));
      continue;
    }
    texts.set(file, text);
    const now = readPositioned(text, CATALOGUE_LIMITS);
    const place = placer({ file, text });
    const changedFile = { file, revision, before, held, now: now.value, read: readPositioned };
    for (const { path, atKey, ...finding } of await findingsOf(changedFile, workspace))
      problems.push(place({ ...finding, offset: now.offsetOf(path, atKey) }));
  }
  const common = changed.filter(file => !isIncidentFile(file));
  // With settings or templates that are not sound nothing can be rendered; the rest of the check says so.
  return common.length > 0 && !workspace.problems.some(isError)
    ? [...problems, ...(await retold(common, revision, published, workspace))]
    : problems;
}

/** Own templates of which one language changed and the other, which is there as well, did not. */
function staleTemplates(
  changed: readonly string[],
  revision: string,
  { root }: Workspace,
): readonly Problem[] {
  return changed.flatMap(file => {
    const beside = file.replace(
      /\.(id|en)\.hbs$/,
      (_, language) => `.${language === 'id' ? 'en' : 'id'}.hbs`,
    );
    const isAlone = beside !== file && !changed.includes(beside) && textOf(join(root, beside)) !== undefined;
    if (!isAlone || textOf(join(root, file)) === undefined) return [];
    const message = `This template changed since ${revision}, and the one of the other language, ${beside}, did not.`;
    const fix = 'Say the same in both, or leave it as it is if it does.';
    return [{ code: 'stale-translation', level: 'warning', file, ...AT_TOP, message, fix }];
  });
}

/** Settings, phrases and templates speak in every notice: a name changed there changes what was published. */
async function retold(
  files: readonly string[],
  revision: string,
  published: string,
  { root }: Workspace,
): Promise<readonly Problem[]> {
  const { reviewOf } = await import('./review-of.ts');
  const changes = files.map(file => ({ file, was: undefined, kind: 'changed' as const }));
  const invalid = { files: [], problems: [], texts: new Map() };
  const { incidents } = await reviewOf({
    root,
    named: revision,
    from: published,
    to: undefined,
    changes,
    invalid,
  });
  const told = incidents.filter(({ facts, notices }) => facts.length === 0 && notices.length > 0);
  const [file = ''] = files;
  if (told.length === 0) return [];
  const count = told.reduce((sum, { notices }) => sum + notices.length, 0);
  const named = told.slice(0, 3).map(({ slug }) => slug);
  const more = told.length > 3 ? ` and ${told.length - 3} more` : '';
  return [
    {
      code: 'published-retold',
      level: 'warning',
      file,
      ...AT_TOP,
      message: `With this change ${count} notices published in ${revision} would read otherwise: of ${named.join(', ')}${more}.`,
      fix: `Read them before it goes out: incident diff ${inShell(revision)}`,
    },
  ];
}

interface Changed {
  readonly file: string;
  readonly revision: string;
  /** The text where this branch left the revision, and what the revision holds now. */
  readonly before: string | undefined;
  readonly held: string | undefined;
  readonly now: Plain;
  readonly read: ReadYaml;
}

async function findingsOf(
  { file, revision, before, held, now, read }: Changed,
  { settings }: Workspace,
): Promise<readonly Finding[]> {
  const plainOf = (text: string | undefined): Plain =>
    text === undefined ? null : read(text, CATALOGUE_LIMITS).value;
  const old = plainOf(before);
  const stale = before === undefined ? [] : staleTranslations(old, now, revision);
  if (!isIncidentFile(file) || !settings) return stale;
  const published = {
    slug: slugOf(file),
    revision,
    before: heldTogether(old, plainOf(held), now),
    now,
    settings,
  };
  const faults = publishedFaults(published);
  const wasSound = (await loadIncident({ file, text: before ?? held ?? '' }, undefined)).value !== undefined;
  return [...(wasSound ? faults : faults.map(fault => asDoubt(fault, revision))), ...stale];
}

/** No notice could be made of a file that was not valid; of its earlier versions some may have been. */
const asDoubt = (fault: Finding, revision: string): Finding => ({
  ...fault,
  level: 'warning',
  message: `${fault.message} The file was not valid in ${revision}: if no earlier version of it was published, this mends it.`,
});

const goneProblem = (file: string, revision: string): Problem => ({
  code: 'published-removed',
  level: 'error',
  file,
  ...AT_TOP,
  message: `The incident was published in ${revision}, and its file is gone or has another name.`,
  fix: 'Put it back under its name: links, feeds and later corrections refer to it.',
});
