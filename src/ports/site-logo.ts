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

/** What an SVG may hold that runs, or that asks another host, when somebody opens it by its own address. */
const LIVE = new RegExp(
  [
    '<(?:\\w+:)?(?:script|foreignObject|iframe|embed|object)\\b',
    '\\son\\w+\\s*=',
    'javascript:',
    '<!ENTITY',
    '@import',
    'image-set',
    '\\b(?:src|xml:base)\\s*=',
    'attributeName\\s*=\\s*["\']?(?:xlink:)?href',
    'href\\s*=(?!\\s*["\']?\\s*(?:#|data:image/(?:png|jpeg|gif|webp);))',
    'url\\((?!\\s*(?:["\']|&quot;)?\\s*(?:#|data:))',
    // Text of another encoding than UTF-8 would hide all of these.
    '\\0',
  ].join('|'),
  'i',
);

interface LogoFault {
  readonly code: 'missing-logo' | 'live-logo';
  readonly what: string;
}

/** Why a file cannot be the organization's picture; `undefined` where it can. */
export function logoFault(path: string): LogoFault | undefined {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > MOST_BYTES)
    return { code: 'missing-logo', what: 'is not a file of at most 512 KB' };
  const isLive = extname(path).toLowerCase() === '.svg' && LIVE.test(fs.readFileSync(path, 'utf8'));
  return isLive
    ? { code: 'live-logo', what: 'holds a script, an entity, or something that asks another host' }
    : undefined;
}

/** Copies the organization's picture to the site; where it stands there, or nothing without one. */
export function copyLogo(folder: string, { root, settings }: ReadyWorkspace): Site['logo'] {
  const { logo } = settings.organization;
  if (logo === undefined) return '';
  const source = join(root, logo);
  const fault = logoFault(source);
  if (fault !== undefined)
    throw new Failure(
      1,
      `The logo ${logo} of settings.yaml ${fault.what}. Put a plain picture there, or remove logo.`,
    );
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
