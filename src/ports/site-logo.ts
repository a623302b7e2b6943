import * as fs from 'node:fs';
import { extname, join } from 'node:path';
import type { Site } from '../site/context.ts';
import { Failure } from './failure.ts';
import { removeFile, writeInto } from './site-folder.ts';
import type { ReadyWorkspace } from './workspace.ts';
import { temporaryBeside } from './write-files.ts';

const MOST_BYTES = 512 * 1024;
const LOGO = /^logo\.[a-z]{3,4}$/;

/** Removes the picture that the site showed before, if it is another one now. */
export function removeLogo(folder: string, before: string | undefined, now: string): void {
  if (before !== undefined && before !== now && LOGO.test(before)) removeFile(folder, before);
}

/** Whether a file can be the organization's picture. */
export function isLogo(path: string): boolean {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= MOST_BYTES;
}

/** Copies the organization's picture to the site; where it stands there, or nothing without one. */
export function copyLogo(folder: string, { root, settings }: ReadyWorkspace): Site['logo'] {
  const { logo } = settings.organization;
  if (logo === undefined) return '';
  const source = join(root, logo);
  if (!isLogo(source)) {
    throw new Failure(
      1,
      `The logo ${logo} of settings.yaml is not a file of at most 512 KB. Put it there, or remove logo.`,
    );
  }
  const path = `logo${extname(logo).toLowerCase()}`;
  const bytes = fs.readFileSync(source);
  const target = join(folder, path);
  if (!fs.existsSync(target) || !fs.readFileSync(target).equals(bytes)) {
    const temporary = temporaryBeside(target);
    writeInto(temporary, bytes);
    fs.renameSync(temporary, target);
  }
  return path;
}
