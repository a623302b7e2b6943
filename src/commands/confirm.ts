import type { View } from '../domain/view.ts';
import type { Choice } from '../ports/prompts.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import type { WriteOptions } from './compose.ts';
import { dryRunJson, previewUpdate, remarksOn, sayRemarks } from './preview-update.ts';

/** What a person who has seen the notices wants; a script wants them written, and a dry run leaves it at that. */
export type Wish = 'write' | 'change' | 'leave';

interface Shown {
  readonly view: View;
  /** The incident's file, from the workspace's root. */
  readonly file: string;
  /** What a dry run prints before the notices. */
  readonly content: string;
  /** What is to be said beside what the notices say. */
  readonly notes?: readonly string[];
  readonly question: string;
  /** The answers behind it can be given again. */
  readonly mayChange: boolean;
}

/** Shows what an update says, and asks a person what to do with it. */
export async function confirmUpdate(
  { view, file, content, notes = [], question, mayChange }: Shown,
  options: WriteOptions,
  workspace: ReadyWorkspace,
  world: World,
): Promise<Wish> {
  const { dryRun, json } = options;
  const isAsked = isPersonAsked(options, world);
  const preview =
    dryRun || isAsked
      ? previewUpdate(view, workspace, world)
      : { text: '', notices: [], ...remarksOn(view, workspace, world) };
  if (dryRun) world.out(json ? dryRunJson(file, view, preview) : `${content}\n${preview.text}`);
  else if (isAsked) world.err(`\n${preview.text}`);
  sayRemarks({ ...preview, notes: [...preview.notes, ...notes] }, world);
  if (dryRun) return 'leave';
  if (!isAsked) return 'write';
  const choices = WISHES.filter(({ value }) => mayChange || value !== 'change');
  const wish = await (await world.prompts()).select(
    question,
    choices,
    preview.misfits.length === 0 ? 'write' : mayChange ? 'change' : 'leave',
  );
  if (wish === 'leave') world.err('Nothing was written.\n');
  return wish;
}

/** Whether a person says what becomes of an update; else it is written, or shown. */
export const isPersonAsked = ({ yes, dryRun }: WriteOptions, world: World): boolean =>
  world.isInteractive() && !yes && !dryRun;

const WISHES: readonly Choice<Wish>[] = [
  { name: 'Yes, write it', value: 'write' },
  { name: 'Change an answer', value: 'change' },
  { name: 'No, write nothing', value: 'leave' },
];
