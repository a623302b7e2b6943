import { slugOf } from '../document/incident-name.ts';
import { isError } from '../domain/problem.ts';
import { Failure } from '../ports/failure.ts';
import {
  bytesOf,
  fileDigest,
  filesBySlug,
  type Made,
  pressDigest,
  readManifest,
  writeManifest,
} from '../ports/site-folder.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';
import { lateOf } from '../site/lateness.ts';
import { dataFile, filesOf } from '../site/paths.ts';
import { joinAnd } from '../wording/list.ts';
import type { TellResult } from './tell-stories.ts';

/** What a build has to do. */
export interface Plan {
  readonly key: string;
  /** No build has come to its end. */
  readonly isFirst: boolean;
  /** The last build came to its end, and nothing has changed since. */
  readonly isDone: boolean;
  readonly before: Readonly<Record<string, Made>>;
  /** The picture that the site shows until now. */
  readonly logo: string | undefined;
  readonly digests: ReadonlyMap<string, string>;
  /** Files of incidents that changed since the last build, have become late, or whose pages are not all there. */
  readonly stale: readonly string[];
  /** Files of the site, by slug. */
  readonly present: ReadonlyMap<string, readonly string[]>;
}

export function planBuild(folder: string, workspace: ReadyWorkspace, now = ''): Plan {
  const key = pressDigest(workspace);
  const { incidents: before, lists, listBytes, logo } = readManifest(folder, key);
  const digests = new Map(
    workspace.files.map(file => [slugOf(file), fileDigest(`${workspace.root}/${file}`)] as const),
  );
  // Only of incidents that this site had or has, by its manifest or by their records: what else lies there is somebody's.
  const present = new Map(
    [...filesBySlug(folder)].filter(
      ([slug, paths]) => Object.hasOwn(before, slug) || digests.has(slug) || paths.includes(dataFile(slug)),
    ),
  );
  const isFresh = (slug: string): boolean => {
    const made = before[slug];
    if (!made?.listed || made.digest === '' || made.digest !== digests.get(slug)) return false;
    if (String(lateOf(made.listed.dues, now)) !== String(made.listed.late)) return false;
    return made.bytes !== undefined && made.bytes === bytesOf(folder, filesOf(made.listed));
  };
  const stale = workspace.files.filter(file => !isFresh(slugOf(file)));
  const isSame = stale.length === 0 && [...present.keys()].every(slug => digests.has(slug));
  const isDone = isSame && listBytes !== undefined && listBytes === bytesOf(folder, lists ?? []);
  return { key, isFirst: lists === undefined, isDone, before, logo, digests, stale, present };
}

/** Says of what is about to change that it is not to be relied on, should this build be killed. */
export function markStale(folder: string, { key, before, stale, logo }: Plan): void {
  const marked = stale.map(slugOf).map(slug => [slug, { listed: before[slug]?.listed, digest: '' }] as const);
  const incidents = { ...before, ...Object.fromEntries(marked) };
  writeManifest(folder, { key, incidents, ...(logo !== undefined && { logo }) });
}

const MOST_NAMED = 5;

/** An incident that no list ever told, that cannot be told now, and that may be open: lists made without it would say that all is well. */
export function refuseToKeepSilent(
  incidents: Readonly<Record<string, Made>>,
  { digests, isFirst }: Plan,
  { over, problems, texts }: TellResult,
): void {
  const past = new Set(over.map(slugOf));
  const untold = [...digests.keys()].filter(slug => incidents[slug]?.listed === undefined && !past.has(slug));
  if (untold.length === 0) return;
  const what = isFirst ? 'No front page was written' : 'Front page, lists and feeds stay as they were';
  const some =
    untold.length > MOST_NAMED
      ? [...untold.slice(0, MOST_NAMED), `${untold.length - MOST_NAMED} more`]
      : untold;
  const why = `without ${joinAnd(some, 'en')} they could say that all is well`;
  throw new Failure(1, `${what}: ${why}. Mend what is wrong and run this again.`, { problems, texts });
}

/** What the site holds now, by slug in order: told anew, kept, or, with problems, as it was. */
export function incidentsNow(
  { before, digests }: Plan,
  { told, problems }: TellResult,
): Readonly<Record<string, Made>> {
  const anew = new Map(told.map(({ file, listed, bytes }) => [slugOf(file), { listed, bytes }]));
  const failed = new Set(problems.filter(isError).map(({ file }) => slugOf(file)));
  const entries = [...digests].flatMap(([slug, digest]): [string, Made][] => {
    const made = anew.get(slug);
    if (made) return [[slug, { digest, ...made }]];
    const earlier = before[slug];
    return earlier ? [[slug, failed.has(slug) ? { ...earlier, digest: '' } : earlier]] : [];
  });
  return Object.fromEntries(entries);
}
